import { Arg, Extensions, Query, Resolver } from 'type-graphql';
import { factsRead, topicsRead, type Condition } from '../../kernel/index.js';
import { crimeOf, Crime } from '../crime/index.js';
import { repeatRows } from './administrative-repeats.js';
import { thresholds, type Threshold as Row } from './threshold.register.js';
import { RepeatRule, Threshold, ThresholdSum, ThresholdWhere } from './threshold.types.js';

@Resolver()
export class ThresholdsResolver {
  @Extensions({ rows: 130 })
  @Query(() => [Threshold], { nullable: true, description: '移送标准登记: standards by which a case is transferred, each loaded, advisory or not loaded with its reason; public.' })
  thresholds(@Arg('where', () => ThresholdWhere, { nullable: true, description: '筛选条件: filters.' }) where: ThresholdWhere | null): Threshold[] {
    return shown.filter((row) => answers(row, where ?? {}));
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

/** The rows never change while the hub runs. */
const shown: readonly Threshold[] = thresholds.map((row) => Object.assign(new Threshold(), {
  ...row, crime: Object.assign(new Crime(), crimeOf(row.crime)), facts: inAll(row, (condition) => factsRead(condition)), topics: inAll(row, topicsRead),
  cumulative: row.cumulative ? Object.assign(new ThresholdSum(), row.cumulative) : null, nearFactor: row.nearFactor ?? '0.8', suspicionSuffices: row.suspicionSuffices ?? false,
  validTo: row.validTo ?? null, validFromSurely: row.validFromSurely ?? false, mark: row.confidence, reason: row.reason ?? null, note: row.note ?? null, settledBy: row.settledBy ?? null,
}));
const repeats: RepeatRule[] = repeatRows.map(({ confidence, ...row }) => Object.assign(new RepeatRule(), { note: null, ...row, mark: confidence }));
