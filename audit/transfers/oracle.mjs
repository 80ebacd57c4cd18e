/** What is owed and what has to be told, worked out for each clock and each track by itself, day by day; it shares no code with the product. */
import { dayOf, endOf, isWorked, lastKnown, monthsOn } from './days.mjs';
import { lengthOf, thatRun } from './lengths.mjs';

const HOUR = 3_600_000;

/** When one clock ends for one track: the moment, whether it is provisional; none without a figure, or while a pause keeps it open. */
function endOfOne({ length, startedAt, pauses }) {
  if (length === null) return null;
  if (length.unit === 'H') return { at: (length.fromFullHour ? (Math.floor(startedAt / HOUR) + 1) * HOUR : startedAt) + length.length * HOUR, provisional: false };
  const isPaused = (day) => pauses.some(({ from, until }) => dayOf(from) <= day && (until === null || day < dayOf(until)));
  const isOpen = (day) => pauses.some(({ from, until }) => until === null && dayOf(from) <= day);
  const counts = (day) => !isPaused(day) && (length.unit === 'D' || isWorked(day));
  let day = length.unit === 'M' ? monthsOn(dayOf(startedAt), length.length) : dayOf(startedAt);
  let left = length.unit === 'M' ? 0 : length.length;
  while (left > 0 || (length.rolls && (!isWorked(day) || isPaused(day)))) {
    day += 1;
    if (isOpen(day)) return null;
    if (counts(day)) left -= 1;
  }
  return { at: endOf(day), provisional: day > lastKnown && (length.unit === 'W' || length.rolls === true) };
}

/** The moments at which one is told: a third of the period left and at least four hours, the last day (of hours the last hour), after the end. */
export function momentsOf({ length, startedAt, pauses }, { at, provisional }) {
  const paused = pauses.reduce((sum, { from, until }) => sum + (until === null ? 0 : until - from), 0);
  const third = Math.floor((at - startedAt - paused) / 3);
  const last = length.unit === 'H' ? at - HOUR : endOf(dayOf(at) - 1) + 1;
  const soon = at - (third > 4 * HOUR ? third : 4 * HOUR);
  return [['DUE_SOON', soon < last ? soon : last], ['DUE', last], ...(provisional || length.isIfOwed ? [] : [['OVERDUE', at + 1]])];
}

const isTold = ({ isPaused, end, length }) => !isPaused && end !== null && !length.isShown;

/** The organ of an actor. */
export const organOf = (actor) => (/^PROCURATORATE/.test(actor) ? 'PROCURATORATE' : /^(POLICE|COURT|RECEIVING_AGENCY)$/.test(actor) ? actor : 'AGENCY');

/** A clock for a track; what each organ enters for itself, each owes for itself. */
export const keyOf = (clock, part, organ) => `${clock}${clock === 'env.platform_entry' ? `@${organ}` : ''} ${part}`;

/** The clocks of one transfer. */
export class Oracle {
  /** Those that have not ended, by clock, organ that owes where each owes its own, and track. */
  open = new Map();

  constructor(circumstances) { this.circumstances = circumstances; }

  /** Applies what a row does to clocks for these tracks: ends first, then pauses, then starts. */
  follow({ stops = [], drops = [], pauses = [], resumes = [], starts = [] }, parts, by, at) {
    for (const one of this.of([...stops, ...drops], parts, by)) this.open.delete(one.key);
    for (const one of this.of(pauses, parts, by).filter(({ isPaused }) => !isPaused)) this.put(one, { isPaused: true, pauses: [...one.pauses, { from: Math.max(at, one.pauses.at(-1)?.until ?? at), until: null }] });
    for (const one of this.of(resumes, parts, by).filter(({ isPaused }) => isPaused)) this.put(one, { isPaused: false, pauses: one.pauses.map(({ from, until }) => ({ from, until: until ?? Math.max(at, from) })) });
    for (const clock of thatRun(starts, this.circumstances)) {
      for (const part of parts.filter((one) => !this.open.has(keyOf(clock, one, organOf(by))))) {
        this.put({ key: keyOf(clock, part, organOf(by)), length: lengthOf(clock, this.circumstances), startedAt: at, pauses: [], isPaused: false, told: new Set() }, {});
      }
    }
  }

  put(one, change) {
    Object.assign(one, change);
    this.open.set(one.key, Object.assign(one, { end: endOfOne(one) }));
  }

  /** What is to be told now that was not, of those that run. */
  sweep(now) {
    const told = [];
    for (const one of this.open.values()) {
      if (!isTold(one)) continue;
      for (const [phase, at] of momentsOf(one, one.end)) {
        const what = `${phase} ${one.end.at}`;
        if (at > now || one.told.has(what)) continue;
        one.told.add(what);
        told.push({ key: one.key, phase, at, end: one.end.at });
      }
    }
    return told;
  }

  /** The next moment after now at which something begins; none when nothing does. */
  next(now) {
    const moments = [...this.open.values()].filter(isTold).flatMap((one) => momentsOf(one, one.end)).map(([, at]) => at);
    return moments.filter((at) => at > now).sort((a, b) => a - b)[0];
  }

  /** The earliest moment that was not told; none when nothing waits. */
  due() {
    const moments = [...this.open.values()].filter(isTold).flatMap((one) => momentsOf(one, one.end).filter(([phase]) => !one.told.has(`${phase} ${one.end.at}`)));
    return moments.length === 0 ? undefined : Math.min(...moments.map(([, at]) => at));
  }

  isOwed(ids, part, by) { return ids.some((id) => this.open.has(keyOf(id, part, organOf(by)))); }

  isOverdue(ids, part, now) {
    return ids.some((id) => {
      const one = this.open.get(keyOf(id, part));
      return one !== undefined && !one.isPaused && one.end !== null && !one.end.provisional && now > one.end.at;
    });
  }

  of(ids, parts, by) { return ids.flatMap((id) => parts.map((part) => this.open.get(keyOf(id, part, organOf(by))))).filter(Boolean); }
}
