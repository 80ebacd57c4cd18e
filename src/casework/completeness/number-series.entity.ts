import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, flag, id, Identity, instant, Kept, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { NumberedRecord } from './completeness.codes.js';

/** The versions of a series are the rows of one organ, kind of record, prefix and office; a number is counted under the version of its year. */
@Entity({ schema: 'casework', tableName: 'number_series' })
@Unique({ properties: ['organ', 'numbered', 'prefix', 'office', 'version'] })
@Unique({ properties: ['recordedBy', 'clientKey'] })
@Index({ name: 'number_series_by_organ', expression: 'create index "number_series_by_organ" on "casework"."number_series" (organ_id, listed_at, id)' })
@ObjectType('NumberSeries', { description: '编号规则: how an organ numbers its cases or decisions, as it states itself; without a rule no gap is claimed.' })
export class NumberSeries {
  @Identity(id, '标识: the hub’s identifier of this version.') id!: string;
  @Points('L1', () => Organ, '机关: whose series it is.') organ!: Organ;
  @Shown('L1', choice(NumberedRecord), '编号对象: what is numbered.') numbered!: NumberedRecord;
  @Shown('L1', text, '机关代字: what stands before the year, 文种 included.') prefix!: string;
  @Shown('L1', text, '字样: office or word between year and serial number; empty where there is none.') office!: string;
  @Shown('L1', flag, '按年编号: whether the serial number begins anew each year.') restartsYearly!: boolean;
  @Shown('L1', whole, '起始序号: the first serial number.') firstSerial!: number;
  @Shown('L1', whole, '起始年份: numbers of this year and later are counted.') sinceYear!: number;
  @Shown('L1', whole, '截止年份: last year of which this version speaks; until the next version when empty.', { nullable: true }) untilYear?: number;
  @Shown('L1', whole, '版本: number of the version, counted from 1.') version!: number;
  @Shown('L1', instant, '登记时间: when it was stated.', { column: 'listed_at' }) recordedAt!: string;
  @Kept(text) recordedBy!: string;
  @Kept(text) clientKey!: string;
  @Kept(text) requestDigest!: string;
  @Kept(texts) audience!: string[];
}
