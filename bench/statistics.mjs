/** Figures from the roll-ups over HTTP against the same figures counted from the rows, and what folding them costs whoever writes. */
import { actorOf, identities } from './actors.mjs';
import { contenders, start } from './contenders.mjs';
import { within } from './ground.mjs';
import { batchOf, document as submit, senderOrgan } from './batch.mjs';
import { rightsOf } from './rights.mjs';
import { median } from './median.mjs';

const question = { query: '{ statistics(measures: [CASES, DECISIONS, FINES], by: [DOMAIN, MONTH]) { cells { members { code } figures { measure value } } } }' };

/** The scopes and cells that every row would have, had the log told of it: the filling wrote no revisions to fold. Cases of the log are folded on top by the hub itself. */
const counted = `
  insert into statistics.counted (enforcement_case_id, ordinal, audience, organ_id, domain, month, historic, fine, scopes)
  select r.*, array(
    select '*' union all select key from unnest(audience) as key where left(key, 1) in ('o', 'v')
    union all select key || '+v' || o.division_id from unnest(audience) as key join registry.organ o on o.number = substr(key, 2)::int
      where left(key, 1) = 'o' and o.kind <> 'ENFORCEMENT_AGENCY' and 'v' || o.division_id = any(audience))
  from (
    select id, 0, audience, organ_id, domain, date_trunc('month', listed_at at time zone 'Asia/Shanghai')::date, historic, null::numeric from casework.enforcement_case
    union all
    select c.id, d.ordinal, d.audience, c.organ_id, c.domain, date_trunc('month', d.decided_on)::date, c.historic, d.fine_amount
    from casework.penalty_decision d join casework.enforcement_case c on c.id = d.enforcement_case_id) as r(id, ordinal, audience)`;
const cells = `
  insert into statistics.cell (scope, historic, openness, domain, month, cases, decisions, fined, fines)
  select scope, historic, openness, domain, month, count(*) filter (where ordinal = 0), count(*) filter (where ordinal > 0), count(fine), coalesce(sum(fine), 0)
  from statistics.counted, lateral (select case when 'p' = any(audience) then 2 when 'd' = any(audience) then 1 else 0 end as openness) o,
    unnest(scopes) as scope group by scope, historic, openness, domain, month`;

async function fillRollUps(url) {
  await within(url, async (client) => {
    await client.query('begin');
    await client.query('select from statistics.consumer for update');
    await client.query('truncate statistics.counted, statistics.cell');
    await client.query(counted);
    await client.query(cells);
    await client.query('update statistics.consumer set position = coalesce((select max(position) from log.entry), 0)');
    await client.query('commit');
    await client.query('vacuum analyze statistics.counted, statistics.cell');
  });
}

const raw = (sees) => `
  select domain, to_char(month, 'YYYY-MM') as month, sum(cases)::text as "CASES", sum(decisions)::text as "DECISIONS", coalesce(sum(fine), 0)::text as "FINES" from (
    select domain, date_trunc('month', listed_at at time zone 'Asia/Shanghai') as month, 1 as cases, 0 as decisions, null::numeric as fine from casework.enforcement_case c where ${sees('c')} and not historic
    union all
    select c.domain, date_trunc('month', d.decided_on), 0, 1, d.fine_amount from casework.penalty_decision d join casework.enforcement_case c on c.id = d.enforcement_case_id where ${sees('d')} and not c.historic) r
  group by 1, 2`;

async function timed(work) {
  const since = performance.now();
  const result = await work();
  return { result, took: performance.now() - since };
}

