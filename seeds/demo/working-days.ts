import fs from 'node:fs';
import { parse } from 'csv-parse/sync';
import { workingCalendar, type CivilDay, type WorkingCalendar } from '../../src/kernel/index.js';
import { repoFile } from '../../src/platform/repo.js';

/** The day up to which the invented cases have happened; what would come later has not been done yet. */
export const LAST_DAY: CivilDay = '2026-11-20';

/** The working calendar of the reference notices, by which invented steps fall on days when offices work. */
export function demoCalendar(): WorkingCalendar {
  const file = fs.readFileSync(repoFile('seeds/reference/holidays-cn-2017-2026.csv'));
  const rows = parse<{ date: string; kind: 'off' | 'work'; notice_year: string }>(file, { columns: true, bom: true });
  return workingCalendar(rows.map((row) => ({ day: row.date, kind: row.kind, noticeYear: Number(row.notice_year) })), '2017-2026');
}
