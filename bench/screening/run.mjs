/**
 * What comparing with the standards costs: cases compared in a full back-test beside one SQL scan of the very rows, and a batch of intake with and without the comparison. See ../README.md.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { assembleHub } from '../../dist/src/hub.js';
import { answersOf } from '../../dist/src/casework/screening/back-test.js';
import { fileKeys } from '../../dist/src/platform/keys.js';
import { openGround } from '../ground.mjs';
import { batchOf, senderOrgan } from '../batch.mjs';
import { median } from '../median.mjs';

const { values: options } = parseArgs({ options: { cases: { type: 'string', default: '30000' }, rounds: { type: 'string', default: '5' }, kept: { type: 'string' } } });
const rounds = Number(options.rounds);
const page = 500;
const ground = await openGround({ cases: Number(options.cases), kept: options.kept, isGenerated: true });
const hub = await assembleHub({ databaseUrl: ground.url, databasePool: 4, keys: fileKeys(ground.keyFile), demo: true, log: pino({ level: 'silent' }) });
const { sql } = hub.database;

const timed = async (work) => {
  const since = performance.now();
  await work();
  return performance.now() - since;
};

/** Every case with every row of today, page by page; nothing is stored. */
async function backTest(ids) {
  const rules = await hub.screenings.standards.current(sql);
  for (let at = 0; at < ids.length; at += page) await answersOf(hub.screenings.comparing(sql), ids.slice(at, at + page), rules);
}

/** The same cases, parties and facts, read by PostgreSQL alone. */
async function scan() {
  for (const { name } of hub.domains) {
    await sql(`select count(*), sum(length(f::text)) from casework.enforcement_case c join ${name}.facts f on f.id = c.id left join casework.case_party l on l.enforcement_case_id = c.id left join registry.party p on p.id = l.party_id`);
  }
}

try {
  const ids = (await sql('select id from casework.enforcement_case order by id')).map(({ id }) => id);
  const ratios = [];
  const rates = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [compared, scanned] = [await timed(() => backTest(ids)), await timed(scan)];
    if (round === 0) continue;
    ratios.push(compared / scanned);
    rates.push((ids.length / compared) * 1_000);
  }
  const organ = senderOrgan();
  const [{ id: organId, lineage }] = await sql('select id, lineage from registry.organ where code = $1', [organ.code]);
  const domain = hub.domains.find(({ name }) => name === 'environment');
  const plain = Object.assign(Object.create(Object.getPrototypeOf(hub.intake)), hub.intake, { followed: async (transaction, caseIds) => { await hub.transfers.penaltiesReported(transaction, caseIds); } });
  const times = { whole: [], plain: [] };
  for (let round = 0; round < 2 * (rounds + 1); round += 1) {
    const kind = round % 2 === 0 ? 'whole' : 'plain';
    const { cases, key, sourceSystem } = batchOf(round, organ);
    const reports = cases.map((one) => ({ ...one, facts: { hazardousWasteTonnes: { value: '1.2' }, pollutionGainsAmount: { value: '52000.00' } } }));
    const took = await timed(() => (kind === 'whole' ? hub.intake : plain).receive({ sourceSystem, batchKey: key, domain, historic: false, channel: 'LIVE', reports }, { organId, lineage, subject: 'hub:bench' }));
    if (round > 1) times[kind].push(took);
  }
  console.log(`full back-test: ${ids.length} cases, ${Math.round(median(rates))} cases/s, ${median(ratios).toFixed(1)} times one SQL scan of the same rows (median of ${rounds} rounds, ${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`);
  console.log(`intake of 1,000 cases with facts: ${(median(times.whole) / median(times.plain)).toFixed(2)} times intake without comparing, questions of completeness and filing (median of ${rounds} batches each, in turns)`);
} finally {
  await hub.close();
  await ground.close();
}
