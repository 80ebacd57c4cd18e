import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Day, Instant } from '../../platform/model/index.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { FilingResult, FilingState } from './filing.codes.js';
import { PenaltyFiling } from './filing.entity.js';

const optional = { nullable: true } as const;
const revisionMeaning = '依据的版本: `revision` that this was decided on; another one is refused, so a step sent again is not taken twice.';

@InputType('FileMajorPenaltyInput', { description: '报备: a major penalty is filed.' })
export class FileMajorPenaltyInput {
  @Field(() => ID, { description: '备案事项: which.' }) filingId!: string;
  @Field(() => Int, { description: revisionMeaning }) expectedRevision!: number;
  @Field(() => String, { description: '备案报告文号: number of the report.' }) documentNumber!: string;
}

@InputType('ReviewFilingInput', { description: '备案审查: what the filing office found.' })
export class ReviewFilingInput {
  @Field(() => ID, { description: '备案事项: which.' }) filingId!: string;
  @Field(() => Int, { description: revisionMeaning }) expectedRevision!: number;
  @Field(() => FilingResult, { description: '审查结论: what it comes to.' }) result!: FilingResult;
  @Field(() => String, { description: '审查意见: in words.' }) opinion!: string;
}

@ObjectType('FilingRefused', { implements: Refusal, description: '不予办理: why the filing was left as it is, and what can be done next.' })
export class FilingRefused extends Refusal {
  @Field(() => Int, { ...optional, description: '当前版本: where another revision was expected.' }) revision!: number | null;
}

export const FilingResultOrRefusal = createUnionType({
  name: 'PenaltyFilingResult', description: '备案办理结果: the filing as it is now, or why nothing was done.', types: () => [PenaltyFiling, FilingRefused] as const,
  resolveType: (value) => (value instanceof FilingRefused ? FilingRefused : PenaltyFiling),
});

/** 排序方式. */
export enum PenaltyFilingOrder { OPENED_AT_DESC = 'OPENED_AT_DESC', OPENED_AT_ASC = 'OPENED_AT_ASC' }

registerEnumType(PenaltyFilingOrder, {
  name: 'PenaltyFilingOrder', description: '排序方式: by the moment at which the hub opened it.',
  valuesConfig: { OPENED_AT_DESC: { description: '由近及远: latest first.' }, OPENED_AT_ASC: { description: '由远及近: earliest first.' } },
});

@InputType('PenaltyFilingWhere', { description: '备案筛选条件: all that are given must hold.' })
class PenaltyFilingWhere {
  @Field(() => ID, { ...optional, description: '办案机关: owed by this agency.' }) organId?: string;
  @Field(() => ID, { ...optional, description: '案件: of this case.' }) caseId?: string;
  @Field(() => FilingState, { ...optional, description: '状态: as they stand.' }) state?: FilingState;
  @Field(() => Day, { ...optional, description: '提示期限早于: due before this day; with state OWED, those not filed in time.' }) dueBefore?: string;
  @Field(() => Boolean, { ...optional, description: '迟报: filed after the period, or not.' }) isLate?: boolean;
  @Field(() => Boolean, { ...optional, description: '漏报: found only after the period, or not.' }) isMissed?: boolean;
  @Field(() => FilingResult, { ...optional, description: '审查结论: with this result.' }) result?: FilingResult;
  @Field(() => Instant, { ...optional, description: '起: opened at this moment or later.' }) listedFrom?: string;
  @Field(() => Instant, { ...optional, description: '止: opened before this moment.' }) listedBefore?: string;
}

@ArgsType()
export class PenaltyFilingsArguments extends PageArguments {
  @Field(() => PenaltyFilingWhere, { ...optional, description: '筛选条件: filters.' }) where?: PenaltyFilingWhere;
  @Field(() => PenaltyFilingOrder, { ...optional, description: '排序方式: latest first when left out.' }) orderBy?: PenaltyFilingOrder;
}

export const PenaltyFilingConnection = connectionOf(PenaltyFiling, 'PenaltyFiling', '重大行政处罚备案');
