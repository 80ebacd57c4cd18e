import type { Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { append, type EventKind, type Payload } from '../../platform/log/index.js';
import { isUuid, keysFor } from '../../platform/reader/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { insiders, type CaseStatus, type PenaltyKind } from '../case/index.js';
import type { Matter } from '../deadline/index.js';
import type { ReviewReason } from './draft.entity.js';
import type { DraftState, ReviewOutcome, ReviewResult, ReviewTrigger } from './review.codes.js';

/** The case that a step is about, locked. */
export interface CaseHeld {
  readonly id: string; readonly organId: string; readonly namedId: string | null; readonly lineage: readonly string[]; readonly division: string | null; readonly level: string | null; readonly domain: DomainCode;
  readonly status: CaseStatus; readonly revision: number;
}

export interface DraftHeld {
  readonly id: string; readonly caseId: string; readonly state: DraftState; readonly digest: string; readonly revision: number; readonly identityPartyIds: readonly string[]; readonly kinds: readonly PenaltyKind[];
  readonly fineAmount: string | null; readonly confiscatedGainsAmount: string | null; readonly confiscatedGoodsAmount: string | null; readonly content: string; readonly basis: { lawName: string }[];
  readonly circumstances: readonly ReviewTrigger[]; readonly reasons: readonly ReviewReason[]; readonly writers: readonly string[]; readonly eventNumber: number; readonly audience: readonly string[];
}

export interface ReviewHeld { readonly id: string; readonly draftId: string; readonly draftDigest: string; readonly result: ReviewResult | null; readonly isVoid: boolean; readonly reviewerSubject: string | null; readonly routedAt: Date | null; readonly outcome: ReviewOutcome | null }

/** A case that the actor sees as its insiders do, locked for the transaction; undefined where there is none. */
export async function holdCase(sql: Transaction, id: string, { sight }: Actor): Promise<CaseHeld | undefined> {
  const [held] = isUuid(id) ? await sql<CaseHeld>(
    `select c.id, c.organ_id as "organId", o.acts_in_the_name_of_id as "namedId", o.lineage, o.division_id as division, o.level, c.domain, c.status, c.revision
     from casework.enforcement_case c join registry.organ o on o.id = c.organ_id where c.id = $1 and c.audience && $2::text[] for update of c`, [id, keysFor(sight, 'L2')],
  ) : [];
  return held;
}

const selectDraft = `
  select id, enforcement_case_id as "caseId", state, digest, revision, identity_party_ids as "identityPartyIds", kinds, fine_amount::text as "fineAmount", confiscated_gains_amount::text as "confiscatedGainsAmount",
    confiscated_goods_amount::text as "confiscatedGoodsAmount", content, basis, circumstances, reasons, writers, event_number as "eventNumber", audience
  from casework.penalty_draft`;

/** The case of a draft or a review, before anything is locked; null where there is none. */
export async function caseOf(sql: Transaction, from: 'penalty_draft' | 'legal_review', id: string): Promise<string | null> {
  const [found] = isUuid(id) ? await sql<{ caseId: string }>(`select enforcement_case_id as "caseId" from casework.${from} where id = $1`, [id]) : [];
  return found?.caseId ?? null;
}

/** A draft of a case that is held. */
export async function holdDraft(sql: Transaction, id: string): Promise<DraftHeld> {
  const [held] = await sql<DraftHeld>(`${selectDraft} where id = $1 for update`, [id]);
  return held!;
}

/** The reviews of a draft that is held, latest first. */
export function reviewsOf(sql: Transaction, draftId: string): Promise<ReviewHeld[]> {
  return sql<ReviewHeld>(
    `select id, draft_id as "draftId", draft_digest as "draftDigest", result, is_void as "isVoid", reviewer_subject as "reviewerSubject", routed_at as "routedAt", outcome from casework.legal_review where draft_id = $1 order by listed_at desc, id desc`, [draftId],
  );
}

/** Who sees drafts and reviews: the agency's line and whoever supervises its division. */
export const audienceOf = ({ lineage, division }: CaseHeld): string[] => insiders({ lineage, division });

/** What a review's clock runs for. */
export function matterOf(held: CaseHeld, reviewId: string): Matter {
  return {
    type: 'LegalReview', id: reviewId, caseId: held.id, audience: audienceOf(held), organKeys: [held.lineage[0]!], owners: { LEGAL_REVIEW: held.organId },
    circumstances: { domain: held.domain, policeLine: 'GENERAL', hasItems: false, inCustody: false },
  };
}

/** What becomes of a draft: its columns that change, the event, and the review that it is about. */
export interface Happening { readonly kind: EventKind; readonly subjectId?: string; readonly columns?: Readonly<Record<string, unknown>>; readonly said: Payload; readonly inWords?: Payload }

/** Tells an event of a draft, numbered under its lock: codes and identifiers in L1, words and amounts in L2. */
export async function tell(sql: Transaction, held: CaseHeld, draft: { readonly id: string; readonly eventNumber: number }, { kind, subjectId, said, inWords }: Happening, subject: string, at: Date): Promise<void> {
  await append(sql, [{
    kind, aggregate: { type: 'PenaltyDraft', id: draft.id, number: draft.eventNumber + 1 }, ...(subjectId !== undefined && { subjectId }), organs: [held.lineage[0]!], audience: audienceOf(held),
    occurredAt: at.toISOString(), actor: subject, channel: 'LIVE',
    parts: [{ fieldClass: 'L1', payload: { draftId: draft.id, caseId: held.id, ...said } }, ...(inWords ? [{ fieldClass: 'L2' as const, payload: inWords }] : [])],
  }], at.toISOString());
}
