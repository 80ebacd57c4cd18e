import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sequencer } from '../../../src/platform/log/index.js';
import { aDatabase } from '../../support/hub.js';
import { change, commitChange, counted, Ear, Writers, type Entry } from './writer.js';

describe('定序器', () => {
  let writers: Writers;
  let ear: Ear;
  let start: number;
  const running: Sequencer[] = [];

  beforeAll(async () => {
    writers = await Writers.on(await aDatabase());
    // Each entry notes the session that wrote it.
    await writers.observer.query('alter table log.entry add column placed_by int default pg_backend_pid()');
    ear = await Ear.on(writers.url);
  });
  beforeEach(async () => { start = await writers.lastPosition(); });
  afterEach(() => Promise.all(running.splice(0).map((one) => one.stop())));
  afterAll(async () => {
    await ear.close();
    await writers.close();
  });

  /** Starts a sequencer under a name by which its session can be told from others. */
  const begin = (name: string, failures: Error[] = []): Sequencer => {
    const url = new URL(writers.url);
    url.searchParams.set('application_name', name);
    const sequencer = new Sequencer({ url: url.href, onFailure: (error) => failures.push(error) });
    running.push(sequencer);
    sequencer.start();
    return sequencer;
  };

  const positioned = (count: number): Promise<Entry[]> => ear.until(async () => {
    const entries = await writers.entriesAfter(start);
    return entries.length >= count ? entries : undefined;
  });

  /** Sessions that hold the sequencer's lock in this database, by the whole of the lock's name. */
  const holders = async (): Promise<{ pid: number; name: string }[]> => (await writers.observer.query<{ pid: number; name: string }>(
    `select pid, application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
       and classid = x'6c6f67'::int and objid = 1 and objsubid = 2 and granted`,
  )).rows;

  /** The sessions that wrote the entries since the start, in the order of the log. */
  const writtenBy = async (): Promise<number[]> => (await writers.observer.query<{ pid: number }>(
    'select placed_by as pid from log.entry where position > $1 order by position', [start],
  )).rows.map(({ pid }) => pid);

  it('lets nobody wait for a transaction that is held open, and gives what that one told a later position', async () => {
    begin('only');
    const things = await writers.things(6);
    const slow = await writers.connect();
    await slow.query('begin');
    const first = await change(slow, things[0]!);

    const quick = await writers.connect();
    const others = [];
    for (const thing of things.slice(1)) others.push(await commitChange(quick, thing));
    const meanwhile = await positioned(5);
    expect(meanwhile.map(({ eventId }) => eventId)).toEqual(others);

    await slow.query('commit');
    const all = await positioned(6);
    expect(all.map(({ position }) => position)).toEqual(counted(6, start + 1));
    expect(all.at(-1)).toMatchObject({ eventId: first });
    expect(all.at(-1)!.seq).toBeLessThan(all[0]!.seq);
  });

  it('positions what was told while no sequencer ran', async () => {
    const things = await writers.things(4);
    const client = await writers.connect();
    const told = [];
    for (const thing of things) told.push(await commitChange(client, thing));
    begin('late');
    expect((await positioned(4)).map(({ eventId }) => eventId)).toEqual(told);
  });

  it('is woken by what is told, and does not wait for its next look round', async () => {
    begin('only');
    const [thing] = await writers.things(1);
    const client = await writers.connect();
    await commitChange(client, thing!);
    await positioned(1);
    const began = performance.now();
    for (const done of counted(40, 2)) {
      await commitChange(client, thing!);
      await positioned(done);
    }
    // Four looks a second would take ten seconds.
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('is one: of two only the holder of the lock positions, and the other takes over when it stops', async () => {
    const [thing] = await writers.things(1);
    const client = await writers.connect();
    const first = begin('first');
    await commitChange(client, thing!);
    await positioned(1);
    begin('second');
    for (const done of counted(5, 2)) {
      await commitChange(client, thing!);
      await positioned(done);
    }
    const [holder, ...more] = await holders();
    expect(holder).toMatchObject({ name: 'first' });
    expect(more).toEqual([]);

    await first.stop();
    await commitChange(client, thing!);
    const entries = await positioned(7);
    expect(await holders()).toMatchObject([{ name: 'second' }]);
    const sessions = await writtenBy();
    expect(sessions.slice(0, 6)).toEqual(counted(6).map(() => holder!.pid));
    expect(sessions.at(-1)).not.toBe(holder!.pid);
    expect(entries.map(({ number }) => number)).toEqual(counted(7));
    expect(entries.map(({ position }) => position)).toEqual(counted(7, start + 1));
  });

  it('loses nothing and says nothing twice when its connection is cut again and again, and tells of each cut', async () => {
    const failures: Error[] = [];
    const [thing] = await writers.things(1);
    const client = await writers.connect();
    begin('first', failures);
    begin('second', failures);
    let done = 0;
    for (const cut of counted(3)) {
      await commitChange(client, thing!);
      await positioned(done += 1);
      const [holder] = await holders();
      await writers.observer.query('select pg_terminate_backend($1)', [holder!.pid]);
      await commitChange(client, thing!);
      await positioned(done += 1);
      expect((await writtenBy()).at(-1)).not.toBe(holder!.pid);
      expect(failures.map((error) => (error as Error & { code?: string }).code)).toEqual(counted(cut).map(() => '57P01'));
    }
    const entries = await positioned(done);
    expect(entries.map(({ number }) => number)).toEqual(counted(6));
    expect(entries.map(({ position }) => position)).toEqual(counted(6, start + 1));
  });

  it('keeps order and loses nothing while many write at once', async () => {
    begin('first');
    begin('second');
    const things = await writers.things(3);
    const clients = await Promise.all(counted(6).map(() => writers.connect()));
    await Promise.all(clients.map(async (client, index) => {
      for (const round of counted(20)) await commitChange(client, things[(index + round) % 3]!);
    }));
    const entries = await positioned(120);
    expect(entries.map(({ position }) => position)).toEqual(counted(120, start + 1));
    expect(new Set(entries.map(({ eventId }) => eventId)).size).toBe(120);
    for (const thing of things) {
      expect(entries.filter(({ aggregateId }) => aggregateId === thing).map(({ number }) => number)).toEqual(counted(40));
    }
  });

  it('stops when asked, whether it holds the lock, waits for it or was never started', async () => {
    const first = begin('first');
    const [thing] = await writers.things(1);
    await commitChange(await writers.connect(), thing!);
    await positioned(1);
    const second = begin('second');
    await second.stop();
    await first.stop();
    await new Sequencer({ url: writers.url, onFailure: () => {} }).stop();
    expect(await holders()).toEqual([]);
  });
});
