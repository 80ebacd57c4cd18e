import { describe, expect, it } from '@jest/globals';
import { FactBound, type FactValue } from '../../casework/case/index.js';
import type { FactsReport } from '../../casework/domain/index.js';
import { checkMarketFacts } from './market.check.js';
import type { MarketFacts } from './market.facts.js';

const of = (value: unknown, more: Partial<FactValue> = {}): FactValue => ({ value, ...more });

const excess = (measured: string, limit: string): FactsReport<MarketFacts> => ({
  foodRisk: of('LIMIT_SERIOUSLY_EXCEEDED'), measuredMgPerKilogram: of(measured), limitMgPerKilogram: of(limit),
});

const cases: [string, FactsReport<MarketFacts>, string[]][] = [
  ['nothing stated', {}, []],
  ['null for what was not stated', { productClass: null, drugFault: of('FAKE') }, []],
  ['a fake drug', { productClass: of('DRUG'), drugFault: of('FAKE') }, []],
  ['a fake vaccine', { productClass: of('VACCINE'), drugFault: of('FAKE') }, []],
  ['a fake drug that is a cosmetic', { productClass: of('COSMETIC'), drugFault: of('FAKE') }, ['productClass PRODUCT_CLASS_DISAGREES']],
  ['a cosmetic that is said to be no drug', { productClass: of('COSMETIC'), drugFault: of('NONE') }, []],
  ['a risk of food in seed', { productClass: of('SEED'), foodRisk: of('UNFIT_MEAT') }, ['productClass PRODUCT_CLASS_DISAGREES']],
  ['shoddy seed', { productClass: of('SEED'), shoddyFarmInput: of(true) }, []],
  ['a shoddy farm input that is food', { productClass: of('FOOD'), shoddyFarmInput: of(true) }, ['productClass PRODUCT_CLASS_DISAGREES']],
  ['food that is said to be no farm input', { productClass: of('FOOD'), shoddyFarmInput: of(false) }, []],
  ['a drug banned and so said', { drugDanger: of('BANNED'), drugApproval: of('BANNED') }, []],
  ['an approved drug with unknown ingredients for want of approval', { drugDanger: of('UNKNOWN_INDICATION'), drugApproval: of('APPROVED') },
    ['drugApproval APPROVAL_DISAGREES']],
  ['an unlawful import produced at home', { drugDanger: of('NOT_SOLD_ABROAD'), drugApproval: of('UNAPPROVED') }, ['drugApproval APPROVAL_DISAGREES']],
  ['fabricated records of an approved drug', { drugDanger: of('RECORDS_FABRICATED'), drugApproval: of('APPROVED') }, []],
  ['a circumstance claimed and denied', { drugDanger: of('UNAPPROVED_WITH_CIRCUMSTANCE'), drugCircumstance: of('NONE') },
    ['drugCircumstance CIRCUMSTANCE_DISAGREES']],
  ['a circumstance claimed and not yet stated', { drugDanger: of('UNAPPROVED_WITH_CIRCUMSTANCE') }, []],
  ['an excess', excess('4.0', '0.5'), []],
  ['an excess at the limit', excess('0.5', '0.5'), ['foodRisk LIMIT_NOT_EXCEEDED']],
  ['an excess in one of two items', { ...excess('0.4', '0.5'), measuredCfuPerGram: of('90000'), limitCfuPerGram: of('10000') }, []],
  ['an excess of at least', { ...excess('0.4', '0.5'), measuredMgPerKilogram: of('0.4', { bound: FactBound.MIN }) }, []],
  ['an excess without a limit', { foodRisk: of('LIMIT_SERIOUSLY_EXCEEDED'), measuredMgPerKilogram: of('0.4') }, []],
];

describe('facts of market supervision on intake', () => {
  it.each(cases)('judges %s', (_, facts, expected) => {
    expect(checkMarketFacts(facts).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it('says which two facts disagree, and what to do', () => {
    expect(checkMarketFacts({ productClass: of('COSMETIC'), drugFault: of('FAKE') })).toEqual([{
      field: 'productClass', code: 'PRODUCT_CLASS_DISAGREES', severity: 'WARNING', value: 'COSMETIC',
      message: '产品类别填写的是“COSMETIC”，与涉案药品性质（drugFault）不符；请核对两项',
    }]);
  });
});
