import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { graver } from '../../kernel/index.js';
import { copyRows, type Transaction } from '../../platform/database/index.js';
import type { CaseAct } from './acts.js';
import type { Comparison } from './compare.js';
import type { Sayer } from './said.js';
import type { ScreeningTrigger } from './screening.codes.js';

/** A row that a case meets and that has to be answered. */
export interface Met { readonly caseId: string; readonly partyId: string | null; readonly screeningId: string; readonly crimeCode: string; readonly ruleId: string; readonly text: string; readonly historic: boolean }

/** A comparison on its way into the table; `below` are its numbers that lie below a line. */
export interface ScreeningRow { readonly key: string; readonly columns: Record<string, unknown>; readonly digest: string; readonly met: readonly Met[]; readonly below: readonly Record<string, unknown>[] }

/** One comparison as it is kept: in the words of the API, with all facts as they were stated. */
export function rowOf(act: CaseAct, comparisons: readonly Comparison[], said: { readonly sayer: Sayer; readonly trigger: keyof typeof ScreeningTrigger; readonly at: Date; readonly readsOthers: boolean }): ScreeningRow {
  const id = uuidv7();
  const met = comparisons.filter(({ answer }) => answer === 'MEETS');
  const results = said.sayer.comparisons(comparisons, act.facts);
  const facts = said.sayer.used([...act.facts.keys()], act.facts);
  const answer = comparisons.map((one) => one.answer).reduce(graver, 'NONE');
  const digest = createHash('sha256').update(JSON.stringify([act.on, results, facts])).digest('hex');
  return {
    key: keyOf(act), digest,
    columns: {
      id, enforcement_case_id: act.caseId, party_id: act.partyId, trigger: said.trigger, answer, act_ended_on: act.on, is_day_assumed: act.isDayAssumed, is_latest: true, historic: act.historic,
      results, facts, met_rule_ids: met.map(({ ruleId }) => ruleId), listed_at: said.at.toISOString(), content_digest: digest, reads_others: said.readsOthers, audience: act.audience,
    },
    below: results.flatMap(({ rule, distance }) => (distance !== null && distance.ratio > 0 && distance.ratio < 1 ? [{
      screening_id: id, enforcement_case_id: act.caseId, party_id: act.partyId, rule_id: rule.id, fact: distance.key, line: distance.line, ratio: distance.ratio, act_ended_on: act.on,
      listed_at: said.at.toISOString(), historic: act.historic, audience: act.audience,
    }] : [])),
    met: met.filter(({ version }) => version.isBinding).map(({ ruleId, version: { rule } }) => ({
      caseId: act.caseId, partyId: act.partyId, screeningId: id, crimeCode: rule.crime, ruleId, text: rule.text, historic: act.historic,
    })),
  };
}

const keyOf = ({ caseId, partyId }: Pick<CaseAct, 'caseId' | 'partyId'>): string => `${caseId} ${partyId ?? ''}`;

/** Numbers below a line are kept of the latest comparisons alone: leads are found among them. */
const replace = `
  with gone as (update casework.screening set is_latest = false where id = any($1::uuid[]) returning id)
  delete from screening.below_line using gone where screening_id = gone.id`;

/** Keeps what says something new, in place of what was the latest; who is no longer a party of the case has no latest. Gives the rows that were kept. */
export async function keep(sql: Transaction, rows: readonly ScreeningRow[], caseIds: readonly string[], isAlways: boolean): Promise<readonly ScreeningRow[]> {
  const held = await sql<{ id: string; caseId: string; partyId: string | null; digest: string; audience: readonly string[] }>(
    `select id, enforcement_case_id as "caseId", party_id as "partyId", content_digest as digest, audience from casework.screening where enforcement_case_id = any($1::uuid[]) and is_latest`, [caseIds],
  );
  const latest = new Map(held.map((one) => [keyOf(one), one]));
  const changed = rows.filter(({ key, digest }) => isAlways || latest.get(key)?.digest !== digest);
  const replaced = new Set(changed.map(({ key }) => key));
  const stays = new Set(rows.map(({ key }) => key));
  const gone = [...latest].filter(([key]) => replaced.has(key) || !stays.has(key)).map(([, { id }]) => id);
  if (gone.length > 0) await sql(replace, [gone]);
  await follow(sql, rows, new Map(held.map(({ caseId, audience }) => [caseId, audience])));
  // What is compared for the first time came in just now, or before the hub compared any.
  const seen = new Set(held.map(({ caseId }) => caseId));
  const isFirst = ({ key, columns }: ScreeningRow): boolean => !seen.has(columns['enforcement_case_id'] as string) || (columns['trigger'] === 'FACTS_CHANGED' && !latest.has(key));
  const kept = changed.map((row) => (isFirst(row) && !isAlways ? { ...row.columns, trigger: 'ENTRY' } : row.columns));
  await copyRows(sql, ['casework.screening', kept], ['screening.below_line', changed.flatMap(({ below }) => below)]);
  return changed;
}

/** Who sees a case whole sees what it was compared with, today and before: where that is another than it was, all its comparisons follow. */
async function follow(sql: Transaction, rows: readonly ScreeningRow[], before: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const now = new Map(rows.map(({ columns }) => [columns['enforcement_case_id'] as string, columns['audience'] as readonly string[]]));
  for (const [caseId, audience] of now) {
    const held = before.get(caseId);
    if (held === undefined || held.toSorted().join(' ') === audience.toSorted().join(' ')) continue;
    await sql(`with followed as (update casework.screening set audience = $2 where enforcement_case_id = $1 returning id)
      update screening.below_line as below set audience = $2 from followed where below.screening_id = followed.id`, [caseId, audience]);
  }
}
