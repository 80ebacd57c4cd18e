import pg from 'pg';
import type { Sql } from './database/index.js';
import { Rest } from './log/index.js';

/** How far the hub's time is ahead of the clock, and when it was last moved by that clock; null where it never was. */
export interface Moved { readonly aheadMs: number; readonly movedAt: Date | null }

/** Told when a move is committed, so that all processes follow at once. */
export const timeChannel = 'time_moved';

/** Rest between looks when nothing is told, and after a lost connection, in milliseconds: a move is followed within a second whatever is lost. */
const rest = 1_000;
const retry = 200;

const neverMoved: Moved = { aheadMs: 0, movedAt: null };

const selectMoved = 'select ahead_ms::float8 as "aheadMs", moved_at as "movedAt" from platform.time_move order by number desc limit 1';

/** 平台时间: what time it is for everything that is recorded and for every period; ahead of the clock where a demonstration was moved (docs/time.md). */
export class HubTime {
  private moved: Moved = neverMoved;
  private client: pg.Client | null = null;
  private stopped = false;
  private readonly resting = new Rest();
  private running: Promise<void> | null = null;
  private readonly told: (() => void)[] = [];

  /** `clock` is the real time; `canMove` says whether this is a demonstration: elsewhere moves are ignored. */
  constructor(readonly clock: () => Date, readonly canMove: boolean) {}

  readonly now = (): Date => new Date(this.clock().getTime() + this.moved.aheadMs);

  get state(): Moved { return this.moved; }

  /** Calls back when this process has followed a move. */
  onMove(callback: () => void): void {
    this.told.push(callback);
  }

  /** Takes over how far the time was moved; a database without that table has never been. */
  async refresh(sql: Sql): Promise<void> {
    if (!this.canMove) return;
    const [table] = await sql<{ exists: boolean }>(`select to_regclass('platform.time_move') is not null as exists`);
    if (table!.exists) this.take((await sql<Moved>(selectMoved))[0]);
  }

  /** Follows the moves that other processes make, until `stop`; a lost connection is told of and made again. */
  follow(url: string, onFailure: (error: Error) => void): void {
    if (this.canMove) this.running ??= this.run(url, onFailure);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.resting.call();
    await this.running;
  }

  /** Never back: a look that was overtaken by a later one changes nothing. */
  private take(found: Moved | undefined): void {
    if (!found || found.aheadMs <= this.moved.aheadMs) return;
    this.moved = found;
    for (const tell of this.told) tell();
  }

  private get isStopped(): boolean { return this.stopped; }

  private async run(url: string, onFailure: (error: Error) => void): Promise<void> {
    while (!this.stopped) {
      try {
        await this.attend(url);
      } catch (error) {
        if (!this.isStopped) onFailure(error as Error);
        await this.resting.take(retry);
      } finally {
        await this.client?.end().catch(() => {});
        this.client = null;
      }
    }
  }

  private async attend(url: string): Promise<void> {
    const client = new pg.Client({ connectionString: url, application_name: 'xianjie time' });
    this.client = client;
    client.on('error', () => this.resting.call());
    client.on('notification', () => this.resting.call());
    await client.connect();
    await client.query(`listen ${timeChannel}`);
    while (!this.stopped) {
      this.take((await client.query<Moved>(selectMoved)).rows[0]);
      await this.resting.take(rest);
    }
  }
}
