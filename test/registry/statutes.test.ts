import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statutes } from '../../seeds/reference/statutes.js';
import { enterStatutes, type StatuteEntry } from '../../src/registry/statute/index.js';
import { aHub, type TestHub } from '../support/hub.js';

const entry = (...articles: string[]): StatuteEntry => ({
  code: 'INVENTED', name: '虚构条例', kind: 'REGULATION', version: '2026', mark: 'D', note: '虚构', articles: articles.map((article) => ({ article, subject: `第${article}条的要旨（虚构）`, mark: 'D' })),
});

describe('the statutes register of an installation that was seeded before', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  const enter = (entries: readonly StatuteEntry[]): Promise<number> => test.hub.database.transaction((sql) => enterStatutes(sql, entries, 'hub:seed', test.hub.now()));
  const shown = (): Promise<unknown> => test.ask(null, '{ statutes(where: { code: "INVENTED" }) { nodes { id articles { id article } } } }');
  const told = (): Promise<unknown> => test.hub.database.sql(
    `select type, aggregate_number as number, payload->'articles' as articles from log.event join log.part on event_id = event.id
     where aggregate_type = 'Statute' and aggregate_id in (select id from registry.statute where code = 'INVENTED') order by seq`,
  );

  it('gets the articles that a later edition adds, in their order, once, and keeps what it had', async () => {
    expect(await enter([entry('1', '9')])).toBe(1);
    const { statutes: { nodes: [before] } } = (await shown()) as { statutes: { nodes: { id: string; articles: { id: string }[] }[] } };
    expect([await enter([entry('1', '5', '9', '10')]), await enter([entry('1', '5', '9', '10')]), await enter([entry('1', '9')])]).toEqual([1, 0, 0]);
    const [first, last] = before!.articles;
    expect(await shown()).toEqual({ statutes: { nodes: [{
      id: before!.id, articles: [first, { id: expect.any(String), article: '5' }, last, { id: expect.any(String), article: '10' }],
    }] } });
    expect(await told()).toEqual([
      { type: 'statute.enter', number: 1, articles: ['1', '9'] }, { type: 'statute.extend', number: 2, articles: ['5', '10'] },
    ]);
  });

  it('has the reference data already', async () => {
    expect(await enter(statutes)).toBe(0);
  });
});
