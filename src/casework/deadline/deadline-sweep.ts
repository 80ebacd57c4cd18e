import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Database, type Transaction } from '../../platform/database/index.js';
import { LoneWorker, type LoneWorkerOptions } from '../../platform/log/index.js';
import { ClockStanding } from '../clock/index.js';
import type { Notices } from '../notice/index.js';
import { followed } from './counting.js';
import { DeadlinePhaseKind } from './deadline.codes.js';
import { phaseTold } from './deadline.events.js';
import { lockHeld, updateHeld, type Held } from './held.js';
import { channel, tellOf, type Happening } from './telling.js';

export interface SweepOptions {
  readonly database: Pick<Database, 'sql' | 'transaction'>;
  readonly notices: Pick<Notices, 'tell'>;
  /** The one source of time. */
  readonly now: () => Date;
}

/** How many deadlines are looked at in one transaction. */
const atOnce = 200;

/** A phase that begins now: which, when it began, and of which end. */
interface Found { readonly of: Held; readonly phase: DeadlinePhaseKind; readonly dueAt: Date; readonly endAt: Date; readonly ordinal: number }

/**
 * Tells of every phase that has begun by now and was not told, in order, each with its row and its event in one transaction. Others may sweep at the
 * same time: what one has locked the other leaves, and the rows' key keeps a phase from being told twice. Gives how many phases it told.
 */
export async function sweepDeadlines({ database, notices, now }: SweepOptions): Promise<number> {
  for (let told = 0; ;) {
    const page = await database.transaction(async (sql) => {
      const at = now();
      const held = await lockHeld(sql, `held.next_phase_at <= $1 order by held.next_phase_at, held.id limit ${atOnce}`, [at.toISOString()], 'for update skip locked');
      const passed = held.map((one) => begun(one, at));
      const found = passed.flatMap((one) => one.found);
      await keep(sql, passed.map(({ now: one }) => one), found, at);
      for (const one of found.filter(({ of, phase }) => phase === DeadlinePhaseKind.OVERDUE || !found.some((other) => other.of === of && other.phase === DeadlinePhaseKind.OVERDUE))) await notify(sql, notices, one);
      return { deadlines: held.length, phases: found.length };
    });
    told += page.phases;
    if (page.deadlines < atOnce) return told;
  }
}

/** The deadline after all its phases that have begun: after the clock was put on over several, all of them. */
function begun(one: Held, at: Date): { readonly now: Held; readonly found: Found[] } {
  const found: Found[] = [];
  let now = one;
  while (now.nextPhase !== null && now.nextPhaseAt !== null && now.nextPhaseAt <= at && now.dueAt !== null) {
    found.push({ of: one, phase: now.nextPhase, dueAt: now.nextPhaseAt, endAt: now.dueAt, ordinal: now.told.length + 1 });
    now = followed({ ...now, told: [...now.told, { round: now.round, phase: now.nextPhase, endAt: now.dueAt.getTime() }] });
  }
  return { now, found };
}

async function keep(sql: Transaction, held: readonly Held[], found: readonly Found[], at: Date): Promise<void> {
  if (held.length === 0) return;
  const foundAt = at.toISOString();
  const happenings = found.map(({ of, phase, dueAt }): Happening => ({ kind: phaseTold[phase], id: of.id, more: { phase, phaseAt: dueAt.toISOString() }, occurredAt: dueAt }));
  const told = await tellOf(sql, held, happenings, { occurredAt: at, recordedAt: at, actor: 'hub:deadlines', channel: 'LIVE' });
  await insertRows(sql, 'casework.deadline_phase', found.map(({ of, phase, dueAt, endAt, ordinal }) => ({
    id: uuidv7(), deadline_id: of.id, ordinal, round: of.round, phase, due_at: dueAt.toISOString(), found_at: foundAt, end_at: endAt.toISOString(), audience: of.audience,
  })));
  await updateHeld(sql, told);
}

/** An advisory period, and one of no organ, sends no notice; nor does the day of the end, of which the organ was told before. */
async function notify(sql: Transaction, notices: SweepOptions['notices'], { of, phase, endAt }: Found): Promise<void> {
  if (of.standing !== ClockStanding.LOADED || of.owedById === null || phase === DeadlinePhaseKind.DUE) return;
  const kind = phase === DeadlinePhaseKind.OVERDUE ? 'DEADLINE_OVERDUE' : 'DEADLINE_DUE_SOON';
  await notices.tell(sql, kind, of.owedById, { deadline: { clockId: of.clockId, force: of.force }, due: { at: endAt, isProvisional: of.isProvisional } }, `deadline:${of.id}:${of.round}:${phase}`);
}

export interface DeadlineSweepOptions extends LoneWorkerOptions, SweepOptions {
  /** The longest rest, in milliseconds: time that can be moved is looked at at least so often. */
  readonly longestRest: number;
}

/** 期限巡查: finds phases that begin, in one process at a time, and rests until the next. */
export class DeadlineSweep extends LoneWorker {
  constructor(protected override readonly options: DeadlineSweepOptions) {
    super({ name: 'xianjie deadlines', lock: [0x64656164, 1], channel }, options);
  }

  protected override async begin(): Promise<void> {}

  protected override async turn(): Promise<number> {
    const { database, now, longestRest } = this.options;
    await sweepDeadlines(this.options);
    const [next] = await database.sql<{ at: Date | null }>('select min(next_phase_at) as at from casework.deadline where next_phase_at is not null');
    return next?.at ? Math.max(50, Math.min(longestRest, next.at.getTime() - now().getTime())) : longestRest;
  }
}
