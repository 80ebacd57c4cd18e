import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canBind } from './confidence.js';
import { civilDayOf, compareDays, endOfDay } from './civil-day.js';
import { countingRules, dueOf, termUnder, type Instrument, type Term, type WrittenUnit } from './term.js';
import { workingCalendar, type CalendarRow } from './working-calendar.js';

const csv = fs.readFileSync(new URL('../../seeds/reference/holidays-cn-2017-2026.csv', import.meta.url), 'utf8');
const calendar = workingCalendar(csv.trim().split(/\r?\n/).slice(1).map((line): CalendarRow => {
  const [day = '', , kind, noticeYear] = line.split(',');
  return { day, kind: kind === 'work' ? 'work' : 'off', noticeYear: Number(noticeYear) };
}), 'cn-2026');

/** A term that no instrument names, its first day counted. */
const firstDayCounted = (length: number, unit: Term['unit']): Term => ({ length, unit, startExcluded: false, rollForward: false });
const at = (local: string): Date => new Date(`${local}+08:00`);
const dueDay = (term: Term, start: string): string => civilDayOf(dueOf(term, at(start), calendar).dueAt);

describe('how each instrument counts 日', () => {
  it.each<[Instrument, number[], number[]]>([
    ['APL', [2, 3, 5, 7], [1, 10, 15, 30, 90]],
    ['ACL', [1, 3, 5, 7, 10], [11, 15, 30, 60]],
    ['ARL', [3, 5, 7, 10], [2, 15, 30, 60]],
    ['310', [], [3, 5, 7, 10]],
    ['ENV-17', [], [3, 7, 30]],
    ['CPL', [], [3, 7, 10, 15]],
    ['MR-P', [], [3, 5, 15, 90]],
    ['TR-P', [], [3, 5, 7]],
    ['AG-P', [2, 3, 5, 7], [10, 15, 90]],
    ['HC-P', [3, 5, 7, 10, 15], [2, 30, 90]],
  ])('%s: %j are working days, %j calendar days', (instrument, working, calendarDays) => {
    for (const length of working) expect(termUnder(instrument, length, 'DAY').unit).toBe('WORKING_DAY');
    for (const length of calendarDays) expect(termUnder(instrument, length, 'DAY').unit).toBe('CALENDAR_DAY');
    expect(termUnder(instrument, 3, 'WORKING_DAY').unit).toBe('WORKING_DAY');
  });

  it('keeps hours, months and years as written, and never rolls hours', () => {
    for (const { instrument } of countingRules) {
      for (const written of ['MONTH', 'YEAR'] satisfies WrittenUnit[]) expect(termUnder(instrument, 2, written).unit).toBe(written);
      expect(termUnder(instrument, 24, 'HOUR')).toMatchObject({ unit: 'HOUR', rollForward: false });
    }
  });

  it('lets no reading of ours bind: Order 310 does not say what a day is', () => {
    expect(countingRules.filter(({ confidence }) => !canBind(confidence)).map(({ instrument }) => instrument)).toEqual(['310']);
    expect(countingRules.find(({ instrument }) => instrument === '310')?.reading).toContain('自然日');
  });

  it('has one row for each instrument', () => {
    expect(new Set(countingRules.map(({ instrument }) => instrument)).size).toBe(10);
    expect(countingRules).toHaveLength(10);
  });
});

