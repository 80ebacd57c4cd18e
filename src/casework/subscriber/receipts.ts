import type { Sql, Transaction } from '../../platform/database/index.js';

/** 送达确认回执 as it is kept: that a system took the events behind `after`, up to and with `position`. */
export interface Receipt {
  readonly number: number;
  readonly after: string;
  readonly position: string;
  readonly acknowledgedAt: Date;
  readonly acknowledgedBy: string;
}

/** What an acknowledgement states. */
interface Acknowledgement { readonly organId: string; readonly name: string; readonly position: bigint; readonly by: string; readonly at: Date }

type Unanswered = 'NO_SUCH_SUBSCRIBER' | 'BEFORE_BEGINNING';

/** Writes the receipt of what is newly acknowledged, or finds the one that covers it; whoever acknowledges under the same name waits. */
export async function acknowledge(sql: Transaction, { organId, name, position, by, at }: Acknowledgement): Promise<Receipt | Unanswered> {
  const [held] = await sql<{ id: string; acknowledged: string }>(
    'select id, acknowledged::text as acknowledged from subscription.subscriber where organ_id = $1 and name = $2 and ended_at is null for update', [organId, name],
  );
  if (!held) return 'NO_SUCH_SUBSCRIBER';
  if (position <= BigInt(held.acknowledged)) {
    const [covering] = await sql<Receipt>(`${selectReceipts} where subscriber_id = $1 and after < $2 and position >= $2`, [held.id, position.toString()]);
    return covering ?? 'BEFORE_BEGINNING';
  }
  const [{ number }] = await sql<{ number: number }>(advance, [held.id, position.toString(), at.toISOString()]) as [{ number: number }];
  await sql('insert into subscription.receipt values ($1, $2, $3, $4, $5, $6)', [held.id, number, held.acknowledged, position.toString(), at.toISOString(), by]);
  return { number, after: held.acknowledged, position: position.toString(), acknowledgedAt: at, acknowledgedBy: by };
}

/** The latest receipts of a name, the last first. */
export function latestReceipts(sql: Sql, subscriberId: string): Promise<Receipt[]> {
  return sql<Receipt>(`${selectReceipts} where subscriber_id = $1 order by number desc limit 20`, [subscriberId]);
}

const selectReceipts = `
  select number, after::text as after, position::text as position, acknowledged_at as "acknowledgedAt", acknowledged_by as "acknowledgedBy" from subscription.receipt`;

/** What is acknowledged is proved. */
const advance = `
  update subscription.subscriber set acknowledged = $2, receipts = receipts + 1, position = greatest(position, $2),
    advanced_at = case when position < $2 then $3::timestamptz else advanced_at end
  where id = $1 returning receipts as number`;
