import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { allOf, pageOf } from '../../support/pages.js';
import { aDecision, aPerson, aReport, submit } from '../../support/reports.js';

const actors = [null, 'youyu-env-handler', 'shuozhou-market-handler', 'shuozhou-procuratorate', 'shanxi-leader', 'shanxi-justice'];
const lists = [
  ...['enforcementCases', 'environmentCases', 'matters', 'statutes', 'submissions'].map((list) => ({ list, args: '' })),
  { list: 'organs', args: 'where: { domain: ENVIRONMENT, level: COUNTY }' }, { list: 'enforcementCases', args: 'where: { divisionCode: "140600", historic: false }' },
  { list: 'enforcementCases', args: 'where: { status: CLOSED }' }, { list: 'environmentCases', args: 'where: { medium: WATER }' },
];
const exactly = (count: number): object => ({ count, isExact: true, text: String(count) });

describe('a total', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  const counted = actors.flatMap((actor) => lists.map((list) => ({ actor, ...list })));
  it.each(counted)('counts the rows that $actor can page through: $list $args', async ({ actor, list, args }) => {
    const first = await pageOf(test, actor, { list, args, first: 3 });
    const rows = await allOf(test, actor, { list, args });
    expect(first.total).toEqual(exactly(rows.length));
    // The same on every page, and without any row asked for.
    if (first.pageInfo.endCursor) expect((await pageOf(test, actor, { list, args, first: 3 }, first.pageInfo.endCursor)).total).toEqual(first.total);
    expect(await test.ask(actor, `{ page: ${list}${args ? `(${args})` : ''} { total { count isExact text } } }`)).toEqual({ page: { total: first.total } });
  });

  it('below a row counts as the list itself does, and a case once in whatever roles a party stands in it', async () => {
    const both = [aPerson('张三示例', { role: 'PUNISHED' }), aPerson('李四示例', { role: 'VICTIM' })];
    const company = aReport('twice').parties[0]!;
    const decisions = [aDecision('右环罚〔2026〕7001号', { publishedOn: '2026-10-12' })];
    await submit(test, 'twice', [aReport('twice', { parties: [company, { ...company, role: 'RESPONSIBLE_PERSON' }, ...both], decisions })]);
    const query = `{ party(unifiedSocialCreditCode: "${company.unifiedSocialCreditCode!}") { cases { total { count } nodes { id } } } }`;
    for (const actor of actors) {
      const { party } = await test.ask<{ party: { cases: { total: { count: number }; nodes: unknown[] } } }>(actor, query);
      expect(party.cases).toEqual({ total: { count: 1 }, nodes: [expect.anything()] });
    }
  });

  it('never tells of a case in which a party is known to insiders alone', async () => {
    const company = { ...aReport('x').parties[0]!, name: '右玉县试验受害示例有限公司（虚构）', unifiedSocialCreditCode: null };
    const decisions = (number: string): ReturnType<typeof aDecision>[] => [aDecision(number, { publishedOn: '2026-10-12' })];
    await submit(test, 'victim', [
      aReport('victim-1', { parties: [{ ...company, role: 'PUNISHED' }], decisions: decisions('右环罚〔2026〕7002号') }),
      aReport('victim-2', { parties: [{ ...company, role: 'VICTIM' }, aReport('x').parties[0]!], decisions: decisions('右环罚〔2026〕7003号') }),
    ]);
    const [row] = await test.hub.database.sql<{ id: string }>('select id from registry.party where name = $1', [company.name]);
    const query = `{ party(id: "${row!.id}") { cases { total { count } nodes { sourceKey } } } }`;
    const seen = async (actor: string | null): Promise<unknown> => (await test.ask<{ party: object }>(actor, query)).party;
    for (const insider of ['youyu-env-handler', 'shuozhou-env-head', 'shuozhou-procuratorate', 'shanxi-justice']) {
      expect(await seen(insider)).toEqual({ cases: { total: { count: 2 }, nodes: expect.arrayContaining([{ sourceKey: 'victim-1' }, { sourceKey: 'victim-2' }]) } });
    }
    expect(await seen('shuozhou-market-handler')).toEqual({ cases: { total: { count: 1 }, nodes: [{ sourceKey: 'victim-1' }] } });
    expect(await seen(null)).toEqual({ cases: { total: { count: 1 }, nodes: [{ sourceKey: null }] } });
  });

  it('is exact up to 10,000 visible rows, and invisible rows do not count', async () => {
    const totalOf = async (actor: string | null): Promise<unknown> => (await pageOf(test, actor, { list: 'enforcementCases', first: 1 })).total;
    const before = await Promise.all([null, 'youyu-env-handler', 'shuozhou-procuratorate'].map(totalOf));
    await multiply(test, 10_100, `'d' <> all(audience) and 'v1401' = any(audience)`, 'hidden');
    expect(await Promise.all([null, 'youyu-env-handler', 'shuozhou-procuratorate'].map(totalOf))).toEqual(before);
    expect(await totalOf('shanxi-justice')).toEqual({ count: 10_000, isExact: false, text: '10000+' });
    const { count } = before[0] as { count: number };
    await multiply(test, 10_000 - count, `'p' = any(audience)`, 'published');
    expect(await totalOf(null)).toEqual(exactly(10_000));
    await multiply(test, 1, `'p' = any(audience)`, 'one-more');
    expect(await totalOf(null)).toEqual({ count: 10_000, isExact: false, text: '10000+' });
    expect(await test.ask(null, '{ enforcementCases { total { text } } }')).toEqual({ enforcementCases: { total: { text: '10000+' } } });
  });
});

/** More rows like one that there is, with its audience. */
async function multiply({ hub }: TestHub, count: number, condition: string, prefix: string): Promise<void> {
  await hub.database.sql(
    `insert into casework.enforcement_case
     select (jsonb_populate_record(found.given, jsonb_build_object(
       'id', gen_random_uuid(), 'case_number', null, 'source_key', '${prefix}-' || copy, 'listed_at', (found.given).listed_at + copy * interval '1 second'
     ))).*
     from (select one as given from casework.enforcement_case as one where ${condition} limit 1) as found, generate_series(1, ${count}) as copy`,
  );
}
