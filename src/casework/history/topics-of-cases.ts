import type { Sql } from '../../platform/database/index.js';
import type { PenaltyTopic } from '../threshold/index.js';
import { topicFacts, topicsOf } from './topics.js';

/** Facts as the latest revision keeps them, whatever the field of enforcement: one statement for the cases of all. */
const matters = `
  select held.id as "caseId", held.cause_of_action as "causeOfAction", held.violation,
    (select jsonb_object_agg(fact.key, fact.value) from jsonb_each(latest.rows->'facts') as fact where fact.key = any($2::text[])) as facts
  from casework.enforcement_case as held
  left join casework.case_revision as latest on latest.enforcement_case_id = held.id and latest.revision = held.revision
  where held.id = any($1::uuid[])`;

const columnOf = (fact: string): string => `${fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_value`;
const factOfColumn: ReadonlyMap<string, string> = new Map(topicFacts.map((fact) => [columnOf(fact), fact]));

interface Matter { readonly caseId: string; readonly causeOfAction: string | null; readonly violation: string | null; readonly facts: Readonly<Record<string, string | number | boolean>> | null }

/** 处罚事由 of cases, in one statement; whoever asks for it decides what is shown. */
export async function topicsOfCases(sql: Sql, caseIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<PenaltyTopic>>> {
  if (caseIds.length === 0) return new Map();
  const rows = await sql<Matter>(matters, [[...new Set(caseIds)], [...factOfColumn.keys()]]);
  return new Map(rows.map(({ caseId, causeOfAction, violation, facts }) => [
    caseId, topicsOf({ causeOfAction, violation, facts: new Map(Object.entries(facts ?? {}).map(([column, value]) => [factOfColumn.get(column)!, value])) }),
  ]));
}
