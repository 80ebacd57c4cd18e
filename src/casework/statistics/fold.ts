import type { Database, Sql } from '../../platform/database/index.js';
import { PartyRole } from '../case/index.js';

/** Positions of the log that one transaction folds at most. */
export const batch = 2_000;

/** The scope under which everybody's rows are counted, whoever may see them. */
export const everybody = '*';

/**
 * Folds what the log told next into the roll-ups: each case that it touched is taken out of them and counted anew as its latest revision up to
 * there states it, with the audiences of today (docs/as-of.md has the same rule). Gives how many positions it went on. In the caller's transaction.
 */
export async function fold(sql: Sql, most = batch): Promise<number> {
  const [{ from, to }] = await sql<{ from: string; to: string }>(nextStretch, [most]) as [{ from: string; to: string }];
  if (from === to) return 0;
  const [{ ids }] = await sql<{ ids: string[] }>(touched, [from, to]) as [{ ids: string[] }];
  if (ids.length > 0) {
    await sql(takeOut, [ids]);
    await sql(count, [ids, to]);
    await foldPenalties(sql, ids, to);
  }
  await sql(goOn, [to]);
  return Number(BigInt(to) - BigInt(from));
}

/** Counts everything anew, from the beginning of the log, in one transaction: until it ends the figures are those of before. Gives the positions folded. */
export function rebuild(database: Pick<Database, 'transaction'>, most = batch): Promise<number> {
  return database.transaction(async (sql) => {
    await sql(`select from statistics.consumer for update`);
    for (const table of ['counted', 'cell', 'penalty', 'penalised']) await sql(`delete from statistics.${table}`);
    await sql(`update statistics.consumer set position = 0, recorded_at = null`);
    let folded = 0;
    for (let step = await fold(sql, most); step > 0; step = await fold(sql, most)) folded += step;
    return folded;
  });
}

async function foldPenalties(sql: Sql, ids: readonly string[], to: string): Promise<void> {
  const gone = await sql<{ partyId: string }>('delete from statistics.penalty where enforcement_case_id = any($1::uuid[]) returning party_id as "partyId"', [ids]);
  const come = await sql<{ partyId: string }>(penalise, [ids, to]);
  const parties = [...new Set([...gone, ...come].map(({ partyId }) => partyId))];
  if (parties.length === 0) return;
  await sql('delete from statistics.penalised where party_id = any($1::uuid[])', [parties]);
  await sql(`insert into statistics.penalised (party_id, domains)
    select party_id, count(distinct domain) from statistics.penalty where party_id = any($1::uuid[]) group by party_id`, [parties]);
}

/** The consumer's row is the lock of whoever folds. */
const nextStretch = `
  select held.position as from, least(held.position + $1, coalesce((select max(position) from log.entry), 0)) as to
  from (select position from statistics.consumer where name = 'statistics' for update) as held`;

/** A merge or split is told of a party; the revisions that it made say which cases moved. */
const touched = `
  with told as (
    select event.id, event.aggregate_type, event.aggregate_id from log.entry join log.event on event.seq = entry.event_seq where entry.position > $1 and entry.position <= $2)
  select coalesce(array_agg(distinct id), '{}') as ids from (
    select aggregate_id as id from told where aggregate_type = 'EnforcementCase'
    union all
    select revision.enforcement_case_id from told join casework.case_revision as revision on revision.event_id = told.id and revision.event_of is not null
    where told.aggregate_type = 'Party') as cases`;

const goOn = `
  update statistics.consumer set position = $1,
    recorded_at = (select event.recorded_at from log.entry join log.event on event.seq = entry.event_seq where entry.position = $1) where name = 'statistics'`;

