import { Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Decimal, Instant, JsonObject, Month } from '../../platform/model/index.js';
import { DomainCode, GovernmentLevel } from '../../registry/organ/index.js';
import { StatisticsDimension, StatisticsMeasure } from './statistics.codes.js';

const optional = { nullable: true } as const;

@InputType('StatisticsWhere', { description: '统计范围: all that are given must hold; history is left out unless asked for.' })
export class StatisticsWhere {
  @Field(() => DomainCode, { ...optional, description: '执法领域: field of enforcement.' }) domain?: DomainCode;
  @Field(() => ID, { ...optional, description: '办案机关: exactly this organ.' }) organId?: string;
  @Field(() => ID, { ...optional, description: '办案机关及下级: this organ and everything below it in its line.' }) underOrganId?: string;
  @Field(() => String, { ...optional, description: '行政区划: code of a division; everything inside it.' }) divisionCode?: string;
  @Field(() => GovernmentLevel, { ...optional, description: '机关层级: level of the organ.' }) level?: GovernmentLevel;
  @Field(() => String, { ...optional, description: '执法事项编码: matter, in any version.' }) matterCode?: string;
  @Field(() => Month, { ...optional, description: '起始月份: from the first day of this month on, by the measure’s own date.' }) fromMonth?: string;
  @Field(() => Month, { ...optional, description: '截止月份: to the last day of this month, by the measure’s own date.' }) toMonth?: string;
  @Field(() => Boolean, { ...optional, description: '历史数据: cases taken in as history, and no others; left out is false.' }) historic?: boolean;
}

@ObjectType('StatisticsMember', { description: '维度取值: where a cell stands in one dimension.' })
export class StatisticsMember {
  @Field(() => StatisticsDimension, { description: '统计维度: the dimension.' }) dimension!: StatisticsDimension;
  @Field(() => String, { ...optional, description: '代码: code of a field, level or matter, identifier of an organ, month as YYYY-MM; empty where the rows do not state it.' }) code!: string | null;
  @Field(() => String, { description: '名称: as shown to people.' }) label!: string;
}

@ObjectType('StatisticsFigure', { description: '统计数值: one measure of one cell.' })
export class StatisticsFigure {
  @Field(() => StatisticsMeasure, { description: '统计指标: what is counted.' }) measure!: StatisticsMeasure;
  @Field(() => Decimal, { ...optional, description: '数值: the figure, in the unit of its measure; empty where it is suppressed, or where there is nothing to reckon with.' }) value!: string | null;
  @Field(() => Boolean, { description: '是否隐去: whether it is left out to protect a small number (小数保护).' }) isSuppressed!: boolean;
  @Field(() => String, { description: '显示: as shown to people; of what is suppressed no more than a range.' }) text!: string;
  @Field(() => JsonObject, {
    ...optional, description: '明细条件: `where` of `enforcementCases` that lists the cases behind the figure; empty for measures of parties, and for what is suppressed.',
  }) rows!: object | null;
}

@ObjectType('StatisticsCell', { description: '统计单元: figures of one combination of members.' })
export class StatisticsCell {
  @Field(() => [StatisticsMember], { description: '维度取值: one for each dimension asked for; none for the total.' }) members!: StatisticsMember[];
  @Field(() => [StatisticsFigure], { description: '统计数值: one for each measure asked for.' }) figures!: StatisticsFigure[];
}

@ObjectType('StatisticsFreshness', { description: '数据截至: up to where the figures are exact.' })
export class StatisticsFreshness {
  @Field(() => String, { description: '游标: place in the log up to which everything is counted, sealed for the asker’s rights; usable as `asOf.cursor`.' }) cursor!: string;
  @Field(() => Instant, { ...optional, description: '入库时间: when the hub recorded the last event counted; empty before the first.' }) recordedAt!: string | null;
}

@ObjectType('Statistics', { description: '统计结果: figures under the asker’s rights, from roll-ups of the log.' })
export class Statistics {
  @Field(() => StatisticsFreshness, { description: '数据截至: up to where the figures are exact.' }) countedTo!: StatisticsFreshness;
  /** A cell for each combination that occurs: more than a few. */
  @Extensions({ rows: 100 })
  @Field(() => [StatisticsCell], { description: '统计单元: the cells that occur, in order of their members.' }) cells!: StatisticsCell[];
  @Field(() => StatisticsCell, { description: '合计: the same without dimensions; parties and percentiles are reckoned anew, not added up.' }) total!: StatisticsCell;
}

@ObjectType('StatisticsMeasureDefinition', { description: '指标定义: what a measure means, exactly.' })
export class StatisticsMeasureDefinition {
  @Field(() => StatisticsMeasure, { description: '统计指标: its code.' }) code!: StatisticsMeasure;
  @Field(() => String, { description: '名称: Chinese term.' }) term!: string;
  @Field(() => String, { description: '定义: what is counted, by which date, and what is not.' }) definition!: string;
  @Field(() => String, { description: '单位: unit of the figure.' }) unit!: string;
  @Field(() => [StatisticsDimension], { description: '统计维度: by what it can be told apart.' }) dimensions!: StatisticsDimension[];
  @Field(() => String, { description: '依据: which of the hub’s data it is reckoned from.' }) basis!: string;
}
