/** Measures four shapes of row rights as four actors, on the cases that test/support/fill.ts invents. See README.md beside this file. */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { demoToken } from '../../dist/src/commands/serve.js';
import { assembleHub } from '../../dist/src/hub.js';
import { startEmbedded } from '../../dist/src/platform/embedded/index.js';
import { fileKeys } from '../../dist/src/platform/keys.js';
import { fill } from '../../test/support/fill.ts';
import { prepareTemplate } from '../../test/support/template.js';
import { alternate, ratiosOf, shoot, table } from './measure.mjs';
import { levelsOf, shapes } from './shapes.mjs';

const rounds = Number(process.env.ROUNDS ?? 11);
const shots = Number(process.env.SHOTS ?? 12);
const twins = ['scoped', 'twin'];
const identities = { public: null, county: 'youyu-env-handler', procuratorate: 'shuozhou-procuratorate', leader: 'shanxi-leader' };
const mostCounted = 10_001;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-bench-'));
fs.chmodSync(folder, 0o711);
const server = await startEmbedded({ dataDir: path.join(folder, 'data') });
const databaseUrl = server.url.replace(/\/[^/]*$/, '/template_hub');
const clients = [];
try {
  await prepareTemplate(server.url);
  await fill(databaseUrl);
  const client = await connected();
  await build(client);
  const actors = await actorsOf(client);
  console.log((await readings(client, await connected(), actors)).join('\n\n'));
  console.log(`\n${await writings(client)}\n\n${await sizes(client)}`);
} finally {
  await Promise.all(clients.map((client) => client.end()));
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

async function connected() {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c TimeZone=Asia/Shanghai -c jit=off' });
  clients.push(client);
  await client.connect();
  return client;
}

/** Each shape over the same cases in the same physical order; the last 1,000 of every round of writing are held back. */
async function build(client) {
  await client.query('create schema bench');
  await client.query('create table bench.source as select row_number() over (order by id) as n, r.* from casework.enforcement_case r');
  for (const { create } of shapes) for (const statement of create) await client.query(statement);
  // A second wall: the same walk as the product's, by a role that a policy of the table holds back as well.
  await client.query(`create role bench_walled; grant usage on schema bench, scope to bench_walled; grant select on bench.scoped, scope.bench_scoped to bench_walled`);
  await client.query(`alter table bench.scoped enable row level security`);
  await client.query(`create policy audience on bench.scoped for select to bench_walled using (audience && string_to_array(current_setting('xianjie.keys'), ','))`);
  await client.query('vacuum analyze');
}

async function actorsOf(client) {
  const hub = await assembleHub({ databaseUrl, databasePool: 2, keys: fileKeys(process.env.TEST_KEY_FILE), demo: true, log: pino({ level: 'silent' }) });
  const { rows: organs } = await client.query(`select 'o' || number as key, cardinality(lineage) as level from registry.organ`);
  const organLevels = Object.fromEntries(organs.map(({ key, level }) => [key, level]));
  const actors = [];
  for (const [name, identity] of Object.entries(identities)) {
    const { actor } = await hub.contextOf(identity === null ? null : await demoToken(hub, identity), null);
    const keys = actor.sight.scopes.map(({ key }) => key);
    const { rows } = await client.query(`select id, listed_at::text as at from bench.gin where audience && $1::text[] order by gin.listed_at desc, id desc`, [keys]);
    actors.push({ name, keys, levels: levelsWith(organLevels), visible: rows });
  }
  await hub.close();
  return actors;
}

function levelsWith(organLevels) {
  return new Proxy(organLevels, { get: (known, key) => known[key] ?? (String(key).length - 1) / 2 });
}

/** What is asked: a name, and the statement of one shot, the same for every shape. */
async function questionsFor(client, actor, levels) {
  const within = async (text) => (await client.query(text)).rows.map(({ key }) => ({ key, level: levels[key] }));
  const cities = await within(`select 'o' || number as key from registry.organ where name like '%市生态环境局' and valid_to is null order by code limit ${shots}`);
  const counties = await within(`select 'o' || number as key from registry.organ where name like '%市生态环境局%分局' and valid_to is null order by reverse(code) limit ${shots}`);
  const divisions = await within(`select 'v' || id as key from registry.division where level = 'CITY' order by id limit ${shots}`);
  const { rows: others } = await client.query(`select id from bench.gin where not audience && $1::text[] order by hashtext(id::text) limit ${shots}`, [actor.keys]);
  const spread = (share) => Array.from({ length: shots }, (_, index) => actor.visible[Math.floor(actor.visible.length * share) + index * 7]);
  const cycled = (items) => Array.from({ length: shots }, (_, index) => items[index % items.length]);
  const page = (asks) => asks.map((ask) => (shape) => shape.page(actor, { first: 50, ...ask }));
  return {
    'first page': page(cycled([{}])),
    'deep page': page(spread(0.5).map((after) => ({ after }))),
    'under a city’s organ': page(cycled(cities).map((key) => ({ within: key }))),
    'under a county’s organ': page(cycled(counties).map((key) => ({ within: key }))),
    'in a city': page(cycled(divisions).map((key) => ({ within: key }))),
    ...(actor.name === 'public' ? {} : { 'of a rare status': page(cycled([{ status: 'WITHDRAWN' }])) }),
    'one, visible': spread(0.3).map(({ id }) => (shape) => shape.one(actor, id)),
    ...(others.length === 0 ? {} : { 'one, invisible': cycled(others).map(({ id }) => (shape) => shape.one(actor, id)) }),
    count: cycled([0]).map(() => (shape) => shape.count(actor, mostCounted)),
  };
}

function named(shape, { text, values }) {
  return { name: `${shape}_${createHash('sha1').update(text).digest('hex').slice(0, 16)}`, text, values };
}

/** One table for each actor: every shape and the walled one, as ratios to the twins. */
async function readings(client, walled, actors) {
  await walled.query('set role bench_walled');
  const contenders = [...shapes.map(({ name }) => name), 'walled'];
  const shapeOf = (contender) => shapes.find(({ name }) => name === (contender === 'walled' ? 'scoped' : contender));
  const tables = [];
  for (const actor of actors) {
    await walled.query(`select set_config('xianjie.keys', $1, false)`, [actor.keys.join(',')]);
    const rows = [];
    for (const [question, asked] of Object.entries(await questionsFor(client, actor, actor.levels))) {
      const clientOf = (contender) => (contender === 'walled' ? walled : client);
      const statementsOf = (contender) => asked.map((ask) => named(contender, ask(shapeOf(contender))));
      await requireEqualAnswers(contenders, clientOf, statementsOf, `${actor.name}, ${question}`);
      const times = await alternate(contenders, rounds, (contender) => shoot(clientOf(contender), statementsOf(contender)));
      const ratios = ratiosOf(times, twins);
      rows.push([question, ...contenders.map((contender) => cell(ratios.get(contender))), ratios.get('scoped').time.toFixed(2)]);
    }
    tables.push(`**${actor.name}** (${actor.keys.length} keys, ${actor.visible.length} rows visible)\n\n${table(['', ...contenders, 'scoped, ms'], rows)}`);
  }
  return tables;
}

function cell({ ratio, low, high }) {
  return `${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

/** Errors and omissions are fast: nothing is timed that does not answer as all others do. Warms every plan as well. */
async function requireEqualAnswers(contenders, clientOf, statementsOf, question) {
  const answers = [];
  for (const contender of contenders) {
    const own = [];
    for (const statement of statementsOf(contender)) own.push((await clientOf(contender).query({ ...statement, rowMode: 'array' })).rows);
    answers.push(JSON.stringify(own));
  }
  const other = contenders.findIndex((_, index) => answers[index] !== answers[0]);
  if (other > 0) throw new Error(`${question}: ${contenders[other]} answers otherwise than ${contenders[0]}`);
}

/** What it costs to write: 1,000 new cases, 1,000 corrected, 1,000 published, each in one statement and one transaction. */
async function writings(client) {
  const contenders = shapes.map(({ name }) => name);
  const ids = (round) => `select id from bench.source where n between ${round * 1000 + 1} and ${round * 1000 + 1000}`;
  const isLevels = (name) => name === 'levels';
  const columns = (await client.query(`select attname from pg_attribute where attrelid = 'bench.gin'::regclass and attnum > 0 and attname not in ('id', 'n', 'audience', 'listed_at')`)).rows.map(({ attname }) => attname);
  const works = {
    'insert 1,000': (name, round) => {
      const moved = `select gen_random_uuid() as id, listed_at + interval '1 minute' as listed_at, n, audience, ${columns.join(', ')} from bench.source where n between ${round * 1000 + 1} and ${round * 1000 + 1000}`;
      const given = ['id', 'listed_at', 'n', ...columns];
      return isLevels(name)
        ? `insert into bench.levels (${given.join(', ')}, organ_l1, organ_l2, organ_l3, organ_l4, division_l1, division_l2, division_l3, in_force, published)
           select ${given.map((column) => `moved.${column}`).join(', ')}, levels.* from (${moved}) as moved, lateral (${levelsOf('moved')}) as levels`
        : `insert into bench.${name} (${given.join(', ')}, audience) select ${given.join(', ')}, audience from (${moved}) as moved`;
    },
    'correct 1,000': (name, round) => `update bench.${name} set body_digest = md5(body_digest), revision = revision + 1 where id in (${ids(round)})`,
    'publish 1,000': (name, round) => `update bench.${name} set ${isLevels(name) ? 'in_force = true, published = true' : `audience = array(select distinct key from unnest(audience || '{d,p}') as key order by key)`} where id in (${ids(round)})`,
  };
  const rows = [];
  for (const [work, statement] of Object.entries(works)) {
    const times = await alternate(contenders, rounds, async (name, round) => {
      const since = performance.now();
      await client.query(statement(name, round));
      return performance.now() - since;
    });
    const ratios = ratiosOf(times, twins);
    rows.push([work, ...contenders.map((contender) => cell(ratios.get(contender))), ratios.get('scoped').time.toFixed(1)]);
  }
  return `**writing**\n\n${table(['', ...contenders, 'scoped, ms'], rows)}`;
}

async function sizes(client) {
  const rows = [];
  for (const { name, tables } of shapes) {
    const { rows: [{ whole, heap }] } = await client.query(`select sum(pg_total_relation_size(t::regclass))::float8 as whole, max(pg_table_size(t::regclass))::float8 as heap from unnest($1::text[]) as t`, [tables]);
    rows.push([name, (whole / 2 ** 20).toFixed(0), (heap / 2 ** 20).toFixed(0)]);
  }
  return `**disk after it all**, MiB\n\n${table(['', 'everything', 'largest table without indexes'], rows)}`;
}
