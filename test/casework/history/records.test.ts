import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { convictionsOf, openActsOf, penaltiesOf } from '../../../src/casework/history/index.js';
import { residentIdCheckDigit } from '../../../src/kernel/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { partyIn, reportOf } from '../../support/party-changes.js';
import { aCompany, aDecision, aPerson, type DecisionGiven, type PartyGiven, type ReportGiven } from '../../support/reports.js';

let test: TestHub;
let serial = 0;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

const read = <T>(what: (sql: Parameters<Parameters<TestHub['hub']['database']['transaction']>[0]>[0]) => Promise<T>): Promise<T> => test.hub.database.transaction(what);

async function aCase(parties: PartyGiven[], changes: Partial<ReportGiven>): Promise<{ caseId: string; partyId: string }> {
  const caseId = await reportOf(test, `records-${serial += 1}`, parties, changes);
  return { caseId, partyId: await partyIn(test, caseId) };
}
const decision = (changes: Partial<DecisionGiven>): DecisionGiven => aDecision(`朔环罚字〔2025〕${8_800 + (serial += 1)}号`, { content: '决定内容见附件', ...changes });
const countOf = async (company: number, decisions: DecisionGiven[], changes: Partial<ReportGiven> = {}): Promise<number> => {
  const { partyId } = await aCase([aCompany(company)], { status: 'DECIDED', decisions, ...changes });
  return ((await read((sql) => penaltiesOf(sql, [partyId]))).get(partyId) ?? []).length;
};
const effectOf = async (company: number, steps: ReportGiven['steps'], given: Partial<DecisionGiven> = {}): Promise<string | undefined> => {
  const { partyId } = await aCase([aCompany(company)], { status: 'DECIDED', decisions: [decision({ decidedOn: '2026-10-09', ...given })], steps });
  return (await read((sql) => penaltiesOf(sql, [partyId]))).get(partyId)?.[0]?.effectiveOn;
};

const unnamed = { kinds: [], fineAmount: '0' };

describe('a decision', () => {
  it('is a penalty by its kind, its amount or its words, and not where these say none', async () => {
    expect(await countOf(901, [decision({ kinds: ['WARNING'], fineAmount: '0' })])).toBe(1);
    expect(await countOf(902, [decision({ ...unnamed, fineAmount: '0.01' })])).toBe(1);
    expect(await countOf(903, [decision({ ...unnamed, confiscatedGainsAmount: '5' })])).toBe(1);
    expect(await countOf(904, [decision({ ...unnamed, content: '没收违法所得、没收非法财物' })])).toBe(1);
    expect(await countOf(905, [decision({ ...unnamed, content: '责令改正违法行为' })])).toBe(0);
    expect(await countOf(906, [decision({ ...unnamed, content: '初次违法且危害后果轻微并及时改正，不予罚款' })])).toBe(0);
    expect(await countOf(907, [decision({ annulledOn: '2026-10-20' })])).toBe(0);
  });

  it('takes effect on the day of its first service from its day on, by the clock of Shanghai', async () => {
    const served = (takenAt: string) => ({ kind: 'SERVED', takenAt });
    expect(await effectOf(911, [])).toBe('2026-10-09');
    expect(await effectOf(912, [served('2026-10-20T09:00:00+08:00'), served('2026-10-15T00:30:00+08:00')])).toBe('2026-10-15');
    expect(await effectOf(913, [served('2026-10-14T17:00:00Z')])).toBe('2026-10-15');
    // What was served before the decision was something else.
    expect(await effectOf(914, [served('2026-10-08T09:00:00+08:00')])).toBe('2026-10-09');
    expect(await effectOf(915, [{ kind: 'PAID', takenAt: '2026-10-20T09:00:00+08:00' }])).toBe('2026-10-09');
  });

  it('counts for each whom the case names as punished, and for nobody else', async () => {
    const first17 = '14062319700101001';
    const head = aPerson('虚构人负责', { residentIdNumber: first17 + residentIdCheckDigit(first17) });
    const { caseId } = await aCase([aCompany(921), aCompany(922), head, aCompany(923, { role: 'SUSPECT' })], { status: 'DECIDED', decisions: [decision({})] });
    const links = await test.hub.database.sql<{ id: string }>('select party_id as id from casework.case_party where enforcement_case_id = $1 order by ordinal', [caseId]);
    const found = await read((sql) => penaltiesOf(sql, links.map(({ id }) => id)));
    expect(links.map(({ id }) => found.get(id)?.length ?? 0)).toEqual([1, 1, 0, 0]);
  });

  it('is read with those of all the parties asked for in two statements', async () => {
    const ids = (await test.hub.database.sql<{ id: string }>('select id from registry.party limit 500')).map(({ id }) => id);
    expect((await test.statementsOf(() => penaltiesOf(test.hub.database.sql, ids))).length).toBe(2);
  });
});

