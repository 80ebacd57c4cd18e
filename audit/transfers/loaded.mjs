/** The sweep over a database: deadlines of the walks are loaded as they stood at some moment, and two sweepers look at them at the same time while transactions fail and the clock goes back. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { insertRows, Database } from '../../dist/src/platform/database/index.js';
import { sweepDeadlines } from '../../dist/src/casework/deadline/index.js';
import { Postgres, within } from '../loss/ground.mjs';

const main = path.join(import.meta.dirname, '../../dist/src/main.js');
const most = 2_000;

/** Works with an empty, migrated database of its own. */
export async function onDatabase(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-transfers-'));
  const server = await Postgres.make(folder);
  try {
    execFileSync(process.execPath, [main, 'migrate'], { env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', DATABASE_URL: server.url, DATA_DIR: folder, LOG_LEVEL: 'warn' }, stdio: ['ignore', 'ignore', 'inherit'] });
    return await work(server.url, folder);
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads them, lets simulated time pass, and judges what was told: each phase once, and by the first sweep after it began. */
export async function sweepLoaded(url, pictures, chance, say) {
  const database = new Database(url, 6, () => {});
  try {
    await load(database, pictures);
    const sweeps = momentsOf(pictures, chance);
    let failed = 0;
    for (const [index, now] of sweeps.entries()) {
      const flaky = { sql: database.sql, transaction: (work) => database.transaction(async (sql) => {
        const done = await work(sql);
        if (chance.below(10) === 0) throw new Error('cut off before it was committed');
        return done;
      }) };
      const sweeper = async (through) => sweepDeadlines({ database: through, notices: { tell: async () => {} }, now: () => new Date(now) });
      const results = await Promise.allSettled([sweeper(flaky), sweeper(database)]);
      failed += results.filter(({ status }) => status === 'rejected').length;
      // A clock that went back tells nothing.
      if (index % 20 === 0) await sweepDeadlines({ database, notices: { tell: async () => {} }, now: () => new Date(now - 86_400_000) });
      await sweepDeadlines({ database, notices: { tell: async () => {} }, now: () => new Date(now) });
      if (index % 500 === 0) say(`sweep ${index} of ${sweeps.length}`);
    }
    return { ...await judged(url, pictures, sweeps), sweeps: sweeps.length, cutOff: failed };
  } finally {
    await database.close();
  }
}

async function load(database, pictures) {
  for (let at = 0; at < pictures.length; at += 500) {
    const some = pictures.slice(at, at + 500);
    await insertRows(database.sql, 'casework.deadline', some.map(({ row }) => ({ ...row, owed_by_id: null })));
    await insertRows(database.sql, 'casework.deadline_phase', some.flatMap(({ phases }) => phases));
  }
}

/** When to sweep: at every so many moments at which something begins, at random ones, and at last after all. */
function momentsOf(pictures, chance) {
  const moments = pictures.flatMap(({ expected }) => expected.map(({ at }) => at)).sort((a, b) => a - b);
  const [first, last] = [moments[0], moments.at(-1)];
  const some = Array.from({ length: most }, (_, index) => (index % 2 === 0 ? chance.pick(moments) - chance.below(2) : Math.floor(chance.between(first, last))));
  return [...new Set([...some, last + 1])].sort((a, b) => a - b);
}

async function judged(url, pictures, sweeps) {
  const { rows } = await within(url, (client) => client.query(`
    select phase.deadline_id as id, phase.phase, (extract(epoch from phase.due_at) * 1000)::float8 as at, (extract(epoch from phase.found_at) * 1000)::float8 as found,
      (select count(*)::int from log.event where aggregate_id = phase.deadline_id and type = 'deadline.' || case phase.phase when 'DUE_SOON' then 'dueSoon' when 'DUE' then 'due' else 'overdue' end
        and occurred_at = phase.due_at) as events
    from casework.deadline_phase as phase`));
  const before = new Set(pictures.flatMap(({ phases }) => phases.map(({ deadline_id: id, phase, due_at: at }) => `${id} ${phase} ${Date.parse(at)}`)));
  const told = Map.groupBy(rows.filter(({ id, phase, at }) => !before.has(`${id} ${phase} ${at}`)), ({ id }) => id);
  const figures = { loaded: pictures.length, alarms: 0, missed: 0, doubled: 0, early: 0, late: 0 };
  for (const { row, expected } of pictures) {
    const own = told.get(row.id) ?? [];
    figures.alarms += own.length;
    for (const { phase, at } of expected) {
      const found = own.filter((one) => one.phase === phase && one.at === at);
      if (found.length === 0) figures.missed += 1;
      if (found.length > 1 || found.some(({ events }) => events !== 1)) figures.doubled += 1;
      const due = sweeps.find((now) => now >= at);
      // What was cut off may be told by the sweep whose clock is back, if it had begun by then.
      figures.early += found.filter((one) => one.found < at).length;
      figures.late += found.filter((one) => one.found > due).length;
    }
    figures.early += own.filter(({ phase, at }) => !expected.some((one) => one.phase === phase && one.at === at)).length;
  }
  return figures;
}
