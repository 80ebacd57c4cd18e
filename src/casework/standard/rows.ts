import type { Condition, Confidence } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import type { SignedStandards } from '../screening/index.js';
import type { ThresholdRule } from '../threshold/index.js';

interface StandardRow {
  readonly id: string; readonly crime: string; readonly text: string; readonly tier: ThresholdRule['tier']; readonly domains: ThresholdRule['domains']; readonly route: ThresholdRule['route']; readonly condition: Condition;
  readonly otherwise: NonNullable<ThresholdRule['otherwise']> | null; readonly sumFacts: string[]; readonly sumMonths: number | null; readonly nearFactor: string | null; readonly suspicionSuffices: boolean; readonly validFrom: string;
  readonly validTo: string | null; readonly basis: string[]; readonly confidence: Confidence; readonly note: string | null; readonly settledBy: string | null;
}

const columns = `rule_id as id, crime_code as crime, wording as text, tier, domains, route, condition, otherwise, sum_facts as "sumFacts", sum_months as "sumMonths", near_factor as "nearFactor",
  suspicion_suffices as "suspicionSuffices", valid_from::text as "validFrom", valid_to::text as "validTo", basis, mark as confidence, note, settled_by as "settledBy"`;

/** The row as rules are compared. */
function ruleOf({ otherwise, sumFacts, sumMonths, nearFactor, suspicionSuffices, validTo, note, settledBy, ...row }: StandardRow): ThresholdRule {
  return {
    ...row, ...(otherwise !== null && { otherwise }), ...(sumFacts.length > 0 && { cumulative: { facts: sumFacts, months: sumMonths } }), ...(nearFactor !== null && { nearFactor }),
    ...(suspicionSuffices && { suspicionSuffices: true as const }), ...(validTo !== null && { validTo }), ...(note !== null && { note }), ...(settledBy !== null && { settledBy }),
  };
}

/** 已签署的移送标准, and the count that tells whether they have changed. */
export const signedStandards: SignedStandards = {
  revision: async (sql) => (await sql<{ revision: number }>('select revision from screening.standard_revision'))[0]!.revision,
  all: async (sql) => {
    // One statement sees one state of both.
    const [{ revision, rows }] = await sql<{ revision: number; rows: StandardRow[] }>(
      `select revision, coalesce((select json_agg(signed) from (select ${columns} from casework.standard where state = 'SIGNED' order by listed_at, id) signed), '[]') as rows from screening.standard_revision`,
    ) as [{ revision: number; rows: StandardRow[] }];
    return { revision, rules: rows.map(ruleOf) };
  },
};

/** The rule that a draft would make; undefined where there is none. */
export async function ruleOfDraft(sql: Sql, id: string): Promise<ThresholdRule | undefined> {
  const [row] = await sql<StandardRow>(`select ${columns} from casework.standard where id = $1`, [id]);
  return row && ruleOf(row);
}
