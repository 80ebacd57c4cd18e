import { v7 as uuidv7 } from 'uuid';
import type { WorkingCalendar } from '../../kernel/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { calendarOf } from '../../registry/calendar/index.js';
import { ClockOwner, lengthsIn, stateOfLaw, type Clock } from '../clock/index.js';
import { counted, followed, never } from './counting.js';
import { DeadlineState } from './deadline.codes.js';
import { deadlineDropped, deadlineFulfilled, deadlinePaused, deadlineResumed, deadlineStarted } from './deadline.events.js';
import { insertHeld, updateHeld, type Held } from './held.js';
import { clocksThatRun, termOf } from './lengths.js';
import type { ClockSteps, Matter, Moment } from './matter.js';
import { openOf } from './standings.js';
import { tellOf, type Happening } from './telling.js';

/**
 * Lets the clocks of a step run, end, pause and go on for these parts, and appends their events, in the caller's transaction; the step's own event
 * was appended before. Ends come before starts: a step that both stops and starts a clock starts it anew; else one that runs for a part goes on as it does.
 * Throws RangeError without a part, and for a clock that the register does not have.
 */
export async function followClocks(sql: Transaction, matter: Matter, parts: readonly string[], steps: ClockSteps, moment: Moment): Promise<void> {
  if (parts.length === 0) throw new RangeError(`${matter.type} ${matter.id}: clocks run for at least one part`);
  const desk = new Following(matter, parts, moment, await calendarOf(sql), await openOf(sql, matter.id));
  desk.end(steps.stops ?? [], 'STOPS');
  desk.end(steps.drops ?? [], 'DROPS');
  desk.pause(steps.pauses ?? []);
  desk.resume(steps.resumes ?? []);
  desk.start(steps.starts ?? []);
  await desk.write(sql);
}

/** Matters that begin, each at its moment; nothing runs for them yet. */
export interface Beginning { readonly matter: Matter; readonly occurredAt: Date }

/** Lets these clocks run for many matters that begin, set-wise, in the caller's transaction; each runs for the matter as a whole. */
export async function beginClocksOf(sql: Transaction, beginnings: readonly Beginning[], clockIds: readonly string[], moment: Moment): Promise<void> {
  if (beginnings.length === 0) return;
  const calendar = await calendarOf(sql);
  const begun = beginnings.map(({ matter, occurredAt }) => {
    const desk = new Following(matter, [matter.id], { ...moment, occurredAt }, calendar, []);
    desk.start(clockIds);
    return desk.made();
  });
  await insertHeld(sql, await tellOf(sql, begun.flatMap(({ held }) => held), begun.flatMap(({ happenings }) => happenings), moment));
}

/** One step at work on the open deadlines of its matter: they are changed here, then told of and written together. */
class Following {
  private readonly held: Map<string, Held>;
  private readonly known: ReadonlySet<string>;
  private readonly changed = new Set<string>();
  private readonly parted: { readonly id: string; readonly from: string }[] = [];
  private readonly happenings: Happening[] = [];

  constructor(
    private readonly matter: Matter, private readonly parts: readonly string[], private readonly moment: Moment, private readonly calendar: WorkingCalendar, open: readonly Held[],
  ) {
    this.held = new Map(open.map((one) => [one.id, one]));
    this.known = new Set(this.held.keys());
  }

  /** What is done for some parts no longer runs for them; when none is left it has ended. */
  end(clockIds: readonly string[], how: 'STOPS' | 'DROPS'): void {
    const { occurredAt } = this.moment;
    for (const one of this.concerned(clockIds, [DeadlineState.RUNNING, DeadlineState.PAUSED])) {
      const [ended, left] = this.divided(one);
      const isLate = how === 'STOPS' && one.state === DeadlineState.RUNNING && one.dueAt !== null && !one.isProvisional && occurredAt > one.dueAt;
      const fulfilledAt = how === 'STOPS' ? occurredAt : one.fulfilledAt;
      const state = left.length > 0 ? one.state : fulfilledAt === null ? DeadlineState.DROPPED : DeadlineState.FULFILLED;
      const now = followed({ ...one, state, fulfilledAt, isLate: one.isLate || isLate, parts: left.length > 0 ? left : one.parts, pausedAt: left.length > 0 ? one.pausedAt : null });
      this.put(now, how === 'STOPS' ? { kind: deadlineFulfilled, more: { ended, late: isLate } } : { kind: deadlineDropped, more: { ended } });
    }
  }

  pause(clockIds: readonly string[]): void {
    const { occurredAt } = this.moment;
    for (const one of this.concerned(clockIds, [DeadlineState.RUNNING])) {
      const own = this.apart(one);
      const paused = { ...own, state: DeadlineState.PAUSED, pausedAt: occurredAt, pauses: [...own.pauses, { from: later(occurredAt, own).toISOString(), until: null }] };
      this.put(counted(paused, this.calendar), { kind: deadlinePaused });
    }
  }

  resume(clockIds: readonly string[]): void {
    const until = this.moment.occurredAt;
    for (const one of this.concerned(clockIds, [DeadlineState.PAUSED])) {
      const own = this.apart(one);
      const pauses = own.pauses.map((pause) => (pause.until === null ? { ...pause, until: (until.getTime() < Date.parse(pause.from) ? new Date(pause.from) : until).toISOString() } : pause));
      this.put(counted({ ...own, state: DeadlineState.RUNNING, pausedAt: null, pauses }, this.calendar), { kind: deadlineResumed });
    }
  }

