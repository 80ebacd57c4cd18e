import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { aDecision, anIdentityNumber, organCode, shuozhouBureau } from '../../support/reports.js';
import { aFoundCase, countOf, record, sheetsOf, state, type RecordSeen } from './recording.js';

const procuratorate = 'youyu-procuratorate';
const bureau = 'shanxi-justice';
const agency = ['youyu-env-handler', 'youyu-env-head', 'shuozhou-env-head'];
const leaders = ['youyu-leader', 'shuozhou-leader', 'shanxi-leader'];
const strangers = [null, 'youyu-market-handler', 'shuozhou-market-handler', 'youyu-police', 'youyu-court'];
const person = { post: '主要负责人', name: '赵虚构某' };
const referral = { documentNumber: '右检移〔2026〕1号（虚构）', on: '2026-11-20' };

let test: TestHub;
let serial = 1;
let commission = '';
beforeAll(async () => {
  test = await aHub({ now: () => new Date('2026-11-22T10:00:00+08:00') });
  [{ id: commission }] = await test.hub.database.sql<{ id: string }>(`select id from registry.organ where name = '右玉县监察委员会'`) as [{ id: string }];
});
afterAll(() => test.close());

const found = (changes = {}): Promise<{ caseId: string; findingId: string }> => aFoundCase(test, serial += 1, changes);
const recorded = async (as: string, given: object): Promise<RecordSeen> => {
  const answer = await record(test, as, { findingId: (await found()).findingId, ...given });
  if (answer.__typename !== 'AccountabilityCase') throw new Error(JSON.stringify(answer));
  return answer as RecordSeen;
};

describe('accountability for not transferring (R-066)', () => {
  it('is recorded for a finding or a case of an agency in one’s division, by the procuratorate or the justice bureau, linked to both, counted, and told in the same transaction', async () => {
    const { caseId, findingId } = await found();
    const first = await record(test, procuratorate, { findingId, provision: '国务院令第310号第五条' });
    expect(first).toMatchObject({ kind: 'NON_TRANSFER', outcome: null, clockId: 'transfer.decision', revision: 1, organ: { name: '朔州市生态环境局右玉分局' }, recordedBy: { name: '右玉县人民检察院' }, finding: { id: findingId }, enforcementCase: { id: caseId } });
    const second = await record(test, bureau, { caseId, outcome: 'ORDERED_TO_CORRECT', outcomeOn: '2026-11-21' });
    expect(second).toMatchObject({ outcome: 'ORDERED_TO_CORRECT', outcomeOn: '2026-11-21', finding: null, recordedBy: { name: '山西省司法厅' } });
    const { enforcementCase, finding } = await test.ask<Record<string, { accountabilityCases: { id: string }[] }>>(
      procuratorate, `{ enforcementCase(id: "${caseId}") { accountabilityCases { id } } finding(id: "${findingId}") { accountabilityCases { id } } }`,
    );
    expect([enforcementCase!.accountabilityCases.map(({ id }) => id), finding!.accountabilityCases.map(({ id }) => id)]).toEqual([[first.id, second.id], [first.id]]);
    const counted = [[{ caseId }, 2], [{ caseId, outcome: 'ORDERED_TO_CORRECT' }, 1], [{ caseId, isDecided: false }, 1], [{ findingId }, 1], [{ caseId, listedBefore: '2026-11-22T10:00:00+08:00' }, 0]] as const;
    for (const [where, count] of counted) expect({ where, count: await countOf(test, procuratorate, where) }).toEqual({ where, count });
    const told = await test.hub.database.sql<{ type: string; number: number }>('select type, aggregate_number as number from log.event where aggregate_id = any($1::uuid[]) order by seq', [[first.id, second.id]]);
    expect(told).toEqual([{ type: 'accountability.record', number: 1 }, { type: 'accountability.record', number: 1 }, { type: 'accountability.decide', number: 2 }]);
  });

  it('is recorded by nobody else, nor beyond one’s division', async () => {
    const { caseId } = await found({ status: 'DECIDED', decisions: [aDecision('右环罚〔2026〕责1号')] });
    const others = [...agency, ...leaders, 'shanxi-env-legal', 'shuozhou-steward', 'shanxi-administrator', 'youyu-police', 'youyu-court', 'youyu-market-head', 'youyu-commission'];
    for (const as of others) expect({ as, code: (await record(test, as, { caseId })).code }).toEqual({ as, code: 'NOT_YOURS' });
    expect(await record(test, null, { caseId })).toMatchObject({ code: 'NO_SUCH_CASE' });
    const above = await found({ organCode: organCode(shuozhouBureau), status: 'DECIDED', decisions: [aDecision('朔环罚〔2026〕责2号')] });
    expect(await record(test, procuratorate, { caseId: above.caseId })).toMatchObject({ code: 'NOT_YOURS', field: 'caseId' });
    expect(await record(test, 'shuozhou-procuratorate', { caseId: above.caseId })).toMatchObject({ __typename: 'AccountabilityCase' });
    expect(await countOf(test, bureau, { caseId })).toBe(0);
  });

  it('is seen by the organ, its superiors and the supervision of its division; others find and count nothing', async () => {
    const { caseId } = await found({ status: 'DECIDED', decisions: [aDecision('右环罚〔2026〕责3号', { publishedOn: '2026-10-12' })] });
    await record(test, procuratorate, { caseId });
    for (const as of [...agency, ...leaders, procuratorate, bureau, 'shuozhou-procuratorate']) expect({ as, count: await countOf(test, as, { caseId }) }).toEqual({ as, count: 1 });
    for (const as of [...strangers, 'youyu-commission']) expect({ as, count: await countOf(test, as, {}) }).toEqual({ as, count: 0 });
    const words = async (as: string): Promise<unknown> => (await test.ask<{ accountabilityCases: { nodes: RecordSeen[] } }>(as, `{ accountabilityCases(where: { caseId: "${caseId}" }) { nodes { statements { words } } } }`)).accountabilityCases.nodes[0]!.statements[0]!.words;
    expect([await words('youyu-env-head'), await words('shanxi-leader')]).toEqual(['逾期未作移送决定（虚构）', null]);
  });
});

