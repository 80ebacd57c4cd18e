import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decimal, factsRead, graver, judgeOf, lighter, PARTY_IDENTITY, PARTY_KIND, scaled, screeningResults, topicsRead, type Condition, type Evidence, type Judged, type PriorPenalties, type Range, type ScreeningAnswer, type Stated,
} from './threshold.js';

const millionths = (number: string): bigint => BigInt(Math.round(Number(number) * 1e6));
const min = (number: string): Stated => ({ range: { least: millionths(number), most: null } });
const max = (number: string): Stated => ({ range: { least: null, most: millionths(number) } });
const exact = (number: string): Stated => ({ range: { least: millionths(number), most: millionths(number) } });
const between = (least: string, most: string): Stated => ({ range: { least: millionths(least), most: millionths(most) } });
const said = (value: boolean | string, isEstablished = false): Stated => ({ value, isEstablished });
const evidence = (facts: Readonly<Record<string, Stated>> = {}, more: Partial<Evidence> = {}): Evidence =>
  ({ facts: new Map(Object.entries(facts)), isUnit: null, priors: () => 0, isAsked: () => false, ruleAnswer: () => 'NONE', ...more });

/** The answer, what is missing, and `!` where what was done is not known. */
const brief = ({ answer, missing, lacksConduct }: Judged): string => `${[answer, ...missing].join(' ')}${lacksConduct ? ' !' : ''}`;
const judge = (condition: Condition, facts: Readonly<Record<string, Stated>> = {}, more: Partial<Evidence> = {}): Judged => judgeOf(condition)(evidence(facts, more));
const ask = (...asked: Parameters<typeof judge>): string => brief(judge(...asked));

describe('numbers as they are compared', () => {
  it.each<[string, bigint]>([['3', 3_000_000n], ['-3', -3_000_000n], ['0.5', 500_000n], ['-0.25', -250_000n], ['1.1234567', 1_123_456n], ['12.000001', 12_000_001n]])('%s is %s millionths', (text, value) => {
    expect(scaled(text)).toBe(value);
  });

  it.each(['', '1.', '.5', 'x1', '1x', '1e3', '1,5', '1.2.3', '--1', '1 '])('“%s” is no decimal', (text) => {
    expect(() => scaled(text)).toThrow(new RangeError(`no decimal: ${text}`));
  });

  it.each<[bigint, string]>([[0n, '0'], [1n, '0.000001'], [-1n, '-0.000001'], [100_500_000n, '100.5'], [-20_000_000n, '-20'], [1_000_000n, '1'], [10_010n, '0.01001']])('%s is written %s', (value, text) => {
    expect(decimal(value)).toBe(text);
  });

  it('are read as they are written', () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), (value) => { expect(scaled(decimal(value))).toBe(value); }));
  });
});

describe('the order of answers', () => {
  it('is from not met to met; the lighter and the graver follow it', () => {
    expect(screeningResults).toEqual(['NONE', 'UNKNOWN', 'NEAR', 'FLAG', 'MEETS']);
    screeningResults.forEach((one, at) => screeningResults.forEach((other, then) => {
      expect([lighter(one, other), graver(one, other)]).toEqual([screeningResults[Math.min(at, then)], screeningResults[Math.max(at, then)]]);
    }));
  });

  it('makes all of several conditions the least of their answers, and any of them the greatest', () => {
    const some = fc.array(fc.constantFrom(...screeningResults), { minLength: 1, maxLength: 4 });
    const rule = (id: string): Condition => ({ anyRule: [id] });
    fc.assert(fc.property(some, (answers) => {
      const ruleAnswer = (id: string): ScreeningAnswer => answers[Number(id)]!;
      const parts = answers.map((_answer, at) => rule(String(at)));
      const ranks = answers.map((one) => screeningResults.indexOf(one));
      expect(judge({ allOf: parts }, {}, { ruleAnswer }).answer).toBe(screeningResults[Math.min(...ranks)]);
      expect(judge({ anyOf: parts }, {}, { ruleAnswer }).answer).toBe(screeningResults[Math.max(...ranks)]);
      expect(judge({ anyRule: answers.map((_answer, at) => String(at)) }, {}, { ruleAnswer }).answer).toBe(screeningResults[Math.max(...ranks)]);
      expect(judge({ noRule: answers.map((_answer, at) => String(at)) }, {}, { ruleAnswer }).answer).toBe(answers.includes('MEETS') ? 'NONE' : 'MEETS');
    }));
  });

  it('says of no rule at all: none is met', () => {
    expect([ask({ anyRule: [] }), ask({ noRule: [] })]).toEqual(['NONE', 'MEETS']);
  });
});

