import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Actor, Context } from '../../platform/graphql/context.js';
import { policyOf } from '../../platform/log/index.js';
import { Instant } from '../../platform/model/index.js';
import { byId, requireSight, type Row } from '../../platform/reader/index.js';
import { Organ } from '../../registry/organ/index.js';
import type { Receipt } from './receipts.js';
import type { AcknowledgeAnswer, Standing, SubscriberDesk, Waiting } from './subscriber.service.js';
import { AcknowledgeRefused, AcknowledgeResult, DeliveryReceipt, Subscriber } from './subscriber.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly subscribers: SubscriberDesk }
}

/** Why there is no receipt, and what can be done next. */
const reasons: Readonly<Record<Extract<AcknowledgeAnswer, string>, string>> = {
  NOT_AN_ORGAN: '未带机关令牌的请求没有具名订阅；请使用该订阅方所属机关的令牌',
  NO_SUCH_SUBSCRIBER: '本机关没有在用的该名称订阅方；请核对 subscriber，或先以该名称订阅',
  BEFORE_BEGINNING: '该位置不在该订阅方启用之后，没有可确认的事件；请使用启用后收到的 cursor',
};

@Resolver(() => Subscriber)
export class SubscribersResolver {
  @Extensions({ rows: 100 })
  @Query(() => [Subscriber], { nullable: true, description: '具名订阅方: those of the asker’s organ; to an administrator of the platform all, at most 1,000.' })
  async subscribers(
    @Arg('isEnded', () => Boolean, { nullable: true, description: '已停用: those that were taken out of use, instead of those in use.' }) isEnded: boolean | null,
    @Ctx() context: Context,
  ): Promise<Subscriber[]> {
    requireSight(context.actor.sight);
    return (await context.subscribers.list(context.actor, isEnded ?? false)).map((standing) => shown(standing, context));
  }

  @Mutation(() => AcknowledgeResult, { nullable: true, description: '消息确认: says that a system took all events up to a cursor, and gives the receipt; it is never 签收.' })
  async acknowledge(
    @Arg('subscriber', () => String, { description: '订阅方: name of a subscriber of the asker’s organ.' }) name: string,
    @Arg('cursor', () => String, { description: '游标: of the last event taken.' }) cursor: string,
    @Ctx() context: Context,
  ): Promise<DeliveryReceipt | AcknowledgeRefused> {
    const { actor, seal, subscribers } = context;
    const answer = await subscribers.acknowledge(actor, name, seal.open(cursor, policyOf(actor.sight), 'cursor'));
    if (typeof answer === 'string') return Object.assign(new AcknowledgeRefused(), { code: answer, message: reasons[answer] });
    return receiptShown(answer, name, sealedFor(context));
  }

  @Mutation(() => Subscriber, { nullable: true, description: '停用具名订阅方: takes a name of the asker’s organ out of use; its receipts are kept, and the name begins anew when it is used again. Null when there is none of that name.' })
  async endSubscriber(@Arg('name', () => String, { description: '名称: name of a subscriber of the asker’s organ.' }) name: string, @Ctx() context: Context): Promise<Subscriber | null> {
    const standing = await context.subscribers.end(context.actor, name);
    return standing && shown(standing, context);
  }

  @FieldResolver(() => Organ, { nullable: true, description: '机关: whose it is.' })
  organ(@Root() { standing }: Subscriber, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, Organ, byId(standing.organId));
  }

  @FieldResolver(() => Int, { nullable: true, description: '待送达: events that wait for it, as the asker may see them, counted up to 1,000; to its own organ.' })
  async waiting(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<number | null> {
    return (await waitsOf(subscriber, context))?.count ?? null;
  }

  @FieldResolver(() => Instant, { nullable: true, description: '待送达起始时间: when the hub recorded the first of them; to its own organ, empty when none waits.' })
  async waitingSince(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<string | null> {
    return (await waitsOf(subscriber, context))?.since?.toISOString() ?? null;
  }

  @FieldResolver()
  async receipts(@Root() { standing, name, isOwn }: Subscriber, @Ctx() context: Context): Promise<DeliveryReceipt[]> {
    const cursorOf = isOwn ? sealedFor(context) : hidden;
    return (await context.subscribers.receiptsOf(standing)).map((receipt) => receiptShown(receipt, name, cursorOf));
  }
}

type CursorOf = (position: string) => string | null;

/** A place in the log under rights of others says nothing to whoever asks, and is not given. */
const hidden: CursorOf = () => null;

function sealedFor({ actor: { sight }, seal }: Context): CursorOf {
  const policy = policyOf(sight);
  return (position) => seal.seal(BigInt(position), policy);
}

function shown(standing: Standing, context: Context): Subscriber {
  const { id, name, channel, position, acknowledged, begunAt, heardAt, advancedAt, silentSince, endedAt, receipts } = standing;
  const isOwn = isOf(standing, context.actor);
  const cursorOf = isOwn ? sealedFor(context) : hidden;
  return Object.assign(new Subscriber(), {
    id, name, channel, standing, isOwn, isConnected: context.subscribers.isConnected(standing), cursor: cursorOf(position), acknowledgedCursor: receipts > 0 ? cursorOf(acknowledged) : null,
    begunAt: begunAt.toISOString(), lastSeenAt: new Date(Math.max(heardAt.getTime(), advancedAt.getTime())).toISOString(),
    silentSince: silentSince?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null,
  });
}

const isOf = ({ organId }: Standing, { organ }: Actor): boolean => organ?.id === organId;

/** Counted once, whichever of the two fields asks; a count would tell an administrator of events that it may not see. */
async function waitsOf(subscriber: Subscriber, { actor, subscribers }: Context): Promise<Waiting | null> {
  return subscriber.isOwn && subscriber.endedAt === null ? (subscriber.waits ??= subscribers.waitingOf(subscriber.standing, actor)) : null;
}

function receiptShown({ number, after, position, acknowledgedAt, acknowledgedBy }: Receipt, subscriber: string, cursorOf: CursorOf): DeliveryReceipt {
  return Object.assign(new DeliveryReceipt(), { subscriber, number, after: cursorOf(after), cursor: cursorOf(position), acknowledgedAt: acknowledgedAt.toISOString(), acknowledgedBy });
}
