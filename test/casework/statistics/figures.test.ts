import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countsOf, type Counts } from '../../../src/casework/statistics/counts.js';
import { rebuild, StatisticsDimension, StatisticsMeasure } from '../../../src/casework/statistics/index.js';
import { questionOf } from '../../../src/casework/statistics/question.js';
import type { StatisticsWhere } from '../../../src/casework/statistics/statistics.types.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { youyuBranch } from '../../support/reports.js';
import { actors } from '../../support/hub-questions.js';
import { casesRead, naiveCounts, sightOf, type NaiveCell } from './naive.js';
import { foldAll, restless } from './world.js';

const { DOMAIN, MONTH } = StatisticsDimension;
const tables = ['counted', 'cell', 'penalty', 'penalised'];

describe('统计 over random histories (R-114)', () => {
  let test: TestHub;
  let wheres: fc.Arbitrary<StatisticsWhere>;

  beforeAll(async () => {
    test = await aHub();
    await restless(test, 20_261_122);
    const organs = await test.hub.database.sql<{ id: string }>('select distinct organ_id as id from casework.enforcement_case union select id from registry.organ where code in (select code from registry.organ where level is not null limit 1)');
    const organ = fc.constantFrom(...organs.map(({ id }) => id));
    const month = fc.integer({ min: 0, max: 34 }).map((at) => new Date(Date.UTC(2024, at, 1)).toISOString().slice(0, 7));
    wheres = fc.record({
      domain: fc.constantFrom('ENVIRONMENT', 'MARKET'), organId: organ, underOrganId: organ, divisionCode: fc.constantFrom('140000', '140600', '140623', '140100', '999999'),
      level: fc.constantFrom('CITY', 'COUNTY', 'PROVINCE'), matterCode: fc.constantFrom('EE01', 'EE07', 'none'), fromMonth: month, toMonth: month, historic: fc.boolean(),
    }, { requiredKeys: [] }).map((where) => where as unknown as StatisticsWhere);
  }, 120_000);
  afterAll(() => test.close());

  const dimensions = fc.subarray(Object.values(StatisticsDimension), { maxLength: 3 });
  const counted = async (identity: string | null, by: StatisticsDimension[], where: StatisticsWhere): Promise<Counts[]> =>
    countsOf(test.hub.database.sql, questionOf([StatisticsMeasure.CASES], by, where, await sightOf(test, identity)));
  const plain = (counts: Counts[]): [string, NaiveCell][] => counts.map(({ isTotal, members, sums }): [string, NaiveCell] => [isTotal ? 'total' : JSON.stringify(members), {
    cases: sums['CASES']!.inside + sums['CASES']!.outside, decisions: sums['DECISIONS']!.inside + sums['DECISIONS']!.outside,
    fined: sums['FINES']!.inside + sums['FINES']!.outside, cents: Math.round(Number(sums['FINES']!.value) * 100),
  }]).filter(([, cell]) => cell.cases + cell.decisions > 0);

  it('count what the asker reads, no more and no less, however told apart and wherever looked at', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...actors), dimensions, wheres, async (actor, by, where) => {
      const expected = await naiveCounts(test, actor, by, where);
      expect(new Map(plain(await counted(actor, by, where)))).toEqual(expected);
    });
    await fc.assert(property, { numRuns: 60, seed: 7, interruptAfterTimeLimit: 60_000 });
  }, 120_000);

  it('count the same from cells as from the rows that these count', async () => {
    for (const actor of actors) {
      for (const by of [[], [DOMAIN], [MONTH], [DOMAIN, MONTH]]) {
        expect(new Map(plain(await counted(actor, by, {})))).toEqual(await naiveCounts(test, actor, by, {}));
        // An organ's level that every organ has: the same rows, which no cell knows.
        const [fromCells] = (await counted(actor, [], {})).filter(({ isTotal }) => isTotal);
        const apart = (await counted(actor, [StatisticsDimension.LEVEL], {})).filter(({ isTotal }) => isTotal);
        expect(apart.map(({ sums }) => sums)).toEqual([fromCells!.sums]);
      }
    }
  }, 60_000);

  it('stand the same when they are rebuilt from the beginning, in stretches of any size', async () => {
    const state = async (): Promise<unknown> => Promise.all(tables.map((table) => test.hub.database.sql(
      `select to_jsonb(row) as row from statistics.${table} as row ${table === 'cell' ? 'where cases <> 0 or decisions <> 0' : ''} order by to_jsonb(row)::text`,
    )));
    const before = await state();
    for (const size of [37, 2_000]) {
      await rebuild(test.hub.database, size);
      expect(await state()).toEqual(before);
    }
    expect(JSON.stringify(before).length).toBeGreaterThan(10_000);
  }, 60_000);

  it('give with each figure the where that lists its rows', async () => {
    const measures = [StatisticsMeasure.CASES, StatisticsMeasure.DECISIONS, StatisticsMeasure.FINES];
    const property = fc.asyncProperty(fc.constantFrom(...actors), dimensions, wheres, async (actor, by, where) => {
      const { statistics: { cells, total } } = await test.ask<{ statistics: { cells: Cell[]; total: Cell } }>(
        actor, `query ($by: [StatisticsDimension!], $where: StatisticsWhere) {
          statistics(measures: [${measures.join(' ')}], by: $by, where: $where) { cells { figures { value isSuppressed rows } } total { figures { value isSuppressed rows } } } }`, { by, where },
      );
      for (const { figures: [cases, decisions, fines] } of [...cells.slice(0, 6), total]) {
        if (!cases!.isSuppressed) expect(Number(cases!.value)).toBe((await casesRead(test, actor, cases!.rows!)).length);
        expect(decisions!.isSuppressed ? decisions!.rows : await decisionsOf(test, actor, decisions!.rows!)).toEqual(decisions!.isSuppressed ? null : expect.objectContaining({ count: Number(decisions!.value) }));
        if (!fines!.isSuppressed) expect(await decisionsOf(test, actor, fines!.rows!)).toMatchObject({ cents: Math.round(Number(fines!.value) * 100) });
      }
    });
    await fc.assert(property, { numRuns: 25, seed: 11, interruptAfterTimeLimit: 60_000 });
  }, 120_000);

  it('say up to which event they are exact, and go on with the next', async () => {
    const asked = async () => (await test.ask<{ statistics: { countedTo: { cursor: string; recordedAt: string } } }>('shanxi-leader', '{ statistics(measures: CASES) { countedTo { cursor recordedAt } } }')).statistics.countedTo;
    const { events } = await test.ask<{ events: { nodes: unknown[] } }>('shanxi-leader', 'query ($after: String) { events(after: $after) { nodes { id } } }', { after: (await asked()).cursor });
    expect(events.nodes).toEqual([]);
    const before = await asked();
    await test.hub.database.sql('update statistics.consumer set position = position - 1');
    expect((await asked()).cursor).not.toBe(before.cursor);
    await foldAll(test);
    expect(await asked()).toEqual(before);
  });

  it('count once what an asker sees under two keys', async () => {
    const { sql } = test.hub.database;
    const [held] = await sql<{ organ: string; division: string }>(
      `update registry.organ set kind = 'JUSTICE_BUREAU' where name = $1 returning 'o' || number as organ, 'v' || division_id as division`, [youyuBranch],
    );
    await rebuild(test.hub.database);
    const scopes = [{ key: held!.organ, upTo: 'L3' as const }, { key: held!.division, upTo: 'L2' as const }, { key: 'd', upTo: 'L1' as const }];
    const question = async (by: StatisticsDimension[]) => questionOf([StatisticsMeasure.CASES], by, {}, { ...await sightOf(test, null), scopes });
    const totals = await Promise.all([[], [StatisticsDimension.LEVEL]].map(async (by) => (await countsOf(sql, await question(by))).find(({ isTotal }) => isTotal)!.sums));
    expect(totals[0]).toEqual(totals[1]);
    expect(totals[0]!['CASES']!.inside).toBeGreaterThan(5);
  });
});

interface Cell { readonly figures: readonly { readonly value: string | null; readonly isSuppressed: boolean; readonly rows: Rows | null }[] }
interface Rows { readonly decided?: { readonly from?: string; readonly before?: string; readonly isDated?: boolean } }

/** The decisions that answer to the filter, of the cases that it lists. */
async function decisionsOf(test: TestHub, actor: string | null, rows: Rows): Promise<{ count: number; cents: number }> {
  const { from, before, isDated } = rows.decided!;
  const all = (await casesRead(test, actor, rows)).flatMap(({ decisions }) => decisions).filter(({ decidedOn: day }) =>
    (from === undefined || (day !== null && day >= from)) && (before === undefined || (day !== null && day < before)) && (isDated === undefined || (day !== null) === isDated));
  return { count: all.length, cents: all.reduce((sum, { fineAmount }) => sum + Math.round(Number(fineAmount ?? 0) * 100), 0) };
}
