/** Runs every `check:` script of package.json, one after the other, and shows the output of those that failed. Names given as arguments choose among them. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const asked = process.argv.slice(2);
const checks = Object.entries(scripts)
  .map(([name, command]) => ({ name: name.replace(/^check:/, ''), command, isCheck: name.startsWith('check:') }))
  .filter(({ name, isCheck }) => isCheck && (asked.length === 0 || asked.includes(name)));
const unknown = asked.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}`);
  process.exit(2);
}

const env = { ...process.env, PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}` };

/** One check; its output is kept back unless it failed. */
function passes({ name, command }) {
  const since = performance.now();
  const { status, signal, stdout, stderr, error } = spawnSync(command, { cwd: root, env, shell: true, encoding: 'utf8', maxBuffer: 2 ** 27 });
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(12)} ${seconds} s`);
  if (status === 0) return true;
  console.log([error?.message, signal && `ended by ${signal}`, stdout.trimEnd(), stderr.trimEnd()].filter(Boolean).join('\n').replace(/^/gm, '  | '));
  return false;
}

const failed = checks.filter((check) => !passes(check)).map(({ name }) => name);
console.log(failed.length === 0 ? `${checks.length} checks ok` : `${failed.length} of ${checks.length} checks failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
