import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import type { Hub } from '../hub.js';
import { complain } from '../platform/complaint.js';
import { copyFrom, type Sql } from '../platform/database/index.js';
import { partitionsUpTo } from '../platform/log/index.js';
import type { Manifest, TableFile } from './backup-folder.js';
import { insertTriggersOf, loadingOrder, logEndOf, sequencesOf, standingIn, tablesOf } from './backup-tables.js';
import { migrationLock } from './migrate.js';

/** Puts a backup into a database that is empty, in one transaction: all of it, or nothing. Complains where the database holds something. */
export async function restore({ orm, database }: Hub, folder: string, manifest: Manifest): Promise<void> {
  const connection = orm.driver.getConnection();
  const pool = await connection.getNativeClient();
  // The migrator joins a transaction of its ORM alone, and rows are copied on the connection below that.
  const acquired = once(pool, 'acquire') as Promise<[pg.PoolClient]>;
  await connection.transactional(async (transaction: unknown) => {
    const [client] = await acquired;
    const sql: Sql = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => (await client.query(text, [...values])).rows as R[];
    await sql('select pg_advisory_xact_lock($1, $2)', migrationLock);
    requireEmpty(await standingIn(sql));
    await orm.migrator.up({ transaction, migrations: [...manifest.migrations] });
    await requireTables(sql, manifest);
    await load(client, sql, folder, manifest);
    await compare(sql, manifest);
  });
  await database.sql('analyze');
}

function requireEmpty(found: string | undefined): void {
  if (found === undefined) return;
  complain(
    `数据库不是空的（有 ${found}），未写入任何内容：恢复须用空数据库，请新建一个，或换用空的数据目录（DATA_DIR）`,
    `The database is not empty (it has ${found}) and nothing was written: make a new one, or choose an empty folder with DATA_DIR`,
  );
}

/** What its migrations make is what the backup holds, unless others keep tables beside the hub's. */
async function requireTables(sql: Sql, { tables }: Manifest): Promise<void> {
  const saved = tables.map(({ name, columns }) => `${name} (${columns.join(', ')})`);
  const made = (await tablesOf(sql)).map(({ name, columns }) => `${name} (${columns.join(', ')})`);
  const odd = saved.find((table) => !made.includes(table)) ?? made.find((table) => !saved.includes(table));
  if (odd !== undefined) complain(`备份中的表与其数据库结构不符：${odd}；请联系维护方`, `The tables of the backup are not those of its migrations: ${odd}; call for help`);
}

async function load(client: pg.PoolClient, sql: Sql, folder: string, { tables, sequences, log }: Manifest): Promise<void> {
  const last = (sequence: string): bigint => BigInt(sequences.find(({ name }) => name === sequence)?.last ?? 0);
  await partitionsUpTo(sql, { seq: last('log.event_seq'), position: BigInt(log.position), access: last('log.access_seq') });
  // What triggers wrote is in the backup too.
  const triggers = await insertTriggersOf(sql);
  for (const { table, trigger } of triggers) await sql(`alter table ${table} disable trigger ${trigger}`);
  const ordered = await loadingOrder(sql, tables);
  // Rows that migrations have put in, a moment ago.
  for (const { name } of ordered.toReversed()) {
    const [seeded] = await sql<{ exists: boolean }>(`select exists (select from ${name}) as exists`);
    if (seeded!.exists) await sql(`delete from ${name}`);
  }
  for (const table of ordered) await loadTable(client, table, folder);
  for (const { table, trigger } of triggers) await sql(`alter table ${table} enable trigger ${trigger}`);
  for (const { name, last, isCalled } of sequences) await sql('select setval($1::regclass, $2, $3)', [name, last, isCalled]);
}

async function loadTable(client: pg.PoolClient, { name, columns, file, rows }: TableFile, folder: string): Promise<void> {
  const count = await pipeline(
    fs.createReadStream(path.join(folder, path.basename(file))), createGunzip(),
    (source: AsyncIterable<Buffer>) => copyFrom(client, `copy ${name} (${columns.join(', ')}) from stdin`, source),
  );
  if (count !== rows) throw new Error(`${name}: ${count} rows went in, ${rows} were backed up`);
}

/** What stands in the database now is where the backup was; what it says is stated in the manifest. */
async function compare(sql: Sql, { log, sequences }: Manifest): Promise<void> {
  const standing = { log: await logEndOf(sql), sequences: await sequencesOf(sql) };
  if (!isDeepStrictEqual(standing, { log, sequences })) throw new Error(`the log does not end where it ended: ${JSON.stringify(standing)}`);
}

/** What was put in, for the person who goes on with it. */
export function sayRestored({ tables, log, moment, digest }: Manifest, where: string): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `已恢复 restored: ${where}`,
    `  时点 moment ${moment}，表 tables ${tables.length}，行 rows ${rows}，日志末位置 last position of the log ${log.position}`,
    `  清单摘要 digest of the manifest ${digest}`,
    '  此时点以前发出的游标都可接着读；此后发出的游标作废，请持有者从更早的游标重读',
    '  cursors given before that moment go on exactly; whoever holds one given after it reads again from an earlier one',
  ].join('\n');
}
