import { fill, ofAProvince, recorded } from './fill.js';

/** Of one case in ten what was drafted, reviewed and filed, what comparing it found and what was done about that, and that it was asked for; beside it what organs and the province state. */
const besideDecisions: readonly string[] = [
  `insert into casework.penalty_draft (id, enforcement_case_id, organ_id, state, digest, revision, identity_party_ids, kinds, content, basis, circumstances, reasons, drafted_by, drafted_at, recorded_at,
     number_normalised, writers, event_number, audience)
   select pg_temp.uuid_of('draft', n), drawn.id, drawn.organ_id, 'PASSED', 'fill-' || n, 1, array[pg_temp.uuid_of(reported, party)::text], '{FINE}', '虚构', '[]', '{}', '[]', '虚构人', drawn.opened_at, drawn.opened_at,
     number_normalised, '{}', 1, insiders
   from drawn join drawn_link as link on link.id = pg_temp.uuid_of('link', n * 3 + 1) left join casework.penalty_decision as decision on decision.id = pg_temp.uuid_of('decision', n) where n % 10 = 0`,
  `insert into casework.legal_review (id, draft_id, enforcement_case_id, organ_id, draft_digest, reasons, materials, asked_by, listed_at, result, suspected_crime, transfer_ids, is_void, audience)
   select pg_temp.uuid_of('review', n), pg_temp.uuid_of('draft', n), id, organ_id, 'fill-' || n, '[]', '{}', '虚构人', opened_at, 'PASS', 'NO', '{}', false, insiders from drawn where n % 10 = 0`,
  `insert into casework.review_item (id, review_id, ordinal, subject, result, note, audience)
   select pg_temp.uuid_of('review_item', n * 10 + ordinal), pg_temp.uuid_of('review', n), ordinal, (array['BODY', 'OFFICERS', 'PROCEDURE', 'FACTS', 'LAW', 'POWERS', 'DOCUMENTS'])[ordinal], 'MET', '虚构', insiders
   from drawn, generate_series(1, 7) as ordinal where n % 10 = 0`,
  `insert into casework.penalty_filing (id, enforcement_case_id, decision_id, organ_id, state, reasons, decided_on, due_on, is_missed, is_late, revision, listed_at, audience)
   select pg_temp.uuid_of('filing', n), id, pg_temp.uuid_of('decision', n), organ_id, case n % 500 when 0 then 'OWED' else 'REVIEWED' end, '{}', decided_on, decided_on + 15, false, false, 1, decided_on + time '12:00', insiders
   from drawn where n % 10 = 0 and is_decided`,
  `insert into casework.finding (id, enforcement_case_id, party_id, organ_id, crime_code, rule_ids, standard, transfer_id, state, listed_at, historic, is_sampled, is_contradicted, revision, recorded_at, audience)
   select pg_temp.uuid_of('finding', n), case_id, pg_temp.uuid_of(standing, party), organ_id, '338', '{E338.2}', '虚构标准', pg_temp.uuid_of('transfer', n), case n % 500 when 0 then 'UNDISPOSED' else 'TRANSFERRED' end, link.opened_at,
     false, false, false, 1, ${recorded}, insiders
   from drawn join drawn_link as link on link.id = pg_temp.uuid_of('link', n * 3 + 1) where n % 10 = 0`,
  `insert into casework.screening (id, enforcement_case_id, party_id, trigger, answer, act_ended_on, is_day_assumed, is_latest, historic, results, facts, met_rule_ids, listed_at, content_digest, reads_others, audience)
   select pg_temp.uuid_of('screening', n), case_id, pg_temp.uuid_of(standing, party), 'ENTRY', case n % 50 when 0 then 'MEETS' else 'NEAR' end, link.opened_at::date - 1, false, true, false, '[]', '[]', '{}', link.opened_at, '', false, insiders
   from drawn join drawn_link as link on link.id = pg_temp.uuid_of('link', n * 3 + 1) where n % 10 = 0`,
  `insert into screening.below_line (screening_id, enforcement_case_id, party_id, rule_id, fact, line, ratio, act_ended_on, listed_at, historic, audience)
   select id, enforcement_case_id, party_id, 'E338.2', 'hazardousWasteTonnes', '3', 0.8 + 0.01 * (hashtext(id::text) % 10), act_ended_on, listed_at, historic, audience from casework.screening where content_digest = ''`,
  `insert into casework.finding_step (id, finding_id, ordinal, kind, organ_id, taken_at, taken_by, client_key, request_digest, audience)
   select pg_temp.uuid_of('finding_step', n * 2 + ordinal), pg_temp.uuid_of('finding', n), ordinal, (array['CONSULT', 'RESUME'])[ordinal], organ_id, opened_at, 'fill', 'fill-' || n * 2 + ordinal, '', insiders
   from drawn, generate_series(1, 2) as ordinal where n % 10 = 0`,
  `insert into casework.accountability_case (id, kind, organ_id, enforcement_case_id, finding_id, recorded_by_id, outcome, listed_at, revision, recorded_at, audience)
   select pg_temp.uuid_of('accountability', n), 'NON_TRANSFER', organ_id, id, pg_temp.uuid_of('finding', n), organ_id, case when n % 500 > 0 then 'CIRCULATED' end, opened_at, 1, opened_at, insiders from drawn where n % 10 = 0`,
  `insert into casework.accountability_statement (id, accountability_case_id, ordinal, organ_id, stated_at, stated_by, client_key, request_digest, audience)
   select pg_temp.uuid_of('stated', n * 2 + ordinal), pg_temp.uuid_of('accountability', n), ordinal, organ_id, opened_at, 'fill', 'fill-' || n * 2 + ordinal, '', insiders from drawn, generate_series(1, 2) as ordinal where n % 10 = 0`,
  `insert into casework.number_series (id, organ_id, numbered, prefix, office, restarts_yearly, first_serial, since_year, version, listed_at, recorded_by, client_key, request_digest, audience)
   select pg_temp.uuid_of('series', n), id, 'DECISION', '虚构罚', '', true, 1, 2023, n, timestamptz '2025-09-01 08:30+08' + n * interval '17 minutes', 'fill', 'fill-' || n, '', insiders
   from generate_series(1, 6000) as n join drawn_organ on place = pg_temp.scatter(n, 44, (select count(*) from drawn_organ))`,
  `insert into casework.completeness_question (id, kind, state, organ_id, numbers, series_id, enforcement_case_id, listed_at, revision, recorded_at, audience)
   select pg_temp.uuid_of('question', n), 'NUMBER_GAP', case n % 500 when 0 then 'OPEN' else 'SETTLED_BY_ARRIVAL' end, organ_id, '虚构罚' || n, pg_temp.uuid_of('series', 1 + n % 6000), case when n % 500 > 0 then id end, opened_at, 1, opened_at, insiders
   from drawn where n % 10 = 0`,
  `insert into casework.standard (id, rule_id, number, state, crime_code, wording, tier, domains, route, condition, sum_facts, suspicion_suffices, valid_from, basis, provisions, provisions_digest, mark, drafted_by_organ_id, listed_at,
     signatures, back_tested_cases, back_test_turns, revision, signers, drafted_by, client_key, request_digest, audience)
   select pg_temp.uuid_of('standard', n), 'FILL-' || n % 200, n, case n % 50 when 0 then 'DRAFTED' else 'WITHDRAWN' end, '338', '虚构标准', 'FILING', '{ENVIRONMENT}', 'TRANSFER', '{}', '{}', false, '2026-01-01', '{}', '虚构', '', 'V_FILL', id,
     timestamptz '2025-09-01 08:30+08' + n * interval '17 minutes', '[]', 0, '[]', 1, '{}', 'fill', 'fill-' || n, '', '{d}'
   from generate_series(1, 3000) as n join drawn_organ on place = pg_temp.scatter(n, 45, (select count(*) from drawn_organ))`,
];

/** A province's cases, and what was drafted, found and asked about them. */
export const fillWhole = (url: string): Promise<void> => fill(url, ofAProvince, besideDecisions);