describe('persons and what was sent to the discipline organ', () => {
  const readers = async (id: string, all: readonly (string | null)[]): Promise<(string | null)[]> => {
    const seen = [];
    for (const as of all) if ((await sheetsOf(test, as, id)).length > 0) seen.push(as);
    return seen;
  };
  const everybody = [...agency, ...leaders, ...strangers, 'youyu-commission', 'shuozhou-steward', 'shanxi-administrator', 'shanxi-steward', bureau, procuratorate, 'youyu-prosecutor-criminal', 'shuozhou-procuratorate', 'shanxi-procuratorate'];
  const procurators = [procuratorate, 'youyu-prosecutor-criminal', 'shuozhou-procuratorate', 'shanxi-procuratorate'];

  it('are read by the recorder, the procuratorates over the agency and, once it is named, the discipline organ; by nobody else', async () => {
    const { id } = await recorded(procuratorate, { persons: [person] });
    expect(await readers(id, everybody)).toEqual(procurators);
    expect(await state(test, procuratorate, { accountabilityId: id, expectedRevision: 1, referral: { ...referral, organId: commission } })).toMatchObject({ revision: 1, statements: [{ ordinal: 1 }] });
    expect(await readers(id, everybody)).toEqual(['youyu-commission', ...procurators]);
    const byBureau = await recorded(bureau, { persons: [person] });
    expect(await readers(byBureau.id, everybody)).toEqual([bureau, ...procurators]);
    expect(await sheetsOf(test, 'youyu-commission', id)).toMatchObject([{ ordinal: 1, persons: [person] }, { ordinal: 2, persons: null, disciplineOrgan: { name: '右玉县监察委员会' }, documentNumber: referral.documentNumber }]);
  });

  it('keep who looked and why, and are not shown without a purpose', async () => {
    const { id } = await recorded(procuratorate, { persons: [person] });
    await sheetsOf(test, 'shuozhou-procuratorate', id);
    await sheetsOf(test, 'youyu-env-head', id);
    expect(await test.hub.database.sql(`select query, purpose from log.access where object_id = $1`, [id])).toEqual([{ query: 'accountabilitySheets', purpose: '核查（测试）' }]);
    expect((await test.answer(procuratorate, `{ accountabilitySheets(id: "${id}", purpose: " ") { ordinal } }`)).errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'purpose' } });
  });

  it('stand in no other table, no event and no answer: the organ learns neither a name nor that a clue was sent', async () => {
    const secret = { post: '分管负责人', name: '钱虚构密' };
    const { id } = await recorded(procuratorate, { persons: [secret], referral: { ...referral, organId: commission, documentNumber: '密移〔2026〕9号（虚构）' } });
    await state(test, procuratorate, { accountabilityId: id, expectedRevision: 1, reply: { words: '已受理密件（虚构）', on: '2026-11-21' } });
    const tables = await test.hub.database.sql<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
    const holding = tables.map(({ name }) => `select '${name}' as name where exists (select from ${name} t where t::text ~ $1)`).join(' union all ');
    expect(await test.hub.database.sql(holding, [`${secret.name}|密移|密件`])).toEqual([{ name: 'casework.accountability_sheet' }]);
    await test.position();
    const told = async (as: string | null): Promise<{ type: string; aggregateId: string; payload: object }[]> =>
      (await test.ask<{ events: { nodes: { type: string; aggregateId: string; payload: object }[] } }>(as, '{ events(first: 100, where: { types: ["accountability.record", "accountability.decide", "accountability.state", "accountability.addSheet"] }) { nodes { type aggregateId payload } } }')).events.nodes;
    const sheets = (await told(procuratorate)).filter(({ payload }) => JSON.stringify(payload).includes(id) && JSON.stringify(payload).includes('personCount'));
    expect(sheets.map(({ payload }) => payload)).toEqual([{ L1: { accountabilityId: id, personCount: 1, isReferral: true, isReply: false } }, { L1: { accountabilityId: id, personCount: null, isReferral: false, isReply: true } }]);
    for (const as of [...agency, ...leaders, bureau]) expect({ as, types: [...new Set((await told(as)).filter(({ payload }) => JSON.stringify(payload).includes(id)).map(({ type }) => type))] }).toEqual({ as, types: ['accountability.record'] });
    for (const as of strangers) expect(await told(as)).toEqual([]);
    // Identity numbers are kept of nobody, on sheets neither.
    const number = anIdentityNumber(941);
    await recorded(procuratorate, { provision: number, words: `${number}（虚构）`, persons: [{ post: number, name: `孙虚构${number}` }] });
    expect(await test.hub.database.sql(holding, [number])).toEqual([]);
    // To the organ a record with a clue looks as one without.
    const plain = await recorded(procuratorate, {});
    const shown = async (one: string): Promise<object> => (await test.ask<{ accountability: RecordSeen }>('youyu-env-head', `{ accountability(id: "${one}") { revision recordedAt outcome withheld { field } statements { ordinal words withheld { field } } } }`)).accountability;
    expect(await shown(id)).toEqual(await shown(plain.id));
  });

  it('the discipline organ to which it was sent answers itself, and says nothing else', async () => {
    const { id } = await recorded(procuratorate, { persons: [person], referral: { ...referral, organId: commission } });
    const given = { accountabilityId: id, expectedRevision: 1 };
    const reply = { words: '已立案审查（虚构）', on: '2026-11-21' };
    expect(await state(test, 'youyu-commission', { ...given, reply, words: '补充（虚构）' })).toMatchObject({ code: 'NOT_RECORDER' });
    for (const as of ['shuozhou-procuratorate', bureau, 'youyu-env-head']) expect({ as, answer: await state(test, as, { ...given, reply }) }).toMatchObject({ as, answer: { code: 'NOT_RECORDER' } });
    expect(await state(test, 'youyu-commission', { ...given, reply })).toMatchObject({ __typename: 'AccountabilityCase', revision: 1 });
    expect((await sheetsOf(test, procuratorate, id)).at(-1)).toMatchObject({ ordinal: 2, reply: reply.words, organ: { name: '右玉县监察委员会' } });
  });
});

