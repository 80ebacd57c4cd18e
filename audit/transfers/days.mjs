/** Days in China as plain numbers, and the notices of holidays as they are printed: none of the product's code, so that both can be wrong only apart. */
import fs from 'node:fs';
import path from 'node:path';

const DAY = 86_400_000;
const EAST = 8 * 3_600_000;

/** Days since 1 January 1970, in China. */
export const dayOf = (instant) => Math.floor((instant + EAST) / DAY);
/** The last millisecond of a day in China; its first is that of the day before, and one. */
export const endOf = (day) => (day + 1) * DAY - EAST - 1;
const numbered = (text) => Date.parse(`${text}T00:00:00Z`) / DAY;

const file = path.join(import.meta.dirname, '../../seeds/reference/holidays-cn-2017-2026.csv');
const notices = fs.readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.trim().split(','));
const off = new Set(notices.filter(([, , kind]) => kind === 'off').map(([day]) => numbered(day)));
const worked = new Set(notices.filter(([, , kind]) => kind === 'work').map(([day]) => numbered(day)));

/** The last day of which a notice speaks. */
export const lastKnown = numbered('2026-12-31');
/** 1 January 1970 was a Thursday. */
export const isWorked = (day) => worked.has(day) || (!off.has(day) && (day + 3) % 7 < 5);
/** Days before which something odd lies: long holidays, and weekends that are worked. */
export const oddDays = [...off, ...worked].filter((day) => day >= numbered('2024-01-01')).sort((a, b) => a - b);
/** Where walks begin: from then, over so many days. */
export const firstDay = numbered('2024-01-02');

/** The day of the same number so many months on, or the last of that month where it has none. */
export function monthsOn(day, months) {
  const from = new Date(day * DAY);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(from.getUTCDate(), last)) / DAY;
}
