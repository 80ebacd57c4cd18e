import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { belowLines } from '../../support/below-lines.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { partyIn, reportOf, shanyinBranch } from '../../support/party-changes.js';
import { aCompany, aDecision, youyuBranch } from '../../support/reports.js';

interface Seen { id: string; partyId: string; ruleId: string; standard: string; fact: string | null; line: string | null; ratio: number; explanation: string; cursor: string; rows: { caseId: string; organName: string; ratio: number }[] }
const document = `query ($kind: LeadKind!, $where: LeadsWhere, $first: Int, $after: String) { leads(kind: $kind, where: $where, first: $first, after: $after) {
  id partyId ruleId standard fact line ratio explanation cursor rows { caseId organName ratio } } }`;

let test: TestHub;
const cases: Record<string, string> = {};
const parties: Record<string, string> = {};
let serial = 0;

/** A case about so much hazardous waste, of which the standard asks three tonnes. */
async function waste(name: string, company: number, tonnes: string, { on = '2026-09-18', organ = youyuBranch, isPenalised = true } = {}): Promise<void> {
  cases[name] = await reportOf(test, `lead-${name}`, [aCompany(company)], {
    organ, causeOfAction: 'EE07', actFrom: on, actTo: on, status: isPenalised ? 'DECIDED' : 'OPENED', facts: { hazardousWasteTonnes: { value: tonnes } },
    decisions: isPenalised ? [aDecision(`朔环罚字〔2026〕80${serial += 1}号`)] : [],
  });
  parties[name] = await partyIn(test, cases[name]);
}

beforeAll(async () => {
  test = await aHub();
  await waste('split-1', 811, '1.6');
  await waste('split-2', 811, '1.7', { organ: shanyinBranch, on: '2026-03-01' });
  await waste('split-old', 811, '2', { on: '2024-02-29' });
  await waste('apart-1', 812, '1.6');
  await waste('apart-2', 812, '1.6', { on: '2024-02-01' });
  await waste('thirds-1', 818, '1');
  await waste('thirds-2', 818, '2');
  await waste('near', 813, '2.7');
  await waste('nearly', 814, '2.69');
  await waste('at', 815, '3');
  await waste('open', 816, '2.8', { isPenalised: false });
});
afterAll(() => test.close());

async function leads(identity: string | null, kind: string, more: object = {}): Promise<Seen[]> {
  return (await test.ask<{ leads: Seen[] }>(identity, document, { kind, ...more })).leads;
}
const own = (found: readonly Seen[]): Seen[] => found.filter(({ rows }) => rows.some(({ caseId }) => Object.values(cases).includes(caseId)));
const namesOf = (found: readonly Seen[]): string[][] => own(found).map(({ rows }) => rows.map(({ caseId }) => Object.keys(cases).find((name) => cases[name] === caseId)!));

const city = 'shuozhou-procuratorate';

