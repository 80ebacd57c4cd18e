import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Day, Instant } from '../../platform/model/index.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { ClockForce, ClockLine, ClockStanding, ClockUnit } from '../clock/index.js';
import { DeadlinePhaseKind, DeadlineState } from './deadline.codes.js';
import { Deadline } from './deadline.entity.js';

enum DeadlineOrder { DUE_AT_ASC = 'DUE_AT_ASC', DUE_AT_DESC = 'DUE_AT_DESC' }

registerEnumType(DeadlineOrder, {
  name: 'DeadlineOrder', description: '期限排序: order of a list of deadlines; one without an end comes last, or first.',
  valuesConfig: { DUE_AT_ASC: { description: '届满时间由早到晚: earliest first.' }, DUE_AT_DESC: { description: '届满时间由晚到早: latest first.' } },
});

const optional = { nullable: true } as const;

@InputType('DeadlineWhere', { description: '办理期限筛选条件: all that are given must hold.' })
class DeadlineWhere {
  @Field(() => ID, { ...optional, description: '责任机关: owed by this organ.' }) owedById?: string;
  @Field(() => ID, { ...optional, description: '案件: of this case.' }) caseId?: string;
  @Field(() => ID, { ...optional, description: '事项: of this transfer, review or filing.' }) subjectId?: string;
  @Field(() => [ID], { ...optional, description: '期限标识: of one of these clocks.' }) clockIds?: string[];
  @Field(() => ClockLine, { ...optional, description: '期限类别: of this procedure.' }) line?: ClockLine;
  @Field(() => ClockForce, { ...optional, description: '期限效力: of this force.' }) force?: ClockForce;
  @Field(() => ClockStanding, { ...optional, description: '载入情况: of this standing.' }) standing?: ClockStanding;
  @Field(() => DeadlineState, { ...optional, description: '期限状态: as they stand.' }) state?: DeadlineState;
  @Field(() => DeadlinePhaseKind, { ...optional, description: '提示阶段: the last that was told of the present end.' }) phase?: DeadlinePhaseKind;
  @Field(() => Boolean, { ...optional, description: '暂定: whether the end is provisional.' }) provisional?: boolean;
  @Field(() => Instant, { ...optional, description: '届满时间自: the end is at this moment or later; those without an end among them.' }) dueFrom?: string;
  @Field(() => Instant, { ...optional, description: '届满时间至: the end is before this moment.' }) dueBefore?: string;
}

@ArgsType()
export class DeadlinesArguments extends PageArguments {
  @Field(() => DeadlineWhere, { ...optional, description: '筛选条件: filters.' }) where?: DeadlineWhere;
  @Field(() => DeadlineOrder, { ...optional, description: '排序: by the end, earliest first when left out.' }) orderBy?: DeadlineOrder;
}

@InputType('DeadlineLengthInput', { description: '期限长度: a length of the register, as it writes it.' })
class DeadlineLengthInput {
  @Field(() => Int, { description: '数值: how long.' }) length!: number;
  @Field(() => ClockUnit, { description: '条文所写单位: unit as the instrument writes it.' }) written!: ClockUnit;
}

@InputType('ApprovalInput', { description: '批准文书: the document by which a longer period was approved.' })
export class ApprovalInput {
  @Field(() => String, { description: '文号: its number.' }) number!: string;
  @Field(() => Day, { description: '日期: its date.' }) issuedOn!: string;
  @Field(() => String, { description: '批准机关: who issued it.' }) issuer!: string;
  @Field(() => String, { description: '文书摘要值: SHA-256 of the document, 64 hexadecimal digits.' }) digest!: string;
}

@InputType('ExtendDeadlineInput', { description: '期限延长: a longer period that the register allows, on an approving document.' })
export class ExtendDeadlineInput {
  @Field(() => ID, { description: '办理期限: which.' }) deadlineId!: string;
  @Field(() => ID, { ...optional, description: '期限标识: the clock of the register whose length is taken; that of the deadline when left out.' }) clockId?: string;
  @Field(() => DeadlineLengthInput, { description: '期限长度: the length, as the register writes it.' }) term!: DeadlineLengthInput;
  @Field(() => ApprovalInput, { description: '批准文书: the approving document.' }) approval!: ApprovalInput;
  @Field(() => String, { description: '请求键: the same key with the same content is the same change, so it can be sent again.' }) clientKey!: string;
}

@ObjectType('DeadlineRefused', { implements: Refusal, description: '不予延长: why a deadline was left as it is, with the provision, and what can be done next.' })
export class DeadlineRefused extends Refusal {}

export const DeadlineResult = createUnionType({
  name: 'DeadlineResult', description: '期限办理结果: the deadline as it is now, or why nothing was changed.', types: () => [Deadline, DeadlineRefused] as const,
  resolveType: (value) => (value instanceof DeadlineRefused ? DeadlineRefused : Deadline),
});

export const DeadlineConnection = connectionOf(Deadline, 'Deadline', '办理期限');