describe('a number and its line', () => {
  const line: Condition = { fact: 'n', atLeast: '100' };
  const read: Condition = { fact: 'n', atLeast: '100', readAs: '50' };
  const span: Condition = { fact: 'n', atLeast: '100', below: '200' };
  const top: Condition = { fact: 'n', below: '200' };
  it.each<[string, Condition, Stated, string]>([
    ['at the line', line, exact('100'), 'MEETS'], ['a millionth below, near', line, exact('99.999999'), 'NEAR'], ['at the near factor', line, exact('80'), 'NEAR'], ['below the near factor', line, exact('79.999999'), 'NONE'],
    ['at least the line', line, min('100'), 'MEETS'], ['at least less: open', line, min('99'), 'UNKNOWN n'], ['at most the line: open', line, max('100'), 'UNKNOWN n'], ['at most less', line, max('99'), 'NONE'],
    ['a range across the line', line, between('90', '100'), 'UNKNOWN n'], ['a range below it', line, between('90', '99'), 'NONE'], ['a range above it', line, between('100', '101'), 'MEETS'],
    ['read in two ways: at the upper', read, exact('100'), 'MEETS'], ['between the two', read, exact('50'), 'FLAG'], ['between, and no more', read, exact('99'), 'FLAG'], ['between, and open upward', read, min('50'), 'FLAG n'],
    ['between, a range', read, between('50', '51'), 'FLAG n'], ['below both', read, exact('49'), 'NEAR'], ['at the near factor of the lower', read, exact('40'), 'NEAR'], ['below it', read, exact('39'), 'NONE'], ['open below', read, min('49'), 'UNKNOWN n'], ['a range to the lower line', read, between('49', '50'), 'UNKNOWN n'],
    ['within a span', span, exact('199'), 'MEETS'], ['at its top', span, exact('200'), 'NONE'], ['a millionth below its top', span, exact('199.999999'), 'MEETS'], ['at least its foot', span, min('100'), 'MEETS'], ['at least its top', span, min('200'), 'NONE'], ['below its foot', span, exact('99'), 'NEAR'],
    ['at most within it', span, max('150'), 'UNKNOWN n'], ['at most more than its top', span, max('250'), 'UNKNOWN n'], ['at most below its foot', span, max('50'), 'NONE'], ['across its top', span, between('150', '250'), 'MEETS'],
    ['below a top', top, exact('199'), 'MEETS'], ['at a top', top, exact('200'), 'NONE'], ['at most below a top', top, max('199'), 'MEETS'], ['at most a top: open', top, max('200'), 'UNKNOWN n'], ['at least so much, below a top', top, min('1'), 'MEETS'],
    ['what is no number', line, said('much'), 'UNKNOWN n'], ['at most so much, above a line of nothing: open', { fact: 'n', atLeast: '0' }, max('5'), 'UNKNOWN n'], ['at most so much, read from nothing', { fact: 'n', atLeast: '9', readAs: '0' }, max('5'), 'UNKNOWN n'],
    ['at most less than a top of nothing', { fact: 'n', below: '0' }, max('-1'), 'MEETS'], ['open on both ends, below a top', top, { range: { least: null, most: null } }, 'UNKNOWN n'],
  ])('%s', (_name, condition, stated, expected) => {
    expect(ask(condition, { n: stated })).toBe(expected);
  });

  it('is missing, or used', () => {
    expect(judge(line)).toEqual({ answer: 'UNKNOWN', missing: ['n'], used: [], distance: null, lacksConduct: false });
    expect(judge(line, { n: exact('90') })).toEqual({ answer: 'NEAR', missing: [], used: ['n'], distance: { fact: 'n', ratio: 0.9, line: '100' }, lacksConduct: false });
  });

  it('is at a distance that its bound tells; of a top or a line of nothing, none', () => {
    const distance = (condition: Condition, stated: Stated) => judge(condition, { n: stated }).distance;
    expect([min('150'), max('50'), between('25', '75'), exact('33.33333')].map((one) => distance(line, one)?.ratio)).toEqual([1.5, 0.5, 0.25, 0.3333]);
    expect(distance(read, exact('50'))).toEqual({ fact: 'n', ratio: 0.5, line: '100' });
    expect([distance(top, exact('1')), distance({ fact: 'n', atLeast: '0' }, exact('1')), distance(line, { range: { least: null, most: null } })]).toEqual([null, null, null]);
  });

  it('has a near factor of its own', () => {
    const near = (number: string) => judgeOf(line, '0.5')(evidence({ n: exact(number) })).answer;
    expect([near('50'), near('49')]).toEqual(['NEAR', 'NONE']);
    expect(() => judgeOf(line, 'half')).toThrow(RangeError);
  });

  it('is asked for a percentage: every line within is so much of it, and one within another so much of that', () => {
    const half: Condition = { percent: '50', of: { allOf: [line, { sum: [{ fact: 'm' }], atLeast: '10' }] } };
    expect(judge(half, { n: exact('50'), m: exact('5') })).toMatchObject({ answer: 'MEETS', distance: { ratio: 1, line: '50' } });
    expect([ask(half, { n: exact('50'), m: exact('4') }), ask(half, { n: exact('49'), m: exact('5') }), ask(half, { n: exact('40'), m: exact('3.9') })]).toEqual(['NEAR', 'NEAR', 'NONE']);
    expect([ask({ percent: '50', of: { percent: '50', of: read } }, { n: exact('25') }), ask({ percent: '50', of: read }, { n: exact('25') })]).toEqual(['MEETS', 'FLAG']);
    expect([ask({ percent: '50', of: span }, { n: exact('199') }), ask({ percent: '50', of: span }, { n: exact('200') })]).toEqual(['MEETS', 'NONE']);
  });

  it('gives more the more there is, whichever way it is bounded', () => {
    const rank = (stated: Stated, condition: Condition): number => screeningResults.indexOf(judge(condition, { n: stated }).answer);
    const amount = fc.bigInt(0n, 200_000_000n);
    fc.assert(fc.property(amount, amount, fc.constantFrom(line, read), (one, other, condition) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      for (const stated of [(n: bigint): Range => ({ least: n, most: n }), (n: bigint): Range => ({ least: n, most: null }), (n: bigint): Range => ({ least: null, most: n })]) {
        expect(rank({ range: stated(less) }, condition)).toBeLessThanOrEqual(rank({ range: stated(more) }, condition));
      }
      // What is at least so much never counts as below a line.
      expect(judge(condition, { n: { range: { least: one, most: null } } }).answer).not.toBe('NONE');
      // An answer that a range settles is that of every number within it.
      const within = judge(condition, { n: { range: { least: less, most: more } } }).answer;
      if (within === 'MEETS') expect(judge(condition, { n: { range: { least: more, most: more } } }).answer).toBe('MEETS');
      if (within === 'NONE') expect(judge(condition, { n: { range: { least: more, most: more } } }).answer).not.toBe('MEETS');
    }));
  });
});

