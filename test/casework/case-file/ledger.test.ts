import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { allOf } from '../../support/pages.js';
import { aCompany, aDecision, organCode } from '../../support/reports.js';
import { recordSeries } from '../completeness/asking.js';
import { aMarketCase, marketBureau, sendMarket, without } from './files.js';

interface Figure { item: string; of: string | null; value: number; list: string; where: Record<string, unknown> }
interface LedgerSeen { organId: string; from: string; before: string; figures: Figure[] }

const whole2026 = { from: '2026-01-01', before: '2027-01-01' };
const whereTypes: Readonly<Record<string, string>> = { caseCatalogue: 'CaseCatalogueWhere', completenessQuestions: 'CompletenessWhere' };

let test: TestHub;
let market: string;
let youyuCity: string;

const idOf = async (name: string): Promise<string> => (await test.ask<{ organ: { id: string } }>(null, `{ organ(code: "${organCode(name)}") { id } }`)).organ.id;
const ledgerOf = async (as: string | null, organId: string, range: object = whole2026): Promise<LedgerSeen | null> => (await test.ask<{ ledger: LedgerSeen | null }>(
  as, 'query ($organId: ID!, $from: Day!, $before: Day!) { ledger(organId: $organId, from: $from, before: $before) { organId from before figures { item of value list where } } }', { organId, ...range },
)).ledger;
const valueOf = (ledger: LedgerSeen, item: string, of: string | null = null): number => ledger.figures.find((figure) => figure.item === item && figure.of === of)!.value;

/** How many rows the list gives, page by page, and how many it says there are. */
async function rowsOf(as: string, { list, where }: Figure): Promise<[rows: number, total: number]> {
  const document = `query ($where: ${whereTypes[list]!}, $after: String) { ${list}(first: 100, after: $after, where: $where) { nodes { id } pageInfo { hasNextPage endCursor } total { count } } }`;
  type Page = Record<string, { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; total: { count: number } }>;
  const ids = new Set<string>();
  for (let after: string | null = null; ;) {
    const { [list]: page }: Page = await test.ask<Page>(as, document, { where, after });
    page!.nodes.forEach(({ id }) => ids.add(id));
    if (!page!.pageInfo.hasNextPage) return [ids.size, page!.total.count];
    after = page!.pageInfo.endCursor;
  }
}

beforeAll(async () => {
  test = await aHub();
  [market, youyuCity] = await Promise.all([idOf(marketBureau), idOf('朔州市生态环境局')]);
  const opened = (at: string): { caseOpenedAt: string } => ({ caseOpenedAt: at });
  await sendMarket(test, 'ledger', [
    aMarketCase('801'), aMarketCase('802', without('SERVED')), aMarketCase('804', { ...without('SERVED', 'PAID'), ...opened('2026-03-01T00:00:00+08:00') }),
    aMarketCase('805', { status: 'WITHDRAWN', decisions: [], steps: [{ kind: 'OPENED', takenAt: '2026-05-01T09:00:00+08:00' }] }),
    aMarketCase('806', { steps: [], decisions: [aDecision('右市监罚〔2026〕806号', { kinds: ['WARNING', 'FINE'], publishedOn: '2026-10-10' })], parties: [aCompany(703)] }),
    // The last moment of one year, and the first of the next.
    aMarketCase('807', opened('2025-12-31T23:59:59.999+08:00')), aMarketCase('808', opened('2026-01-01T00:00:00+08:00')),
  ]);
  await sendMarket(test, 'ledger of history', [aMarketCase('809')], true);
  await recordSeries(test, 'youyu-market-handler', { numbered: 'DECISION', prefix: '右市监罚', office: '', firstSerial: 801 });
});
afterAll(() => test.close());

