import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemo } from '../../src/commands/seed.js';
import { aHub, type TestHub } from '../support/hub.js';

describe('the demo data', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  const outcomes = async (system: string): Promise<Record<string, number>> => Object.fromEntries((await test.hub.database.sql<{ outcome: string; count: number }>(
    `select outcome, count(*)::int from casework.submission_row row join casework.submission batch on batch.id = row.submission_id
     where source_system like $1 group by outcome`, [system])).map(({ outcome, count }) => [outcome, count]));

  it('hold some fifty invented cases of each department, none set aside, some corrected, and a doubt about one officer in fifty cases', async () => {
    const counts = await test.hub.database.sql<{ count: number }>(`select count(*)::int from casework.enforcement_case where source_system like 'generated-5-%' group by domain`);
    expect(counts).toHaveLength(6);
    for (const { count } of counts) expect(count).toBeGreaterThan(35);
    expect(await outcomes('generated-5-%')).toEqual({ ACCEPTED: 300, SUPERSEDED: expect.any(Number) });
    const doubted = await test.hub.database.sql(
      `select from casework.enforcement_case held, jsonb_array_elements(held.gaps) gap where source_system like 'generated-5-%' and gap->>'code' = 'CERTIFICATE_NOT_VALID'`);
    expect(doubted).toHaveLength(300 / 50);
  });

  it('show a handler of each demo agency cases of its own', async () => {
    for (const identity of ['youyu-env-handler', 'shuozhou-market-handler']) {
      const { organ } = await test.ask<{ organ: { cases: { total: { count: number } } } }>(identity, 'query ($code: String!) { organ(code: $code) { cases { total { count } } } }', {
        code: (await test.ask<{ me: { organCode: string } }>(identity, '{ me { organCode } }')).me.organCode,
      });
      expect([identity, organ.cases.total.count > 1]).toEqual([identity, true]);
    }
  });

  it('of another edition replace the environment’s cases and leave the generated ones, which came in on days gone by', async () => {
    const before = await outcomes('generated-5-%');
    const environment = await outcomes('demo-environment');
    await test.hub.database.sql(`update casework.submission set batch_key = 'demo-earlier-' || batch_key where source_system = 'demo-environment' or source_system like 'generated-5-%'`);
    await seedDemo(test.hub);
    expect(await outcomes('generated-5-%')).toEqual(before);
    expect(await outcomes('demo-environment')).toEqual({ ...environment, UNCHANGED: environment['ACCEPTED'] });
  });
});
