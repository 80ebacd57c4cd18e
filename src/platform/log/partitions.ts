import type { Sql } from '../database/index.js';

/** Rows in one partition of `log.event` and `log.access` (by seq) and `log.entry` (by position). */
const span = 5_000_000n;
/** Partitions kept ready beyond the one being written. */
const ahead = 2n;
/** How far numbers may go on before partitions are looked at again. */
const stretch = span / 10n;
/** Two-key advisory lock of whoever makes a partition: 'log', 'partitions'. */
const lockKeys = [0x6c6f67, 2];

/** The highest numbers given so far. */
export interface Reached { readonly seq: bigint; readonly position: bigint }

/** The same, with the highest number of an access. */
type ReachedWhole = Reached & { readonly access: bigint };

const partitioned = [
  { table: 'log.event', last: `select last_value::text as last from log.event_seq`, key: 'seq' },
  { table: 'log.entry', last: `select coalesce(max(position), 0)::text as last from log.entry`, key: 'position' },
  { table: 'log.access', last: `select last_value::text as last from log.access_seq`, key: 'access' },
] as const;

/**
 * Makes the partitions that the next rows will need; safe to call at any time, by any number of processes. It waits for no writer: a
 * lock that it cannot have within a second fails it, and what was there before goes on serving.
 */
export async function ensurePartitions(sql: Sql): Promise<void> {
  for (const { table, last } of partitioned) {
    const [row] = await sql<{ last: string }>(last);
    const current = BigInt(row!.last) / span;
    await makePartitions(sql, table, current, current + ahead);
  }
}

/** Makes every partition, from the first on, that a log needs which has come so far: one that is loaded whole. */
export async function partitionsUpTo(sql: Sql, reached: ReachedWhole): Promise<void> {
  for (const { table, key } of partitioned) await makePartitions(sql, table, 0n, reached[key] / span + ahead);
}

async function makePartitions(sql: Sql, table: string, first: bigint, last: bigint): Promise<void> {
  for (let number = first; number <= last; number += 1n) await sql(makePartition(table, number));
}

/** Whether numbers have gone on so far that partitions should be looked at again. */
export function hasGoneFar(from: Reached, to: Reached): boolean {
  return to.seq - from.seq >= stretch || to.position - from.position >= stretch;
}

/**
 * Made apart and then attached: `create table … partition of` would lock the log against everyone and wait behind the longest open
 * transaction; attaching does neither. Row triggers come with the parent, those of `truncate` do not.
 */
function makePartition(table: string, number: bigint): string {
  const name = `${table}_p${number}`;
  return `do $$ begin
    perform set_config('lock_timeout', '1s', true);
    perform pg_advisory_xact_lock(${lockKeys.join(', ')});
    if to_regclass('${name}') is null then
      create table ${name} (like ${table} including all);
      alter table ${table} attach partition ${name} for values from (${number * span}) to (${(number + 1n) * span});
      create trigger is_not_emptied before truncate on ${name} for each statement execute function log.refuse();
    end if;
  end $$`;
}
