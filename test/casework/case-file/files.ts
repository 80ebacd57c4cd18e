import type { TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aReport, organCode, submit, type ReportGiven } from '../../support/reports.js';

export interface FileSeen {
  standing: string | null; isComplete: boolean | null; lackingCount: number | null; lacking: string[] | null;
  items: { step: string; label: string; state: string; takenAt: string | null; basis: string[]; advisory: string | null; form: string | null }[] | null;
}

const fileFields = 'standing isComplete lackingCount lacking items { step label state takenAt basis advisory form }';

export const marketBureau = '右玉县市场监督管理局';

/** Every step of a case that was opened, decided and closed; nothing of it doubtful. */
export const wholeProcedure = [
  'OPENED', 'INSPECTED', 'QUESTIONED', 'CORRECTION_ORDERED', 'INVESTIGATION_ENDED', 'NOTICE_GIVEN', 'DEFENCE_HEARD', 'LEGALLY_REVIEWED', 'DISCUSSED', 'DECIDED', 'SERVED', 'PAID', 'CLOSED',
].map((kind, index) => ({ kind, takenAt: `2026-09-${String(index + 10)}T09:00:00+08:00` }));

/** A closed case of the county’s market bureau with the file that it should have, save for what is changed. */
export function aMarketCase(key: string, changes: Partial<ReportGiven> = {}): ReportGiven {
  const { matterCode: _matter, causeOfAction: _cause, ...report } = aReport(key, {
    organCode: organCode(marketBureau), caseNumber: `右市监立〔2026〕${key}号`, violation: '销售不合格产品（虚构）', status: 'CLOSED', caseOpenedAt: '2026-09-10T09:00:00+08:00', closedAt: '2026-10-30T09:00:00+08:00',
    steps: wholeProcedure, decisions: [aDecision(`右市监罚〔2026〕${key}号`, { fineAmount: '5000.00' })], parties: [aCompany(701)], ...changes,
  });
  return report;
}

/** The case without these steps. */
export const without = (...kinds: string[]): Pick<ReportGiven, 'steps'> => ({ steps: wholeProcedure.filter(({ kind }) => !kinds.includes(kind)) });

/** Sends the cases and gives their identifiers in order. */
export async function sendMarket(test: TestHub, key: string, cases: ReportGiven[], historic = false): Promise<string[]> {
  const { rows } = await submit(test, key, cases, { as: 'youyu-market-handler', domain: 'market', sourceSystem: 'youyu-market-test', historic });
  return rows.map((row) => {
    if (!row.enforcementCase) throw new Error(`case ${row.sourceKey} was not taken in: ${JSON.stringify(row.issues)}`);
    return row.enforcementCase.id;
  });
}

/** The file of a case, as the identity sees it. */
export async function fileOf(test: TestHub, as: string | null, id: string): Promise<FileSeen | null> {
  const { enforcementCase } = await test.ask<{ enforcementCase: { file: FileSeen | null } | null }>(as, `query ($id: ID!) { enforcementCase(id: $id) { file { ${fileFields} } } }`, { id });
  return enforcementCase?.file ?? null;
}
