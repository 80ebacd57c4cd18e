import type { Transaction } from '../../platform/database/index.js';

/** Rights are as of now: the deadlines of a matter that began then or later, and what was told of them, are seen by this audience. */
export async function followDeadlineAudience(sql: Transaction, matterId: string, audience: readonly string[], since: Date): Promise<void> {
  const moved = await sql<{ id: string }>('update casework.deadline set audience = $2 where subject_id = $1 and started_at >= $3 and audience is distinct from $2 returning id', [matterId, audience, since]);
  if (moved.length === 0) return;
  const ids = moved.map(({ id }) => id);
  await sql('update casework.deadline_phase set audience = $2 where deadline_id = any($1::uuid[])', [ids, audience]);
  await sql('update log.event set audience = $2 where aggregate_id = any($1::uuid[]) and audience is distinct from $2', [ids, audience]);
}
