import { v7 as uuidv7 } from 'uuid';
import type { Claims } from '../../platform/auth/tokens.js';
import { encrypt } from '../../platform/cipher.js';
import { insertRows, type Database, type Sql } from '../../platform/database/index.js';
import type { Actor, ActorOrgan } from '../../platform/graphql/context.js';
import type { KeyProvider } from '../../platform/keys.js';
import { endOfLog, policyOf, type CursorSeal, type EventFilter, type EventKind } from '../../platform/log/index.js';
import { isUuid } from '../../platform/reader/index.js';
import type { Channel } from '../../platform/subscriptions/index.js';
import { newSecret, type TargetGuard } from '../../platform/webhooks/index.js';
import type { Actors } from '../../registry/organ/index.js';
import type { EventWhere } from '../journal/index.js';
import { mostWebhooks, notAllowed, refused, unknownChannel } from './refused.js';
import type { ChangeWebhookInput, CreateWebhookInput } from './webhook.types.js';
import { endWebhook, typesOf } from './working.js';

/** What webhooks are made of, as the hub puts it together. */
export interface WebhookParts {
  readonly database: Database;
  readonly keys: KeyProvider;
  readonly seal: CursorSeal;
  readonly actors: Pick<Actors, 'actorOf'>;
  readonly kinds: ReadonlyMap<string, EventKind>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly filterOf: (where: EventWhere | null) => Promise<EventFilter>;
  readonly guard: TargetGuard;
  readonly now: () => Date;
}

/** How long a secret signs beside the one that took its place, in milliseconds. */
const oldSecretFor = 86_400_000;

/** Whoever may act for an organ. */
type OfOrgan = Actor & { readonly subject: string; readonly organ: ActorOrgan };

/** 事件推送: makes, changes and ends the webhooks of an organ, and has deliveries sent again. What is refused is thrown as `Refused`. */
export class Webhooks {
  constructor(readonly parts: WebhookParts) {}

  /** Makes a webhook; gives its id, and its secret this once. */
  async create(input: CreateWebhookInput, given: Actor): Promise<{ id: string; secret: string }> {
    const actor = ofOrgan(given);
    this.demandTarget(input.url);
    this.demandTypes(input.channel, input.where ?? {});
    const { database, seal, now } = this.parts;
    const after = input.after ? seal.open(input.after, policyOf(actor.sight)) : null;
    const [id, secret, at] = [uuidv7(), newSecret(), now().toISOString()];
    await database.transaction(async (sql) => {
      await demandRoom(sql, actor.organ.id, input.name);
      await insertRows(sql, 'webhook.webhook', [{
        id, organ_id: actor.organ.id, name: input.name, url: input.url, channel: input.channel, event_where: input.where ?? {}, claims: claimsOf(actor), created_at: at,
        state: 'ACTIVE', state_since: at, position: (after ?? await endOfLog(sql)).toString(), failed_attempts: 0, failures_in_row: 0, ...this.locked(secret),
      }]);
    });
    return { id, secret };
  }

  /** Changes address or filter, pauses or resumes; gives the id. */
  async change(input: ChangeWebhookInput, given: Actor): Promise<string> {
    const actor = ofOrgan(given);
    // Null is as good as nothing.
    const { url = null, where = null, isPaused = null } = input;
    if (url !== null) this.demandTarget(url);
    return this.withOwn(input.id, actor, async (sql, { id, channel }) => {
      if (where !== null) {
        this.demandTypes(channel, where);
        await sql('update webhook.webhook set event_where = $2 where id = $1', [id, JSON.stringify(where)]);
      }
      // Whoever says where it leads lends it no more than their own rights.
      if (url !== null) await sql('update webhook.webhook set url = $2, claims = $3, rests_until = null where id = $1', [id, url, JSON.stringify(claimsOf(actor))]);
      if (isPaused !== null) {
        const [from, to, reason] = isPaused ? ['ACTIVE', 'PAUSED', '本机关暂停'] : ['PAUSED', 'ACTIVE', null];
        await sql('update webhook.webhook set state = $3, state_reason = $4, state_since = $5, rests_until = null where id = $1 and state = $2', [id, from, to, reason, this.parts.now()]);
      }
      return id;
    });
  }

