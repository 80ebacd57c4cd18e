/** The audit of screening: lawful cases of six fields with planted ones among them; which of them the hub says meet a standard. See README.md in the folder above. Its last line is one line of JSON. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rest } from '../loss/client.mjs';
import { Hub, Postgres, within } from '../loss/ground.mjs';
import { asked, met, submit } from './client.mjs';
import { Issuer } from './issuer.mjs';
import { departments, domains, procuratorate } from './parties.mjs';
import { tableOf, verdictOf } from './verdict.mjs';
import { batchesOf, worldOf } from './world.mjs';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '3000' }, planted: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' }, 'intake-only': { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
});
const [cases, planted, seed] = [values.cases, values.planted, values.seed].map(Number);
const size = cases < 10_000 ? 250 : 1_000;
/** How long nothing may move before one gives up, and how long it must stand still at the end of the log, in milliseconds. */
const [patience, stillness] = [60_000, 5_000];

const since = performance.now();
const say = (line) => process.stderr.write(`${((performance.now() - since) / 1_000).toFixed(1).padStart(7)} s  ${line}\n`);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-screening-audit-'));
fs.chmodSync(folder, 0o711);
const issuer = await Issuer.start();
const ground = await Postgres.make(folder);
const hub = new Hub(folder, ground.url, issuer.settings);
const close = async (isKept) => {
  await hub.stop();
  await ground.stop();
  issuer.stop();
  if (isKept) say(`what was written is kept in ${folder}`);
  else fs.rmSync(folder, { recursive: true, force: true });
};
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => { void close(values.keep).finally(() => process.exit(130)); });

let isGood = false;
try {
  isGood = await run();
} finally {
  await close(values.keep);
}
process.exit(isGood ? 0 : 1);

async function run() {
  await hub.start();
  await hub.ready();
  const url = `http://127.0.0.1:${hub.port}`;
  say('hub and database stand');
  const world = worldOf({ cases, planted, seed });
  const caseOf = await sent(url, world);
  if (values['intake-only']) {
    process.stdout.write(`${JSON.stringify({ seed, cases: caseOf.size, planted, seconds: Math.round((performance.now() - since) / 1_000) })}\n`);
    return true;
  }
  const token = await issuer.token(procuratorate, ['LIAISON']);
  const answers = await answered(url, token, world.plants);
  say(`${answers.size} sets of facts were put to screen`);
  await followed();
  const { figures, isGood: good, lost, caught, falseMet } = verdictOf(world, { met: await met(url, token), caseOf, answers, cases });
  for (const line of tableOf(world.plants, lost)) say(line);
  for (const { kind, key } of caught) say(`decoy ${kind.id} (${key}) was said to meet ${kind.rule}`);
  for (const [key, rules] of falseMet.slice(0, 20)) say(`lawful ${key} was said to meet ${rules.join(', ')}`);
  process.stdout.write(`${JSON.stringify({ seed, ...figures, seconds: Math.round((performance.now() - since) / 1_000) })}\n`);
  return good;
}

/** Sends all cases as the departments of the province do; gives the case of each source key. */
async function sent(url, world) {
  const tokens = Object.fromEntries(await Promise.all(domains.map(async (domain) => [domain, await issuer.token(departments[domain], ['SYSTEM'])])));
  const caseOf = new Map();
  let [told, sequence] = [0, 0];
  for (const { domain, reports } of batchesOf(world, { cases, size })) {
    const rows = await submit(url, tokens[domain], domain, { sourceSystem: `screening-audit-${domain.toLowerCase()}`, key: `${seed}-${sequence += 1}`, reports });
    for (const { sourceKey, enforcementCase } of rows) caseOf.set(sourceKey, enforcementCase.id);
    if (caseOf.size - told >= cases / 20) say(`${told = caseOf.size} cases are in`);
  }
  return caseOf;
}

/** The rules that `screen` says are met, for each plant that was put into words. */
async function answered(url, token, plants) {
  const answers = new Map();
  for (const { key, kind, question } of plants) {
    if (question === null) continue;
    const { met: rules, flaws } = await asked(url, token, question);
    for (const { field, message } of flaws) say(`screen did not read ${field} of ${kind.id}: ${message}`);
    answers.set(key, rules);
  }
  return answers;
}

/** Waits until the comparisons have followed the log to its end, or do not go on. */
async function followed() {
  let [seen, at, told] = ['', Date.now(), 0];
  for (;;) {
    const { position, end } = await within(ground.url, async (client) => (await client.query('select position, (select max(position) from log.entry) as end from screening.rescreening_position')).rows[0]);
    if (`${position}/${end}` !== seen) [seen, at] = [`${position}/${end}`, Date.now()];
    if (Date.now() - told > 30_000) say(`compared anew as far as ${position} of ${end} in the log`, told = Date.now());
    if (Date.now() - at > (position === end ? stillness : patience)) return;
    await rest(1_000, 2_000);
  }
}
