import { eventKind, type EventKind } from '../../platform/log/index.js';
import type { DeadlinePhaseKind } from './deadline.codes.js';

const kind = (step: string, meaning: string): EventKind => eventKind({ type: `deadline.${step}`, version: 1, fieldClass: 'L1', meaning, upCasts: {} });

/** 期限起算: a clock was set running for a matter, or for a part of it that goes on apart. */
export const deadlineStarted = kind('start', '期限起算: a clock was set running.');
/** 期限中止. */
export const deadlinePaused = kind('pause', '期限中止: a deadline is not counted for now.');
/** 期限恢复. */
export const deadlineResumed = kind('resume', '期限恢复: a deadline is counted again, what was paused left out.');
/** 期限延长. */
export const deadlineExtended = kind('extend', '期限延长: a longer period was approved.');
/** 期限重算. */
export const deadlineRecomputed = kind('recompute', '期限重算: a notice of holidays was entered, and confirmed or moved the end.');
/** 期限办结. */
export const deadlineFulfilled = kind('fulfil', '期限办结: what a deadline runs for was done, in time or late.');
/** 期限终止. */
export const deadlineDropped = kind('drop', '期限终止: a deadline no longer matters.');

/** 临期、届满日、逾期: each told once for each end. */
export const phaseTold: Readonly<Record<DeadlinePhaseKind, EventKind>> = {
  DUE_SOON: kind('dueSoon', '期限临期: a deadline is due soon.'),
  DUE: kind('due', '期限届满日: the last day of a deadline has begun, or its last hour.'),
  OVERDUE: kind('overdue', '期限逾期: a deadline has passed and what it runs for is still owed.'),
};

/** Every kind of event of a deadline. */
export const deadlineEvents: readonly EventKind[] = [
  deadlineStarted, deadlinePaused, deadlineResumed, deadlineExtended, deadlineRecomputed, deadlineFulfilled, deadlineDropped, ...Object.values(phaseTold),
];