/** A transfer of a case as the machine leaves it, with the states through which one track went. */
async function judged({ caseId, partyId }: { caseId: string | null; partyId: string }, states: readonly string[], fileState: string | null = null): Promise<void> {
  const [transfer, track] = [randomUUID(), randomUUID()];
  const { sql } = test.hub.database;
  await sql(`insert into casework.transfer (id, number, kind, enforcement_case_id, domain, agency_id, police_line, on_the_spot, historic, revision, listed_at, recorded_at, event_number, audience)
    select $1, $3, 'CRIMINAL', $2, 'ENVIRONMENT', (select id from registry.organ order by code limit 1), 'PUBLIC_ORDER', false, false, 1, now(), now(), 1, '{}'`, [transfer, caseId, `number of ${transfer}`]);
  await sql(`insert into casework.transfer_track (id, transfer_id, ordinal, suspect_id, identity_party_id, suspect_label, crime_code, state, entered_at, file_state, fined_by_court, audience)
    values ($1, $2, 1, $3, $3, '犯罪嫌疑人', '338', $4, now(), $5, false, '{}')`, [track, transfer, partyId, states.at(-1) ?? 'FILED', fileState]);
  for (const [index, state] of states.entries()) {
    await sql(`insert into casework.transfer_step_taken (id, transfer_id, ordinal, step, to_state, subject_ids, acting_as, door, occurred_at, recorded_at, late, missing, gaps, affirmed, stated, is_unconfirmed, taken_by, audience)
      values ($1, $2, $3, 'any', $4, $5, 'COURT', 'REPORT', $6, now(), '{}', '{}', '[]', '{}', '{}', false, 'test', '{}')`,
    [randomUUID(), transfer, index + 1, state, [track], `2026-0${index + 3}-01T00:30:00+08:00`]);
  }
}

describe('a judgment', () => {
  const convicted = async (partyId: string): Promise<object> => (await read((sql) => convictionsOf(sql, [partyId]))).get(partyId) ?? [];
  const open = { status: 'INVESTIGATED' };

  it('is a conviction while no later one takes its place', async () => {
    const [one, other, none] = [await aCase([aCompany(931)], open), await aCase([aCompany(932)], open), await aCase([aCompany(933)], open)];
    await judged(one, ['INDICTED', 'CONVICTED', 'CLOSED']);
    await judged(other, ['CONVICTED', 'ON_TRIAL', 'ACQUITTED']);
    await judged(none, ['FILED', 'INDICTED']);
    expect([await convicted(one.partyId), await convicted(other.partyId), await convicted(none.partyId)]).toEqual([[{ crimeCode: '338', on: '2026-04-01' }], [], []]);
  });

  it('of what a person did as a minor is sealed, and of a weak identity is none', async () => {
    const minor = '14062320100101001';
    const young = await aCase([aPerson('虚构人少', { role: 'SUSPECT', residentIdNumber: minor + residentIdCheckDigit(minor) })], open);
    const weak = await aCase([aCompany(934, { unifiedSocialCreditCode: null })], open);
    for (const one of [young, weak]) {
      await judged(one, ['CONVICTED']);
      expect(await convicted(one.partyId)).toEqual([]);
    }
  });
});

describe('an act is not dealt with', () => {
  const isOpen = async ({ partyId }: { partyId: string }): Promise<boolean> => (await read((sql) => openActsOf(sql, [partyId]))).has(partyId);
  const running = { status: 'INVESTIGATED' };

  it('while its case runs, until a court has judged or the administrative file has ended', async () => {
    const [plain, filed, acquitted, penalised, other] = await Promise.all([941, 942, 943, 944, 945].map((company) => aCase([aCompany(company)], running)));
    await judged(filed!, ['FILED'], 'FILE_SUSPENDED');
    await judged(acquitted!, ['ON_TRIAL', 'ACQUITTED']);
    await judged(penalised!, ['NOT_FILED'], 'NOT_PENALISED');
    // What was judged of another case is not this act.
    await judged({ ...other!, caseId: plain!.caseId }, ['CONVICTED']);
    expect(await Promise.all([plain, filed, acquitted, penalised, other].map((one) => isOpen(one!)))).toEqual([true, true, false, false, true]);
  });

  it('again where all that was decided was annulled; a case that ended with nothing decided holds none', async () => {
    const annulled = (): DecisionGiven[] => [decision({ annulledOn: '2026-10-20' })];
    const cases = [{ status: 'DECIDED', decisions: annulled() }, { status: 'DECIDED', decisions: [] }, { status: 'CLOSED', decisions: annulled() }, { status: 'CLOSED' }, { status: 'WITHDRAWN' }, { status: 'OPENED', decisions: [decision({})] }];
    const found: boolean[] = [];
    for (const [index, changes] of cases.entries()) found.push(await isOpen(await aCase([aCompany(951 + index)], changes)));
    expect(found).toEqual([true, false, false, false, false, false]);
  });

  it('by those punished or under investigation', async () => {
    const roles = ['PUNISHED', 'SUSPECT', 'VICTIM', 'RESPONSIBLE_PERSON'];
    const found: boolean[] = [];
    for (const [index, role] of roles.entries()) found.push(await isOpen(await aCase([aCompany(961 + index, { role })], running)));
    expect(found).toEqual([true, true, false, false]);
  });
});
