import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lighter, screeningResults, type CivilDay, type Condition, type Range } from '../../kernel/index.js';
import type { StatedFacts } from '../domain/index.js';
import type { ThresholdRule } from '../threshold/index.js';
import { compare, DAY_OF_ACT, type Act, type Comparison } from './compare.js';
import { RuleSet } from './rule-set.js';

const today = '2026-11-22';
const line = (atLeast: string): Condition => ({ fact: 'n', atLeast });
const rule = (id: string, more: Partial<ThresholdRule> = {}): ThresholdRule => ({
  id, crime: '1', text: `虚构标准 ${id}`, tier: 'FILING', domains: ['ENVIRONMENT'], route: 'TRANSFER', condition: line('100'), validFrom: '2020-01-01', basis: [], confidence: 'V', ...more,
});
type Bounds = number | readonly [least: number | null, most: number | null];
const range = (bounds: Bounds): Range => {
  const [least, most] = typeof bounds === 'number' ? [bounds, bounds] : bounds;
  const whole = (number: number | null): bigint | null => (number === null ? null : BigInt(number) * 1_000_000n);
  return { least: whole(least), most: whole(most) };
};
const facts = (stated: Readonly<Record<string, Bounds | boolean>>): StatedFacts => new Map(Object.entries(stated).map(([key, value]) => [
  key, (typeof value === 'boolean' ? { value, isEstablished: false } : { range: range(value) }) as never,
]));
const act = (more: Partial<Act> = {}): Act => ({ domain: 'ENVIRONMENT' as never, on: today, facts: facts({ n: 100 }), isUnit: false, ageAtAct: null, priors: () => 0, isAsked: () => true, openActs: [], ...more });
const one = (rules: readonly ThresholdRule[], asked: Partial<Act> = {}, named: readonly string[] = []): Comparison => {
  const [first] = compare(act(asked), new RuleSet(rules), today, named);
  return first!;
};
const legs = ({ answer, ofTheDay, today: now }: Comparison) => [answer, ofTheDay.answer, ofTheDay.reason, now.answer, now.reason];

describe('rows that an act is compared with', () => {
  const rules = [rule('A'), rule('B', { domains: ['MARKET'] }), rule('C', { condition: { fact: 'm', is: true } })];
  const ids = (...asked: [Partial<Act>, string[]?]) => compare(act(asked[0]), new RuleSet(rules), today, asked[1]).map(({ ruleId }) => ruleId);
  it('are those that its facts concern, and those that are named, each once', () => {
    expect([ids({}), ids({ domain: null }), ids({ facts: facts({}) }), ids({}, ['C', 'A'])]).toEqual([['A'], ['A', 'B'], [], ['A', 'C']]);
  });
});

