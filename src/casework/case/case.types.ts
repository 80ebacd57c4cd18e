import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Day, Instant } from '../../platform/model/index.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { DomainCode, GovernmentLevel } from '../../registry/organ/index.js';
import { CaseLack, CaseStatus, PenaltyKind } from './case.codes.js';
import { EnforcementCase } from './case.entity.js';

/** 排序方式. */
export enum CaseOrder { OPENED_AT_DESC = 'OPENED_AT_DESC', OPENED_AT_ASC = 'OPENED_AT_ASC' }

registerEnumType(CaseOrder, {
  name: 'CaseOrder',
  description: '排序方式: by the moment of opening, or what stands for it in `listedAt`.',
  valuesConfig: { OPENED_AT_DESC: { description: '立案时间由近及远: latest first.' }, OPENED_AT_ASC: { description: '立案时间由远及近: earliest first.' } },
});

const optional = { nullable: true } as const;

@InputType('DecidedWhere', { description: '决定条件: cases with a decision, visible to the asker, for which all that is given holds; any decision when nothing is.' })
export class DecidedWhere {
  @Field(() => Day, { ...optional, description: '决定日期起: decided on this day or later.' }) from?: string;
  @Field(() => Day, { ...optional, description: '决定日期止: decided before this day.' }) before?: string;
  @Field(() => Boolean, { ...optional, description: '载明决定日期: the decision states its day, or does not.' }) isDated?: boolean;
  @Field(() => PenaltyKind, { ...optional, description: '处罚种类: of this kind, alone or with others.' }) kind?: PenaltyKind;
}
/** What the filter `text` means, in every list of cases. */
export const textMeaning = '检索词: words of a party’s name, as far as the asker may read it, or a whole case number or decision number; names are ranked by `searchParties`.';

/** Filters that every list of cases has. */
@InputType('CaseWhere', { description: '案件筛选条件: all that are given must hold; a condition on a field you may not read matches nothing.' })
export class CaseWhere {
  @Field(() => DomainCode, { ...optional, description: '执法领域: field of enforcement.' }) domain?: DomainCode;
  @Field(() => ID, { ...optional, description: '办案机关: exactly this organ.' }) organId?: string;
  @Field(() => ID, { ...optional, description: '办案机关及下级: this organ and everything below it in its line.' }) underOrganId?: string;
  @Field(() => String, { ...optional, description: '行政区划: code of a division; everything inside it.' }) divisionCode?: string;
  @Field(() => String, { ...optional, description: '执法事项编码: matter, in any version.' }) matterCode?: string;
  @Field(() => String, { ...optional, description: '案由: code of the cause of action.' }) causeOfAction?: string;
  @Field(() => String, { ...optional, description: '案号: exact case number.' }) caseNumber?: string;
  @Field(() => String, { ...optional, description: textMeaning }) text?: string;
  @Field(() => CaseStatus, { ...optional, description: '办理状态: where the case stands.' }) status?: CaseStatus;
  @Field(() => GovernmentLevel, { ...optional, description: '机关层级: level of the handling organ.' }) level?: GovernmentLevel;
  @Field(() => DecidedWhere, { ...optional, description: '有处罚决定: with a decision like this.' }) decided?: DecidedWhere;
  @Field(() => [CaseLack], { ...optional, description: '未载明: none of these is stated.' }) lacks?: CaseLack[];
  @Field(() => Boolean, { ...optional, description: '历史数据: taken in as history, or not.' }) historic?: boolean;
  @Field(() => Instant, { ...optional, description: '起: listed at this moment or later.' }) listedFrom?: string;
  @Field(() => Instant, { ...optional, description: '止: listed before this moment.' }) listedBefore?: string;
}

@ArgsType()
export class CasesArguments extends PageArguments {
  @Field(() => CaseWhere, { ...optional, description: '筛选条件: filters.' }) where?: CaseWhere;
  @Field(() => CaseOrder, { ...optional, description: '排序方式: latest first when left out.' }) orderBy?: CaseOrder;
}

export const CaseConnection = connectionOf(EnforcementCase, 'EnforcementCase', '行政执法案件');
