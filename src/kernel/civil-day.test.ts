import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, civilDayOf, compareDays, endOfDay, isCivilDay, weekday } from './civil-day.js';

const dates = fc.date({ min: new Date('1992-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
const day = dates.map((date) => date.toISOString().slice(0, 10));

describe('the day of an instant', () => {
  it.each([
    ['2026-11-21T15:59:59.999Z', '2026-11-21'],
    ['2026-11-21T16:00:00Z', '2026-11-22'],
    ['2026-11-21T00:00:00+08:00', '2026-11-21'],
    ['2026-12-31T23:59:59-05:00', '2027-01-01'],
    ['1988-07-01T15:30:00Z', '1988-07-02'], // summer time was kept from 1986 to 1991
  ])('%s falls on %s in Shanghai', (instant, expected) => {
    expect(civilDayOf(new Date(instant))).toBe(expected);
  });

  it('ends one millisecond before the next begins', () => {
    fc.assert(fc.property(day, (today) => {
      const end = endOfDay(today);
      expect(civilDayOf(end)).toBe(today);
      expect(civilDayOf(new Date(end.getTime() + 1))).toBe(addDays(today, 1));
    }));
    expect(endOfDay('2026-11-21').toISOString()).toBe('2026-11-21T15:59:59.999Z');
  });
});

describe('which days exist', () => {
  it.each(['2024-02-29', '2026-11-21', '1880-01-01', '2000-02-29'])('%s does', (text) => {
    expect(isCivilDay(text)).toBe(true);
  });

  it.each([
    '2001-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '20260101', '2026-01-01T00:00', '',
  ])('"%s" does not', (text) => {
    expect(isCivilDay(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-08-15', 6, '2027-02-15'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s and %s months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  it('adds months to the corresponding day, or to the last of the month', () => {
    fc.assert(fc.property(day, fc.integer({ min: -240, max: 240 }), (from, months) => {
      const to = addMonths(from, months);
      const [fromMonth, toMonth] = [from, to].map((text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)));
      expect((toMonth ?? 0) - (fromMonth ?? 0)).toBe(months);
      const kept = to.slice(8) === from.slice(8);
      const lastOfMonth = addDays(to, 1).slice(5, 7) !== to.slice(5, 7);
      expect(kept || (lastOfMonth && to.slice(8) < from.slice(8))).toBe(true);
    }));
  });

  it('adds days there and back, in the order of the calendar', () => {
    fc.assert(fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
      const to = addDays(from, count);
      expect(addDays(to, -count)).toBe(from);
      expect(compareDays(to, from)).toBe(Math.sign(count));
    }));
  });

  it('counts weekdays from Monday', () => {
    expect(['2026-11-16', '2026-11-21', '2026-11-22'].map(weekday)).toEqual([1, 6, 7]);
    fc.assert(fc.property(day, (today) => expect(weekday(addDays(today, 1))).toBe((weekday(today) % 7) + 1)));
  });
});
