import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Day, Instant } from '../../platform/model/index.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { AccountabilityKind, AccountabilityOutcome } from './accountability.codes.js';
import { AccountabilityCase } from './accountability.entity.js';

const optional = { nullable: true } as const;

/** 排序方式. */
export enum AccountabilityOrder { RECORDED_AT_DESC = 'RECORDED_AT_DESC' }

registerEnumType(AccountabilityOrder, { name: 'AccountabilityOrder', description: '排序方式: by the moment at which it was recorded.', valuesConfig: { RECORDED_AT_DESC: { description: '由近及远: latest first.' } } });

@InputType('AccountabilityWhere', { description: '责任追究记录筛选条件: all that are given must hold; none is about a person.' })
class AccountabilityWhere {
  @Field(() => AccountabilityKind, { ...optional, description: '种类: of this kind.' }) kind?: AccountabilityKind;
  @Field(() => ID, { ...optional, description: '被追责机关: of this agency.' }) organId?: string;
  @Field(() => ID, { ...optional, description: '案件: of this case.' }) caseId?: string;
  @Field(() => ID, { ...optional, description: '涉罪线索: of this finding.' }) findingId?: string;
  @Field(() => AccountabilityOutcome, { ...optional, description: '处理结果: with this outcome as last stated.' }) outcome?: AccountabilityOutcome;
  @Field(() => Boolean, { ...optional, description: '已有处理结果: with an outcome, or without.' }) isDecided?: boolean;
  @Field(() => Instant, { ...optional, description: '起: recorded at this moment or later.' }) listedFrom?: string;
  @Field(() => Instant, { ...optional, description: '止: recorded before this moment.' }) listedBefore?: string;
}

@ArgsType()
export class AccountabilityArguments extends PageArguments {
  @Field(() => AccountabilityWhere, { ...optional, description: '筛选条件: filters.' }) where?: AccountabilityWhere;
  @Field(() => AccountabilityOrder, { ...optional, description: '排序方式: latest first when left out.' }) orderBy?: AccountabilityOrder;
}

@InputType('AccountablePersonInput', { description: '相关责任人员: a person as the recording organ names him.' })
export class AccountablePersonInput {
  @Field(() => String, { description: '职务: post.' }) post!: string;
  @Field(() => String, { description: '姓名: name.' }) name!: string;
}

@InputType('DisciplineReferralInput', { description: '移送纪检监察机关: to whom, by which document.' })
export class DisciplineReferralInput {
  @Field(() => ID, { ...optional, description: '监察机关: where the register has it; it may then read the record.' }) organId?: string;
  @Field(() => String, { ...optional, description: '纪检监察机关名称: full name, where the register has it not.' }) organName?: string;
  @Field(() => String, { description: '移送文号: number of the document.' }) documentNumber!: string;
  @Field(() => Day, { description: '移送日期: day on which it was sent.' }) on!: string;
}

@InputType('DisciplineReplyInput', { description: '纪检监察机关答复: what it answered.' })
export class DisciplineReplyInput {
  @Field(() => String, { description: '答复内容: in words.' }) words!: string;
  @Field(() => Day, { description: '答复日期: day of the answer.' }) on!: string;
}

const keyMeaning = '请求键: the same key with the same content is the same statement, so it can be sent again.';

/** What a statement may say of an outcome, and what of it is 限定知悉. */
@InputType()
export abstract class AccountabilitySaid {
  @Field(() => AccountabilityOutcome, { ...optional, description: '处理结果: what was decided, where something was.' }) outcome?: AccountabilityOutcome;
  @Field(() => Day, { ...optional, description: '处理日期: day of the outcome.' }) outcomeOn?: string;
  @Field(() => [AccountablePersonInput], { ...optional, description: '相关责任人员: all of them; known to the recording organ, the procuratorate and the discipline organ alone.' }) persons?: AccountablePersonInput[];
  @Field(() => DisciplineReferralInput, { ...optional, description: '移送纪检监察机关: known to the same alone.' }) referral?: DisciplineReferralInput;
  @Field(() => String, { description: keyMeaning }) clientKey!: string;
}

@InputType('RecordAccountabilityInput', { description: '登记责任追究记录: of the agency of a case, or of a finding.' })
export class RecordAccountabilityInput extends AccountabilitySaid {
  @Field(() => AccountabilityKind, { description: '种类: what for.' }) kind!: AccountabilityKind;
  @Field(() => ID, { ...optional, description: '案件: the case; left out where the finding says it.' }) caseId?: string;
  @Field(() => ID, { ...optional, description: '涉罪线索: the finding.' }) findingId?: string;
  @Field(() => ID, { ...optional, description: '违反的期限: clock of the register, see `clocks`; this, or the provision, or both.' }) clockId?: string;
  @Field(() => String, { ...optional, description: '违反的规定: provision, as cited.' }) provision?: string;
  @Field(() => String, { description: '查明情况: what was found; it names no person.' }) words!: string;
}

@InputType('StateAccountabilityInput', { description: '补充责任追究记录: an outcome, persons, a reference to the discipline organ, its answer, or more words; what was said before stays.' })
export class StateAccountabilityInput extends AccountabilitySaid {
  @Field(() => ID, { description: '责任追究记录: which.' }) accountabilityId!: string;
  @Field(() => Int, { description: '版本: `revision` that was seen; another one is refused.' }) expectedRevision!: number;
  @Field(() => String, { ...optional, description: '说明: in words that name no person.' }) words?: string;
  @Field(() => DisciplineReplyInput, { ...optional, description: '纪检监察机关答复: stated by the recording organ, or by the discipline organ itself; 限定知悉.' }) reply?: DisciplineReplyInput;
}

@ObjectType('AccountabilityRefused', { implements: Refusal, description: '不予办理: why nothing was recorded, of which field, and what can be done next.' })
export class AccountabilityRefused extends Refusal {
  @Field(() => String, { description: '字段: the field of the input that it is about.' }) field!: string;
  @Field(() => Int, { ...optional, description: '现版本: the revision to answer with, where it has changed.' }) revision!: number | null;
}

export const AccountabilityResult = createUnionType({
  name: 'AccountabilityResult', description: '责任追究办理结果: the record as it is now, or why nothing was recorded.', types: () => [AccountabilityCase, AccountabilityRefused] as const,
  resolveType: (value) => (value instanceof AccountabilityRefused ? AccountabilityRefused : AccountabilityCase),
});

export const AccountabilityCaseConnection = connectionOf(AccountabilityCase, 'AccountabilityCase', '责任追究记录');
