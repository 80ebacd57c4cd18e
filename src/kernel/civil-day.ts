/** A calendar day in Asia/Shanghai, YYYY-MM-DD; days compare as their texts do. */
export type CivilDay = string;

const DAY = 86_400_000;
const eight = 8 * 3_600_000;
/** China has kept its clocks at UTC+8 since. */
const settled = Date.UTC(1992, 0, 1);
const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day on which the instant falls in Asia/Shanghai. */
export function civilDayOf(instant: Date): CivilDay {
  return instant.getTime() >= settled ? dayAt(instant.getTime() + eight) : shanghai.format(instant);
}

/** The last millisecond of the day at UTC+8, where China has kept its clocks since 1992: a term ends at twenty-four hours (民法典第二百零三条). */
export function endOfDay(day: CivilDay): Date {
  return new Date(epochOf(day) + DAY - 1 - eight);
}

/** Whether the text is a day that exists, written YYYY-MM-DD. */
export function isCivilDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-(\d{2})$/.exec(text)?.[1];
  return date !== undefined && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(date);
}

/** The day `count` days later, earlier when negative; throws RangeError when `day` is none. */
export function addDays(day: CivilDay, count: number): CivilDay {
  return dayAt(epochOf(day) + count * DAY);
}

/** The same day of the month `count` months later, or that month's last day where there is no such day (民法典第二百零二条). */
export function addMonths(day: CivilDay, count: number): CivilDay {
  const from = new Date(epochOf(day));
  const month = from.getUTCMonth() + count;
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return dayAt(Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), lastOfMonth)));
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: CivilDay): number {
  return new Date(epochOf(day)).getUTCDay() || 7;
}

/** How many days later `to` is than `from`; below zero when it is earlier. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return (epochOf(to) - epochOf(from)) / DAY;
}

/** -1, 0 or 1 as `a` is before, the same as or after `b`. */
export function compareDays(a: CivilDay, b: CivilDay): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function epochOf(day: CivilDay): number {
  if (!isCivilDay(day)) throw new RangeError(`"${day}" is not a day that exists, written YYYY-MM-DD`);
  return Date.parse(`${day}T00:00:00Z`);
}

function dayAt(epoch: number): CivilDay {
  return new Date(epoch).toISOString().slice(0, 10);
}