describe('when a term ends', () => {
  it.each<[string, Term, string, string]>([
    ['APL 七日 over National Day', termUnder('APL', 7, 'DAY'), '2026-09-28T09:00', '2026-10-13'],
    ['APL 十五日, calendar, not rolled', termUnder('APL', 15, 'DAY'), '2026-09-18T09:00', '2026-10-03'],
    ['310 三日 over a weekend', termUnder('310', 3, 'DAY'), '2026-11-20T17:00', '2026-11-23'],
    ['310 三日 into a weekend, the stricter reading', termUnder('310', 3, 'DAY'), '2026-11-18T17:00', '2026-11-21'],
    ['ENV-17 三日 into a weekend rolls', termUnder('ENV-17', 3, 'DAY'), '2026-11-18T17:00', '2026-11-23'],
    ['CPL 三日 rolls to a weekend that is worked', termUnder('CPL', 3, 'DAY'), '2026-10-04T08:00', '2026-10-08'],
    ['CPL 三日 in custody does not roll', { ...termUnder('CPL', 3, 'DAY'), custody: true }, '2026-10-03T08:00', '2026-10-06'],
    ['CPL 一月 from the 31st', termUnder('CPL', 1, 'MONTH'), '2026-03-31T08:00', '2026-04-30'],
    ['CPL 二月 rolls', termUnder('CPL', 2, 'MONTH'), '2026-08-03T08:00', '2026-10-08'],
    ['APL 二年', termUnder('APL', 2, 'YEAR'), '2024-02-29T08:00', '2026-02-28'],
    ['MR-P 十五个工作日', termUnder('MR-P', 15, 'WORKING_DAY'), '2026-09-21T08:00', '2026-10-19'],
    ['just before midnight is still the day', termUnder('310', 3, 'DAY'), '2026-11-16T23:59:59.999', '2026-11-19'],
    ['with its first day counted', firstDayCounted(3, 'CALENDAR_DAY'), '2026-11-16T08:00', '2026-11-18'],
    ['months with the first day counted', firstDayCounted(1, 'MONTH'), '2026-03-01T08:00', '2026-03-31'],
    ['working days with the first counted', firstDayCounted(1, 'WORKING_DAY'), '2026-11-16T08:00', '2026-11-16'],
  ])('%s', (_, term, start, expected) => {
    expect(dueOf(term, at(start), calendar)).toEqual({ dueAt: endOfDay(expected), provisional: false, calendarVersion: 'cn-2026' });
  });

  it('runs hours through nights and holidays, from the moment', () => {
    const due = dueOf(termUnder('310', 24, 'HOUR'), at('2026-10-01T10:20:30'), calendar);
    expect(due).toEqual({ dueAt: at('2026-10-02T10:20:30'), provisional: false, calendarVersion: 'cn-2026' });
  });

  it('leaves out the hour in which a criminal-procedure term begins (CPL art 105)', () => {
    const due = dueOf(termUnder('CPL', 24, 'HOUR'), at('2026-10-01T10:20:30'), calendar);
    expect(due.dueAt).toEqual(at('2026-10-02T11:00:00'));
  });

  it('refuses a length that is none', () => {
    for (const length of [0, -3, 1.5, Number.NaN]) {
      expect(() => dueOf(termUnder('APL', length, 'DAY'), at('2026-11-16T08:00'), calendar)).toThrow(RangeError);
    }
  });
});

describe('beyond the notices', () => {
  it.each<[string, Term, string, boolean]>([
    ['working days that reach 2027', termUnder('APL', 7, 'DAY'), '2026-12-28T08:00', true],
    ['working days within 2026', termUnder('APL', 3, 'DAY'), '2026-12-28T08:00', false],
    ['a last day in 2027 that may be a holiday', termUnder('CPL', 15, 'DAY'), '2026-12-28T08:00', true],
    ['a term that rolls from 2026 into 2027', termUnder('CPL', 1, 'YEAR'), '2026-01-02T08:00', true],
    ['no holiday can move what does not roll', termUnder('310', 10, 'DAY'), '2026-12-28T08:00', false],
    ['no holiday can move hours', termUnder('310', 24, 'HOUR'), '2026-12-31T20:00', false],
    ['nor a term in custody', { ...termUnder('CPL', 15, 'DAY'), custody: true }, '2026-12-28T08:00', false],
  ])('%s: provisional %#', (_, term, start, provisional) => {
    expect(dueOf(term, at(start), calendar).provisional).toBe(provisional);
  });
});

describe('every term', () => {
  const start = fc.date({ min: new Date('2017-01-01'), max: new Date('2026-06-30'), noInvalidDate: true });
  const term = fc.record({
    length: fc.integer({ min: 1, max: 90 }),
    unit: fc.constantFrom<Term['unit']>('CALENDAR_DAY', 'WORKING_DAY'),
    startExcluded: fc.boolean(),
    rollForward: fc.boolean(),
  });

  it('ends on a working day when it rolls forward, and on the last instant of it', () => {
    fc.assert(fc.property(term, start, (drawn, from) => {
      const due = dueOf({ ...drawn, rollForward: true }, from, calendar);
      const day = civilDayOf(due.dueAt);
      expect(calendar.isWorkingDay(day).value).toBe(true);
      expect(due.dueAt).toEqual(endOfDay(day));
    }));
  });

  it('never ends earlier for being longer, for rolling, or for leaving out its first day', () => {
    fc.assert(fc.property(term, start, (drawn, from) => {
      const end = (changed: Partial<Term>): string => civilDayOf(dueOf({ ...drawn, ...changed }, from, calendar).dueAt);
      expect(compareDays(end({ length: drawn.length + 1 }), end({}))).not.toBe(-1);
      expect(compareDays(end({ rollForward: true }), end({ rollForward: false }))).not.toBe(-1);
      expect(compareDays(end({ startExcluded: true }), end({ startExcluded: false }))).not.toBe(-1);
      expect(end({ rollForward: true, custody: true })).toBe(end({ rollForward: false }));
    }));
  });

  it('ends on the same day wherever in the day it begins', () => {
    const days = ['2026-11-18T00:00', '2026-11-18T12:00', '2026-11-18T23:59'].map((local) => dueDay(termUnder('APL', 5, 'DAY'), local));
    expect(new Set(days).size).toBe(1);
  });
});
