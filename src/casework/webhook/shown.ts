import type { Sql } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { isUuid } from '../../platform/reader/index.js';
import { isAdministrator } from '../../registry/organ/index.js';
import type { DeliveryState } from './webhook.codes.js';
import type { Webhook, WebhookDelivery } from './webhook.types.js';

/** Webhooks that the actor may see, newest first: those of its organ; an administrator is shown of all how they fare, and of others’ not where they lead or what they were sent. */
export async function webhooksShown(sql: Sql, actor: Actor, which: { readonly id?: string; readonly after?: string | undefined; readonly count: number }): Promise<Webhook[]> {
  const rows = await sql<Omit<Webhook, Moment> & Record<Moment, Date | null>>(
    `select w.id, organ_id as "organId", organ.name as "organName", w.name, channel, state, state_reason as "stateReason", state_since as "stateSince", created_at as "createdAt",
       failed_attempts as "failedAttempts", failures_in_row as "failuresInRow", last_status as "lastStatus", last_error as "lastError",
       exists (select from webhook.delivery where webhook_id = w.id and (state = 'DEAD' or state = 'PENDING' and attempts > 0)) as "isBehind",
       case when own then url end as url, case when own then event_where end as "where", case when own then array(select jsonb_array_elements_text(claims -> 'roles')) end as roles,
       case when own and old_secret_until > now() then old_secret_until end as "oldSecretUntil", case when own then last_delivered_at end as "lastDeliveredAt",
       case when own then ${countOf('PENDING')} end as "pendingCount", case when own then ${countOf('DEAD')} end as "deadCount"
     from webhook.webhook as w join registry.organ on organ.id = organ_id, lateral (select organ_id = $1 as own) as whose
     where (own or $2) and ($3::uuid is null or w.id = $3) and ($4::uuid is null or w.id < $4) order by w.id desc limit ${which.count}`,
    [actor.organ?.id ?? null, isAdministrator(actor), which.id ?? null, which.after || null],
  );
  return rows.map((row) => ({ ...row, stateSince: row.stateSince!.toISOString(), createdAt: row.createdAt!.toISOString(), ...inText(row, ['oldSecretUntil', 'lastDeliveredAt']) }));
}

type Moment = 'stateSince' | 'createdAt' | 'oldSecretUntil' | 'lastDeliveredAt';

const countOf = (state: DeliveryState | 'PENDING' | 'DEAD'): string =>
  `(select count(*)::int from (select from webhook.delivery where webhook_id = w.id and state = '${state}' limit 10000) as counted)`;

/** A delivery as it is shown, and where its event stands. */
export type DeliveryShown = Omit<WebhookDelivery, 'event'> & { readonly position: string };

/** Deliveries of a webhook of the actor's own organ, newest first; none of another's. */
export async function deliveriesShown(sql: Sql, { organ }: Actor, which: { readonly webhookId: string; readonly state: DeliveryState | undefined; readonly after: string | undefined; readonly count: number }): Promise<DeliveryShown[]> {
  if (!isUuid(which.webhookId) || organ === null) return [];
  const rows = await sql<Omit<DeliveryShown, MomentOfDelivery> & Record<MomentOfDelivery, Date | null>>(
    `select d.id, event_id as "eventId", event_type as "eventType", aggregate_id as "aggregateId", d.state, attempts, replays, planned_at as "plannedAt", d.last_status as "lastStatus", d.last_error as "lastError",
       case when d.state = 'PENDING' then next_at end as "nextAt", d.last_attempt_at as "lastAttemptAt", receipt_id as "receiptId", delivered_at as "deliveredAt", d.position::text as position
     from webhook.delivery as d join webhook.webhook as w on w.id = webhook_id
     where webhook_id = $1 and organ_id = $2 and ($3::text is null or d.state = $3) and ($4::uuid is null or d.id < $4) order by d.id desc limit ${which.count}`,
    [which.webhookId, organ.id, which.state ?? null, which.after || null],
  );
  return rows.map((row) => ({ ...row, plannedAt: row.plannedAt!.toISOString(), ...inText(row, ['nextAt', 'lastAttemptAt', 'deliveredAt']) }));
}

type MomentOfDelivery = 'plannedAt' | 'nextAt' | 'lastAttemptAt' | 'deliveredAt';

/** Moments as the API says them. */
function inText<K extends string>(row: Readonly<Record<K, Date | null>>, names: readonly K[]): Record<K, string | null> {
  return Object.fromEntries(names.map((name) => [name, row[name]?.toISOString() ?? null])) as Record<K, string | null>;
}
