import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aReport, submit } from '../../support/reports.js';
import { aStandard, backTest, backTestWhole, done, draftStandard, signedStandard, stepOf, type StandardSeen } from '../../support/standards.js';

let test: TestHub;
let other: TestHub;
let now = new Date('2026-11-22T10:00:00+08:00');
beforeAll(async () => {
  test = await aHub({ now: () => now });
  other = await aHub({ url: test.url, now: () => now });
});
afterAll(async () => { await other.close(); await test.close(); });

/** Sends a case of hazardous waste, and gives its id. */
async function aCaseOf(tonnes: string, number: number, through = test): Promise<string> {
  const report = aReport(`S${number}`, { parties: [aCompany(700 + number)], facts: { hazardousWasteTonnes: { value: tonnes, unit: '吨' } } });
  return (await submit(through, `standard-${number}`, [report])).rows[0]!.enforcementCase!.id;
}
interface Latest { answer: string; metRuleIds: string[]; trigger: string }
const latestOf = async (caseId: string): Promise<Latest> => (await test.hub.database.sql<Latest>(`select answer, met_rule_ids as "metRuleIds", trigger from casework.screening where enforcement_case_id = $1 and is_latest`, [caseId]))[0]!;
/** What comparisons say, byte by byte; which of them is the latest may change. */
const stored = (): Promise<unknown> => test.hub.database.sql(`select (to_jsonb(s) - 'is_latest')::text from casework.screening s order by id`);
const screened = async (through: TestHub, tonnes: string): Promise<string[]> => {
  const { screen } = await through.ask<{ screen: { results: { rule: { id: string }; answer: string }[] } }>(null, `{ screen(input: { domain: ENVIRONMENT, actOn: "2026-10-01", facts: [{ key: "hazardousWasteTonnes", value: "${tonnes}" }] }) { ... on ScreeningReport { results { rule { id } answer } } } }`);
  return screen.results.filter(({ answer }) => answer === 'MEETS').map(({ rule }) => rule.id);
};

