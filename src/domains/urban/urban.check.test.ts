import { describe, expect, it } from '@jest/globals';
import type { FactsReport } from '../../casework/domain/index.js';
import { checkUrbanFacts } from './urban.check.js';
import type { UrbanFacts } from './urban.facts.js';

const [morning, evening] = ['2026-09-18T07:00:00+08:00', '2026-09-18T21:30:00+08:00'];

const loss = (total: string): FactsReport<UrbanFacts> => ({
  pollutionLossAmount: { value: total }, propertyLossAmount: { value: '0.00' }, pollutionRemovalCostAmount: { value: '290000.00' },
  emergencyMonitoringCostAmount: { value: '10000' },
});

const cases: [string, FactsReport<UrbanFacts>, string[]][] = [
  ['nothing stated', {}, []],
  ['a loss that is the sum of its parts', loss('300000'), []],
  ['a loss that is not', loss('310000'), ['pollutionLossAmount LOSS_PARTS_DISAGREE']],
  ['an occupied street', { occupiedFrom: { value: morning }, occupiedTo: { value: evening } }, []],
  ['an occupation that ends before it starts', { occupiedFrom: { value: evening }, occupiedTo: { value: morning } }, ['occupiedTo ENDS_BEFORE_START']],
  ['the same moment written in two offsets', { occupiedFrom: { value: '2026-09-18T07:00:00+08:00' }, occupiedTo: { value: '2026-09-17T23:00:00Z' } }, []],
  ['midnight', { hourOfDay: { value: 0 } }, []],
  ['the last hour', { hourOfDay: { value: 23 } }, []],
  ['an hour that no clock shows', { hourOfDay: { value: 24 } }, ['hourOfDay HOUR_RANGE']],
];

describe('facts of urban management on intake', () => {
  it.each(cases)('are judged: %s', (_, facts, expected) => {
    expect(checkUrbanFacts(facts).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it('are doubted in words that name the value and what to do', () => {
    expect(checkUrbanFacts({ hourOfDay: { value: 24 } })[0]?.message).toBe('发生时刻（hourOfDay）“24”不是0至23时；请改正');
  });
});
