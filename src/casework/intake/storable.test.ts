import { describe, expect, it } from '@jest/globals';
import { documentKey, isStorableDay, isStorableMoment, isTooLong, storableAmount } from './storable.js';

describe('what the columns can keep', () => {
  it.each([
    ['2024-02-29', true], ['1949-10-01', true], ['9998-12-31', true], ['2026-02-29', false], ['2026-13-01', false], ['1949-09-30', false],
    ['9999-01-01', false], ['0000-01-01', false],
  ])('day %s: %s', (day, expected) => expect(isStorableDay(day)).toBe(expected));

  it.each([
    ['2026-09-21T09:00:00+08:00', true], ['2026-09-21T09:00Z', true], ['2026-09-21T23:59:59.999-11:00', true],
    ['2026-09-21T09:00:00+14:00', true], ['2026-09-21T09:00:00+15:00', false],
    ['2026-02-31T09:00:00+08:00', false], ['2026-09-21T25:00:00+08:00', false], ['2026-09-21T09:60:00+08:00', false],
    ['2026-09-21T09:00:60Z', false], ['0202-09-21T09:00:00+08:00', false],
  ])('moment %s: %s', (moment, expected) => expect(isStorableMoment(moment)).toBe(expected));

  it.each([['0', '0'], ['0.00', '0.00'], ['-0.00', '-0.00'], ['-0.01', null], [undefined, null]])('amount %s: %s',
    (amount, expected) => expect(storableAmount(amount)).toBe(expected));

  it('counts characters, not their halves', () => {
    expect([isTooLong('𠮷'.repeat(200)), isTooLong('𠮷'.repeat(201))]).toEqual([false, true]);
  });

  it('finds a number by one spelling, and a blank or endless one not at all', () => {
    expect(documentKey('朔环罚字[2026] 1 号')).toBe(documentKey('朔环罚字〔2026〕1号'));
    expect([documentKey(undefined), documentKey('\u200b'), documentKey('号'.repeat(201))]).toEqual([null, null, null]);
  });
});