describe('the rules of the day and of today', () => {
  const harder = [rule('A', { condition: line('100') }), rule('A', { validFrom: '2026-01-01', condition: line('200') })];
  const stricter = [rule('A', { condition: line('200') }), rule('A', { validFrom: '2026-01-01', condition: line('100') })];
  const over = [rule('A', { validTo: '2025-12-31' })];
  it.each<[string, readonly ThresholdRule[], CivilDay | null, readonly unknown[]]>([
    ['are one where the act ends today', harder, today, ['NONE', 'NONE', null, 'NONE', null]], ['the line has risen: that of today governs', harder, '2025-12-31', ['NONE', 'MEETS', null, 'NONE', null]],
    ['the line has fallen: that of the day governs', stricter, '2025-12-31', ['NONE', 'NONE', null, 'MEETS', null]], ['the first day of the later version', stricter, '2026-01-01', ['MEETS', 'MEETS', null, 'MEETS', null]],
    ['none is loaded for the day', stricter, '2019-12-31', ['UNKNOWN', 'UNKNOWN', 'RULE_OF_DAY_NOT_LOADED', 'MEETS', null]], ['none for the day, and today it is not met', harder, '2019-12-31', ['NONE', 'UNKNOWN', 'RULE_OF_DAY_NOT_LOADED', 'NONE', null]],
    ['the day is not known', stricter, null, ['UNKNOWN', 'UNKNOWN', 'DAY_OF_ACT_UNKNOWN', 'MEETS', null]], ['there is no rule any more', over, '2025-12-31', ['NONE', 'MEETS', null, 'NONE', 'NO_RULE_TODAY']],
    ['nor was there one', over, '2026-01-01', ['NONE', 'UNKNOWN', 'RULE_OF_DAY_NOT_LOADED', 'NONE', 'NO_RULE_TODAY']], ['nor is there one today', over, today, ['NONE', 'UNKNOWN', 'RULE_OF_DAY_NOT_LOADED', 'NONE', 'NO_RULE_TODAY']],
  ])('%s', (_name, rules, on, expected) => {
    expect(legs(one(rules, { on }, ['A']))).toEqual(expected);
  });

  it('show the version that governs, else that of today, else the last', () => {
    const shown = (rules: readonly ThresholdRule[], on: CivilDay | null) => { const { version, ofTheDay, today: now } = one(rules, { on }); return [version, ofTheDay.version, now.version].map((found) => found?.rule.validFrom ?? null); };
    expect([shown(harder, '2025-12-31'), shown(stricter, '2025-12-31'), shown(stricter, '2019-12-31'), shown(over, '2026-01-01'), shown(over, '2025-12-31')]).toEqual([
      ['2026-01-01', '2020-01-01', '2026-01-01'], ['2020-01-01', '2020-01-01', '2026-01-01'], ['2026-01-01', null, '2026-01-01'], ['2020-01-01', null, null], ['2026-01-01', null, null].with(0, '2020-01-01').with(1, '2020-01-01'),
    ]);
  });

  it('say where that of today is the lighter; not where that of the day is not known', () => {
    const notes = (rules: readonly ThresholdRule[], on: CivilDay | null) => one(rules, { on }).notes;
    expect([notes(harder, '2025-12-31'), notes(stricter, '2025-12-31'), notes(stricter, today), notes(harder, today), notes([rule('A'), rule('A', { validFrom: '2026-01-01' })], '2025-12-31'), notes(over, '2025-12-31'), notes(harder, '2019-12-31'), notes(harder, null)])
      .toEqual([['LIGHTER_RULE_OF_TODAY'], [], [], [], [], ['LIGHTER_RULE_OF_TODAY'], [], []]);
  });

  it('govern by the lighter, whatever the lines and the number', () => {
    const amount = fc.integer({ min: 0, max: 20 });
    fc.assert(fc.property(amount, amount, amount, fc.constantFrom<CivilDay | null>('2019-06-01', '2025-06-01', '2026-06-01', null), (then, now, number, on) => {
      const { answer, ofTheDay, today: leg } = one([rule('A', { condition: line(String(then)) }), rule('A', { validFrom: '2026-01-01', condition: line(String(now)) })], { on, facts: facts({ n: number }) });
      expect(answer).toBe(lighter(ofTheDay.answer, leg.answer));
      expect(screeningResults).toContain(answer);
    }));
  });

  it('name the day as missing beside what else is, and say what was used and how far it is', () => {
    expect(one([rule('A', { condition: { allOf: [line('100'), { fact: 'm', is: true }] } })], { on: null })).toMatchObject({ missing: ['m', DAY_OF_ACT], used: ['n'], distance: { ratio: 1 } });
    expect(one([rule('A')])).toMatchObject({ missing: [], used: ['n'], distance: { fact: 'n', ratio: 1, line: '100' }, addedCaseIds: [] });
    expect(one(over, { on: '2026-01-01' })).toMatchObject({ missing: [], used: [], distance: null, notes: [], addedCaseIds: [] });
    expect(DAY_OF_ACT).toBe('actEndedOn');
  });
});

describe('who has not reached sixteen', () => {
  it.each<[number | null, number, string, readonly string[]]>([
    [15, 100, 'FLAG', ['UNDER_SIXTEEN']], [16, 100, 'MEETS', []], [null, 100, 'MEETS', []], [15, 90, 'NEAR', ['UNDER_SIXTEEN']], [15, 1, 'NONE', ['UNDER_SIXTEEN']], [0, 100, 'FLAG', ['UNDER_SIXTEEN']],
  ])('of %s years, with %s', (ageAtAct, number, answer, notes) => {
    expect(one([rule('A')], { ageAtAct, facts: facts({ n: number }) })).toMatchObject({ answer, notes });
  });
});

