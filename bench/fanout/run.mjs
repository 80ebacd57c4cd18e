/** Measures what the hub delivers against a bare broadcast, and what a subscriber weighs. See bench/README.md. */
import { parseArgs } from 'node:util';
import { openGround } from '../ground.mjs';
import { median } from '../median.mjs';
import { client as clientOf, serverOf } from './processes.mjs';
import { measure } from './shots.mjs';
import { tokensOf } from './tokens.mjs';
import { writerOn } from './writer.mjs';

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, kept: { type: 'string' }, rounds: { type: 'string' }, rows: { type: 'string' } } });
const rounds = Number(options.rounds ?? 5);

const event = 'cursor id type occurredAt aggregateId';
const documentOf = (withObjects) => `subscription { caseMoved { ${event}${withObjects ? ' enforcementCase { caseNumber status organ { name } }' : ''} } }`;
const thousand = { subscribers: 1_000, burst: 200, paced: { events: 30, every: 100 } };
const fiveThousand = { subscribers: 5_000, burst: 40, paced: { events: 12, every: 350 } };
const rows = [
  { name: 'equal', withObjects: true, organs: 1, ...thousand },
  { name: 'equal-5000', withObjects: true, organs: 1, ...fiveThousand },
  { name: 'events', withObjects: false, organs: 1, ...thousand },
  { name: 'events-5000', withObjects: false, organs: 1, ...fiveThousand },
  { name: 'policies', withObjects: true, organs: 100, ...thousand },
  { name: 'policies-events', withObjects: false, organs: 100, ...thousand },
];
const say = (line) => process.stderr.write(`${line}\n`);

const ground = await openGround({ cases: 5_000, kept: options.kept });
const writer = await writerOn(ground.url);
const client = clientOf();
try {
  const measured = [];
  for (const row of rows) if (!options.rows || options.rows.split(',').includes(row.name)) measured.push(await measuredRow(row));
  const library = !options.rows || options.rows.split(',').includes('library') ? await weighed() : null;
  console.log(table(measured, library));
  if (options.json) console.log(JSON.stringify({ rows: measured.map(summary), library }));
} finally {
  await client.stop();
  await writer.close();
  await ground.close();
}

/** The hub and the broadcast in turns, each round beginning with the other one. */
async function measuredRow(row) {
  const tokens = await tokensOf(ground, row.organs, row.subscribers);
  const servers = [await serverOf('hub', ground, row.withObjects), await serverOf('bare', ground, row.withObjects)];
  const shots = { hub: [], bare: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
        shots[server.name].push(await measure(server, { client, writer, tokens, document: documentOf(row.withObjects), ...row }));
      }
      requireEqual(shots.hub.at(-1).message, shots.bare.at(-1).message);
      const { hub, bare } = shots;
      say(`${row.name}: ${hub.at(-1).rate.toFixed(0)} of ${bare.at(-1).rate.toFixed(0)} a second, p99 ${hub.at(-1).p99.toFixed(1)} and ${bare.at(-1).p99.toFixed(1)} ms, CPU ${hub.at(-1).cpu.toFixed(2)} and ${bare.at(-1).cpu.toFixed(2)}`);
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
  return { row, shots };
}

/** Omissions are fast: a message of the hub says what the broadcast says, of the same case. */
function requireEqual(one, other) {
  const said = (text) => text.replace(/"(cursor|id|occurredAt)":"[^"]*"/g, '');
  if (one.length !== other.length || said(one) !== said(other)) throw new Error(`the hub sends\n${one}\nand the broadcast\n${other}`);
}

/** Memory of a subscriber of the bare library. The hub positions the events, and has no subscribers of its own. */
async function weighed() {
  const hub = await serverOf('hub', ground, true);
  const server = await serverOf('per-subscriber', ground, true);
  try {
    const { memory } = await measure(server, { client, writer, document: documentOf(true), subscribers: 1_000 });
    const { memory: ofFive } = await measure(server, { client, writer, document: documentOf(true), subscribers: 5_000 });
    return { 1000: memory, 5000: ofFive };
  } finally {
    await server.stop();
    await hub.stop();
  }
}

function spread(shots, figure) {
  const ratios = shots.hub.map((shot, round) => figure(shot) / figure(shots.bare[round]));
  return { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
}

function summary({ row, shots }) {
  return { name: row.name, rate: spread(shots, ({ rate }) => rate), p99: spread(shots, ({ p99 }) => p99), cpu: spread(shots, ({ cpu }) => cpu), memory: median(shots.hub.map(({ memory }) => memory.held)) };
}

function table(measured, library) {
  const shown = ({ median: middle, low, high }) => `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
  const middle = (shots, figure) => median(shots.map(figure));
  const kib = (bytes) => (bytes / 1_024).toFixed(1);
  const lines = measured.map((one) => {
    const { row, shots } = one;
    const { rate, p99, cpu } = summary(one);
    const figures = (figure, digits) => `${middle(shots.hub, figure).toFixed(digits)}, ${middle(shots.bare, figure).toFixed(digits)}`;
    return [
      row.subscribers, row.withObjects ? 'case and organ' : 'event alone', row.organs, shown(rate), shown(p99), shown(cpu),
      figures((shot) => shot.rate / 1_000, 0), figures((shot) => shot.p99, 1), `${kib(middle(shots.hub, ({ memory }) => memory.held))}, ${kib(middle(shots.bare, ({ memory }) => memory.held))}`,
    ];
  });
  const head = ['subscribers', 'asked for', 'policies', 'deliveries/s', 'p99', 'CPU', 'thousand/s, hub and bare', 'p99 ms', 'KiB a subscriber'];
  const body = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return library ? `${body}\n\nBare graphql-ws: ${Object.entries(library).map(([count, { held }]) => `${kib(held)} KiB a subscriber of ${count}`).join(', ')}.` : body;
}
