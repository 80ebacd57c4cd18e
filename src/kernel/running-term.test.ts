import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueOfAll, type Pause } from './running-term.js';
import { termUnder, type Term } from './term.js';
import { workingCalendar, type CalendarRow } from './working-calendar.js';

const rows = fs.readFileSync(new URL('../../seeds/reference/holidays-cn-2017-2026.csv', import.meta.url), 'utf8').trim().split(/\r?\n/).slice(1).map((line): CalendarRow => {
  const [day = '', , kind, noticeYear] = line.split(',');
  return { day, kind: kind === 'work' ? 'work' : 'off', noticeYear: Number(noticeYear) };
});
const calendar = workingCalendar(rows, 'cn-2026');
const at = (local: string): Date => new Date(`${local}+08:00`);
const pause = (from: string, until: string | null): Pause => ({ from: at(from), until: until === null ? null : at(until) });

/*
 * A second reading of the rules, that shares nothing with the first: day after day is looked at, and what counts is counted.
 */
const wall = (instant: Date): string => new Date(instant.getTime() + 28_800_000).toISOString();
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const kinds = new Map(rows.map(({ day, kind }) => [day, kind]));
const isWorked = (day: string): boolean => (kinds.get(day) ?? ([0, 6].includes(new Date(day).getUTCDay()) ? 'off' : 'work')) === 'work';
const isPaused = (day: string, pauses: readonly Pause[]): boolean => pauses.some(({ from, until }) => wall(from).slice(0, 10) <= day && (until === null || day < wall(until).slice(0, 10)));

/** A pause that lasts keeps the end from ever coming. */
const horizon = '2028-01-01';

/** Days from one day to the same day so many months later, or to the last of that month. */
function daysOfMonths(from: string, months: number): number {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number];
  const inMonth = (index: number): number => new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const to = Date.UTC(year, month - 1 + months, Math.min(date, inMonth(month - 1 + months)));
  return (to - Date.parse(from)) / 86_400_000;
}

function naively(terms: readonly Term[], start: Date, pauses: readonly Pause[]): string | null {
  let day = wall(start).slice(0, 10);
  let isFirst = true;
  for (const { unit, length, startExcluded } of terms) {
    let left = unit === 'MONTH' || unit === 'YEAR' ? daysOfMonths(day, unit === 'YEAR' ? 12 * length : length) : length;
    let passed = day;
    // The first day counts by itself where it is not left out.
    for (let next = isFirst && !startExcluded ? day : dayAfter(day); left > 0; next = dayAfter(next)) {
      if (next > horizon) return null;
      if (!isPaused(next, pauses) && (unit !== 'WORKING_DAY' || isWorked(next))) left -= 1;
      passed = next;
    }
    day = passed;
    isFirst = false;
  }
  const last = terms.at(-1)!;
  return last.rollForward && last.custody !== true ? workedFrom(day, pauses) : day;
}

function workedFrom(last: string, pauses: readonly Pause[]): string | null {
  let day = last;
  while (!isWorked(day) || isPaused(day, pauses)) {
    if (day > horizon) return null;
    day = dayAfter(day);
  }
  return day;
}

const draws = {
  start: fc.date({ min: at('2025-12-01T00:00'), max: at('2026-10-20T23:59'), noInvalidDate: true }),
  /** Around Spring Festival, National Day and their worked Sundays, and at midnight. */
  sharp: fc.constantFrom(...['2026-02-13T18:00', '2026-02-14T23:59:59.999', '2026-02-15T00:00', '2026-02-24T00:00', '2026-02-28T12:00', '2026-09-19T23:59:59.999', '2026-09-20T00:00', '2026-09-30T17:00', '2026-10-10T09:00'].map(at)),
  unit: fc.constantFrom<Term['unit']>('CALENDAR_DAY', 'WORKING_DAY'),
};
const aTerm = (unit: Term['unit'], most: number, startExcluded: fc.Arbitrary<boolean>): fc.Arbitrary<Term> =>
  fc.record({ length: fc.integer({ min: 1, max: most }), unit: fc.constant(unit), startExcluded, rollForward: fc.boolean(), custody: fc.boolean() });
/** Pauses in their order, of minutes to weeks; the last may last. */
const somePauses = (start: Date): fc.Arbitrary<Pause[]> => fc.tuple(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 * 1_440 }), fc.integer({ min: 0, max: 15 * 1_440 })), { maxLength: 3 }), fc.boolean()).map(([drawn, lasts]) => {
  let moment = start.getTime();
  return drawn.map(([after, long], index): Pause => {
    const from = new Date(moment + after * 60_000);
    moment = from.getTime() + long * 60_000;
    return { from, until: lasts && index === drawn.length - 1 ? null : new Date(moment) };
  });
});

