import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FactBound, factsOf, type FactValue } from '../../casework/case/index.js';
import { checkEnvironmentFacts, type EnvironmentFactsReport } from './environment.check.js';
import { SubstanceClass } from './environment.codes.js';
import { EnvironmentFacts } from './environment.facts.js';

const of = (value: unknown, more: Partial<FactValue> = {}): FactValue => ({ value, ...more });
const outcome = (facts: EnvironmentFactsReport): string[] => checkEnvironmentFacts(facts).map(({ field, code, severity }) => `${severity} ${field} ${code}`);

const water = (multiple: string, measured: string, limit: string): EnvironmentFactsReport => ({
  leadGroupExcessMultiple: of(multiple), leadGroupMeasuredMgPerLitre: of(measured), leadGroupLimitMgPerLitre: of(limit),
});
const loss = (total: string, ...parts: [string, string, string]): EnvironmentFactsReport => ({
  pollutionLossAmount: of(total), propertyLossAmount: of(parts[0]), pollutionRemovalCostAmount: of(parts[1]), emergencyMonitoringCostAmount: of(parts[2]),
});

const cases: [string, EnvironmentFactsReport, string[]][] = [
  ['nothing stated', {}, []],
  ['null for what was not stated', { hazardousWasteTonnes: null }, []],
  ['a weight in the unit of its field', { hazardousWasteTonnes: of('3.2', { unit: '吨' }) }, []],
  ['a weight without a unit', { hazardousWasteTonnes: of('3.2') }, []],
  ['a weight in another unit', { hazardousWasteTonnes: of('3200', { unit: '千克' }) }, ['SET_ASIDE hazardousWasteTonnes UNIT']],
  ['a unit where there is none', { keyUnit: of(true, { unit: '个' }) }, ['WARNING keyUnit UNIT_NOT_NEEDED']],
  ['a bound without a value', { hazardousWasteTonnes: of(null, { bound: FactBound.MIN }) }, ['SET_ASIDE hazardousWasteTonnes VALUE_MISSING']],
  ['a negative weight', { hazardousWasteTonnes: of('-0.5') }, ['SET_ASIDE hazardousWasteTonnes NEGATIVE']],
  ['a negative amount', { pollutionGainsAmount: of('-1.00') }, ['SET_ASIDE pollutionGainsAmount NEGATIVE']],
  ['a negative head count', { deathCount: of(-1) }, ['SET_ASIDE deathCount NEGATIVE']],
  ['zero', { hazardousWasteTonnes: of('0'), deathCount: of(0) }, []],
  ['words for a number', { hazardousWasteTonnes: of('约三吨') }, ['SET_ASIDE hazardousWasteTonnes NOT_STORABLE']],
  ['more decimals than the column holds', { pollutionGainsAmount: of('1.005') }, ['SET_ASIDE pollutionGainsAmount NOT_STORABLE']],
  ['half a person', { deathCount: of(0.5) }, ['SET_ASIDE deathCount NOT_STORABLE']],
  ['words for yes', { keyUnit: of('是') }, ['SET_ASIDE keyUnit NOT_STORABLE']],
  ['a code of the table', { substanceClass: of(SubstanceClass.TOXIC) }, []],
  ['a code of no table', { substanceClass: of('POISON') }, ['SET_ASIDE substanceClass NOT_STORABLE']],
  ['a text that PostgreSQL cannot hold', { wasteName: of('废\0油') }, ['SET_ASIDE wasteName NOT_STORABLE']],
  ['a waste code with its edition', { wasteCode: of('HW08 900-249-08'), wasteListEdition: of('EDITION_2025') }, []],
  ['a waste code without its edition', { wasteCode: of('HW08 900-249-08') }, ['WARNING wasteCode WASTE_LIST_EDITION_MISSING']],
  ['a category that does not exist', { wasteCode: of('HW51 900-249-08'), wasteListEdition: of('EDITION_2025') }, ['WARNING wasteCode WASTE_CODE_FORM']],
  ['a category without code', { wasteCode: of('HW08'), wasteListEdition: of('EDITION_2025') }, ['WARNING wasteCode WASTE_CODE_FORM']],
  ['a place in Shanxi', { latitudeDegrees: of('39.989'), longitudeDegrees: of('112.466') }, []],
  ['south and west', { latitudeDegrees: of('-12.5'), longitudeDegrees: of('-77.0') }, []],
  ['latitude and longitude exchanged', { latitudeDegrees: of('112.466'), longitudeDegrees: of('39.989') }, ['WARNING latitudeDegrees COORDINATE_RANGE']],
  ['a moment', { sampledAt: of('2026-09-01T10:20:00+08:00') }, []],
  ['a day for a moment', { sampledAt: of('2026-09-01') }, ['WARNING sampledAt MOMENT_FORM']],
  ['a moment on a day that does not exist', { sampledAt: of('2026-02-30T10:20:00+08:00') }, ['WARNING sampledAt MOMENT_FORM']],
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

describe('facts of the environment on intake', () => {
  it.each(cases)('judges %s', (_, facts, expected) => {
    expect(outcome(facts)).toEqual(expected);
  });

  it('says what is wrong, in which field and with which value, and what to do', () => {
    expect(checkEnvironmentFacts({ hazardousWasteTonnes: of('3200', { unit: '千克' }) })).toEqual([{
      field: 'hazardousWasteTonnes', code: 'UNIT', severity: 'SET_ASIDE', value: '3200',
      message: '危险废物重量（hazardousWasteTonnes）应以“吨”计，报送的单位是“千克”；请换算为“吨”后重新报送',
    }]);
    const [ratio] = checkEnvironmentFacts(water('4', '4.0', '1.0'));
    expect(ratio?.message).toContain('实测值与限值之比');
  });

  it('never throws, whatever is sent, and leaves out nothing that can be kept', () => {
    const fields = factsOf(EnvironmentFacts).map(({ field }) => field);
    const anyFact = fc.record({ value: fc.anything(), unit: fc.option(fc.string()) });
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...fields), anyFact), (facts) => {
      for (const { field, code, severity } of checkEnvironmentFacts(facts)) {
        expect(fields).toContain(field);
        expect(severity === 'SET_ASIDE').toBe(['VALUE_MISSING', 'UNIT', 'NOT_STORABLE', 'NEGATIVE'].includes(code));
      }
    }));
  });
});
