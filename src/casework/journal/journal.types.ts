import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Instant, JsonObject } from '../../platform/model/index.js';

@ObjectType('LogEvent', { description: '事件: one entry of the log, as the asker may see it now.' })
export class LogEvent {
  @Field(() => String, { description: '游标: place in the log, sealed for the asker’s rights; give it as `after` to read on.' }) cursor!: string;
  @Field(() => ID, { description: '标识: the event’s identifier, the same for everyone.' }) id!: string;
  @Field(() => String, { description: '事件类型: module and step.' }) type!: string;
  @Field(() => String, { description: '事件名称: meaning of the type.' }) meaning!: string;
  @Field(() => Int, { description: '版本: version of the payload, lifted to the current one.' }) version!: number;
  @Field(() => String, { description: '对象类别: type of what it happened to.' }) aggregateType!: string;
  @Field(() => ID, { description: '对象标识: what it happened to.' }) aggregateId!: string;
  @Field(() => Int, { description: '对象内序号: its number among the events of that object, from 1.' }) aggregateNumber!: number;
  @Field(() => String, { description: '字段级别: class of the envelope.' }) fieldClass!: string;
  @Field(() => Instant, { description: '发生时间: when it happened, as reported.' }) occurredAt!: string;
  @Field(() => Instant, { description: '入库时间: when the hub recorded it.' }) recordedAt!: string;
  @Field(() => String, { description: '通道: LIVE, PACKAGE or PAPER.' }) channel!: string;
  @Field(() => JsonObject, { description: '内容: parts of the payload that the asker may read, by class.' }) payload!: object;
}

@ObjectType('LogPageInfo', { description: '分页信息: where this page of the log ends.' })
class LogPageInfo {
  @Field(() => Boolean, { description: '还有下一页: more events follow.' }) hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: '末游标: give it as `after` to read on; without new events it is the cursor given.' }) endCursor!: string | null;
}

@ObjectType('LogEventPage', { description: '事件（分页列表）: a page of the log in its order.' })
export class EventPage {
  @Field(() => [LogEvent], { description: '事件: events of this page.' }) nodes!: LogEvent[];
  @Field(() => LogPageInfo, { description: '分页信息: where this page ends.' }) pageInfo!: LogPageInfo;
}

@InputType('EventWhere', { description: '事件筛选条件: all that are given must hold.' })
export class EventWhere {
  @Field(() => String, { nullable: true, description: '事件类型: exactly this type.' }) type?: string;
  @Field(() => [String], { nullable: true, description: '事件类型（多项）: one of these types.' }) types?: string[];
  @Field(() => ID, { nullable: true, description: '对象标识: events of this object.' }) aggregateId?: string;
  @Field(() => ID, { nullable: true, description: '机关: events that concern this organ.' }) organId?: string;
  @Field(() => String, { nullable: true, description: '行政区划: code of a division; events of the organs inside it.' }) divisionCode?: string;
}