/** Time of the raw aggregate over that of the whole answer, for each actor. */
async function reading(ground, rounds) {
  const ratios = [];
  for (const name of Object.keys(identities)) {
    const actor = await actorOf(name, ground);
    const hub = await start(contenders[0], ground, actor, 'none');
    try {
      const ask = async () => (await fetch(hub.address, { method: 'POST', headers: hub.headers, body: JSON.stringify(question) })).json();
      const pairs = await within(ground.url, async (client) => {
        const count = async () => (await client.query({ name: 'raw', text: raw(rightsOf(actor).sees) })).rows;
        requireSameFigures(name, await ask(), await count());
        for (let warm = 0; warm < 20; warm += 1) await ask();
        const found = [];
        for (let round = 0; round < rounds; round += 1) {
          const { took } = await timed(count);
          const asked = [];
          for (let shot = 0; shot < 20; shot += 1) asked.push((await timed(ask)).took);
          found.push(took / median(asked));
        }
        return found;
      });
      ratios.push({ name, ratio: median(pairs), low: Math.min(...pairs), high: Math.max(...pairs) });
    } finally {
      await hub.stop();
    }
  }
  return ratios;
}

/** Small numbers of others' rows are suppressed: what is told has to be what was counted. */
function requireSameFigures(name, { data, errors }, rows) {
  if (errors) throw new Error(`statistics as ${name}: ${JSON.stringify(errors)}`);
  const counts = new Map(rows.map((row) => [`${row.domain} ${row.month}`, row]));
  let told = 0;
  for (const { members, figures } of data.statistics.cells) {
    const row = counts.get(members.map(({ code }) => code).join(' '));
    for (const { measure, value } of figures) {
      if (value === null) continue;
      told += 1;
      if (Number(value) !== Number(row?.[measure])) throw new Error(`statistics as ${name}: ${measure} of ${JSON.stringify(members)} is ${value}, counted ${row?.[measure]}`);
    }
  }
  if (told === 0) throw new Error(`statistics as ${name}: no figure was told`);
}

/** Rate of eight writers while what they write is folded, over their rate while the consumer's row is held and nothing is. */
async function writing(ground, rounds, seconds) {
  const hub = await start(contenders[0], ground, await actorOf('county', ground), 'none');
  const organ = senderOrgan();
  let serial = 0;
  const write = async () => {
    const until = performance.now() + seconds * 1_000;
    let rows = 0;
    await Promise.all(Array.from({ length: 8 }, async (_, writer) => {
      while (performance.now() < until) {
        serial += 1;
        const body = JSON.stringify({ query: submit, variables: { input: batchOf(serial, organ, { rows: 20, sourceSystem: `bench-writer-${writer}`, prefix: 'W' }) } });
        const { data, errors } = await (await fetch(hub.address, { method: 'POST', headers: hub.headers, body })).json();
        if (errors || data.submitEnvironmentCases.acceptedCount !== 20) throw new Error(`writers: ${JSON.stringify(errors ?? data).slice(0, 300)}`);
        rows += data.submitEnvironmentCases.acceptedCount;
      }
    }));
    return rows / seconds;
  };
  const held = () => within(ground.url, async (client) => {
    await client.query('begin');
    await client.query('select from statistics.consumer for update');
    const rate = await write();
    await client.query('commit');
    return rate;
  });
  try {
    await write();
    const ratios = [];
    for (let round = 0; round < rounds; round += 1) {
      const [first, second] = round % 2 === 0 ? [await write(), await held()] : [await held(), await write()];
      ratios.push(round % 2 === 0 ? first / second : second / first);
    }
    return median(ratios);
  } finally {
    await hub.stop();
  }
}

export async function measureStatistics(ground, { rounds, seconds }) {
  await fillRollUps(ground.url);
  const read = await reading(ground, rounds);
  const kept = await writing(ground, rounds, seconds);
  const said = read.map(({ name, ratio, low, high }) => `${name} ${ratio.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`);
  return {
    text: `Statistics by department and month, times faster than the raw aggregate: ${said.join(', ')}. Eight writers keep ${kept.toFixed(2)} of their rate while what they write is folded.`,
    figures: { statisticsToRaw: Math.min(...read.map(({ ratio }) => ratio)), writersKept: kept },
  };
}
