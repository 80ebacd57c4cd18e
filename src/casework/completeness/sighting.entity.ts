import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, day, id, Identity, instant, Kept, money, Points, Shown, text, texts } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { EnforcementCase } from '../case/index.js';
import { SightingKind } from './completeness.codes.js';

const optional = { nullable: true } as const;

@Entity({ schema: 'casework', tableName: 'sighting' })
@Unique({ properties: ['recordedByOrgan', 'source', 'sourceKey'] })
@Index({ name: 'sighting_unmatched', expression: 'create index "sighting_unmatched" on "casework"."sighting" (number_normalised) where enforcement_case_id is null and number_normalised is not null' })
@Index({ name: 'sighting_of_case', expression: 'create index "sighting_of_case" on "casework"."sighting" (enforcement_case_id) where enforcement_case_id is not null' })
@ObjectType('Sighting', { description: '外部记录: what a record outside the hub shows of a decision, a payment or a criminal matter.' })
export class Sighting {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Shown('L1', choice(SightingKind), '种类: what it shows.') kind!: SightingKind;
  @Points('L1', () => Organ, '机关: the agency that it names.') organ!: Organ;
  @Points('L1', () => Organ, '提供机关: who gave it to the hub.') recordedByOrgan!: Organ;
  @Shown('L1', text, '来源: site or system.') source!: string;
  @Shown('L1', text, '来源主键: key of the record there.') sourceKey!: string;
  @Shown('L1', text, '编号: 文号 or 立案号 as the source writes it.', optional) number?: string;
  @Kept(text, optional) numberNormalised?: string;
  @Shown('L1', day, '日期: day of publishing, payment or record, as the source has it.', optional) seenOn?: string;
  @Shown('L1', money, '金额（元）: amount paid.', optional) amount?: string;
  @Shown('L1', text, '网址: where it was seen.', optional) url?: string;
  @Points('L1', () => EnforcementCase, '案件: the case that it matches.', optional) enforcementCase?: EnforcementCase;
  @Shown('L1', instant, '接收时间: when the hub recorded it.') recordedAt!: string;
  @Kept(text) requestDigest!: string;
  @Kept(texts) audience!: string[];
}
