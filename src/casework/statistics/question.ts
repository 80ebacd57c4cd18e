import { readDivisionCode } from '../../kernel/index.js';
import { badInput } from '../../platform/graphql/errors.js';
import type { Sight } from '../../platform/reader/index.js';
import { definitionOf } from './measures.js';
import type { StatisticsDimension, StatisticsMeasure } from './statistics.codes.js';
import type { StatisticsWhere } from './statistics.types.js';

/** What is asked, every part of it checked. */
export interface Question {
  readonly measures: readonly StatisticsMeasure[];
  readonly by: readonly StatisticsDimension[];
  readonly where: StatisticsWhere;
  readonly sight: Sight;
}

const mostDimensions = 3;
/** Cells of an answer: beyond that nobody reads them, and a BI tool asks month by month. */
export const mostCells = 5_000;

/** Refuses what no measure answers, with the field and what to do. */
export function questionOf(measures: readonly StatisticsMeasure[], by: readonly StatisticsDimension[], asked: object, sight: Sight): Question {
  const where: StatisticsWhere = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null && value !== undefined));
  if (measures.length === 0) throw badInput('measures', 'measures 为空；请至少填写一个统计指标（statisticsMeasures 列出全部）');
  const dimensions = [...new Set(by)];
  if (dimensions.length > mostDimensions) throw badInput('by', `by 最多 ${mostDimensions} 个维度，收到 ${dimensions.length} 个；请减少维度，或分几次查询`);
  for (const { code, term, dimensions: own } of measures.map(definitionOf)) {
    const stranger = dimensions.find((one) => !own.includes(one));
    if (stranger) throw badInput('by', `指标 ${code}（${term}）不能按 ${stranger} 分列；请去掉该维度，或另行查询该指标`);
    const bound = own.length < allDimensions ? (['fromMonth', 'toMonth'] as const).find((name) => where[name] !== undefined) : undefined;
    if (bound) throw badInput(`where.${bound}`, `指标 ${code}（${term}）固定为近 24 个月，不能限定月份；请去掉 ${bound}，或另行查询该指标`);
  }
  return { measures: [...new Set(measures)], by: dimensions, where, sight };
}

const allDimensions = 5;

export function refuseTooMany(cells: number): void {
  if (cells > mostCells) throw badInput('by', `统计单元超过 ${mostCells} 个；请减少维度，或用 where 缩小范围后分几次查询`);
}

/** Values of a statement, and the placeholders that stand for them. */
export class Bound {
  readonly values: unknown[] = [];

  add(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }
}

/** First day of a month, and of the month after it. */
export const firstDay = (month: string): string => `${month}-01`;
export const nextMonth = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
};

/** The scope key of the division asked for; one that no row has where the code is none. */
export function divisionKey(code: string): string {
  const reading = readDivisionCode(code);
  return reading.ok ? `v${reading.value.stem}` : 'v-';
}
