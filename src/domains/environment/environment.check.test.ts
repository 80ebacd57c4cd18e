import { describe, expect, it } from '@jest/globals';
import { FactBound, type FactValue } from '../../casework/case/index.js';
import type { FactsReport } from '../../casework/domain/index.js';
import type { EnvironmentFacts } from './environment.facts.js';
import { domain } from './index.js';

type Facts = FactsReport<EnvironmentFacts>;

const of = (value: unknown, more: Partial<FactValue> = {}): FactValue => ({ value, ...more });
const outcome = (facts: Facts): string[] => domain.checkFacts(facts).map(({ field, code, severity }) => `${severity} ${field} ${code}`);

const water = (multiple: string, measured: string, limit: string): Facts => ({
  leadGroupExcessMultiple: of(multiple), leadGroupMeasuredMgPerLitre: of(measured), leadGroupLimitMgPerLitre: of(limit),
});
const loss = (total: string, ...parts: [string, string, string]): Facts => ({
  pollutionLossAmount: of(total), propertyLossAmount: of(parts[0]), pollutionRemovalCostAmount: of(parts[1]), emergencyMonitoringCostAmount: of(parts[2]),
});

const cases: [string, Facts, string[]][] = [
  ['a waste code with its edition', { wasteCode: of('HW08 900-249-08'), wasteListEdition: of('EDITION_2025') }, []],
  ['a waste code without its edition', { wasteCode: of('HW08 900-249-08') }, ['WARNING wasteCode WASTE_LIST_EDITION_MISSING']],
  ['a category that does not exist', { wasteCode: of('HW51 900-249-08'), wasteListEdition: of('EDITION_2025') }, ['WARNING wasteCode WASTE_CODE_FORM']],
  ['a category without code', { wasteCode: of('HW08'), wasteListEdition: of('EDITION_2025') }, ['WARNING wasteCode WASTE_CODE_FORM']],
  ['a warning that ends before it starts', {
    pollutionWarningFrom: of('2026-12-03T08:00:00+08:00'), pollutionWarningTo: of('2026-12-01T08:00:00+08:00'),
  }, ['WARNING pollutionWarningTo ENDS_BEFORE_START']],
  ['a multiple that agrees', water('3', '4.0', '1.0'), []],
  ['a multiple rounded to one decimal', water('2.3', '1.0', '0.3'), []],
  ['a multiple one tenth off', water('2.2', '1.0', '0.3'), ['WARNING leadGroupExcessMultiple MULTIPLE_DISAGREES']],
  ['measured ÷ limit in its place', water('4', '4.0', '1.0'), ['WARNING leadGroupExcessMultiple MULTIPLE_DISAGREES']],
  ['a limit of zero, which gives no multiple', water('4', '4.0', '0'), []],
  ['a multiple that agrees in one of two media', {
    ...water('3', '9.0', '1.0'), leadGroupMeasuredMgPerCubicMetre: of('0.4'), leadGroupLimitMgPerCubicMetre: of('0.1'),
  }, []],
  ['a multiple stated as at least', { ...water('4', '9.0', '1.0'), leadGroupExcessMultiple: of('4', { bound: FactBound.MIN }) }, []],
  ['a multiple whose measured value was left out', {
    ...water('4', '4.0', '1.0'), leadGroupMeasuredMgPerLitre: of('4.0', { unit: '微克/升' }),
  }, ['SET_ASIDE leadGroupMeasuredMgPerLitre UNIT']],
  ['a loss that is the sum of its parts', loss('300000.00', '200000.00', '80000.00', '20000'), []],
  ['a loss that is not', loss('300000.00', '200000.00', '80000.00', '20000.01'), ['WARNING pollutionLossAmount LOSS_PARTS_DISAGREE']],
  ['a loss of which a part is not stated', { pollutionLossAmount: of('300000.00'), propertyLossAmount: of('1.00') }, []],
];

describe('what facts of the environment say against each other', () => {
  it.each(cases)('is judged for %s', (_, facts, expected) => {
    expect(outcome(facts)).toEqual(expected);
  });

  it('is told with what seems to have been meant', () => {
    expect(domain.checkFacts(water('4', '4.0', '1.0')).map(({ message }) => message)).toEqual([expect.stringContaining('实测值与限值之比')]);
  });
});
