import type { TestHub } from './hub.js';

/** Cases and organs, of each of which there is to be one row. */
const cases = '(select *, array(select key from unnest(audience) as key where left(key, 1) in (\'o\', \'v\')) as insiders from casework.enforcement_case order by id limit 120) as held';
const organs = '(select * from registry.organ order by code limit 120) as organ';

const statements: readonly string[] = [
  `insert into casework.penalty_draft (id, enforcement_case_id, organ_id, state, digest, revision, identity_party_ids, kinds, content, basis, circumstances, reasons, drafted_by, drafted_at, recorded_at, writers, event_number, audience)
   select gen_random_uuid(), id, organ_id, 'PASSED', 'rare', 1, '{}', '{FINE}', '虚构', '[]', '{}', '[]', '虚构人', listed_at, listed_at, '{}', 1, insiders from ${cases}`,
  `insert into casework.legal_review (id, draft_id, enforcement_case_id, organ_id, draft_digest, reasons, materials, asked_by, listed_at, result, transfer_ids, is_void, audience)
   select gen_random_uuid(), id, enforcement_case_id, organ_id, digest, '[]', '{}', '虚构人', drafted_at, 'PASS', '{}', false, audience from casework.penalty_draft where digest = 'rare'`,
  `insert into casework.penalty_filing (id, enforcement_case_id, decision_id, organ_id, state, reasons, decided_on, due_on, is_missed, is_late, revision, listed_at, audience)
   select gen_random_uuid(), id, gen_random_uuid(), organ_id, 'OWED', '{}', '2026-11-01', '2026-11-16', false, false, 1, listed_at, insiders from ${cases}`,
  `insert into casework.completeness_question (id, kind, state, organ_id, listed_at, revision, recorded_at, audience)
   select gen_random_uuid(), 'NUMBER_GAP', 'OPEN', organ_id, listed_at, 1, listed_at, insiders from ${cases}`,
  `insert into casework.number_series (id, organ_id, numbered, prefix, office, restarts_yearly, first_serial, since_year, version, listed_at, recorded_by, client_key, request_digest, audience)
   select gen_random_uuid(), id, 'DECISION', '虚构罚', '', true, 1, 2023, 1, now(), 'rare', code, '', '{d}' from ${organs}`,
  `insert into casework.major_list (id, organ_id, purpose, version, document_number, title, valid_from, kinds, domains, levels, recorded_at, recorded_by, client_key, request_digest, audience)
   select gen_random_uuid(), id, 'LEGAL_REVIEW', 1, '虚构', '虚构目录', '2026-01-01', '{FINE}', '{}', '{}', now(), 'rare', code, '', '{d}' from ${organs}`,
  `insert into casework.standard (id, rule_id, number, state, crime_code, wording, tier, domains, route, condition, sum_facts, suspicion_suffices, valid_from, basis, provisions, provisions_digest, mark, drafted_by_organ_id, listed_at,
     signatures, back_tested_cases, back_test_turns, revision, signers, drafted_by, client_key, request_digest, audience)
   select gen_random_uuid(), 'RARE-' || code, 1, 'DRAFTED', '338', '虚构标准', 'FILING', '{ENVIRONMENT}', 'TRANSFER', '{}', '{}', false, '2026-01-01', '{}', '虚构', '', 'V', id, now(),
     '[]', 0, '[]', 1, '{}', 'rare', code, '', '{d}' from ${organs}`,
  `insert into casework.accountability_case (id, kind, organ_id, enforcement_case_id, recorded_by_id, listed_at, revision, recorded_at, audience)
   select gen_random_uuid(), 'NON_TRANSFER', organ_id, id, organ_id, listed_at, 1, listed_at, insiders from ${cases}`,
];

/** More than a hundred rows of each list of which the demonstration has few or none, one for a case or an organ. */
export async function addRareRows({ hub: { database } }: TestHub): Promise<void> {
  for (const statement of statements) await database.sql(statement);
}
