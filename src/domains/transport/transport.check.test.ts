import { describe, expect, it } from '@jest/globals';
import { FactBound, type FactValue } from '../../casework/case/index.js';
import type { FactsReport } from '../../casework/domain/index.js';
import { checkTransportFacts } from './transport.check.js';
import type { TransportFacts } from './transport.facts.js';

const of = (value: unknown, more: Partial<FactValue> = {}): FactValue => ({ value, ...more });

const weighed = (gross: string, limit: string, over: string, percent?: string): FactsReport<TransportFacts> => ({
  grossMassKilograms: of(gross), massLimitKilograms: of(limit), overMassKilograms: of(over), ...(percent === undefined ? {} : { overMassPercent: of(percent) }),
});

const cases: [string, FactsReport<TransportFacts>, string[]][] = [
  ['nothing stated', {}, []],
  ['a UN number', { unNumber: of('UN1203') }, []],
  ['a UN number without its letters', { unNumber: of('1203') }, ['unNumber UN_NUMBER_FORM']],
  ['a mass over the limit that agrees', weighed('61500', '49000', '12500'), []],
  ['a mass over the limit that does not', weighed('61500', '49000', '12600'), ['overMassKilograms OVER_MASS_DISAGREES']],
  ['a mass over the limit stated as at least', { ...weighed('61500', '49000', '12600'), overMassKilograms: of('12600', { bound: FactBound.MIN }) }, []],
  ['a percentage of the limit', weighed('61500', '49000', '12500', '25.51'), []],
  ['a percentage rounded to a whole number', weighed('61500', '49000', '12500', '26'), []],
  ['a percentage of the gross mass', weighed('61500', '49000', '12500', '20.33'), ['overMassPercent OVER_PERCENT_DISAGREES']],
  ['a fraction for a percentage', weighed('61500', '49000', '12500', '0.26'), ['overMassPercent OVER_PERCENT_DISAGREES']],
  ['a limit of zero, which gives no percentage', { massLimitKilograms: of('0'), overMassKilograms: of('1'), overMassPercent: of('5') }, []],
  ['a fleet all of which was over the limits', { overloadedFleetVehicleCount: of(3), fleetVehicleCount: of(3) }, []],
  ['more vehicles over the limits than there are', { overloadedFleetVehicleCount: of(4), fleetVehicleCount: of(3) }, ['overloadedFleetVehicleCount FLEET_DISAGREES']],
];

describe('facts of transport on intake', () => {
  it.each(cases)('judges %s', (_, facts, expected) => {
    expect(checkTransportFacts(facts).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it('says in which field, with which value, against what, and what to do', () => {
    expect(checkTransportFacts(weighed('61500', '49000', '12600'))).toEqual([{
      field: 'overMassKilograms', code: 'OVER_MASS_DISAGREES', severity: 'WARNING', value: '12600',
      message: '超限质量（overMassKilograms）“12600”与车货总质量、质量限值之差“12500”不符；请核对',
    }]);
  });
});
