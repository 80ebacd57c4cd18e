import type { Sql } from '../database/index.js';

/** Rows in one partition of `log.event` (by seq) and `log.entry` (by position). */
const span = 5_000_000n;
/** Partitions kept ready beyond the one being written. */
const ahead = 2n;

const partitioned = [
  { table: 'log.event', last: `select last_value::text as last from log.event_seq` },
  { table: 'log.entry', last: `select coalesce(max(position), 0)::text as last from log.entry` },
];

/** Makes the partitions that the next rows will need; safe to call at any time, by any number of processes. */
export async function ensurePartitions(sql: Sql): Promise<void> {
  for (const { table, last } of partitioned) {
    const [row] = await sql<{ last: string }>(last);
    const current = BigInt(row!.last) / span;
    for (let number = current; number <= current + ahead; number += 1n) {
      await sql(`create table if not exists ${table}_p${number} partition of ${table} for values from (${number * span}) to (${(number + 1n) * span})`);
    }
  }
}
