import { DomainCode } from '../../registry/organ/index.js';
import { citationOf, sources, type Source, type SourceCode } from '../clock/index.js';
import { fileStandard, hearingAmounts, type FileRow } from './file-standard.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const orNull = (text: string | undefined): string => (text === undefined ? 'null' : quoted(text));

/** Articles of a row: those for all fields under `ALL`, and those of one field under its code. */
export function basisOf({ basis }: FileRow): Readonly<Record<string, readonly string[]>> {
  const fieldOf = (cited: string): string => { const { domain }: Source = sources[cited.split(' ', 1)[0] as SourceCode]; return domain ?? 'ALL'; };
  return Object.fromEntries([...Map.groupBy(basis, fieldOf)].map(([field, of]) => [field, of.map(citationOf)]));
}

/** Why a row is only pointed out where no article is registered for the field. */
export const noArticle = '该领域没有已登记的条文，仅作提示';

/** The standard as rows of SQL; they are read from first to last, so that nothing has to be sorted. */
const standard = `(values ${Object.entries<FileRow>(fileStandard).map(([step, row]) =>
  `(${quoted(step)}, ${quoted(row.meaning.split(':')[0]!)}, ${quoted(row.from)}, ${orNull(row.when)}::text, ${orNull(row.advisory)}::text, ${orNull(row.form)}::text, ${quoted(JSON.stringify(basisOf(row)))}::jsonb)`).join(', ')})
  as s(step, label, stage, condition, advisory, form, basis)`;

/** Everything of a case `c` that records show, with when; a decision, a passed review, a payment or a publication that the hub holds counts as the step does. */
const shown = `
  select kind as step, taken_at as at from casework.case_step where enforcement_case_id = c.id
  union all select 'OPENED', c.case_opened_at where c.case_opened_at is not null
  union all select 'CLOSED', c.closed_at where c.closed_at is not null and c.status = 'CLOSED'
  union all select 'DECIDED', decided_on::timestamp at time zone 'Asia/Shanghai' from casework.penalty_decision where enforcement_case_id = c.id
  union all select 'PUBLISHED', published_on::timestamp at time zone 'Asia/Shanghai' from casework.penalty_decision where enforcement_case_id = c.id and published_on is not null
  union all select 'LEGALLY_REVIEWED', answered_at from casework.legal_review where enforcement_case_id = c.id and result = 'PASS' and not is_void
  union all select case kind when 'PAID_FINE' then 'PAID' else 'PUBLISHED' end, seen_on::timestamp at time zone 'Asia/Shanghai' from casework.sighting
    where enforcement_case_id = c.id and kind in ('PAID_FINE', 'PUBLISHED_DECISION')`;

const isMadeOf = (step: string): string => `'${step}' = any(e.present)`;
const isDecided = `(${isMadeOf('DECIDED')} or c.status = 'DECIDED')`;
const isClosed = `(${isMadeOf('CLOSED')} or c.status = 'CLOSED')`;
const isInvestigated = `(${isDecided} or ${isMadeOf('INVESTIGATION_ENDED')} or c.status = 'INVESTIGATED')`;

const isOfPersons = `coalesce((select bool_and(party.kind = 'NATURAL_PERSON') from casework.case_party link join registry.party on party.id = link.party_id
  where link.enforcement_case_id = c.id and link.role = 'PUNISHED'), false)`;
const isHearingOwed = Object.entries(hearingAmounts).map(([domain, { person, unit, over }]) => `c.domain = '${domain}' and p.fine ${over ? '>' : '>='} case when ${isOfPersons} then ${person} else ${unit} end`).join(' or ');
const draftSays = (what: string): string => `exists (select from casework.penalty_draft where enforcement_case_id = c.id and ${what})`;

const holding: Readonly<Record<string, string>> = {
  DECISION: isDecided,
  FINE: 'p.fine > 0',
  REVIEW: `${isMadeOf('HEARING_HELD')} or ${draftSays(`reasons <> '[]'`)}`,
  COMPLEX: draftSays(`reasons @> '[{"trigger": "COMPLEX"}]'`),
  HEARING: isHearingOwed,
};
const stages: Readonly<Record<string, string>> = { OPENED: 'true', INVESTIGATED: isInvestigated, DECIDED: isDecided, CLOSED: isClosed };
const namesOf = (conditions: Readonly<Record<string, string>>): string => `array_remove(array[${Object.entries(conditions).map(([name, sql]) => `case when ${sql} then '${name}' end`).join(', ')}], null)`;

const articles = `coalesce(s.basis->'ALL', '[]') || coalesce(s.basis->c.domain, '[]')`;
const advisory = `coalesce(s.advisory, case when ${articles} = '[]' then ${quoted(noArticle)} end)`;
const state = `case
  when s.step = any(e.present) then 'PRESENT'
  when s.stage = any(h.reached) and (s.condition is null or s.condition = any(h.holds)) then 'LACKING'
  when s.stage = 'MADE' or s.stage = any(h.reached) or h.ended then 'NOT_REQUIRED'
  else 'NOT_YET' end`;

/**
 * 案卷: one row for each case, generated from records whenever it is asked for. Of a case without any step nothing is said. It is seen by those who see the case's steps: keys of organs and divisions, no others
 * (src/casework/case/case.policy.ts).
 */
export const caseFiles = `
  select c.id, array(select key from unnest(c.audience) as key where left(key, 1) in ('o', 'v')) as audience,
    case when k.is_known then f.items end as items, case when k.is_known then f.lacking end as lacking, case when k.is_known then cardinality(f.lacking) end as lacking_count,
    case when k.is_known then cardinality(f.lacking) = 0 end as is_complete,
    case when not k.is_known then 'UNKNOWN' when cardinality(f.lacking) = 0 then 'COMPLETE' else 'LACKING' end as standing
  from casework.enforcement_case c
  cross join lateral (select exists (select from casework.case_step where enforcement_case_id = c.id) as is_known) k
  cross join lateral (
    select coalesce(array_agg(one.step), '{}') as present, jsonb_object_agg(one.step, one.at) as taken from (select step, min(at) as at from (${shown}) every group by step) one
  ) e
  cross join lateral (select max(fine_amount) as fine from casework.penalty_decision where enforcement_case_id = c.id and in_force) p
  cross join lateral (select ${namesOf(stages)} as reached, ${namesOf(holding)} as holds, ${isClosed} or c.status = 'WITHDRAWN' as ended) h
  cross join lateral (
    select jsonb_agg(jsonb_build_object('step', i.step, 'label', i.label, 'state', i.state, 'takenAt', e.taken->i.step, 'basis', i.basis, 'advisory', i.advisory, 'form', i.form)) as items,
      coalesce(array_agg(i.step) filter (where i.state = 'LACKING' and i.advisory is null), '{}') as lacking
    from (select s.step, s.label, ${articles} as basis, ${advisory} as advisory, case when c.domain = '${DomainCode.MARKET}' then s.form end as form, ${state} as state from ${standard}) i
  ) f`;
