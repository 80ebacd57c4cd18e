import pg from 'pg';
import type { Sql } from '../database/index.js';
import { ensurePartitions, hasGoneFar, type Reached } from './partitions.js';

/** Two-key advisory lock of the one sequencer: 'log', 'sequencer'. */
const lockKeys = [0x6c6f67, 1] as const;
const pause = 250;
const batch = 2_000;

export interface SequencerOptions {
  readonly url: string;
  /** Told of a failure that the sequencer survives (a lost connection); it goes on by itself. */
  readonly onFailure: (error: Error) => void;
}

/** What one turn positioned: how many events, and the highest numbers among them. */
export interface Placed extends Reached { readonly count: number }

/**
 * 定序器: gives committed events their position, dense and in the order of `seq`, in its own short transactions. Whichever process
 * holds the advisory lock is the one; the others wait for it. An event that commits late gets a later position; nothing waits for it.
 */
export class Sequencer {
  private client: pg.Client | null = null;
  private lost: Error | null = null;
  private stopped = false;
  /** Something was told since the last rest: the next one is over at once, so that no notification is slept through. */
  private isCalled = false;
  private wake: () => void = () => {};
  private running: Promise<void> | null = null;

  constructor(private readonly options: SequencerOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.call();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.serve();
      } catch (error) {
        await this.endure(this.lost ?? (error as Error));
      } finally {
        await this.client?.end().catch(() => {});
        this.client = null;
      }
    }
  }

  /** A failure ends the session, not the sequencer: it is told of, and after a rest there is another session. */
  private async endure(error: Error): Promise<void> {
    if (this.stopped) return;
    this.options.onFailure(error);
    this.isCalled = false;
    await this.rest();
  }

  private async serve(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.url, application_name: 'xianjie sequencer' });
    this.client = client;
    this.lost = null;
    // Whoever rests is called, and finds at its next statement that there is no connection.
    client.on('error', (error) => { this.lost ??= error; this.call(); });
    client.on('notification', () => this.call());
    await client.connect();
    await client.query('listen log_pending');
    while (!this.stopped && !(await hold(client))) await this.rest();
    if (!this.stopped) await this.work(client);
  }

  /** Positions events for as long as the session lasts, and with it the lock. */
  private async work(client: pg.Client): Promise<void> {
    let looked: Reached | null = null;
    await this.makeRoom(client);
    while (!this.stopped) {
      const placed = await place(client);
      if (placed.count > 0) looked ??= placed;
      if (looked && hasGoneFar(looked, placed)) {
        looked = placed;
        await this.makeRoom(client);
      }
      if (placed.count < batch) await this.rest();
    }
  }

  /** Partitions stand ready far ahead: an attempt that fails is told of and made again a stretch later. */
  private async makeRoom(client: pg.Client): Promise<void> {
    const sql: Sql = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => (await client.query(text, [...values])).rows as R[];
    await ensurePartitions(sql).catch((error: unknown) => {
      this.options.onFailure(new Error(`the next partitions of the log could not be made: ${(error as Error).message}`, { cause: error }));
    });
  }

  private call(): void {
    this.isCalled = true;
    this.wake();
  }

  private async rest(): Promise<void> {
    if (!this.isCalled) {
      await new Promise<void>((done) => {
        const timer = setTimeout(done, pause);
        this.wake = () => { clearTimeout(timer); done(); };
      });
    }
    this.isCalled = false;
  }
}

/** Whether this session is the one. A session's lock lasts as long as the session, so it is asked for until it is had, and not again. */
async function hold(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1::int, $2::int) as held', [...lockKeys]);
  return rows[0]!.held;
}

/** Positions everything that has committed, at most one batch, and says so in the same transaction. */
export async function place(client: Pick<pg.Client, 'query'>): Promise<Placed> {
  const { rows } = await client.query<{ count: number; seq: string; position: string }>({ name: 'sequencer-place', text: placeEvents });
  const { count, seq, position } = rows[0]!;
  return { count, seq: BigInt(seq), position: BigInt(position) };
}

const placeEvents = `
  with taken as (
    delete from log.pending where seq in (select seq from log.pending order by seq limit ${batch}) returning seq, event_id
  ), placed as (
    insert into log.entry (position, event_seq, event_id, leaf)
    select (select coalesce(max(position), 0) from log.entry) + row_number() over (order by taken.seq), taken.seq, taken.event_id, event.leaf
    from taken join log.event as event on event.seq = taken.seq
    returning position, event_seq
  )
  select count(*)::int as count, coalesce(max(event_seq), 0)::text as seq, coalesce(max(position), 0)::text as position,
    case when count(*) > 0 then pg_notify('log_appended', '') end
  from placed`;
