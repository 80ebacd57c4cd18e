import { v7 as uuidv7 } from 'uuid';
import { workingCalendar, type CalendarRow, type WorkingCalendar } from '../../kernel/index.js';
import { insertRows, type Sql, type Transaction } from '../../platform/database/index.js';
import { append, eventKind } from '../../platform/log/index.js';

/** 放假通知入库: a version of the working calendar, with what its notice says. */
export const calendarPublished = eventKind({ type: 'calendar.publish', version: 1, fieldClass: 'L0', meaning: '放假通知入库: notices of holidays were entered, and with them a version of the working calendar.', upCasts: {} });

/** A version: each entering of notices makes one, and none is ever changed. */
interface Version { readonly id: string; readonly number: number }

const latest = 'select id, number from calendar.version order by number desc limit 1';

/**
 * Enters notices, and with them a version of the calendar: of a year that is entered again, what it said before holds no longer. Gives the days that
 * are now otherwise than before, in order. Throws RangeError where the rows together with those held are no calendar (`workingCalendar`).
 */
export async function publishNotices(sql: Transaction, rows: readonly CalendarRow[], actor: string, now: Date): Promise<string[]> {
  await sql('lock table calendar.version in share row exclusive mode');
  const [held] = await sql<Version>(latest);
  const before = held ? await rowsOf(sql, held.number) : [];
  const years = [...new Set(rows.map(({ noticeYear }) => noticeYear))].sort();
  const version = { id: uuidv7(), number: (held?.number ?? 0) + 1 };
  const after = [...before.filter(({ noticeYear }) => !years.includes(noticeYear)), ...rows];
  const calendar = workingCalendar(after, nameOf(after, version.number));
  await insertRows(sql, 'calendar.version', [{ ...version, entered_by: actor, entered_at: now.toISOString() }]);
  await insertRows(sql, 'calendar.notice_day', rows.map(({ day, kind, noticeYear }) => ({ version: version.number, day, kind, notice_year: noticeYear })));
  const { coveredFrom, coveredUntil } = calendar;
  await append(sql, [{
    kind: calendarPublished, aggregate: { type: 'WorkingCalendar', id: version.id, number: 1 }, organs: [], audience: ['p', 'd'], occurredAt: now.toISOString(), actor, channel: 'LIVE',
    parts: [{ fieldClass: 'L0', payload: { version: calendar.version, coveredFrom, coveredUntil, noticeYears: years, days: rows.map(({ day, kind }) => ({ day, kind })) } }],
  }], now.toISOString());
  return changedDays(before, after);
}

/** Enters notices of years of which none is held yet, as the first start of a version does; gives the days that are now otherwise. */
export async function enterNotices(sql: Transaction, rows: readonly CalendarRow[], actor: string, now: Date): Promise<string[]> {
  const held = new Set((await sql<{ year: number }>('select distinct notice_year as year from calendar.notice_day')).map(({ year }) => year));
  const fresh = rows.filter(({ noticeYear }) => !held.has(noticeYear));
  return fresh.length === 0 ? [] : publishNotices(sql, fresh, actor, now);
}

/** What the calendar says now, day by day; nothing where no notice was ever entered. */
export async function noticesHeld(sql: Sql): Promise<CalendarRow[]> {
  const [version] = await sql<Version>(latest);
  return version ? rowsOf(sql, version.number) : [];
}

/** By the id of the version, which stays what it is. */
const known = new Map<string, WorkingCalendar>();

/** The working calendar as of now; throws where no notice was ever entered. */
export async function calendarOf(sql: Sql): Promise<WorkingCalendar> {
  const [version] = await sql<Version>(latest);
  if (!version) throw new Error('There is no working calendar: enter the reference data (npm run hub -- seed)');
  const held = known.get(version.id);
  if (held) return held;
  const rows = await rowsOf(sql, version.number);
  const calendar = workingCalendar(rows, nameOf(rows, version.number));
  known.set(version.id, calendar);
  return calendar;
}

/** What the calendar of a version says: of each year, the rows that were entered last. */
function rowsOf(sql: Sql, version: number): Promise<CalendarRow[]> {
  return sql<CalendarRow>(
    `select day::text as day, kind, notice_year as "noticeYear" from calendar.notice_day as held
     where version <= $1 and version = (select max(version) from calendar.notice_day as later where later.notice_year = held.notice_year and later.version <= $1) order by day`, [version],
  );
}

/** The years it covers and the number of the version: `2017-2026.1`. */
function nameOf(rows: readonly CalendarRow[], number: number): string {
  const years = rows.map(({ noticeYear }) => noticeYear);
  return `${Math.min(...years)}-${Math.max(...years)}.${number}`;
}

function changedDays(before: readonly CalendarRow[], after: readonly CalendarRow[]): string[] {
  const said = ({ day, kind }: CalendarRow): string => `${day} ${kind}`;
  const [earlier, later] = [new Set(before.map(said)), new Set(after.map(said))];
  return [...new Set([...earlier].filter((one) => !later.has(one)).concat([...later].filter((one) => !earlier.has(one))).map((one) => one.slice(0, 10)))].sort();
}