/** Rows counted, into or out of the cells of everybody and of each insider's key; how open a row is: 2 to everyone, 1 to organs of state, 0 to insiders. */
const intoCells = (rows: string, sign: '' | '-'): string => `
  insert into statistics.cell as held (scope, historic, openness, domain, month, cases, decisions, fined, fines)
  select scope, historic, openness, domain, month, ${sign}count(*) filter (where ordinal = 0), ${sign}count(*) filter (where ordinal > 0), ${sign}count(fine), ${sign}coalesce(sum(fine), 0)
  from ${rows} as row, lateral (select case when 'p' = any(audience) then 2 when 'd' = any(audience) then 1 else 0 end as openness) as how,
    lateral (select '${everybody}' as scope union all select key from unnest(audience) as key where left(key, 1) in ('o', 'v')) as whose
  group by scope, historic, openness, domain, month
  on conflict (scope, historic, openness, domain, month) do update
  set cases = held.cases + excluded.cases, decisions = held.decisions + excluded.decisions, fined = held.fined + excluded.fined, fines = held.fines + excluded.fines`;

const takeOut = `
  with gone as (delete from statistics.counted where enforcement_case_id = any($1::uuid[]) returning *) ${intoCells('gone', '-')}`;

/** The latest revision of each case up to a position; one of which the hub did not keep the rows counts for nothing. */
const latest = `
  select held.id, held.audience, latest.revision, latest.rows->'case' as image, latest.rows->'decisions' as decisions,
    (latest.rows->'case'->>'organ_id')::uuid as organ_id, latest.rows->'case'->>'domain' as domain, (latest.rows->'case'->>'historic')::boolean as historic,
    (select matter.code from registry.matter where matter.id = (latest.rows->'case'->>'matter_id')::uuid) as matter_code
  from unnest($1::uuid[]) as touched(id)
  join casework.enforcement_case as held on held.id = touched.id
  cross join lateral (
    select revision.revision, revision.rows from casework.case_revision as revision
    where revision.enforcement_case_id = touched.id and exists (
      select from log.event join log.entry on entry.event_seq = event.seq
      where event.aggregate_id = coalesce(revision.event_of, revision.enforcement_case_id) and event.id = revision.event_id and entry.position <= $2)
    order by revision.revision desc limit 1) as latest
  where latest.rows is not null`;

/** Rights are today's: a decision that the case no longer has is for the insiders of the case. */
const audienceOfDecision = `coalesce((select now.audience from casework.penalty_decision as now where now.id = decision.id and now.enforcement_case_id = latest.id),
  array(select key from unnest(latest.audience) as key where left(key, 1) in ('o', 'v')))`;

const count = `
  with latest as materialized (${latest}),
  come as (
    insert into statistics.counted (enforcement_case_id, ordinal, audience, organ_id, domain, matter_code, month, historic, fine, lag_hours)
    select id, 0, audience, organ_id, domain, matter_code, date_trunc('month', (image->>'listed_at')::timestamptz at time zone 'Asia/Shanghai'), historic, null,
      (select floor(extract(epoch from first.recorded_at - (image->>'case_opened_at')::timestamptz) / 3600)::int
       from casework.case_revision as first where first.enforcement_case_id = latest.id and first.revision = 1)
    from latest
    union all
    select latest.id, decision.ordinal, ${audienceOfDecision}, organ_id, domain, matter_code, date_trunc('month', decision.decided_on), historic, decision.fine_amount, null
    from latest cross join lateral jsonb_to_recordset(decisions) as decision(id uuid, ordinal int, decided_on date, fine_amount numeric(18,2))
    returning *)
  ${intoCells('come', '')}`;

/** In force, of a known day, and of whoever was punished, once for each party that the case names. */
const penalise = `
  insert into statistics.penalty (enforcement_case_id, ordinal, party_id, audience, organ_id, domain, matter_code, historic, decided_on)
  select distinct on (latest.id, decision.ordinal, link.party_id)
    latest.id, decision.ordinal, link.party_id, ${audienceOfDecision}, organ_id, domain, matter_code, historic, decision.decided_on
  from (${latest}) as latest
  cross join lateral jsonb_to_recordset(decisions) as decision(id uuid, ordinal int, decided_on date, in_force boolean)
  join casework.case_revision_party as link on link.enforcement_case_id = latest.id and link.revision = latest.revision and link.role = '${PartyRole.PUNISHED}'
  where decision.in_force and decision.decided_on is not null
  returning party_id as "partyId"`;
