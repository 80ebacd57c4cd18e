/** Measures shapes of row rights as four actors, on the cases that test/support/fill.ts invents. See README.md beside this file. */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { connectionSettings } from '../../dist/src/platform/database/index.js';
import { startEmbedded } from '../../dist/src/platform/embedded/index.js';
import { fill } from '../../test/support/fill.ts';
import { prepareTemplate } from '../../test/support/template.js';
import { actorsOf, build } from './ground.mjs';
import { alternate, ratiosOf, shoot, table } from './measure.mjs';
import { questionsFor } from './questions.mjs';
import { shapes, statementOf, twins } from './shapes.mjs';

const rounds = Number(process.env.ROUNDS ?? 15);
const shots = Number(process.env.SHOTS ?? 12);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-bench-'));
fs.chmodSync(folder, 0o711);
const server = await startEmbedded({ dataDir: path.join(folder, 'data') });
const databaseUrl = server.url.replace(/\/[^/]*$/, '/template_hub');
const clients = new Set();
try {
  await prepareTemplate(server.url);
  await fill(databaseUrl);
  const client = await connected();
  const columns = await build(client);
  for (const actor of await actorsOf(client, databaseUrl)) console.log(`${await reading(client, actor)}\n`);
  console.log(`${await disk(client)}\n\n${await writing(client, columns)}`);
} finally {
  await Promise.all([...clients].map(close));
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

/** A connection with the settings of the hub's own. */
async function connected() {
  const client = new pg.Client({ connectionString: databaseUrl, options: connectionSettings });
  clients.add(client);
  await client.connect();
  return client;
}

async function close(client) {
  clients.delete(client);
  await client.end();
}

/** What one actor's questions cost in every shape, and behind a second wall; each contender on a connection of its own. */
async function reading(client, actor) {
  const contenders = [];
  for (const shape of shapes) contenders.push({ name: shape.name, shape, client: await connected() });
  contenders.push({ name: 'walled', shape: shapes[0], client: await walled(actor) });
  const rows = [];
  for (const [question, asked] of await questionsFor(client, actor, shots)) {
    const own = new Map(contenders.map(({ name, shape }) => [name, asked.map((ask) => named(name, statementOf(ask(shape))))]));
    await requireEqualAnswers(contenders, own, `${actor.name}, ${question}`);
    const times = await alternate(contenders, rounds, (contender) => shoot(contender.client, own.get(contender.name)));
    rows.push(lineOf(question, times, 2));
  }
  await Promise.all(contenders.map((contender) => close(contender.client)));
  return `**${actor.name}**, ${actor.keys.length} keys, ${actor.visible.length} rows visible\n\n${table(['', ...contenders.map(({ name }) => name), 'scoped, ms'], rows)}`;
}

/** A connection that the policy of bench.scoped holds back to the actor's keys. */
async function walled(actor) {
  const client = await connected();
  await client.query('set role bench_walled');
  await client.query(`select set_config('bench.keys', $1, false)`, [actor.keys.join(',')]);
  return client;
}

function named(contender, { text, values }) {
  return { name: `${contender}_${createHash('sha1').update(text).digest('hex').slice(0, 16)}`, text, values };
}

/** Errors and omissions are fast: nothing is timed that does not answer as all others do. It also lets every plan settle. */
async function requireEqualAnswers(contenders, own, question) {
  const answers = [];
  for (const { name, client } of contenders) {
    const rows = [];
    for (const statement of own.get(name)) rows.push((await client.query({ ...statement, rowMode: 'array' })).rows);
    answers.push(JSON.stringify(rows));
  }
  const other = answers.findIndex((answer) => answer !== answers[0]);
  if (other > 0) throw new Error(`${question}: ${contenders[other].name} answers otherwise than ${contenders[0].name}`);
}

/** What it costs to write 1,000 cases: new, corrected in what no right depends on, published; each one statement and one durable transaction. */
async function writing(client, { own, levels }) {
  const some = (round) => `n between ${round * 1000 + 1} and ${round * 1000 + 1000}`;
  const works = {
    'insert 1,000': ({ name, columns }, round) => {
      const given = columns({ own, levels });
      const fresh = given.map((column) => ({ id: 'uuidv7()', source_key: `'copy of ' || source_key`, listed_at: `listed_at + interval '1 minute'` })[column] ?? column);
      return `insert into bench.${name} (${given.join(', ')}) select ${fresh.join(', ')} from bench.source where ${some(round)}`;
    },
    'correct 1,000': ({ name }, round) => `update bench.${name} set body_digest = md5(body_digest), revision = revision + 1 where id in (select id from bench.source where ${some(round)})`,
    'publish 1,000': ({ name }, round) => {
      const change = name === 'levels' ? 'in_force = true, published = true' : `audience = array(select distinct key from unnest(audience || '{d,p}') as key order by key)`;
      return `update bench.${name} set ${change} where id in (select id from bench.source where ${some(round)})`;
    },
  };
  const rows = [];
  for (const [work, statement] of Object.entries(works)) {
    const times = await alternate(shapes, rounds, async (shape, round) => {
      const since = performance.now();
      await client.query(statement(shape, round));
      return performance.now() - since;
    });
    rows.push(lineOf(work, times, 0));
  }
  return `**writing**\n\n${table(['', ...shapes.map(({ name }) => name), 'scoped, ms'], rows)}`;
}

function lineOf(title, times, digits) {
  const byName = new Map([...times].map(([{ name }, own]) => [name, own]));
  const ratios = ratiosOf(byName, twins);
  const cells = [...ratios.values()].map(({ ratio, low, high }) => `${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`);
  return [title, ...cells, ratios.get(twins[0]).time.toFixed(digits)];
}

async function disk(client) {
  const rows = [];
  for (const { name, tables } of shapes) {
    const { rows: [size] } = await client.query('select sum(pg_total_relation_size(t::regclass))::float8 / 2 ^ 20 as whole, sum(pg_indexes_size(t::regclass))::float8 / 2 ^ 20 as indexes from unnest($1::text[]) as t', [tables]);
    rows.push([name, size.whole.toFixed(0), size.indexes.toFixed(0)]);
  }
  return `**disk**, MiB\n\n${table(['', 'tables and indexes', 'of these, indexes'], rows)}`;
}
