/**
 * Writers with transactions of their own, through the product's `append`: each changes a case of its own first, then queues on one that all share,
 * and commits after a while that nobody can foresee.
 */
import fs from 'node:fs';
import { caseCorrected, decisionPublished } from '../../dist/src/casework/intake/intake.events.js';
import { Database } from '../../dist/src/platform/database/index.js';
import { append } from '../../dist/src/platform/log/append.js';
import { chanceOf } from './chance.mjs';
import { rest } from './client.mjs';

let pace = 0;
let burst = 0;
let isStopping = false;

const lock = 'select event_number as last, audience from casework.enforcement_case where id = $1 for update';
const draw = 'update casework.enforcement_case set event_number = event_number + $2 where id = $1';
const decision = `select subject_id as id, audience from log.event where aggregate_id = $1 and type = 'decision.publish' order by aggregate_number limit 1`;

/** Changes a case as intake does: locks its row, draws the numbers under that lock, tells the log. Gives the ids of what was told. */
async function change(sql, id, corrections, publications = 0) {
  const [{ last, audience }] = await sql(lock, [id]);
  const [published] = publications > 0 ? await sql(decision, [id]) : [];
  const said = { occurredAt: new Date().toISOString(), organs: [audience[0]], actor: 'loss-audit', channel: 'LIVE' };
  const told = Array.from({ length: corrections + publications }, (_, index) => ({
    ...said, aggregate: { type: 'EnforcementCase', id, number: last + index + 1 },
    ...(index < corrections
      ? { kind: caseCorrected, audience, parts: [{ fieldClass: 'L1', payload: { revision: 1, status: 'DECIDED', words: '虚构的更正，仅供审计。'.repeat(8) } }] }
      : { kind: decisionPublished, subjectId: published.id, audience: published.audience, parts: [{ fieldClass: 'L0', payload: { decisionId: published.id, publishedOn: '2026-10-16' } }] }),
  }));
  await sql(draw, [id, told.length]);
  return append(sql, told, new Date().toISOString());
}

async function write(database, chance, { own, shared, file }) {
  while (!isStopping) {
    const crowd = burst;
    burst = 0;
    try {
      const ids = await database.transaction(async (sql) => {
        const first = await change(sql, own, 1 + crowd, 1);
        await sleep(sql, chance.between(0, 0.05));
        const second = await change(sql, chance.pick(shared), 1);
        // Most commit soon; a few keep everyone waiting.
        await sleep(sql, chance.below(10) === 0 ? chance.between(0.1, 0.5) : chance.between(0, 0.03));
        return [...first, ...second];
      });
      fs.appendFileSync(file, `${JSON.stringify(ids)}\n`);
      await rest(pace, 2 * pace + 30);
    } catch {
      await rest(100, 400);
    }
  }
}

const sleep = (sql, seconds) => sql('select pg_sleep($1)', [seconds]);

async function run({ url, own, shared, file, seed }) {
  const database = new Database(url, own.length, () => {});
  await Promise.all(own.map((id, index) => write(database, chanceOf(seed + index), { own: id, shared, file })));
  await database.close();
  process.exit();
}

process.on('message', (message) => {
  if (message.spec) void run(message.spec);
  if (message.pace !== undefined) pace = message.pace;
  if (message.burst !== undefined) burst = message.burst;
  if (message.stop) isStopping = true;
});
process.on('disconnect', () => process.exit());