describe('the ledger of an organ (R-044)', () => {
  it('counts what was done in the time, from records', async () => {
    const before = (await ledgerOf('youyu-market-handler', market, { from: '2027-01-01', before: '2028-01-01' }))!;
    expect(before.figures.filter(({ item, value }) => item !== 'NUMBER_GAPS' && value > 0)).toEqual([]);
    const [held] = await test.hub.database.sql<Record<string, string>>(
      `select count(*) filter (where listed_at >= '2026-01-01+08' and listed_at < '2027-01-01+08') as listed, count(*) filter (where case_opened_at >= '2026-01-01+08' and case_opened_at < '2027-01-01+08') as opened,
         count(*) filter (where status = 'WITHDRAWN' and case_opened_at >= '2026-01-01+08') as withdrawn, count(*) filter (where status = 'CLOSED' and closed_at >= '2026-01-01+08') as closed
       from casework.enforcement_case where organ_id = $1 and not historic`, [market],
    );
    const ledger = (await ledgerOf('youyu-market-handler', market))!;
    for (const [item, value] of Object.entries(held!)) expect([item, valueOf(ledger, item.toUpperCase())]).toEqual([item, Number(value)]);
    const files = ['FILES_COMPLETE', 'FILES_LACKING', 'FILES_UNKNOWN'].map((item) => valueOf(ledger, item));
    expect(files.reduce((sum, value) => sum + value)).toBe(valueOf(ledger, 'LISTED'));
    expect(valueOf(ledger, 'NUMBER_GAPS')).toBe(2);
  });

  it('changes by exactly what is added', async () => {
    const [first, march] = [(await ledgerOf('youyu-market-handler', market))!, { from: '2026-03-01', before: '2026-03-02' }];
    const day = (await ledgerOf('youyu-market-handler', market, march))!;
    // It was opened in the first moment of that day.
    expect(valueOf((await ledgerOf('youyu-market-handler', market, { from: '2026-02-28', before: '2026-03-01' }))!, 'OPENED')).toBe(0);
    expect(day.figures.filter(({ value, item }) => value > 0 && item !== 'NUMBER_GAPS').map(({ item, of, value }) => [item, of, value])).toEqual([
      ['LISTED', null, 1], ['OPENED', null, 1], ['FILES_LACKING', null, 1], ['LACKING', 'SERVED', 1], ['LACKING', 'PAID', 1],
    ]);
    await sendMarket(test, 'one more', [aMarketCase('810', { ...without('PAID', 'NOTICE_GIVEN'), decisions: [aDecision('右市监罚〔2026〕810号', { kinds: ['FINE', 'CONFISCATE_GOODS'] })] })]);
    const second = (await ledgerOf('youyu-market-handler', market))!;
    const changed = second.figures.map(({ item, of, value }, index) => [item, of, value - first.figures[index]!.value] as const).filter(([item, , value]) => value !== 0 && item !== 'NUMBER_GAPS');
    expect(changed).toEqual([
      ['LISTED', null, 1], ['OPENED', null, 1], ['DECIDED', null, 1], ['PENALTY', 'FINE', 1], ['PENALTY', 'CONFISCATE_GOODS', 1], ['CLOSED', null, 1], ['FILES_LACKING', null, 1], ['LACKING', 'NOTICE_GIVEN', 1], ['LACKING', 'PAID', 1],
    ]);
  });

  it('counts as transferred what was sent as a suspected crime, and no referral to another agency', async () => {
    // One of another kind, of a case of the same agency that has none.
    await test.hub.database.sql(
      `insert into casework.transfer select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number', 'referral', 'kind', 'ADMINISTRATIVE', 'enforcement_case_id',
         (select c.id from casework.enforcement_case c where c.organ_id = t.agency_id and not exists (select from casework.transfer o where o.enforcement_case_id = c.id) order by c.id limit 1)))).*
       from casework.transfer t where t.sent_at is not null and t.enforcement_case_id is not null order by t.id limit 1`,
    );
    const held = await test.hub.database.sql<{ organId: string; criminal: number; other: number }>(
      `select c.organ_id as "organId", count(distinct c.id) filter (where t.kind = 'CRIMINAL')::int as criminal, count(*) filter (where t.kind <> 'CRIMINAL')::int as other
       from casework.transfer t join casework.enforcement_case c on c.id = t.enforcement_case_id where t.sent_at is not null and not c.historic group by 1`,
    );
    expect([held.some(({ criminal }) => criminal > 0), held.some(({ other }) => other > 0)]).toEqual([true, true]);
    for (const { organId, criminal } of held) expect(valueOf((await ledgerOf('shanxi-justice', organId, { from: '2020-01-01', before: '2030-01-01' }))!, 'TRANSFERRED')).toBe(criminal);
  });

  it.each([['youyu-market-handler', 'market'], ['shanxi-justice', 'market'], ['shuozhou-env-head', 'city'], ['shuozhou-leader', 'city']])('is the rows of its lists, figure by figure, as %s of the %s', async (as, whose) => {
    const ledger = (await ledgerOf(as, whose === 'market' ? market : youyuCity, { from: '2024-06-01', before: '2026-10-10' }))!;
    for (const figure of ledger.figures) expect([figure.item, figure.of, ...await rowsOf(as, figure)]).toEqual([figure.item, figure.of, figure.value, figure.value]);
    expect(ledger.figures.filter(({ value }) => value > 0).length).toBeGreaterThan(5);
  });

  it('is of the organ, its superiors and the supervision of its division; others are told nothing, not that it is theirs not to see', async () => {
    for (const as of ['youyu-market-handler', 'shuozhou-market-handler', 'shanxi-justice', 'youyu-procuratorate', 'youyu-leader']) expect([as, await ledgerOf(as, market)]).toEqual([as, expect.objectContaining({ organId: market })]);
    for (const as of [null, 'youyu-env-handler', 'shuozhou-env-head', 'youyu-court', 'youyu-police']) {
      expect([as, await ledgerOf(as, market), await ledgerOf(as, '01a20058-613f-710e-ac90-a5c38ffc29cb'), await ledgerOf(as, 'no such')]).toEqual([as, null, null, null]);
      // What they see of the cases, they see by decisions in force: no filter on files, or on where the case stands, tells them more.
      for (const where of ['file: COMPLETE', 'file: LACKING', 'file: UNKNOWN', 'fileLacks: [SERVED]', 'fileLacks: []', 'transferred: {}']) {
        expect([as, where, (await test.ask<{ caseCatalogue: object }>(as, `{ caseCatalogue(where: { organId: "${market}", ${where} }) { total { count } } }`)).caseCatalogue]).toEqual([as, where, { total: { count: 0 } }]);
      }
    }
    // A superior’s own ledger is its own cases alone.
    expect(valueOf((await ledgerOf('shuozhou-market-handler', await idOf('朔州市市场监督管理局')))!, 'LACKING', 'SERVED')).toBe(0);
  });

  it('asks one statement for the organ and one for all figures; a time that is none is refused', async () => {
    await ledgerOf('youyu-market-handler', market);
    const statements = await test.statementsOf(() => ledgerOf('youyu-market-handler', market));
    expect(statements.filter((text) => /enforcement_case|registry\.organ where id/.test(text))).toHaveLength(2);
    for (const range of [{ from: '2026-02-30', before: '2026-03-01' }, { from: '2026-03-01', before: '2026-03-01' }]) {
      const { errors } = await test.answer('youyu-market-handler', `{ ledger(organId: "${market}", from: "${range.from}", before: "${range.before}") { organId } }`);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('the catalogue of cases (R-044)', () => {
  it('is complete and in order, page by page, for a year of an organ', async () => {
    const fields = 'id caseNumber listedAt file { isComplete }';
    const asked = (first: number) => allOf<{ id: string; caseNumber: string; listedAt: string }>(test, 'youyu-market-handler', { list: 'caseCatalogue', args: `where: { organId: "${market}", year: 2026 }`, fields, first });
    const rows = await asked(3);
    expect(rows).toEqual(await asked(100));
    const held = await test.hub.database.sql<{ id: string }>(`select id from casework.enforcement_case where organ_id = $1 and listed_at >= '2026-01-01+08' and listed_at < '2027-01-01+08' order by listed_at, id`, [market]);
    expect(rows.map(({ id }) => id)).toEqual(held.map(({ id }) => id));
    const numbers = rows.map(({ caseNumber }) => caseNumber);
    expect([numbers.includes('右市监立〔2026〕807号'), numbers.includes('右市监立〔2026〕808号')]).toEqual([false, true]);
  });

  it('shows another department nothing but cases with decisions in force', async () => {
    const rows = await allOf<{ file: object | null; decisions: { inForce: boolean }[] }>(test, 'youyu-env-handler', { list: 'caseCatalogue', args: `where: { organId: "${market}", year: 2026 }`, fields: 'id file { isComplete } decisions { inForce }' });
    expect(rows.length).toBeGreaterThan(0);
    for (const { file, decisions } of rows) expect([file, decisions.some(({ inForce }) => inForce)]).toEqual([null, true]);
  });
});
