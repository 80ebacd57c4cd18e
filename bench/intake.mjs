/** Intake over HTTP against a COPY of the very rows that it wrote, into the same tables of a second database that stood where the first did. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import copy from 'pg-copy-streams';
import { actorOf } from './actors.mjs';
import { batchOf, document, rowsOfBatch, senderOrgan } from './batch.mjs';
import { contenders, start } from './contenders.mjs';
import { within } from './ground.mjs';
import { median } from './median.mjs';

/** What the goal compares: case, facts, revision, event. The rest of what intake writes is copied besides in a second measure. */
const ofCase = {
  'casework.enforcement_case': 'id = any($cases)', 'environment.facts': 'id = any($cases)', 'casework.case_revision': 'enforcement_case_id = any($cases)',
  'log.event': 'seq > $seq', 'log.part': 'event_id in (select id from log.event where seq > $seq)',
};
const besides = {
  'registry.party': 'id in (select party_id from casework.case_party where enforcement_case_id = any($cases))', 'casework.case_party': 'enforcement_case_id = any($cases)',
  'casework.penalty_decision': 'enforcement_case_id = any($cases)', 'casework.case_step': 'enforcement_case_id = any($cases)',
};

/** Rows per second of intake over those of COPY, batch by batch in turns. */
export async function measureIntake(ground, batches) {
  const second = ground.url.replace(/\/[^/]*$/, '/bench_copy');
  await within(ground.url.replace(/\/[^/]*$/, '/postgres'), async (client) => {
    await client.query('drop database if exists bench_copy');
    await client.query('create database bench_copy template template_hub strategy file_copy');
  });
  const actor = await actorOf('county', ground);
  const hub = await start(contenders[0], ground, actor, 'none');
  const organ = senderOrgan();
  const times = [];
  try {
    for (let serial = 0; serial < 2 * batches + 2; serial += 1) {
      const [before] = await within(ground.url, async (client) => (await client.query('select coalesce(max(seq), 0) as seq from log.event')).rows);
      const body = JSON.stringify({ query: document, variables: { input: batchOf(serial, organ) } });
      const since = performance.now();
      const response = await fetch(hub.address, { method: 'POST', headers: hub.headers, body });
      const { data, errors } = await response.json();
      const own = performance.now() - since;
      if (errors || data.submitEnvironmentCases.acceptedCount !== rowsOfBatch) throw new Error(`intake: ${JSON.stringify(errors ?? data).slice(0, 500)}`);
      const written = await rowsOf(ground.url, { ...ofCase, ...besides }, data.submitEnvironmentCases.id, before.seq);
      // A row is copied once: batches take the two measures in turns.
      const isWhole = serial % 2 === 1;
      times.push({ isWhole, ratio: await copyInto(second, written.filter(({ table }) => isWhole || table in ofCase)) / own });
    }
  } finally {
    await hub.stop();
  }
  // The first two warm both up.
  const of = (whole) => {
    const ratios = times.slice(2).filter(({ isWhole }) => isWhole === whole).map(({ ratio }) => ratio);
    return { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
  };
  const [four, all] = [of(false), of(true)];
  const said = ({ median: middle, low, high }) => `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
  return {
    text: `Intake of ${rowsOfBatch} cases over HTTP: ${said(four)} of a COPY of case, facts, revision and event; ${said(all)} of a COPY that adds party, its role, decision and step.`,
    figures: { ingestToCopy: four.median, ingestToCopyOfAll: all.median },
  };
}

/** What a batch wrote, as COPY writes it. */
async function rowsOf(url, tables, submission, seq) {
  return within(url, async (client) => {
    const { rows } = await client.query('select array_agg(enforcement_case_id) as ids from casework.submission_row where submission_id = $1', [submission]);
    const cases = `'{${rows[0].ids.join(',')}}'::uuid[]`;
    const written = [];
    for (const [table, condition] of Object.entries(tables)) {
      const where = condition.replaceAll('$cases', cases).replaceAll('$seq', seq);
      written.push({ table, rows: await text(client.query(copy.to(`copy (select * from ${table} where ${where}) to stdout`))) });
    }
    return written;
  });
}

/** One durable transaction. */
async function copyInto(url, written) {
  return within(url, async (client) => {
    const since = performance.now();
    await client.query('begin');
    for (const { table, rows } of written) await pipeline(Readable.from([rows]), client.query(copy.from(`copy ${table} from stdin`)));
    await client.query('commit');
    return performance.now() - since;
  });
}
