import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { policyOf } from '../../platform/log/index.js';
import { requireSight } from '../../platform/reader/index.js';
import { rowsBehind } from './drill-down.js';
import type { Told } from './figures.js';
import { measures as definitions } from './measures.js';
import { questionOf, type Question } from './question.js';
import { StatisticsDimension, StatisticsMeasure } from './statistics.codes.js';
import { labelOf, type StatisticsDesk } from './statistics.service.js';
import { Statistics, StatisticsMeasureDefinition, StatisticsWhere, type StatisticsFigure } from './statistics.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly statistics: StatisticsDesk }
}

@Resolver()
export class StatisticsResolver {
  @Query(() => Statistics, { description: '统计: figures over what the asker may see; small numbers of others’ rows are suppressed (小数保护).' })
  async statistics(
    @Arg('measures', () => [StatisticsMeasure], { description: '统计指标: what to count.' }) measures: StatisticsMeasure[],
    @Arg('by', () => [StatisticsDimension], { nullable: true, description: '统计维度: by what to tell apart, three at most; only the total when left out.' }) by: StatisticsDimension[] | null,
    @Arg('where', () => StatisticsWhere, { nullable: true, description: '统计范围: which rows to count.' }) where: StatisticsWhere | null,
    @Ctx() { actor, statistics, seal }: Context, @Info() { schema }: GraphQLResolveInfo,
  ): Promise<Statistics> {
    const sight = requireSight(actor.sight);
    const question = questionOf(measures, by ?? [], where ?? {}, sight);
    const { table, countedTo, names } = await statistics.answer(question);
    const cell = (members: readonly (string | null)[], figures: readonly Told[]): Statistics['total'] => ({
      members: members.map((code, at) => ({ dimension: question.by[at]!, code, get label() { return labelOf(question.by[at]!, code, names, schema); } })),
      figures: figures.map((figure) => withRows(figure, question, members)),
    });
    return {
      countedTo: { cursor: seal.seal(countedTo.position, policyOf(sight)), recordedAt: countedTo.recordedAt?.toISOString() ?? null },
      cells: table.cells.map(({ members, figures }) => cell(members, figures)),
      total: cell([], table.total),
    };
  }

  @Query(() => [StatisticsMeasureDefinition], { description: '指标定义: every measure of `statistics`, what it means and by what it can be told apart.' })
  statisticsMeasures(): readonly StatisticsMeasureDefinition[] { return definitions; }
}

/** Of some thousand figures the rows behind them are put in words where they are asked for. */
const withRows = (figure: Told, question: Question, members: readonly (string | null)[]): StatisticsFigure =>
  ({ ...figure, get rows() { return figure.isSuppressed ? null : rowsBehind(figure.measure, question, members); } });
