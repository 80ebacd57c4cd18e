import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { factsRead, topicsRead, type Condition } from '../../kernel/index.js';
import type { Context } from '../../platform/graphql/context.js';
import { crimeOf, Crime } from '../crime/index.js';
import { repeatRows } from './administrative-repeats.js';
import type { ThresholdRule } from './rule.js';
import { thresholdOf, type Threshold as Row } from './threshold.register.js';
import { RepeatRule, Threshold, ThresholdSum, ThresholdWhere } from './threshold.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly registered: () => Promise<readonly ThresholdRule[]> }
}

@Resolver()
export class ThresholdsResolver {
  @Extensions({ rows: 130 })
  @Query(() => [Threshold], { nullable: true, description: '移送标准登记: standards by which a case is transferred, each loaded, advisory or not loaded with its reason; public.' })
  async thresholds(
    @Arg('where', () => ThresholdWhere, { nullable: true, description: '筛选条件: filters.' }) where: ThresholdWhere | null, @Ctx() { registered }: Context,
  ): Promise<Threshold[]> {
    return shownOf(await registered()).filter((row) => answers(row, where ?? {}));
  }

  @Extensions({ rows: 15 })
  @Query(() => [RepeatRule], { nullable: true, description: '屡罚规定登记: consequences of earlier penalties that are no ground to transfer; public.' })
  repeatRules(): RepeatRule[] {
    return repeats;
  }
}

const answers = (row: Threshold, { id, domain, crime, on, standing }: ThresholdWhere): boolean =>
  (!id || row.id === id) && (!domain || row.domains.includes(domain)) && (!crime || row.crime.code === crime)
  && (!on || (row.validFrom <= on && (row.validTo === null || on <= row.validTo))) && (!standing || row.standing === standing);

const conditionsOf = ({ condition, otherwise }: Row): readonly Condition[] => [condition, ...Object.values(otherwise ?? {})];
const inAll = <T>(row: Row, read: (condition: Condition) => readonly T[]): T[] => [...new Set(conditionsOf(row).flatMap(read))];

const shownBefore = new WeakMap<readonly ThresholdRule[], readonly Threshold[]>();

/** The rows as they are shown; made once for each state of them. */
function shownOf(rules: readonly ThresholdRule[]): readonly Threshold[] {
  const held = shownBefore.get(rules) ?? rules.map((rule) => shown(thresholdOf(rule)));
  shownBefore.set(rules, held);
  return held;
}

const shown = (row: Row): Threshold => Object.assign(new Threshold(), {
  ...row, crime: Object.assign(new Crime(), crimeOf(row.crime)), facts: inAll(row, (condition) => factsRead(condition)), topics: inAll(row, topicsRead),
  cumulative: row.cumulative ? Object.assign(new ThresholdSum(), row.cumulative) : null, nearFactor: row.nearFactor ?? '0.8', suspicionSuffices: row.suspicionSuffices ?? false,
  validTo: row.validTo ?? null, validFromSurely: row.validFromSurely ?? false, mark: row.confidence, reason: row.reason ?? null, note: row.note ?? null, settledBy: row.settledBy ?? null,
});
const repeats: RepeatRule[] = repeatRows.map(({ confidence, ...row }) => Object.assign(new RepeatRule(), { note: null, ...row, mark: confidence }));