describe('a yes-or-no or a code', () => {
  const toxic: Condition = { fact: 'kind', is: ['TOXIC', 'RADIOACTIVE'] };
  const opinion: Condition = { fact: 'grave', is: true, opinion: true };
  it.each<[string, Condition, Readonly<Record<string, Stated>>, string]>([
    ['yes', { fact: 'b', is: true }, { b: said(true) }, 'MEETS'], ['no', { fact: 'b', is: true }, { b: said(false) }, 'NONE'], ['no, as asked', { fact: 'b', is: false }, { b: said(false) }, 'MEETS'],
    ['a code that is named', toxic, { kind: said('RADIOACTIVE') }, 'MEETS'], ['another', toxic, { kind: said('OTHER') }, 'NONE'], ['absent: what was done is not known', toxic, {}, 'UNKNOWN kind !'], ['a number in its place', toxic, { kind: exact('1') }, 'UNKNOWN kind !'],
    ['yes is no code', { fact: 'b', is: ['true'] }, { b: said(true) }, 'MEETS'], ['an opinion that is absent', opinion, {}, 'FLAG grave !'], ['declared', opinion, { grave: said(true) }, 'FLAG grave'], ['given', opinion, { grave: said(true, true) }, 'MEETS'], ['given otherwise', opinion, { grave: said(false) }, 'NONE'],
  ])('%s', (_name, condition, facts, expected) => {
    const judged = judge(condition, facts);
    expect(brief(judged)).toBe(expected);
    const [fact] = factsRead(condition);
    expect(judged.used).toEqual(judged.lacksConduct ? [] : [fact]);
  });
});

