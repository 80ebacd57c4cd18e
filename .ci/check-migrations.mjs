// `node .ci/check-migrations.mjs` fails when the classes say something that no migration has made; `… --write <name>` writes that migration.
import 'reflect-metadata';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contentOf } from '../dist/src/modules.js';
import { startEmbedded } from '../dist/src/platform/embedded/index.js';
import { ormOf } from '../dist/src/platform/orm.js';

const { modules } = await contentOf();

/** Triggers that hand-written migrations own (schema `scope`); the ORM would drop what it does not know. */
const handWritten = /^drop (trigger|function) if exists .*scope_of_/;

async function drift(orm) {
  await orm.migrator.up();
  const sql = await orm.schema.getUpdateSchemaSQL();
  return sql.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('set names') && !handWritten.test(line));
}

async function write(orm, name) {
  const made = await orm.migrator.create(undefined, false, false, name);
  console.log(made.fileName || 'nothing to write: the migrations say all that the classes say');
  return [];
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-migrations-'));
fs.chmodSync(folder, 0o711);
const server = await startEmbedded({ dataDir: path.join(folder, 'data'), postgresFlags: { fsync: 'off' } });
const orm = ormOf(modules, server.url);
const at = process.argv.indexOf('--write');
const lines = await (at > 0 ? write(orm, process.argv[at + 1]) : drift(orm)).finally(async () => {
  await orm.close(true);
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});
if (lines.length > 0) {
  console.error(`classes and migrations differ; run \`npm run migration -- <module>_<verb>_<what>\`\n${lines.join('\n')}`);
  process.exit(1);
}