describe('a term that was paused or extended', () => {
  it('of days ends where counting it out by hand ends', () => {
    const drawn = fc.tuple(fc.oneof(draws.start, draws.sharp), draws.unit).chain(([start, unit]) =>
      fc.tuple(fc.constant(start), aTerm(unit, 40, fc.boolean()), fc.option(aTerm(unit === 'WORKING_DAY' ? 'CALENDAR_DAY' : 'WORKING_DAY', 15, fc.constant(true)), { nil: undefined }), somePauses(start)));
    fc.assert(fc.property(drawn, ([start, first, more, pauses]) => {
      const terms = more ? [first, more] : [first];
      const due = dueOfAll(terms, start, pauses, calendar);
      const by = naively(terms, start, pauses);
      expect([due && wall(due.dueAt)]).toEqual([by && `${by}T23:59:59.999Z`]);
    }), { numRuns: 1_500 });
  });

  it('of months ends on the same day of the month, and as many days later as it was paused', () => {
    const drawn = draws.start.chain((start) => fc.tuple(fc.constant(start), aTerm('MONTH', 8, fc.constant(true)), somePauses(start)));
    fc.assert(fc.property(drawn, ([start, term, pauses]) => {
      const due = dueOfAll([term], start, pauses, calendar);
      const by = naively([term], start, pauses);
      expect([due && wall(due.dueAt)]).toEqual([by && `${by}T23:59:59.999Z`]);
    }), { numRuns: 400 });
  });

  it('of hours ends as much later as it was paused, to the millisecond', () => {
    const drawn = draws.start.chain((start) => fc.tuple(fc.constant(start), fc.integer({ min: 1, max: 48 }), fc.boolean(), somePauses(start)));
    fc.assert(fc.property(drawn, ([start, length, startExcluded, pauses]) => {
      const due = dueOfAll([{ length, unit: 'HOUR', startExcluded, rollForward: false }], start, pauses, calendar);
      const nextHour = new Date(start);
      nextHour.setUTCMinutes(60, 0, 0);
      let [moment, left] = [(startExcluded ? nextHour : start).getTime(), length * 3_600_000];
      for (const { from: began, until } of pauses) {
        const counted = Math.max(0, began.getTime() - moment);
        if (counted >= left || moment + left <= began.getTime()) break;
        left -= counted;
        moment = Math.max(moment, until?.getTime() ?? Infinity);
      }
      expect(due?.dueAt.getTime() ?? Infinity).toBe(moment + left);
    }), { numRuns: 500 });
  });

  it.each<[string, Term[], string, Pause[], string | null]>([
    ['ten working days, paused over Spring Festival: days off are paused for nothing', [termUnder('CPL', 10, 'WORKING_DAY')], '2026-02-09T09:00', [pause('2026-02-16T09:00', '2026-02-24T09:00')], '2026-02-28'],
    ['the day of the pause is not counted, that of going on is', [termUnder('310', 10, 'DAY')], '2026-06-01T09:00', [pause('2026-06-05T23:59', '2026-06-08T00:00')], '2026-06-14'],
    ['a pause within one day pauses no day', [termUnder('310', 10, 'DAY')], '2026-06-01T09:00', [pause('2026-06-05T09:00', '2026-06-05T18:00')], '2026-06-11'],
    ['a pause after the end changes nothing', [termUnder('310', 3, 'DAY')], '2026-06-01T09:00', [pause('2026-06-05T00:00', null)], '2026-06-04'],
    ['while it is paused no end is known', [termUnder('310', 3, 'DAY')], '2026-06-01T09:00', [pause('2026-06-04T23:59', null)], null],
    ['ninety days extended by thirty are rolled forward once, at their end', [termUnder('MR-P', 90, 'DAY'), termUnder('MR-P', 30, 'DAY')], '2026-06-06T09:00', [], '2026-10-08'],
    ['two months extended by three are five', [termUnder('CPL', 2, 'MONTH'), termUnder('CPL', 3, 'MONTH')], '2025-12-31T09:00', [], '2026-06-01'],
    ['of a held person the end is not rolled forward', [{ ...termUnder('CPL', 3, 'DAY'), custody: true }], '2026-09-30T09:00', [], '2026-10-03'],
  ])('%s', (_, terms, start, pauses, day) => {
    const due = dueOfAll(terms, at(start), pauses, calendar);
    expect(due && wall(due.dueAt).slice(0, 10)).toBe(day);
  });

  it('is provisional where it looks beyond the notices, and needs a term of its own kind', () => {
    expect(dueOfAll([termUnder('CPL', 10, 'WORKING_DAY')], at('2026-12-25T09:00'), [], calendar)?.provisional).toBe(true);
    expect(dueOfAll([termUnder('CPL', 3, 'WORKING_DAY')], at('2026-12-21T09:00'), [pause('2026-12-24T09:00', '2027-01-05T09:00')], calendar)?.provisional).toBe(true);
    expect(dueOfAll([termUnder('310', 10, 'DAY')], at('2026-12-25T09:00'), [], calendar)?.provisional).toBe(false);
    expect(() => dueOfAll([], at('2026-06-01T09:00'), [], calendar)).toThrow(RangeError);
    expect(() => dueOfAll([termUnder('310', 24, 'HOUR'), termUnder('310', 3, 'DAY')], at('2026-06-01T09:00'), [], calendar)).toThrow(RangeError);
  });
});
