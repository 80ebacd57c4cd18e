import pg from 'pg';
import type { Hub } from '../hub.js';
import { complain } from '../platform/complaint.js';
import { ensurePartitions } from '../platform/log/index.js';
import { fillNames } from '../registry/party/index.js';

/** Two-key advisory lock of whoever migrates: 'migr', 1. */
export const migrationLock = [0x6d696772, 1];

/** Brings the database to the hub's structure; of several processes one migrates and the others wait. Gives the migrations applied. */
export async function migrate({ orm, database }: Hub): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1, $2)', migrationLock);
    const applied = await orm.migrator.up();
    await ensurePartitions(database.sql);
    await fillNames(database.sql);
    return applied.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** A hub that only serves does not change structures: it complains when they are not its own. */
export async function requireMigrated({ orm }: Hub): Promise<void> {
  const pending = await orm.migrator.getPending();
  if (pending.length > 0) complain(`数据库结构落后 ${pending.length} 步：请先运行 npm run hub -- migrate`, `The database is ${pending.length} migrations behind: run npm run hub -- migrate first`);
}
