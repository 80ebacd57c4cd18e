import { v7 as uuidv7 } from 'uuid';
import { inTransaction, insertRows, sqlOver, type Sql } from '../../platform/database/index.js';
import { eventsAfter, type EventFilter, type Seen } from '../../platform/log/index.js';
import type { Sight } from '../../platform/reader/index.js';
import type { Working } from './working.js';

/** The most deliveries of a webhook that wait; what is beyond stays in the log. */
const mostWaiting = 10_000;

/** Events planned in one transaction. */
const batch = 500;

/** Plans what the log tells behind the webhook's position, and moves it there, in one transaction. Gives whether there may be more. */
export async function plan(client: Parameters<typeof inTransaction>[0], webhook: Working, sight: Sight, filter: EventFilter, end: bigint, now: Date): Promise<boolean> {
  const from = BigInt(webhook.position);
  if (from >= end) return false;
  const room = await roomOf(sqlOver(client), webhook.id);
  if (room === 0) return false;
  return inTransaction(client, async (sql) => {
    const events = await eventsAfter(sql, sight, from, room, { ...filter, until: end });
    const isFull = events.length === room;
    const to = isFull ? events.at(-1)!.position : end;
    const moved = await sql('update webhook.webhook set position = $2 where id = $1 and position = $3 returning id', [webhook.id, to.toString(), from.toString()]);
    if (moved.length > 0) await insertRows(sql, 'webhook.delivery', events.map((event) => planned(webhook.id, event, now)));
    return isFull;
  });
}

async function roomOf(sql: Sql, webhookId: string): Promise<number> {
  const [row] = await sql<{ waiting: number }>(
    `select count(*)::int as waiting from (select from webhook.delivery where webhook_id = $1 and state = 'PENDING' limit ${mostWaiting}) as waiting`, [webhookId],
  );
  return Math.min(batch, mostWaiting - row!.waiting);
}

const planned = (webhookId: string, { id, position, type, aggregateId }: Seen, now: Date) => ({
  id: uuidv7(), webhook_id: webhookId, event_id: id, position: position.toString(), event_type: type, aggregate_id: aggregateId,
  state: 'PENDING', attempts: 0, replays: 0, planned_at: now.toISOString(), next_at: now.toISOString(),
});

/** A delivery that is due. */
export interface Due { readonly id: string; readonly position: string; readonly aggregateId: string; readonly attempts: number }

/** Deliveries to send now, in the order of the log: each the first of its object that waits, none of an object that is under way. */
export function dueOf(sql: Sql, webhookId: string, underWay: readonly string[], most: number, now: Date): Promise<Due[]> {
  return sql<Due>(
    `select id, position::text as position, aggregate_id as "aggregateId", attempts from webhook.delivery as due
     where webhook_id = $1 and state = 'PENDING' and next_at <= $2 and aggregate_id <> all($3::uuid[])
       and not exists (select from webhook.delivery as earlier where earlier.webhook_id = $1 and earlier.aggregate_id = due.aggregate_id and earlier.state = 'PENDING' and earlier.position < due.position)
     order by due.position limit $4`, [webhookId, now, underWay, most],
  );
}
