import { v7 as uuidv7 } from 'uuid';
import { insertRows, updateRows, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { followClocks, hasLength, type Moment } from '../deadline/index.js';
import { deepWithoutIdentityNumbers } from '../intake/index.js';
import type { Transfers } from '../transfer/index.js';
import { holdForStep } from './drafting.js';
import { audienceOf, caseOf, holdCase, holdDraft, matterOf, reviewsOf, tell, type CaseHeld, type DraftHeld, type ReviewHeld } from './held.js';
import { refused } from './refused.js';
import { reasonsFor } from './required.js';
import { DraftState, ReviewItemResult, ReviewOutcome, ReviewResult, ReviewSubject, SuspectedCrime } from './review.codes.js';
import { opinionGiven, reviewEscalated, reviewSubmitted } from './review.events.js';
import { demand } from './review.policy.js';
import { reviewClock } from './review-clock.js';
import type { EscalateReviewInput, GiveReviewOpinionInput, SubmitForReviewInput } from './review.types.js';

/** What a review answered of a suspected crime; parties as they are today. */
export interface Answer { readonly caseId: string; readonly partyIds: readonly string[]; readonly suspectedCrime: SuspectedCrime; readonly reasons: string; readonly reviewId: string; readonly at: Date; readonly actor: string }

/** Whoever is told of an answer, in the transaction of the opinion. */
export type Answered = (sql: Transaction, answer: Answer) => Promise<void>;

const momentOf = (at: Date, actor: string): Moment => ({ occurredAt: at, recordedAt: at, actor, channel: 'LIVE' });

/** Compares a case with the standards, in the transaction of the step that it is compared for. */
export type Screened = (sql: Transaction, caseId: string, trigger: 'REVIEW' | 'DECISION') => Promise<void>;

/** Submits a draft for review; gives the review's id. Throws `Refused`. */
export async function submitForReview(sql: Transaction, input: SubmitForReviewInput, actor: Actor, at: Date, { screened }: { screened: Screened }): Promise<string> {
  const { held, draft } = await holdForStep(sql, input, actor);
  const person = demand('HANDLER', held, actor);
  const [last] = await reviewsOf(sql, draft.id);
  const isAgain = draft.state === DraftState.OBJECTED && last?.outcome === ReviewOutcome.REVIEW_AGAIN;
  if (draft.state !== DraftState.DRAFTED && !isAgain) throw refused('NOT_TO_BE_SUBMITTED');
  await screened(sql, held.id, 'REVIEW');
  const reasons = await reasonsFor(sql, held, draft, draft.identityPartyIds, at);
  const id = uuidv7();
  await insertRows(sql, 'casework.legal_review', [{
    id, draft_id: draft.id, enforcement_case_id: held.id, organ_id: held.organId, draft_digest: draft.digest, reasons, materials: deepWithoutIdentityNumbers(input.materials), asked_by: person.name, listed_at: at,
    is_void: false, transfer_ids: [], audience: audienceOf(held),
  }]);
  await moveDraft(sql, draft, DraftState.IN_REVIEW, { reasons });
  await tell(sql, held, draft, { kind: reviewSubmitted, subjectId: id, said: { reviewId: id, digest: draft.digest, reasons }, inWords: { materials: input.materials } }, person.subject, at);
  if (hasLength(reviewClock, held.domain)) await followClocks(sql, matterOf(held, id), [id], { starts: [reviewClock] }, momentOf(at, person.subject));
  return id;
}

/** Gives the opinion on a submitted draft; a YES marks the suspicion in the same transaction. Gives the review's id. Throws `Refused`. */
export async function giveOpinion(sql: Transaction, input: GiveReviewOpinionInput, actor: Actor, at: Date, { transfers, answered }: { transfers: Pick<Transfers, 'suspect'>; answered: Answered }): Promise<string> {
  const { held, draft, review } = await holdReview(sql, input.reviewId, actor);
  const person = demand('REVIEWER', held, actor);
  if (review.isVoid || review.draftDigest !== draft.digest || input.draftDigest.toLowerCase() !== draft.digest) throw refused('DRAFT_CHANGED');
  if (review.result !== null) throw refused('ANSWERED');
  if (draft.writers.includes(person.subject)) throw refused('SAME_PERSON');
  await demandQualified(sql, held, input.reviewerCode);
  demandWhole(input);
  const partyIds = await partiesOf(sql, held, draft);
  const { opinion, suspectedCrimeReasons, items } = deepWithoutIdentityNumbers({ opinion: input.opinion, suspectedCrimeReasons: input.suspectedCrimeReasons, items: input.items });
  const transferIds = input.suspectedCrime === SuspectedCrime.YES
    ? await transfers.suspect(sql, { caseId: held.id, suspects: suspectsOf(input, partyIds), given: { clientKey: input.clientKey, rule: suspectedCrimeReasons, reasons: suspectedCrimeReasons } }, actor) : [];
  await updateRows(sql, 'casework.legal_review', [{
    id: review.id, result: input.result, opinion, suspected_crime: input.suspectedCrime, suspected_crime_reasons: suspectedCrimeReasons, transfer_ids: transferIds, reviewer_organ_id: person.organId,
    reviewed_by: person.name, reviewer_subject: person.subject, reviewer_code: input.reviewerCode, answered_at: at,
  }]);
  await insertRows(sql, 'casework.review_item', items.map(({ subject, result, note }, index) => ({ id: uuidv7(), review_id: review.id, ordinal: index + 1, subject, result, note, audience: audienceOf(held) })));
  await moveDraft(sql, draft, input.result === ReviewResult.PASS ? DraftState.PASSED : DraftState.OBJECTED);
  await tell(sql, held, draft, {
    kind: opinionGiven, subjectId: review.id, said: { reviewId: review.id, digest: draft.digest, result: input.result },
    inWords: { opinion, items, suspectedCrime: input.suspectedCrime, suspectedCrimeReasons, transferIds },
  }, person.subject, at);
  await followClocks(sql, matterOf(held, review.id), [review.id], { stops: [reviewClock] }, momentOf(at, person.subject));
  await answered(sql, { caseId: held.id, partyIds, suspectedCrime: input.suspectedCrime, reasons: suspectedCrimeReasons, reviewId: review.id, at, actor: person.subject });
  return review.id;
}

/** 提请协调: records the route of a disagreement, then its outcome; neither stands for a pass. Gives the review's id. Throws `Refused`. */
export async function escalate(sql: Transaction, { reviewId, route, outcome, reasons: given }: EscalateReviewInput, actor: Actor, at: Date): Promise<string> {
  const { held, draft, review } = await holdReview(sql, reviewId, actor);
  const person = demand('HANDLER', held, actor);
  const isOpen = review.result === ReviewResult.PROBLEMS && !review.isVoid && review.outcome === null;
  const isNext = (review.routedAt === null) === (route !== undefined) && (route === undefined) !== (outcome === undefined);
  if (!isOpen || !isNext) throw refused('NOT_OBJECTED');
  const reasons = deepWithoutIdentityNumbers(given);
  await updateRows(sql, 'casework.legal_review', [{ id: review.id, ...(route === undefined ? { outcome, outcome_reasons: reasons, settled_at: at } : { route, route_reasons: reasons, routed_at: at }) }]);
  await moveDraft(sql, draft, draft.state);
  await tell(sql, held, draft, { kind: reviewEscalated, subjectId: review.id, said: { reviewId: review.id, route: route ?? null, outcome: outcome ?? null }, inWords: { reasons } }, person.subject, at);
  return review.id;
}

async function holdReview(sql: Transaction, reviewId: string, actor: Actor): Promise<{ held: CaseHeld; draft: DraftHeld; review: ReviewHeld }> {
  const caseId = await caseOf(sql, 'legal_review', reviewId);
  const held = caseId === null ? undefined : await holdCase(sql, caseId, actor);
  if (!held) throw refused('NO_SUCH_REVIEW');
  const [found] = await sql<{ draftId: string }>('select draft_id as "draftId" from casework.legal_review where id = $1', [reviewId]);
  const draft = await holdDraft(sql, found!.draftId);
  return { held, draft, review: (await reviewsOf(sql, draft.id)).find(({ id }) => id === reviewId.toLowerCase())! };
}

/** A step with a draft that leaves its content as it is. */
async function moveDraft(sql: Transaction, draft: DraftHeld, state: DraftState, more: Record<string, unknown> = {}): Promise<void> {
  await updateRows(sql, 'casework.penalty_draft', [{ id: draft.id, state, revision: draft.revision + 1, event_number: draft.eventNumber + 1, ...more }]);
}

/** 行政处罚法第五十八条第二款: who reviews for the first time has the legal qualification; the register says who has, or has reviewed before. */
async function demandQualified(sql: Transaction, { organId, namedId }: CaseHeld, code: string): Promise<void> {
  const [officer] = await sql<{ qualification: string | null }>('select legal_qualification as qualification from registry.officer where code = $1 and organ_id = any($2::uuid[])', [code, [organId, ...(namedId === null ? [] : [namedId])]]);
  if (!officer) throw refused('NO_SUCH_REVIEWER');
  if (officer.qualification === null) throw refused('NOT_QUALIFIED');
}

function demandWhole({ items, result }: GiveReviewOpinionInput): void {
  const subjects = Object.values(ReviewSubject);
  const isWhole = items.length === subjects.length && subjects.every((subject) => items.some((item) => item.subject === subject)) && items.every(({ note }) => note.trim() !== '');
  if (!isWhole) throw refused('ITEMS_INCOMPLETE');
  if (result === ReviewResult.PASS && items.some((item) => item.result === ReviewItemResult.PROBLEM)) throw refused('PASS_WITH_PROBLEMS');
}

function suspectsOf({ suspects = [] }: GiveReviewOpinionInput, partyIds: readonly string[]): { partyId: string; crimeCode?: string }[] {
  const named = suspects.length === 0 ? partyIds.map((partyId) => ({ partyId })) : suspects.map((suspect) => ({ ...suspect, partyId: suspect.partyId.toLowerCase() }));
  if (named.some(({ partyId }) => !partyIds.includes(partyId))) throw refused('NOT_A_PARTY');
  return named;
}

/** The parties of a draft as they are today. Throws `Refused` where the case names one no longer. */
export async function partiesOf(sql: Transaction, { id }: CaseHeld, { identityPartyIds }: DraftHeld): Promise<string[]> {
  const rows = await sql<{ partyId: string; identityId: string }>(
    'select distinct party_id as "partyId", identity_party_id as "identityId" from casework.case_party where enforcement_case_id = $1 and identity_party_id::text = any($2::text[])', [id, identityPartyIds],
  );
  if (identityPartyIds.some((identity) => !rows.some(({ identityId }) => identityId === identity))) throw refused('NOT_A_PARTY');
  return [...new Set(rows.map(({ partyId }) => partyId))];
}
