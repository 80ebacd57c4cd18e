import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { policyOf, requireInLog, toldOf, type EventKind, type EventFilter, type Seen } from '../../platform/log/index.js';
import { pageSize, type Sight } from '../../platform/reader/index.js';
import { EventPage, EventWhere, LogEvent } from './journal.types.js';

/** What the log answers with. */
export interface Journal {
  readonly kinds: ReadonlyMap<string, EventKind>;
  /** What is asked for, as the log is read; ids and codes that name nothing match nothing. */
  readonly filterOf: (where: EventWhere | null) => Promise<EventFilter>;
  /** Position of the last event. */
  readonly end: () => Promise<bigint>;
  readonly after: (sight: Sight, position: bigint, count: number, filter: EventFilter) => Promise<Seen[]>;
}

declare module '../../platform/graphql/context.js' {
  interface Context { readonly journal: Journal }
}

@Resolver(() => LogEvent)
export class JournalResolver {
  @Query(() => EventPage, { description: '事件: the log in its order, as the asker may see it now; read on with the cursor of the last event.' })
  async events(
    @Arg('after', () => String, { nullable: true, description: '起始游标: cursor of the last event held; from the beginning when left out.' }) after: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数: events wanted, 1 to 100; 20 when left out.' }) first: number | null,
    @Arg('where', () => EventWhere, { nullable: true, description: '筛选条件: filters.' }) where: EventWhere | null,
    @Ctx() { actor, journal, seal }: Context,
  ): Promise<EventPage> {
    const size = first ?? pageSize.usual;
    if (size < 1 || size > pageSize.most) throw badInput('first', `first 应为 1 至 ${pageSize.most}，收到 ${size}`);
    const policy = policyOf(actor.sight);
    const position = after ? seal.open(after, policy) : 0n;
    const seen = await journal.after(actor.sight, position, size + 1, await journal.filterOf(where));
    if (seen.length === 0 && position > 0n) requireInLog(position, await journal.end());
    const nodes = seen.slice(0, size).map((event) => toldOf(event, journal.kinds, seal.seal(event.position, policy)));
    return { nodes, pageInfo: { hasNextPage: seen.length > size, endCursor: nodes.at(-1)?.cursor ?? (after || null) } };
  }
}
