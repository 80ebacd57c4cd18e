import { v7 as uuidv7 } from 'uuid';
import { civilDayOf } from '../../kernel/index.js';
import { insertRows, type Sql } from '../../platform/database/index.js';
import { CaseStatus } from '../case/index.js';
import type { CaseReport, Report } from './case-report.js';
import { deepWithoutIdentityNumbers } from './identity-numbers.js';
import { documentKey } from './storable.js';

/** 在线办理: what was done with a case in the hub itself; it stands beside whatever its organ's system reports of it. */
export type Addition = Pick<CaseReport, 'status' | 'decisions' | 'steps'> & { readonly closedAt?: string | undefined };

/** The further a status, the later it stands here; what is done in the hub never takes a case back. */
const order: readonly CaseStatus[] = [CaseStatus.OPENED, CaseStatus.INVESTIGATED, CaseStatus.DECIDED, CaseStatus.CLOSED, CaseStatus.WITHDRAWN];
const further = (a: CaseStatus, b: CaseStatus): CaseStatus => (order.indexOf(a) < order.indexOf(b) ? b : a);

/** Keeps an addition; identity numbers in its texts are masked. */
export async function keepAddition(sql: Sql, caseId: string, addition: Addition, at: Date): Promise<void> {
  await insertRows(sql, 'casework.case_addition', [{ id: uuidv7(), enforcement_case_id: caseId, addition: deepWithoutIdentityNumbers(addition), added_at: at.toISOString() }]);
}

/** The reports with what was done in the hub with their cases, in the order in which it was done. The caller is alone with the keys of the source system. */
export async function withAdditions(sql: Sql, sourceSystem: string, reports: readonly Report[]): Promise<Report[]> {
  const rows = await sql<{ sourceKey: string; addition: Addition }>(
    `select held.source_key as "sourceKey", added.addition from casework.enforcement_case as held join casework.case_addition as added on added.enforcement_case_id = held.id
     where held.source_system = $1 and held.source_key = any($2::text[]) order by added.added_at, added.id`, [sourceSystem, reports.map(({ sourceKey }) => sourceKey)],
  );
  const additions = Map.groupBy(rows, ({ sourceKey }) => sourceKey);
  return reports.map((report) => (additions.get(report.sourceKey) ?? []).reduce((whole, { addition }) => withAddition(whole, addition), report));
}

/** A decision that the report states by its number is as the report states it, an annulment too; a step of a kind and day is one step. */
function withAddition(report: Report, { status, decisions, steps, closedAt }: Addition): Report {
  const stated = new Set(report.decisions.map(({ decisionNumber }) => documentKey(decisionNumber)));
  const taken = new Set(report.steps.map(stepKey));
  return {
    ...report, status: further(report.status, status), ...(report.closedAt === undefined && closedAt !== undefined && { closedAt }),
    decisions: [...report.decisions, ...decisions.filter(({ decisionNumber }) => !stated.has(documentKey(decisionNumber)))],
    steps: [...report.steps, ...steps.filter((step) => !taken.has(stepKey(step)))],
  };
}

const stepKey = ({ kind, takenAt }: Report['steps'][number]): string => `${kind} ${Number.isNaN(Date.parse(takenAt)) ? takenAt : civilDayOf(new Date(takenAt))}`;
