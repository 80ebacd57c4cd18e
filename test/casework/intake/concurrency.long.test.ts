import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { laneOfSystem, takeLanes } from '../../../src/casework/intake/lanes.js';
import { nameKey } from '../../../src/kernel/index.js';
import type { Sql } from '../../../src/platform/database/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aReport, countsOf, organCode, send, submit, testSystem, type PartyGiven, type ReportGiven,
  type SubmissionSeen } from '../../support/reports.js';

/** A row in miniature: what batches can meet in. */
interface Tiny { key: number; company: number; alias: boolean; caseNumber: number | null; decision: number | null;
  stands: 'OPEN' | 'PUBLISHED' | 'ANNULLED'; title: number }

const tiny: fc.Arbitrary<Tiny> = fc.record({
  key: fc.nat(3), company: fc.nat(2), alias: fc.boolean(), caseNumber: fc.option(fc.nat(1)), decision: fc.option(fc.nat(1)),
  stands: fc.constantFrom('OPEN', 'PUBLISHED', 'ANNULLED'), title: fc.nat(1),
});
/** Batches of two source systems: they cannot meet in keys, and all the more in numbers and parties. */
const batchOfTiny = fc.tuple(fc.boolean(), fc.array(tiny, { minLength: 1, maxLength: 4 }))
  .map(([isOther, rows]) => rows.map((row) => (isOther ? { ...row, key: row.key + 100 } : row)));
const batchesOfTiny = fc.array(batchOfTiny, { minLength: 2, maxLength: 3 });
const systemOf = ([first]: readonly Tiny[]): string => (first!.key < 100 ? testSystem : 'other-test');

function partyOf({ company, alias }: Tiny, run: string): PartyGiven {
  const party = aCompany(Number(run) * 10 + company);
  return alias ? { ...party, name: `${party.name}（曾用名）` } : party;
}

function reportOf(row: Tiny, run: string): ReportGiven {
  const published = { publishedOn: '2026-10-16' };
  const standing = { OPEN: {}, PUBLISHED: published, ANNULLED: { ...published, annulledOn: '2026-11-02' } }[row.stands];
  return aReport(`${run}-${row.key}`, {
    caseNumber: row.caseNumber === null ? null : `右环立〔2026〕${run}${row.caseNumber}号`, title: `标题${row.title}`, status: 'DECIDED',
    parties: [partyOf(row, run)],
    decisions: row.decision === null ? [] : [aDecision(`朔环罚字〔2026〕${run}${row.decision}号`, standing)],
  });
}

type Held = ReadonlyMap<number, Tiny>;

/** What one batch does to what is held, by docs/intake.md alone: each row is judged against what was held, then against the rows before it. */
function applied(held: Held, batch: readonly Tiny[]): { held: Held; outcomes: string[] } {
  const after = new Map(held);
  const seen = new Set<string>();
  const outcomes = batch.map((row) => {
    const isTaken = (field: 'caseNumber' | 'decision'): boolean => row[field] !== null
      && [...held.values()].some((other) => other.key !== row.key && other[field] === row[field]);
    const claims = [`key ${row.key}`, ...(['caseNumber', 'decision'] as const).filter((field) => row[field] !== null)
      .map((field) => `${field} ${row[field]}`)];
    if (isTaken('caseNumber') || isTaken('decision') || claims.some((claim) => seen.has(claim))) return 'SET_ASIDE';
    claims.forEach((claim) => seen.add(claim));
    const known = held.get(row.key);
    after.set(row.key, row);
    if (!known) return 'ACCEPTED';
    return JSON.stringify(reportOf(known, '0')) === JSON.stringify(reportOf(row, '0')) ? 'UNCHANGED' : 'SUPERSEDED';
  });
  return { held: after, outcomes };
}

const orders = <T>(items: readonly T[]): T[][] =>
  (items.length === 0 ? [[]] : items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest])));

let test: TestHub;
/** A second process over the same database. */
let second: TestHub;
beforeAll(async () => {
  test = await aHub();
  second = await aHub({ url: test.url });
});
afterAll(async () => {
  await second.close();
  await test.close();
});