describe('one thing under several names', () => {
  const condition: Condition = { fact: ['a', 'b', 'c'], atLeast: '1' };
  it('is read under the first that is stated, and missing under the first that is asked, else under the first', () => {
    expect(judge(condition, { b: exact('1'), c: exact('0') })).toMatchObject({ answer: 'MEETS', used: ['b'] });
    expect(judge(condition, { b: exact('1') }, { isAsked: (key) => key === 'c' }).used).toEqual(['b']);
    expect([judge(condition, {}, { isAsked: (key) => key !== 'a' }).missing, judge(condition).missing]).toEqual([['b'], ['a']]);
  });
});

describe('several conditions', () => {
  const parts: readonly Condition[] = [{ fact: 'a', atLeast: '10' }, { fact: 'b', is: true }, { fact: 'a', atLeast: '20' }];
  it('miss what they miss while the answer is open, and use what they use, each once', () => {
    expect(judge({ anyOf: parts }, { a: exact('9') })).toEqual({ answer: 'NEAR', missing: ['b'], used: ['a'], distance: { fact: 'a', ratio: 0.9, line: '10' }, lacksConduct: true });
    expect(judge({ anyOf: parts }, { a: exact('10') })).toMatchObject({ answer: 'MEETS', missing: [], used: ['a'] });
    expect(judge({ allOf: parts }, { a: exact('1') })).toMatchObject({ answer: 'NONE', missing: [] });
    expect(judge({ allOf: parts }, { b: said(true) })).toMatchObject({ answer: 'UNKNOWN', missing: ['a'], used: ['b'], distance: null, lacksConduct: false });
    expect(judge({ allOf: parts })).toMatchObject({ missing: ['a', 'b'] });
  });

  it('are as near as the nearest of them', () => {
    const distance = (a: string, c: string) => judge({ anyOf: [{ fact: 'a', atLeast: '10' }, { fact: 'x', is: true }, { fact: 'c', atLeast: '100' }] }, { a: exact(a), c: exact(c) }).distance?.fact;
    expect([distance('1', '20'), distance('3', '20'), distance('2', '20')]).toEqual(['c', 'a', 'a']);
  });
});

describe('a weighted sum', () => {
  const sum: Condition = { sum: [{ fact: 'whole' }, { fact: 'half', times: '0.5' }], atLeast: '10' };
  it.each<[string, Readonly<Record<string, Stated>>, string]>([
    ['reached together', { whole: exact('6'), half: exact('8') }, 'MEETS'], ['not reached', { whole: exact('1'), half: exact('8') }, 'NONE'], ['near', { whole: exact('4'), half: exact('8') }, 'NEAR'], ['by one alone', { whole: exact('10') }, 'MEETS'],
    ['one missing: what the sum is, is open', { whole: exact('9') }, 'UNKNOWN half'], ['of weight', { half: exact('20') }, 'MEETS'], ['nothing stated', {}, 'UNKNOWN whole half'], ['what is no number is missing', { whole: exact('9'), half: said(true) }, 'UNKNOWN half'],
    ['open upward', { whole: min('9'), half: exact('0') }, 'UNKNOWN whole half'], ['open downward', { whole: max('20'), half: exact('8') }, 'UNKNOWN whole half'], ['at most less', { whole: max('1'), half: max('1') }, 'NONE'], ['a bound that reaches it alone', { whole: min('10'), half: max('1') }, 'MEETS'],
    ['at most and at least', { whole: max('1'), half: min('1') }, 'UNKNOWN whole half'],
  ])('%s', (_name, facts, expected) => {
    expect(ask(sum, facts)).toBe(expected);
  });

  it('says what it used and how far it is', () => {
    expect(judge(sum, { half: exact('10'), whole: exact('1') })).toEqual({ answer: 'NONE', missing: [], used: ['whole', 'half'], distance: { fact: 'whole', ratio: 0.6, line: '10' }, lacksConduct: false });
    expect(judge(sum)).toEqual({ answer: 'UNKNOWN', missing: ['whole', 'half'], used: [], distance: null, lacksConduct: false });
    expect(judge(sum, { whole: max('5') }).distance).toMatchObject({ ratio: 0 });
  });
});

