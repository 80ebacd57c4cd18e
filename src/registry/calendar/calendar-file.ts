import { addDays, isCivilDay, type CalendarRow } from '../../kernel/index.js';
import { dayFlaws, readRegisterFile, type CellFlaw, type Cells, type FileFlaw, type RegisterFile } from '../register-file/index.js';

const kinds: Readonly<Record<string, CalendarRow['kind']>> = { off: 'off', work: 'work' };

/** Reads a notice of holidays (国务院办公厅放假通知) from CSV. Columns: date, kind (`off` a day off, `work` a weekend worked), notice_year; others are not read. */
export function readCalendarFile(csv: Buffer): RegisterFile<CalendarRow> {
  const file = readRegisterFile(csv, { demanded: ['date', 'kind', 'notice_year'], noun: '放假通知所列日期', flawsOf, entryOf });
  const flaws = file.ok ? repeated(file.entries) : [];
  return flaws.length > 0 ? { ok: false, flaws } : file;
}

function flawsOf(cells: Cells): CellFlaw[] {
  const { date = '', kind = '', notice_year: year = '' } = cells;
  const isYear = /^20\d\d$/.test(year);
  return [
    ...dayFlaws(cells, 'date'),
    ...(kind in kinds ? [] : [['kind', `“${kind}”不在代码表内，应为 off（放假）或 work（上班）`] as const]),
    ...(isYear ? [] : [['notice_year', `“${year}”不是年份，请填写该通知安排的年份`] as const]),
    ...(isCivilDay(date) && isYear && !isWithin(date, Number(year)) ? [['date', `${date} 不在 ${year} 年通知所安排的日期内（上年十二月下旬至当年年底），请核对`] as const] : []),
  ];
}

/** A notice arranges its year, and may reach into the last days of the year before. */
function isWithin(date: string, year: number): boolean {
  return date >= addDays(`${year}-01-01`, -15) && date <= `${year}-12-31`;
}

const entryOf = ({ date, kind, notice_year: year }: Cells): CalendarRow => ({ day: date!, kind: kinds[kind!]!, noticeYear: Number(year) });

/** What a notice would say against those that are held already: a day that another year's notice arranges, or a year that leaves one between without a notice. */
export function calendarClashes(rows: readonly CalendarRow[], held: readonly CalendarRow[]): FileFlaw[] {
  const years = new Set(rows.map(({ noticeYear }) => noticeYear));
  const kept = held.filter(({ noticeYear }) => !years.has(noticeYear));
  const arranged = new Map(kept.map(({ day, noticeYear }) => [day, noticeYear]));
  const known = new Set([...kept.map(({ noticeYear }) => noticeYear), ...years]);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const missing = Array.from({ length: last - first }, (_, index) => first + index).filter((year) => !known.has(year));
  return [
    ...rows.flatMap(({ day }, index) => (arranged.has(day) ? [{ row: index + 2, column: 'date', message: `${day} 已由 ${arranged.get(day)!} 年通知安排；同一日只能由一个通知安排，请核对` }] : [])),
    ...missing.map((year) => ({ row: 2, column: 'notice_year', message: `缺 ${year} 年的通知，日历须逐年连续；请先登记 ${year} 年的通知，或与其一并登记` })),
  ];
}

function repeated(rows: readonly CalendarRow[]): FileFlaw[] {
  const seen = new Set<string>();
  return rows.flatMap(({ day }, index) => {
    const isRepeated = seen.has(day);
    seen.add(day);
    return isRepeated ? [{ row: index + 2, column: 'date', message: `${day} 在本文件中出现两次，请只留一行` }] : [];
  });
}
