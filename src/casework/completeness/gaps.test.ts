import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gapsOf, movesOf, without, type AskedRun, type Run } from './gaps.js';

const numbersIn = (runs: readonly Run[]): number[] => runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)).sort((a, b) => a - b);
const serials = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 25 });
const first = fc.integer({ min: 0, max: 12 });
/** Questions that do not overlap, as the hub keeps them. */
const questions = fc.array(fc.record({ width: fc.integer({ min: 1, max: 5 }), space: fc.integer({ min: 1, max: 5 }), isAnswered: fc.boolean() }), { maxLength: 6 }).map((given) => {
  let at = 0;
  return given.map(({ width, space, isAnswered }): AskedRun => ({ from: (at += space), to: (at += width) - 1, isAnswered }));
});

describe('gaps of a series', () => {
  it('are the numbers that a naive recount misses, in runs that do not touch', () => {
    fc.assert(fc.property(serials, first, (held, from) => {
      const gaps = gapsOf(held, from);
      const missing = Array.from({ length: Math.max(0, ...held) }, (_, number) => number).filter((number) => number >= from && !held.includes(number));
      expect(numbersIn(gaps)).toEqual(missing);
      expect(gaps.filter(({ from: next }, index) => index > 0 && next <= gaps[index - 1]!.to + 1)).toEqual([]);
    }));
  });

  it('without others are what a naive recount leaves', () => {
    fc.assert(fc.property(questions, questions, (runs, others) => {
      expect(numbersIn(without(runs, others))).toEqual(numbersIn(runs).filter((number) => !numbersIn(others).includes(number)));
    }));
  });

  it('are asked once each, whatever was asked before: what is answered is not asked again, what has come is settled', () => {
    fc.assert(fc.property(serials, first, questions, (held, from, before) => {
      const there = new Set(held);
      const moves = movesOf(there, from, before);
      const gone = new Set<AskedRun>([...moves.arrived, ...moves.withdrawn]);
      const standing = before.filter((one) => !one.isAnswered && !gone.has(one)).map((one) => moves.changed.find(({ question }) => question === one)?.run ?? one);
      const answered = numbersIn(before.filter(({ isAnswered }) => isAnswered));
      expect(numbersIn([...standing, ...moves.asked])).toEqual(numbersIn(gapsOf(there, from)).filter((number) => !answered.includes(number)));
      for (const one of moves.arrived) expect(numbersIn([one]).every((number) => there.has(number))).toBe(true);
      for (const one of moves.withdrawn) expect(one.isAnswered || numbersIn([one]).every((number) => there.has(number) && number >= from)).toBe(false);
    }));
  });
});