/** What the tables hold of the cases of one run. */
async function stateOf(run: string): Promise<object[]> {
  const cases = await test.hub.database.sql<{ key: string }>(
    `select c.source_key as key, c.title, c.case_number as "caseNumber",
      array(select p.unified_social_credit_code || ' ' || l.name_as_reported from casework.case_party l
      join registry.party p on p.id = l.party_id
       where l.enforcement_case_id = c.id) as parties, array(select decision_number || ' ' || in_force from casework.penalty_decision d
         where d.enforcement_case_id = c.id) as decisions
     from casework.enforcement_case c where c.source_key like $1`, [`${run}-%`],
  );
  return inOrder(cases);
}

const inOrder = <T extends { key: string }>(cases: readonly T[]): T[] => cases.toSorted((a, b) => (a.key < b.key ? -1 : 1));

function stateBy(held: Held, run: string): object[] {
  return inOrder([...held.values()].map((row) => {
    const { sourceKey, title, caseNumber, parties, decisions } = reportOf(row, run);
    return {
      key: sourceKey, title, caseNumber, parties: parties.map((party) => `${party.unifiedSocialCreditCode} ${party.name}`),
      decisions: decisions.map((decision) => `${decision.decisionNumber} ${decision.annulledOn === undefined}`),
    };
  }));
}

/** Whoever sees a link to a party sees the party, and the name it is given there; nobody else does. */
async function expectAudiencesToFollow(): Promise<void> {
  const links = await test.hub.database.sql<{ party: string; name: string; audience: string[] }>(`select party_id as party,
    name_as_reported as name, audience from casework.case_party`);
  const parties = await test.hub.database.sql<{ id: string; audience: string[] }>('select id, audience from registry.party');
  const aliases = await test.hub.database.sql<{ party: string; nameKey: string; audience: string[] }>(`select party_id as party,
    name_key as "nameKey", audience from registry.party_alias`);
  const union = (of: readonly { audience: string[] }[]): string[] => [...new Set(of.flatMap(({ audience }) => audience))].sort();
  const byParty = Map.groupBy(links, ({ party }) => party);
  for (const { id, audience } of parties) expect([id, [...audience].sort()]).toEqual([id, union(byParty.get(id) ?? [])]);
  for (const { party, nameKey: key, audience } of aliases) expect([...audience].sort())
    .toEqual(union((byParty.get(party) ?? []).filter(({ name }) => nameKey(name) === key)));
}

async function expectWholeHistories(): Promise<void> {
  const [broken] = await test.hub.database.sql<Record<string, number>>(
    `select (select count(*)::int from casework.enforcement_case c where revision <> (select count(*) from casework.case_revision r
      where r.enforcement_case_id = c.id)
         or revision <> (select max(revision) from casework.case_revision r where r.enforcement_case_id = c.id)) as revisions,
       (select count(*)::int from casework.enforcement_case c where event_number <> (select count(*) from log.event e where e.aggregate_id = c.id)
         or event_number <> (select max(aggregate_number) from log.event e where e.aggregate_id = c.id)) as events,
       (select count(*)::int from (select aggregate_id, aggregate_number - row_number() over (partition by aggregate_id
         order by seq) as gap from log.event) e where gap <> 0) as "order"`,
  );
  expect(broken).toEqual({ revisions: 0, events: 0, order: 0 });
}

/** Keeps every batch from writing its outcomes, and so from ending, until it is opened. */
async function aGate(): Promise<{ open: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: test.url });
  await client.connect();
  await client.query('begin');
  await client.query('lock table casework.submission_row in exclusive mode');
  return { open: async () => { await client.query('commit'); await client.end(); } };
}

