import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  AmountFact, CaseFacts, choiceFact, CountFact, Fact, FactBound, factsOf, FlagFact, QuantityFact, TextFact, type FactValue,
} from '../case/index.js';
import { checkFacts, doubt, exact, nameOf, yuan, type FactsReport } from './fact-check.js';

enum Colour { RED = 'RED', GREEN = 'GREEN' }
const ColourFact = choiceFact('TriedColourFact', '颜色事实', Colour);

class TriedFacts extends CaseFacts {
  @Fact(QuantityFact, { term: '重量', unit: '吨', meaning: 'a weight.' }) tonnes?: FactValue;
  @Fact(QuantityFact, { term: '温度', unit: '度', mayBeNegative: true, meaning: 'a temperature.' }) degrees?: FactValue;
  @Fact(AmountFact, { term: '金额', unit: '元', meaning: 'an amount.' }) amount?: FactValue;
  @Fact(CountFact, { term: '人数', unit: '人', meaning: 'a head count.' }) count?: FactValue;
  @Fact(FlagFact, { term: '是否', meaning: 'yes or no.' }) flag?: FactValue;
  @Fact(TextFact, { term: '名称', meaning: 'a name.' }) name?: FactValue;
  @Fact(ColourFact, { term: '颜色', meaning: 'a colour.' }) colour?: FactValue;
  @Fact(TextFact, { term: '时间', form: 'MOMENT', meaning: 'a moment.' }) at?: FactValue;
  @Fact(TextFact, { term: '日期', form: 'DAY', meaning: 'a day.' }) on?: FactValue;
  @Fact(QuantityFact, { term: '纬度', unit: '度', form: 'LATITUDE', meaning: 'a latitude.' }) latitude?: FactValue;
  @Fact(QuantityFact, { term: '经度', unit: '度', form: 'LONGITUDE', meaning: 'a longitude.' }) longitude?: FactValue;
}

type Facts = FactsReport<TriedFacts>;
const of = (value: unknown, more: Partial<FactValue> = {}): FactValue => ({ value, ...more });
const outcome = (facts: Facts): string[] => checkFacts(TriedFacts, facts).map(({ field, code, severity }) => `${severity} ${field} ${code}`);

const cases: [string, Facts, string[]][] = [
  ['nothing stated', {}, []],
  ['null for what was not stated', { tonnes: null }, []],
  ['a weight in the unit of its field', { tonnes: of('3.2', { unit: '吨' }) }, []],
  ['a weight without a unit', { tonnes: of('3.2') }, []],
  ['a weight in another unit', { tonnes: of('3200', { unit: '千克' }) }, ['SET_ASIDE tonnes UNIT']],
  ['a unit where there is none', { flag: of(true, { unit: '个' }) }, ['WARNING flag UNIT_NOT_NEEDED']],
  ['a bound without a value', { tonnes: of(null, { bound: FactBound.MIN }) }, ['SET_ASIDE tonnes VALUE_MISSING']],
  ['a negative weight', { tonnes: of('-0.5') }, ['SET_ASIDE tonnes NEGATIVE']],
  ['a negative temperature', { degrees: of('-0.5') }, []],
  ['a negative amount', { amount: of('-1.00') }, ['SET_ASIDE amount NEGATIVE']],
  ['a negative head count', { count: of(-1) }, ['SET_ASIDE count NEGATIVE']],
  ['zero', { tonnes: of('0'), count: of(0) }, []],
  ['words for a number', { tonnes: of('约三吨') }, ['SET_ASIDE tonnes NOT_STORABLE']],
  ['more decimals than the column holds', { amount: of('1.005') }, ['SET_ASIDE amount NOT_STORABLE']],
  ['half a person', { count: of(0.5) }, ['SET_ASIDE count NOT_STORABLE']],
  ['words for yes', { flag: of('是') }, ['SET_ASIDE flag NOT_STORABLE']],
  ['a code of the table', { colour: of(Colour.RED) }, []],
  ['a code of no table', { colour: of('BLUE') }, ['SET_ASIDE colour NOT_STORABLE']],
  ['a text that PostgreSQL cannot hold', { name: of('废\0油') }, ['SET_ASIDE name NOT_STORABLE']],
  ['a place in Shanxi', { latitude: of('39.989'), longitude: of('112.466') }, []],
  ['south and west', { latitude: of('-12.5'), longitude: of('-77.0') }, []],
  ['latitude and longitude exchanged', { latitude: of('112.466'), longitude: of('39.989') }, ['WARNING latitude COORDINATE_RANGE']],
  ['a moment', { at: of('2026-09-01T10:20:00+08:00') }, []],
  ['a day for a moment', { at: of('2026-09-01') }, ['WARNING at MOMENT_FORM']],
  ['a moment on a day that does not exist', { at: of('2026-02-30T10:20:00+08:00') }, ['WARNING at MOMENT_FORM']],
  ['a day', { on: of('2026-09-01') }, []],
  ['a day that does not exist', { on: of('2026-02-30') }, ['WARNING on DAY_FORM']],
];

describe('facts on intake', () => {
  it.each(cases)('are judged: %s', (_, facts, expected) => {
    expect(outcome(facts)).toEqual(expected);
  });

  it('say what is wrong, in which field and with which value, and what to do', () => {
    expect(checkFacts(TriedFacts, { tonnes: of('3200', { unit: '千克' }) })).toEqual([{
      field: 'tonnes', code: 'UNIT', severity: 'SET_ASIDE', value: '3200',
      message: '重量（tonnes）应以“吨”计，报送的单位是“千克”；请换算为“吨”后重新报送',
    }]);
  });

  it('never throw, whatever is sent, and leave out nothing that can be kept', () => {
    const fields = factsOf(TriedFacts).map(({ field }) => field);
    const anyFact = fc.record({ value: fc.anything(), unit: fc.option(fc.string()) });
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...fields), anyFact), (facts) => {
      for (const { field, code, severity } of checkFacts(TriedFacts, facts)) {
        expect(fields).toContain(field);
        expect(severity === 'SET_ASIDE').toBe(['VALUE_MISSING', 'UNIT', 'NOT_STORABLE', 'NEGATIVE'].includes(code));
      }
    }));
  });
});

describe('a domain’s own check', () => {
  it('is given only what can be kept, and its doubts come after the others', () => {
    const own = (kept: Facts) => (kept.amount && !kept.tonnes ? [doubt(kept, 'amount', 'TRIED', `${nameOf(TriedFacts, 'amount')}没有重量；请补填`)] : []);
    const found = checkFacts(TriedFacts, { tonnes: of('-1'), amount: of('5.00') }, own);
    expect(found.map(({ code }) => code)).toEqual(['NEGATIVE', 'TRIED']);
    expect(found[1]).toEqual({ field: 'amount', code: 'TRIED', severity: 'WARNING', value: '5.00', message: '金额（amount）没有重量；请补填' });
  });

  it('compares only what is stated as exact', () => {
    expect([exact(of('3')), exact(of('3', { bound: FactBound.MIN })), exact(null)]).toEqual(['3', null, null]);
    expect([yuan(of('3.10')) === null, yuan(of('3.10', { bound: FactBound.APPROX })), yuan(undefined)]).toEqual([false, null, null]);
  });
});
