import type { Transaction } from '../../platform/database/index.js';
import { holdingBasis } from './refused.js';
import type { FineHeld } from './review.types.js';

/** 暂缓处罚: what stands in the way of fining a party, and of closing a case. */
export interface Holds {
  /** Why these parties may not be fined in the case now: the file of a suspected crime of theirs waits. A suspicion that names nobody holds all. */
  readonly heldAgainst: (sql: Transaction, caseId: string, partyIds: readonly string[]) => Promise<readonly FineHeld[]>;
  /** What of the case is undisposed: suspected, and neither transferred nor decided not to be. */
  readonly undisposed: (sql: Transaction, caseId: string) => Promise<readonly FineHeld[]>;
}

interface Row { readonly partyId: string | null; readonly transferId: string; readonly rule: string | null }

/** By the administrative files of the case's transfers. */
export const holdsOfTransfers: Holds = {
  heldAgainst: async (sql, caseId, partyIds) => shown(await sql<Row>(`${selectFiles} and k.file_state in ('FILE_HELD', 'FILE_SUSPENDED') and (k.suspect_id is null or k.suspect_id = any($2::uuid[])) order by t.id, k.ordinal`, [caseId, partyIds])),
  undisposed: async (sql, caseId) => shown(await sql<Row>(`${selectFiles} and k.file_state = 'FILE_HELD' order by t.id, k.ordinal`, [caseId])),
};

/** The rule is what the suspicion was marked by. */
const selectFiles = `
  select k.suspect_id as "partyId", t.id as "transferId",
    (select said from casework.transfer_step_taken s, unnest(s.stated) as said where s.transfer_id = t.id and k.id::text = any(s.subject_ids) and said like 'rule: %' order by s.ordinal limit 1) as rule
  from casework.transfer t join casework.transfer_track k on k.transfer_id = t.id where t.enforcement_case_id = $1 and t.kind = 'CRIMINAL'`;

const shown = (rows: readonly Row[]): FineHeld[] => rows.map(({ partyId, transferId, rule }) => ({ partyId, transferId, ruleText: rule?.replace('rule: ', '') ?? '', basis: holdingBasis }));
