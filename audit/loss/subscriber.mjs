/** A process that holds several subscribers. Each writes its own record; the audit hears a few times a second how far they are. */
import { Record } from './record.mjs';
import { Line } from './subscriber-line.mjs';
import { useLibrary } from './subscriber-library.mjs';
import { poll } from './subscriber-poll.mjs';
import { stream } from './subscriber-stream.mjs';

const ways = { poll, stream, library: useLibrary, line: (spec, record) => lineOf(spec, record).run() };
const lines = [];
const records = new Map();

function lineOf(spec, record) {
  const line = new Line(spec, record);
  if (spec.isHeavy) lines.push(line);
  return line;
}

process.on('message', ({ specs, stall }) => {
  for (const line of stall ? lines : []) line.stall(stall);
  for (const spec of specs ?? []) {
    const record = new Record(spec.file);
    records.set(spec.name, record);
    void ways[spec.way](spec, record);
  }
});
setInterval(() => process.send([...records].map(([name, { seen, last }]) => ({ name, count: seen.size, last }))), 250);
process.on('disconnect', () => process.exit());
