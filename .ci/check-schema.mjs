// `node .ci/check-schema.mjs` fails when schema/hub.graphql is not what the modules say; `… --write` prints it anew.
import 'reflect-metadata';
import fs from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { modules } from '../dist/src/modules.js';
import { schemaOf } from '../dist/src/platform/graphql/schema.js';
import { ormOf } from '../dist/src/platform/orm.js';
import { shapesOf } from '../dist/src/platform/reader/index.js';

const file = new URL('../schema/hub.graphql', import.meta.url);
const shapes = shapesOf(ormOf(modules), modules.flatMap((module) => module.relations ?? []));
const printed = `${printSchema(lexicographicSortSchema(await schemaOf(modules, shapes)))}\n`;

if (process.argv.includes('--write')) {
  fs.writeFileSync(file, printed);
} else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== printed) {
  console.error('schema/hub.graphql is not what the modules say; run `npm run schema` and read the difference like code');
  process.exit(1);
}
