import { nameKey } from '../../kernel/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { append } from '../../platform/log/index.js';
import { caseShared } from './intake.events.js';
import { followParties } from './settle.js';

/** Who lets others see a case, and when. */
export interface Sharing { readonly keys: readonly string[]; readonly actor: string; readonly occurredAt: Date; readonly recordedAt: Date }

const withKeys = (column: string): string => `${column} = array(select distinct key from unnest(${column} || $2::text[]) as key order by key)`;

/**
 * Lets those to whom a case was sent see it as its own organ's line does: case, parties, decisions, steps, officers, facts and comparisons, what was
 * told of them, and every later revision. In the caller's transaction, with an event of the case.
 */
export async function shareCase(sql: Transaction, caseId: string, { keys, actor, occurredAt, recordedAt }: Sharing): Promise<void> {
  const [held] = await sql<{ audience: string[]; eventNumber: number; domain: string; organKey: string }>(
    `update casework.enforcement_case as held set ${withKeys('audience')}, ${withKeys('shared_with')}, event_number = event_number + 1 from registry.organ
     where held.id = $1 and organ.id = held.organ_id returning held.audience, held.event_number as "eventNumber", held.domain, organ.lineage[1] as "organKey"`, [caseId, keys],
  );
  if (!held) throw new Error(`There is no case ${caseId} to share`);
  for (const table of ['case_party', 'penalty_decision', 'case_step', 'case_officer', 'screening']) await sql(`update casework.${table} set ${withKeys('audience')} where enforcement_case_id = $1`, [caseId, keys]);
  await sql(`update screening.below_line set ${withKeys('audience')} where screening_id in (select id from casework.screening where enforcement_case_id = $1 and is_latest)`, [caseId, keys]);
  await sql(`update ${held.domain.toLowerCase()}.facts set ${withKeys('audience')} where id = $1`, [caseId, keys]);
  await shareParties(sql, caseId, keys);
  await sql(`update log.event set ${withKeys('audience')} where aggregate_id = $1`, [caseId, keys]);
  await append(sql, [{
    kind: caseShared, aggregate: { type: 'EnforcementCase', id: caseId, number: held.eventNumber }, organs: [held.organKey], audience: held.audience.filter((key) => key !== 'd' && key !== 'p'),
    occurredAt: occurredAt.toISOString(), actor, channel: 'LIVE', parts: [{ fieldClass: 'L2', payload: { caseId } }],
  }], recordedAt.toISOString());
}

/** The parties of the case, and the names under which it reports them. */
async function shareParties(sql: Transaction, caseId: string, keys: readonly string[]): Promise<void> {
  const links = await sql<{ partyId: string; name: string | null }>('select party_id as "partyId", name_as_reported as name from casework.case_party where enforcement_case_id = $1', [caseId]);
  const ids = [...new Set(links.map(({ partyId }) => partyId))].sort();
  await sql(`update registry.party set ${withKeys('audience')} where id = any($1::uuid[])`, [ids, keys]);
  for (const { partyId, name } of links) await sql(`update registry.party_alias set ${withKeys('audience')} where party_id = $1 and name_key = $3`, [partyId, keys, nameKey(name ?? '')]);
  await followParties(sql, ids);
}
