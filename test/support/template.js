import 'reflect-metadata';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { migrate } from '../../dist/src/commands/migrate.js';
import { seedDemo, seedReference } from '../../dist/src/commands/seed.js';
import { assembleHub } from '../../dist/src/hub.js';
import { fileKeys } from '../../dist/src/platform/keys.js';
import { place } from '../../dist/src/platform/log/index.js';

/** Makes the database `template_hub`, migrated and seeded as a first start seeds it, from which each test file copies its own. */
export async function prepareTemplate(url) {
  const server = new Client({ connectionString: url });
  await server.connect();
  await server.query('create database template_hub');
  await server.end();
  const databaseUrl = url.replace(/\/[^/]*$/, '/template_hub');
  // The keys stand beside the template: whoever copies it opens what these keys sealed.
  const keyFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-test-keys-')), 'keys.json');
  process.env.TEST_KEY_FILE = keyFile;
  const hub = await assembleHub({ databaseUrl, databasePool: 2, keys: fileKeys(keyFile), demo: true, log: pino({ level: 'silent' }) });
  await migrate(hub);
  await seedReference(hub);
  await seedDemo(hub);
  await position(databaseUrl);
  await hub.close();
}

async function position(connectionString) {
  const client = new Client({ connectionString });
  await client.connect();
  while ((await place(client)).count > 0);
  await client.end();
}
