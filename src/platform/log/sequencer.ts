import type pg from 'pg';
import { sqlOver } from '../database/index.js';
import { LoneWorker, pause, type LoneWorkerOptions } from './lone-worker.js';
import { ensurePartitions, hasGoneFar, type Reached } from './partitions.js';

const batch = 2_000;

/** What one turn positioned: how many events, and the highest numbers among them. */
export interface Placed extends Reached { readonly count: number }

/**
 * 定序器: gives committed events their position, dense and in the order of `seq`, in its own short transactions. Whichever process
 * holds the advisory lock is the one; the others wait for it. An event that commits late gets a later position; nothing waits for it.
 */
export class Sequencer extends LoneWorker {
  private looked: Reached | null = null;

  constructor(options: LoneWorkerOptions) {
    super({ name: 'xianjie sequencer', lock: [0x6c6f67, 1], channel: 'log_pending' }, options);
  }

  protected override async begin(client: pg.Client): Promise<void> {
    this.looked = null;
    await this.makeRoom(client);
  }

  /** Positions events for as long as the session lasts, and with it the lock. */
  protected override async turn(client: pg.Client): Promise<number> {
    const placed = await place(client);
    if (placed.count > 0) this.looked ??= placed;
    if (this.looked && hasGoneFar(this.looked, placed)) {
      this.looked = placed;
      await this.makeRoom(client);
    }
    return placed.count < batch ? pause : 0;
  }

  /** Partitions stand ready far ahead: an attempt that fails is told of and made again a stretch later. */
  private async makeRoom(client: pg.Client): Promise<void> {
    await ensurePartitions(sqlOver(client)).catch((error: unknown) => {
      this.options.onFailure(new Error(`the next partitions of the log could not be made: ${(error as Error).message}`, { cause: error }));
    });
  }
}

/** Positions everything that has committed, at most one batch, and says so in the same transaction. */
export async function place(client: Pick<pg.Client, 'query'>): Promise<Placed> {
  const { rows } = await client.query<{ count: number; seq: string; position: string }>({ name: 'sequencer-place', text: placeEvents });
  const { count, seq, position } = rows[0]!;
  return { count, seq: BigInt(seq), position: BigInt(position) };
}

/** The first of those that wait are taken up to the last of them: a plan made while nobody waited would compare each with each. */
const placeEvents = `
  with taken as (
    delete from log.pending where seq <= (select max(seq) from (select seq from log.pending order by seq limit ${batch}) as first) returning seq, event_id
  ), placed as (
    insert into log.entry (position, event_seq, event_id, leaf)
    select (select coalesce(max(position), 0) from log.entry) + row_number() over (order by taken.seq), taken.seq, taken.event_id, event.leaf
    from taken join log.event as event on event.seq = taken.seq
    returning position, event_seq
  )
  select count(*)::int as count, coalesce(max(event_seq), 0)::text as seq, coalesce(max(position), 0)::text as position,
    case when count(*) > 0 then pg_notify('log_appended', '') end
  from placed`;
