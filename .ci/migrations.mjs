// `node .ci/migrations.mjs` fails when the classes say something that no migration has made; `… --write <name>` writes that migration.
import 'reflect-metadata';
import { startEmbedded } from '../dist/src/platform/embedded/index.js';
import { modules } from '../dist/src/modules.js';
import { ormOf } from '../dist/src/platform/orm.js';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-migrations-'));
const server = await startEmbedded({ dataDir: folder });
const orm = ormOf(modules, server.url);
let failed = false;
try {
  const at = process.argv.indexOf('--write');
  if (at > 0) {
    const made = await orm.migrator.create(undefined, false, false, process.argv[at + 1]);
    console.log(made.fileName || 'nothing to write: the migrations say all that the classes say');
  } else {
    await orm.migrator.up();
    failed = await orm.migrator.checkSchema();
    const left = await orm.schema.getUpdateSchemaSQL();
    if (failed || left.trim()) console.error(`classes and migrations differ; run: npm run migration -- <module>_<verb>_<what>\n${left}`);
    failed ||= left.trim() !== '';
  }
} finally {
  await orm.close(true);
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
