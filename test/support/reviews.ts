import { randomUUID } from 'node:crypto';
import type { TestHub } from './hub.js';
import { aReport, organCode, submit, youyuBranch, type ReportGiven } from './reports.js';

export interface RefusedSeen { __typename: 'ReviewRefused'; code: string; message: string; revision: number | null; basis: { lawName: string; article: string }[]; reviewReasons: { trigger: string; says: string }[]; holds: { partyId: string | null; transferId: string | null; ruleText: string }[] }
export interface ReviewSeen { __typename: 'LegalReview'; id: string; draftDigest: string; result: string | null; isVoid: boolean; suspectedCrime: string | null; transferIds: string[]; answeredAt: string | null; outcome: string | null; reasons: { trigger: string; says: string }[]; items: { subject: string; result: string; note: string }[] }
export interface DraftSeen { __typename: 'PenaltyDraft'; id: string; state: string; digest: string; revision: number; legalGround: string | null; reasons: { trigger: string; says: string }[]; reviews: ReviewSeen[]; decision: { id: string; decisionNumber: string; fineAmount: string | null; inForce: boolean } | null; parties: { party: { id: string } }[] }

const reviewFields = 'id draftDigest result isVoid suspectedCrime transferIds answeredAt outcome reasons { trigger says } items { subject result note }';
const draftFields = `id state digest revision legalGround reasons { trigger says } reviews { ${reviewFields} } decision { id decisionNumber fineAmount inForce } parties { party { id } }`;
const refusedFields = '... on ReviewRefused { code message revision basis { lawName article } reviewReasons { trigger says } holds { partyId transferId ruleText } }';

type Given = Record<string, unknown>;

async function mutate<T>(test: TestHub, identity: string, name: string, shown: string, input: Given): Promise<T | RefusedSeen> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await test.ask<Record<string, T | RefusedSeen>>(identity, `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${shown} ${refusedFields} } }`, { input: { clientKey: randomUUID(), ...input } });
  return answer[name]!;
}

const onDraft = `... on PenaltyDraft { ${draftFields} }`;
const onReview = `... on LegalReview { ${reviewFields} }`;

/** A fine of the case's party, with nothing wrong in it. */
export const aDraft = (partyIds: string[], changes: Given = {}): Given => ({
  partyIds, kinds: ['FINE'], fineAmount: '20000.00', content: '罚款人民币20000.00元', basis: [{ lawName: '生态环境法典', article: '1107' }], circumstances: ['COMPLEX'], ...changes,
});

export const draft = (test: TestHub, input: Given, as = 'youyu-env-handler'): Promise<DraftSeen | RefusedSeen> => mutate(test, as, 'draftDecision', onDraft, input);
export const change = (test: TestHub, input: Given, as = 'youyu-env-handler'): Promise<DraftSeen | RefusedSeen> => mutate(test, as, 'changeDraft', onDraft, input);
export const submitDraft = (test: TestHub, { id, revision }: DraftSeen, changes: Given = {}, as = 'youyu-env-handler'): Promise<ReviewSeen | RefusedSeen> =>
  mutate(test, as, 'submitForReview', onReview, { draftId: id, expectedRevision: revision, materials: ['调查终结报告（虚构）'], ...changes });
export const decide = (test: TestHub, { id, revision }: Pick<DraftSeen, 'id' | 'revision'>, changes: Given = {}, as = 'youyu-env-head'): Promise<DraftSeen | RefusedSeen> =>
  mutate(test, as, 'makeDecision', onDraft, { draftId: id, expectedRevision: revision, decisionNumber: `右环罚〔2026〕${Math.floor(Math.random() * 1e9)}号`, ...changes });
export const escalate = (test: TestHub, input: Given, as = 'youyu-env-handler'): Promise<ReviewSeen | RefusedSeen> => mutate(test, as, 'escalateReview', onReview, input);
export const close = (test: TestHub, input: Given, as = 'youyu-env-handler'): Promise<{ __typename: 'EnforcementCase'; status: string; revision: number } | RefusedSeen> =>
  mutate(test, as, 'closeCase', '... on EnforcementCase { status revision }', { reasons: '处罚决定已执行完毕（虚构）', ...input });

/** Every item of the review, met. */
export const allMet = ['BODY', 'OFFICERS', 'PROCEDURE', 'FACTS', 'LAW', 'POWERS', 'DOCUMENTS'].map((subject) => ({ subject, result: 'MET', note: '经审核符合规定' }));

/** 人员编号 of the invented reviewer of the county branch. */
const reviewerCode = `演示-${organCode(youyuBranch).slice(2, 17)}-3`;

export const opine = (test: TestHub, review: Pick<ReviewSeen, 'id' | 'draftDigest'>, changes: Given = {}, as = 'youyu-env-legal'): Promise<ReviewSeen | RefusedSeen> =>
  mutate(test, as, 'giveReviewOpinion', onReview, {
    reviewId: review.id, draftDigest: review.draftDigest, result: 'PASS', opinion: '同意', items: allMet, suspectedCrime: 'NO', suspectedCrimeReasons: '数量未达到追诉标准（虚构）', reviewerCode, ...changes,
  });

/** What was answered, which is to be no refusal. */
export async function done<T extends { __typename: string }>(answer: Promise<T | RefusedSeen>): Promise<T> {
  const seen = await answer;
  if ('code' in seen) throw new Error(`it was refused: ${JSON.stringify(seen)}`);
  return seen;
}

/** The refusal, where nothing was to be done. */
export async function refusal(answer: Promise<object>): Promise<RefusedSeen> {
  const seen = await answer;
  if (!('code' in seen)) throw new Error(`it was done and was to be refused: ${JSON.stringify(seen)}`);
  return seen as RefusedSeen;
}

/** A case of the county branch with its first party. */
export async function aCase(test: TestHub, key: string, changes: Partial<ReportGiven> = {}): Promise<{ caseId: string; partyId: string; partyIds: string[] }> {
  const receipt = await submit(test, key, [aReport(key, changes)]);
  const caseId = receipt.rows[0]!.enforcementCase!.id;
  const { enforcementCase } = await test.ask<{ enforcementCase: { parties: { party: { id: string } }[] } }>('youyu-env-handler', `{ enforcementCase(id: "${caseId}") { parties { party { id } } } }`);
  const partyIds = enforcementCase.parties.map(({ party }) => party.id);
  return { caseId, partyId: partyIds[0]!, partyIds };
}

/** A draft of the case, submitted. */
export async function aReview(test: TestHub, { caseId, partyId }: { caseId: string; partyId: string }, changes: Given = {}): Promise<{ draft: DraftSeen; review: ReviewSeen }> {
  const drafted = await done<DraftSeen>(draft(test, { caseId, ...aDraft([partyId], changes) }));
  const review = await done<ReviewSeen>(submitDraft(test, drafted));
  return { draft: await draftOf(test, drafted.id), review };
}

export async function draftOf(test: TestHub, id: string, as = 'youyu-env-handler'): Promise<DraftSeen> {
  const { penaltyDraft } = await test.ask<{ penaltyDraft: DraftSeen }>(as, `{ penaltyDraft(id: "${id}") { __typename ${draftFields} } }`);
  return penaltyDraft;
}
