import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StatisticsConsumer } from '../../../src/casework/statistics/index.js';
import { Sequencer } from '../../../src/platform/log/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { aReport, submit } from '../../support/reports.js';

/** Waits until what is asked for is so. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}

describe('统计汇总', () => {
  let test: TestHub;
  const failures: Error[] = [];
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  const worker = (): StatisticsConsumer => new StatisticsConsumer({ url: test.url, onFailure: (error) => failures.push(error) });
  const cases = async (): Promise<number> => {
    const { statistics } = await test.ask<{ statistics: { total: { figures: { value: string }[] } } }>('shanxi-leader', '{ statistics(measures: CASES) { total { figures { value } } } }');
    return Number(statistics.total.figures[0]!.value);
  };
  const listed = async (): Promise<number> => (await test.ask<{ enforcementCases: { total: { count: number } } }>(
    'shanxi-leader', '{ enforcementCases(where: { historic: false }) { total { count } } }')).enforcementCases.total.count;
  const holders = async (): Promise<number[]> => (await test.hub.database.sql<{ pid: number }>(
    `select pid from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
       and classid = x'73746174'::int and objid = 1 and granted`,
  )).map(({ pid }) => pid);

  it('folds a log from its beginning, goes on with what is told, and is taken over when its session is cut', async () => {
    const workers = [new Sequencer({ url: test.url, onFailure: (error) => failures.push(error) }), worker(), worker()];
    for (const one of workers) one.start();
    const before = await listed();
    await until(async () => await cases() === before);
    expect(before).toBeGreaterThan(100);
    await submit(test, 'one', [aReport('one')]);
    await until(async () => await cases() === before + 1);
    const [first, ...others] = await holders();
    expect(others).toEqual([]);
    await test.hub.database.sql('select pg_terminate_backend($1)', [first]);
    await submit(test, 'two', [aReport('two')]);
    await until(async () => await cases() === before + 2);
    expect(await holders()).not.toContain(first);
    expect(failures).toHaveLength(1);
    for (const one of workers) await one.stop();
  }, 60_000);
});
