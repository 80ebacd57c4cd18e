import { describe, expect, it } from '@jest/globals';
import type { FactsReport } from '../../casework/domain/index.js';
import { checkAgricultureFacts } from './agriculture.check.js';
import type { AgricultureFacts } from './agriculture.facts.js';

const loss = (total: string): FactsReport<AgricultureFacts> => ({
  pollutionLossAmount: { value: total }, propertyLossAmount: { value: '200000.00' }, pollutionRemovalCostAmount: { value: '80000.00' },
  emergencyMonitoringCostAmount: { value: '20000' },
});

const cases: [string, FactsReport<AgricultureFacts>, string[]][] = [
  ['nothing stated', {}, []],
  ['a loss that is the sum of its parts', loss('300000.00'), []],
  ['a loss that is not', loss('300000.01'), ['pollutionLossAmount LOSS_PARTS_DISAGREE']],
  ['a loss of which a part is not stated', { pollutionLossAmount: { value: '300000.00' }, propertyLossAmount: { value: '1.00' } }, []],
  ['a closed season', { closedSeasonFrom: { value: '2026-04-01' }, closedSeasonTo: { value: '2026-07-31' } }, []],
  ['a closed season of one day', { closedSeasonFrom: { value: '2026-04-01' }, closedSeasonTo: { value: '2026-04-01' } }, []],
  ['a closed season that ends before it starts', { closedSeasonFrom: { value: '2026-07-31' }, closedSeasonTo: { value: '2026-04-01' } },
    ['closedSeasonTo ENDS_BEFORE_START']],
  ['a closed season in words', { closedSeasonFrom: { value: '七月' }, closedSeasonTo: { value: '2026-04-01' } }, []],
];

describe('facts of agriculture on intake', () => {
  it.each(cases)('are judged: %s', (_, facts, expected) => {
    expect(checkAgricultureFacts(facts).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it('are doubted in words that name both values and what to do', () => {
    expect(checkAgricultureFacts({ closedSeasonFrom: { value: '2026-07-31' }, closedSeasonTo: { value: '2026-04-01' } })[0]?.message)
      .toBe('禁渔期终了日（closedSeasonTo）“2026-04-01”早于禁渔期起始日（closedSeasonFrom）“2026-07-31”；请核对');
  });
});
