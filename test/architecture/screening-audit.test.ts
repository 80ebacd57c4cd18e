import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const folder = path.join(import.meta.dirname, '../../audit/screening');
/** Of the product: who exists in the demonstration, and codes that belong to nobody. */
const shared = ['../../dist/seeds/demo/organs.js', '../../dist/seeds/demo/synthetic-code.js'];
const tools = ['../loss/chance.mjs', '../loss/client.mjs', '../loss/ground.mjs', 'jose'];

it('the audit of screening shares no code with what it judges: rules, evaluator, counters, extraction (R-044)', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
  const imported = files.flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, from]) => from!));
  expect(files.length).toBeGreaterThan(5);
  expect([...new Set(imported)].filter((from) => !from.startsWith('node:') && !from.startsWith('./')).sort()).toEqual([...shared, ...tools].sort());
});