describe('where suspicion suffices', () => {
  const condition: Condition = { allOf: [{ fact: 'copied', is: true }, { fact: 'm', atLeast: '100' }] };
  const suspected = (stated: Readonly<Record<string, Bounds | boolean>>, more: Partial<ThresholdRule> = {}, asked: Partial<Act> = {}) => {
    const { answer, notes } = one([rule('A', { condition, suspicionSuffices: true, ...more })], { facts: facts(stated), ...asked });
    return [answer, ...notes];
  };
  it.each<[string, Readonly<Record<string, Bounds | boolean>>, readonly string[]]>([
    ['the amount is not known', { copied: true }, ['FLAG', 'SUSPICION_SUFFICES']], ['the amount is near', { copied: true, m: 90 }, ['NEAR', 'SUSPICION_SUFFICES']], ['far from it', { copied: true, m: 1 }, ['NONE']],
    ['what was done is not known', { m: 100 }, ['UNKNOWN']], ['reached', { copied: true, m: 100 }, ['MEETS']], ['not done', { copied: false }, ['NONE']],
  ])('%s', (_name, stated, expected) => {
    expect(suspected(stated)).toEqual(expected);
  });

  it('and only there; the day must have had its rule; who is under age is noted besides', () => {
    expect(suspected({ copied: true }, { suspicionSuffices: undefined as never })).toEqual(['UNKNOWN']);
    expect(suspected({ copied: true, m: 100 }, { validFrom: '2026-06-01' }, { on: '2026-05-31' })).toEqual(['UNKNOWN']);
    expect(suspected({ copied: true }, {}, { ageAtAct: 15 })).toEqual(['FLAG', 'SUSPICION_SUFFICES', 'UNDER_SIXTEEN']);
  });
});

describe('acts that nobody has dealt with', () => {
  const rules = [rule('A', { cumulative: { facts: ['n', 'm'], months: 12 } })];
  const other = (caseId: string, on: CivilDay | null, stated: Readonly<Record<string, Bounds | boolean>> = { n: 60 }) => ({ caseId, on, facts: facts(stated) });
  const sum = (openActs: Act['openActs'], more: Partial<Act> = {}, given = rules) => { const { answer, addedCaseIds } = one(given, { facts: facts({ n: 50 }), openActs, ...more }); return [answer, ...addedCaseIds]; };
  it.each<[string, Act['openActs'], Partial<Act>, readonly string[]]>([
    ['are added', [other('c', '2026-06-01')], {}, ['MEETS', 'c']], ['of the first day of the window', [other('c', '2025-11-22')], {}, ['MEETS', 'c']], ['not of the day before', [other('c', '2025-11-21')], {}, ['NONE']],
    ['of the same day', [other('c', today)], {}, ['MEETS', 'c']], ['not of a later one', [other('c', '2026-11-23')], {}, ['NONE']], ['not of an unknown day', [other('c', null)], {}, ['NONE']], ['nor where the day of the act is not known', [other('c', '2026-06-01')], { on: null }, ['NONE']],
    ['several', [other('c', '2026-06-01', { n: 30 }), other('d', '2026-07-01', { n: 20 })], {}, ['MEETS', 'c', 'd']], ['of other facts, none', [other('c', '2026-06-01', { x: 60 })], {}, ['NONE']], ['of what is no number, none', [other('c', '2026-06-01', { n: true })], {}, ['NONE']],
    ['only where together more is reached', [other('c', '2026-06-01', { n: 1 })], {}, ['NONE']], ['and only as far as that', [other('c', '2026-06-01', { n: 35 })], {}, ['NEAR', 'c']], ['not where the act by itself reaches it', [other('c', '2026-06-01')], { facts: facts({ n: 100 }) }, ['MEETS']],
    ['not where one of them alone has nothing of it', [other('c', '2026-06-01', { x: 1 }), other('d', '2026-06-01', { n: 60 })], {}, ['MEETS', 'd']],
    ['at least so much and so much', [other('c', '2026-06-01', { n: [50, null] })], {}, ['MEETS', 'c']], ['at most so much adds nothing sure', [other('c', '2026-06-01', { n: [null, 60] })], {}, ['UNKNOWN', 'c']], ['at most less stays below', [other('c', '2026-06-01', { n: [null, 20] })], {}, ['NONE']],
    ['both at most', [other('c', '2026-06-01', { n: [null, 60] })], { facts: facts({ n: [null, 50] }) }, ['UNKNOWN', 'c']], ['at most, and so much', [other('c', '2026-06-01', { n: 100 })], { facts: facts({ n: [null, 50] }) }, ['MEETS', 'c']],
    ['so much and at least so much', [other('c', '2026-06-01', { n: 30 })], { facts: facts({ n: [60, null] }) }, ['UNKNOWN']],
    ['an act of another fact of the row', [other('c', '2026-06-01', { n: 100 })], { facts: facts({ n: 0, y: 1 }) }, ['MEETS', 'c']],
  ])('%s', (_name, openActs, more, expected) => {
    expect(sum(openActs, more)).toEqual(expected);
  });

  it('leave the sum open where they are open', () => {
    const ratio = (own: Bounds, added: Bounds) => one(rules, { facts: facts({ n: own }), openActs: [other('c', '2026-06-01', { n: added })] }).distance?.ratio;
    expect([ratio([null, 50], [null, 60]), ratio(50, [null, 60]), ratio([null, 60], 50), ratio([70, null], [40, null])]).toEqual([1.1, 0.5, 0.5, 1.1]);
  });

  it('without a window are added whatever their day', () => {
    const ever = [rule('A', { cumulative: { facts: ['n'], months: null } })];
    expect([sum([other('c', '1999-01-01')], {}, ever), sum([other('c', null)], {}, ever), sum([other('c', '2026-06-01')], { on: null }, ever), sum([other('c', '2026-11-23')], {}, ever)])
      .toEqual([['MEETS', 'c'], ['MEETS', 'c'], ['UNKNOWN', 'c'], ['NONE']]);
    expect(sum([other('c', '2026-06-01')], {}, [rule('A')])).toEqual(['NONE']);
  });

  it('are added to each fact of the row by itself, and to no other', () => {
    const several = [rule('A', { condition: { anyOf: [{ allOf: [line('100'), { fact: 'm', atLeast: '100' }, { fact: 'x', is: true }] }, { fact: 'y', atLeast: '2' }] }, cumulative: { facts: ['n', 'm', 'z'], months: 12 } })];
    expect(sum([other('c', '2026-06-01', { n: 50, m: 40, y: 1 })], { facts: facts({ n: 50, m: 60, x: true, y: 1 }) }, several)).toEqual(['MEETS', 'c']);
    expect(sum([other('c', '2026-06-01', { n: 50, y: 1 })], { facts: facts({ n: 50, m: 60, x: true, y: 1 }) }, several)).toEqual(['NONE']);
    expect(one([rule('A', { condition: { sum: [{ fact: 'n' }, { fact: 'm' }], atLeast: '100' }, cumulative: { facts: ['n', 'm'], months: 12 } })], { facts: facts({ n: 50 }), openActs: [other('c', '2026-06-01')] })).toMatchObject({ answer: 'MEETS', used: ['n'], missing: [] });
  });
});

