import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { copyIn, type CopyInto } from '../../../src/platform/database/copy.js';
import type { Transaction } from '../../../src/platform/database/index.js';
import { append, eventKind, type Told } from '../../../src/platform/log/index.js';

/** A kind of event that no module declares: what is tried here knows no business. */
const happened = eventKind({ type: 'trial.happen', version: 1, fieldClass: 'L1', meaning: '试验: something happened.', upCasts: {} });

export const told = (aggregate: { id: string; number: number }, parts: Told['parts'] = [{ fieldClass: 'L1', payload: { number: aggregate.number } }]): Told => ({
  kind: happened, aggregate: { type: 'Thing', ...aggregate }, organs: ['o1'], audience: ['o1'], occurredAt: '2026-11-20T09:00:00+08:00', actor: 'trial', channel: 'LIVE', parts,
});

export const sqlOf = (client: pg.Client): Transaction => Object.assign(
  async <R extends object>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as R[],
  { copy: (tables: readonly CopyInto[]) => copyIn(client, tables) },
);

/** An entry of the log with what it is an entry of. */
export interface Entry { readonly position: number; readonly eventId: string; readonly seq: number; readonly aggregateId: string; readonly number: number }

/** Writers on one database: connections, and aggregates that are rows of a real table. */
export class Writers {
  private readonly clients: pg.Client[] = [];

  private constructor(readonly url: string, readonly observer: pg.Client) {}

  static async on(url: string): Promise<Writers> {
    const writers = new Writers(url, new pg.Client({ connectionString: url }));
    await writers.observer.connect();
    writers.clients.push(writers.observer);
    await writers.observer.query('create table thing (id uuid primary key, number int not null default 0)');
    return writers;
  }

  async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    this.clients.push(client);
    return client;
  }

  /** New aggregates, with no event yet. */
  async things(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomUUID());
    await this.observer.query('insert into thing (id) select unnest($1::uuid[])', [ids]);
    return ids;
  }

  /** Everything positioned after a position, in the order of the log. */
  async entriesAfter(position: number): Promise<Entry[]> {
    const { rows } = await this.observer.query<Entry>(
      `select position::int as position, event.id as "eventId", event.seq::int as seq, aggregate_id as "aggregateId", aggregate_number as number
       from log.entry join log.event on event.seq = entry.event_seq where position > $1 order by position`, [position],
    );
    return rows;
  }

  async lastPosition(): Promise<number> {
    const { rows } = await this.observer.query<{ last: number }>('select coalesce(max(position), 0)::int as last from log.entry');
    return rows[0]!.last;
  }

  /** How many connections wait for a row that another holds. */
  async waiting(): Promise<number> {
    const { rows } = await this.observer.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0]!.count;
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }
}

/** Changes an aggregate as the hub's services do: locks its row, draws its next number under the lock, tells the log. Gives the event's id. */
export async function change(client: pg.Client, thing: string): Promise<string> {
  await client.query('select from thing where id = $1 for update', [thing]);
  const { rows } = await client.query<{ number: number }>('update thing set number = number + 1 where id = $1 returning number', [thing]);
  const [id] = await append(sqlOf(client), [told({ id: thing, number: rows[0]!.number })], new Date().toISOString());
  return id!;
}

/** The same in a transaction of its own. */
export async function commitChange(client: pg.Client, thing: string): Promise<string> {
  await client.query('begin');
  const id = await change(client, thing);
  await client.query('commit');
  return id;
}

/** Hears what a database notifies, and looks again each time it does. */
export class Ear {
  private heard = 0;
  private wake: () => void = () => {};

  private constructor(private readonly client: pg.Client) {
    client.on('notification', () => { this.heard += 1; this.wake(); });
  }

  static async on(url: string, channel = 'log_appended'): Promise<Ear> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const ear = new Ear(client);
    await client.query(`listen ${channel}`);
    return ear;
  }

  /** Looks now and after each notification until there is an answer. */
  async until<T>(look: () => Promise<T | undefined>): Promise<T> {
    for (;;) {
      const before = this.heard;
      const found = await look();
      if (found !== undefined) return found;
      if (this.heard === before) await new Promise<void>((done) => { this.wake = done; });
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

/** The numbers from 1 to the last. */
export const counted = (last: number, from = 1): number[] => Array.from({ length: last }, (_, index) => from + index);
