import { v7 as uuidv7 } from 'uuid';
import { insertRows, updateRows, type Database, type Transaction } from '../../platform/database/index.js';
import type { Actor, ActorOrgan } from '../../platform/graphql/context.js';
import { append } from '../../platform/log/index.js';
import { isUuid, requireSight } from '../../platform/reader/index.js';
import { digestOf } from '../intake/index.js';
import { begin } from './begin.js';
import { enter, sending } from './enter.js';
import type { ConfirmTransferStepInput, JudgeTransferProposalInput, ReportTransferStepInput, StartTransferInput, StepContent, SuspectInput, TakeTransferStepInput } from './handling.types.js';
import { holdForSystem, holdTransfer, type Held } from './held.js';
import { dueItself, penaltiesFound, type PenaltyFound } from './itself.js';
import { judge, openTo, type Open } from './judge.js';
import { receiverOf } from './receivers.js';
import { refused, refusedByMachine } from './refused.js';
import { asReported } from './report.js';
import type { TransferStep } from './step.codes.js';
import type { TransferActor, TransferProof } from './transfer.codes.js';
import { proposalJudged, stepConfirmed, transferProposed } from './transfer.events.js';
import { tracksOfCase, underWay, type Suspected, type Suspicion, type TrackOfCase, type UnderSuspicion } from './suspicion.js';
import { capacitiesOf, organKeysOf } from './transfer.policy.js';

/** A step as somebody asks for it, by whichever door. */
interface Request { readonly step: TransferStep; readonly subjectIds: readonly string[] | null; readonly given: StepContent; readonly actor: Actor }

interface ProposalHeld { readonly transferId: string; readonly step: TransferStep; readonly input: TakeTransferStepInput; readonly enteredBy: string; readonly standing: string }

/** 案件移送: takes steps, one at a time for each transfer; each is one transaction with its papers, copies, clocks and events. */
export class Transfers {
  /** `moved` is told, in the same transaction, of a transfer with which a step was taken; `begunWithoutCase` of one that began without a case, and by whom. */
  constructor(
    private readonly database: Database, private readonly now: () => Date, private readonly moved: (sql: Transaction, transferId: string) => Promise<void> = async () => {},
    private readonly begunWithoutCase: (sql: Transaction, transferId: string, beginner: ActorOrgan) => Promise<void> = async () => {},
  ) {}

  /** Begins a transfer; gives its id. Throws `Refused`. */
  start(input: StartTransferInput, actor: Actor): Promise<string> {
    return this.once(input, actor, (sql, { given }) => this.beginWith(sql, input, given, actor));
  }

  /**
   * Marks the suspicion of a crime in a case, in the caller's transaction: a transfer begins for those of whom there is none, a held one takes the step, one that is
   * under way is joined as it stands. Gives the ids of the transfers. Throws `Refused`.
   */
  async suspect(sql: Transaction, { caseId, suspects, given }: Suspicion, actor: Actor): Promise<string[]> {
    const tracks = await sql<TrackOfCase>(tracksOfCase, [caseId, suspects.map(({ partyId }) => partyId)]);
    const trackOf = ({ partyId, crimeCode }: SuspectInput): TrackOfCase | undefined =>
      tracks.find((track) => (track.suspectId === null || track.suspectId === partyId) && (crimeCode === undefined || track.crimeCode === null || track.crimeCode === crimeCode));
    const held = suspects.flatMap((suspect) => trackOf(suspect) ?? []);
    const waiting = held.filter(({ state }) => state === 'INVESTIGATING');
    for (const [transferId, own] of Map.groupBy(waiting, (track) => track.transferId)) {
      await this.take(sql, await this.hold(sql, transferId, actor, 'suspectCrime'), { step: 'suspectCrime', subjectIds: [...new Set(own.map(({ id }) => id))], given, actor });
    }
    const fresh = suspects.filter((suspect) => trackOf(suspect) === undefined);
    const begun = fresh.length === 0 ? [] : [await this.beginWith(sql, { ...given, kind: 'CRIMINAL', caseId, suspects: [...fresh] }, given, actor)];
    return [...new Set([...held.map(({ transferId }) => transferId), ...begun])];
  }

