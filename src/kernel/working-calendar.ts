import { addDays, isCivilDay, weekday, type CivilDay } from './civil-day.js';

/** One day of a State Council notice that departs from the Monday-to-Friday rule: a day off, or a weekend worked to make up (调休). */
export interface CalendarRow {
  day: CivilDay;
  kind: 'off' | 'work';
  noticeYear: number;
}

/** What the calendar says; provisional when a day it looked at lies outside the published notices and was taken as Monday to Friday. */
export interface Answer<T> {
  value: T;
  provisional: boolean;
}

/** 工作日历: working days under the notices of certain years; the same version gives the same answers for ever. */
export interface WorkingCalendar {
  readonly version: string;
  readonly coveredFrom: CivilDay;
  readonly coveredUntil: CivilDay;
  isWorkingDay(day: CivilDay): Answer<boolean>;
  /** The `count`-th working day after `day`, before it when negative; `day` itself when zero. */
  addWorkingDays(day: CivilDay, count: number): Answer<CivilDay>;
  /** The first working day after `day`. */
  nextWorkingDay(day: CivilDay): Answer<CivilDay>;
}

/**
 * The calendar of these rows. It covers whole years, from the first notice to the last; the next notice may still move the last days of
 * December (that of 2019 moved 29 and 31 December 2018) and then is another version.
 * Throws RangeError when the rows cannot be trusted: none, a day that does not exist or stands twice, a year between without a notice.
 */
export function workingCalendar(rows: readonly CalendarRow[], version: string): WorkingCalendar {
  const kinds = kindsByDay(rows);
  const { coveredFrom, coveredUntil } = coverageOf(rows);

  const isWorkingDay = (day: CivilDay): Answer<boolean> => ({
    value: kinds.has(day) ? kinds.get(day) === 'work' : weekday(day) <= 5,
    provisional: day < coveredFrom || day > coveredUntil,
  });

  const addWorkingDays = (day: CivilDay, count: number): Answer<CivilDay> => {
    if (!Number.isInteger(count)) throw new RangeError(`working days are counted in whole numbers, not ${count}`);
    const step = Math.sign(count);
    let provisional = false;
    let reached = day;
    for (let left = Math.abs(count); left > 0; ) {
      reached = addDays(reached, step);
      const answer = isWorkingDay(reached);
      provisional ||= answer.provisional;
      if (answer.value) left -= 1;
    }
    return { value: reached, provisional };
  };

  return { version, coveredFrom, coveredUntil, isWorkingDay, addWorkingDays, nextWorkingDay: (day) => addWorkingDays(day, 1) };
}

function kindsByDay(rows: readonly CalendarRow[]): Map<CivilDay, CalendarRow['kind']> {
  const kinds = new Map<CivilDay, CalendarRow['kind']>();
  for (const { day, kind } of rows) {
    if (!isCivilDay(day)) throw new RangeError(`working calendar: "${day}" is not a day that exists`);
    if (kinds.has(day)) throw new RangeError(`working calendar: ${day} is listed twice`);
    kinds.set(day, kind);
  }
  return kinds;
}

function coverageOf(rows: readonly CalendarRow[]): { coveredFrom: CivilDay; coveredUntil: CivilDay } {
  if (rows.length === 0) throw new RangeError('working calendar: no rows, load at least one notice');
  const years = new Set(rows.map(({ noticeYear }) => noticeYear));
  const first = Math.min(...years);
  const last = Math.max(...years);
  for (let year = first; year <= last; year += 1) {
    if (!years.has(year)) throw new RangeError(`working calendar: the notice of ${year} is missing between ${first} and ${last}`);
  }
  return { coveredFrom: `${first}-01-01`, coveredUntil: `${last}-12-31` };
}
