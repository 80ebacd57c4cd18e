import { civilDayOf, dueOfAll, endOfDay, type Term, type WorkingCalendar } from '../../kernel/index.js';
import { ClockLine } from '../clock/index.js';
import { DeadlinePhaseKind, DeadlineState } from './deadline.codes.js';
import type { DeadlineTerm } from './deadline.values.js';
import type { Held } from './held.js';

const hour = 3_600_000;
const day = 24 * hour;
/** Due soon at least so long before the end, in milliseconds; our own figure (平台提示). */
const soonest = 4 * hour;

/** A day beyond all ends: where a deadline without one stands in lists. */
export const never = new Date('9999-12-31T00:00:00Z');

/** 材料不全、应由其他公安机关管辖、不属公安管辖时才须办理: the hub cannot know whether they are owed, so their end is no breach; done after it, they are late. */
const owedInACase: ReadonlySet<string> = new Set(['police.supplement_notice', 'police.forward', 'police.return_not_police']);

const phasesInOrder = [DeadlinePhaseKind.DUE_SOON, DeadlinePhaseKind.DUE, DeadlinePhaseKind.OVERDUE] as const;

/** The deadline with its end as these notices give it, and with what follows from the end: the phase that was told of it and the next, the round, its place in lists. */
export function counted(held: Held, calendar: WorkingCalendar): Held {
  const due = held.terms.length === 0 || held.terms.some(({ unit }) => unit === null) ? null : dueOfAll(held.terms.map(inKernel), held.startedAt, held.pauses.map(asPause), calendar);
  const dueAt = due?.dueAt ?? null;
  const isNew = dueAt !== null && held.told.some(({ round, endAt }) => round === held.round && endAt !== dueAt.getTime());
  return followed({
    ...held, dueAt, isProvisional: due?.provisional ?? false, calendarVersion: calendar.version, listedAt: dueAt ?? never, round: held.round + (isNew ? 1 : 0),
    dueSoonAt: dueAt && momentsOf(held, dueAt).DUE_SOON,
  });
}

/** The deadline with the phase that was last told of its end, and the one to be told next. */
export function followed(held: Held): Held {
  const { dueAt } = held;
  const told = new Set(held.told.filter(({ endAt }) => endAt === dueAt?.getTime()).map(({ phase }) => phase));
  const next = phasesInOrder.find((phase) => !told.has(phase) && !(phase === DeadlinePhaseKind.OVERDUE && (held.isProvisional || owedInACase.has(held.clockId))));
  const isTold = held.state === DeadlineState.RUNNING && held.line !== ClockLine.CRIMINAL && dueAt !== null && next !== undefined;
  return { ...held, phase: phasesInOrder.findLast((phase) => told.has(phase)) ?? null, nextPhase: isTold ? next : null, nextPhaseAt: isTold ? momentsOf(held, dueAt)[next] : null };
}

/**
 * When each phase of an end begins: due soon when a third of the period is left and at least four hours; due with the last civil day, of hours
 * with the last hour; overdue after the end. Of a short period due soon is no later than due.
 */
function momentsOf({ startedAt, terms, pauses }: Held, dueAt: Date): Record<DeadlinePhaseKind, Date> {
  const end = dueAt.getTime();
  const paused = pauses.reduce((sum, { from, until }) => sum + (until === null ? 0 : Date.parse(until) - Date.parse(from)), 0);
  const left = Math.max(soonest, Math.floor((end - startedAt.getTime() - paused) / 3));
  const isOfHours = terms[0]?.unit === 'HOUR';
  const due = isOfHours ? end - hour : endOfDay(civilDayOf(dueAt)).getTime() + 1 - day;
  return { DUE_SOON: new Date(Math.min(end - left, due)), DUE: new Date(due), OVERDUE: new Date(end + 1) };
}

const inKernel = ({ length, unit, startExcluded, rollForward, custody }: DeadlineTerm): Term => {
  if (unit === null || unit === 'DAY') throw new RangeError('a term is counted in hours, calendar days, working days, months or years');
  return { length, unit, startExcluded, rollForward, custody };
};

const asPause = ({ from, until }: { readonly from: string; readonly until: string | null }) => ({ from: new Date(from), until: until === null ? null : new Date(until) });
