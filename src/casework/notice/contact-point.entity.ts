import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, choices, id, Identity, instant, Kept, Points, Shown, text, texts } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { ContactMeans, NoticeKind } from './notice.codes.js';

@Entity({ schema: 'delivery', tableName: 'contact_point' })
@Index({ name: 'contact_point_listed', expression: 'create index "contact_point_listed" on "delivery"."contact_point" (added_at, id)' })
@Index({
  name: 'contact_point_in_use',
  expression: 'create unique index "contact_point_in_use" on "delivery"."contact_point" (organ_id, means, address) where ended_at is null',
})
@ObjectType('ContactPoint', { description: '联系方式: where notices to an organ go; shown to that organ alone.' })
export class ContactPoint {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Organ, '机关: the organ whose it is.') organ!: Organ;
  @Shown('L1', choice(ContactMeans), '送达方式: by which means.') means!: ContactMeans;
  @Shown('L2', text, '地址: mobile number, user id or mail address.') address!: string;
  @Shown('L1', choices(NoticeKind), '提醒种类: kinds of notice that go there.') kinds!: NoticeKind[];
  @Shown('L1', text, '登记人: subject of the token it was added with.') addedBy!: string;
  @Shown('L1', instant, '登记时间: when it was added.') addedAt!: string;
  @Shown('L1', text, '停用人: subject of the token it was ended with.', { nullable: true }) endedBy?: string;
  @Shown('L1', instant, '停用时间: when it was ended; nothing goes there since.', { nullable: true }) endedAt?: string;
  @Kept(texts) audience!: string[];
}