describe('a row of the standards as data (R-044)', () => {
  it('is added without code: drafted, back-tested, signed by two persons, and the next case meets it, in every process; stored results stay as they were', async () => {
    const before = await aCaseOf('2.5', 1);
    const kept = await stored();
    expect([await screened(test, '2.5'), await screened(other, '2.5')]).toEqual([[], []]);
    const draft = await done<StandardSeen>(draftStandard(test));
    expect(draft).toMatchObject({ state: 'DRAFTED', number: 1, draftedByOrgan: { name: '山西省司法厅' }, provisionsDigest: createHash('sha256').update(String(aStandard()['provisions'])).digest('hex') });
    expect(await stepOf(test, 'signStandard', draft, 'shanxi-procuratorate')).toMatchObject({ code: 'NOT_BACK_TESTED' });
    const result = await backTestWhole(test, draft.id);
    expect(result.turned).toContainEqual({ caseId: before, from: 'NONE', to: 'MEETS' });
    expect(result.turns.find(({ from, to }) => from === 'NONE' && to === 'MEETS')!.count).toBe(result.turned.filter(({ from, to }) => from === 'NONE' && to === 'MEETS').length);
    expect(result.cases).toBeGreaterThan(100);
    expect(await stepOf(test, 'signStandard', draft, 'shanxi-justice')).toMatchObject({ code: 'SAME_PERSON' });
    const once = await done<StandardSeen>(stepOf(test, 'signStandard', draft, 'shanxi-env-legal'));
    expect(once).toMatchObject({ state: 'DRAFTED', signedAt: null, signatures: [{ organName: '山西省生态环境厅', role: 'LEGAL_REVIEWER' }] });
    expect(await stepOf(test, 'signStandard', once, 'shanxi-env-legal')).toMatchObject({ code: 'SAME_PERSON' });
    expect(await screened(test, '2.5')).toEqual([]);
    expect(await done<StandardSeen>(stepOf(test, 'signStandard', once, 'shanxi-procuratorate'))).toMatchObject({ state: 'SIGNED', signedAt: '2026-11-22T10:00:00+08:00' });
    expect([await screened(test, '2.5'), await screened(other, '2.5')]).toEqual([['X338.test'], ['X338.test']]);
    expect(await stored()).toEqual(kept);
    const met = await aCaseOf('2.5', 2, other);
    expect(await latestOf(met)).toMatchObject({ answer: 'MEETS', metRuleIds: ['X338.test'] });
    const { findings } = await test.ask<{ findings: { nodes: { ruleIds: string[] }[] } }>('youyu-procuratorate', `{ findings(where: { caseId: "${met}" }) { nodes { ruleIds } } }`);
    expect(findings.nodes).toEqual([{ ruleIds: ['X338.test'] }]);
    expect((await test.ask<{ thresholds: { id: string; standing: string }[] }>(null, '{ thresholds(where: { id: "X338.test" }) { id standing } }')).thresholds).toEqual([{ id: 'X338.test', standing: 'LOADED' }]);
  });

  it('has versions, each ending the one before: an act is held against that of its day and of today, the lighter governs', async () => {
    await signedStandard(test, { ruleId: 'E338.2', wording: '非法处置危险废物四吨以上（虚构标准）', condition: { fact: 'hazardousWasteTonnes', atLeast: '4' }, validFrom: '2026-10-15' });
    const { screen } = await test.ask<{ screen: { results: { rule: { id: string }; answer: string; ofTheDay: { answer: string }; today: { answer: string; validFrom: string } }[] } }>(null,
      '{ screen(input: { domain: ENVIRONMENT, actOn: "2026-10-14", facts: [{ key: "hazardousWasteTonnes", value: "3.5" }] }) { ... on ScreeningReport { results { rule { id } answer ofTheDay { answer } today { answer validFrom } } } } }');
    expect(screen.results.find(({ rule }) => rule.id === 'E338.2')).toMatchObject({ answer: 'NEAR', ofTheDay: { answer: 'MEETS' }, today: { answer: 'NEAR', validFrom: '2026-10-15' } });
    const { thresholds } = await test.ask<{ thresholds: { validFrom: string; validTo: string | null }[] }>(null, '{ thresholds(where: { id: "E338.2" }) { validFrom validTo } }');
    expect(thresholds).toEqual([{ validFrom: '2023-08-15', validTo: '2026-10-14' }, { validFrom: '2026-10-15', validTo: null }]);
    expect(await draftStandard(test, { ruleId: 'E338.2', validFrom: '2026-10-15' })).toMatchObject({ code: 'OVERLAPS' });
    expect(await draftStandard(test, { ruleId: 'E338.2', validFrom: '2026-09-01', validTo: '2026-10-15' })).toMatchObject({ code: 'OVERLAPS' });
  });

  it('that only advised is switched on with the text attached, on its own first day', async () => {
    const { thresholds } = await test.ask<{ thresholds: { id: string; validFrom: string; domains: string[]; crime: { code: string } }[] }>(null, '{ thresholds(where: { standing: ADVISORY, domain: MARKET }) { id validFrom crime { code } } }');
    const { id, validFrom, crime } = thresholds[0]!;
    await signedStandard(test, { ruleId: id, crimeCode: crime.code, domains: ['MARKET'], condition: { fact: 'salesAmount', atLeast: '123' }, validFrom });
    expect((await test.ask<{ thresholds: object[] }>(null, `{ thresholds(where: { id: "${id}" }) { standing mark } }`)).thresholds).toEqual([{ standing: 'LOADED', mark: 'V' }]);
  });

  it('is withdrawn before its first day and never after, and is not compared then', async () => {
    const signed = await signedStandard(test, { ruleId: 'X338.later', validFrom: '2026-12-01', condition: { fact: 'hazardousWasteTonnes', atLeast: '1' } });
    const withdrawn = await done<StandardSeen>(stepOf(test, 'withdrawStandard', signed, 'shanxi-justice'));
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN' });
    expect(await stepOf(test, 'signStandard', withdrawn, 'shanxi-procuratorate')).toMatchObject({ code: 'NOT_A_DRAFT' });
    const again = await signedStandard(test, { ruleId: 'X338.later', validFrom: '2026-12-01', condition: { fact: 'hazardousWasteTonnes', atLeast: '1' } });
    expect(again).toMatchObject({ number: 2 });
    now = new Date('2026-12-01T00:00:00+08:00');
    expect(await stepOf(test, 'withdrawStandard', again, 'shanxi-justice')).toMatchObject({ code: 'IN_FORCE' });
    now = new Date('2026-11-22T10:00:00+08:00');
  });
});

describe('an organ’s own past years', () => {
  interface Seen { cases: number; rows: { ruleId: string; answer: string; count: number; caseIds: string[] }[]; endCursor: string | null }
  const backTested = async (as: string | null, from: string, to: string): Promise<Seen | null> =>
    (await test.ask<{ backTest: Seen | null }>(as, `{ backTest(from: "${from}", to: "${to}") { cases rows { ruleId answer count caseIds } endCursor } }`)).backTest;

  it('are compared with the rules of today for that organ alone, history among them, and nothing is kept', async () => {
    const report = aReport('past', { parties: [aCompany(790)], actFrom: '2024-03-01', actTo: '2024-03-01', caseOpenedAt: '2024-03-05T09:00:00+08:00', facts: { hazardousWasteTonnes: { value: '150', unit: '吨' } } });
    const caseId = (await submit(test, 'past', [report], { historic: true })).rows[0]!.enforcementCase!.id;
    const before = await stored();
    const own = (await backTested('youyu-env-handler', '2024-03-01', '2024-03-31'))!;
    expect(own.endCursor).toBeNull();
    const [row] = own.rows.filter(({ ruleId, answer }) => ruleId === 'E338.s' && answer === 'MEETS');
    expect(row).toMatchObject({ count: row!.caseIds.length });
    expect(row!.caseIds).toContain(caseId);
    for (const as of ['shuozhou-env-head', 'shuozhou-market-handler', 'shanxi-justice']) expect((await backTested(as, '2024-03-01', '2024-03-31'))!.rows.flatMap(({ caseIds }) => caseIds)).not.toContain(caseId);
    expect(await backTested(null, '2024-03-01', '2024-03-31')).toBeNull();
    expect(await stored()).toEqual(before);
  });
});

