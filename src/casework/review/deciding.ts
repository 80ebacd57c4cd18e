import { civilDayOf } from '../../kernel/index.js';
import { updateRows, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { CaseStatus, CaseStepKind, PenaltyKind, type Domain } from '../case/index.js';
import { aloneWithCase, documentKey, NotAdded, type Intake } from '../intake/index.js';
import type { Notices } from '../notice/index.js';
import type { Transfers } from '../transfer/index.js';
import { holdForStep } from './drafting.js';
import { caseOf, holdCase, reviewsOf, tell, type CaseHeld, type DraftHeld } from './held.js';
import type { Holds } from './hold.js';
import { Refused, refused } from './refused.js';
import { reasonsFor } from './required.js';
import { DraftState, ReviewResult } from './review.codes.js';
import { draftDecided } from './review.events.js';
import { demand } from './review.policy.js';
import { triggerRows } from './review-triggers.js';
import { partiesOf, type Screened } from './reviewing.js';
import type { CloseCaseInput, FineHeld, MakeDecisionInput } from './review.types.js';

/** What deciding and closing work with. */
export interface DecidingWith { readonly intake: Pick<Intake, 'add'>; readonly transfers: Pick<Transfers, 'penaliseDespite'>; readonly notices: Pick<Notices, 'tell'>; readonly holds: Holds; readonly screened: Screened; readonly domains: readonly Domain[] }

/** Makes the decision by a draft and writes it into the case; gives the draft's id. Throws `Refused`. */
export async function makeDecision(sql: Transaction, input: MakeDecisionInput, actor: Actor, at: Date, by: DecidingWith): Promise<string> {
  const caseId = await caseOf(sql, 'penalty_draft', input.draftId);
  if (caseId !== null) await aloneWithCase(sql, caseId);
  const { held, draft } = await holdForStep(sql, input, actor);
  const person = demand('HEAD', held, actor);
  if (held.status === CaseStatus.CLOSED || held.status === CaseStatus.WITHDRAWN) throw refused('CASE_CLOSED');
  const partyIds = await partiesOf(sql, held, draft);
  const passedBy = await demandPass(sql, held, draft, at);
  // Before it is asked what holds the fine: what meets a standard now holds it too.
  await by.screened(sql, held.id, 'DECISION');
  const isFine = draft.kinds.includes(PenaltyKind.FINE) || Number(draft.fineAmount ?? 0) > 0;
  const holds = isFine ? await by.holds.heldAgainst(sql, held.id, partyIds) : [];
  if (holds.length > 0 && input.legalGround === undefined) throw refused('FINE_HELD', { holds: holds });
  if (holds.length > 0) await decideDespite(sql, holds, { partyIds, draft, input, actor, at }, by);
  await updateRows(sql, 'casework.penalty_draft', [{
    id: draft.id, state: DraftState.DECIDED, decided_by: person.name, decided_at: at, legal_ground: holds.length > 0 ? input.legalGround : null, number_normalised: documentKey(input.decisionNumber),
    revision: draft.revision + 1, event_number: draft.eventNumber + 1,
  }]);
  await tell(sql, held, draft, {
    kind: draftDecided, said: { digest: draft.digest, reviewId: passedBy, isDespiteHold: holds.length > 0, transferIds: holds.flatMap(({ transferId }) => transferId ?? []) },
    inWords: { decisionNumber: input.decisionNumber, legalGround: holds.length > 0 ? input.legalGround : null },
  }, person.subject, at);
  await add(sql, { held, subject: person.subject, at, addition: {
    status: CaseStatus.DECIDED, decisions: [decisionOf(draft, input.decisionNumber, at)], steps: [{ kind: CaseStepKind.DECIDED, takenAt: at.toISOString() }],
  } }, by);
  return draft.id;
}

/** Compares the case of a draft as before its decision, in a transaction that the decision does not undo. */
export async function compareForDecision(sql: Transaction, { draftId }: Pick<MakeDecisionInput, 'draftId'>, by: Pick<DecidingWith, 'screened'>): Promise<void> {
  const caseId = await caseOf(sql, 'penalty_draft', draftId);
  if (caseId === null) return;
  await aloneWithCase(sql, caseId);
  await by.screened(sql, caseId, 'DECISION');
}

/** Closes a case; gives its id. Throws `Refused`. */
export async function closeCase(sql: Transaction, { caseId, expectedRevision, reasons }: CloseCaseInput, actor: Actor, at: Date, by: DecidingWith): Promise<string> {
  await aloneWithCase(sql, caseId);
  const held = await holdCase(sql, caseId, actor);
  if (!held) throw refused('NO_SUCH_CASE');
  const person = demand('HANDLER', held, actor);
  if (held.status === CaseStatus.CLOSED || held.status === CaseStatus.WITHDRAWN) throw refused('CASE_CLOSED');
  if (held.revision !== expectedRevision) throw refused('REVISION_CHANGED', { revision: held.revision });
  const holds = await by.holds.undisposed(sql, held.id);
  if (holds.length > 0) throw refused('UNDISPOSED', { holds });
  await add(sql, { held, subject: person.subject, at, addition: {
    status: CaseStatus.CLOSED, closedAt: at.toISOString(), decisions: [], steps: [{ kind: CaseStepKind.CLOSED, takenAt: at.toISOString(), note: reasons }],
  } }, by);
  return held.id;
}

/** Where a review is needed, or was asked for, one has to have passed this very draft, by another person than all who drafted it; gives its id, or null where none is needed. */
async function demandPass(sql: Transaction, held: CaseHeld, draft: DraftHeld, at: Date): Promise<string | null> {
  const reviews = await reviewsOf(sql, draft.id);
  const passed = reviews.find(({ result, isVoid, draftDigest, reviewerSubject }) =>
    result === ReviewResult.PASS && !isVoid && draftDigest === draft.digest && reviewerSubject !== null && !draft.writers.includes(reviewerSubject));
  if (passed) return passed.id;
  const found = await reasonsFor(sql, held, draft, draft.identityPartyIds, at);
  const reasons = found.length > 0 || reviews.length === 0 ? found : [{ trigger: 'SUBMITTED' as const, says: triggerRows.SUBMITTED.basis }];
  if (reasons.length > 0) throw refused('NOT_REVIEWED', { reviewReasons: reasons });
  return null;
}

interface Despite { readonly partyIds: readonly string[]; readonly draft: DraftHeld; readonly input: MakeDecisionInput; readonly actor: Actor; readonly at: Date }

/** 突破暂缓: the step of the transfer's own machine, which tells the procuratorate, and a notice to it. */
async function decideDespite(sql: Transaction, holds: readonly FineHeld[], { partyIds, draft, input, actor, at }: Despite, { transfers, notices }: DecidingWith): Promise<void> {
  for (const transferId of new Set(holds.flatMap((hold) => hold.transferId ?? []))) {
    await transfers.penaliseDespite(sql, transferId, partyIds, {
      clientKey: input.clientKey, groundOfOverride: input.legalGround!, isFine: true, ...(draft.fineAmount !== null && { fineAmount: draft.fineAmount }),
      papers: [{ kind: 'D09', number: input.decisionNumber, issuedOn: civilDayOf(at), digest: draft.digest }],
    }, actor);
    const [transfer] = await sql<{ procuratorateId: string | null; number: string }>('select procuratorate_id as "procuratorateId", number from casework.transfer where id = $1', [transferId]);
    if (transfer?.procuratorateId) await notices.tell(sql, 'FINE_DESPITE_HOLD', transfer.procuratorateId, { transfer: transfer.number }, `fineDespiteHold:${transferId}:${draft.id}`);
  }
}

const decisionOf = (draft: DraftHeld, decisionNumber: string, at: Date) => ({
  decisionNumber, kinds: [...draft.kinds], content: draft.content, basis: draft.basis, decidedOn: civilDayOf(at),
  ...(draft.fineAmount !== null && { fineAmount: draft.fineAmount }), ...(draft.confiscatedGainsAmount !== null && { confiscatedGainsAmount: draft.confiscatedGainsAmount }),
  ...(draft.confiscatedGoodsAmount !== null && { confiscatedGoodsAmount: draft.confiscatedGoodsAmount }),
});

interface Adding { readonly held: CaseHeld; readonly subject: string; readonly at: Date; readonly addition: Parameters<Intake['add']>[1]['addition'] }

async function add(sql: Transaction, { held, subject, addition }: Adding, { intake, domains }: DecidingWith): Promise<void> {
  try {
    await intake.add(sql, { caseId: held.id, addition, actor: subject, domains });
  } catch (error) {
    if (error instanceof NotAdded) throw new Refused('NOT_ADDED', error.message);
    throw error;
  }
}
