import { ArgsType, createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { ContactPoint } from './contact-point.entity.js';
import { ContactMeans, NoticeDeliveryState, NoticeKind } from './notice.codes.js';
import { Notice } from './notice.entity.js';

@InputType('NoticeWhere', { description: '提醒筛选条件: all that are given must hold.' })
class NoticeWhere {
  @Field(() => NoticeKind, { nullable: true, description: '提醒种类: what it is about.' }) kind?: NoticeKind;
  @Field(() => NoticeDeliveryState, { nullable: true, description: '送达状态: some delivery of it stands so.' }) state?: NoticeDeliveryState;
  @Field(() => Boolean, { nullable: true, description: '无联系方式: it went nowhere for want of a contact point.' }) unaddressed?: boolean;
}

@ArgsType()
export class NoticesArguments extends PageArguments {
  @Field(() => NoticeWhere, { nullable: true, description: '筛选条件: filters.' }) where?: NoticeWhere;
}

@InputType('ContactPointWhere', { description: '联系方式筛选条件: all that are given must hold.' })
class ContactPointWhere {
  @Field(() => Boolean, { nullable: true, description: '已停用: ended, or in use.' }) ended?: boolean;
}

@ArgsType()
export class ContactPointsArguments extends PageArguments {
  @Field(() => ContactPointWhere, { nullable: true, description: '筛选条件: filters.' }) where?: ContactPointWhere;
}

@InputType('AddContactPointInput', { description: '登记联系方式: where notices to the asker’s organ shall go.' })
export class AddContactPointInput {
  @Field(() => ContactMeans, { description: '送达方式: by which means.' }) means!: ContactMeans;
  @Field(() => String, { description: '地址: mobile number of 11 digits, user id, or mail address.' }) address!: string;
  @Field(() => [NoticeKind], { description: '提醒种类: kinds of notice that go there.' }) kinds!: NoticeKind[];
}

@InputType('EndContactPointInput', { description: '停用联系方式: a contact point of the asker’s organ.' })
export class EndContactPointInput {
  @Field(() => ID, { description: '联系方式: which.' }) id!: string;
}

@InputType('ResendNoticeInput', { description: '重发提醒: a notice that did not reach everyone.' })
export class ResendNoticeInput {
  @Field(() => ID, { description: '提醒: which.' }) id!: string;
}

@ObjectType('NoticeMeans', { description: '送达方式设置: whether a means of reaching people is set up on this installation.' })
export class NoticeMeans {
  @Field(() => ContactMeans, { description: '送达方式: the means.' }) means!: ContactMeans;
  @Field(() => Boolean, { description: '是否已配置: false means that nothing is sent by it until it is set up.' }) isSetUp!: boolean;
}

@ObjectType('NoticeRefused', { implements: Refusal, description: '不予办理: why nothing was changed about a contact point or a notice, and what can be done next.' })
export class NoticeRefused extends Refusal {}

const isRefused = (value: unknown): boolean => value instanceof NoticeRefused;

export const ContactPointResult = createUnionType({
  name: 'ContactPointResult', description: '联系方式办理结果: the contact point, or why nothing was changed.', types: () => [ContactPoint, NoticeRefused] as const,
  resolveType: (value) => (isRefused(value) ? NoticeRefused : ContactPoint),
});

export const NoticeResult = createUnionType({
  name: 'NoticeResult', description: '提醒办理结果: the notice, or why nothing was changed.', types: () => [Notice, NoticeRefused] as const,
  resolveType: (value) => (isRefused(value) ? NoticeRefused : Notice),
});

export const NoticeConnection = connectionOf(Notice, 'Notice', '提醒');
export const ContactPointConnection = connectionOf(ContactPoint, 'ContactPoint', '联系方式');
