import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { ScreeningAnswer, ScreeningTrigger } from './screening.codes.js';
import { Screening } from './screening.entity.js';

enum ScreeningOrder { SCREENED_AT_DESC = 'SCREENED_AT_DESC' }

registerEnumType(ScreeningOrder, { name: 'ScreeningOrder', description: '比对排序: order of a list of comparisons.', valuesConfig: { SCREENED_AT_DESC: { description: '比对时间由近到远: latest first.' } } });

const optional = { nullable: true } as const;

@InputType('ScreeningWhere', { description: '比对筛选条件: all that are given must hold.' })
class ScreeningWhere {
  @Field(() => ScreeningAnswer, { ...optional, description: '总体结果: this answer.' }) answer?: ScreeningAnswer;
  @Field(() => ID, { ...optional, description: '案件: of this case.' }) caseId?: string;
  @Field(() => ID, { ...optional, description: '当事人: of this party.' }) partyId?: string;
  @Field(() => ID, { ...optional, description: '标准编号: this row is met.' }) metRuleId?: string;
  @Field(() => ScreeningTrigger, { ...optional, description: '比对时点: made then.' }) trigger?: ScreeningTrigger;
  @Field(() => Boolean, { ...optional, description: '最新: only the latest of each case and party, or only earlier ones.' }) latest?: boolean;
  @Field(() => Boolean, { ...optional, description: '历史数据: of cases taken in as history, or not.' }) historic?: boolean;
}

@ArgsType()
export class ScreeningsArguments extends PageArguments {
  @Field(() => ScreeningWhere, { ...optional, description: '筛选条件: filters.' }) where?: ScreeningWhere;
  @Field(() => ScreeningOrder, { ...optional, description: '排序: latest first when left out.' }) orderBy?: ScreeningOrder;
}

export const ScreeningConnection = connectionOf(Screening, 'Screening', '移送标准比对');