  /** 突破暂缓: a fine on a legal ground while the file of these parties waits, in the caller's transaction; the procuratorate is told with the step. Throws `Refused`. */
  async penaliseDespite(sql: Transaction, transferId: string, partyIds: readonly string[], given: StepContent, actor: Actor): Promise<void> {
    for (const state of ['FILE_HELD', 'FILE_SUSPENDED']) {
      const held = await this.hold(sql, transferId, actor);
      const subjectIds = held.tracks.filter(({ fileState, suspectId }) => fileState === state && (suspectId === null || partyIds.includes(suspectId))).map(({ id }) => id);
      if (subjectIds.length > 0) await this.take(sql, held, { step: 'penalise', subjectIds, given, actor });
    }
  }

  /** Takes a step that is open; gives the transfer's id. Throws `Refused`. */
  step(input: TakeTransferStepInput, actor: Actor): Promise<string> {
    return this.once(input, actor, async (sql, request) => {
      const held = await this.hold(sql, input.transferId, actor, input.step);
      if (held.transfer.revision !== input.expectedRevision) throw refused('REVISION_CHANGED', { revision: held.transfer.revision });
      await this.take(sql, held, { ...request, step: input.step, subjectIds: input.subjectIds ?? null });
      return held.transfer.id;
    });
  }

  /** Takes in what was done elsewhere, whatever stands; gives the transfer's id. Throws `Refused` only where the asker has no part in it. */
  report(input: ReportTransferStepInput, actor: Actor): Promise<string> {
    return this.once(input, actor, async (sql, { given }) => {
      const held = await this.hold(sql, input.transferId, actor, input.step);
      const capacities = capacitiesOf(actor, held);
      if (capacities.length === 0) throw refused('NO_CAPACITY');
      const occurredAt = this.momentOf(given);
      const reported = asReported(held, { step: input.step, subjectIds: input.subjectIds ?? null, capacities: given.onBehalfOf === undefined ? capacities : [given.onBehalfOf], proof: given.proof ?? null, given, at: occurredAt });
      await this.entered(sql, {
        ...reported, held, step: input.step, door: 'REPORT', proof: given.proof ?? null, given, receiver: await receiverOf(sql, held, input.step, given, occurredAt, true),
        enteredBy: { organId: actor.organ!.id, subject: actor.subject! }, occurredAt, recordedAt: this.now(),
      });
      return held.transfer.id;
    });
  }

