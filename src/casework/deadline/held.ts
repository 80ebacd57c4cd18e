import { insertRows, updateRows, type Sql, type Transaction } from '../../platform/database/index.js';
import type { ClockForce, ClockLine, ClockOwner, ClockStanding } from '../clock/index.js';
import type { DeadlinePhaseKind, DeadlineState } from './deadline.codes.js';
import type { DeadlineExtension, DeadlinePause, DeadlineTerm } from './deadline.values.js';
import type { Circumstances, Matter } from './matter.js';

/** A phase that was told: in which round, and of which end (milliseconds of the epoch). */
export interface ToldPhase { readonly round: number; readonly phase: DeadlinePhaseKind; readonly endAt: number }

/** An extension as it is kept: with what makes sending it again the same. */
export type KeptExtension = DeadlineExtension & { readonly clientKey: string; readonly requestDigest: string };

/** A deadline as it is held, and what was told of it. */
export interface Held {
  readonly id: string;
  readonly clockId: string;
  readonly line: ClockLine;
  readonly duty: string;
  readonly owner: ClockOwner;
  readonly owedById: string | null;
  readonly force: ClockForce;
  readonly standing: ClockStanding;
  readonly limit: string;
  readonly basis: readonly string[];
  readonly terms: readonly DeadlineTerm[];
  readonly caseId: string | null;
  readonly subjectType: Matter['type'];
  readonly subjectId: string;
  readonly parts: readonly string[];
  readonly circumstances: Circumstances;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly dueSoonAt: Date | null;
  readonly isProvisional: boolean;
  readonly state: DeadlineState;
  readonly phase: DeadlinePhaseKind | null;
  readonly fulfilledAt: Date | null;
  readonly isLate: boolean;
  readonly pausedAt: Date | null;
  readonly pauses: readonly DeadlinePause[];
  readonly extensions: readonly KeptExtension[];
  readonly calendarVersion: string;
  readonly ruleVersion: string;
  readonly round: number;
  readonly recordedAt: Date;
  readonly listedAt: Date;
  readonly nextPhase: DeadlinePhaseKind | null;
  readonly nextPhaseAt: Date | null;
  readonly eventNumber: number;
  readonly organs: readonly string[];
  readonly audience: readonly string[];
  readonly told: readonly ToldPhase[];
}

type Column = Exclude<keyof Held, 'told'>;

const columns: Readonly<Record<Column, string>> = {
  id: 'id', clockId: 'clock_id', line: 'line', duty: 'duty', owner: 'owner', owedById: 'owed_by_id', force: 'force', standing: 'standing', limit: 'limit_in_words', basis: 'basis', terms: 'terms',
  caseId: 'enforcement_case_id', subjectType: 'subject_type', subjectId: 'subject_id', parts: 'parts', circumstances: 'circumstances', startedAt: 'started_at', dueAt: 'due_at', dueSoonAt: 'due_soon_at',
  isProvisional: 'is_provisional', state: 'state', phase: 'phase', fulfilledAt: 'fulfilled_at', isLate: 'is_late', pausedAt: 'paused_at', pauses: 'pauses', extensions: 'extensions',
  calendarVersion: 'calendar_version', ruleVersion: 'rule_version', round: 'round', recordedAt: 'recorded_at', listedAt: 'listed_at', nextPhase: 'next_phase', nextPhaseAt: 'next_phase_at',
  eventNumber: 'event_number', organs: 'organs', audience: 'audience',
};

/** What never changes of a deadline once it is there. */
const fixed: ReadonlySet<string> = new Set(['id', 'line', 'owner', 'owedById', 'caseId', 'subjectType', 'subjectId', 'circumstances', 'startedAt', 'organs', 'audience'] satisfies Column[]);

const selected = Object.entries(columns).map(([field, column]) => `held.${column}${field === 'ruleVersion' ? '::text' : ''} as "${field}"`).join(', ');

/** SQL of deadlines under a condition on `held`. What was told of them is read apart, once they are locked. */
const select = (where: string): string => `select ${selected} from casework.deadline as held where ${where}`;

/** Deadlines under a condition, locked for the transaction; `where` ends with its order, and may end with `limit`. */
export async function lockHeld(sql: Transaction, where: string, values: readonly unknown[], how = 'for update'): Promise<Held[]> {
  const rows = await sql<Omit<Held, 'told'>>(`${select(where)} ${how}`, values);
  if (rows.length === 0) return [];
  const told = await sql<ToldPhase & { id: string }>(
    `select deadline_id as id, round, phase, (extract(epoch from end_at) * 1000)::float8 as "endAt" from casework.deadline_phase where deadline_id = any($1::uuid[])`, [rows.map(({ id }) => id)],
  );
  const byId = Map.groupBy(told, ({ id }) => id);
  return rows.map((row) => ({ ...row, told: byId.get(row.id) ?? [] }));
}

export async function insertHeld(sql: Sql, rows: readonly Held[]): Promise<void> {
  await insertRows(sql, 'casework.deadline', rows.map((row) => stored(row, () => true)));
}

export async function updateHeld(sql: Sql, rows: readonly Held[]): Promise<void> {
  await updateRows(sql, 'casework.deadline', rows.map((row) => ({ id: row.id, ...stored(row, (field) => !fixed.has(field)) })));
}

function stored(row: Held, isWanted: (field: string) => boolean): Record<string, unknown> {
  const wanted = (Object.entries(columns) as [Column, string][]).filter(([field]) => isWanted(field));
  return Object.fromEntries(wanted.map(([field, column]) => [column, row[field]]));
}
