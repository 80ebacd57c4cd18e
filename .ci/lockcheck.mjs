/**
 * Whether `npm ci` can work from the lockfile anywhere: it says what package.json says, lacks no optional package (npm leaves out
 * silently what a registry did not have, and `npm ci` then refuses), and names no download address of the machine that wrote it.
 */
import fs from 'node:fs';

const read = (file) => JSON.parse(fs.readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
const wanted = read('package.json');
const { packages } = read('package-lock.json');
const { '': locked } = packages;
const names = new Set(Object.keys(packages).map((key) => key.split('node_modules/').pop()));

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'];
const drifted = KINDS.flatMap((kind) => {
  const [here, there] = [wanted[kind] ?? {}, locked[kind] ?? {}];
  return [...new Set([...Object.keys(here), ...Object.keys(there)])]
    .filter((name) => here[name] !== there[name])
    .map((name) => `${name}: package.json says ${here[name] ?? 'nothing'}, the lockfile ${there[name] ?? 'nothing'}; run npm install`);
});
const loose = KINDS.flatMap((kind) => Object.entries(wanted[kind] ?? {}))
  .filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  .map(([name, version]) => `${name}: ${version} is not one exact version`);
const missing = Object.entries(packages).flatMap(([key, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !names.has(name))
    .map((name) => `${name}, optional for ${key || 'the project'}, is missing from the lockfile; npm ci would refuse`));
const addressed = Object.entries(packages)
  .filter(([, { resolved }]) => resolved !== undefined)
  .map(([key]) => `${key}: a download address is recorded; set omit-lockfile-registry-resolved=true and write the lockfile again`);

const faults = [...drifted, ...loose, ...missing, ...addressed];
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
