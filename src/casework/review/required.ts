import { civilDayOf } from '../../kernel/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { CaseStepKind } from '../case/index.js';
import { listedOn, listsFor, MajorListPurpose } from '../major/index.js';
import type { ReviewReason } from './draft.entity.js';
import type { CaseHeld, DraftHeld } from './held.js';
import { triggerRows } from './review-triggers.js';

type Content = Pick<DraftHeld, 'kinds' | 'fineAmount' | 'confiscatedGainsAmount' | 'confiscatedGoodsAmount' | 'circumstances'>;

/** Why a draft has to be reviewed before the decision, as of now: what is stated, the hearings that the case states, the lists that hold for its organ. */
export async function reasonsFor(sql: Transaction, held: CaseHeld, draft: Content, identityPartyIds: readonly string[], at: Date): Promise<ReviewReason[]> {
  const hearings = await sql('select from casework.case_step where enforcement_case_id = $1 and kind = $2 limit 1', [held.id, CaseStepKind.HEARING_HELD]);
  const [{ isOfPersons }] = await sql<{ isOfPersons: boolean }>(
    `select coalesce(bool_and(kind = 'NATURAL_PERSON'), false) as "isOfPersons" from registry.party where id = any($1::uuid[])`, [identityPartyIds],
  ) as [{ isOfPersons: boolean }];
  const listed = listedOn(await listsFor(sql, MajorListPurpose.LEGAL_REVIEW), { ...draft, organ: held, domain: held.domain, day: civilDayOf(at), isOfPersons });
  const stated = draft.circumstances.filter((trigger) => triggerRows[trigger].how === 'STATED');
  return [
    ...(hearings.length > 0 ? [{ trigger: 'HEARING_HELD' as const, says: triggerRows.HEARING_HELD.basis }] : []),
    ...[...new Set(stated)].map((trigger) => ({ trigger, says: triggerRows[trigger].basis })),
    ...listed.map(({ says }) => ({ trigger: 'LISTED' as const, says })),
  ];
}
