// `node .ci/check-schema.mjs` fails when schema/ is not what the modules say; `… --write` prints it anew: the merged hub, each subgraph, the supergraph.
import 'reflect-metadata';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { contentOf, subgraphNames } from '../dist/src/modules.js';
import { compose } from '../dist/src/platform/federation/index.js';
import { schemaOf } from '../dist/src/platform/graphql/schema.js';
import { ormOf } from '../dist/src/platform/orm.js';
import { shapesOf } from '../dist/src/platform/reader/index.js';

const root = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/** The SDL of a subgraph, from a process of its own: what it says must not depend on what else is loaded. */
async function subgraph(name) {
  const { stdout } = await run(process.execPath, [path.join(root, '.ci/print-subgraph.mjs'), name], { maxBuffer: 2 ** 26 });
  return [name, stdout];
}

const printed = (schema) => `${printSchema(lexicographicSortSchema(schema))}\n`;
const { modules } = await contentOf();
const hub = printed(await schemaOf(modules, shapesOf(ormOf(modules), modules)));
const subgraphs = await Promise.all(subgraphNames.map(subgraph));
const supergraph = `${await compose(Object.fromEntries(subgraphs))}\n`;
if (printed(buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)))) !== hub) {
  fs.writeFileSync(path.join(root, 'dist/public.graphql'), printed(buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)))));
  console.error('what the gateway would serve (dist/public.graphql) is not what the merged hub serves (schema/hub.graphql)');
  process.exitCode = 1;
}

const files = { 'hub.graphql': hub, 'supergraph.graphql': supergraph, ...Object.fromEntries(subgraphs.map(([name, sdl]) => [`subgraphs/${name}.graphql`, sdl])) };
const folder = path.join(root, 'schema');
fs.mkdirSync(path.join(folder, 'subgraphs'), { recursive: true });
const left = fs.readdirSync(path.join(folder, 'subgraphs')).map((name) => `subgraphs/${name}`).filter((name) => !(name in files));
if (process.argv.includes('--write')) {
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  left.forEach((name) => fs.rmSync(path.join(folder, name)));
} else {
  const differ = Object.entries(files).filter(([name, text]) => !fs.existsSync(path.join(folder, name)) || fs.readFileSync(path.join(folder, name), 'utf8') !== text).map(([name]) => name);
  for (const name of [...differ, ...left]) {
    console.error(`schema/${name} is not what the modules say; run \`npm run schema\` and read the difference like code`);
    process.exitCode = 1;
  }
}
