import type { Sql } from '../../platform/database/index.js';
import { eventsAfter, type Seen } from '../../platform/log/index.js';
import type { Sight } from '../../platform/reader/index.js';
import type { Channel } from '../../platform/subscriptions/index.js';
import { filterOf, type EventWhere } from '../journal/index.js';

/** What a name subscribed to. */
export interface Subscribed {
  readonly channel: string;
  /** As it was given, as JSON. */
  readonly where: string | null;
}

/** A stretch of the log: behind a position, to the end or up to another. */
export interface Stretch { readonly after: bigint; readonly until?: bigint; readonly count: number }

/** The first events of a stretch that a subscription would be sent, as this sight has them now. */
export async function waitingFor(sql: Sql, channels: readonly Channel[], { channel, where }: Subscribed, sight: Sight, { after, until, count }: Stretch): Promise<Seen[]> {
  const filter = await filterOf(sql, where === null ? null : JSON.parse(where) as EventWhere);
  const kinds = channels.find(({ name }) => name === channel)?.kinds.map(({ type }) => type) ?? [];
  return eventsAfter(sql, sight, after, count, { ...filter, types: kinds.filter((type) => filter.types?.includes(type) ?? true), until });
}
