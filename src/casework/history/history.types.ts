import { createUnionType, Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Day, Money } from '../../platform/model/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { PenaltyTopic } from '../threshold/index.js';

const optional = { nullable: true } as const;

@ObjectType('EarlierPenalty', { description: '既往行政处罚: a penalty decision in force, of those that the asker sees whole.' })
export class EarlierPenalty {
  @Field(() => ID, { description: '处罚决定: identifier, see `penaltyDecision`.' }) decisionId!: string;
  @Field(() => ID, { description: '案件: identifier of the case.' }) caseId!: string;
  @Field(() => ID, { description: '决定机关: identifier of the organ that decided.' }) organId!: string;
  @Field(() => String, { description: '决定机关名称: its name.' }) organName!: string;
  @Field(() => DomainCode, { description: '执法领域: field of enforcement.' }) domain!: DomainCode;
  @Field(() => String, { ...optional, description: '决定书文号: number as written.' }) decisionNumber!: string | null;
  @Field(() => Day, { description: '生效日期: day of service, or of the decision where no service is stated.' }) effectiveOn!: string;
  @Field(() => Money, { ...optional, description: '罚款金额（元）: fine.' }) fineAmount!: string | null;
  @Field(() => Boolean, { description: '历史数据: taken in as history.' }) historic!: boolean;
}

@ObjectType('OtherPenalties', { description: '其他机关的处罚: penalties of other organs, as numbers alone.' })
export class OtherPenalties {
  @Field(() => Int, { description: '处罚次数: penalties, several decisions of one case counted once.' }) penalties!: number;
  @Field(() => Int, { description: '机关数: organs that decided them.' }) organs!: number;
  @Field(() => Money, { description: '罚款合计（元）: sum of the fines.' }) fineAmount!: string;
}

@ObjectType('UntreatedAct', { description: '未经处理的行为: an act not yet dealt with, of those that the asker sees whole.' })
export class UntreatedAct {
  @Field(() => ID, { description: '案件: identifier of the case.' }) caseId!: string;
  @Field(() => ID, { description: '办案机关: identifier of the organ.' }) organId!: string;
  @Field(() => String, { description: '办案机关名称: its name.' }) organName!: string;
  @Field(() => DomainCode, { description: '执法领域: field of enforcement.' }) domain!: DomainCode;
  @Field(() => Day, { ...optional, description: '违法行为开始日: first day of the act.' }) actFrom!: string | null;
  @Field(() => Day, { ...optional, description: '违法行为终了日: last day of the act.' }) actTo!: string | null;
  @Field(() => Money, { ...optional, description: '涉案金额（元）: amount involved, where the asker may read it.' }) amountInvolved!: string | null;
}

@ObjectType('OtherUntreatedActs', { description: '其他机关未经处理的行为: acts of other organs, as numbers alone; told of two organs or more, since of one it would tell that it investigates.' })
export class OtherUntreatedActs {
  @Field(() => Int, { description: '机关数: organs.' }) organs!: number;
  @Field(() => Money, { description: '涉案金额合计（元）: sum of the amounts involved that are stated.' }) amountInvolved!: string;
}

@ObjectType('HistoryContact', { description: '联系机关: the organ that may see the rows of others and can be asked.' })
export class HistoryContact {
  @Field(() => ID, { description: '机关: identifier.' }) organId!: string;
  @Field(() => String, { description: '机关名称: its name.' }) organName!: string;
}

@ObjectType('PartyHistory', { description: '既往情况: what is known of a party across departments, of one topic; two counters, never added to each other. 仅供审查参考，不作为认定依据.' })
export class PartyHistory {
  @Field(() => ID, { description: '当事人: the party as it is today.' }) partyId!: string;
  @Field(() => PenaltyTopic, { description: '处罚事由: the topic.' }) topic!: PenaltyTopic;
  @Field(() => Day, { description: '行为日: day of the act from which one looks back.' }) on!: string;
  @Field(() => Int, { ...optional, description: '期间（月）: window from the effect of the first penalty to that day; empty for no end.' }) months!: number | null;
  @Field(() => Boolean, { description: '是否计数: whether the party is known surely enough for its records to be counted.' }) isCounted!: boolean;
  @Field(() => Int, { ...optional, description: '既往行政处罚次数: penalties of all organs in the window; empty where nothing is counted.' }) penaltyCount!: number | null;
  @Extensions({ rows: 20 })
  @Field(() => [EarlierPenalty], { description: '既往行政处罚记录: those that the asker sees whole, latest first, two hundred at most.' }) penalties!: EarlierPenalty[];
  @Field(() => OtherPenalties, { ...optional, description: '其他机关的处罚: those of other organs; empty where there are none.' }) otherPenalties!: OtherPenalties | null;
  @Extensions({ rows: 20 })
  @Field(() => [UntreatedAct], { description: '未经处理: acts that the asker sees whole and that are neither criminally nor administratively dealt with, two hundred at most.' }) untreatedActs!: UntreatedAct[];
  @Field(() => Money, { ...optional, description: '未经处理累计（元）: sum of the amounts involved of those acts, as far as they are stated and may be read.' }) untreatedAmount!: string | null;
  @Field(() => OtherUntreatedActs, { ...optional, description: '其他机关未经处理的行为: of two other organs or more; empty where there are fewer, none among them.' }) otherUntreatedActs!: OtherUntreatedActs | null;
  @Field(() => HistoryContact, { ...optional, description: '联系机关: the procuratorate, else the justice bureau, of the asker’s division or the nearest above it.' }) contact!: HistoryContact | null;
  @Field(() => String, { description: '说明: how this may be used, and what is not told.' }) note!: string;
}

@ObjectType('PartyHistoryRefused', { implements: Refusal, description: '未予查询: why nothing is told, and what to do.' })
export class PartyHistoryRefused extends Refusal {}

export const PartyHistoryResult = createUnionType({
  name: 'PartyHistoryResult', description: '既往情况查询结果: what is known, or why it is not told.', types: () => [PartyHistory, PartyHistoryRefused] as const,
  resolveType: (value) => (value instanceof PartyHistoryRefused ? PartyHistoryRefused : PartyHistory),
});
