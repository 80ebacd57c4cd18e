// `node .ci/check-migrations.mjs` fails when the classes say something that no migration has made; `… --write <name>` writes that migration.
import 'reflect-metadata';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contentOf } from '../dist/src/modules.js';
import { startEmbedded } from '../dist/src/platform/embedded/index.js';
import { ormOf } from '../dist/src/platform/orm.js';
import { repoFile } from '../dist/src/platform/repo.js';

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
  if (made.fileName) fs.writeFileSync(repoFile(`migrations/${made.fileName}`), fileOf(name, statementsOf(made.diff.up)));
  console.log(made.fileName || 'nothing to write: the migrations say all that the classes say');
  return [];
}

/** What the ORM found, and for a domain's new facts the ordered index over their audiences, which it does not know of. */
function statementsOf(found) {
  const statements = found.map((sql) => sql.trim()).filter((sql) => sql !== '');
  const facts = statements.flatMap((sql) => /^create table "(\w+)"\."facts"/.exec(sql)?.[1] ?? []);
  return [...statements, ...facts.map((domain) => `select scope.follow('${domain}.facts');`)];
}

/** A migration that only goes forward, in lines that can be read. */
function fileOf(name, statements) {
  const title = name.replace(/(?:^|_)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  const lines = statements.map((sql) => `    this.addSql(\`${wrapped(sql.replace(/[`\\]|\$\{/g, '\\$&'))}\`);\n`).join('');
  return `import { Migration } from '@mikro-orm/migrations';\n\nexport class ${title} extends Migration {\n  override up(): void {\n${lines}  }\n}\n`;
}

/** Breaks between columns; a statement that holds a text of its own stays as it is. */
function wrapped(sql) {
  if (sql.includes("'")) return sql;
  return sql.replace(/(.{1,135}(?:, |$))/g, '$1\n      ').replaceAll(/ +\n/g, '\n').trimEnd();
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
