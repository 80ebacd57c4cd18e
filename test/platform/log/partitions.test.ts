import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensurePartitions, Sequencer } from '../../../src/platform/log/index.js';
import { aDatabase } from '../../support/hub.js';
import { change, commitChange, counted, Ear, sqlOf, Writers } from './writer.js';

const span = 5_000_000;

describe('partitions of the log', () => {
  let writers: Writers;
  beforeAll(async () => { writers = await Writers.on(await aDatabase()); });
  afterAll(() => writers.close());

  /** Numbers of a table's partitions. */
  const partitionsOf = async (table: string): Promise<number[]> => (await writers.observer.query<{ number: number }>(
    `select substring(inhrelid::regclass::text from '\\d+$')::int as number from pg_inherits where inhparent = $1::regclass order by 1`, [table],
  )).rows.map(({ number }) => number);

  const jump = (seq: number) => writers.observer.query(`select setval('log.event_seq', $1)`, [seq]);
  const ensure = () => ensurePartitions(sqlOf(writers.observer));

  it('stand ready two beyond the one being written', async () => {
    expect(await partitionsOf('log.event')).toEqual([0, 1, 2]);
    expect(await partitionsOf('log.entry')).toEqual([0, 1, 2]);
    await ensure();
    expect(await partitionsOf('log.event')).toEqual([0, 1, 2]);
  });

  it('take an event after a jump of the sequence, once they are ensured', async () => {
    const [thing] = await writers.things(1);
    const client = await writers.connect();
    await jump(7 * span);
    await expect(change(client, thing!)).rejects.toThrow('no partition of relation "event" found');
    await ensure();
    expect(await partitionsOf('log.event')).toEqual([0, 1, 2, 7, 8, 9]);
    await commitChange(client, thing!);
    expect(await partitionsOf('log.entry')).toEqual([0, 1, 2]);
  });

  it('are made while an event is told and while the log is read, and make nobody wait', async () => {
    const things = await writers.things(2);
    const slow = await writers.connect();
    await slow.query('begin');
    await change(slow, things[0]!);
    await slow.query('select count(*) from log.entry');
    await jump(20 * span);
    await ensure();
    await commitChange(await writers.connect(), things[1]!);
    await slow.query('commit');
    expect(await partitionsOf('log.event')).toEqual([0, 1, 2, 7, 8, 9, 20, 21, 22]);
  });

  it('may be ensured by several processes at once', async () => {
    await jump(30 * span);
    const clients = await Promise.all(counted(6).map(() => writers.connect()));
    await Promise.all(clients.map((client) => ensurePartitions(sqlOf(client))));
    expect((await partitionsOf('log.event')).slice(-3)).toEqual([30, 31, 32]);
  });

  it('are append-only like those before them', async () => {
    const newest = `log.event_p30`;
    await commitChange(writers.observer, (await writers.things(1))[0]!);
    await expect(writers.observer.query(`update ${newest} set actor = 'x'`)).rejects.toThrow('append-only');
    await expect(writers.observer.query(`delete from ${newest}`)).rejects.toThrow('append-only');
    await expect(writers.observer.query(`truncate ${newest}`)).rejects.toThrow('append-only');
  });

  it('have the indexes of the whole', async () => {
    const { rows } = await writers.observer.query<{ count: number }>(
      `select count(*)::int as count from pg_index where indrelid in ('log.event_p30'::regclass, 'log.event_p0'::regclass) group by indrelid`,
    );
    expect(rows).toEqual([{ count: 3 }, { count: 3 }]);
  });
});

describe('the sequencer', () => {
  let writers: Writers;
  let ear: Ear;
  beforeAll(async () => {
    writers = await Writers.on(await aDatabase());
    ear = await Ear.on(writers.url);
  });
  afterAll(async () => {
    await ear.close();
    await writers.close();
  });

  const stands = async (partition: string): Promise<boolean> => {
    const { rows } = await writers.observer.query<{ stands: boolean }>('select to_regclass($1) is not null as stands', [partition]);
    return rows[0]!.stands;
  };

  /** Runs a sequencer until one more change has its position; stopping waits for the turn to end. */
  const positionOne = async (failures: Error[] = []): Promise<number> => {
    const before = await writers.lastPosition();
    const [thing] = await writers.things(1);
    const sequencer = new Sequencer({ url: writers.url, onFailure: (error) => failures.push(error) });
    sequencer.start();
    await commitChange(await writers.connect(), thing!);
    const [entry] = await ear.until(async () => {
      const entries = await writers.entriesAfter(before);
      return entries.length > 0 ? entries : undefined;
    });
    await sequencer.stop();
    return entry!.position;
  };

  it('makes partitions ahead when it starts', async () => {
    await writers.observer.query(`select setval('log.event_seq', $1)`, [span + 1]);
    expect(await stands('log.event_p3')).toBe(false);
    await positionOne();
    expect(await stands('log.event_p3')).toBe(true);
    expect(await stands('log.event_p4')).toBe(false);
  });

  it('makes them while it runs, when sequence or position goes on by a tenth of one', async () => {
    const sequencer = new Sequencer({ url: writers.url, onFailure: (error) => { throw error; } });
    sequencer.start();
    const client = await writers.connect();
    const [thing] = await writers.things(1);
    const start = await writers.lastPosition();
    const positioned = (count: number) => ear.until(async () => ((await writers.entriesAfter(start)).length >= count ? true : undefined));
    await commitChange(client, thing!);
    await positioned(1);
    await writers.observer.query(`select setval('log.event_seq', $1)`, [2 * span + 1]);
    // A position far ahead, as if five million had been given.
    await writers.observer.query(
      `insert into log.entry select $1, seq, id, leaf from log.event order by seq desc limit 1`, [span + 1],
    );
    await commitChange(client, thing!);
    await positioned(3);
    await sequencer.stop();
    expect(await writers.lastPosition()).toBe(span + 2);
    expect(await stands('log.event_p4')).toBe(true);
    expect(await stands('log.entry_p3')).toBe(true);
  });

  it('goes on positioning when partitions cannot be made, and tells of it', async () => {
    const blocker = await writers.connect();
    await blocker.query('begin');
    // What VACUUM or ANALYZE of the whole table would hold.
    await blocker.query('lock table log.event in share update exclusive mode');
    await writers.observer.query(`select setval('log.event_seq', $1)`, [3 * span + 1]);
    const failures: Error[] = [];
    expect(await positionOne(failures)).toBe(span + 3);
    expect(failures.map(({ message }) => message)).toEqual([expect.stringContaining('the next partitions of the log could not be made: canceling statement due to lock timeout')]);
    await blocker.query('rollback');
    await positionOne();
    expect(await stands('log.event_p5')).toBe(true);
  });
});
