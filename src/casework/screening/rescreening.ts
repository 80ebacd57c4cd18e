import type { CivilDay } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';

/** Positions of the log that one step follows at most, and cases that one step of a changed standard looks at. */
const batch = 500;

/** A stretch of the log, and the cases whose comparison may be another after what it tells. */
export interface Stretch { readonly from: string; readonly to: string; readonly caseIds: readonly string[] }

/** What the log told next. */
export async function nextStretch(sql: Sql): Promise<Stretch> {
  const [{ from, to }] = await sql<{ from: string; to: string }>(
    'select position as from, least(position + $1, coalesce((select max(position) from log.entry), 0)) as to from screening.rescreening_position', [batch],
  ) as [{ from: string; to: string }];
  if (BigInt(to) <= BigInt(from)) return { from, to: from, caseIds: [] };
  return { from, to, caseIds: (await sql<{ id: string }>(concerned, [from, to])).map(({ id }) => id) };
}

/** Followed up to here. */
export async function goOn(sql: Sql, { to }: Stretch): Promise<void> {
  await sql('update screening.rescreening_position set position = $1', [to]);
}

/**
 * Whoever is or was a party of a case that was told of, or a suspect of a transfer; of these the cases whose answer reads penalties or other
 * acts. The case itself was compared when it was told of. A merge or split changes what is known of its parties altogether: of these all cases. And
 * cases that came in before the hub compared any.
 */
const concerned = `
  with told as (
    select event.id, event.aggregate_type, event.aggregate_id from log.entry join log.event on event.seq = entry.event_seq
    where entry.position > $1 and entry.position <= $2 and (event.aggregate_type in ('EnforcementCase', 'Transfer') or event.type in ('party.merge', 'party.split', 'party.undo'))),
  moved as (
    select told.aggregate_id as party_id, null::uuid as case_id from told where told.aggregate_type = 'Party'
    union select null, revision.enforcement_case_id from told join casework.case_revision as revision on revision.event_id = told.id and revision.event_of is not null where told.aggregate_type = 'Party'),
  changed as (
    select party_id from moved where party_id is not null
    union select link.party_id from moved join casework.case_party as link on link.enforcement_case_id = moved.case_id
    union select link.party_id from moved join casework.case_revision_party as link on link.enforcement_case_id = moved.case_id),
  touched as (
    select link.party_id, told.aggregate_id as case_id from told join casework.case_party as link on link.enforcement_case_id = told.aggregate_id where told.aggregate_type = 'EnforcementCase'
    union select link.party_id, told.aggregate_id from told join casework.case_revision_party as link on link.enforcement_case_id = told.aggregate_id where told.aggregate_type = 'EnforcementCase'
    union select track.suspect_id, null from told join casework.transfer_track as track on track.transfer_id = told.aggregate_id where told.aggregate_type = 'Transfer' and track.suspect_id is not null)
  select screening.enforcement_case_id as id from touched join casework.screening on screening.party_id = touched.party_id and is_latest and reads_others
    where touched.case_id is distinct from screening.enforcement_case_id
  union select link.enforcement_case_id from casework.case_party as link where link.party_id in (select party_id from changed)
  union select aggregate_id from told where aggregate_type = 'EnforcementCase' and not exists (select from casework.screening where enforcement_case_id = aggregate_id)
  order by id`;

/** A signed standard whose cases are compared anew, and how far that has come. */
export interface Job { readonly id: string; readonly ruleId: string }

/** Cases that a job looks at next; it ends with none. */
export interface JobStep { readonly job: Job; readonly caseIds: readonly string[]; readonly goOn: (sql: Sql) => Promise<void> }

/** The oldest job whose day has come, and its next cases; null where there is none. */
export async function nextOfJob(sql: Sql, today: CivilDay): Promise<JobStep | null> {
  const [job] = await sql<Job>(`select id, rule_id as "ruleId" from screening.rescreening where ended_at is null and due_on <= $1::date order by due_on, id limit 1`, [today]);
  if (!job) return null;
  const found = await sql<{ id: string; domain: string; at: string }>(casesOfJob, [job.id, batch]);
  const last = found.at(-1);
  const goOn = async (within: Sql): Promise<void> => {
    await within(
      `update screening.rescreening set screened = screened + $2, after_domain = coalesce($3, after_domain), after_at = coalesce($4::timestamptz, after_at), after_id = coalesce($5::uuid, after_id),
         ended_at = case when $2 = 0 then now() end where id = $1`, [job.id, found.length, last?.domain ?? null, last?.at ?? null, last?.id ?? null],
    );
  };
  return { job, caseIds: found.map(({ id }) => id), goOn };
}

/** By field and time; who comes in meanwhile is compared with the new rows then. */
const casesOfJob = `
  select held.id, held.domain, held.listed_at::text as at from screening.rescreening as job join casework.enforcement_case as held
    on held.domain = any(job.domains) and (job.after_id is null or (held.domain, held.listed_at, held.id) > (job.after_domain, job.after_at, job.after_id))
  where job.id = $1 order by held.domain, held.listed_at, held.id limit $2`;
