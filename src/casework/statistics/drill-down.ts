import { CaseLack, type CaseWhere } from '../case/index.js';
import { firstDay, nextMonth, type Question } from './question.js';
import { StatisticsDimension, StatisticsMeasure } from './statistics.codes.js';

const { CASES, DECISIONS, FINES, ENTRY_LAG_P50, ENTRY_LAG_P90, ENTRY_LAG_P99 } = StatisticsMeasure;
const ofDecisions: readonly StatisticsMeasure[] = [DECISIONS, FINES];
const ofCases: readonly StatisticsMeasure[] = [CASES, ENTRY_LAG_P50, ENTRY_LAG_P90, ENTRY_LAG_P99];

/** 明细条件: the `where` of `enforcementCases` that lists the cases behind a figure; null for measures of parties, whom no list names. */
export function rowsBehind(measure: StatisticsMeasure, { by, where }: Question, members: readonly (string | null)[]): CaseWhere | null {
  if (!ofCases.includes(measure) && !ofDecisions.includes(measure)) return null;
  const { fromMonth, toMonth, historic, ...place } = where;
  const at = new Map(members.map((member, index) => [by[index]!, member]));
  const month = at.get(StatisticsDimension.MONTH);
  const lacks = [
    ...(at.get(StatisticsDimension.MATTER) === null ? [CaseLack.MATTER] : []), ...(at.get(StatisticsDimension.LEVEL) === null ? [CaseLack.ORGAN_LEVEL] : []),
  ];
  return whole({
    ...place, historic: historic ?? false, ...membersAsFilters(at), ...(lacks.length > 0 ? { lacks } : {}),
    ...(ofDecisions.includes(measure) ? { decided: decidedIn(month, fromMonth, toMonth) } : listedIn(month ?? fromMonth, month ?? toMonth)),
  });
}

const filterOf: Partial<Record<StatisticsDimension, keyof CaseWhere>> = { DOMAIN: 'domain', ORGAN: 'organId', LEVEL: 'level', MATTER: 'matterCode' };

function membersAsFilters(at: ReadonlyMap<StatisticsDimension, string | null>): object {
  return Object.fromEntries([...at].flatMap(([dimension, member]) => {
    const filter = filterOf[dimension];
    return filter === undefined || member === null ? [] : [[filter, member]];
  }));
}

/** A month of the civil calendar begins with its first day in Asia/Shanghai. */
const listedIn = (from: string | undefined, to: string | undefined): object => ({
  ...(from === undefined ? {} : { listedFrom: `${firstDay(from)}T00:00:00+08:00` }), ...(to === undefined ? {} : { listedBefore: `${firstDay(nextMonth(to))}T00:00:00+08:00` }),
});

function decidedIn(month: string | null | undefined, fromMonth: string | undefined, toMonth: string | undefined): object {
  if (month === null) return { isDated: false };
  const [from, to] = [month ?? fromMonth, month ?? toMonth];
  return { ...(from === undefined ? {} : { from: firstDay(from) }), ...(to === undefined ? {} : { before: firstDay(nextMonth(to)) }) };
}

const whole = (where: object): CaseWhere => Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
