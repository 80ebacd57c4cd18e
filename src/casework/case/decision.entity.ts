import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choices, day, flag, id, Identity, instant, Kept, money, Past, Points, records, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { PenaltyKind } from './case.codes.js';
import { EnforcementCase } from './case.entity.js';
import { LegalBasisCited } from './case.values.js';
import { pastOfDecision } from './case-past.js';

@Entity({ schema: 'casework', tableName: 'penalty_decision' })
@Index({ name: 'penalty_decision_of_case', expression: 'create index "penalty_decision_of_case" on "casework"."penalty_decision" (enforcement_case_id, ordinal)' })
@Index({
  name: 'penalty_decision_number',
  expression: 'create unique index "penalty_decision_number" on "casework"."penalty_decision" (organ_id, number_normalised) where number_normalised is not null',
})
@Index({
  name: 'penalty_decision_by_number',
  expression: 'create index "penalty_decision_by_number" on "casework"."penalty_decision" (number_normalised) where number_normalised is not null',
})
@ObjectType('PenaltyDecision', { description: '行政处罚决定: a decision of administrative penalty.' })
@Past(pastOfDecision)
export class PenaltyDecision {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L0', () => EnforcementCase, '案件: the case.') enforcementCase!: EnforcementCase;
  @Points('L0', () => Organ, '决定机关: organ in whose name the decision is made.') organ!: Organ;
  @Shown('L0', text, '决定书文号: number as written.', { nullable: true }) decisionNumber?: string;
  @Shown('L0', text, '机关代字: prefix of the number.', { nullable: true }) numberPrefix?: string;
  @Shown('L0', whole, '年份: year of the number.', { nullable: true }) numberYear?: number;
  @Shown('L0', text, '序号: serial of the number.', { nullable: true }) numberSerial?: string;
  @Kept(text, { nullable: true }) numberNormalised?: string;
  @Shown('L0', choices(PenaltyKind), '处罚种类: kinds of penalty, 行政处罚法第九条.') kinds!: PenaltyKind[];
  @Shown('L0', money, '罚款金额（元）: fine.', { nullable: true }) fineAmount?: string;
  @Shown('L0', money, '没收违法所得（元）: confiscated gains.', { nullable: true }) confiscatedGainsAmount?: string;
  @Shown('L0', money, '没收非法财物价值（元）: value of confiscated property.', { nullable: true }) confiscatedGoodsAmount?: string;
  @Shown('L1', text, '处罚内容: content of the decision; free text may name persons and is not public.', { nullable: true }) content?: string;
  @Shown('L0', records(() => LegalBasisCited), '处罚依据: provisions cited.') basis!: LegalBasisCited[];
  @Shown('L0', day, '决定日期: day of the decision.', { nullable: true }) decidedOn?: string;
  @Shown('L0', day, '公示日期: day it was published.', { nullable: true }) publishedOn?: string;
  @Shown('L0', text, '公示网址: where it was published.', { nullable: true }) publishedAtUrl?: string;
  @Shown('L1', day, '撤销日期: day it was annulled.', { nullable: true }) annulledOn?: string;
  @Shown('L1', text, '撤销理由: why it was annulled.', { nullable: true }) annulmentReason?: string;
  @Shown('L0', flag, '有效: in force, that is not annulled.') inForce!: boolean;
  @Shown('L0', whole, '顺序: place in the report, from 1.') ordinal!: number;
  @Shown('L1', instant, '入库时间: when the hub recorded it.') recordedAt!: string;
  @Kept(texts) audience!: string[];
}
