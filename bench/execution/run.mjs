/** Compares graphql-js with graphql-jit on the hub's own questions. See README.md beside this file. */
import 'reflect-metadata';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSchema, execute, parse } from 'graphql';
import * as jit from 'graphql-jit';
import { pino } from 'pino';
import { demoToken } from '../../dist/src/commands/serve.js';
import { assembleHub } from '../../dist/src/hub.js';
import { startEmbedded } from '../../dist/src/platform/embedded/index.js';
import { fileKeys } from '../../dist/src/platform/keys.js';
import { prepareTemplate } from '../../test/support/template.js';

const rounds = Number(process.env.ROUNDS ?? 15);
const shots = Number(process.env.SHOTS ?? 40);

const questions = {
  'nothing but a name': '{ __typename }',
  'one page of 20, flat': '{ enforcementCases { nodes { id caseNumber title status violation } } }',
  'one page of 50 with organ and decisions': '{ enforcementCases(first: 50) { nodes { id caseNumber title status violation organ { id name } decisions { decisionNumber fineAmount } } pageInfo { hasNextPage endCursor } } }',
};

await paths();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-bench-'));
fs.chmodSync(folder, 0o711);
const server = await startEmbedded({ dataDir: path.join(folder, 'data') });
try {
  await prepareTemplate(server.url);
  const hub = await assembleHub({
    databaseUrl: server.url.replace(/\/[^/]*$/, '/template_hub'), databasePool: 4, keys: fileKeys(path.join(folder, 'keys.json')), demo: true, log: pino({ level: 'silent' }),
  });
  const contextValue = await hub.contextOf(await demoToken(hub, 'youyu-env-handler'), null);
  for (const [name, source] of Object.entries(questions)) console.log(`${name}: ${await compare(hub.schema, parse(source), contextValue)}`);
  await hub.close();
} finally {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

async function compare(schema, document, contextValue) {
  const compiled = jit.compileQuery(schema, document);
  const js = () => execute({ schema, document, contextValue });
  const contenders = [js, () => compiled.query({}, contextValue, {}), js];
  const answers = await Promise.all(contenders.map(async (run) => JSON.stringify(await run())));
  if (new Set(answers).size > 1) throw new Error(`answers differ: ${answers.map((answer) => answer.slice(0, 200)).join(' | ')}`);
  const ratios = { jit: [], twins: [] };
  for (let round = 0; round < rounds; round += 1) {
    const times = [];
    for (const run of round % 2 ? contenders.toReversed() : contenders) times.push(await timed(run));
    const [one, middle, other] = times;
    ratios.jit.push((2 * middle) / (one + other));
    ratios.twins.push(Math.max(one, other) / Math.min(one, other));
  }
  return `jit takes ${median(ratios.jit)} of the time of graphql-js; the twins differ by ${median(ratios.twins)}`;
}

async function timed(run) {
  const since = performance.now();
  for (let shot = 0; shot < shots; shot += 1) await run();
  return performance.now() - since;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)].toFixed(2);
}

/** What both do with the same document, where they do not do the same. */
async function paths() {
  const schema = buildSchema(`
    type Query { said(n: Int): String  at: Place  list: [Int]  required: [Int!]!  thing: Thing  colour: Colour }
    type Place { at: Place  where: String  b_c: String }  interface Thing { name: String! }  type Box implements Thing { name: String! }  enum Colour { RED }`);
  const { said, at, list, required, thing, colour } = schema.getQueryType().getFields();
  Object.assign(said, { resolve: (_source, { n }) => String(n) });
  Object.assign(at, { resolve: () => ({}) });
  Object.assign(schema.getType('Place').getFields().where, { resolve: (_source, _args, _context, { fieldNodes }) => `column ${fieldNodes[0].loc.startToken.column}` });
  Object.assign(list, { resolve: () => [1, null, 'x', new Error('own')] });
  Object.assign(required, { resolve: () => [1, null] });
  Object.assign(thing, { resolve: () => ({ __typename: 'Nothing' }) });
  Object.assign(colour, { resolve: () => 'BLUE' });
  const documents = {
    'aliases that meet': '{ a: at { b_c: where } c_a: at { b: where } }',
    'errors in a list': '{ list }',
    'null in a list that must not hold it': '{ required }',
    'a type that does not exist': '{ thing { name } }',
    'a value that is no value of the enum': '{ colour }',
    'a skipped field beside itself': 'query ($no: Boolean = false) { at { where } at @include(if: $no) { where } }',
    'a variable that cannot be': 'query ($n: Int = 1) { said(n: $n) }',
  };
  for (const [name, source] of Object.entries(documents)) {
    const document = parse(source);
    const variableValues = name === 'a variable that cannot be' ? { n: 'x' } : {};
    const compiled = jit.compileQuery(schema, document);
    const [js, other] = (await Promise.all([execute({ schema, document, variableValues }), compiled.query({}, {}, variableValues)])).map(({ data, errors }) => JSON.stringify({ data, errors }));
    console.log(`${js === other ? 'same    ' : 'DIFFERS '} ${name}${js === other ? '' : `\n  js  ${js}\n  jit ${other}`}`);
  }
  console.log();
}
