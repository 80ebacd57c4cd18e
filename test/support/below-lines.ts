import type { Sql } from '../../src/platform/database/index.js';

interface Kept { screening_id: string; enforcement_case_id: string; party_id: string | null; rule_id: string; fact: string; line: string; ratio: number; act_ended_on: string | null; at: string; historic: boolean; audience: string[] }
type Compared = Omit<Kept, 'rule_id' | 'fact' | 'line' | 'ratio'> & { results: { rule: { id: string }; distance: { key: string; line: string; ratio: number } | null }[] };

const common = 'enforcement_case_id, party_id, act_ended_on::text as act_ended_on, listed_at::text as at, historic, audience';
const inOrder = (rows: Kept[]): Kept[] => rows.sort((one, other) => (`${one.screening_id} ${one.rule_id}` < `${other.screening_id} ${other.rule_id}` ? -1 : 1));

/** The numbers below a line that the hub keeps for its leads, and those that stand in the latest comparisons. */
export async function belowLines(sql: Sql): Promise<{ kept: Kept[]; stated: Kept[] }> {
  const kept = await sql<Kept>(`select screening_id, rule_id, fact, line, ratio::float8 as ratio, ${common} from screening.below_line`);
  const latest = await sql<Compared>(`select id as screening_id, results, ${common} from casework.screening where is_latest`);
  const stated = latest.flatMap(({ results, ...of }) => results.flatMap(({ rule, distance }) => (
    distance !== null && distance.ratio > 0 && distance.ratio < 1 ? [{ ...of, rule_id: rule.id, fact: distance.key, line: distance.line, ratio: distance.ratio }] : [])));
  return { kept: inOrder(kept), stated: inOrder(stated) };
}
