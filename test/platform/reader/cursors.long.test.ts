import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { allOf, pageOf } from '../../support/pages.js';
import { aDecision, aReport, organCode, shuozhouBureau, submit, type ReportGiven } from '../../support/reports.js';

const ways = [
  { list: 'enforcementCases', orderBy: 'OPENED_AT_DESC', actor: null }, { list: 'enforcementCases', orderBy: 'OPENED_AT_ASC', actor: 'shanxi-justice' },
  { list: 'enforcementCases', orderBy: 'OPENED_AT_DESC', actor: 'youyu-env-handler' }, { list: 'environmentCases', orderBy: 'OPENED_AT_ASC', actor: null },
  { list: 'environmentCases', orderBy: 'OPENED_AT_DESC', actor: 'shuozhou-procuratorate' },
];
const published = (key: string): ReportGiven['decisions'] => [aDecision(`右环罚〔2026〕${key}号`, { publishedOn: '2026-10-12' })];

/** More than there are pages to write between, so that every round meets another case. */
const heldCases = 120;

/** Cases of every month of two years, all of them published; several stand at the same moment. */
function held(index: number): ReportGiven {
  const month = String(1 + (Math.floor(index / 2) % 10)).padStart(2, '0');
  return aReport(`held-${index}`, { caseOpenedAt: `${2025 + (index % 2)}-${month}-11T10:00:00+08:00`, decisions: published(`9${String(index).padStart(3, '0')}`) });
}

