import type { Sql } from '../../platform/database/index.js';

/** A case whose rows were written, the event that told of it, and of what that told where it was not the case. */
export interface Revised { readonly id: string; readonly eventId: string; readonly eventOf?: string }

/** Where the facts of cases stand; `columns` are all that may hold something, where the caller knows: of several hundred, a case has a few. */
export interface FactsKept { readonly table: string; readonly columns?: readonly string[] }

/**
 * Keeps the rows of cases as they now stand, each as the revision that its `revision` counts. Call it in the transaction that wrote them, after
 * the last of them; the cases are of one domain.
 */
export async function recordRevisions(sql: Sql, cases: readonly Revised[], facts: FactsKept, recordedAt: string): Promise<void> {
  if (cases.length === 0) return;
  await sql(keepRows(facts), [JSON.stringify(cases), recordedAt]);
  await sql(keepParties, [cases.map(({ id }) => id)]);
}

const keepRows = ({ table, columns = ['*'] }: FactsKept): string => `
  insert into casework.case_revision (enforcement_case_id, revision, recorded_at, event_id, event_of, rows)
  select held.id, held.revision, $2::timestamptz, revised."eventId", revised."eventOf", jsonb_build_object(
    'factsTable', '${table}',
    'case', to_jsonb(held) - 'audience' - 'shared_with',
    'decisions', (select coalesce(jsonb_agg(to_jsonb(row) - 'audience' order by row.ordinal), '[]') from casework.penalty_decision as row where row.enforcement_case_id = held.id),
    'steps', (select coalesce(jsonb_agg(to_jsonb(row) - 'audience' order by row.taken_at, row.ordinal), '[]') from casework.case_step as row where row.enforcement_case_id = held.id),
    'officers', (select coalesce(jsonb_agg(to_jsonb(row) - 'audience' order by row.ordinal), '[]') from casework.case_officer as row where row.enforcement_case_id = held.id),
    'facts', (select jsonb_strip_nulls(to_jsonb(row) - 'audience') from (select ${columns.join(', ')} from ${table} where id = held.id) as row))
  from jsonb_to_recordset($1::jsonb) as revised(id uuid, "eventId" uuid, "eventOf" uuid) join casework.enforcement_case as held on held.id = revised.id`;

const keepParties = `
  insert into casework.case_revision_party (enforcement_case_id, revision, id, party_id, role, name_as_reported, ordinal, listed_at)
  select held.id, held.revision, link.id, link.party_id, link.role, link.name_as_reported, link.ordinal, link.listed_at
  from casework.enforcement_case as held join casework.case_party as link on link.enforcement_case_id = held.id where held.id = any($1::uuid[])`;
