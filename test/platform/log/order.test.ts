import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { append, place, Sequencer } from '../../../src/platform/log/index.js';
import { aDatabase } from '../../support/hub.js';
import { change, commitChange, counted, Ear, sqlOf, told, Writers } from './writer.js';

describe('the order of the log', () => {
  let writers: Writers;
  beforeAll(async () => { writers = await Writers.on(await aDatabase()); });
  afterAll(() => writers.close());

  const placeAll = async (): Promise<void> => { while ((await place(writers.observer)).count > 0); };

  it('numbers the events of one aggregate 1, 2, 3 … though its writers changed another first and came to it in another order', async () => {
    const before = await writers.lastPosition();
    const [shared, ...own] = await writers.things(11);
    const gate = await writers.connect();
    const clients = await Promise.all(own.map(() => writers.connect()));
    const ear = await Ear.on(writers.url);
    const sequencer = new Sequencer({ url: writers.url, onFailure: (error) => { throw error; } });
    sequencer.start();

    await gate.query('begin');
    for (const [index, client] of clients.entries()) {
      await client.query('begin');
      await change(client, own[index]!);
    }
    // The gate holds the shared row while all others queue for it, last come first.
    await change(gate, shared!);
    const queued: Promise<unknown>[] = [];
    for (const [index, client] of [...clients.entries()].reverse()) {
      queued.push(change(client, shared!).then(() => client.query(index === 4 ? 'rollback' : 'commit')));
      while (await writers.waiting() < queued.length);
    }
    await gate.query('commit');
    await Promise.all(queued);

    const committed = 1 + 2 * (own.length - 1);
    const entries = await ear.until(async () => (await writers.entriesAfter(before)).length === committed ? writers.entriesAfter(before) : undefined);
    await sequencer.stop();
    await ear.close();
    expect(entries.filter(({ aggregateId }) => aggregateId === shared).map(({ number }) => number)).toEqual(counted(own.length));
    expect(entries.map(({ position }) => position)).toEqual(counted(committed, before + 1));
    expect(entries.filter(({ aggregateId }) => aggregateId !== shared).map(({ number }) => number)).toEqual(own.slice(1).map(() => 1));
  });

  it('gives the events of one transaction the order in which they were told', async () => {
    const before = await writers.lastPosition();
    const things = await writers.things(3);
    const client = await writers.connect();
    await client.query('begin');
    const ids = [];
    for (const thing of [things[2]!, things[0]!, things[2]!, things[1]!]) ids.push(await change(client, thing));
    await client.query('commit');
    await placeAll();
    expect((await writers.entriesAfter(before)).map(({ eventId }) => eventId)).toEqual(ids);
  });

  it('keeps the order of a backlog that takes several turns', async () => {
    const before = await writers.lastPosition();
    const [thing] = await writers.things(1);
    const events = counted(4_100).map((number) => told({ id: thing!, number }));
    await append(sqlOf(writers.observer), events, new Date().toISOString());
    await placeAll();
    const entries = await writers.entriesAfter(before);
    expect(entries.map(({ number }) => number)).toEqual(counted(4_100));
    expect(entries.map(({ position }) => position)).toEqual(counted(4_100, before + 1));
  });

  it('never says what was rolled back', async () => {
    const before = await writers.lastPosition();
    const [thing] = await writers.things(1);
    const client = await writers.connect();
    await client.query('begin');
    const undone = await change(client, thing!);
    await client.query('rollback');
    const said = await commitChange(client, thing!);
    await placeAll();
    expect(await writers.entriesAfter(before)).toMatchObject([{ position: before + 1, eventId: said, number: 1 }]);
    const { rows } = await client.query(
      `select id from log.event where id = $1 union all select event_id from log.part where event_id = $1
       union all select event_id from log.pending where event_id = $1`, [undone],
    );
    expect(rows).toEqual([]);
  });
});

describe('whatever several writers do in whatever order', () => {
  let writers: Writers;
  let clients: pg.Client[];
  beforeAll(async () => {
    writers = await Writers.on(await aDatabase());
    clients = await Promise.all(counted(3).map(() => writers.connect()));
  });
  afterAll(() => writers.close());

  const writer = fc.nat({ max: 2 });
  const action = fc.oneof(
    { weight: 5, arbitrary: fc.record({ act: fc.constant('change' as const), writer, thing: fc.nat({ max: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('commit' as const, 'rollback' as const), writer }) },
    { weight: 2, arbitrary: fc.constant({ act: 'place' as const }) },
  );

  it('positions are dense, nothing committed is lost or said twice, nothing else is said, and each aggregate’s numbers are in order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 40 }), async (actions) => {
      const before = await writers.lastPosition();
      const { committed, things } = await new Play(writers, clients, await writers.things(4)).run(actions);
      const entries = await writers.entriesAfter(before);
      expect(entries.map(({ position }) => position)).toEqual(counted(entries.length, before + 1));
      expect(entries.map(({ eventId }) => eventId).sort()).toEqual([...committed].sort());
      for (const thing of things) {
        const numbers = entries.filter(({ aggregateId }) => aggregateId === thing).map(({ number }) => number);
        expect(numbers).toEqual(counted(numbers.length));
      }
    }), { numRuns: 40 });
  });
});

type Action = { act: 'change'; writer: number; thing: number } | { act: 'commit' | 'rollback'; writer: number } | { act: 'place' };

/** One play of actions by writers whose transactions overlap; a row that another holds is left alone, since one hand plays them all. */
class Play {
  private readonly committed: string[] = [];
  private readonly open = new Map<number, { held: Set<string>; told: string[] }>();

  constructor(private readonly writers: Writers, private readonly clients: readonly pg.Client[], private readonly things: readonly string[]) {}

  async run(actions: readonly Action[]): Promise<{ committed: readonly string[]; things: readonly string[] }> {
    for (const action of actions) await this.take(action);
    for (const writer of [...this.open.keys()]) await this.end(writer, 'commit');
    while ((await place(this.writers.observer)).count > 0);
    return { committed: this.committed, things: this.things };
  }

  private async take(action: Action): Promise<void> {
    if (action.act === 'place') await place(this.writers.observer);
    else if (action.act === 'change') await this.change(action.writer, this.things[action.thing]!);
    else if (this.open.has(action.writer)) await this.end(action.writer, action.act);
  }

  private async change(writer: number, thing: string): Promise<void> {
    if ([...this.open].some(([other, { held }]) => other !== writer && held.has(thing))) return;
    const client = this.clients[writer]!;
    if (!this.open.has(writer)) {
      await client.query('begin');
      this.open.set(writer, { held: new Set(), told: [] });
    }
    const { held, told } = this.open.get(writer)!;
    held.add(thing);
    told.push(await change(client, thing));
  }

  private async end(writer: number, how: 'commit' | 'rollback'): Promise<void> {
    await this.clients[writer]!.query(how);
    if (how === 'commit') this.committed.push(...this.open.get(writer)!.told);
    this.open.delete(writer);
  }
}
