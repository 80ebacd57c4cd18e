import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Sql } from '../database/index.js';
import type { Context } from '../graphql/context.js';
import { endOfLog, policyOf, requireInLog, type EventFilter, type Tail } from '../log/index.js';
import type { Asked } from './asked.js';
import type { Channel } from './channel.js';
import { Delivery, type Sink } from './delivery.js';
import { RightsMoved, rightsChanged, subscriptionRefused } from './errors.js';
import { frameOf, type Framing } from './frame.js';
import { Proofs } from './proofs.js';
import { selectionOf, type Selection } from './selection.js';
import { Sessions, type ContextOf, type Session } from './sessions.js';
import { Stream } from './stream.js';
import type { Subscribers } from './subscribers.js';

export interface DeskOptions extends Framing {
  readonly schema: GraphQLSchema;
  readonly channels: readonly Channel[];
  readonly sql: Sql;
  readonly tail: Tail;
  readonly subscribers: Subscribers;
  readonly contextOf: ContextOf;
  /** What a channel's `where` asks, as the log is read. */
  readonly filterOf: (where: Readonly<Record<string, unknown>> | null) => Promise<EventFilter>;
  readonly log: Logger;
}

/** 订阅台: opens subscriptions, shares what equal ones have in common, and ends them when rights do. */
export class Desk {
  readonly sessions: Sessions;
  readonly proofs: Proofs;
  private readonly channels: ReadonlyMap<string, Channel>;
  /** Streams in use, with how many deliveries hold each. */
  private readonly streams = new Map<string, { readonly stream: Stream; count: number }>();

  constructor(private readonly options: DeskOptions) {
    this.sessions = new Sessions(options.contextOf);
    this.proofs = new Proofs(options.subscribers, (error) => options.log.warn({ reason: error.message }, 'positions of subscribers could not be written; they are kept and written later'));
    this.channels = new Map(options.channels.map((channel) => [channel.name, channel]));
  }

  /** Opens a subscription; `last` takes the place of its `after`. Throws what is wrong with it: BAD_USER_INPUT, SUBSCRIPTION_REFUSED. */
  async open(session: Session, { document, operation, variables }: Asked, sink: Sink, last: string | null = null): Promise<Delivery> {
    const selection = selectionOf(this.options.schema, document, operation, variables, this.channels);
    const { subscriber } = selection.args;
    const after = last ?? selection.args.after;
    const context = await session.context();
    const policy = policyOf(context.actor.sight);
    const given = after ? this.options.seal.open(after, policy) : null;
    const filter = await this.filterOf(selection);
    const head = await this.options.tail.head();
    // Another process may have read further than this one.
    if (given !== null && given > head) requireInLog(given, await endOfLog(this.options.sql));
    if (subscriber) await this.proofs.flush();
    const hold = subscriber ? await this.options.subscribers.claim(namedOf(context, selection, subscriber), given ?? head) : null;
    const begin = furthest(given, hold?.position ?? null) ?? head;
    const held = this.hold(JSON.stringify([selection.signature, filter, policy]), selection, filter);
    const delivery = new Delivery(held.stream, this.options.tail, sink, begin, under(policy, session.context), () => { stop(); });
    const unwatch = this.sessions.watch(session, {
      policy,
      onEnd: () => { delivery.end(null); },
      onChange: (now) => { delivery.end(rightsChanged(this.options.seal.seal(delivery.position, now))); },
    });
    if (hold && subscriber) this.proofs.add(delivery, hold, subscriber);
    const stop = (): void => {
      unwatch();
      this.proofs.remove(delivery);
      held.release();
    };
    delivery.start();
    return delivery;
  }

  async stop(): Promise<void> {
    this.sessions.stop();
    await this.proofs.stop();
  }

  private async filterOf({ channel: { kinds }, args }: Selection): Promise<EventFilter> {
    const filter = await this.options.filterOf(args.where ?? null);
    const types = kinds.map(({ type }) => type);
    return { ...filter, types: filter.types ? types.filter((type) => filter.types!.includes(type)) : types };
  }

  private hold(key: string, selection: Selection, filter: EventFilter): { stream: Stream; release: () => void } {
    const { sql, tail, log } = this.options;
    const shared = this.streams.get(key) ?? {
      stream: new Stream({
        sql, tail, selection, filter, frame: (event, context) => frameOf(this.options, selection, event, context),
        onFailure: (error) => log.warn({ reason: error.message, channel: selection.channel.name }, 'a subscription met a failure and goes on'),
      }),
      count: 0,
    };
    shared.count += 1;
    this.streams.set(key, shared);
    return {
      stream: shared.stream,
      release: () => {
        shared.count -= 1;
        if (shared.count === 0) this.streams.delete(key);
      },
    };
  }
}

/**
 * The context of a request for as long as its rights are those that the subscription was opened under. Under others nothing is sent and nothing is
 * passed over: the subscription stands still until it is told that it has ended, and goes on from there.
 */
function under(policy: string, contextOf: () => Promise<Context>): () => Promise<Context> {
  return async () => {
    const context = await contextOf();
    if (policyOf(context.actor.sight) !== policy) throw new RightsMoved();
    return context;
  };
}

/** The later of two places; null when there is none. */
const furthest = (one: bigint | null, other: bigint | null): bigint | null => (one === null || (other !== null && other > one) ? other : one);

function namedOf({ actor }: Context, { channel, args: { where } }: Selection, name: string) {
  if (actor.organ === null || actor.subject === null) throw subscriptionRefused('subscriber', '公众订阅不能使用订阅方名称；请携带本机关的令牌，或去掉 subscriber');
  return { name, channel: channel.name, organId: actor.organ.id, organCode: actor.organ.code, subject: actor.subject, roles: actor.roles, where: where ?? null };
}
