/** Readers that stop reading for minutes at 1,000 events a second: what the hub holds for them, and what the others feel. See bench/README.md. */
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { openGround } from '../ground.mjs';
import { client as clientOf, serverOf } from './processes.mjs';
import { tokensOf } from './tokens.mjs';
import { writerOn } from './writer.mjs';

const { values: options } = parseArgs({ options: { kept: { type: 'string' }, seconds: { type: 'string' }, rate: { type: 'string' } } });
const seconds = Number(options.seconds ?? 180);
const rate = Number(options.rate ?? 1_000);
const [stalled, others] = [10, 10];
const document = 'subscription { caseMoved { cursor id type occurredAt aggregateId } }';
const mebi = (bytes) => (bytes / 1_048_576).toFixed(0);

const ground = await openGround({ cases: 5_000, kept: options.kept });
const writer = await writerOn(ground.url);
const [lazy, brisk] = [clientOf(), clientOf()];
const hub = await serverOf('hub', ground, false);
try {
  const tokens = await tokensOf(ground, 1, stalled + others);
  await lazy.ask('connect', { url: hub.address, count: stalled, tokens: tokens.slice(others), document });
  await brisk.ask('connect', { url: hub.address, count: others, tokens: tokens.slice(0, others), document });
  await pause(2_000);
  console.log('| | seconds | events/s | held by the hub, MiB | rss, MiB | p50 of the others, ms | p99 |\n|---|---|---|---|---|---|---|');
  await lazy.ask('begin');
  let written = await stretch('all read', 15);
  await lazy.ask('pause');
  for (let past = 0; past < seconds; past += 15) written += await stretch('stalled', 15);
  const before = (await lazy.ask('until', { messages: 0, milliseconds: 0 })).count;
  await lazy.ask('resume');
  const since = performance.now();
  const { count } = await lazy.ask('until', { messages: stalled * written, milliseconds: 300_000 });
  const missing = stalled * written - count;
  console.log(`\nAfter ${seconds} s the ${stalled} read again: ${count - before} messages in ${((performance.now() - since) / 1_000).toFixed(0)} s, ${missing} missing.`);
} finally {
  await Promise.all([hub.stop(), lazy.stop(), brisk.stop()]);
  await writer.close();
  await ground.close();
}

/** Writes for some seconds, a transaction each fiftieth of a second, and prints what that came to. */
async function stretch(name, length) {
  await brisk.ask('begin');
  const told = new Map();
  const began = performance.now();
  let written = 0;
  while (performance.now() - began < length * 1_000) {
    const due = Math.floor(((performance.now() - began) / 1_000) * rate) - written;
    if (due > 0) {
      const { ids, at } = await writer.write(Math.min(due, 500));
      for (const id of ids) told.set(id, at);
      written += ids.length;
    }
    await pause(20);
  }
  const took = (performance.now() - began) / 1_000;
  const { count, samples } = await brisk.ask('until', { messages: others * written, milliseconds: 30_000 });
  if (count !== others * written) throw new Error(`the others have ${count} of ${others * written}`);
  const times = samples.map(([id, at]) => Number(BigInt(at) - told.get(id)) / 1e6).toSorted((a, b) => a - b);
  const { held, rss } = await hub.weigh();
  console.log(`| ${name} | ${took.toFixed(0)} | ${(written / took).toFixed(0)} | ${mebi(held)} | ${mebi(rss)} | ${times[Math.floor(times.length / 2)].toFixed(0)} | ${times[Math.floor(times.length * 0.99)].toFixed(0)} |`);
  return written;
}
