import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Instant, JsonObject } from '../../platform/model/index.js';
import { EventWhere, LogEvent } from '../journal/index.js';
import { DeliveryState, WebhookState } from './webhook.codes.js';

@ObjectType('Webhook', { description: '事件推送: a receiver that is called with the events of one channel, by the rights of its organ.' })
export class Webhook {
  @Field(() => ID, { description: '标识: identifier of the webhook.' }) id!: string;
  @Field(() => ID, { description: '所属机关: identifier of the organ that it belongs to.' }) organId!: string;
  @Field(() => String, { description: '所属机关名称: name of that organ.' }) organName!: string;
  @Field(() => String, { description: '名称: its name within the organ.' }) name!: string;
  @Field(() => String, { description: '频道: the channel whose events it is sent.' }) channel!: string;
  @Field(() => String, { nullable: true, description: '接收地址: where it leads; shown to its organ alone.' }) url!: string | null;
  @Field(() => JsonObject, { nullable: true, description: '筛选条件: the filter of its events; shown to its organ alone.' }) where!: object | null;
  @Field(() => [String], { nullable: true, description: '角色: roles with which it reads; shown to its organ alone.' }) roles!: string[] | null;
  @Field(() => WebhookState, { description: '推送状态: whether it is sent anything.' }) state!: WebhookState;
  @Field(() => String, { nullable: true, description: '状态原因: why it was paused or ended.' }) stateReason!: string | null;
  @Field(() => Instant, { description: '状态起始时间: since when.' }) stateSince!: string;
  @Field(() => Instant, { description: '创建时间: when it was made.' }) createdAt!: string;
  @Field(() => Instant, { nullable: true, description: '原密钥有效至: until when the secret before the current one signs too; shown to its organ alone.' }) oldSecretUntil!: string | null;
  @Field(() => Int, { description: '失败次数: attempts that failed, of all time.' }) failedAttempts!: number;
  @Field(() => Int, { description: '连续失败次数: attempts that failed since one succeeded.' }) failuresInRow!: number;
  @Field(() => Int, { nullable: true, description: '最近失败状态码: HTTP status of the last failure, where there was an answer.' }) lastStatus!: number | null;
  @Field(() => String, { nullable: true, description: '最近失败原因: the last failure in words.' }) lastError!: string | null;
  @Field(() => Boolean, { description: '有积压: something waits that has failed before, or is a dead letter.' }) isBehind!: boolean;
  @Field(() => Instant, { nullable: true, description: '最近送达时间: when something was last delivered; shown to its organ alone.' }) lastDeliveredAt!: string | null;
  @Field(() => Int, { nullable: true, description: '待送达数: deliveries that wait, 10,000 at most; shown to its organ alone.' }) pendingCount!: number | null;
  @Field(() => Int, { nullable: true, description: '死信数: dead letters; shown to its organ alone.' }) deadCount!: number | null;
}

@ObjectType('WebhookDelivery', { description: '送达记录: one event to one webhook, and what became of it.' })
export class WebhookDelivery {
  @Field(() => ID, { description: '标识: identifier of the delivery.' }) id!: string;
  @Field(() => ID, { description: '事件: identifier of the event; the `webhook-id` of every attempt.' }) eventId!: string;
  @Field(() => String, { description: '事件类型: module and step.' }) eventType!: string;
  @Field(() => ID, { description: '对象标识: what it happened to.' }) aggregateId!: string;
  @Field(() => DeliveryState, { description: '送达状态: what became of it.' }) state!: DeliveryState;
  @Field(() => Int, { description: '尝试次数: attempts since it was planned or last replayed.' }) attempts!: number;
  @Field(() => Int, { description: '重发次数: how often it was replayed.' }) replays!: number;
  @Field(() => Instant, { description: '计划时间: when it was planned.' }) plannedAt!: string;
  @Field(() => Instant, { nullable: true, description: '下次尝试时间: not before then; null when nothing waits.' }) nextAt!: string | null;
  @Field(() => Instant, { nullable: true, description: '最近尝试时间: when the last attempt ended.' }) lastAttemptAt!: string | null;
  @Field(() => Int, { nullable: true, description: '状态码: HTTP status of the last attempt, where there was an answer.' }) lastStatus!: number | null;
  @Field(() => String, { nullable: true, description: '失败原因: why the last attempt failed, or why it was withdrawn.' }) lastError!: string | null;
  @Field(() => String, { nullable: true, description: '接收方回执号: the receiver’s own id for what it took.' }) receiptId!: string | null;
  @Field(() => Instant, { nullable: true, description: '送达时间: when the receiver took it.' }) deliveredAt!: string | null;
  @Field(() => LogEvent, { nullable: true, description: '事件内容: the event, as the asker may see it now; null when it is no longer visible.' }) event!: LogEvent | null;
}

