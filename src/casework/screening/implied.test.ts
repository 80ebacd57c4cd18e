import { describe, expect, it } from '@jest/globals';
import { decimal, scaled } from '../../kernel/index.js';
import type { StatedFact, StatedFacts } from '../domain/index.js';
import { withImplied } from './implied.js';

type Bounds = readonly [least: string | null, most: string | null];
const said = { value: '', bound: 'EXACT', source: 'DECLARED' };
const numbers = (stated: Readonly<Record<string, Bounds>>, more: Readonly<Record<string, string | boolean>> = {}): StatedFacts => new Map<string, StatedFact>([
  ...Object.entries(stated).map(([key, [least, most]]) => [key, { said, range: { least: least === null ? null : scaled(least), most: most === null ? null : scaled(most) } }] as never),
  ...Object.entries(more).map(([key, value]) => [key, { said, value, isEstablished: true }] as never),
]);
/** The bounds of a fact, and how it is said. */
const read = (facts: StatedFacts, key: string): readonly unknown[] | null => {
  const fact = withImplied(facts).get(key);
  if (!fact) return null;
  const end = (number: bigint | null): string | null => (number === null ? null : decimal(number));
  return 'range' in fact ? [end(fact.range.least), end(fact.range.most), fact.said.value, fact.said.bound, fact.said.source] : [fact.value, fact.isEstablished, fact.said.value, fact.said.bound, fact.said.source];
};
const exact = (number: string): Bounds => [number, number];

describe('a total that is not stated', () => {
  const parts = ['propertyLossAmount', 'pollutionRemovalCostAmount', 'emergencyMonitoringCostAmount'] as const;
  const total = (...of: readonly (Bounds | undefined)[]) => read(numbers(Object.fromEntries(of.flatMap((bounds, at) => (bounds ? [[parts[at]!, bounds]] : [])))), 'pollutionLossAmount');
  it.each<[string, readonly (Bounds | undefined)[], readonly unknown[] | null]>([
    ['of all its parts is their sum', [exact('1'), exact('2'), exact('3')], ['6', '6', '6', 'EXACT', 'COMPUTED']], ['of some is at least that', [exact('1'), undefined, exact('3')], ['4', null, '4', 'MIN', 'COMPUTED']], ['of none is not known', [], null],
    ['with a part that is at least so much', [exact('1'), ['2', null], exact('3')], ['6', null, '6', 'MIN', 'COMPUTED']], ['with one that is at most so much', [exact('1'), [null, '2'], exact('3')], ['4', '6', '4', 'MIN', 'COMPUTED']], ['of one alone', [undefined, exact('2')], ['2', null, '2', 'MIN', 'COMPUTED']],
  ])('%s', (_name, of, expected) => {
    expect(total(...of)).toEqual(expected);
  });

  it('stays as it is where it is stated; a part that is no number is none', () => {
    expect(read(numbers({ pollutionLossAmount: exact('9'), propertyLossAmount: exact('1') }), 'pollutionLossAmount')).toEqual(['9', '9', '', 'EXACT', 'DECLARED']);
    expect(read(numbers({}, { propertyLossAmount: 'much' }), 'pollutionLossAmount')).toBeNull();
  });

  it('says what it means as if it had been stated', () => {
    expect(read(numbers({ propertyLossAmount: exact('1') }), 'environmentPolluted')).toEqual([true, false, 'true', 'EXACT', 'COMPUTED']);
  });
});

describe('a multiple that is not stated', () => {
  const multiple = (measured: Bounds, limit: Bounds) => read(numbers({ leadGroupMeasuredMgPerLitre: measured, leadGroupLimitMgPerLitre: limit }), 'leadGroupExcessMultiple');
  it.each<[string, Bounds, Bounds, readonly unknown[] | null]>([
    ['is the excess over the limit', exact('4'), exact('1'), ['3', '3', '3', 'EXACT', 'COMPUTED']], ['in parts of it', exact('0.75'), exact('0.5'), ['0.5', '0.5', '0.5', 'EXACT', 'COMPUTED']], ['at least', ['4', null], exact('2'), ['1', null, '1', 'MIN', 'COMPUTED']], ['at most', [null, '4'], exact('2'), [null, '1', '1', 'MAX', 'COMPUTED']],
    ['at the limit is nothing', exact('2'), exact('2'), ['0', '0', '0', 'EXACT', 'COMPUTED']], ['below the limit is nothing', exact('1'), exact('2'), ['0', '0', '0', 'EXACT', 'COMPUTED']], ['at most below it', [null, '1'], exact('2'), ['0', '0', '0', 'EXACT', 'COMPUTED']], ['a range across it', ['1', '4'], exact('2'), ['-0.5', '1', '-0.5', 'MIN', 'COMPUTED']],
    ['of a limit of nothing, none', exact('1'), exact('0'), null], ['of an open limit, none', exact('1'), ['2', null], null], ['of one known only from above, none', exact('1'), [null, '2'], null], ['of a range, none', exact('1'), ['2', '3'], null], ['of nothing known, none', [null, null], exact('2'), null],
  ])('%s', (_name, measured, limit, expected) => {
    expect(multiple(measured, limit)).toEqual(expected);
  });

  it('needs both, and stays as it is where it is stated', () => {
    expect([read(numbers({ leadGroupMeasuredMgPerLitre: exact('4') }), 'leadGroupExcessMultiple'), read(numbers({ leadGroupLimitMgPerLitre: exact('4') }), 'leadGroupExcessMultiple')]).toEqual([null, null]);
    expect(read(numbers({ leadGroupMeasuredMgPerLitre: exact('4'), leadGroupLimitMgPerLitre: exact('1'), leadGroupExcessMultiple: exact('2') }), 'leadGroupExcessMultiple')?.[0]).toBe('2');
  });
});

describe('what a number says by its own definition', () => {
  it.each<[string, Bounds, readonly unknown[] | null]>([
    ['something', exact('1'), ['TOBACCO', false, 'TOBACCO', 'EXACT', 'COMPUTED']], ['at least something', ['1', null], ['TOBACCO', false, 'TOBACCO', 'EXACT', 'COMPUTED']], ['nothing', exact('0'), null], ['at most something', [null, '1'], null], ['less than nothing', exact('-1'), null],
  ])('%s', (_name, bounds, expected) => {
    expect(read(numbers({ cigaretteStickCount: bounds }), 'unlawfulBusiness')).toEqual(expected);
  });

  it('changes nothing that is stated, by any one of its numbers, and not by a word', () => {
    expect(read(numbers({ cigaretteStickCount: exact('1') }, { unlawfulBusiness: 'OTHER' }), 'unlawfulBusiness')?.[0]).toBe('OTHER');
    expect(read(numbers({ bidRiggingLossAmount: exact('0'), bidRiggingGainsAmount: exact('1') }), 'bidRigging')?.[0]).toBe(true);
    expect(read(numbers({}, { bidRiggingGainsAmount: 'much' }), 'bidRigging')).toBeNull();
  });

  it('leaves what it was given as it was', () => {
    const facts = numbers({ cigaretteStickCount: exact('1') });
    expect([[...withImplied(facts).keys()], [...facts.keys()]]).toEqual([['cigaretteStickCount', 'unlawfulBusiness'], ['cigaretteStickCount']]);
  });
});
