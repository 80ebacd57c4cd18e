import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule, waitAfter, wishOf } from './schedule.js';

const counted = Array.from({ length: schedule.attempts - 1 }, (_, index) => index + 1);

describe('the schedule of attempts', () => {
  it('waits for a random part of 5, 10, 20 seconds … up to an hour, eight hours on average in all, and then gives up', () => {
    const mean = counted.map((failed) => waitAfter(failed, () => 0.5)!);
    expect(mean.slice(0, 4)).toEqual([2_500, 5_000, 10_000, 20_000]);
    expect(mean.at(-1)).toBe(1_800_000);
    expect(mean.reduce((sum, wait) => sum + wait, 0) / 3_600_000).toBeCloseTo(8.2, 1);
    expect(waitAfter(schedule.attempts, () => 0.5)).toBeNull();
  });

  it('never waits longer than its bound, which never shrinks', () => {
    fc.assert(fc.property(fc.constantFrom(...counted), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failed, part) => {
      const wait = waitAfter(failed, () => part)!;
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThan(Math.min(3_600_000, 5_000 * 2 ** (failed - 1)));
      expect(wait).toBeLessThanOrEqual(waitAfter(Math.min(failed + 1, 25), () => part)!);
    }));
  });

  const now = new Date('2026-11-22T00:00:00Z');
  it.each([
    ['120', '2026-11-22T00:02:00.000Z'], ['Sun, 22 Nov 2026 00:30:00 GMT', '2026-11-22T00:30:00.000Z'], ['999999', '2026-11-23T00:00:00.000Z'],
    ['Sun, 22 Nov 2020 00:30:00 GMT', null], ['0', null], ['-5', null], ['soon', null], ['', null], [undefined, null],
  ])('leaves a receiver alone that says Retry-After: %s', (said, until) => {
    expect(wishOf(said, now)?.toISOString() ?? null).toBe(until);
  });
});
