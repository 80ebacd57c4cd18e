import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { eventsAfter, isSeen, type Entry, type EventFilter } from '../../../src/platform/log/index.js';
import type { FieldClass } from '../../../src/platform/model/index.js';
import { cursorAt, fiveActors, Follows, lastPosition, moves, oracle, sightAs } from '../../support/following.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { eventIn, Line, live, tokenOf, type LiveHub, type Message } from '../../support/live.js';
import { tell, type Telling } from '../../support/telling.js';

/** The event that all five may see, told last: whoever has it has all before it. */
const seenByAll = { audience: ['p', 'd'], fieldClass: 'L0' } as const;

/** What a subscriber is given is what the table says: in its order, once, without gap. */
describe('a subscription', () => {
  let test: TestHub;
  let hub: LiveHub;
  let keys: string[];
  beforeAll(async () => {
    test = await aHub();
    hub = await live(test);
    keys = [...new Set((await Promise.all(fiveActors.map((identity) => sightAs(test, identity)))).flatMap(({ scopes }) => scopes.map(({ key }) => key)))];
  });
  afterAll(async () => {
    await hub.stop();
    await test.close();
    expect(hub.faults).toEqual([]);
  });

  const begun = async (identities: readonly (string | null)[], position: bigint): Promise<Follows[]> =>
    Promise.all(identities.map(async (identity) => new Follows(test, hub, identity, await cursorAt(test, identity, position))));

  const telling = (): fc.Arbitrary<Telling> => fc.record({
    type: fc.constantFrom('case.report', 'case.correct', 'decision.make', 'decision.publish', 'party.register'), audience: fc.subarray(keys), fieldClass: fc.constantFrom<FieldClass>('L0', 'L1', 'L2', 'L3'),
  });

  it('gives each actor what the table says, whoever writes when, and wherever its line is cut', async () => {
    const writer = () => fc.array(fc.record({ events: fc.array(telling(), { minLength: 1, maxLength: 12 }), waits: fc.boolean() }), { minLength: 1, maxLength: 8 });
    const plan = fc.record({ writers: fc.array(writer(), { minLength: 2, maxLength: 3 }), cuts: fc.array(fc.tuple(fc.nat(4), fc.nat(25)), { maxLength: 6 }) });
    await fc.assert(fc.asyncProperty(plan, async ({ writers, cuts }) => {
      const began = await lastPosition(test);
      const follows = await begun(fiveActors, began);
      await Promise.all(follows.map((one) => one.connect()));
      // One that waits commits after those of the other writers that were told later.
      const written = Promise.all(writers.map(async (batches) => {
        for (const { events, waits } of batches) await tell(test, events, () => (waits ? new Promise((done) => { setImmediate(done); }) : Promise.resolve()));
      }));
      const cutting = (async () => {
        for (const [who, count] of cuts) {
          const one = follows[who]!;
          await Promise.race([one.hasSome(count), written]);
          one.end();
          await one.connect();
        }
      })();
      await Promise.all([written, cutting]);
      const [last] = await tell(test, [seenByAll]);
      await Promise.all(follows.map((one) => one.has(last!)));
      for (const one of follows) {
        expect(one.ids).toEqual(await oracle(test, one.identity, began));
        one.end();
      }
    }), { numRuns: 6 });
  });

  it('is filtered in memory as it is in the table, for every filter, event and actor', async () => {
    const entries = (await test.hub.database.sql<Omit<Entry, 'position'> & { position: string }>(`
      select entry.position::text as position, event.id, event.type, event.aggregate_id as "aggregateId", event.class as "fieldClass", event.organs, event.audience
      from log.entry join log.event on event.seq = entry.event_seq order by entry.position`)).map((row) => ({ ...row, position: BigInt(row.position) }));
    const oneOf = <T>(pick: (entry: Entry) => readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...new Set(entries.flatMap(pick)));
    const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
    const filters: fc.Arbitrary<EventFilter> = fc.record({
      types: maybe(fc.uniqueArray(oneOf(({ type }) => [type]), { maxLength: 3 })), aggregateId: fc.option(oneOf(({ aggregateId }) => [aggregateId]), { nil: undefined, freq: 1 }),
      organ: maybe(oneOf(({ organs }) => organs)), division: maybe(oneOf(({ audience }) => audience.filter((key) => key.startsWith('v')))), until: maybe(fc.bigInt(0n, BigInt(entries.length))),
    });
    let seen = 0;
    await fc.assert(fc.asyncProperty(filters, fc.constantFrom(...fiveActors), async (filter, identity) => {
      const sight = await sightAs(test, identity);
      const found = entries.filter((entry) => isSeen(entry, sight, filter)).map(({ id }) => id);
      seen += found.length;
      const told = (await eventsAfter(test.hub.database.sql, sight, 0n, 100_000, filter)).map(({ id }) => id);
      expect(filter.aggregateId === undefined ? found : [...found].sort()).toEqual(filter.aggregateId === undefined ? told : [...told].sort());
    }), { numRuns: 60 });
    expect(seen).toBeGreaterThan(500);
  });

  it('shares one execution with those that are equal, and none with those of other rights', async () => {
    const [row] = await test.hub.database.sql<{ id: string }>(`select enforcement_case_id as id from casework.penalty_decision where in_force and published_on is not null limit 1`);
    const rich = 'subscription { caseMoved { id cursor enforcementCase { caseNumber parties { role } decisions { decisionNumber } } } }';
    const reads = async (identities: readonly (string | null)[]): Promise<number> => {
      const lines = await Promise.all(identities.map(async (identity) => Line.greeted(hub.socket, await tokenOf(test, identity))));
      for (const line of lines) line.subscribe('1', rich);
      await Promise.all(lines.map((line) => line.settled()));
      const told = await test.statementsOf(async () => {
        await tell(test, [{ ...seenByAll, aggregateId: row!.id }]);
        await Promise.all(lines.map((line) => line.heard.first(({ type }) => type === 'next')));
      });
      expect(new Set(lines.map((line) => JSON.stringify(line.of('1')[0]))).size).toBe(new Set(identities).size);
      for (const line of lines) line.end();
      return told.filter((text) => text.includes('enforcement_case')).length;
    };
    const alone = await reads([null]);
    expect(alone).toBeGreaterThan(0);
    expect(await reads(Array.from({ length: 20 }, () => null))).toBe(alone);
    expect(await reads([null, null, 'youyu-police', 'youyu-police', 'youyu-court'])).toBeGreaterThan(alone);
  });

  it('goes on where it was when every connection to the database is killed', async () => {
    const began = await lastPosition(test);
    const follows = await begun(fiveActors, began);
    await Promise.all(follows.map((one) => one.connect()));
    const client = new pg.Client({ connectionString: test.url });
    await client.connect();
    for (let round = 0; round < 3; round += 1) {
      await persistently(() => tell(test, Array.from({ length: 40 }, () => seenByAll)));
      await Promise.all(follows.map((one) => one.hasSome(1 + round * 40)));
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    }
    const [last] = await persistently(() => tell(test, [seenByAll]));
    await client.end();
    await Promise.all(follows.map((one) => one.has(last!)));
    for (const one of follows) {
      expect(one.ids).toEqual(await oracle(test, one.identity, began));
      one.end();
    }
  });

  it('whose reader stalls holds no more than its socket, slows nobody, and has everything when it reads on', async () => {
    const sockets = hub.connections;
    const heavy = 'subscription { caseMoved(where: { type: "case.correct" }) { id cursor payload } }';
    const [stalled, lively] = await Promise.all([Line.greeted(hub.socket, null), Line.greeted(hub.socket, null)]);
    for (const line of [stalled, lively]) line.subscribe('1', heavy);
    await Promise.all([stalled.settled(), lively.settled()]);
    stalled.socket.pause();
    let most = 0;
    lively.socket.on('message', () => { most = Math.max(most, ...[...sockets].map(({ writableLength }) => writableLength)); });
    const told: string[] = [];
    for (let batch = 0; batch < 16; batch += 1) told.push(...await tell(test, Array.from({ length: 250 }, () => ({ ...seenByAll, text: '重'.repeat(2_000) }))));
    const idsOf = (line: Line): string[] => line.of('1').map((message: Message) => eventIn(message).id);
    await lively.heard.until((all) => all.length > told.length);
    expect(idsOf(lively)).toEqual(told);
    expect(idsOf(stalled).length).toBeLessThan(told.length / 2);
    // 256 KiB are what makes it slow; a page that was being sent when it became so is on top.
    expect(most).toBeGreaterThan(100_000);
    expect(most).toBeLessThan(1_000_000);
    stalled.socket.resume();
    await stalled.heard.until((all) => all.length > told.length);
    expect(idsOf(stalled)).toEqual(told);
    for (const line of [stalled, lively]) line.end();
  });

  it('over server-sent events is the same, each message with its cursor as id', async () => {
    const began = await lastPosition(test);
    const after = await cursorAt(test, null, began);
    const asked = new URLSearchParams({ query: moves, variables: JSON.stringify({ after }) });
    const response = await fetch(`${hub.stream}?${asked.toString()}`);
    const told = await tell(test, Array.from({ length: 300 }, () => seenByAll));
    let text = '';
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      text += part;
      if (text.split('event: next').length > told.length && text.endsWith('\n\n')) break;
    }
    expect([...text.matchAll(/"id":"([0-9a-f-]+)"/g)].map(([, id]) => id)).toEqual(told);
    expect([...text.matchAll(/^id: (\S+)$/gm)].map(([, id]) => id)).toEqual([...text.matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor]) => cursor));
  });
});

/** Does it until it succeeds: the first attempts meet connections that are dead. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!/terminat|ECONNRESET|Connection/i.test((error as Error).message)) throw error;
    }
  }
}
