import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Day } from '../../platform/model/index.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { FindingState, FindingStepKind } from './finding.codes.js';
import { Finding } from './finding.entity.js';

const optional = { nullable: true } as const;

enum FindingOrder { FOUND_AT_DESC = 'FOUND_AT_DESC', FOUND_AT_ASC = 'FOUND_AT_ASC' }

registerEnumType(FindingOrder, {
  name: 'FindingOrder', description: '线索排序: order of a list of findings.',
  valuesConfig: { FOUND_AT_DESC: { description: '提示时间由近到远: latest first.' }, FOUND_AT_ASC: { description: '提示时间由远到近: oldest first.' } },
});

@InputType('FindingWhere', { description: '线索筛选条件: all that are given must hold.' })
class FindingWhere {
  @Field(() => FindingState, { ...optional, description: '线索状态: as they stand.' }) state?: FindingState;
  @Field(() => ID, { ...optional, description: '办案机关: of this agency.' }) organId?: string;
  @Field(() => ID, { ...optional, description: '案件: of this case.' }) caseId?: string;
  @Field(() => ID, { ...optional, description: '当事人: of this party.' }) partyId?: string;
  @Field(() => ID, { ...optional, description: '罪名代码: of this crime.' }) crimeCode?: string;
  @Field(() => ID, { ...optional, description: '标准编号: this row is met.' }) ruleId?: string;
  @Field(() => Boolean, { ...optional, description: '疑似应移未移: not answered though the time has passed, or answered.' }) suspectedUntransferred?: boolean;
  @Field(() => Boolean, { ...optional, description: '抽查: drawn for review, or not.' }) isSampled?: boolean;
  @Field(() => Boolean, { ...optional, description: '法制审核意见不一致: contradicted by the legal review, or not.' }) isContradicted?: boolean;
  @Field(() => Boolean, { ...optional, description: '历史数据: of cases taken in as history, or not.' }) historic?: boolean;
}

@ArgsType()
export class FindingsArguments extends PageArguments {
  @Field(() => FindingWhere, { ...optional, description: '筛选条件: filters.' }) where?: FindingWhere;
  @Field(() => FindingOrder, { ...optional, description: '排序: latest first when left out.' }) orderBy?: FindingOrder;
}

@InputType('FindingStepInput', { description: '线索办理: a step with a finding. Transferring it, or deciding not to, is a step of its transfer.' })
export class FindingStepInput {
  @Field(() => ID, { description: '涉罪线索: which.' }) findingId!: string;
  @Field(() => FindingStepKind, { description: '步骤: what is done.' }) step!: FindingStepKind;
  @Field(() => String, { description: '理由: in words.' }) reasons!: string;
  @Field(() => ID, { ...optional, description: '会商机关: whom the agency consults.' }) consultedId?: string;
  @Field(() => Int, { description: '版本: the revision that the asker saw.' }) expectedRevision!: number;
  @Field(() => String, { description: '请求键: the same key with the same content is the same step, so it can be sent again.' }) clientKey!: string;
}

@InputType('AnswerSuspicionInput', { description: '合理嫌疑答复: of intellectual property, whether there is reasonable suspicion though the amount is not reached (国务院令第310号第三条第二款).' })
export class AnswerSuspicionInput {
  @Field(() => ID, { description: '移送标准比对: the comparison that asks.' }) screeningId!: string;
  @Field(() => ID, { description: '标准编号: the row.' }) ruleId!: string;
  @Field(() => Boolean, { description: '有合理嫌疑并需要公安机关采取措施: yes obliges to transfer.' }) isSuspected!: boolean;
  @Field(() => String, { description: '理由: in words.' }) reasons!: string;
  @Field(() => String, { description: '请求键: the same key is the same answer.' }) clientKey!: string;
}

@InputType('SampleInput', { description: '抽查不移送决定: draws decisions not to transfer for review.' })
export class SampleInput {
  @Field(() => Day, { description: '起: ended on this day or later.' }) from!: string;
  @Field(() => Day, { description: '止: ended on this day or earlier.' }) to!: string;
  @Field(() => Int, { description: '数量: how many to draw, at most fifty; all where there are fewer.' }) count!: number;
}

@ObjectType('FindingRefused', { implements: Refusal, description: '不予办理: why nothing was done with a finding, and what can be done next.' })
export class FindingRefused extends Refusal {
  @Field(() => Int, { ...optional, description: '现版本: the revision to answer with, where it has changed.' }) revision!: number | null;
}

export const FindingResult = createUnionType({
  name: 'FindingResult', description: '线索办理结果: the finding as it is now, or why nothing was done.', types: () => [Finding, FindingRefused] as const,
  resolveType: (value) => (value instanceof FindingRefused ? FindingRefused : Finding),
});

export const FindingConnection = connectionOf(Finding, 'Finding', '涉罪线索');
