import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Instant } from '../../platform/model/index.js';

const optional = { nullable: true } as const;

@ObjectType('ServerTime', { description: '平台时间: what time it is for the hub.' })
export class ServerTime {
  @Field(() => Instant, { description: '当前时间: by which the hub records and counts periods.' }) now!: string;
  @Field(() => Boolean, { description: '是否拨动: the time of this demonstration was moved; always false outside one.' }) isMoved!: boolean;
  @Field(() => Int, { description: '拨快秒数: seconds that the hub is ahead of the clock.' }) aheadSeconds!: number;
  @Field(() => Instant, { ...optional, description: '拨动时刻: when it was last moved, by the clock.' }) movedAt!: string | null;
}

@InputType('MoveDemoTimeInput', { description: '拨动演示时间: to a moment, or by so many hours and days; never back.' })
export class MoveDemoTimeInput {
  @Field(() => Instant, { ...optional, description: '目标时间: the moment that it shall be.' }) to?: string;
  @Field(() => Int, { ...optional, description: '小时: hours to move by.' }) hours?: number;
  @Field(() => Int, { ...optional, description: '日: days of 24 hours to move by.' }) days?: number;
  @Field(() => String, { description: '请求键: the same key with the same content is the same move, so it can be sent again.' }) clientKey!: string;
}

@ObjectType('TimeRefused', { implements: Refusal, description: '不予拨动: why the time was left as it is, and what can be done next.' })
export class TimeRefused extends Refusal {}

export const ServerTimeResult = createUnionType({
  name: 'ServerTimeResult', description: '拨动结果: the time as it is now, or why it was not moved.', types: () => [ServerTime, TimeRefused] as const,
  resolveType: (value) => (value instanceof TimeRefused ? TimeRefused : ServerTime),
});
