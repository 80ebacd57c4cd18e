import { createUnionType, Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Instant } from '../../platform/model/index.js';
import type { Standing, Waiting } from './subscriber.service.js';

const optional = { nullable: true } as const;

@ObjectType('DeliveryReceipt', { description: '消息确认回执: that a system took a range of events; it is not 签收, which a person does.' })
export class DeliveryReceipt {
  @Field(() => String, { description: '订阅方: name of the subscriber.' }) subscriber!: string;
  @Field(() => Int, { description: '编号: number among the receipts of the subscriber, from 1.' }) number!: number;
  @Field(() => String, { ...optional, description: '起始游标: the range begins behind it; to the subscriber’s own organ.' }) after!: string | null;
  @Field(() => String, { ...optional, description: '截止游标: last place of the range; to the subscriber’s own organ.' }) cursor!: string | null;
  @Field(() => Instant, { description: '确认时间: when it was acknowledged.' }) acknowledgedAt!: string;
  @Field(() => String, { description: '确认主体: subject of the token that acknowledged it.' }) acknowledgedBy!: string;
}

@ObjectType('Subscriber', { description: '具名订阅方: a standing subscription of an organ, known by its name.' })
export class Subscriber {
  @Field(() => ID, { description: '标识: the hub’s identifier.' }) id!: string;
  @Field(() => String, { description: '名称: name, of one organ and one channel.' }) name!: string;
  @Field(() => String, { description: '频道: name of the channel.' }) channel!: string;
  @Field(() => Boolean, { description: '是否在线: whether a connection holds the name and was heard of within ten seconds.' }) isConnected!: boolean;
  @Field(() => Instant, { description: '启用时间: when the name was first used.' }) begunAt!: string;
  @Field(() => Instant, { description: '最近联络时间: when it was last heard of.' }) lastSeenAt!: string;
  @Field(() => String, { ...optional, description: '已证实游标: how far it has proved to be; to its own organ.' }) cursor!: string | null;
  @Field(() => String, { ...optional, description: '已确认游标: how far it has acknowledged; to its own organ, empty before the first acknowledgement.' }) acknowledgedCursor!: string | null;
  @Field(() => Instant, { ...optional, description: '失联起始时间: when it was found silent; empty while it is not.' }) silentSince!: string | null;
  @Field(() => Instant, { ...optional, description: '停用时间: when the name was taken out of use; empty while it is in use.' }) endedAt!: string | null;

  /** What the rest is worked out from, when it is asked for. */
  standing!: Standing;
  isOwn!: boolean;
  waits?: Promise<Waiting>;

  @Extensions({ rows: 20 })
  @Field(() => [DeliveryReceipt], { description: '消息确认回执: the latest 20 receipts, the last first.' }) receipts?: DeliveryReceipt[];
}

@ObjectType('AcknowledgeRefused', { implements: Refusal, description: '未予确认: why there is no receipt, and what can be done next.' })
export class AcknowledgeRefused extends Refusal {}

export const AcknowledgeResult = createUnionType({
  name: 'AcknowledgeResult',
  description: '确认结果: the receipt of the range, or of the one that covers it, or why there is none.',
  types: () => [DeliveryReceipt, AcknowledgeRefused] as const,
  resolveType: (value) => (value instanceof AcknowledgeRefused ? AcknowledgeRefused : DeliveryReceipt),
});
