import type { EventKind, Seen } from '../log/index.js';

/** An object on a channel's payload: the type it has, and the query that answers it for an event. */
export interface ShownObject {
  /** GraphQL type. */
  readonly type: string;
  /** 中文: english. */
  readonly description: string;
  /** Root field of `Query` that gives the object by `id`. */
  readonly query: string;
  /** The object's id, or null where the event concerns none. */
  readonly idOf: (event: Pick<Seen, 'aggregateId' | 'subjectId'>) => string | null;
}

/** 频道: a field of `Subscription`, and what webhooks are sent. Every event of its kinds that the subscriber may see is delivered, in the order of the log. */
export interface Channel {
  /** Name of the field: thing and participle. */
  readonly name: string;
  /** GraphQL type of its payload. */
  readonly payload: string;
  /** 中文: english. */
  readonly description: string;
  readonly kinds: readonly EventKind[];
  readonly shows: Readonly<Record<string, ShownObject>>;
}

export const channel = (declared: Channel): Channel => declared;
