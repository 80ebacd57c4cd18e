/** Intake over HTTP against a COPY of the very rows that it wrote, into the same tables of a second database that stood where the first did. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import copy from 'pg-copy-streams';
import { demoOrgans, organNamed } from '../dist/seeds/demo/organs.js';
import { syntheticCreditCode } from '../dist/seeds/demo/synthetic-code.js';
import { actorOf } from './actors.mjs';
import { contenders, start } from './contenders.mjs';
import { within } from './ground.mjs';
import { median } from './median.mjs';

const rowsOfBatch = 1_000;

/** Keys and numbers are those of this run alone: what was sent before is answered from its receipt, and set aside under another key. */
const run = Date.now().toString(36);
const firstParty = Math.floor(Math.random() * 1_000_000);

/** What the goal compares: case, facts, revision, event. The rest of what intake writes is copied besides in a second measure. */
const ofCase = {
  'casework.enforcement_case': 'id = any($cases)', 'environment.facts': 'id = any($cases)', 'casework.case_revision': 'enforcement_case_id = any($cases)',
  'log.event': 'seq > $seq', 'log.part': 'event_id in (select id from log.event where seq > $seq)',
};
const besides = {
  'registry.party': 'id in (select party_id from casework.case_party where enforcement_case_id = any($cases))', 'casework.case_party': 'enforcement_case_id = any($cases)',
  'casework.penalty_decision': 'enforcement_case_id = any($cases)', 'casework.case_step': 'enforcement_case_id = any($cases)',
};

export const document = `mutation ($input: SubmitEnvironmentCasesInput!) { submitEnvironmentCases(input: $input) { __typename ... on Submission { id acceptedCount } } }`;

/** A batch as a county's system would send it: each case a company, a decision, a step. */
export function batchOf(serial, organ, { rows = rowsOfBatch, sourceSystem = 'bench', prefix = 'B' } = {}) {
  const reports = Array.from({ length: rows }, (_, index) => {
    const n = serial * rows + index;
    return {
      sourceKey: `${run}-${prefix}-${n}`, organCode: organ.code, caseNumber: `右环立〔2026〕${run}${prefix}${n}号`, title: `虚构企业${n}超标排放水污染物案`, matterCode: 'EE01', causeOfAction: 'EE01', violation: '超标排放水污染物',
      violationFacts: '虚构：排放口化学需氧量超标', source: 'INSPECTION', status: 'DECIDED', caseOpenedAt: '2026-09-21T09:00:00+08:00', actFrom: '2026-09-18', actTo: '2026-09-18',
      divisionCode: '140623', amountInvolved: '52000.00',
      parties: [{ role: 'PUNISHED', kind: 'LEGAL_PERSON', name: `右玉县虚构化工${n}有限公司`, unifiedSocialCreditCode: syntheticCreditCode('91', '140623', String((firstParty + n) % 1_000_000).padStart(6, '0')) }],
      decisions: [{ decisionNumber: `右环罚字〔2026〕${run}${prefix}${n}号`, kinds: ['FINE'], fineAmount: '100000.00', content: '罚款人民币100000.00元', decidedOn: '2026-10-09', basis: [{ lawName: '生态环境法典', article: '1107' }] }],
      steps: [{ kind: 'OPENED', takenAt: '2026-09-21T09:00:00+08:00' }],
    };
  });
  return { sourceSystem, key: `${run}-${serial}`, cases: reports };
}

/** The county's organ that the demo identity writes for. */
export const senderOrgan = () => organNamed(demoOrgans(), '朔州市生态环境局右玉分局');

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