  /** Judges what another person of the organ entered; gives the transfer's id. Throws `Refused`. */
  judgeProposal({ proposalId, agrees }: JudgeTransferProposalInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      const [proposal] = await sql<ProposalHeld>('select transfer_id as "transferId", step, input, entered_by as "enteredBy", standing from casework.transfer_proposal where id::text = $1 for update', [proposalId.toLowerCase()]);
      if (!proposal) throw refused('NO_SUCH_STEP_TAKEN');
      const held = await this.hold(sql, proposal.transferId, actor);
      if (!capacitiesOf(actor, held).includes('AGENCY') && !capacitiesOf(actor, held).includes('AGENCY_HEAD')) throw refused('NO_CAPACITY');
      if (proposal.standing !== 'WAITING') throw refused('ALREADY_JUDGED');
      if (proposal.enteredBy === actor.subject) throw refused('SAME_PERSON');
      await updateRows(sql, 'casework.transfer_proposal', [{ id: proposalId.toLowerCase(), standing: agrees ? 'CONFIRMED' : 'REJECTED', judged_by: actor.subject }]);
      await this.tell(sql, held, { kind: proposalJudged[agrees ? 'CONFIRMED' : 'REJECTED'], subjectId: proposalId.toLowerCase(), step: proposal.step, actor });
      if (agrees) {
        const again = await this.hold(sql, proposal.transferId, actor);
        await this.take(sql, again, { step: proposal.step, subjectIds: proposal.input.subjectIds ?? null, given: proposal.input, actor }, true);
      }
      return proposal.transferId;
    });
  }

  /** Confirms a step that another organ entered in this one's stead; gives the transfer's id. Throws `Refused`. */
  confirm({ stepId }: ConfirmTransferStepInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      const [step] = await sql<{ transferId: string; step: TransferStep; actingAs: TransferActor; organId: string | null }>(
        'select transfer_id as "transferId", step, acting_as as "actingAs", organ_id as "organId" from casework.transfer_step_taken where id::text = $1', [stepId.toLowerCase()],
      );
      if (!step) throw refused('NO_SUCH_STEP_TAKEN');
      const held = await this.hold(sql, step.transferId, actor);
      if (!capacitiesOf(actor, held).includes(step.actingAs) || step.organId !== actor.organ?.id) throw refused('NO_CAPACITY');
      const confirmed = await sql('update casework.transfer_step_taken set is_unconfirmed = false, confirmed_at = $2 where id = $1 and is_unconfirmed returning id', [stepId.toLowerCase(), this.now().toISOString()]);
      if (confirmed.length === 0) throw refused('ALREADY_CONFIRMED');
      await this.tell(sql, held, { kind: stepConfirmed, subjectId: stepId.toLowerCase(), step: step.step, actor });
      return step.transferId;
    });
  }

  /** What the actor may do now; null where it sees no such transfer. */
  open(id: string, actor: Actor): Promise<Open[] | null> {
    requireSight(actor.sight);
    return this.database.transaction(async (sql) => {
      const held = await holdTransfer(sql, id, actor.sight, true);
      return held && openTo(held, capacitiesOf(actor, held), this.now());
    });
  }

  /** 移送处理前已作处罚: fines that an agency reports in cases whose fines wait are taken in and marked; in the transaction of the report. */
  async penaltiesReported(sql: Transaction, caseIds: readonly string[]): Promise<void> {
    for (const { transferId, decisionId, number, decidedOn, fineAmount } of await sql<PenaltyFound>(penaltiesFound, [caseIds])) {
      const given: StepContent = { clientKey: '', statement: decisionId, isFine: true, fineAmount, papers: [{ kind: 'D09', ...(number !== null && { number }), ...(decidedOn !== null && { issuedOn: decidedOn }) }] };
      await this.takeItself(sql, transferId, 'reportPenalty', given, decidedOn === null ? null : new Date(`${decidedOn}T00:00:00+08:00`));
    }
  }

  /**
   * 平台标记涉嫌犯罪: the hub marks what these parties of a case are suspected of; gives the transfer and the track of each. A suspicion that is
   * under way already, of this crime or of one not yet named, is given as it stands.
   */
  async suspectBySystem(sql: Transaction, caseId: string, suspects: readonly Suspected[], rule: string): Promise<readonly UnderSuspicion[]> {
    const held = await underWay(sql, caseId, suspects);
    const anew = suspects.filter((_, index) => held[index] === null);
    if (anew.length === 0) return held.filter((one) => one !== null);
    const input = { kind: 'CRIMINAL' as const, caseId, clientKey: '', suspects: anew.map(({ partyId, crimeCode }) => ({ crimeCode, ...(partyId !== null && { partyId }) })) };
    const { held: { transfer: { id } } } = await begin(sql, input, { subject: 'hub:transfers', organ: null, sight: null }, this.now());
    await this.takeItself(sql, id, 'suspectCrime', { clientKey: '', rule }, null);
    const begun = await underWay(sql, caseId, anew);
    return held.map((one) => one ?? begun.shift()!);
  }

  /** What falls to the hub when time has passed; gives how many transfers it moved. */
  async takeDue(): Promise<number> {
    const due = await this.database.sql<{ id: string; step: TransferStep }>(dueItself, [this.now().toISOString()]);
    const taken = await Promise.all(due.map(({ id, step }) => this.database.transaction((sql) => this.takeItself(sql, id, step, { clientKey: '' }, null))));
    return taken.filter((isTaken) => isTaken).length;
  }

  private async entered(sql: Transaction, entering: Parameters<typeof enter>[1]): Promise<void> {
    await enter(sql, entering);
    await this.moved(sql, entering.held.transfer.id);
  }

  /** A step of the hub's own, where it is open. */
  private async takeItself(sql: Transaction, id: string, step: TransferStep, given: StepContent, occurred: Date | null): Promise<boolean> {
    const held = await holdForSystem(sql, id);
    if (!held) return false;
    const recordedAt = this.now();
    const verdict = judge(held, { step, subjectIds: null, capacities: ['SYSTEM'], proof: null, given, at: recordedAt });
    if (!verdict.ok) return false;
    await this.entered(sql, { held, step, ...verdict, to: verdict.row.to ?? verdict.from, gaps: [], door: 'SYSTEM', proof: null, given, receiver: null, enteredBy: null, occurredAt: occurred ?? recordedAt, recordedAt });
    return true;
  }

  /** Locked; where the step opens the case to others the case first, as reports of cases lock it. */
  private async hold(sql: Transaction, id: string, actor: Actor, step?: TransferStep): Promise<Held> {
    if (step !== undefined && sending.has(step) && isUuid(id)) await sql('select from casework.enforcement_case where id = (select enforcement_case_id from casework.transfer where id = $1) for no key update', [id]);
    const held = await holdTransfer(sql, id, actor.sight);
    if (!held) throw refused('NO_SUCH_TRANSFER');
    return held;
  }

  private async beginWith(sql: Transaction, input: StartTransferInput, given: StepContent, actor: Actor): Promise<string> {
    const { held, step } = await begin(sql, input, { ...actor, subject: actor.subject! }, this.now());
    if (step !== null) await this.take(sql, held, { step, subjectIds: null, given, actor });
    if (held.transfer.caseId !== null) await this.penaltiesReported(sql, [held.transfer.caseId]);
    else await this.begunWithoutCase(sql, held.transfer.id, actor.organ!);
    return held.transfer.id;
  }

  /** The same key with the same content is the same step, and has the same answer. */
  private once(given: StepContent, actor: Actor, work: (sql: Transaction, request: Omit<Request, 'step' | 'subjectIds'>) => Promise<string>): Promise<string> {
    const requestDigest = digestOf(given);
    return this.database.transaction(async (sql) => {
      if (actor.subject === null || actor.organ === null) throw refused('NO_CAPACITY');
      await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`transfer ${actor.subject} ${given.clientKey}`]);
      const [known] = await sql<{ transferId: string; requestDigest: string }>(
        `select transfer_id as "transferId", request_digest as "requestDigest" from casework.transfer_request where taken_by = $1 and client_key = $2`, [actor.subject, given.clientKey],
      );
      if (known && known.requestDigest !== requestDigest) throw refused('CLIENT_KEY_TAKEN');
      if (known) return known.transferId;
      const transferId = await work(sql, { given, actor });
      await insertRows(sql, 'casework.transfer_request', [{ taken_by: actor.subject, client_key: given.clientKey, transfer_id: transferId, request_digest: requestDigest }]);
      return transferId;
    });
  }

  private async take(sql: Transaction, held: Held, request: Request, isJudged = false): Promise<void> {
    const { step, subjectIds, given, actor } = request;
    const recordedAt = this.now();
    const own = capacitiesOf(actor, held);
    const { capacities, proof, door, needsSecond, isFromPaper } = meansOf(own, given, isJudged);
    const occurredAt = isFromPaper ? this.momentOf(given) : recordedAt;
    const verdict = judge(held, { step, subjectIds, capacities, proof, given, at: occurredAt });
    if (!verdict.ok) throw refusedByMachine(step, verdict, openTo(held, own, recordedAt).map(({ row }) => row.step));
    const proved = verdict.row.proofs === undefined ? null : proof;
    if (needsSecond && proved !== null) return this.propose(sql, held, request, proved, occurredAt);
    await this.entered(sql, {
      held, step, ...verdict, to: verdict.row.to ?? verdict.from, gaps: [], door, proof: proved, given, receiver: await receiverOf(sql, held, step, given, recordedAt, false),
      enteredBy: { organId: actor.organ!.id, subject: actor.subject! }, occurredAt, recordedAt,
    });
  }

  private async propose(sql: Transaction, held: Held, { step, subjectIds, given, actor }: Request, proof: TransferProof, occurredAt: Date): Promise<void> {
    const id = uuidv7();
    await insertRows(sql, 'casework.transfer_proposal', [{
      id, transfer_id: held.transfer.id, step, proof, occurred_at: occurredAt, entered_at: this.now(), standing: 'WAITING', input: { ...given, subjectIds }, entered_by: actor.subject, audience: held.transfer.audience,
    }]);
    await this.tell(sql, held, { kind: transferProposed, subjectId: id, step, actor });
  }

  /** An event that moves nothing on: entered, confirmed. */
  private async tell(sql: Transaction, { transfer }: Held, { kind, subjectId, step, actor }: { kind: typeof stepConfirmed; subjectId: string; step: TransferStep; actor: Actor }): Promise<void> {
    const at = this.now().toISOString();
    await sql('update casework.transfer set event_number = event_number + 1, revision = revision + 1, recorded_at = $2 where id = $1', [transfer.id, at]);
    await append(sql, [{
      kind, aggregate: { type: 'Transfer', id: transfer.id, number: transfer.eventNumber + 1 }, subjectId, organs: organKeysOf(transfer), audience: transfer.audience, occurredAt: at, actor: actor.subject!, channel: 'LIVE',
      parts: [{ fieldClass: 'L1', payload: { transferId: transfer.id, number: transfer.number, step } }],
    }], at);
  }

  private momentOf({ occurredAt }: StepContent): Date {
    const moment = occurredAt === undefined ? null : new Date(occurredAt);
    if (moment === null || moment > this.now()) throw refused('MOMENT_NEEDED');
    return moment;
  }
}

