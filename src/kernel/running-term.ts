import { addDays, civilDayOf, daysBetween, endOfDay, type CivilDay } from './civil-day.js';
import { dueOf, hoursFrom, lastDay, type Due, type Term } from './term.js';
import type { Answer, WorkingCalendar } from './working-calendar.js';

/** 中止: from when a term is not counted, and until when; null while it lasts. */
export interface Pause { readonly from: Date; readonly until: Date | null }

/**
 * When a term with its extensions ends, what was paused left out; null while a pause keeps the end from being known.
 * Extensions are counted on from the last day of what stands before them; the end alone is rolled forward. Of days, those from the day of the
 * pause to the day before it ended are not counted, and none of them is the last; of hours, the time between. Pauses come in their order and
 * do not overlap. Throws RangeError without a term, and where hours and days are mixed.
 */
export function dueOfAll(terms: readonly Term[], start: Date, pauses: readonly Pause[], calendar: WorkingCalendar): Due | null {
  const [first, ...more] = merged(terms);
  if (first === undefined) throw new RangeError('a deadline has at least one term');
  if (more.length === 0 && pauses.length === 0) return dueOf(first, start, calendar);
  if (first.unit === 'HOUR') {
    const dueAt = more.length === 0 ? hoursDue(first, start, pauses) : mixed();
    return dueAt && { dueAt, provisional: false, calendarVersion: calendar.version };
  }
  const last = daysDue([first, ...more], civilDayOf(start), pauses.map(inDays), calendar);
  return last && { dueAt: endOfDay(last.value), provisional: last.provisional, calendarVersion: calendar.version };
}

/** Terms of one unit that follow each other are one: two months extended by one are three months. It begins as the first does and ends as the last. */
function merged(terms: readonly Term[]): Term[] {
  const all: Term[] = [];
  for (const term of terms) {
    const before = all.at(-1);
    if (before?.unit === term.unit) all[all.length - 1] = { ...term, startExcluded: before.startExcluded, length: before.length + term.length };
    else all.push(term);
  }
  return all;
}

const mixed = (): never => { throw new RangeError('hours are not extended by days'); };

function hoursDue(term: Term, start: Date, pauses: readonly Pause[]): Date | null {
  const from = hoursFrom(term, start).getTime();
  let end = from + term.length * 3_600_000;
  for (const pause of pauses) {
    const began = Math.max(pause.from.getTime(), from);
    if (began >= end) break;
    if (pause.until === null) return null;
    end += Math.max(0, pause.until.getTime() - began);
  }
  return new Date(end);
}

/** A pause as days: the first that is not counted, and the first that is again. */
interface PausedDays { readonly from: CivilDay; readonly until: CivilDay | null }

const inDays = ({ from, until }: Pause): PausedDays => ({ from: civilDayOf(from), until: until && civilDayOf(until) });

function daysDue(terms: readonly Term[], start: CivilDay, pauses: readonly PausedDays[], calendar: WorkingCalendar): Answer<CivilDay> | null {
  let from = start;
  let provisional = false;
  for (const [index, term] of terms.entries()) {
    // What extends a term begins on the day after its last.
    const counted = index === 0 ? term : { ...term, startExcluded: true };
    const end = pushed(counted, from, pauses, calendar);
    if (end === null) return null;
    from = end.value;
    provisional ||= end.provisional;
  }
  const { rollForward, custody } = terms.at(-1)!;
  const end = rollForward && !custody ? rolled(from, pauses, calendar) : { value: from, provisional: false };
  return end && { value: end.value, provisional: provisional || end.provisional };
}

/** The last day of one term, moved on by the days of each pause that reaches into it. */
function pushed(term: Term, start: CivilDay, pauses: readonly PausedDays[], calendar: WorkingCalendar): Answer<CivilDay> | null {
  if (term.unit === 'HOUR') return mixed();
  let { value: last, provisional } = lastDay(term, term.unit, start, calendar);
  const firstCounted = term.startExcluded ? addDays(start, 1) : start;
  for (const { from, until } of pauses) {
    if (from > last) break;
    if (until === null) return null;
    const began = from > firstCounted ? from : firstCounted;
    const days = Math.max(0, daysBetween(began, until));
    const moved = term.unit === 'WORKING_DAY' ? byWorkingDays(last, began, days, calendar) : { value: addDays(last, days), provisional: false };
    last = moved.value;
    provisional ||= moved.provisional;
  }
  return { value: last, provisional };
}

/** As many working days on as there are among `days` days from `began`. */
function byWorkingDays(last: CivilDay, began: CivilDay, days: number, calendar: WorkingCalendar): Answer<CivilDay> {
  const paused = Array.from({ length: days }, (_, index) => calendar.isWorkingDay(addDays(began, index)));
  const end = calendar.addWorkingDays(last, paused.filter(({ value }) => value).length);
  return { value: end.value, provisional: end.provisional || paused.some(({ provisional }) => provisional) };
}

/** The day itself or the next that is worked and not paused; null while a pause lasts. */
function rolled(last: CivilDay, pauses: readonly PausedDays[], calendar: WorkingCalendar): Answer<CivilDay> | null {
  let provisional = false;
  for (let day = last; ; day = addDays(day, 1)) {
    const working = calendar.isWorkingDay(day);
    provisional ||= working.provisional;
    if (pauses.some(({ from, until }) => until === null && from <= day)) return null;
    if (working.value && !pauses.some(({ from, until }) => from <= day && until !== null && day < until)) return { value: day, provisional };
  }
}
