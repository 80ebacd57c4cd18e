/** What comparing the drawn cases found, one in ten of them, and what was done about that. */
export const ofFindings = (recorded: string): readonly string[] => [
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
];
