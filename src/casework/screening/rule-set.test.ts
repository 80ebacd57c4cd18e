import { describe, expect, it } from '@jest/globals';
import type { DomainCode } from '../../registry/organ/index.js';
import type { ThresholdRule } from '../threshold/index.js';
import { RuleSet } from './rule-set.js';

const rule = (id: string, more: Partial<ThresholdRule> = {}): ThresholdRule => ({
  id, crime: '1', text: `虚构标准 ${id}`, tier: 'FILING', domains: ['ENVIRONMENT'], route: 'TRANSFER', condition: { fact: 'n', atLeast: '10' }, validFrom: '2020-01-01', basis: [], confidence: 'V', ...more,
});
const environment: DomainCode = 'ENVIRONMENT' as never;
const market: DomainCode = 'MARKET' as never;

describe('versions of a row', () => {
  const rules = () => new RuleSet([
    rule('A', { validFrom: '2026-01-01', text: '三' }), rule('A', { text: '一' }), rule('A', { validFrom: '2023-05-01', text: '二' }),
    rule('B', { validTo: '2022-12-31' }), rule('B', { validFrom: '2024-01-01' }), rule('C', { validTo: '2030-12-31' }), rule('C', { validFrom: '2025-01-01', validTo: '2025-06-30' }),
    rule('D', { notLoaded: '虚构：文本未核' }), rule('D', { validFrom: '2025-01-01' }),
  ]);
  it.each<[string, string, string | undefined]>([
    ['A', '2019-12-31', undefined], ['A', '2020-01-01', '2020-01-01'], ['A', '2023-04-30', '2020-01-01'], ['A', '2023-05-01', '2023-05-01'], ['A', '2025-12-31', '2023-05-01'], ['A', '2026-01-01', '2026-01-01'], ['A', '2099-01-01', '2026-01-01'],
    ['B', '2022-12-31', '2020-01-01'], ['B', '2023-01-01', undefined], ['B', '2024-01-01', '2024-01-01'], ['C', '2024-12-31', '2020-01-01'], ['C', '2025-06-30', '2025-01-01'], ['C', '2025-07-01', undefined],
    ['D', '2024-12-31', undefined], ['D', '2025-01-01', '2025-01-01'], ['E', '2025-01-01', undefined],
  ])('%s on %s is that of %s', (id, day, validFrom) => {
    expect(rules().versionOn(id, day as '2020-01-01')?.rule.validFrom).toBe(validFrom);
  });

  it('end where the next begins, or where they themselves do', () => {
    const lastDay = (id: string, day: '2020-01-01' | '2025-01-01') => rules().versionOn(id, day)?.lastDay;
    expect([lastDay('A', '2020-01-01'), lastDay('A', '2025-01-01'), rules().latest('A').lastDay, lastDay('B', '2020-01-01'), lastDay('C', '2020-01-01'), lastDay('C', '2025-01-01')])
      .toEqual(['2023-04-30', '2025-12-31', null, '2022-12-31', '2024-12-31', '2025-06-30']);
  });

  it('have a last one; what is not compared has none', () => {
    expect([rules().latest('A').rule.text, new Set(rules().ids)]).toEqual(['三', new Set(['A', 'B', 'C', 'D'])]);
    expect(() => rules().latest('E')).toThrow(new RangeError('no such rule: E'));
    expect(() => new RuleSet([rule('F', { notLoaded: '' })]).latest('F')).toThrow(RangeError);
  });
});

describe('rows that facts concern', () => {
  const rules = () => new RuleSet([
    rule('A', { condition: { allOf: [{ fact: 'n', atLeast: '1' }, { fact: 'kind', is: ['X'], context: true }] } }), rule('B', { domains: ['MARKET'] }), rule('C', { domains: ['ENVIRONMENT', 'MARKET'], otherwise: { MARKET: { fact: 'm', atLeast: '5' } } }),
    rule('A', { validFrom: '2025-01-01', condition: { fact: 'later', is: true } }),
  ]);
  it.each<[string, readonly string[], DomainCode | null, readonly string[]]>([
    ['of a field', ['n'], environment, ['A', 'C']], ['of another', ['n'], market, ['B', 'C']], ['of all', ['n'], null, ['A', 'B', 'C']], ['in the words of another field', ['m'], environment, ['C']], ['of a later version', ['later'], null, ['A']],
    ['each once', ['n', 'later', 'm'], environment, ['A', 'C']], ['not by what only classifies', ['kind'], null, []], ['not by what no row reads', ['x'], null, []],
  ])('%s', (_name, facts, domain, ids) => {
    expect(rules().touchedBy(facts, domain).toSorted()).toEqual(ids);
  });

  it('are asked as the field is, else in the words of the standard', () => {
    const ask = (domain: DomainCode | null, key: string, number: bigint) => rules().latest('C').judgeIn(domain)({
      facts: new Map([[key, { range: { least: number * 1_000_000n, most: number * 1_000_000n } }]]), isUnit: null, priors: () => null, isAsked: () => true, ruleAnswer: () => 'NONE',
    }).answer;
    expect([ask(null, 'n', 10n), ask(environment, 'n', 10n), ask(market, 'm', 5n), ask(market, 'n', 10n), ask(null, 'm', 5n)]).toEqual(['MEETS', 'MEETS', 'MEETS', 'UNKNOWN', 'UNKNOWN']);
  });

  it('have their own near factor, in either words', () => {
    const [own] = [new RuleSet([rule('A', { nearFactor: '0.5', otherwise: { MARKET: { fact: 'n', atLeast: '20' } } })]).latest('A')];
    const answers = (number: bigint) => [null, market].map((domain) => own.judgeIn(domain)({ facts: new Map([['n', { range: { least: number, most: number } }]]), isUnit: null, priors: () => null, isAsked: () => true, ruleAnswer: () => 'NONE' }).answer);
    expect([answers(6_000_000n), answers(10_000_000n)]).toEqual([['NEAR', 'NONE'], ['MEETS', 'NEAR']]);
  });
});

describe('what a row may do', () => {
  const latest = (more: Partial<ThresholdRule>) => new RuleSet([rule('A', more)]).latest('A');
  it('binds where its text was read and its route is transfer', () => {
    expect([latest({}).isBinding, latest({ confidence: 'M_HIGH' }).isBinding, latest({ route: 'REFER_TO_ORGAN' }).isBinding]).toEqual([true, false, false]);
  });

  it('reads of other cases where it counts earlier penalties or adds up acts', () => {
    const prior = { prior: { topic: 'ANY', count: 1, months: 12 } };
    expect([latest({}), latest({ condition: prior }), latest({ otherwise: { MARKET: { anyOf: [prior] } } }), latest({ cumulative: { facts: ['n'], months: null } })].map(({ readsOthers }) => readsOthers)).toEqual([false, true, true, true]);
  });
});
