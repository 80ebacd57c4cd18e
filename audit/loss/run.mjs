/** The loss audit: nobody misses an event, whatever is killed or cut. See README.md in the folder above. Its last line is one line of JSON. */
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { Audit } from './audit.mjs';
import { waysToBreak } from './break.mjs';
import { chanceOf } from './chance.mjs';
import { faultsBy } from './faults.mjs';
import { until } from './ground.mjs';
import { lastPosition } from './oracle.mjs';
import { lastDue, verdictOf } from './report.mjs';

const { values } = parseArgs({
  options: {
    deliveries: { type: 'string', default: '5000' }, faults: { type: 'string', default: '8' }, seed: { type: 'string', default: '1' }, subscribers: { type: 'string' },
    ways: { type: 'string' }, 'break-order': { type: 'string' }, keep: { type: 'boolean', default: false },
  },
});
const deliveries = Number(values.deliveries);
const isLong = deliveries >= 100_000;
const options = {
  deliveries, faults: Number(values.faults), seed: Number(values.seed), subscribers: Number(values.subscribers ?? (isLong ? 48 : 16)), writers: isLong ? 2 : 1,
  // Events that each writer tells at once while readers stand still.
  burst: isLong ? 300 : 25, ways: values.ways?.split(','),
};
const breaks = values['break-order'];
if (breaks !== undefined && !(breaks in waysToBreak)) throw new Error(`--break-order is one of ${Object.keys(waysToBreak).join(', ')}`);

const since = performance.now();
const say = (line) => process.stderr.write(`${((performance.now() - since) / 1_000).toFixed(1).padStart(7)} s  ${line}\n`);
const audit = new Audit(options);
let isEnding = false;
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => { isEnding = true; void audit.close(values.keep).finally(() => process.exit(130)); });

let failed = true;
try {
  failed = await run();
} finally {
  if (failed && !isEnding) say(`what was written is kept in ${audit.folder}`);
  if (!isEnding) await audit.close(values.keep || failed);
}
process.exit(failed ? 1 : 0);

/** The whole audit; whether it failed. */
async function run() {
  await audit.open();
  say(`hub, database and ${audit.own.length} cases stand`);
  if (breaks !== undefined) await audit.alter(waysToBreak[breaks]);
  await audit.subscribe();
  await until('the subscribers', () => audit.progress.size === options.subscribers);
  audit.write();
  const kinds = await strike();
  for (const writer of audit.writers) await writer.finish({ stop: true });
  say(`writers are done: ${audit.delivered} deliveries so far`);
  await until('the log to rest', () => lastPosition(audit.ground.url).then(({ waiting }) => waiting === 0));
  await caughtUp();
  for (const reader of audit.readers) await reader.finish();
  return tell(kinds);
}

/** Faults one after the other while deliveries go on; gives how many of each kind there were. */
async function strike() {
  const chance = chanceOf(options.seed);
  const faults = faultsBy(chance, audit);
  const kinds = {};
  let struck = 0;
  const pacing = setInterval(() => {
    for (const writer of audit.writers) writer.tell({ pace: paceOf(struck) });
  }, 500);
  try {
    await pause(1_000);
    for (; struck < options.faults; struck += 1) {
      const { name, strike: act } = faults.next().value;
      const [before, at] = [audit.delivered, Date.now()];
      await act();
      const done = Date.now() - at;
      await audit.settled();
      kinds[name] = (kinds[name] ?? 0) + 1;
      say(`fault ${struck + 1} of ${options.faults}: ${name} took ${done} ms, and ${Date.now() - at - done - 1_000} until all answered; ${audit.delivered} deliveries, ${audit.delivered - before} of them meanwhile`);
    }
    await until('the deliveries', () => audit.delivered >= options.deliveries, 3_600_000);
    return kinds;
  } finally {
    clearInterval(pacing);
  }
}

/** Milliseconds that writers rest: deliveries and faults come to their end together, and what was struck down gets up again beside them. */
function paceOf(struck) {
  if (struck === options.faults) return 0;
  return audit.delivered / options.deliveries > struck / options.faults ? 300 : 50;
}

/** Until each subscriber holds what it has to get last, or nothing has moved for half a minute. */
async function caughtUp() {
  const due = await lastDue(audit);
  const missing = () => [...due].filter(([name, id]) => id !== undefined && audit.progress.get(name)?.last !== id).map(([name]) => name);
  for (let [seen, at] = [audit.delivered, Date.now()]; missing().length > 0; await pause(100)) {
    if (audit.delivered !== seen) [seen, at] = [audit.delivered, Date.now()];
    if (Date.now() - at > 30_000) {
      say(`did not catch up: ${missing().join(', ')}`);
      return;
    }
  }
}

async function tell(kinds) {
  const { verdicts, figures } = await verdictOf(audit);
  const wrongs = ['lost', 'reordered', 'duplicated', 'beyondRights', 'invented', 'altered', 'acceptedLost', 'disorderInLog'];
  for (const { name, ...verdict } of verdicts) say(`${name.padEnd(12)} ${Object.entries(verdict).filter(([, count]) => count > 0).map(([what, count]) => `${what} ${count}`).join(', ')}`);
  const isShort = figures.deliveries < options.deliveries;
  if (isShort) say(`only ${figures.deliveries} deliveries of ${options.deliveries}`);
  const { deliveries: seen, ...rest } = figures;
  const seconds = Math.round((performance.now() - since) / 1_000);
  console.log(JSON.stringify({ deliveries: seen, faults: options.faults, ...rest, kinds, seconds, seed: options.seed, ...(breaks === undefined ? {} : { brokenOrder: breaks }) }));
  return isShort || wrongs.some((what) => figures[what] > 0);
}