@ObjectType('WebhookPageInfo', { description: '分页信息: where this page ends.' })
class WebhookPageInfo {
  @Field(() => Boolean, { description: '还有下一页: more follow.' }) hasNextPage!: boolean;
  @Field(() => ID, { nullable: true, description: '末游标: give it as `after` to read on.' }) endCursor!: string | null;
}

@ObjectType('WebhookPage', { description: '事件推送（分页列表）: webhooks, newest first.' })
export class WebhookPage {
  @Field(() => [Webhook], { description: '事件推送: webhooks of this page.' }) nodes!: Webhook[];
  @Field(() => WebhookPageInfo, { description: '分页信息: where this page ends.' }) pageInfo!: WebhookPageInfo;
}

@ObjectType('WebhookDeliveryPage', { description: '送达记录（分页列表）: deliveries, newest first.' })
export class WebhookDeliveryPage {
  @Field(() => [WebhookDelivery], { description: '送达记录: deliveries of this page.' }) nodes!: WebhookDelivery[];
  @Field(() => WebhookPageInfo, { description: '分页信息: where this page ends.' }) pageInfo!: WebhookPageInfo;
}

@InputType('CreateWebhookInput', { description: '新建事件推送: whom to call with what.' })
export class CreateWebhookInput {
  @Field(() => String, { description: '名称: its name within the organ, 100 characters at most.' }) name!: string;
  @Field(() => String, { description: '接收地址: an https address.' }) url!: string;
  @Field(() => String, { description: '频道: a field of `Subscription`, by name.' }) channel!: string;
  @Field(() => EventWhere, { nullable: true, description: '筛选条件: which of the channel’s events; all when left out.' }) where?: EventWhere;
  @Field(() => String, { nullable: true, description: '起始游标: what follows it is sent; what happens from now on when left out.' }) after?: string;
}

@InputType('ChangeWebhookInput', { description: '变更事件推送: what is left out stays as it is.' })
export class ChangeWebhookInput {
  @Field(() => ID, { description: '标识: the webhook.' }) id!: string;
  @Field(() => String, { nullable: true, description: '接收地址: another address; it is then read with the roles of whoever changes it.' }) url?: string;
  @Field(() => EventWhere, { nullable: true, description: '筛选条件: another filter, for what is not planned yet.' }) where?: EventWhere;
  @Field(() => Boolean, { nullable: true, description: '是否暂停: true pauses it, false resumes it.' }) isPaused?: boolean;
}

@ObjectType('WebhookSecret', { description: '推送密钥: a webhook with its secret, which is shown this once.' })
export class WebhookSecret {
  @Field(() => Webhook, { description: '事件推送: the webhook.' }) webhook!: Webhook;
  @Field(() => String, { description: '密钥: `whsec_` and base64 of 32 bytes; keep it, it is not shown again.' }) secret!: string;
}

@ObjectType('WebhookReplay', { description: '重发: a webhook, and how many of its deliveries are sent again.' })
export class WebhookReplay {
  @Field(() => Webhook, { description: '事件推送: the webhook.' }) webhook!: Webhook;
  @Field(() => Int, { description: '重发数: deliveries that wait once more.' }) replayed!: number;
}

@ObjectType('WebhookRefused', { implements: Refusal, description: '不予办理: why nothing was changed, and what can be done next.' })
export class WebhookRefused extends Refusal {}

/** Either what was done or why not. */
const resultOf = <T extends new () => object>(name: string, description: string, done: T) => createUnionType({
  name, description, types: () => [done, WebhookRefused] as const, resolveType: (value) => (value instanceof WebhookRefused ? WebhookRefused : done),
});

export const WebhookResult = resultOf('WebhookResult', '变更结果: the webhook as it is now, or why nothing was changed.', Webhook);
export const WebhookSecretResult = resultOf('WebhookSecretResult', '密钥结果: the webhook with a new secret, or why there is none.', WebhookSecret);
export const WebhookReplayResult = resultOf('WebhookReplayResult', '重发结果: what is sent again, or why nothing is.', WebhookReplay);