/** Waits until so many statements stand before a lock. */
async function standing(count: number): Promise<void> {
  const waiting = `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await test.hub.database.sql<{ count: number }>(waiting))[0]!.count < count);
}

describe('batches at the same moment', () => {
  it('that are one and the same make one set of cases; each answer is that receipt, finished or in progress', async () => {
    const cases = [aReport('same-1', { decisions: [aDecision('朔环罚字〔2026〕201号')] }), aReport('same-2'), aReport('same-3')];
    const before = await countsOf(test);
    const answers = (await Promise.all(Array.from({ length: 8 }, () => send(test, 'youyu-env-handler', { key: 'same', cases })))) as SubmissionSeen[];

    expect(new Set(answers.map(({ __typename, id }) => `${__typename} ${id}`)).size).toBe(1);
    expect(answers.every(({ state }) => state === 'SETTLED' || state === 'IN_PROGRESS')).toBe(true);
    expect(answers.filter(({ state }) => state === 'IN_PROGRESS')
      .every(({ rows, acceptedCount }) => rows.length === 0 && acceptedCount === 0)).toBe(true);
    expect((await submit(test, 'same', cases)).acceptedCount).toBe(3);
    const after = await countsOf(test);
    const grown = (table: string): number => after[table]! - before[table]!;
    expect(['casework.enforcement_case', 'casework.case_revision', 'casework.penalty_decision', 'casework.submission',
      'casework.submission_row', 'log.event'].map(grown)).toEqual([3, 3, 1, 1, 3, 5]);
  });

  let runs = 100;
  it('that meet in cases, numbers and parties end as they would have one after the other, in some order', async () => {
    await fc.assert(fc.asyncProperty(batchesOfTiny, async (batches) => {
      const run = String(runs += 1);
      const settled = await Promise.all(batches.map((batch, index) =>
        submit(index === 1 ? second : test, `${run}-batch-${index}`, batch.map((row) => reportOf(row, run)), { sourceSystem: systemOf(batch) })));
      const seen = { state: await stateOf(run), outcomes: settled.map(({ rows }) => rows.map(({ outcome }) => outcome)) };
      const serial = orders(batches.map((_, index) => index)).map((order) => {
        const outcomes: string[][] = [];
        let held: Held = new Map();
        for (const index of order) ({ held, outcomes: outcomes[index] } = applied(held, batches[index]!));
        return { state: stateBy(held, run), outcomes };
      });
      expect(serial).toContainEqual(seen);
    }), { numRuns: 25 });
    await expectAudiencesToFollow();
    await expectWholeHistories();
  }, 60_000);

  it('that all overlap, in opposite orders, all get through', async () => {
    const rows = Array.from({ length: 24 }, (_, index) => index);
    const batches = Array.from({ length: 8 }, (_, batch) => rows.map((row) => aReport(`crowd-${row}`, {
      title: `第${batch}批`, parties: [aCompany(900 + (row % 5)), aCompany(900 + ((row + batch) % 5), { role: 'THIRD_PARTY' })],
    })));
    const settled = await Promise.all(batches.map((batch, index) =>
      submit(index % 4 < 2 ? test : second, `crowd-${index}`, index % 2 === 0 ? batch : batch.toReversed())));
    expect(settled.map(({ acceptedCount, supersededCount }) => [acceptedCount, supersededCount]).sort())
      .toEqual([...Array.from({ length: 7 }, () => [0, 24]), [24, 0]]);
    await expectAudiencesToFollow();
    await expectWholeHistories();
  });
});

describe('batches at the same moment in two processes', () => {
  it('that are one and the same are settled once; the process that comes second says IN_PROGRESS at once, and the receipt when asked again', async () => {
    const cases = [aReport('twice-1')];
    const gate = await aGate();
    const first = submit(test, 'twice', cases);
    await standing(1);
    const meanwhile = (await send(second, 'youyu-env-handler', { key: 'twice', cases })) as SubmissionSeen;
    expect(meanwhile).toMatchObject({ __typename: 'Submission', state: 'IN_PROGRESS', rowCount: 1, rows: [] });
    await gate.open();
    expect((await first).id).toBe(meanwhile.id);
    expect(await submit(second, 'twice', cases)).toEqual(await first);
  });

  it('that hold the same row under two keys take it once, and the second finds it unchanged', async () => {
    const row = aReport('two-channels-1', { status: 'DECIDED', decisions: [aDecision('朔环罚字〔2026〕251号')] });
    const gate = await aGate();
    const first = submit(test, 'channel-1', [row]);
    await standing(1);
    // Whoever reads numbers from now on reads them after the first batch has ended, whatever it read before.
    const late = new pg.Client({ connectionString: test.url });
    await late.connect();
    await late.query('begin');
    const locked = late.query('lock table casework.penalty_decision in access exclusive mode');
    await standing(2);
    const again = submit(second, 'channel-2', [row]);
    await standing(3);
    await gate.open();
    await locked;
    await late.query('commit');
    await late.end();
    expect([await first, await again].map(({ rows }) => rows.map(({ outcome, issues }) => [outcome, issues])))
      .toEqual([[['ACCEPTED', []]], [['UNCHANGED', []]]]);
  });
});

describe('batches of two source systems at the same moment', () => {
  it('that take one number take it once, and the second is told so', async () => {
    const decisions = [aDecision('朔环罚字〔2026〕261号')];
    const gate = await aGate();
    const first = submit(test, 'system-1', [aReport('systems-1', { status: 'DECIDED', decisions })]);
    await standing(1);
    const other = submit(test, 'system-2', [aReport('systems-2', { status: 'DECIDED', decisions })], { sourceSystem: 'other-test' });
    await standing(2);
    await gate.open();
    expect((await first).rows[0]).toMatchObject({ outcome: 'ACCEPTED', issues: [] });
    expect((await other).rows[0]).toMatchObject({ outcome: 'SET_ASIDE', issues: [{ code: 'NUMBER_TAKEN', value: '朔环罚字〔2026〕261号' }] });
  });
});

describe('a batch that waits for its turn', () => {
  it('is recorded at the moment at which its turn came, so that of two revisions the later has the later moment', async () => {
    const clock = { now: new Date('2026-11-21T10:00:00+08:00') };
    const waiting = await aHub({ url: test.url, now: () => clock.now });
    const before = new pg.Client({ connectionString: test.url });
    await before.connect();
    await before.query('begin');
    const sql: Sql = async <R extends object>(text: string, values: readonly unknown[] = []) => (await before.query(text, [...values])).rows as R[];
    await takeLanes(sql, [laneOfSystem(testSystem)]);

    const sent = submit(waiting, 'waiting', [aReport('waiting-1')]);
    await standing(1);
    clock.now = new Date('2026-11-21T11:00:00+08:00');
    await before.query('commit');
    await before.end();
    const { receivedAt, rows } = await sent;
    expect(receivedAt).toBe('2026-11-21T10:00:00+08:00');
    expect(await test.ask('youyu-env-handler', `{ enforcementCase(id: "${rows[0]!.enforcementCase!.id}") { recordedAt } }`))
      .toEqual({ enforcementCase: { recordedAt: '2026-11-21T11:00:00+08:00' } });
    await waiting.close();
  });
});

describe('a party that one batch hides while another shows it', () => {
  it('stays visible to whoever sees the case of the other', async () => {
    const published = (key: string, number: string): ReportGiven =>
      aReport(key, { status: 'DECIDED', parties: [aCompany(77)], decisions: [aDecision(number, { publishedOn: '2026-10-16' })] });
    const hidden = published('hidden-1', '朔环罚字〔2026〕301号');
    await submit(test, 'hidden-published', [hidden]);

    const gate = await aGate();
    // From another system and organ, so that the two batches meet in the party alone; whoever sees this case sees the party already.
    const elsewhere = { ...published('hidden-2', '晋环罚字〔2026〕302号'), organCode: organCode('山西省生态环境厅') };
    const showing = submit(second, 'hidden-other', [elsewhere], { as: 'shanxi-env-system', sourceSystem: 'elsewhere' });
    await standing(1);
    const hiding = submit(test, 'hidden-annulled', [{ ...hidden, decisions: [{ ...hidden.decisions[0]!, annulledOn: '2026-11-02' }] }]);
    await standing(2);
    await gate.open();
    await Promise.all([showing, hiding]);

    const code = aCompany(77).unifiedSocialCreditCode;
    expect(await test.ask(null, `{ party(unifiedSocialCreditCode: "${code}") { cases { total { count } } } }`))
      .toEqual({ party: { cases: { total: { count: 1 } } } });
    await expectAudiencesToFollow();
  });
});