describe('what a row knows of the party and of other rows', () => {
  it('is what the act says', () => {
    const asked: unknown[] = [];
    const prior = { topic: 'ANY', count: 1, months: 24 };
    const priors: Act['priors'] = (one) => { asked.push(one); return 1; };
    expect(one([rule('A', { condition: { allOf: [line('100'), { prior }] } })], { priors })).toMatchObject({ answer: 'MEETS', used: ['n', 'priorPenalties.ANY'] });
    expect(asked).toEqual([prior]);
    expect(one([rule('A', { condition: { person: line('1000'), unit: line('100') } })], { isUnit: true }).answer).toBe('MEETS');
    expect(one([rule('A', { condition: { allOf: [line('100'), { fact: ['x', 'y'], is: true }] } })], { isAsked: (key) => key === 'y' }).missing).toEqual(['y']);
  });

  it.each<[string, readonly ThresholdRule[], string]>([
    ['another is met', [rule('A', { condition: { allOf: [line('1'), { anyRule: ['B'] }] } }), rule('B')], 'MEETS'], ['another is near', [rule('A', { condition: { allOf: [line('1'), { anyRule: ['B'] }] } }), rule('B', { condition: line('110') })], 'NEAR'],
    ['another is not known', [rule('A', { condition: { allOf: [line('1'), { anyRule: ['Z'] }] } })], 'UNKNOWN'], ['a row that leads back to itself says nothing new', [rule('A', { condition: { anyOf: [line('1000'), { anyRule: ['B'] }] } }), rule('B', { condition: { anyOf: [line('1000'), { anyRule: ['A'] }] } })], 'NONE'],
    ['one that leads to itself', [rule('A', { condition: { allOf: [line('1'), { anyRule: ['A'] }] } })], 'NONE'], ['asked twice, answers twice', [rule('A', { condition: { allOf: [line('1'), { anyRule: ['B'] }, { anyRule: ['B'] }] } }), rule('B')], 'MEETS'],
    ['in the words of the field', [rule('A', { condition: { allOf: [line('1'), { anyRule: ['B'] }] } }), rule('B', { condition: line('1000'), otherwise: { ENVIRONMENT: line('1') } })], 'MEETS'],
  ])('%s', (_name, rules, answer) => {
    expect(one(rules).answer).toBe(answer);
  });

  it('is of the same day', () => {
    const rules = [rule('A', { condition: { allOf: [line('1'), { anyRule: ['B'] }] } }), rule('B', { condition: line('1000') }), rule('B', { validFrom: '2026-01-01' })];
    expect(legs(one(rules, { on: '2025-06-01' }))).toEqual(['NONE', 'NONE', null, 'MEETS', null]);
  });
});
