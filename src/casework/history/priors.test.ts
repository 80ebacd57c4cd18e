import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, type CivilDay } from '../../kernel/index.js';
import type { PenaltyTopic } from '../threshold/index.js';
import { countPriors, isSealed, type PenaltyRecord } from './priors.js';

const of = (...topics: readonly `${PenaltyTopic}`[]): ReadonlySet<PenaltyTopic> => new Set(topics as never[]);
const record = (effectiveOn: CivilDay, changes: Partial<PenaltyRecord> = {}): PenaltyRecord => ({
  decisionId: effectiveOn, caseId: `case of ${effectiveOn}`, partyId: 'p', organId: 'o', domain: 'ENVIRONMENT' as never, topics: of('TOXIC_DISCHARGE', 'ANY'),
  effectiveOn, decisionNumber: null, historic: false, ...changes,
});
const asked = { topic: 'TOXIC_DISCHARGE', count: 2, months: 24 };
const on = (from: CivilDay | null, to: CivilDay | null = from, caseId: string | null = null) => ({ caseId, from, to });

describe('penalties that count for an act', () => {
  it.each<[string, Parameters<typeof countPriors>, number]>([
    ['on the last day of the window', [[record('2024-09-18')], asked, on('2026-09-18')], 1],
    ['a day later, not', [[record('2024-09-18')], asked, on('2026-09-19')], 0],
    ['a window from the end of February ends with February', [[record('2024-02-29')], asked, on('2026-02-28')], 1],
    ['and not in March', [[record('2024-02-29')], asked, on('2026-03-01')], 0],
    ['the twenty-eighth does not reach a leap day', [[record('2022-02-28')], asked, on('2024-02-29')], 0],
    ['in effect on the day of the act', [[record('2026-09-18')], asked, on('2026-09-18')], 1],
    ['in effect while the act goes on: it did not precede it', [[record('2026-09-18')], asked, on('2026-09-17', '2026-10-01')], 0],
    ['by the last day where the first is not known', [[record('2026-09-18')], asked, on(null, '2026-10-01')], 1],
    ['no day, no interval', [[record('2026-09-18')], { ...asked, months: null }, on(null)], 0],
    ['without end', [[record('1999-01-01')], { ...asked, months: null }, on('2026-10-01')], 1],
    ['of its own case, none', [[record('2026-09-18', { caseId: 'c' })], asked, on('2026-10-01', null, 'c')], 0],
    ['of another topic, none', [[record('2026-09-18', { topics: of('FOOD_SAFETY') })], asked, on('2026-10-01')], 0],
    ['two decisions of one case are one', [[record('2026-09-18', { caseId: 'c' }), record('2026-09-19', { caseId: 'c' })], asked, on('2026-10-01')], 1],
  ])('%s', (_name, asking, expected) => { expect(countPriors(...asking)).toBe(expected); });

  it('are as many as a set of them whose first took effect no longer before the act than the window', () => {
    const day = fc.integer({ min: -1200, max: 60 }).map((days) => addDays('2026-09-18', days));
    fc.assert(fc.property(fc.array(day, { maxLength: 7 }), day, fc.integer({ min: 1, max: 36 }), (days, act, months) => {
      const records = days.map((effectiveOn, at) => record(effectiveOn, { caseId: `c${at}` }));
      // The law's words: the first of them, and whatever followed it up to the act.
      const sets = days.filter((first) => first <= act && act <= addMonths(first, months)).map((first) => days.filter((one) => first <= one && one <= act).length);
      expect(countPriors(records, { ...asked, months }, on(act))).toBe(Math.max(0, ...sets));
      expect(countPriors([...records].reverse(), { ...asked, months }, on(act))).toBe(Math.max(0, ...sets));
    }));
  });
});

describe('a record of a minor', () => {
  it('is sealed up to the eighteenth birthday, and not from the day after', () => {
    expect(['2026-09-17', '2026-09-18', '2026-09-19', null].map((day) => isSealed('20080918', day))).toEqual([true, true, false, false]);
    expect(isSealed(null, '2026-09-18')).toBe(false);
  });
});
