import { loadNotices } from '../casework/deadline/index.js';
import type { Hub } from '../hub.js';
import { calendarClashes, calendarOf, noticesHeld, readCalendarFile } from '../registry/calendar/index.js';
import { refuseFile } from './refuse-file.js';

/** Enters a year's notice of holidays, counts again what it touches, all or none, and says how far the calendar now reaches; complains of every flaw with row, column and reason. */
export async function enterCalendar({ database, now }: Hub, csv: Buffer): Promise<string> {
  const file = readCalendarFile(csv);
  const flaws = file.ok ? calendarClashes(file.entries, await noticesHeld(database.sql)) : file.flaws;
  if (!file.ok || flaws.length > 0) return refuseFile(flaws, '未登记任何放假通知', 'no notice was entered');
  return database.transaction(async (sql) => {
    const moved = await loadNotices(sql, file.entries, 'ALL', 'hub:calendar', now());
    const { version, coveredUntil } = await calendarOf(sql);
    return `工作日历 ${version} 已生效，覆盖至 ${coveredUntil}；重算期限 ${moved} 项 · working calendar until ${coveredUntil}, ${moved} deadlines counted again`;
  });
}
