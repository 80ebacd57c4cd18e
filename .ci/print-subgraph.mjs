// `node .ci/print-subgraph.mjs <name>` prints the SDL of a subgraph, in a process that imports its modules and no others.
import 'reflect-metadata';
import { print } from 'graphql';
import { contentOf } from '../dist/src/modules.js';
import { subgraphDocument } from '../dist/src/platform/federation/document.js';
import { schemaOf } from '../dist/src/platform/graphql/schema.js';
import { ormOf } from '../dist/src/platform/orm.js';
import { shapesOf } from '../dist/src/platform/reader/index.js';

const { modules } = await contentOf([process.argv[2]]);
const shapes = shapesOf(ormOf(modules), modules);
process.stdout.write(`${print(subgraphDocument(await schemaOf(modules, shapes), shapes))}\n`);
