import type { Transaction } from '../../platform/database/index.js';
import { followDeadlineAudience } from '../deadline/index.js';
import { shareCase } from '../intake/index.js';
import type { Held } from './held.js';

/** The step that is the dispatch, where this is it, and who takes it when. */
interface Shared { readonly sentWith: number | null; readonly actor: string; readonly occurredAt: Date; readonly recordedAt: Date }

/**
 * Lets whoever joined see the transfer: its tracks, items, and the steps, papers, copies and deadlines from the dispatch on. What the agency did before
 * the dispatch stays its own line's. The case goes with the transfer.
 */
export async function share(sql: Transaction, { transfer, steps }: Held, audience: readonly string[], { sentWith, ...by }: Shared): Promise<void> {
  const from = sentWith ?? steps.find(({ step }) => step === 'send' || step === 'sendOnTheSpot' || step === 'sendForDetention' || step === 'sendReferral')?.ordinal ?? Infinity;
  for (const table of ['transfer_track', 'seized_item']) await sql(`update casework.${table} set audience = $2 where transfer_id = $1`, [transfer.id, audience]);
  const opened = steps.filter(({ ordinal }) => ordinal >= from).map(({ id }) => id);
  await sql('update casework.transfer_step_taken set audience = $2 where id = any($1::uuid[])', [opened, audience]);
  for (const table of ['transfer_paper', 'transfer_copy']) await sql(`update casework.${table} set audience = $2 where step_id = any($1::uuid[])`, [opened, audience]);
  await sql('update log.event set audience = $3 where aggregate_id = $1 and subject_id = any($2::uuid[])', [transfer.id, opened, audience]);
  if (sentWith === null && transfer.sentAt !== null) await followDeadlineAudience(sql, transfer.id, audience, transfer.sentAt);
  if (transfer.caseId !== null) await shareCase(sql, transfer.caseId, { ...by, keys: audience.filter((key) => !transfer.audience.includes(key)) });
}
