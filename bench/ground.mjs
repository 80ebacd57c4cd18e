/** The database that everything is measured on: the product's own tables, filled, and what the peers need beside them. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../dist/src/platform/embedded/index.js';
import { fill } from '../test/support/fill.ts';
import { prepareTemplate } from '../test/support/template.js';

/** Server settings of the spike (README.md); commits are durable. */
const postgresFlags = { shared_buffers: '1GB', max_connections: '200', work_mem: '32MB', max_wal_size: '4GB', jit: 'off', shared_preload_libraries: 'pg_stat_statements' };

/** Cases of all six departments through intake, as `npm run hub -- generate` makes them. */
function generate({ url, keyFile, cases }) {
  const env = { ...process.env, DATABASE_URL: url, KEY_FILE: keyFile, DEMO: '1', LOG_LEVEL: 'warn' };
  execFileSync(process.execPath, [path.join(import.meta.dirname, '../dist/src/main.js'), 'generate', '--cases', String(cases), '--seed', '1'], { env, stdio: ['ignore', 2, 2] });
}

/** The same number in a few minutes: set by set, about 15 cases to a party, and the six departments alike. What nobody asks of a case is not there. */
async function fillBySets({ url, cases }) {
  await fill(url, { cases, parties: Math.round(cases / 15) });
  await within(url, (client) => client.query(
    `update casework.enforcement_case set domain = (array['MARKET', 'ENVIRONMENT', 'TRANSPORT', 'CULTURE', 'AGRICULTURE', 'URBAN'])[1 + abs(hashtextextended(id::text, 7)) % 6] where source_system = 'fill'`,
  ));
}

/** Starts PostgreSQL and fills it, unless `kept` names a folder that was filled before. */
export async function openGround({ cases, kept, isGenerated }) {
  const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-bench-'));
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o711);
  const server = await startEmbedded({ dataDir: path.join(folder, 'data'), postgresFlags });
  const keyFile = path.join(folder, 'keys.json');
  const url = server.url.replace(/\/[^/]*$/, '/template_hub');
  const close = async () => {
    await server.stop();
    if (!kept) fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (!fs.existsSync(keyFile)) {
      await prepareTemplate(server.url);
      if (isGenerated) generate({ url, keyFile: process.env.TEST_KEY_FILE, cases });
      else await fillBySets({ url, cases });
      await within(url, (client) => client.query('vacuum analyze'));
      fs.copyFileSync(process.env.TEST_KEY_FILE, keyFile);
    }
    return { url, keyFile, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Works with a connection of its own. */
export async function within(url, work) {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=Asia/Shanghai' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
