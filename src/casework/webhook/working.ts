import type { Claims } from '../../platform/auth/tokens.js';
import { decrypt } from '../../platform/cipher.js';
import type { Sql } from '../../platform/database/index.js';
import type { KeyProvider } from '../../platform/keys.js';
import type { Channel } from '../../platform/subscriptions/index.js';
import type { EventWhere } from '../journal/index.js';

/** Types of a channel's events that a filter lets through; none where the two have nothing in common. */
export function typesOf({ kinds }: Channel, { type, types }: EventWhere): string[] {
  // Over the API null is as good as nothing.
  return kinds.map((kind) => kind.type).filter((one) => (type ?? one) === one && (types ?? [one]).includes(one));
}

/** A webhook as the worker works with it. */
export interface Working {
  readonly id: string;
  readonly organId: string;
  readonly name: string;
  readonly url: string;
  readonly channel: string;
  readonly where: EventWhere;
  readonly claims: Claims;
  readonly position: string;
  readonly secret: Buffer;
  readonly secretKeyId: string;
  /** The secret before it, as long as that signs too. */
  readonly oldSecret: Buffer | null;
  readonly oldSecretKeyId: string | null;
  /** Its receiver wishes to be left alone for now. */
  readonly isResting: boolean;
}

/** All webhooks that are sent something. */
export function workingWebhooks(sql: Sql, now: Date): Promise<Working[]> {
  return sql<Working>(
    `select id, organ_id as "organId", name, url, channel, event_where as "where", claims, position::text as position, secret, secret_key_id as "secretKeyId",
       case when old_secret_until > $1 then old_secret end as "oldSecret", old_secret_key_id as "oldSecretKeyId", coalesce(rests_until > $1, false) as "isResting"
     from webhook.webhook where state = 'ACTIVE' order by id`, [now],
  );
}

/** The secrets that sign, the current one first; throws where the key file lacks their key. */
export function secretsOf(keys: KeyProvider, { secret, secretKeyId, oldSecret, oldSecretKeyId }: Working): string[] {
  const opened = (bytes: Buffer, keyId: string): string => decrypt(keys, { keyId, bytes }).toString();
  return [opened(secret, secretKeyId), ...(oldSecret === null ? [] : [opened(oldSecret, oldSecretKeyId!)])];
}

/** Pauses a webhook until its organ resumes it. */
export async function pauseWebhook(sql: Sql, id: string, reason: string, at: Date): Promise<void> {
  await sql(`update webhook.webhook set state = 'PAUSED', state_reason = $2, state_since = $3 where id = $1 and state = 'ACTIVE'`, [id, reason, at]);
}

/** Ends a webhook; what waits is not sent. */
export async function endWebhook(sql: Sql, id: string, reason: string, at: Date): Promise<void> {
  await sql(`update webhook.webhook set state = 'ENDED', state_reason = $2, state_since = $3 where id = $1`, [id, reason, at]);
  await sql(`update webhook.delivery set state = 'WITHDRAWN', last_error = $2 where webhook_id = $1 and state = 'PENDING'`, [id, `该推送已终止：${reason}`]);
}
