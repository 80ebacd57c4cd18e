/** One thread of walks: every so many seeds of all. */
import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { walkOne } from './walks.mjs';

const { from, until, step, breaks, pictures: wanted } = workerData;
const tally = {
  transfers: 0, steps: 0, sweeps: 0, alarms: 0, ends: 0, reached: 0, rows: new Map(), wrongs: {}, samples: [],
  wrong(what, detail) {
    this.wrongs[what] = (this.wrongs[what] ?? 0) + 1;
    if (this.samples.length < 5) this.samples.push(`${what}: ${detail}`);
  },
};
let pictures = [];
for (let seed = from; seed < until; seed += step) {
  const picture = await walkOne(seed, tally, breaks);
  if (pictures.length < wanted) pictures = pictures.concat(picture);
  if (tally.transfers % 500 === 0) parentPort.postMessage({ transfers: tally.transfers });
}
const { wrong: _, ...figures } = tally;
parentPort.postMessage({ figures, pictures });