describe('a cursor', () => {
  let test: TestHub;
  beforeAll(async () => {
    test = await aHub();
    await submit(test, 'held', Array.from({ length: heldCases }, (_, index) => held(index)));
  });
  afterAll(() => test.close());

  /** New cases before, behind and at places already read; earlier ones corrected, among them some that vanish from sight. */
  let round = 0;
  const write = async (): Promise<void> => {
    round += 1;
    const made = ['2026-11-01T08:00:00+08:00', '2025-06-11T10:00:00+08:00', '2023-01-03T08:00:00+08:00'].map((caseOpenedAt, index) =>
      aReport(`made-${round}-${index}`, { caseOpenedAt, decisions: published(`8${String(3 * round + index).padStart(4, '0')}`) }));
    const index = (7 * round) % heldCases;
    const { decisions: [decision], ...report } = held(index);
    const corrected = round % 2 === 0 ? { title: `第${round}次更正`, decisions: [decision!] } : { decisions: [{ ...decision!, annulledOn: '2026-11-02' }] };
    await submit(test, `round-${round}`, [...made, { ...report, ...corrected }]);
  };

  it.each(ways)('pages $list $orderBy while others write, for $actor: no row twice, and none of those that stay is lost', async ({ list, orderBy, actor }) => {
    const asked = { list, args: `orderBy: ${orderBy}` };
    const idsOf = async (first: number, between?: () => Promise<void>): Promise<unknown[]> =>
      (await allOf(test, actor, { ...asked, first }, between)).map(({ id }) => id);
    const before = await idsOf(100);
    const read = await idsOf(25, write);
    const after = new Set(await idsOf(100));
    expect(new Set(read).size).toBe(read.length);
    expect(before.filter((id) => after.has(id) && !read.includes(id))).toEqual([]);
    // Others did write: there are rows that were not there, and where annulled decisions hide them, rows that are no more.
    expect([...after].some((id) => !before.includes(id))).toBe(true);
    if (actor === null) expect(before.some((id) => !after.has(id))).toBe(true);
  });

  it('is kept to its own list, and says so of any other', async () => {
    const { pageInfo } = await pageOf(test, null, { list: 'enforcementCases', first: 1 });
    const own = pageInfo.endCursor!;
    const [name, at, id] = JSON.parse(Buffer.from(own, 'base64url').toString('utf8')) as [string, string, string];
    const forged = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const others = await Promise.all(['organs', 'matters', 'statutes', 'environmentCases'].map((list) => pageOf(test, null, { list, first: 1 })));
    const foreign = [
      ...others.map((page) => page.pageInfo.endCursor!), '', 'no cursor', own.slice(1), forged(), forged(name, at), forged(name, at, id, id), forged('organs', at, id),
      forged(name, at, 'not an id'), forged(name, 'yesterday', id), forged(name, null, id), forged(name, `${at}' or true --`, id),
    ];
    for (const after of foreign) {
      const statements = await test.statementsOf(async () => {
        const { errors } = await test.answer(null, 'query ($after: String) { enforcementCases(after: $after) { nodes { id } } }', { after });
        expect({ after, ...errors?.[0]?.extensions }).toMatchObject({ after, code: 'BAD_USER_INPUT', field: 'after' });
        expect(errors?.[0]?.message).toContain('after');
      });
      expect(statements).toEqual([]);
    }
    expect((await pageOf(test, null, { list: 'enforcementCases' }, forged(name, at, id))).nodes.length).toBeGreaterThan(0);
  });

  it('of a nested list is kept to that list too', async () => {
    const { pageInfo } = await pageOf(test, null, { list: 'enforcementCases', first: 1 });
    const query = 'query ($after: String) { organs(first: 1) { nodes { cases(after: $after) { nodes { id } } } } }';
    const { errors } = await test.answer(null, query, { after: pageInfo.endCursor });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it.each([0, -1, 101, 2_147_483_647])('stands between pages of 1 to 100 rows: first %p is refused', async (first) => {
    for (const list of ['enforcementCases', 'environmentCases', 'organs', 'matters', 'statutes', 'submissions', 'events']) {
      const { errors } = await test.answer('shanxi-justice', `query ($first: Int) { ${list}(first: $first) { nodes { id } } }`, { first });
      expect({ list, ...errors?.[0]?.extensions }).toMatchObject({ list, code: 'BAD_USER_INPUT', field: 'first' });
      expect(errors?.[0]?.message).toMatch(/first.*1 至 100/);
    }
    const { errors } = await test.answer(null, 'query ($first: Int) { organs { nodes { cases(first: $first) { nodes { id } } } } }', { first });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  });

  it('is followed by another page only when rows are left', async () => {
    for (const asked of [{ list: 'matters' }, { list: 'enforcementCases', args: 'where: { historic: true }' }, { list: 'environmentCases', args: 'where: { medium: AIR }' }]) {
      const { total: { count } } = await pageOf(test, 'shanxi-justice', asked);
      const isMoreAfter = async (first: number): Promise<boolean> => (await pageOf(test, 'shanxi-justice', { ...asked, first })).pageInfo.hasNextPage;
      expect([count > 1, count < 100, await isMoreAfter(count - 1), await isMoreAfter(count), await isMoreAfter(count + 1)]).toEqual([true, true, true, false, false]);
    }
    const { organ } = await test.ask<{ organ: { cases: { total: { count: number } } } }>(null, `{ organ(code: "${organCode(shuozhouBureau)}") { cases { total { count } } } }`);
    const below = `query ($exact: Int, $fewer: Int) { organ(code: "${organCode(shuozhouBureau)}") {
      exact: cases(first: $exact) { pageInfo { hasNextPage } } fewer: cases(first: $fewer) { pageInfo { hasNextPage } }
    } }`;
    const { count } = organ.cases.total;
    expect(await test.ask(null, below, { exact: count, fewer: count - 1 })).toEqual({ organ: { exact: { pageInfo: { hasNextPage: false } }, fewer: { pageInfo: { hasNextPage: true } } } });
  });

  it('is not needed for 20 rows', async () => {
    const { enforcementCases } = await test.ask<{ enforcementCases: { nodes: unknown[] } }>('shanxi-justice', '{ enforcementCases { nodes { id } } }');
    expect(enforcementCases.nodes).toHaveLength(20);
  });
});
