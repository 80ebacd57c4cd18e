import { createHash, randomUUID } from 'node:crypto';
import type { TestHub } from './hub.js';
import { aReport, submit, type ReportGiven } from './reports.js';

export interface TrackSeen { id: string; ordinal: number; state: string; fileState: string | null; suspectName: string | null; suspectLabel: string; crimeCode: string | null; nonProsecutionKind: string | null; finedByCourt: boolean; closingReason: string | null; suspect: { name: string } | null }
export interface StepSeen { id: string; ordinal: number; step: string; rowCode: string; fromState: string; toState: string; actingAs: string; door: string; proof: string | null; occurredAt: string; late: string[]; missing: string[]; gaps: { field: string; code: string; message: string }[]; reasons: string | null; stated: string[]; isUnconfirmed: boolean }
export interface TransferSeen {
  __typename: 'Transfer'; id: string; number: string; kind: string; state: string | null; revision: number; sentAt: string | null; receivedAt: string | null; closedAt: string | null; policeLine: string; onTheSpot: boolean;
  letterNumber: string | null; receiverReason: string | null;
  agency: { name: string }; receiver: { name: string } | null; procuratorate: { name: string } | null; enforcementCase: { id: string } | null;
  tracks: TrackSeen[]; steps: StepSeen[]; items: { id: string; state: string; name: string }[];
  copies: { id: string; toActor: string; how: string; state: string; isAdvised: boolean; toOrgan: { name: string } | null }[];
  papers: { kind: string; standing: string; number: string | null }[]; proposals: { id: string; step: string; standing: string }[];
}
export interface StepRefusedSeen { __typename: 'TransferStepRefused'; code: string; message: string; rowCode: string | null; by: string[]; documents: string[]; proofs: string[]; guards: string[]; clocks: string[]; revision: number | null; basis: { lawName: string; article: string }[] }

export const transferFields = `
  id number kind state revision sentAt receivedAt closedAt policeLine onTheSpot letterNumber receiverReason agency { name } receiver { name } procuratorate { name } enforcementCase { id }
  tracks { id ordinal state fileState suspectName suspectLabel crimeCode nonProsecutionKind finedByCourt closingReason suspect { name } }
  steps { id ordinal step rowCode fromState toState actingAs door proof occurredAt late missing gaps { field code message } reasons stated isUnconfirmed }
  items { id state name } copies { id toActor how state isAdvised toOrgan { name } } papers { kind standing number } proposals { id step standing }`;

const result = `{ __typename ... on Transfer { ${transferFields} } ... on TransferStepRefused { code message rowCode by documents proofs guards clocks revision basis { lawName article } } }`;

export type Content = Record<string, unknown>;

/** A paper of that kind, as whoever made it would attach it. */
export const aPaper = (kind: string, changes: Content = {}): Content => ({ kind, number: `${kind}〔2026〕1号`, issuedOn: '2026-02-10', digest: createHash('sha256').update(kind).digest('hex'), ...changes });
export const papers = (...kinds: readonly string[]): Content[] => kinds.map((kind) => aPaper(kind));

async function mutate(test: TestHub, identity: string, name: string, type: string, input: Content): Promise<TransferSeen | StepRefusedSeen> {
  const answer = await test.ask<Record<string, TransferSeen | StepRefusedSeen>>(identity, `mutation ($input: ${type}!) { ${name}(input: $input) ${result} }`, { input });
  return answer[name]!;
}

/** The answer to a step that is asked for at the transfer's present revision unless another is given. */
export async function ask(test: TestHub, identity: string, transferId: string, step: string, content: Content = {}): Promise<TransferSeen | StepRefusedSeen> {
  const { revision } = (await transferOf(test, identity, transferId)) ?? { revision: 1 };
  return mutate(test, identity, 'takeTransferStep', 'TakeTransferStepInput', { transferId, step, expectedRevision: revision, clientKey: randomUUID(), ...content });
}

/** A step that is to be taken; fails, saying why, where it is refused. */
export async function take(test: TestHub, identity: string, transferId: string, step: string, content: Content = {}): Promise<TransferSeen> {
  const answer = await ask(test, identity, transferId, step, content);
  if (answer.__typename !== 'Transfer') throw new Error(`${step} was refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** The refusal of a step that is not to be taken. */
export async function refusal(test: TestHub, identity: string, transferId: string, step: string, content: Content = {}): Promise<StepRefusedSeen> {
  const answer = await ask(test, identity, transferId, step, content);
  if (answer.__typename === 'Transfer') throw new Error(`${step} was taken and was to be refused`);
  return answer;
}

export const confirm = (test: TestHub, identity: string, stepId: string): Promise<TransferSeen | StepRefusedSeen> => mutate(test, identity, 'confirmTransferStep', 'ConfirmTransferStepInput', { stepId });
export const judge = (test: TestHub, identity: string, proposalId: string, agrees: boolean): Promise<TransferSeen | StepRefusedSeen> => mutate(test, identity, 'judgeTransferProposal', 'JudgeTransferProposalInput', { proposalId, agrees });
export const start = (test: TestHub, identity: string, input: Content): Promise<TransferSeen | StepRefusedSeen> => mutate(test, identity, 'startTransfer', 'StartTransferInput', { clientKey: randomUUID(), ...input });

/** The transfer as this identity sees it; null where it does not. */
export async function transferOf(test: TestHub, identity: string | null, id: string): Promise<TransferSeen | null> {
  const { transfer } = await test.ask<{ transfer: TransferSeen | null }>(identity, `query ($id: ID!) { transfer(id: $id) { __typename ${transferFields} } }`, { id });
  return transfer;
}

export interface OpenSeen { step: string; rowCode: string; region: string; actingAs: string; from: string; to: string; subjectIds: string[]; documents: string[]; expected: string[]; proofs: string[]; requires: string[]; late: string[] }

export async function openSteps(test: TestHub, identity: string, id: string): Promise<OpenSeen[]> {
  const { transferOpenSteps } = await test.ask<{ transferOpenSteps: OpenSeen[] | null }>(identity, `query ($id: ID!) { transferOpenSteps(id: $id) { step rowCode region actingAs from to subjectIds documents expected proofs requires late } }`, { id });
  return transferOpenSteps ?? [];
}

/** A case of the county branch, and the transfer that begins with the suspicion in it. */
export async function aSuspicion(test: TestHub, key: string, changes: Partial<ReportGiven> = {}, content: Content = {}): Promise<TransferSeen> {
  const receipt = await submit(test, key, [aReport(key, changes)]);
  const answer = await start(test, 'youyu-env-handler', { kind: 'CRIMINAL', caseId: receipt.rows[0]!.enforcementCase!.id, rule: 'E338.2：危险废物三吨以上', suspects: [], ...content });
  if (answer.__typename !== 'Transfer') throw new Error(`the transfer did not begin: ${JSON.stringify(answer)}`);
  return answer;
}

/** From the suspicion to the dispatch, by the county branch. */
export async function sent(test: TestHub, transfer: TransferSeen): Promise<TransferSeen> {
  await take(test, 'youyu-env-handler', transfer.id, 'appointTaskForce', { officers: ['晋环执001', '晋环执002'] });
  await take(test, 'youyu-env-handler', transfer.id, 'submitReport', { papers: papers('D01') });
  await take(test, 'youyu-env-head', transfer.id, 'approve', { papers: papers('D02') });
  return take(test, 'youyu-env-handler', transfer.id, 'send', { papers: [...papers('D03', 'D04'), { kind: 'D05', standing: 'NONE' }] });
}
