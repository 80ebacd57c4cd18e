import pg from 'pg';

/** What `fill` puts beside the rows of the template. */
export interface Filling { readonly cases: number; readonly parties: number }

/** A province's environment cases of some three years, and the parties they concern. */
export const ofAProvince: Filling = { cases: 100_000, parties: 20_000 };

/**
 * Fills a database copied from the template with invented environment cases, their parties, decisions, steps and facts, with events of
 * them, and with receipts and registers of the size that goes with them. Set by set, by SQL; places, times and outcomes are scattered by
 * hash, the same on every machine. Triggers stay on: what they keep is kept.
 */
export async function fill(url: string, { cases, parties }: Filling = ofAProvince): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=Asia/Shanghai -c jit=off -c work_mem=128MB -c synchronous_commit=on' });
  await client.connect();
  try {
    await client.query('begin');
    for (const statement of [...helpers, ...drawing(cases, parties), ...ofCases, ...besideCases]) await client.query(statement);
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
   select pg_temp.uuid_of('link', n * 3 + ordinal) as id, drawn.id as case_id, role, ordinal, opened_at, case role when 'VICTIM' then insiders else audience end as audience,
     case role when 'PUNISHED' then pg_temp.scatter(n, 9, ${parties} * 4 / 5) else ${parties} * 4 / 5 + pg_temp.scatter(n, 10 + ordinal, ${parties} / 5) end as party
   from drawn, lateral (values ('PUNISHED', 1), ('RESPONSIBLE_PERSON', 2), ('VICTIM', 3)) as given(role, ordinal)
   where ordinal = 1 or pg_temp.scatter(n, 20 + ordinal, 50) < (case ordinal when 2 then 5 else 1 end)`,
];

const recorded = `timestamptz '2026-11-01 00:00+08'`;

const ofCases: readonly string[] = [
  `insert into registry.party (id, kind, name, name_key, unified_social_credit_code, identity_strength, identity_key, audience, revision, recorded_at,
     name_bigrams, name_core, name_place)
   select pg_temp.uuid_of('party', party), case when code is null then 'NATURAL_PERSON' else 'LEGAL_PERSON' end, name, name, code,
     case when code is null then 'WEAK' else 'STRONG' end, case when code is null then 'weak:' || md5('fill' || party) else 'unified:' || code end, audience, 1, ${recorded},
     pg_temp.bigrams(name), case when code is not null then '虚构企业' || party || '号' end, case when code is not null then '山西' end
   from (select party, bool_or(role = 'PUNISHED') as is_organisation, string_agg(array_to_string(audience, ','), ',') as keys from drawn_link group by party) as one,
   lateral (select array(select distinct key from string_to_table(keys, ',') as key order by key) as audience) as united,
   lateral (select case when is_organisation then pg_temp.credit_code(party) end as code offset 0) as identity,
   lateral (select case when is_organisation then '山西虚构企业' || party || '号有限公司' else '某甲' || party end as name) as naming`,
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
   select id, case_id, pg_temp.uuid_of('party', party), pg_temp.uuid_of('party', party), role, ordinal, opened_at, audience from drawn_link`,
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

/** Events of every fourth case, positioned; receipts of three years; registers as long as those of six fields will be. */
const besideCases: readonly string[] = [
  `with told as (
     insert into log.event (id, type, version, aggregate_type, aggregate_id, aggregate_number, organs, class, occurred_at, recorded_at, actor, channel, envelope,
       leaf, audience)
     select pg_temp.uuid_of(type, n), type, 1, 'EnforcementCase', id, number, array[lineage[1]], class, opened_at, ${recorded}, 'fill', 'LIVE', '{}',
       decode(md5(type || n), 'hex'), audience
     from drawn, lateral (values ('case.report', 1, 'L2', true), ('decision.make', 2, 'L1', is_decided),
       ('decision.publish', 3, 'L0', published_on is not null and not is_annulled)) as given(type, number, class, has_happened)
     where has_happened and n % 4 = 0 order by n, number
     returning seq, id, leaf, class),
   parts as (insert into log.part (event_id, class, payload, salt, commitment) select id, class, '{}', leaf, leaf from told)
   insert into log.entry (position, event_seq, event_id, leaf)
   select (select max(position) from log.entry) + row_number() over (order by seq), seq, id, leaf from told`,
  `insert into casework.submission (id, source_system, batch_key, domain, organ_id, submitted_by, received_at, state, row_count, accepted_count, unchanged_count,
     superseded_count, set_aside_count, body_digest, body, body_key_id, audience)
   select pg_temp.uuid_of('submission', n), 'fill', 'fill-' || n, 'ENVIRONMENT', id, 'fill',
     timestamptz '2023-09-01 08:30+08' + pg_temp.scatter(n, 40, 90000) * interval '17 minutes', 'SETTLED', 20, 20, 0, 0, 0, md5('submission' || n), '', 'fill', lineage
   from generate_series(1, 5000) as n join drawn_organ on place = pg_temp.scatter(n, 41, (select count(*) from drawn_organ))`,
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