/** How a step comes in: in which capacities it is judged, what proves it, by which door, and whether another person has to confirm it first. */
interface Means { readonly capacities: readonly TransferActor[]; readonly proof: TransferProof | null; readonly door: 'STEP' | 'ON_BEHALF'; readonly needsSecond: boolean; readonly isFromPaper: boolean }

/** Throws `Refused` where a paper is needed and none with a digest is there, and where a moment is stated that is the hub's to say. */
function meansOf(own: readonly TransferActor[], given: StepContent, isJudged: boolean): Means {
  const { onBehalfOf, papers = [] } = given;
  const proof = proofOf(own, given);
  const isSealed = isEntered(own, proof);
  const isForOther = onBehalfOf !== undefined && !own.includes(onBehalfOf);
  const isFromPaper = isForOther || isSealed || isJudged;
  if (isFromPaper && !papers.some(({ digest }) => digest !== undefined)) throw refused('PAPER_NEEDED');
  if (!isFromPaper && given.occurredAt !== undefined) throw refused('MOMENT_IS_NOW');
  const entered = isSealed || isJudged ? headFirst(own) : own;
  return { capacities: onBehalfOf === undefined ? entered : behalf(own, onBehalfOf), proof, door: isForOther ? 'ON_BEHALF' : 'STEP', needsSecond: isSealed && !isJudged, isFromPaper };
}

/** Whether somebody enters what the head signed or sealed. */
const isEntered = (own: readonly TransferActor[], proof: TransferProof | null): boolean => proof === 'SIGNED_PAPER' || (proof === 'E_SEAL' && !own.includes('AGENCY_HEAD'));

/** The head's own token is the proof where no other is named. */
function proofOf(own: readonly TransferActor[], { proof }: StepContent): TransferProof | null {
  if (proof === undefined) return own.includes('AGENCY_HEAD') ? 'CREDENTIAL' : null;
  return proof === 'CREDENTIAL' && !own.includes('AGENCY_HEAD') ? null : proof;
}

/** What an agency's person enters from signed paper or seal is the head's. */
const headFirst = (own: readonly TransferActor[]): TransferActor[] => (own.includes('AGENCY') ? ['AGENCY_HEAD', ...own.filter((actor) => actor !== 'AGENCY_HEAD')] : [...own]);

/** Whoever takes part may enter what another did who takes part; the hub's own steps and the head's decision are nobody else's. */
function behalf(own: readonly TransferActor[], actor: TransferActor): TransferActor[] {
  return own.length === 0 || actor === 'SYSTEM' || actor === 'AGENCY_HEAD' ? [] : [actor];
}
