import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Day } from '../../platform/model/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { Crime } from '../crime/index.js';
import { ThresholdRoute, ThresholdStanding, ThresholdTier } from './threshold.codes.js';
import { PenaltyTopic } from './topic.js';

const optional = { nullable: true } as const;

@ObjectType('ThresholdSum', { description: '未经处理累计: facts of acts not yet dealt with that are added up.' })
export class ThresholdSum {
  @Field(() => [String], { description: '要素: public keys of the facts.' }) facts!: readonly string[];
  @Field(() => Int, { ...optional, description: '期间（月）: window in months; empty where the text has none.' }) months!: number | null;
}

@ObjectType('Threshold', { description: '移送标准: one sufficient alternative of a crime, in one version, as data; for review only, never a verdict.' })
export class Threshold {
  @Field(() => ID, { description: '标识: name of the row; its versions share it.' }) id!: string;
  @Field(() => Crime, { description: '罪名: the crime.' }) crime!: Crime;
  @Field(() => String, { description: '标准内容: what it asks, with every figure.' }) text!: string;
  @Field(() => ThresholdTier, { description: '档次: the tier of punishment that it stands for.' }) tier!: ThresholdTier;
  @Field(() => [DomainCode], { description: '执法领域: fields whose cases are compared with it; none where only neighbouring organs meet it.' }) domains!: readonly DomainCode[];
  @Field(() => ThresholdRoute, { description: '办理路径: where a case that meets it goes.' }) route!: ThresholdRoute;
  @Field(() => [String], { description: '要素: public keys of the facts that it reads, in any field.' }) facts!: readonly string[];
  @Field(() => [PenaltyTopic], { description: '处罚事由: topics of the earlier penalties that it counts.' }) topics!: readonly PenaltyTopic[];
  @Field(() => ThresholdSum, { ...optional, description: '未经处理累计: what is added up over acts not yet dealt with; empty where nothing is.' }) cumulative!: ThresholdSum | null;
  @Field(() => String, { description: '接近系数: share of a line from which a number is near it.' }) nearFactor!: string;
  @Field(() => Boolean, { description: '合理嫌疑: whether reasonable suspicion suffices and the number need not be reached.' }) suspicionSuffices!: boolean;
  @Field(() => Day, { description: '适用起始日: first day of the act to which it applies.' }) validFrom!: string;
  @Field(() => Day, { ...optional, description: '适用终止日: last day; empty while it is in force.' }) validTo!: string | null;
  @Field(() => Boolean, { description: '起始日为推定: the day of its instrument is not stated in what was read; from the first day on it surely stood.' }) validFromSurely!: boolean;
  @Field(() => [String], { description: '依据: provisions, as cited.' }) basis!: readonly string[];
  @Field(() => String, { description: '核验标记: V or Vq where the text was read, M_… from memory; the weakest of the row.' }) mark!: string;
  @Field(() => ThresholdStanding, { description: '效力: whether it is compared, and whether it binds.' }) standing!: ThresholdStanding;
  @Field(() => String, { ...optional, description: '未启用原因: why it is not loaded; empty where it is.' }) reason!: string | null;
  @Field(() => String, { ...optional, description: '说明: note.' }) note!: string | null;
  @Field(() => String, { ...optional, description: '认定途径: who can settle a technical fact of it, and by what paper.' }) settledBy!: string | null;
}

@InputType('ThresholdWhere', { description: '移送标准筛选条件: all that are given must hold.' })
export class ThresholdWhere {
  @Field(() => ID, { ...optional, description: '标识: this row alone, in all its versions.' }) id?: string;
  @Field(() => DomainCode, { ...optional, description: '执法领域: cases of this field are compared with it.' }) domain?: DomainCode;
  @Field(() => ID, { ...optional, description: '罪名代码: of this crime.' }) crime?: string;
  @Field(() => Day, { ...optional, description: '行为日期: applies to acts of this day.' }) on?: string;
  @Field(() => ThresholdStanding, { ...optional, description: '效力: standing.' }) standing?: ThresholdStanding;
}

@ObjectType('RepeatRule', { description: '屡罚规定: what earlier penalties lead to besides a standard for filing; no ground to transfer.' })
export class RepeatRule {
  @Field(() => ID, { description: '标识: name of the row.' }) id!: string;
  @Field(() => [DomainCode], { description: '执法领域: fields whose organs apply it.' }) domains!: readonly DomainCode[];
  @Field(() => PenaltyTopic, { description: '处罚事由: what the earlier penalties were for.' }) topic!: PenaltyTopic;
  @Field(() => Int, { ...optional, description: '次数: how many; empty where the text gives none, or a share.' }) count!: number | null;
  @Field(() => Int, { ...optional, description: '期间（月）: window in months; empty where the text has none.' }) months!: number | null;
  @Field(() => String, { description: '后果: consequence.' }) consequence!: string;
  @Field(() => String, { description: '依据: provision, as cited.' }) basis!: string;
  @Field(() => String, { description: '核验标记: V or Vq where the text was read, M_… from memory.' }) mark!: string;
  @Field(() => String, { ...optional, description: '说明: note.' }) note!: string | null;
}
