import pg from 'pg';
import type { FieldClass } from '../model/index.js';
import type { Seen } from './read.js';
import { Rest } from './rest.js';

/** An entry as it stands, whoever may see it: rights are for the reader to evaluate, at once. */
export interface Entry extends Seen { readonly organs: readonly string[]; readonly audience: readonly string[]; readonly fieldClass: FieldClass }

export interface TailOptions {
  readonly url: string;
  /** Told of a failure that the tail survives. */
  readonly onFailure: (error: Error) => void;
}

/** Entries that are kept for readers who are a little behind. */
const ringSize = 2_048;
/** Entries read at once. */
const batch = 256;
/** How long entries that were read may be relied on, in milliseconds: their audiences are of the moment they were read. */
const freshFor = 500;
/** Rest between looks when nothing is told, and after a lost connection, in milliseconds. */
const rest = 1_000;
const retry = 200;

/** 跟随: reads the log once for all who follow it in this process, in order, woken by the sequencer; payloads are not read. */
export class Tail {
  /** Position of the last entry read; null until the log was first looked at. */
  private last: bigint | null = null;
  private ring: { readonly entry: Entry; readonly at: number }[] = [];
  private client: pg.Client | null = null;
  private stopped = false;
  private readonly resting = new Rest();
  private running: Promise<void> | null = null;
  private waiting: (() => void)[] = [];

  constructor(private readonly options: TailOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.resting.call();
    this.tell();
    await this.running;
  }

  get isStopped(): boolean { return this.stopped; }

  /** Position up to which the log was read; waits for the first look. */
  async head(): Promise<bigint> {
    while (this.last === null && !this.stopped) await this.change();
    return this.last ?? 0n;
  }

  /** Resolves when something follows the position, or the tail stops. */
  async beyond(position: bigint): Promise<void> {
    while (!this.stopped && (this.last === null || this.last <= position)) await this.change();
  }

  /** The entries behind a position, in order; null when they are no longer kept or were read too long ago: then the table is to be read. */
  after(position: bigint): readonly Entry[] | null {
    const first = this.ring[0]?.entry.position;
    if (first === undefined || first > position + 1n) return null;
    const found = this.ring.slice(Number(position + 1n - first));
    return found.length > 0 && Date.now() - found[0]!.at > freshFor ? null : found.map(({ entry }) => entry);
  }

  private change(): Promise<void> {
    return new Promise((resolve) => { this.waiting.push(resolve); });
  }

  private tell(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.follow();
      } catch (error) {
        if (!this.isStopped) this.options.onFailure(error as Error);
        await this.resting.take(retry);
      } finally {
        await this.client?.end().catch(() => {});
        this.client = null;
      }
    }
  }

  private async follow(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.url, application_name: 'xianjie tail', options: '-c TimeZone=Asia/Shanghai' });
    this.client = client;
    client.on('error', () => this.resting.call());
    client.on('notification', () => this.resting.call());
    await client.connect();
    await client.query('listen log_appended');
    if (this.last === null) {
      const { rows } = await client.query<{ last: string }>('select coalesce(max(position), 0)::text as last from log.entry');
      this.last = BigInt(rows[0]!.last);
      this.tell();
    }
    for (;;) {
      if (await this.look(client) < batch) await this.resting.take(rest);
      if (this.isStopped) return;
    }
  }

  private async look(client: pg.Client): Promise<number> {
    const { rows } = await client.query<Omit<Entry, 'position'> & { position: string }>({ name: 'tail', text: selectEntries, values: [this.last!.toString()] });
    if (rows.length === 0) return 0;
    const at = Date.now();
    this.ring = [...this.ring, ...rows.map((row) => ({ entry: { ...row, position: BigInt(row.position) }, at }))].slice(-ringSize);
    this.last = this.ring.at(-1)!.entry.position;
    this.tell();
    return rows.length;
  }

}

const selectEntries = `
  select entry.position::text as position, event.id, event.type, event.version, event.aggregate_type as "aggregateType", event.aggregate_id as "aggregateId",
    event.aggregate_number as "aggregateNumber", event.subject_id as "subjectId", event.class as "fieldClass", event.occurred_at as "occurredAt",
    event.recorded_at as "recordedAt", event.channel, '{}'::jsonb as payload, event.organs, event.audience
  from log.entry join log.event on event.seq = entry.event_seq where entry.position > $1 order by entry.position limit ${batch}`;
