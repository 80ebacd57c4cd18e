import type { Transaction } from '../../platform/database/index.js';
import { DeadlineState } from './deadline.codes.js';
import { lockHeld, type Held } from './held.js';
import type { Standing } from './matter.js';

/** All deadlines of a matter that have not ended, whole, locked in one order. */
export function openOf(sql: Transaction, matterId: string): Promise<Held[]> {
  return lockHeld(sql, `held.subject_id = $1 and held.state in ('${DeadlineState.RUNNING}', '${DeadlineState.PAUSED}') order by held.id`, [matterId]);
}

/** All deadlines of a matter that have not ended, locked for the transaction. */
export async function standingsOf(sql: Transaction, matterId: string): Promise<Standing[]> {
  return (await openOf(sql, matterId)).map(({ id, clockId, parts, state, startedAt, dueAt, isProvisional }) => ({ id, clockId, parts, state, startedAt, dueAt, isProvisional }));
}

const ofPart = (clockIds: readonly string[], part: string) => ({ clockId, parts }: Standing): boolean => clockIds.includes(clockId) && parts.includes(part);

/** Whether one of these clocks still runs, or is paused, for the part. */
export function isOwed(standings: readonly Standing[], clockIds: readonly string[], part: string): boolean {
  return standings.some(ofPart(clockIds, part));
}

/** Whether the end of one of these clocks has passed for the part at the moment; that of a provisional or a paused one never has. */
export function isOverdue(standings: readonly Standing[], clockIds: readonly string[], part: string, at: Date): boolean {
  return standings.filter(ofPart(clockIds, part)).some(({ state, dueAt, isProvisional }) => state === DeadlineState.RUNNING && !isProvisional && dueAt !== null && at > dueAt);
}