describe('a record of accountability', () => {
  it('only grows: what was stated stays as it was, under its number; the same sent again, or twice at once, is stated once', async () => {
    const { findingId } = await found();
    const given = { findingId, persons: [person], clientKey: randomUUID() };
    const [one, two] = await Promise.all([record(test, procuratorate, given), record(test, procuratorate, given)]);
    expect(one).toEqual(two);
    const accountabilityId = one.id!;
    const rows = async (): Promise<string[]> => (await test.hub.database.sql<{ row: string }>(
      `select row from (select stated_at, ordinal, (to_jsonb(s) - 'audience')::text as row from casework.accountability_statement s where accountability_case_id = $1
       union all select stated_at, ordinal, (to_jsonb(s) - 'audience')::text from casework.accountability_sheet s where accountability_case_id = $1) as said order by ordinal, row`, [accountabilityId],
    )).map(({ row }) => row);
    const first = await rows();
    expect(first).toHaveLength(2);
    const decided = { accountabilityId, expectedRevision: 1, outcome: 'CIRCULATED', outcomeOn: '2026-11-20', words: '通报（虚构）', persons: [], clientKey: randomUUID() };
    const after = await state(test, procuratorate, decided);
    expect(after).toMatchObject({ outcome: 'CIRCULATED', revision: 2, statements: [{ ordinal: 1, outcome: null, words: '逾期未作移送决定（虚构）' }, { ordinal: 2, outcome: 'CIRCULATED', words: '通报（虚构）' }] });
    expect(await state(test, procuratorate, decided)).toEqual(after);
    expect(await state(test, procuratorate, { accountabilityId, expectedRevision: 2, outcome: 'EXEMPTED', outcomeOn: '2026-11-21' })).toMatchObject({ outcome: 'EXEMPTED', revision: 3 });
    const all = await rows();
    expect(all).toHaveLength(5);
    expect(all).toEqual(expect.arrayContaining(first));
    expect((await sheetsOf(test, procuratorate, accountabilityId)).map(({ persons }) => persons)).toEqual([[person], []]);
    expect(await state(test, procuratorate, { ...decided, words: '另一内容（虚构）' })).toMatchObject({ code: 'CLIENT_KEY_TAKEN' });
    expect(await state(test, procuratorate, { ...decided, clientKey: randomUUID() })).toMatchObject({ code: 'REVISION_CHANGED', field: 'expectedRevision', revision: 3 });
  });

  it('is refused, with field and reason, and nothing of it is kept', async () => {
    const { caseId, findingId } = await found();
    const other = await found();
    const someId = randomUUID();
    const wrong = [
      [{}, 'GROUND_MISSING'], [{ caseId: someId }, 'NO_SUCH_CASE'], [{ findingId: someId }, 'NO_SUCH_FINDING'], [{ findingId, caseId: other.caseId }, 'CASE_DIFFERS'], [{ caseId, clockId: null }, 'RULE_MISSING'],
      [{ caseId, clockId: 'no.such.clock' }, 'UNKNOWN_CLOCK'], [{ caseId, outcome: 'CIRCULATED' }, 'OUTCOME_INCOMPLETE'], [{ caseId, outcome: 'CIRCULATED', outcomeOn: '2026-11-23' }, 'NOT_YET'],
      [{ caseId, outcome: 'CIRCULATED', outcomeOn: '2026-02-30' }, 'NOT_YET'], [{ caseId, persons: [{ post: ' ', name: '某' }] }, 'PERSON_INCOMPLETE'], [{ caseId, persons: [person], words: '赵 虚构某批示（虚构）' }, 'NAME_IN_WORDS'],
      [{ caseId, referral }, 'REFERRAL_INCOMPLETE'], [{ caseId, referral: { ...referral, organId: someId } }, 'NOT_DISCIPLINE_ORGAN'], [{ caseId, referral: { ...referral, organName: '某纪检机关（虚构）', on: '2027-01-01' } }, 'NOT_YET'],
    ] as const;
    for (const [given, code] of wrong) expect({ given, answer: await record(test, procuratorate, given) }).toMatchObject({ answer: { code, field: expect.any(String), message: expect.stringMatching(/请/) } });
    expect(await countOf(test, procuratorate, { caseId })).toBe(0);
    const { id: accountabilityId } = await recorded(procuratorate, { persons: [person] });
    const later = [[{}, 'NOTHING_SAID'], [{ reply: { words: '答复（虚构）', on: '2026-11-21' } }, 'REFERRAL_MISSING'], [{ words: '赵虚构某（虚构）' }, 'NAME_IN_WORDS'], [{ referral: { ...referral, organName: '某纪检机关（虚构）' }, reply: { words: ' ', on: '2026-11-21' } }, 'REPLY_INCOMPLETE']] as const;
    for (const [given, code] of later) expect(await state(test, procuratorate, { accountabilityId, expectedRevision: 1, ...given })).toMatchObject({ code });
    expect((await state(test, procuratorate, { accountabilityId: someId, expectedRevision: 1, words: '说明（虚构）' })).code).toBe('NO_SUCH_RECORD');
    expect(await sheetsOf(test, procuratorate, accountabilityId)).toHaveLength(1);
  });
});
