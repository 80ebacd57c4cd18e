import pg from 'pg';

/** What `fill` puts beside the rows of the template. */
export interface Filling { readonly cases: number; readonly parties: number }

/** A province's environment cases of some three years, and the parties they concern. */
export const ofAProvince: Filling = { cases: 100_000, parties: 20_000 };

/**
 * Fills a database copied from the template with invented environment cases, their parties, decisions, steps and facts, with changes
 * of parties, events of them all, and with receipts and registers of the size that goes with them. Set by set, by SQL; places, times and outcomes are scattered by
 * hash, the same on every machine. Triggers stay on: what they keep is kept. `beside` are statements that may read what was drawn.
 */
export async function fill(url: string, { cases, parties }: Filling = ofAProvince, beside: readonly string[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=Asia/Shanghai -c jit=off -c work_mem=128MB -c synchronous_commit=on' });
  await client.connect();
  try {
    await client.query('begin');
    for (const statement of [...helpers, ...drawing(cases, parties), ...ofCases, ...ofChanges, ...besideCases, ...beside]) await client.query(statement);
    await client.query('commit');
    // Statistics as in a database that has been running for a while, and visibility (of what is safely committed) where an index alone is to answer.
    await client.query('vacuum scope.enforcement_case, scope.environment_facts, casework.case_party');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

const unified = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const helpers: readonly string[] = [
  // A number below `below` that `n` alone decides, another one for each salt.
  `create function pg_temp.scatter(n bigint, salt bigint, below bigint) returns bigint language sql immutable as 'select abs(hashint8extended(n, salt) % below)'`,
  // Shaped as the hub's own identifiers are: in the order of arrival, then scattered.
  `create function pg_temp.uuid_of(kind text, n bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(1793462400000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || 'a' || substr(md5(kind || n), 4, 15))::uuid $$`,
  `create function pg_temp.check_digit(code text, weights int[], alphabet text, printed text) returns text language sql immutable as $$
    select substr(printed, ((length(printed) - sum((strpos(alphabet, digit) - 1) * weights[place]) % length(printed)) % length(printed))::int + 1, 1)
    from string_to_table(code, null) with ordinality as given(digit, place) $$`,
  // As src/kernel/name-parts.ts has them, of names without anything to be left out.
  `create function pg_temp.bigrams(name text) returns text[] language sql immutable as
    'select array(select distinct substr(name, place, 2) from generate_series(1, length(name) - 1) as place order by 1)'`,
  // 统一社会信用代码 that belongs to nobody, as seeds/demo/synthetic-code.ts makes them: both check digits hold, no register issues XN.
  `create function pg_temp.credit_code(n bigint) returns text language sql immutable as $$
    select first17 || pg_temp.check_digit(first17, '{1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28}', '${unified}', '${unified}')
    from (select 'XN9' || lpad(n::text, 5, '0') as own) as made, lateral (select '91140000' || own
      || pg_temp.check_digit(own, '{3,7,9,10,5,8,4,2}', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789X') as first17) as whole $$`,
];

/**
 * Columns of a drawn link: the record reported, the one that it names today, and the one that a change was about, as src/casework/party-change
 * would have it. Of every third party half of the cases were reported under a second record, without a code that holds: most of these were
 * absorbed, some freed again, some nobody has looked at. Of another third one case proved to be some other party's, or was thought to be.
 */
const linkNames = `
  case when is_second then 'namesake' else 'party' end as reported,
  case when is_second and lot >= 6 then 'namesake' when is_other and lot < 3 then 'splinter' else 'party' end as standing,
  case when is_second and lot < 8 then 'namesake' when is_other and lot < 4 then 'splinter' end as changed_with`;

/** What the columns follow from, of links with a place `seat` among those of their party. */
const linkLots = `lateral (select party % 3 = 1 and seat % 2 = 0 and role = 'PUNISHED' as is_second, party % 3 = 2 and seat = 2 as is_other, pg_temp.scatter(party, 50, 10) as lot) as fate`;

/** Changes and records, drawn from the links; `firstPerson` is the first of the parties that are natural persons. */
const drawingOfChanges = (firstPerson: number): readonly string[] => [
  `create temp table drawn_change as
   select row_number() over (order by pg_temp.scatter(party, 51, 1000000), party, step) as number, party, changed_with, step, steps = 2 as is_undone,
     case when step = 2 then 'UNDO' when changed_with = 'namesake' then 'MERGE' else 'SPLIT' end as kind, pg_temp.uuid_of('change', party * 2 + step) as id,
     pg_temp.uuid_of('party', party) as party_id, pg_temp.uuid_of(changed_with, party) as other_id,
     array(select key from unnest(keys) as key where key not in ('d', 'p')) as audience, keys, organs
   from (select party, changed_with, case when bool_or(standing = reported) then 2 else 1 end as steps, array_agg(distinct organ order by organ) as organs,
       array(select distinct key from string_to_table(string_agg(array_to_string(audience, ','), ','), ',') as key order by key) as keys
     from drawn_link where changed_with is not null group by party, changed_with) as affair, generate_series(1, steps) as step`,
  `create temp table drawn_record as
   select party, kind, pg_temp.uuid_of(kind, party) as id, audience, revision, is_organisation, case when kind = 'party' then valid_code end as code,
     case when kind = 'namesake' and pg_temp.scatter(party, 52, 10) = 0 then valid_code end as meant_code,
     case when is_organisation then '山西虚构企业' || party || case kind when 'namesake' then '号公司' else '号有限公司' end else '某甲' || party - alike end as name,
     -- Two persons of one name state one number, of a thirteenth month: nobody was issued it.
     case when not is_organisation and party % 10 < 2 then '140600199013' || lpad((party / 10)::text, 6, '0') end as resident_id_number
   from (select party, kind, string_agg(array_to_string(audience, ','), ',') as keys, 1 + sum(changes) as revision from (
       select party, standing as kind, audience, 0 as changes from drawn_link
       union all select party, reported, null, 0 from drawn_link
       union all select party, changed_with, null, 0 from drawn_change union all select party, 'party', null, 1 from drawn_change) as named group by party, kind) as one,
   lateral (select array(select distinct key from string_to_table(keys, ',') as key order by key) as audience) as united,
   lateral (select party < ${firstPerson} as is_organisation, (party % 10 = 1)::int as alike) as sort,
   lateral (select case when is_organisation then pg_temp.credit_code(party) end as valid_code offset 0) as given`,
];

const changedAt = `timestamptz '2026-11-01 00:00+08' + number * interval '10 seconds'`;

/** The events that tell of the changes, by the columns of which the log is filled. */
const toldOfChanges = `
  select case kind when 'MERGE' then 'party.merge' when 'SPLIT' then 'party.split' else 'party.undo' end, number, 'Party', party_id, step + 1, organs, 'L2', ${changedAt}, audience
  from drawn_change`;

/** Four of five parties are organisations. */
const firstPerson = (parties: number): number => Math.floor(parties * 4 / 5);

/** Everything that is drawn for a case, in temporary tables from which the product's own are filled. Audiences follow src/casework/case/case.policy.ts. */
const drawing = (cases: number, parties: number): readonly string[] => [
  `create temp table drawn_organ as
   select row_number() over (order by o.code, copy) - 1 as place, o.id, coalesce(o.acts_in_the_name_of_id, o.id) as deciding_id, o.lineage, o.division_id as division,
     o.document_prefix as prefix,
     o.lineage || array(select 'v' || left(o.division_id, digits) from unnest('{2,4,6,9}'::int[]) as digits where digits <= length(o.division_id)) as insiders
   from registry.organ as o, generate_series(1, case o.level when 'COUNTY' then 8 when 'CITY' then 10 when 'PROVINCE' then 10 else 1 end) as copy
   where 'ENVIRONMENT' = any(o.domains) and o.origin = 'DEMO' and o.valid_to is null`,
  `create temp table drawn as
   select n, pg_temp.uuid_of('case', n) as id, organ.id as organ_id, organ.deciding_id, organ.lineage, organ.division, organ.prefix, organ.insiders, opened_at, status,
     decided_on, decided_on is not null as is_decided, is_annulled,
     case when pg_temp.scatter(n, 5, 100) < 50 then decided_on + 7 end as published_on,
     'EE' || lpad((1 + pg_temp.scatter(n, 6, 11))::text, 2, '0') as cause,
     organ.insiders || case when decided_on is null or is_annulled then '{}' when pg_temp.scatter(n, 5, 100) < 50 then '{d,p}'::text[] else '{d}' end as audience
   from generate_series(1, ${cases}) as n
   join drawn_organ as organ on organ.place = pg_temp.scatter(n, 1, (select count(*) from drawn_organ)),
   lateral (select timestamptz '2023-09-01 08:30+08' + pg_temp.scatter(n, 2, 1170) * interval '1 day' + pg_temp.scatter(n, 3, 32400) * interval '1 second' as opened_at,
     pg_temp.scatter(n, 4, 100) as lot) as time,
   lateral (select
     case when lot < 12 then 'OPENED' when lot < 22 then 'INVESTIGATED' when lot < 25 then 'WITHDRAWN' when lot < 40 then 'DECIDED' else 'CLOSED' end as status,
     case when lot >= 25 then (opened_at at time zone 'Asia/Shanghai')::date + 30 + pg_temp.scatter(n, 7, 60)::int end as decided_on,
     lot >= 25 and pg_temp.scatter(n, 8, 100) < 2 as is_annulled) as standing
   order by n`,
  'analyze drawn',
  // Every case has its party; every tenth a person in charge, every fiftieth a victim, who is named to insiders alone.
  `create temp table drawn_link as
   select link.*, ${linkNames}
   from (select pg_temp.uuid_of('link', n * 3 + ordinal) as id, drawn.id as case_id, role, ordinal, opened_at, lineage[1] as organ, case role when 'VICTIM' then insiders else audience end as audience,
       party, row_number() over (partition by party order by n, ordinal) as seat
     from drawn, lateral (values ('PUNISHED', 1), ('RESPONSIBLE_PERSON', 2), ('VICTIM', 3)) as given(role, ordinal),
     lateral (select case role when 'PUNISHED' then pg_temp.scatter(n, 9, ${firstPerson(parties)}) else ${firstPerson(parties)} + pg_temp.scatter(n, 10 + ordinal, ${parties} / 5) end as party) as named
     where ordinal = 1 or pg_temp.scatter(n, 20 + ordinal, 50) < (case ordinal when 2 then 5 else 1 end)) as link, ${linkLots}`,
  ...drawingOfChanges(firstPerson(parties)),
];

/** When all of it was recorded. */
export const recorded = `timestamptz '2026-11-01 00:00+08'`;

const ofCases: readonly string[] = [
  `insert into registry.party (id, kind, name, name_key, unified_social_credit_code, resident_id_number, identity_strength, identity_key, audience, revision, recorded_at,
     name_bigrams, name_core, name_place, near_codes)
   select id, case when is_organisation then 'LEGAL_PERSON' else 'NATURAL_PERSON' end, name, name, coalesce(code, left(meant_code, 17) || case right(meant_code, 1) when '0' then '1' else '0' end), resident_id_number,
     case when code is null then 'WEAK' else 'STRONG' end, case when code is not null then 'unified:' || code when kind = 'splinter' then 'split:' || id else 'weak:' || md5(kind || party) end,
     audience, revision, ${recorded},
     pg_temp.bigrams(name), case when is_organisation then '虚构企业' || party || '号' end, case when is_organisation then '山西' end, case when meant_code is not null then array[meant_code] end
   from drawn_record`,
  `insert into registry.party_alias (id, party_id, name, name_key, audience, recorded_at, name_bigrams, name_core)
   select pg_temp.uuid_of('alias', row_number() over ()), id, name || '（曾用名）', name_key || '(曾用名)', audience, recorded_at, name_bigrams, name_core
   from registry.party where identity_key like 'unified:%' and hashtext(identity_key) % 5 = 0`,
  `insert into casework.enforcement_case (id, source_system, source_key, case_number, title, domain, organ_id, division_id, place_of_act_id, matter_id, cause_of_action,
     violation, violation_facts, source, status, case_opened_at, closed_at, act_from, act_to, amount_involved, illegal_gains, historic, gaps, revision, listed_at, recorded_at,
     event_number, body_digest, audience)
   select drawn.id, 'fill', 'FILL-' || n, prefix || '立〔' || extract(year from opened_at) || '〕' || 10000 + n || '号', '虚构企业' || n || '环境违法案', 'ENVIRONMENT',
     organ_id, division, case when n % 4 = 0 then division end, matter.id, cause, matter.name, '虚构：监督检查时发现的情形，第' || n || '案', 'INSPECTION', status, opened_at,
     case status when 'CLOSED' then decided_on + 30 end, opened_at::date - 30, opened_at::date - 1, 1000 * pg_temp.scatter(n, 30, 900),
     case when pg_temp.scatter(n, 31, 4) = 0 then 100 * pg_temp.scatter(n, 32, 900) end, false, '[]', 1, opened_at, ${recorded}, 1, md5('fill' || n), audience
   from drawn left join lateral (select id, name from registry.matter where code = cause order by version desc limit 1) as matter on true`,
  `insert into casework.case_party (id, enforcement_case_id, party_id, identity_party_id, role, ordinal, listed_at, audience)
   select id, case_id, pg_temp.uuid_of(standing, party), pg_temp.uuid_of(reported, party), role, ordinal, opened_at, audience from drawn_link`,
  `insert into casework.penalty_decision (id, enforcement_case_id, organ_id, decision_number, number_prefix, number_year, number_serial, number_normalised, kinds,
     fine_amount, content, basis, decided_on, published_on, annulled_on, annulment_reason, in_force, ordinal, recorded_at, audience)
   select pg_temp.uuid_of('decision', n), id, deciding_id, number, prefix || '罚字', extract(year from decided_on), 10000 + n, number, '{FINE}',
     1000 * (1 + pg_temp.scatter(n, 33, 200)), '罚款（虚构）', '[{"lawName": "环境保护法"}]', decided_on, published_on, case when is_annulled then decided_on + 60 end,
     case when is_annulled then '复议撤销（虚构）' end, not is_annulled, 1, ${recorded}, audience
   from drawn, lateral (select prefix || '罚字〔' || extract(year from decided_on) || '〕' || 10000 + n || '号' as number) as numbered where is_decided`,
  `insert into casework.case_step (id, enforcement_case_id, kind, taken_at, ordinal, audience)
   select pg_temp.uuid_of('step', n * 2 + ordinal), id, kind, taken_at, ordinal, insiders
   from drawn, lateral (values ('OPENED', 1, opened_at), ('DECIDED', 2, decided_on::timestamptz)) as given(kind, ordinal, taken_at)
   where taken_at is not null and n % 4 = 0`,
  `insert into environment.facts (id, listed_at, case_opened_at, organ_key, division_path, audience, medium_value, medium_bound, medium_source, key_unit_value,
     key_unit_bound, key_unit_source, excess_multiple_value, excess_multiple_bound, excess_multiple_source, hazardous_waste_tonnes_value, hazardous_waste_tonnes_bound,
     hazardous_waste_tonnes_source)
   select id, opened_at, opened_at, lineage[1], division, audience, (array['WATER', 'AIR', 'SOLID_WASTE', 'NOISE', 'SOIL'])[1 + pg_temp.scatter(n, 34, 5)],
     'EXACT', 'DECLARED', pg_temp.scatter(n, 35, 10) < 3, 'EXACT', 'DECLARED',
     case when exceeds then pg_temp.scatter(n, 36, 100) / 10.0 end, case when exceeds then 'EXACT' end, case when exceeds then 'MEASURED' end,
     case when wasted then pg_temp.scatter(n, 38, 400) / 100.0 end, case when wasted then 'EXACT' end, case when wasted then 'MEASURED' end
   from drawn, lateral (select pg_temp.scatter(n, 37, 10) < 4 as exceeds, pg_temp.scatter(n, 39, 10) < 2 as wasted) as found`,
];

/** The changes, under whom records stand since or stood, what splits say, and the other names that mergers brought. After the parties. */
const ofChanges: readonly string[] = [
  `insert into registry.party_change (id, number, kind, party_id, other_id, party_kind, party_name, other_name, undoes_id, reason, evidence, changed_by, changed_at,
     event_id, client_key, request_digest, audience)
   select c.id, number, c.kind, party_id, other_id, party.kind, party.name, other.name, case when step = 2 then pg_temp.uuid_of('change', c.party * 2 + 1) end, '核对后确认（虚构）',
     case when step = 1 then '登记档案（虚构）' end, 'fill', ${changedAt},
     pg_temp.uuid_of(case c.kind when 'MERGE' then 'party.merge' when 'SPLIT' then 'party.split' else 'party.undo' end, number), 'fill-' || number, md5('change' || number), c.audience
   from drawn_change as c join registry.party as party on party.id = party_id join registry.party as other on other.id = other_id order by number`,
  `insert into registry.party_standing (party_id, survivor_id, change_id, written_by_id, ended_by_id)
   select other_id, party_id, id, id, case when is_undone then pg_temp.uuid_of('change', party * 2 + 2) end from drawn_change where kind = 'MERGE'`,
  `insert into registry.party_split (party_id, enforcement_case_id, to_party_id, change_id, written_by_id, ended_by_id)
   select party_id, case_id, other_id, c.id, c.id, case when is_undone then pg_temp.uuid_of('change', c.party * 2 + 2) end
   from drawn_change as c join drawn_link as link on link.party = c.party and link.changed_with = c.changed_with where kind = 'SPLIT'`,
  `insert into registry.party_alias (id, party_id, name, name_key, audience, event_id, event_of, recorded_at, name_bigrams, name_core)
   select pg_temp.uuid_of('merged alias', number), party_id, other.name, other.name_key, keys, pg_temp.uuid_of('party.merge', number), party_id, ${changedAt}, other.name_bigrams, other.name_core
   from drawn_change as c join registry.party as other on other.id = other_id where c.kind = 'MERGE' and not is_undone`,
];

/** Events of every fourth case, positioned; receipts of three years; registers as long as those of six fields will be. */
const besideCases: readonly string[] = [
  `with told as (
     insert into log.event (id, type, version, aggregate_type, aggregate_id, aggregate_number, organs, class, occurred_at, recorded_at, actor, channel, envelope,
       leaf, audience)
     select pg_temp.uuid_of(type, n), type, 1, aggregate, id, number, organs, class, occurred_at, ${recorded}, 'fill', 'LIVE', '{}', decode(md5(type || n), 'hex'), audience
     from (select type, n, 'EnforcementCase', id, number, array[lineage[1]], class, opened_at, audience
       from drawn, lateral (values ('case.report', 1, 'L2', true), ('decision.make', 2, 'L1', is_decided),
         ('decision.publish', 3, 'L0', published_on is not null and not is_annulled)) as given(type, number, class, has_happened)
       where has_happened and n % 4 = 0
       union all ${toldOfChanges}) as happened(type, n, aggregate, id, number, organs, class, occurred_at, audience)
     order by n, number
     returning seq, id, leaf, class),
   parts as (insert into log.part (event_id, class, payload, salt, commitment) select id, class, '{}', leaf, leaf from told)
   insert into log.entry (position, event_seq, event_id, leaf)
   select (select max(position) from log.entry) + row_number() over (order by seq), seq, id, leaf from told`,
  `insert into casework.submission (id, source_system, batch_key, domain, organ_id, submitted_by, received_at, state, row_count, accepted_count, unchanged_count,
     superseded_count, set_aside_count, body_digest, body, body_key_id, audience)
   select pg_temp.uuid_of('submission', n), 'fill', 'fill-' || n, 'ENVIRONMENT', id, 'fill',
     timestamptz '2023-09-01 08:30+08' + pg_temp.scatter(n, 40, 90000) * interval '17 minutes', 'SETTLED', 20, 20, 0, 0, 0, md5('submission' || n), '', 'fill', lineage
   from generate_series(1, 5000) as n join drawn_organ on place = pg_temp.scatter(n, 41, (select count(*) from drawn_organ))`,
  `insert into delivery.contact_point (id, organ_id, means, address, kinds, added_by, added_at, audience)
   select pg_temp.uuid_of('contact_point', n), id, 'DINGTALK', 'fill-' || n, '{DAILY_SHEET}', 'fill', timestamptz '2025-09-01 08:30+08' + n * interval '17 minutes', array[lineage[1]]
   from generate_series(1, 5000) as n join registry.organ on name = case when n % 10 = 0 then '山西省生态环境厅' else '朔州市生态环境局' end`,
  `insert into delivery.notice (id, organ_id, kind, text, told_at, unaddressed, key, audience)
   select pg_temp.uuid_of('notice', n), id, 'DAILY_SHEET', '虚构提醒' || n, timestamptz '2025-09-01 08:30+08' + n * interval '17 minutes', n % 3 = 0, 'fill-' || n, array[lineage[1], 'a']
   from generate_series(1, 20000) as n join registry.organ on name = case when n % 10 = 0 then '山西省生态环境厅' else '朔州市生态环境局' end`,
  `insert into delivery.notice_delivery (id, notice_id, contact_point_id, means, state, attempts, due_at, ordinal, audience)
   select pg_temp.uuid_of('notice_delivery', n), notice.id, pg_temp.uuid_of('contact_point', 1 + n % 5000), 'DINGTALK', 'FAILED', 8, told_at, 1, audience
   from generate_series(1, 20000) as n join delivery.notice on notice.id = pg_temp.uuid_of('notice', n) where n % 3 > 0`,
  `insert into casework.transfer_route (id, organ_id, police_id, procuratorate_id, agreement_number, issuer, agreed_on, valid_from, recorded_by, recorded_at, client_key, request_digest, audience)
   select pg_temp.uuid_of('transfer_route', n), id, id, id, 'fill-' || n, '虚构机关', '2025-01-01', date '2025-01-01' + n % 900, 'fill', timestamptz '2025-09-01 08:30+08' + n * interval '17 minutes', 'fill-' || n, '', '{d}'
   from generate_series(1, 3000) as n join drawn_organ on place = pg_temp.scatter(n, 43, (select count(*) from drawn_organ))`,
  `insert into casework.transfer (id, number, kind, enforcement_case_id, domain, agency_id, receiver_id, police_line, state, on_the_spot, historic, revision, listed_at, recorded_at, event_number, audience, closed_at)
   select pg_temp.uuid_of('transfer', n), 'fill-' || n, case n % 80 when 0 then 'DETENTION' else 'CRIMINAL' end, id, domain, organ_id, organ_id, 'GENERAL', case n / 8 % 4 when 0 then 'UNDER_REVIEW' when 1 then 'CLOSED' else 'SENT' end,
     false, n % 160 = 0, 1, listed_at, ${recorded}, 1, array(select key from unnest(audience) as key where left(key, 1) in ('o', 'v')), case n / 8 % 4 when 1 then listed_at + interval '90 days' end
   from (select *, row_number() over (order by id) as n from casework.enforcement_case where source_system = 'fill') as cases`,
  `insert into casework.transfer_track (id, transfer_id, ordinal, suspect_label, state, entered_at, fined_by_court, audience)
   select pg_temp.uuid_of('track', row_number() over (order by number)), id, 1, '当事人1', state, listed_at, false, audience from casework.transfer where number like 'fill-%'`,
  `insert into casework.major_list (id, organ_id, purpose, version, document_number, title, valid_from, kinds, domains, levels, recorded_at, recorded_by, client_key, request_digest, audience)
   select pg_temp.uuid_of('major_list', n), id, 'LEGAL_REVIEW', n, 'fill-' || n, '虚构目录', date '2020-01-01' + n::int, '{FINE}', '{}', '{}', timestamptz '2025-09-01 08:30+08' + n * interval '17 minutes', 'fill', 'fill-' || n, '', '{d}'
   from generate_series(1, 3000) as n join drawn_organ on place = pg_temp.scatter(n, 44, (select count(*) from drawn_organ))`,
  // One in fifty still runs; one in five hundred of those that ran has no end.
  `insert into casework.deadline (id, clock_id, line, duty, owner, owed_by_id, force, standing, limit_in_words, basis, terms, enforcement_case_id, subject_type, subject_id, parts, circumstances,
     started_at, due_at, is_provisional, state, phase, is_late, pauses, extensions, calendar_version, rule_version, round, recorded_at, listed_at, event_number, organs, audience)
   select pg_temp.uuid_of('deadline', n), case n % 3 when 0 then 'filing.decision' else 'transfer.decision' end, case n % 3 when 0 then 'FILING' else 'TRANSFER' end, '虚构事项', 'AGENCY', organ_id, 'STATUTORY',
     'LOADED', '3 日', '{}', '[]', id, 'Transfer', id, '{}', '{}', listed_at, case when n % 500 > 0 then listed_at + interval '3 days' end, n % 1000 = 0, case n % 50 when 0 then 'RUNNING' else 'FULFILLED' end,
     case n % 100 when 0 then 'OVERDUE' end, false, '[]', '[]', 'fill', '2026-11-21', 1, ${recorded}, case when n % 500 > 0 then listed_at + interval '3 days' else timestamptz '9999-12-31' end, 1, '{}',
     array(select key from unnest(audience) as key where left(key, 1) in ('o', 'v'))
   from (select *, row_number() over (order by id) as n from casework.enforcement_case where source_system = 'fill') as cases`,
  `insert into casework.deadline_phase (id, deadline_id, ordinal, round, phase, due_at, found_at, end_at, audience)
   select gen_random_uuid(), id, place, 1, (array['DUE_SOON', 'DUE'])[place], due_at, due_at, due_at, audience from casework.deadline, generate_series(1, 2) as place where due_at is not null`,
  `insert into registry.matter (id, code, version, name, act_type, domain, levels, bases, penalty_kinds, confidence)
   select pg_temp.uuid_of('matter', n), 'FILL-' || lpad(n::text, 5, '0'), 1, '虚构事项' || n, 'PENALTY',
     (array['MARKET', 'TRANSPORT', 'CULTURE', 'AGRICULTURE', 'URBAN'])[1 + n % 5], '{COUNTY}', '[]', '{FINE}', 'M_FILL' from generate_series(1, 4000) as n`,
  `insert into registry.officer (id, code, name, organ_id, revision, recorded_at, audience)
   select pg_temp.uuid_of('officer', n), 'fill-' || n, '虚构执法员' || n, id, 1, ${recorded}, '{d,p}'
   from generate_series(1, 20000) as n join drawn_organ on place = pg_temp.scatter(n, 42, (select count(*) from drawn_organ))`,
  `insert into registry.certificate (id, officer_id, officer_name, organ_id, number, kind, issuer, domains, matter_codes, valid_from, valid_to, status, effective_from,
     version, current, recorded_at)
   select pg_temp.uuid_of('certificate', row_number() over ()), id, name, organ_id, 'FILL-' || code, 'ENFORCEMENT', '虚构发证机关', '{ENVIRONMENT}', '{}', '2022-01-01', '2027-12-31',
     case when version = 2 then 'SUSPENDED' else 'VALID' end, date '2022-01-01' + version * 100, version, version = 2, ${recorded}
   from registry.officer, generate_series(1, 2) as version where code like 'fill-%'`,
  `insert into casework.case_officer (id, enforcement_case_id, officer_id, role, name_as_reported, certificate_number, ordinal, audience)
   select pg_temp.uuid_of('case_officer', n * 2 + ordinal), drawn.id, pg_temp.uuid_of('officer', 1 + pg_temp.scatter(n, 43 + ordinal, 20000)), role, '虚构执法员', 'FILL', ordinal, insiders
   from drawn, lateral (values ('LEAD', 1), ('ASSISTANT', 2)) as given(role, ordinal) where n % 4 = 0`,
  `insert into registry.statute (id, code, version, name, kind, mark)
   select pg_temp.uuid_of('statute', n), 'FILL-' || lpad(n::text, 5, '0'), '1', '虚构规范' || n, 'RULE', 'M_FILL' from generate_series(1, 2000) as n`,
];
