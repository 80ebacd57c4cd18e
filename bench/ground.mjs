/** The database that everything is measured on: the product's own tables, filled, and what the peers need beside them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../dist/src/platform/embedded/index.js';
import { fill } from '../test/support/fill.ts';
import { prepareTemplate } from '../test/support/template.js';

/** Server settings of the spike (README.md); commits are durable. */
const postgresFlags = { shared_buffers: '1GB', max_connections: '200', work_mem: '32MB', max_wal_size: '4GB', jit: 'off', shared_preload_libraries: 'pg_stat_statements' };

/** About 15 cases to a party. */
const partiesOf = (cases) => Math.round(cases / 15);

/** Starts PostgreSQL and fills it, unless `kept` names a folder that was filled before. */
export async function openGround({ cases, kept }) {
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
      await fill(url, { cases, parties: partiesOf(cases) });
      // The product walks its scope tables; whoever filters a view by audience needs an index in the order of the page.
      await within(url, (client) => client.query('create index bench_page on casework.enforcement_case (domain, listed_at, id)'));
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