describe('a draft is refused', () => {
  const atLeast = (fact: unknown, line: unknown = '2'): object => ({ fact, atLeast: line });
  it.each<[string, Record<string, unknown>, string, string]>([
    ['an unknown fact', { condition: { allOf: [atLeast('hazardousWasteTonnes'), atLeast('hazardousWasteTons')] } }, 'condition.allOf[1].fact', 'UNKNOWN_FACT'],
    ['a fact of another field', { condition: atLeast('catchKilograms') }, 'condition.fact', 'UNKNOWN_FACT'],
    ['a line that is no number', { condition: atLeast('hazardousWasteTonnes', '三') }, 'condition.atLeast', 'NOT_A_NUMBER'],
    ['a number that is compared as a word', { condition: { fact: 'hazardousWasteTonnes', is: true } }, 'condition.fact', 'OTHER_KIND'],
    ['a value that is not in the code table', { condition: { fact: 'substanceClass', is: ['POISON'] } }, 'condition.is[0]', 'UNKNOWN_VALUE'],
    ['an unknown topic', { condition: { prior: { topic: 'ANYTHING', count: 2, months: 24 } } }, 'condition.prior.topic', 'UNKNOWN_TOPIC'],
    ['a window that is left open by mistake', { condition: { prior: { topic: 'FOOD_SAFETY', count: 2 } } }, 'condition.prior.months', 'NOT_A_COUNT'],
    ['a member that nobody reads', { condition: { ...atLeast('hazardousWasteTonnes'), atMost: '9' } }, 'condition.atMost', 'UNKNOWN_MEMBER'],
    ['an empty list', { condition: { anyOf: [] } }, 'condition.anyOf', 'EMPTY_LIST'],
    ['a row that is not there', { condition: { anyRule: ['E338.99'] } }, 'condition.anyRule[0]', 'UNKNOWN_RULE'],
    ['a crime of officials', { crimeCode: '408' }, 'crimeCode', 'CRIME_OF_OFFICIALS'],
    ['an unknown crime', { crimeCode: '999' }, 'crimeCode', 'UNKNOWN_CRIME'],
    ['no basis', { basis: [' '] }, 'basis', 'NO_BASIS'],
    ['no text attached', { provisions: ' ' }, 'provisions', 'NO_TEXT'],
    ['a condition of a field that it is not of', { otherwise: { URBAN: atLeast('hazardousWasteTonnes') } }, 'otherwise.URBAN', 'UNKNOWN_DOMAIN'],
    ['an end before its start', { validTo: '2025-12-31' }, 'validTo', 'ENDS_BEFORE_START'],
  ])('%s', async (_, changes, field, code) => {
    expect(await draftStandard(test, changes)).toMatchObject({ code: 'NOT_WELL_FORMED', flaws: [{ field, code }] });
  });

  it('of anyone below the province, or in no such office', async () => {
    for (const as of ['youyu-procuratorate', 'shuozhou-env-legal', 'shanxi-steward', 'youyu-env-handler', null]) expect(await draftStandard(test, {}, as)).toMatchObject({ code: 'NO_CAPACITY' });
  });

  it('where a back-test is taken up by a cursor that is not its own', async () => {
    const draft = await done<StandardSeen>(draftStandard(test, { ruleId: 'X338.cursor' }));
    expect(await backTest(test, draft.id, { after: 'MTIz' })).toMatchObject({ code: 'CURSOR_STALE' });
    expect(await backTest(test, draft.id, { from: '2026-02-01', to: '2026-01-01' })).toMatchObject({ code: 'BAD_PERIOD' });
  });

  it('where the back-test left cases out, or the row was signed anew since', async () => {
    const draft = await done<StandardSeen>(draftStandard(test, { ruleId: 'X338.part' }));
    const signed = (one: StandardSeen): Promise<object> => stepOf(test, 'signStandard', one, 'shanxi-procuratorate');
    await done(backTest(test, draft.id, { from: '2020-01-01' }));
    expect(await signed(draft)).toMatchObject({ code: 'NOT_BACK_TESTED' });
    await backTestWhole(test, draft.id);
    now = new Date(now.getTime() + 1_000);
    await signedStandard(test, { ruleId: 'X338.part', validFrom: '2026-02-01' });
    expect(await signed(draft)).toMatchObject({ code: 'NOT_BACK_TESTED' });
    await backTestWhole(test, draft.id);
    expect(await signed(draft)).toMatchObject({ __typename: 'Standard' });
  });
});
