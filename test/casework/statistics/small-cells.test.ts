import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aReport, organCode, submit } from '../../support/reports.js';
import { change, partyIn } from '../../support/party-changes.js';
import { foldAll } from './world.js';

interface Figure { measure: string; value: string | null; isSuppressed: boolean; text: string }
interface Answer { cells: { members: { code: string | null; label: string }[]; figures: Figure[] }[]; total: { figures: Figure[] } }

/** Years after the demo's last case, so that the few cases stand alone in their month and the demo's decisions are older than 24 months. */
const today = '2030-11-22T10:00:00+08:00';
const month = 'fromMonth: "2030-11"';
const ofMarket = `, where: { domain: MARKET, ${month} }`;
const market = '朔州市市场监督管理局';
const marketHandler = 'shuozhou-market-handler';
const lags = 'ENTRY_LAG_P50 ENTRY_LAG_P90 ENTRY_LAG_P99';
const ofParties = 'PENALISED_PARTIES REPEAT_PARTIES REPEAT_PARTY_CASES CASES_PER_REPEAT_PARTY';

describe('统计 of a few cases of market supervision', () => {
  let test: TestHub;
  const cases: string[] = [];

  const figures = async (identity: string | null, measures: string, rest = ''): Promise<Answer> => (await test.ask<{ statistics: Answer }>(
    identity, `{ statistics(measures: [${measures}]${rest}) { cells { members { code label } figures { measure value isSuppressed text } } total { figures { measure value isSuppressed text } } } }`,
  )).statistics;
  const texts = ({ figures: all }: { figures: Figure[] }): string[] => all.map(({ text }) => text);

  /** A case before market supervision of a company that the environment has penalised too, or has not. */
  const report = async (number: number, company: number, changes: object = {}, field: 'market' | 'environment' = 'market'): Promise<string> => {
    const { matterCode: _m, causeOfAction: _c, ...plain } = aReport(`${field}-${number}`, {
      caseNumber: `${field}立〔2030〕${number}号`, parties: [aCompany(500 + company)], status: 'CLOSED', caseOpenedAt: `2030-11-${10 + number}T10:00:00+08:00`,
      decisions: [aDecision(`${field}罚字〔2030〕${number}号`, { decidedOn: '2030-11-20', fineAmount: '1000.50', ...changes })],
    });
    const given = field === 'market' ? { ...plain, organCode: organCode(market) } : plain;
    const as = field === 'market' ? marketHandler : 'youyu-env-handler';
    const { rows } = await submit(test, `${field}-${number}`, [given], { as, sourceSystem: `small ${field}`, domain: field });
    return rows[0]!.enforcementCase!.id;
  };

  beforeAll(async () => {
    test = await aHub({ now: () => new Date(today) });
    for (const number of [1, 2, 3]) cases.push(await report(number, number));
    for (const number of [5, 6, 7, 8, 9]) await report(number, 20 + number, {}, 'environment');
    await foldAll(test);
  });
  afterAll(() => test.close());

  it('are told to those who see them whole, and to others as a range', async () => {
    expect(texts((await figures(marketHandler, 'CASES DECISIONS FINES', ofMarket)).total)).toEqual(['3', '3', '3001.50']);
    expect(texts((await figures('shanxi-leader', 'CASES', ofMarket)).total)).toEqual(['3']);
    expect((await figures('youyu-env-handler', 'CASES DECISIONS FINES', ofMarket)).total.figures).toEqual([
      { measure: 'CASES', value: null, isSuppressed: true, text: '1–4' }, { measure: 'DECISIONS', value: null, isSuppressed: true, text: '1–4' },
      { measure: 'FINES', value: null, isSuppressed: true, text: '隐去' },
    ]);
    expect(texts((await figures(null, 'CASES FINES', ofMarket)).total)).toEqual(['0', '0.00']);
  });

  it('are not to be had from the total and the other field', async () => {
    const { cells, total } = await figures('youyu-court', 'DECISIONS', `, by: [DOMAIN], where: { ${month} }`);
    expect(cells.map(({ members, figures: [figure] }) => [members[0]!.label, figure!.isSuppressed])).toEqual([['生态环境', true], ['市场监管', true]]);
    expect(total.figures[0]!.isSuppressed).toBe(false);
  });

  it('say how long it took to enter them, in whole hours, to those who may know', async () => {
    // Opened on the 11th, 12th and 13th at ten, entered on the 22nd at ten.
    expect(texts((await figures(marketHandler, lags, ofMarket)).total)).toEqual(['240', '264', '264']);
    expect(texts((await figures('youyu-court', lags, ofMarket)).total)).toEqual(['隐去', '隐去', '隐去']);
    expect(texts((await figures(null, lags)).total)).toEqual(['—', '—', '—']);
  });

  it('count parties that two fields have penalised, and follow a merger, an annulment and the end of the 24 months', async () => {
    const repeat = async (): Promise<string[]> => texts((await figures('shanxi-leader', ofParties, ', where: { divisionCode: "140600" }')).total);
    const [penalised] = await repeat();
    expect((await repeat()).slice(1)).toEqual(['0', '0', '—']);
    await report(1, 1, {}, 'environment');
    await report(2, 1, {}, 'environment');
    await report(3, 2, { decidedOn: '2028-11-22' }, 'environment');
    const twin = await report(4, 9, {}, 'environment');
    await foldAll(test);
    expect(await repeat()).toEqual([String(Number(penalised) + 1), '1', '3', '3.00（3/1）']);
    await test.hub.database.sql(`update registry.party set identity_strength = 'WEAK' where id = $1`, [await partyIn(test, twin)]);
    const { id } = await change(test, 'mergeParties', { survivorId: await partyIn(test, cases[2]!), absorbedId: await partyIn(test, twin) });
    await foldAll(test);
    expect((await repeat()).slice(1)).toEqual(['2', '5', '2.50（5/2）']);
    await change(test, 'undoPartyChange', { changeId: id });
    await foldAll(test);
    expect((await repeat()).slice(1)).toEqual(['1', '3', '3.00（3/1）']);
    const byField = await figures('shanxi-leader', 'REPEAT_PARTIES', ', by: [DOMAIN]');
    expect(byField.cells.map(({ members, figures: [figure] }) => [members[0]!.code, figure!.text])).toEqual([['ENVIRONMENT', '1'], ['MARKET', '1']]);
    expect((await figures('shuozhou-procuratorate', 'REPEAT_PARTIES')).total.figures[0]!.text).toBe('1');
    expect((await figures('youyu-court', 'REPEAT_PARTIES REPEAT_PARTY_CASES')).total.figures.map(({ text }) => text)).toEqual(['1–4', '隐去']);
    expect((await figures(null, 'REPEAT_PARTIES')).total.figures[0]!.text).toBe('0');
  });

  it('are refused where no measure can answer', async () => {
    const said = async (args: string): Promise<string> => (await test.answer('shanxi-leader', `{ statistics(${args}) { total { figures { text } } } }`)).errors![0]!.message;
    expect(await said('measures: []')).toMatch(/measures 为空/);
    expect(await said('measures: CASES, by: [DOMAIN ORGAN LEVEL MATTER]')).toMatch(/最多 3 个维度，收到 4 个/);
    expect(await said('measures: REPEAT_PARTIES, by: MONTH')).toMatch(/REPEAT_PARTIES（跨部门屡犯当事人数）不能按 MONTH 分列/);
    expect(await said('measures: REPEAT_PARTIES, where: { fromMonth: "2026-01" }')).toMatch(/不能限定月份；请去掉 fromMonth/);
    expect(await said('measures: CASES, where: { fromMonth: "2026-13" }')).toMatch(/2026-11 的写法/);
  });
});