  /** Gives a new secret; the one before it signs too for 24 hours. */
  async rotate(webhookId: string, given: Actor): Promise<{ id: string; secret: string }> {
    return this.withOwn(webhookId, ofOrgan(given), async (sql, { id }) => {
      const secret = newSecret();
      const { secret: bytes, secret_key_id: keyId } = this.locked(secret);
      await sql(
        'update webhook.webhook set old_secret = secret, old_secret_key_id = secret_key_id, old_secret_until = $2, secret = $3, secret_key_id = $4 where id = $1',
        [id, new Date(this.parts.now().getTime() + oldSecretFor), bytes, keyId],
      );
      return { id, secret };
    });
  }

  /** Ends a webhook for good; gives its id. */
  async end(webhookId: string, given: Actor): Promise<string> {
    return this.withOwn(webhookId, ofOrgan(given), async (sql, { id }) => {
      await endWebhook(sql, id, '本机关终止', this.parts.now());
      return id;
    });
  }

  /** Sends a delivery again that waits no longer. */
  async replay(deliveryId: string, given: Actor): Promise<Replayed> {
    const actor = ofOrgan(given);
    const [held] = isUuid(deliveryId) ? await this.parts.database.sql<{ webhookId: string; state: string }>(
      `select webhook_id as "webhookId", state from webhook.delivery where id = $1`, [deliveryId]) : [];
    if (!held) throw refused('NOTHING_VISIBLE');
    return this.withOwn(held.webhookId, actor, async (sql, { id }) => {
      const replayed = await this.sendAgain(sql, `id = $2 and state <> 'PENDING'`, deliveryId);
      if (replayed === 0) throw refused('STILL_WAITING');
      return { id, replayed };
    });
  }

  /** Sends all dead letters of a webhook again. */
  async replayDead(webhookId: string, given: Actor): Promise<Replayed> {
    return this.withOwn(webhookId, ofOrgan(given), async (sql, { id }) => ({ id, replayed: await this.sendAgain(sql, `webhook_id = $2 and state = 'DEAD'`, id) }));
  }

  private async sendAgain(sql: Sql, which: string, id: string): Promise<number> {
    const rows = await sql(
      `update webhook.delivery set state = 'PENDING', attempts = 0, replays = replays + 1, next_at = $1 where ${which} returning id`, [this.parts.now(), id],
    );
    return rows.length;
  }

  /** Within a transaction that has locked a webhook of the actor's organ. Of those of others nobody learns that they exist. */
  private withOwn<T>(id: string, { organ }: OfOrgan, work: (sql: Sql, held: { id: string; channel: string }) => Promise<T>): Promise<T> {
    return this.parts.database.transaction(async (sql) => {
      const [held] = isUuid(id) ? await sql<{ id: string; channel: string; state: string }>(
        'select id, channel, state from webhook.webhook where id = $1 and organ_id = $2 for update', [id, organ.id]) : [];
      if (!held) throw refused('NOTHING_VISIBLE');
      if (held.state === 'ENDED') throw refused('ENDED');
      return work(sql, held);
    });
  }

  private demandTarget(url: string): void {
    const complaint = this.parts.guard.complaintOf(url);
    if (complaint !== null) throw notAllowed(complaint);
  }

  private demandTypes(name: string, where: EventWhere): void {
    const channel = this.parts.channels.get(name);
    if (!channel) throw unknownChannel(name, [...this.parts.channels.keys()]);
    if (typesOf(channel, where).length === 0) throw refused('NOTHING_OF_CHANNEL');
  }

  /** A secret as it is stored. */
  private locked(secret: string): { secret: string; secret_key_id: string } {
    const { bytes, keyId } = encrypt(this.parts.keys, 'webhook-secret', Buffer.from(secret));
    return { secret: `\\x${bytes.toString('hex')}`, secret_key_id: keyId };
  }
}

/** A webhook, and how many of its deliveries wait once more. */
export interface Replayed { readonly id: string; readonly replayed: number }

function ofOrgan(actor: Actor): OfOrgan {
  const { subject, organ } = actor;
  if (subject === null || organ === null) throw refused('NOT_AN_ORGAN');
  return { ...actor, subject, organ };
}

const claimsOf = ({ subject, name, organ, roles }: OfOrgan): Claims => ({ subject, name, organCode: organ.code, roles });

/** One at a time for each organ, so that two cannot both be the last. */
async function demandRoom(sql: Sql, organId: string, name: string): Promise<void> {
  await sql(`select pg_advisory_xact_lock(hashtextextended('webhooks ' || $1, 0))`, [organId]);
  const held = await sql<{ name: string }>(`select name from webhook.webhook where organ_id = $1 and state <> 'ENDED'`, [organId]);
  if (held.some((one) => one.name === name)) throw refused('NAME_TAKEN');
  if (held.length >= mostWebhooks) throw refused('TOO_MANY');
}
