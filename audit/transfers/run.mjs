/** The audit of transfers: random lawful walks through simulated time, every alarm held to an oracle. See README.md beside it. Its last line is one line of JSON. */
import 'reflect-metadata';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { detentionSteps, referralSteps, transferSteps } from '../../dist/src/casework/transfer/transfer.machine.js';
import { chanceOf } from '../loss/chance.mjs';
import { onDatabase, sweepLoaded } from './loaded.mjs';
import { mutate } from './mutated.mjs';

const ways = ['early', 'deaf', 'twice'];
const { values } = parseArgs({
  options: {
    transfers: { type: 'string', default: '1000' }, loaded: { type: 'string', default: '500' }, mutated: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' }, threads: { type: 'string', default: '2' }, break: { type: 'string' },
  },
});
const [transfers, loaded, mutated, seed, threads] = [values.transfers, values.loaded, values.mutated, values.seed, values.threads].map(Number);
if (values.break !== undefined && !ways.includes(values.break)) throw new Error(`--break is one of ${ways.join(', ')}`);

const since = performance.now();
const say = (line) => process.stderr.write(`${((performance.now() - since) / 1_000).toFixed(1).padStart(7)} s  ${line}\n`);

/** The walks of one thread. */
function walked(index) {
  const from = seed * 1_000_000;
  const workerData = { from: from + index, until: from + transfers, step: threads, breaks: values.break, pictures: Math.ceil(loaded / threads) };
  const worker = new Worker(path.join(import.meta.dirname, 'walks-thread.mjs'), { workerData });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (message) => {
      if (message.figures) resolve(message);
      else if (index === 0 && message.transfers % 5_000 === 0) say(`${message.transfers} walks of the first thread`);
    });
  });
}

const parts = await Promise.all(Array.from({ length: threads }, (_, index) => walked(index)));
const sum = (what) => parts.reduce((total, { figures }) => total + figures[what], 0);
const wrongs = {};
for (const { figures } of parts) for (const [what, count] of Object.entries(figures.wrongs)) wrongs[what] = (wrongs[what] ?? 0) + count;
for (const sample of parts.flatMap(({ figures }) => figures.samples)) say(sample);

const taken = new Set(parts.flatMap(({ figures }) => [...figures.rows.keys()]));
const rows = [...transferSteps.rows, ...detentionSteps.rows, ...referralSteps.rows].map(({ id }) => id);
const figures = {
  transfers: sum('transfers'), steps: sum('steps'), sweeps: sum('sweeps'), alarms: sum('alarms'), endsCompared: sum('ends'), ended: sum('reached'),
  missed: 0, doubled: 0, early: 0, otherEnd: 0, beyondOracle: 0, notRunning: 0, deadEnd: 0, unended: 0, ...wrongs, rows: taken.size, rowsNotTaken: rows.filter((id) => !taken.has(id)),
};
say(`${figures.transfers} walks, ${figures.steps} steps, ${figures.alarms} alarms`);

const pictures = parts.flatMap((part) => part.pictures).slice(0, loaded);
const database = pictures.length === 0 ? null : await onDatabase((url) => sweepLoaded(url, pictures, chanceOf(seed), say));
const mutations = mutated === 0 ? null : await onDatabase((url, folder) => mutate(url, folder, mutated, chanceOf(seed), say));
const seconds = Math.round((performance.now() - since) / 1_000);
const isWrong = Object.keys(wrongs).length > 0 || (transfers >= 10_000 && figures.rowsNotTaken.length > 0)
  || [database, mutations].some((one) => one !== null && ['missed', 'doubled', 'early', 'late', 'refused', 'stuck'].some((what) => one[what] > 0));
process.stdout.write(`${JSON.stringify({ seed, ...(values.break && { broken: values.break }), walks: figures, database, mutations, seconds })}\n`);
process.exit(isWrong ? 1 : 0);
