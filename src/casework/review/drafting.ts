import { v7 as uuidv7 } from 'uuid';
import { insertRows, updateRows, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { deepWithoutIdentityNumbers, digestOf } from '../intake/index.js';
import { followClocks } from '../deadline/index.js';
import { audienceOf, caseOf, holdCase, holdDraft, matterOf, reviewsOf, tell, type CaseHeld, type DraftHeld } from './held.js';
import { refused } from './refused.js';
import { reviewClock } from './review-clock.js';
import { reasonsFor } from './required.js';
import { DraftState } from './review.codes.js';
import { draftChanged, draftCreated } from './review.events.js';
import { demand, type Person } from './review.policy.js';
import type { ChangeDraftInput, DraftContent, DraftDecisionInput } from './review.types.js';

/** Drafts a decision in a case; gives its id. Throws `Refused`. */
export async function draftDecision(sql: Transaction, input: DraftDecisionInput, actor: Actor, at: Date): Promise<string> {
  const held = await holdCase(sql, input.caseId, actor);
  if (!held) throw refused('NO_SUCH_CASE');
  const person = demand('HANDLER', held, actor);
  const id = uuidv7();
  const columns = await columnsOf(sql, held, input, person, at);
  await insertRows(sql, 'casework.penalty_draft', [{
    id, enforcement_case_id: held.id, organ_id: held.organId, state: DraftState.DRAFTED, revision: 1, drafted_at: at, event_number: 1, audience: audienceOf(held), writers: [person.subject], ...columns,
  }]);
  await tell(sql, held, { id, eventNumber: 0 }, { kind: draftCreated, ...toldOf(columns) }, person.subject, at);
  return id;
}

/** Changes a draft; with another content what was passed, or submitted, is void. Gives its id. Throws `Refused`. */
export async function changeDraft(sql: Transaction, input: ChangeDraftInput, actor: Actor, at: Date): Promise<string> {
  const { held, draft } = await holdForStep(sql, input, actor);
  const person = demand('HANDLER', held, actor);
  const columns = await columnsOf(sql, held, input, person, at);
  const isNew = columns.digest !== draft.digest;
  await updateRows(sql, 'casework.penalty_draft', [{
    id: draft.id, ...columns, ...(isNew && { state: DraftState.DRAFTED }), revision: draft.revision + 1, event_number: draft.eventNumber + 1, writers: [...new Set([...draft.writers, person.subject])],
  }]);
  await tell(sql, held, draft, { kind: draftChanged, ...toldOf(columns) }, person.subject, at);
  if (isNew) await voidReviews(sql, held, draft, person, at);
  return draft.id;
}

/** The draft of a step, locked with its case, at the revision that the step was decided on, and not decided. Throws `Refused`. */
export async function holdForStep(sql: Transaction, { draftId, expectedRevision }: { draftId: string; expectedRevision: number }, actor: Actor): Promise<{ held: CaseHeld; draft: DraftHeld }> {
  const caseId = await caseOf(sql, 'penalty_draft', draftId);
  const held = caseId === null ? undefined : await holdCase(sql, caseId, actor);
  if (!held) throw refused('NO_SUCH_DRAFT');
  const draft = await holdDraft(sql, draftId);
  if (draft.state === DraftState.DECIDED) throw refused('ALREADY_DECIDED');
  if (draft.revision !== expectedRevision) throw refused('REVISION_CHANGED', { revision: draft.revision });
  return { held, draft };
}

async function voidReviews(sql: Transaction, held: CaseHeld, draft: DraftHeld, { subject }: Person, at: Date): Promise<void> {
  const pending = (await reviewsOf(sql, draft.id)).filter(({ isVoid, result }) => !isVoid && result === null);
  await sql('update casework.legal_review set is_void = true where draft_id = $1 and not is_void', [draft.id]);
  for (const { id } of pending) await followClocks(sql, matterOf(held, id), [id], { drops: [reviewClock] }, { occurredAt: at, recordedAt: at, actor: subject, channel: 'LIVE' });
}

interface Columns { readonly [column: string]: unknown; readonly digest: string }

/** The columns that follow from what a draft says; identity numbers in its words are masked before the digest is taken. */
async function columnsOf(sql: Transaction, held: CaseHeld, input: DraftContent, person: Person, at: Date): Promise<Columns> {
  const partyIds = [...new Set(input.partyIds.map((id) => id.toLowerCase()))];
  const parties = await sql<{ id: string }>('select distinct identity_party_id as id from casework.case_party where enforcement_case_id = $1 and party_id::text = any($2::text[])', [held.id, partyIds]);
  const named = await sql('select distinct party_id from casework.case_party where enforcement_case_id = $1 and party_id::text = any($2::text[])', [held.id, partyIds]);
  if (partyIds.length === 0 || named.length < partyIds.length) throw refused('NOT_A_PARTY');
  const identities = parties.map(({ id }) => id).sort();
  const { fineAmount = null, confiscatedGainsAmount = null, confiscatedGoodsAmount = null } = input;
  const kinds = [...new Set(input.kinds)].sort();
  const { content, basis } = deepWithoutIdentityNumbers({ content: input.content, basis: input.basis });
  const amounts = { fineAmount: inYuan(fineAmount), confiscatedGainsAmount: inYuan(confiscatedGainsAmount), confiscatedGoodsAmount: inYuan(confiscatedGoodsAmount) };
  const circumstances = [...new Set(input.circumstances)].sort();
  return {
    digest: digestOf({ caseId: held.id, parties: identities, kinds, ...amounts, content, basis }), identity_party_ids: identities, kinds, content, basis, circumstances,
    fine_amount: amounts.fineAmount, confiscated_gains_amount: amounts.confiscatedGainsAmount, confiscated_goods_amount: amounts.confiscatedGoodsAmount,
    reasons: await reasonsFor(sql, held, { kinds, ...amounts, circumstances }, identities, at), drafted_by: person.name, recorded_at: at,
  };
}

/** One spelling of an amount: two decimals. */
const inYuan = (amount: string | null): string | null => (amount === null ? null : `${BigInt(amount.split('.')[0]!)}.${(amount.split('.')[1] ?? '').padEnd(2, '0')}`);

const toldOf = ({ digest, reasons, kinds, fine_amount, confiscated_gains_amount, confiscated_goods_amount, content, basis }: Columns) => ({
  said: { digest, reasons }, inWords: { kinds, fineAmount: fine_amount, confiscatedGainsAmount: confiscated_gains_amount, confiscatedGoodsAmount: confiscated_goods_amount, content, basis },
});
