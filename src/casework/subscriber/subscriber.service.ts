import type { Database } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import type { Channel } from '../../platform/subscriptions/index.js';
import { isAdministrator } from '../../registry/organ/index.js';
import { Holds, secondsUnheard } from './holds.js';
import { acknowledge, latestReceipts, type Receipt } from './receipts.js';
import { waitingFor, type Subscribed } from './waiting.js';

/** A name as it stands. */
export interface Standing extends Subscribed {
  readonly id: string;
  readonly organId: string;
  readonly name: string;
  readonly isHeld: boolean;
  readonly position: string;
  readonly acknowledged: string;
  /** How many there are. */
  readonly receipts: number;
  readonly begunAt: Date;
  /** When its connection last proved to be there. */
  readonly heardAt: Date;
  /** When its position last went on. */
  readonly advancedAt: Date;
  readonly silentSince: Date | null;
  readonly endedAt: Date | null;
}

/** What waits for a name: how many events, counted up to a bound, and since when the first. */
export interface Waiting { readonly count: number; readonly since: Date | null }

export type AcknowledgeAnswer = Receipt | 'NO_SUCH_SUBSCRIBER' | 'BEFORE_BEGINNING' | 'NOT_AN_ORGAN';

/** The most events that are counted. */
const mostCounted = 1_000;
/** The most names that are listed at once. */
const mostListed = 1_000;

/** 具名订阅方 as people and systems deal with them. */
export class SubscriberDesk extends Holds {
  constructor(private readonly database: Pick<Database, 'sql' | 'transaction'>, private readonly channels: readonly Channel[], now: () => Date) {
    super(database.sql, now);
  }

  /** The receipt of the range up to a position, or why there is none. Throws BAD_USER_INPUT for a position that the log does not have. */
  async acknowledge({ organ, subject }: Actor, name: string, position: bigint): Promise<AcknowledgeAnswer> {
    if (organ === null || subject === null) return 'NOT_AN_ORGAN';
    return this.database.transaction(async (sql) => {
      const [{ last }] = await sql<{ last: string }>('select coalesce(max(position), 0)::text as last from log.entry') as [{ last: string }];
      // After a restore from an older copy: to go on behind the end would pass over what is told next.
      if (position > BigInt(last)) throw badInput('cursor', 'cursor 所指位置在事件日志末尾之后（日志可能已由较早的备份恢复）；请重新订阅，并确认其后收到的事件');
      return acknowledge(sql, { organId: organ.id, name, position, by: subject, at: this.now() });
    });
  }

  /** The names of the actor's organ, all to an administrator: those in use, or those that were. */
  async list(actor: Actor, isEnded: boolean): Promise<Standing[]> {
    if (actor.organ === null) return [];
    const organId = isAdministrator(actor) ? null : actor.organ.id;
    return this.database.sql<Standing>(`${selectStandings}
      where (held.ended_at is not null) = $1 and ($2::uuid is null or held.organ_id = $2) order by organ.code, held.name, held.begun_at desc limit ${mostListed}`, [isEnded, organId]);
  }

  /** Takes a name of the actor's organ out of use; null when it has none of that name in use. */
  async end({ organ }: Actor, name: string): Promise<Standing | null> {
    if (organ === null) return null;
    const [row] = await this.database.sql<{ id: string }>(
      'update subscription.subscriber set holder = null, ended_at = $3 where organ_id = $1 and name = $2 and ended_at is null returning id', [organ.id, name, this.now().toISOString()],
    );
    return row ? (await this.database.sql<Standing>(`${selectStandings} where held.id = $1`, [row.id]))[0]! : null;
  }

  receiptsOf({ id }: Standing): Promise<Receipt[]> {
    return latestReceipts(this.database.sql, id);
  }

  /** What waits for a name, as the actor may see it now: whoever looks learns of no event that is hidden from it. */
  async waitingOf(standing: Standing, { sight }: Actor): Promise<Waiting> {
    const events = await waitingFor(this.database.sql, this.channels, standing, sight, { after: BigInt(standing.position), count: mostCounted });
    return { count: events.length, since: events[0]?.recordedAt ?? null };
  }

  isConnected({ isHeld, heardAt }: Pick<Standing, 'isHeld' | 'heardAt'>): boolean {
    return isHeld && this.now().getTime() - heardAt.getTime() < secondsUnheard * 1_000;
  }
}

const selectStandings = `
  select held.id, held.organ_id as "organId", held.name, held.channel, held.event_where as where, held.holder is not null as "isHeld", held.position::text as position,
    held.acknowledged::text as acknowledged, held.begun_at as "begunAt", held.heard_at as "heardAt", held.advanced_at as "advancedAt", held.silent_since as "silentSince", held.ended_at as "endedAt", held.receipts
  from subscription.subscriber as held join registry.organ on organ.id = held.organ_id`;
