import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, id, Identity, instant, Kept, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { EnforcementCase } from '../case/index.js';
import { Transfer } from '../transfer/index.js';
import { CompletenessAnswer, CompletenessKind, CompletenessState } from './completeness.codes.js';
import { NumberSeries } from './number-series.entity.js';
import { Sighting } from './sighting.entity.js';

const optional = { nullable: true } as const;

@Entity({ schema: 'casework', tableName: 'completeness_question' })
@Index({ name: 'completeness_question_by_organ', expression: 'create index "completeness_question_by_organ" on "casework"."completeness_question" (organ_id, listed_at, id)' })
@Index({ name: 'completeness_question_of_series', expression: 'create index "completeness_question_of_series" on "casework"."completeness_question" (series_id, year) where series_id is not null' })
@Index({ name: 'completeness_question_of_sighting', expression: 'create unique index "completeness_question_of_sighting" on "casework"."completeness_question" (sighting_id) where sighting_id is not null' })
@Index({ name: 'completeness_question_of_transfer', expression: 'create unique index "completeness_question_of_transfer" on "casework"."completeness_question" (transfer_id) where transfer_id is not null' })
@ObjectType('CompletenessQuestion', { description: '齐全性疑问: a record that may be missing, put to the organ as a question; never a verdict.' })
export class CompletenessQuestion {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Shown('L1', choice(CompletenessKind), '种类: why it is asked.') kind!: CompletenessKind;
  @Shown('L1', choice(CompletenessState), '状态: how it stands.') state!: CompletenessState;
  @Points('L1', () => Organ, '机关: who is asked.') organ!: Organ;
  @Shown('L1', text, '编号: the numbers asked for, as they would be written; empty where the source names none.', optional) numbers?: string;
  @Points('L1', () => NumberSeries, '编号规则: the rule by which a number is missing.', optional) series?: NumberSeries;
  @Shown('L1', whole, '编号年份: year of the missing numbers; of a series that runs on, the year with which it begins.', optional) year?: number;
  @Shown('L1', whole, '起始序号: first serial number missing.', optional) serialFrom?: number;
  @Shown('L1', whole, '截止序号: last serial number missing.', optional) serialTo?: number;
  @Points('L1', () => Sighting, '外部记录: the record that has no match.', optional) sighting?: Sighting;
  @Points('L1', () => Transfer, '移送: what police, procuratorate or court began without a case.', optional) transfer?: Transfer;
  @Shown('L1', choice(CompletenessAnswer), '说明: what the organ answered.', optional) answer?: CompletenessAnswer;
  @Shown('L2', text, '理由: in words.', optional) reasons?: string;
  @Points('L1', () => EnforcementCase, '案件: the case that arrived, or that the answer names.', optional) enforcementCase?: EnforcementCase;
  @Shown('L1', instant, '询问时间: when the hub first asked.', { column: 'listed_at' }) askedAt!: string;
  @Shown('L1', instant, '说明时间: when it was answered.', optional) answeredAt?: string;
  @Shown('L1', instant, '补报时间: when the record arrived.', optional) settledAt?: string;
  @Shown('L1', whole, '版本: grows with each change.') revision!: number;
  @Shown('L1', instant, '入库时间: when the hub recorded what it now says.') recordedAt!: string;
  @Kept(text, optional) answeredBy?: string;
  @Kept(texts) audience!: string[];
}
