import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../dist/src/platform/embedded/index.js';
import { prepareTemplate } from './template.js';

/** What survives a test run is worth nothing, so nothing waits for the disk and nobody tidies up: a fill that wants statistics takes its own. */
const POSTGRES_FLAGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/** Starts one embedded server for the whole run, and the database from which each test file's own is copied. */
export default async function start() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-test-'));
  // Open to passing through: as root the server runs under another account.
  fs.chmodSync(folder, 0o711);
  const embedded = await startEmbedded({ dataDir: folder, postgresFlags: POSTGRES_FLAGS });
  globalThis.testServer = { embedded, folder };
  process.env.TEST_DATABASE_URL = embedded.url;
  await prepareTemplate(embedded.url);
}
