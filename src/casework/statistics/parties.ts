import type { Sql } from '../../platform/database/index.js';
import { keysFor } from '../../platform/reader/index.js';
import { IdentityStrength } from '../../registry/party/index.js';
import { grouped, insiderKeys, ofRows, readCounts, rowColumns, type Counts } from './counts.js';
import { Bound, type Question } from './question.js';
import { StatisticsMeasure } from './statistics.codes.js';

/** 统计期: months before today in which a penalty counts (M31). */
const months = 24;

const { PENALISED_PARTIES, REPEAT_PARTIES, REPEAT_PARTY_CASES, CASES_PER_REPEAT_PARTY } = StatisticsMeasure;

/** 当事人指标: parties with effective penalties, and those penalised in several fields, by what of it the asker may see. */
export async function partiesOf(sql: Sql, question: Question, today: string): Promise<Counts[]> {
  const bound = new Bound();
  const keys = keysFor(question.sight, 'L0');
  const insiders = bound.add(insiderKeys(keys), 'text[]');
  const { domain } = question.where;
  const conditions = [
    `c.audience && ${bound.add(keys, 'text[]')}`, `c.decided_on > ${bound.add(today, 'date')} - interval '${months} months'`, `c.decided_on <= ${bound.add(today, 'date')}`,
    `party.identity_strength = '${IdentityStrength.STRONG}'`, ...ofRows(question, bound), ...(domain === undefined ? [] : [`c.domain = ${bound.add(domain, 'text')}`]),
  ];
  // Of a party that has penalties in one field, whoever may see them, nobody need look for others; only the count of all does.
  const wantsAll = question.measures.includes(PENALISED_PARTIES);
  const candidates = wantsAll ? '' : 'join statistics.penalised as held on held.party_id = c.party_id and held.domains > 1';
  const visible = `select c.*, c.audience && ${insiders} as is_inside from statistics.penalty as c join registry.party on party.id = c.party_id ${candidates} where ${conditions.join(' and ')}`;
  const from = `(${visible}) as c join (select party_id, count(distinct domain) > 1 as is_repeat, bool_and(is_inside) as is_known from (${visible}) as seen group by party_id) as one on one.party_id = c.party_id`;
  const parties = (name: string, which: string): string => `count(distinct c.party_id) filter (where ${which} and is_known)::text as ${name}_inside,
    count(distinct c.party_id) filter (where ${which} and not is_known)::text as ${name}_outside, count(distinct c.party_id) filter (where ${which})::text as ${name}`;
  const rows = await grouped(sql, question, bound, {
    columns: rowColumns, from,
    outputs: [parties(PENALISED_PARTIES, 'true'), parties(REPEAT_PARTIES, 'is_repeat'), 'count(distinct c.enforcement_case_id) filter (where is_repeat)::text as repeat_cases'],
  });
  return readCounts(rows.map((row) => ({ ...row, ...derived(row) })), question, [PENALISED_PARTIES, REPEAT_PARTIES, REPEAT_PARTY_CASES, CASES_PER_REPEAT_PARTY]);
}

/** Cases of few parties are as telling as the parties, and are protected by the number of these. */
function derived(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const [cases, parties] = [Number(row['repeat_cases']), Number(row['repeat_parties'])];
  const values = [[REPEAT_PARTY_CASES, String(cases)], [CASES_PER_REPEAT_PARTY, parties === 0 ? null : (cases / parties).toFixed(2)]] as const;
  return Object.fromEntries(values.flatMap(([measure, value]) => [
    [measure.toLowerCase(), value], [`${measure.toLowerCase()}_inside`, row['repeat_parties_inside']], [`${measure.toLowerCase()}_outside`, row['repeat_parties_outside']],
  ]));
}
