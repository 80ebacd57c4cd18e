import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, flag, id, Identity, instant, Kept, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { ContactPoint } from './contact-point.entity.js';
import { ContactMeans, NoticeDeliveryState, NoticeKind } from './notice.codes.js';

@Entity({ schema: 'delivery', tableName: 'notice' })
@Index({ name: 'notice_listed', expression: 'create index "notice_listed" on "delivery"."notice" (told_at, id)' })
@ObjectType('Notice', { description: '提醒: a short text to an organ, without names of parties.' })
export class Notice {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Organ, '机关: the organ that it is for.') organ!: Organ;
  @Shown('L1', choice(NoticeKind), '提醒种类: what it is about.') kind!: NoticeKind;
  @Shown('L1', text, '内容: the text as it is sent.') text!: string;
  @Shown('L1', instant, '产生时间: when it was told.') toldAt!: string;
  @Shown('L1', flag, '无联系方式: no contact point of the organ takes notices of the kind, so it stands here and went nowhere.') unaddressed!: boolean;
  /** What happened, in the words of whoever told it: the same is told once. */
  @Unique() @Kept(text) key!: string;
  @Kept(texts) audience!: string[];
}

@Entity({ schema: 'delivery', tableName: 'notice_delivery' })
@Unique({ properties: ['contactPoint', 'notice'] })
@Index({ name: 'notice_delivery_of', expression: 'create index "notice_delivery_of" on "delivery"."notice_delivery" (notice_id, ordinal)' })
@Index({ name: 'notice_delivery_due', expression: `create index "notice_delivery_due" on "delivery"."notice_delivery" (due_at) where state = 'WAITING'` })
@ObjectType('NoticeDelivery', { description: '提醒送达: a notice on its way to one contact point.' })
export class NoticeDelivery {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Notice, '提醒: the notice.') notice!: Notice;
  @Points('L1', () => ContactPoint, '联系方式: where it goes; shown to its organ alone.') contactPoint!: ContactPoint;
  @Shown('L1', choice(ContactMeans), '送达方式: by which means.') means!: ContactMeans;
  @Shown('L1', choice(NoticeDeliveryState), '送达状态: how far it has come.') state!: NoticeDeliveryState;
  @Shown('L1', whole, '已试次数: attempts since it was told or sent again.') attempts!: number;
  @Shown('L1', text, '最近失败原因: why the last attempt failed, and what to do.', { nullable: true }) lastError?: string;
  @Shown('L1', text, '网关流水号: number that the gateway gave it.', { nullable: true }) reference?: string;
  @Shown('L1', instant, '下次发送时间: when it is tried next, while it waits.') dueAt!: string;
  @Shown('L1', instant, '发送时间: when the gateway took it.', { nullable: true }) sentAt?: string;
  @Shown('L1', whole, '顺序: place among the contact points, from 1.') ordinal!: number;
  @Kept(texts) audience!: string[];
}
