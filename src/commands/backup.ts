import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { CopyOut, type Sql } from '../platform/database/index.js';
import { readKeyFile } from '../platform/key-file.js';
import { type Contents, type Manifest, openFolder, seal, type TableFile, unwritable } from './backup-folder.js';
import { logEndOf, migrationsOf, sequencesOf, type Table, tablesOf } from './backup-tables.js';

/** Whatever the account's own settings: no limit of time, and dates that are read alike everywhere. */
const settings = '-c statement_timeout=0 -c idle_in_transaction_session_timeout=0 -c datestyle=ISO';

/** Writes everything that the database holds, as of one instant, into a folder that is empty or does not exist yet; writers go on meanwhile. */
export async function backup(databaseUrl: string, folder: string, keyFile: string): Promise<Manifest> {
  openFolder(folder);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'xianjie backup', options: settings });
  // A connection that breaks is told by the statement that waits on it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return seal(folder, await copied(client, folder, keyFile));
  } finally {
    await client.end();
  }
}

async function copied(client: pg.Client, folder: string, keyFile: string): Promise<Contents> {
  const sql: Sql = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => (await client.query(text, [...values])).rows as R[];
  const standing = await tablesOf(sql);
  await sql('begin isolation level repeatable read read only');
  // Before the snapshot is taken: a table that is rewritten behind it would seem empty in it.
  await sql(`lock table ${standing.map(({ name }) => name).join(', ')} in access share mode`);
  const [now] = await sql<{ moment: Date; postgres: string }>(`select clock_timestamp() as moment, current_setting('server_version') as postgres`);
  const tables: TableFile[] = [];
  for (const table of await tablesOf(sql)) tables.push(await copyTable(client, table, folder));
  return {
    moment: now!.moment.toISOString(), postgres: now!.postgres, migrations: await migrationsOf(sql), log: await logEndOf(sql), sequences: await sequencesOf(sql),
    keys: (readKeyFile(keyFile) ?? []).map(({ id, purpose }) => ({ id, purpose })), tables,
  };
}

/** One table into its file, no faster than the disk takes it. */
async function copyTable(client: pg.Client, { name, columns }: Table, folder: string): Promise<TableFile> {
  const file = `${name.replaceAll('"', '')}.copy.gz`;
  const hash = createHash('sha256');
  const hashing = new Transform({ transform: (chunk: Buffer, _encoding, done) => { hash.update(chunk); done(null, chunk); } });
  const rows = client.query(new CopyOut(`copy (select ${columns.join(', ')} from ${name}) to stdout`));
  // The lightest compression takes a sixth of what the best one takes, and leaves little more.
  await pipeline(rows, createGzip({ level: 1 }), hashing, fs.createWriteStream(path.join(folder, file), { flags: 'wx', mode: 0o600, flush: true }))
    .catch((error: unknown) => unwritable(folder, error));
  return { name, columns, file, rows: rows.rows, sha256: hash.digest('hex') };
}

/** What was written, for the person who must keep it, and the key file apart from it. */
export function sayBackedUp({ tables, log, moment, digest }: Manifest, folder: string, keyFile: string): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `备份已完成 backed up: ${folder}`,
    `  时点 moment ${moment}，表 tables ${tables.length}，行 rows ${rows}，日志末位置 last position of the log ${log.position}`,
    `  清单摘要 digest of the manifest ${digest}`,
    `  备份不含密钥：请将密钥文件 ${keyFile} 另行复制、分开保管；没有它，备份无法恢复`,
    `  THE KEYS ARE NOT IN IT: copy the key file ${keyFile} as well and keep it apart; without it this backup cannot be restored`,
  ].join('\n');
}
