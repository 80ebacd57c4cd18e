/**
 * Breaks the rules on purpose, group by group, and prints from the tool’s own reports how many of the mutants the tests noticed.
 * Fails where a group stays below the least score. Groups given as arguments choose among them.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { groups } from './groups.js';

const LEAST = 90;
const root = path.resolve(import.meta.dirname, '..');
const stryker = path.join(import.meta.dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(groups);
const unknown = asked.filter((name) => !(name in groups));
if (unknown.length > 0) {
  console.error(`no such group: ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}`);
  process.exit(2);
}

const percent = ({ killed, mutants }) => ((100 * killed) / mutants).toFixed(1);
const row = (name, counts) => console.log(`| ${name} | ${counts.mutants} | ${counts.killed} | ${counts.mutants - counts.killed} | ${percent(counts)} % |`);
/** What fails to run at all is no mutant; one that runs out of time is noticed. */
const countsOf = ({ mutants }) => {
  const counted = mutants.filter(({ status }) => status !== 'RuntimeError' && status !== 'CompileError');
  return { mutants: counted.length, killed: counted.filter(({ status }) => status === 'Killed' || status === 'Timeout').length };
};

const low = asked.filter((name) => {
  const { status } = spawnSync(process.execPath, [stryker, 'run', 'mutation/stryker.config.js', '--logLevel', 'warn'], { cwd: root, env: { ...process.env, MUTATION_GROUP: name }, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
  const { files } = JSON.parse(fs.readFileSync(path.join(root, `.scratch/mutation-${name}.json`), 'utf8'));
  const all = Object.entries(files).map(([file, found]) => [file, countsOf(found)]);
  const sum = all.reduce((total, [, { mutants, killed }]) => ({ mutants: total.mutants + mutants, killed: total.killed + killed }), { mutants: 0, killed: 0 });
  console.log(`\n| ${name} | mutants | killed | survived | score |\n|---|---|---|---|---|`);
  for (const [file, counts] of all) row(`\`${file}\``, counts);
  row('all', sum);
  return (100 * sum.killed) / sum.mutants < LEAST;
});
if (low.length > 0) console.error(`below ${LEAST} %: ${low.join(', ')}`);
process.exit(low.length === 0 ? 0 : 1);