describe('lists of leads', () => {
  it('hold cases of one party together that reach a line within the window, and none that does so alone (R-062)', async () => {
    const found = (await leads(city, 'SPLITTING')).filter(({ ruleId }) => ruleId === 'E338.2');
    expect(namesOf(found)).toEqual([['thirds-1', 'thirds-2'], ['split-1', 'split-2']]);
    const lead = own(found)[1];
    expect(lead).toMatchObject({ partyId: parties['split-1'], fact: 'hazardousWasteTonnes', line: '3', rows: [{ organName: youyuBranch }, { organName: shanyinBranch }] });
    expect(lead!.ratio).toBeCloseTo(1.1, 2);
    expect(lead!.explanation).toMatch(/2 件案件（2 个机关）.*危险废物3吨.*非法定期间.*仅供审查参考，不作为认定依据/);
  });

  it('find a decided case just below a line, from nine tenths on, and no open one (M49)', async () => {
    const found = (await leads(city, 'NEAR_LINE')).filter(({ ruleId }) => ruleId === 'E338.2');
    expect(namesOf(found)).toEqual([['near']]);
    expect(own(found)[0]!.ratio).toBe(0.9);
  });

  it('find a case that met a standard and was only penalised, until it is transferred', async () => {
    expect(namesOf(await leads(city, 'LOWERED'))).toEqual([['at']]);
    expect(own(await leads(city, 'LOWERED'))[0]!.explanation).toContain('未见移送公安机关的记录');
  });

  it('are for whoever supervises, and for the head of an organ over its own line; never about a person in office', async () => {
    for (const identity of [null, 'youyu-env-handler', 'youyu-police', 'shanxi-leader']) expect([identity, await leads(identity, 'NEAR_LINE')]).toEqual([identity, []]);
    expect(namesOf(await leads('youyu-env-head', 'LOWERED'))).toEqual([['at']]);
    // The other half is another organ's case.
    expect(namesOf(await leads('youyu-env-head', 'SPLITTING', { where: { ruleId: 'E338.2' } }))).toEqual([['thirds-1', 'thirds-2']]);
    expect(namesOf(await leads('youyu-market-head', 'LOWERED'))).toEqual([]);
    const named = await test.hub.database.sql<{ name: string }>('select name from registry.officer');
    const said = JSON.stringify([await leads(city, 'LOWERED'), await leads(city, 'NEAR_LINE'), await leads(city, 'SPLITTING')]);
    expect(named.filter(({ name }) => said.includes(name))).toEqual([]);
  });

  it('are read page by page, and narrowed by what is asked', async () => {
    await waste('near-too', 817, '2.9');
    const where = { ruleId: 'E338.2' };
    const all = await leads(city, 'NEAR_LINE', { where });
    const [first] = await leads(city, 'NEAR_LINE', { where, first: 1 });
    const rest = await leads(city, 'NEAR_LINE', { where, after: first!.cursor });
    expect([first, ...rest].map((one) => one!.id)).toEqual(all.map(({ id }) => id));
    expect(namesOf(await leads(city, 'NEAR_LINE', { where: { ...where, partyId: parties['near'] } }))).toEqual([['near']]);
    expect(await leads(city, 'NEAR_LINE', { where: { domain: 'MARKET', partyId: parties['near'] } })).toEqual([]);
    // One of its cases is of the organ: the lead is told with all of them.
    const [shanyin] = await test.hub.database.sql<{ id: string }>('select id from registry.organ where name = $1', [shanyinBranch]);
    expect(namesOf(await leads(city, 'SPLITTING', { where: { ...where, organId: shanyin!.id } }))).toEqual([['split-1', 'split-2']]);
    expect(namesOf(await leads(city, 'SPLITTING', { where: { ...where, domain: 'ENVIRONMENT' } }))).toEqual([['thirds-1', 'thirds-2'], ['split-1', 'split-2']]);
    for (const more of [{ domain: 'MARKET' }, { organId: shanyin!.id, domain: 'MARKET' }]) expect(await leads(city, 'SPLITTING', { where: { ...where, ...more } })).toEqual([]);
    const { errors } = await test.answer(city, document, { kind: 'NEAR_LINE', after: 'MTIz' });
    expect(errors?.[0]?.message).toContain('after 不是监督线索给出的游标');
  });

  it('follow what is reported anew: another figure, another party (R-062)', async () => {
    const { sql } = test.hub.database;
    const where = { ruleId: 'E338.2' };
    const linesOf = async (name: string) => (await belowLines(sql)).kept.filter(({ enforcement_case_id: id, rule_id: rule }) => id === cases[name] && rule === 'E338.2');
    await waste('turns', 819, '2.8');
    const [of] = await leads(city, 'NEAR_LINE', { where: { ...where, partyId: parties['turns'] } });
    expect(of).toMatchObject({ id: `${(await linesOf('turns'))[0]!.screening_id} E338.2`, rows: [{ caseId: cases['turns'] }] });
    const before = parties['turns'];
    await waste('turns', 820, '2.85');
    expect(await leads(city, 'NEAR_LINE', { where: { ...where, partyId: before } })).toEqual([]);
    expect(await linesOf('turns')).toMatchObject([{ party_id: parties['turns'], ratio: 0.95 }]);
    await waste('turns', 820, '0.3');
    expect(await linesOf('turns')).toMatchObject([{ ratio: 0.1 }]);
    await waste('turns', 820, '3.1');
    expect(await linesOf('turns')).toEqual([]);
    expect(await leads(city, 'LOWERED', { where: { partyId: parties['turns'] } })).toMatchObject([{ rows: [{ caseId: cases['turns'] }] }]);
    const { kept, stated } = await belowLines(sql);
    expect(kept).toEqual(stated);
  });

  it.each(['LOWERED', 'SPLITTING', 'NEAR_LINE'])('%s: pages together are the list, and each lead stands once', async (kind) => {
    const all = await leads(city, kind, { first: 100 });
    expect(all.length).toBeGreaterThan(1);
    const paged: Seen[] = [];
    for (let after: string | null = null; paged.length <= all.length; after = paged.at(-1)!.cursor) {
      const page = await leads(city, kind, { first: 1, after });
      if (page.length === 0) break;
      paged.push(...page);
    }
    expect(paged).toEqual(all);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
