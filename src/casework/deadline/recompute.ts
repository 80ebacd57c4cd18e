import type { CalendarRow } from '../../kernel/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { calendarOf, enterNotices, publishNotices } from '../../registry/calendar/index.js';
import { counted } from './counting.js';
import { DeadlineState } from './deadline.codes.js';
import { deadlineRecomputed } from './deadline.events.js';
import { lockHeld, updateHeld, type Held } from './held.js';
import { tellOf } from './telling.js';

/** How many are counted again at a time. */
const atOnce = 1_000;

/** 放假通知: enters notices of holidays (all of them, or only years of which none is held), and counts what they touch again, in one transaction; gives how many deadlines were confirmed or moved. */
export async function loadNotices(sql: Transaction, rows: readonly CalendarRow[], which: 'ALL' | 'NEW_YEARS', actor: string, now: Date): Promise<number> {
  const changed = await (which === 'ALL' ? publishNotices : enterNotices)(sql, rows, actor, now);
  return changed.length === 0 ? 0 : recompute(sql, changed[0]!, actor, now);
}

/**
 * Counts again what was provisional, ended or not, and what still runs to a day on or after the first that changed (a notice may move the last days of
 * the year before). An end that stays, and is as certain as before, is left with the version that gave it.
 */
async function recompute(sql: Transaction, from: string, actor: string, now: Date): Promise<number> {
  const calendar = await calendarOf(sql);
  let count = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await lockHeld(sql, touched, [after, from]);
    const moved = page.flatMap((one): Held[] => {
      const again = recounted(one, calendar);
      return again.dueAt?.getTime() === one.dueAt?.getTime() && again.isProvisional === one.isProvisional ? [] : [again];
    });
    const before = new Map(page.map(({ id, dueAt }) => [id, dueAt?.toISOString() ?? null]));
    const happenings = moved.map(({ id }) => ({ kind: deadlineRecomputed, id, more: { dueAtBefore: before.get(id) } }));
    await updateHeld(sql, await tellOf(sql, moved, happenings, { occurredAt: now, recordedAt: now, actor, channel: 'LIVE' }));
    count += moved.length;
    if (page.length < atOnce) return count;
    after = page.at(-1)!.id;
  }
}

/** Of what was fulfilled under a provisional end it is known only now whether it was late. */
function recounted(one: Held, calendar: Parameters<typeof counted>[1]): Held {
  const again = counted(one, calendar);
  const isLate = one.isLate || (one.fulfilledAt !== null && again.dueAt !== null && !again.isProvisional && one.fulfilledAt > again.dueAt);
  return { ...again, isLate };
}

const touched = `held.id > $1 and (held.is_provisional or (held.state in ('${DeadlineState.RUNNING}', '${DeadlineState.PAUSED}') and held.due_at >= ($2::date)::timestamptz)) order by held.id limit ${atOnce}`;