  /** For the parts for which it does not run yet, owed by the same organ. */
  start(clockIds: readonly string[]): void {
    for (const clock of clocksThatRun(clockIds, this.matter.circumstances)) {
      const [owner, owedById] = this.ownerOf(clock);
      const running = [...this.held.values()].filter((one) => one.clockId === clock.id && one.owedById === owedById && isOpen(one));
      const fresh = this.parts.filter((part) => !running.some(({ parts }) => parts.includes(part)));
      if (fresh.length > 0) this.put(counted(this.begun(clock, owner, owedById, fresh), this.calendar), { kind: deadlineStarted });
    }
  }

  /** What was made of nothing, to be told and written with others. */
  made(): { readonly held: readonly Held[]; readonly happenings: readonly Happening[] } {
    return { held: [...this.held.values()], happenings: this.happenings.map((one) => ({ ...one, occurredAt: this.moment.occurredAt })) };
  }

  async write(sql: Transaction): Promise<void> {
    if (this.happenings.length === 0) return;
    const told = await tellOf(sql, [...this.held.values()].filter(({ id }) => this.changed.has(id)), this.happenings, this.moment);
    await insertHeld(sql, told.filter(({ id }) => !this.known.has(id)));
    await updateHeld(sql, told.filter(({ id }) => this.known.has(id)));
    for (const { id, from } of this.parted) await sql(copyTold, [id, from]);
  }

  /** Open deadlines of these clocks that run for one of the parts; of what each organ owes for itself, those of the organ that acts. */
  private concerned(clockIds: readonly string[], states: readonly DeadlineState[]): Held[] {
    const { DECIDING_ORGAN: deciding } = this.matter.owners;
    return [...this.held.values()].filter((one) => clockIds.includes(one.clockId) && states.includes(one.state) && one.parts.some((part) => this.parts.includes(part))
      && (one.owner !== ClockOwner.DECIDING_ORGAN || deciding === undefined || one.owedById === deciding));
  }

  private divided({ parts }: Held): [concerned: string[], left: string[]] {
    return [parts.filter((part) => this.parts.includes(part)), parts.filter((part) => !this.parts.includes(part))];
  }

  /** The deadline itself, or where it runs for other parts too, one of its own for the parts concerned, with all that was told of it. */
  private apart(one: Held): Held {
    const [concerned, left] = this.divided(one);
    if (left.length === 0) return one;
    const own = { ...one, id: uuidv7(), parts: concerned, eventNumber: 0 };
    this.held.set(one.id, { ...one, parts: left });
    this.changed.add(one.id);
    this.parted.push({ id: own.id, from: one.id });
    this.put(own, { kind: deadlineStarted, more: { splitFrom: one.id } });
    return own;
  }

  private put(one: Held, happening: Omit<Happening, 'id'>): void {
    this.held.set(one.id, one);
    this.changed.add(one.id);
    this.happenings.push({ ...happening, id: one.id });
  }

  /** Who owes it: the first of the register's owners whom the matter names, else the first. */
  private ownerOf({ owners }: Clock): [ClockOwner, string | null] {
    const named = owners.find((owner) => this.matter.owners[owner] !== undefined) ?? owners[0] ?? ClockOwner.PARTY;
    return [named, this.matter.owners[named] ?? null];
  }

  private begun(clock: Clock, owner: ClockOwner, owedById: string | null, parts: readonly string[]): Held {
    const { matter: { type, id, caseId, organKeys, audience, circumstances }, moment: { occurredAt, recordedAt } } = this;
    const { base } = lengthsIn(clock, circumstances.domain);
    return {
      id: uuidv7(), clockId: clock.id, line: clock.line, duty: clock.ends ?? clock.trigger[0], owner, owedById, force: base?.force ?? clock.force, standing: clock.standing, limit: clock.limit, basis: clock.basis,
      terms: base ? [termOf(clock, base, circumstances)] : [], caseId, subjectType: type, subjectId: id, parts, circumstances, startedAt: occurredAt, dueAt: null, dueSoonAt: null, isProvisional: false,
      state: DeadlineState.RUNNING, phase: null, fulfilledAt: null, isLate: false, pausedAt: null, pauses: [], extensions: [], calendarVersion: this.calendar.version, ruleVersion: stateOfLaw, round: 1,
      recordedAt, listedAt: never, nextPhase: null, nextPhaseAt: null, eventNumber: 0, organs: organKeys, audience, told: [],
    };
  }
}

const isOpen = ({ state }: Held): boolean => state === DeadlineState.RUNNING || state === DeadlineState.PAUSED;

/** Pauses follow each other: one that is reported out of its order begins where the last ended. */
function later(at: Date, { pauses }: Held): Date {
  const ended = pauses.at(-1)?.until;
  return ended && Date.parse(ended) > at.getTime() ? new Date(ended) : at;
}

/** What was told of a deadline was told of the part of it that goes on apart. */
const copyTold = `
  insert into casework.deadline_phase (id, deadline_id, ordinal, round, phase, due_at, found_at, end_at, audience)
  select gen_random_uuid(), $1, ordinal, round, phase, due_at, found_at, end_at, audience from casework.deadline_phase where deadline_id = $2`;
