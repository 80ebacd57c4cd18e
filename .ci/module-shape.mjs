/** The same file names stand in the same places of every module, so that who knows one knows all. */
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const MODULES = ['src/registry', 'src/casework', 'src/domains'];
const CODE = ['src', 'test', 'seeds', 'migrations'];
const MOST_LINES = 300;

const ROLES = [
  'catalogue', 'channels', 'check', 'clocks', 'codes', 'entity', 'entry', 'events', 'facts', 'lists', 'loader', 'machine', 'module', 'past', 'policy', 'register', 'relations',
  'resolver', 'service', 'thresholds', 'types', 'values',
];
const DOMAIN_ROLES = ['facts', 'catalogue'];
const WORDS = '[a-z0-9]+(?:-[a-z0-9]+)*';
const FILE = new RegExp(`^${WORDS}(?:\\.(?:${ROLES.join('|')}))?(?:(?:\\.long)?\\.test)?\\.(?:ts|tsx|js)$`);
const FOLDER = new RegExp(`^${WORDS}$`);
const MIGRATION = /^\d{14}_([a-z]+)_([a-z]+(?:_[a-z0-9]+)+)\.ts$/;
const DATA = /\.(csv|json|html|snap)$/;

const faults = [];
const entriesOf = (folder) => (fs.existsSync(path.join(root, folder)) ? fs.readdirSync(path.join(root, folder), { withFileTypes: true }) : []);
const filesOf = (folder) => entriesOf(folder).filter((entry) => entry.isFile()).map(({ name }) => name);

for (const layer of MODULES) {
  for (const entry of entriesOf(layer)) {
    const module = `${layer}/${entry.name}`;
    // A layer that is one subgraph has a door of its own; each domain is one.
    if (!entry.isDirectory() && !(entry.name === 'index.ts' && layer !== 'src/domains')) faults.push(`${module}: belongs to no module; give it a folder`);
    if (!entry.isDirectory()) continue;
    if (!filesOf(module).includes('index.ts')) faults.push(`${module}: has no door; add index.ts`);
    if (layer !== 'src/domains') continue;
    const missing = DOMAIN_ROLES.map((role) => `${entry.name}.${role}.ts`).filter((file) => !filesOf(module).includes(file));
    faults.push(...missing.map((file) => `${module}: a domain brings ${file}`));
  }
}

/** Names and lengths of what stands in a folder and below. */
function look(folder) {
  for (const entry of entriesOf(folder)) {
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!FOLDER.test(entry.name)) faults.push(`${place}: folder names are words in kebab-case`);
      look(place);
      continue;
    }
    if (/\.(ts|tsx|js)$/.test(entry.name) && folder !== 'migrations' && !FILE.test(entry.name)) {
      faults.push(`${place}: a file is called kebab-case words, then a role if it has one (${ROLES.join(', ')}), then .test for a test`);
    }
    if (DATA.test(entry.name)) continue;
    const lines = fs.readFileSync(path.join(root, place), 'utf8').split('\n').length - 1;
    if (lines > MOST_LINES) faults.push(`${place}: ${lines} lines; the most is ${MOST_LINES}`);
  }
}
CODE.forEach(look);

const subjects = new Set([...MODULES, 'src/platform'].flatMap((layer) => [path.basename(layer), ...entriesOf(layer).map(({ name }) => path.parse(name).name)]));
const said = new Map();
for (const name of filesOf('migrations').filter((file) => file.endsWith('.ts'))) {
  const [, subject, what] = MIGRATION.exec(name) ?? [];
  if (subject === undefined) faults.push(`migrations/${name}: a migration is called <14 digits>_<module>_<verb>_<what>.ts`);
  else if (!subjects.has(subject)) faults.push(`migrations/${name}: ${subject} is no module`);
  else if (said.has(`${subject} ${what}`)) faults.push(`migrations/${name}: says the same as ${said.get(`${subject} ${what}`)}`);
  said.set(`${subject} ${what}`, name);
}

for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