describe('earlier penalties', () => {
  const prior: PriorPenalties = { topic: 'TOXIC_DISCHARGE', count: 2, months: 24 };
  it.each<[string, number | null, string, readonly string[]]>([
    ['as many as asked', 2, 'MEETS', ['priorPenalties.TOXIC_DISCHARGE']], ['more', 3, 'MEETS', ['priorPenalties.TOXIC_DISCHARGE']], ['fewer', 1, 'NONE', ['priorPenalties.TOXIC_DISCHARGE']], ['none', 0, 'NONE', []],
    ['of a weak identity, none are counted', null, `UNKNOWN ${PARTY_IDENTITY} !`, []],
  ])('%s', (_name, count, expected, used) => {
    let asked: PriorPenalties | null = null;
    const judged = judge({ prior }, {}, { priors: (one) => { asked = one; return count; } });
    expect([brief(judged), judged.used, asked]).toEqual([expected, used, prior]);
    expect(PARTY_IDENTITY).toBe('partyIdentity');
  });
});

describe('other lines for units', () => {
  const condition: Condition = { person: { fact: 'n', atLeast: '10' }, unit: { fact: 'n', atLeast: '50' } };
  it.each<[boolean | null, string, string]>([
    [false, '10', 'MEETS'], [true, '10', 'NONE'], [true, '50', 'MEETS'], [null, '50', 'MEETS'], [null, '1', 'NONE'], [null, '10', `UNKNOWN ${PARTY_KIND}`], [null, '9', `UNKNOWN ${PARTY_KIND}`], [true, '9', 'NONE'],
  ])('a unit: %s, %s', (isUnit, number, expected) => {
    expect(ask(condition, { n: exact(number) }, { isUnit })).toBe(expected);
  });

  it('name the kind of the party as missing beside what else is', () => {
    expect(ask({ person: { fact: 'n', atLeast: '10' }, unit: { fact: 'm', atLeast: '1' } }, { m: exact('1') })).toBe(`UNKNOWN n ${PARTY_KIND}`);
    expect(PARTY_KIND).toBe('partyKind');
  });
});

describe('what a condition reads', () => {
  const number: Condition = { fact: ['a', 'b'], atLeast: '1' };
  const whole: Condition = { allOf: [
    number, { anyOf: [number, { fact: 'c', is: true, context: true }] }, { sum: [{ fact: 'd' }, { fact: ['e', 'd'] }], atLeast: '1' }, { percent: '80', of: { fact: 'f', is: ['X'] } },
    { person: { prior: { topic: 'P', count: 1, months: null } }, unit: { allOf: [{ fact: 'g', atLeast: '1' }, { prior: { topic: 'U', count: 1, months: null } }] } }, { percent: '80', of: { prior: { topic: 'Q', count: 2, months: 12 } } }, { anyRule: ['r'] }, { noRule: ['r'] },
  ] };
  it('is every fact once, without what only classifies where that is left out, and every topic once', () => {
    expect(factsRead(whole)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(factsRead(whole, false)).toEqual(['a', 'b', 'd', 'e', 'f', 'g']);
    expect(factsRead({ person: { fact: 'c', is: true, context: true }, unit: { percent: '80', of: { fact: 'c', is: true, context: true } } }, false)).toEqual([]);
    expect(topicsRead(whole)).toEqual(['P', 'U', 'Q']);
    expect(topicsRead({ anyOf: [{ prior: { topic: 'A', count: 1, months: 1 } }, { prior: { topic: 'A', count: 2, months: 1 } }, number] })).toEqual(['A']);
    expect(factsRead({ person: number, unit: number })).toEqual(['a', 'b']);
    expect(topicsRead({ person: { prior: { topic: 'A', count: 1, months: 1 } }, unit: { prior: { topic: 'A', count: 2, months: 1 } } })).toEqual(['A']);
    expect(factsRead({ sum: [{ fact: 'd' }, { fact: 'd' }], atLeast: '1' })).toEqual(['d']);
    expect(factsRead({ anyOf: [number, number] })).toEqual(['a', 'b']);
  });
});
