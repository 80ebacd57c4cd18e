/** 办理期限: clocks of the register as they run for a matter: due, owed by whom, on which article (docs/deadlines.md). */
export { followDeadlineAudience } from './audience.js';
export { deadlineMoved } from './deadline.channels.js';
export { DeadlinePhaseKind, DeadlineState } from './deadline.codes.js';
export { Deadline, DeadlinePhase } from './deadline.entity.js';
export { deadlineList } from './deadline.lists.js';
export { deadlineModule } from './deadline.module.js';
export { Deadlines } from './deadline.service.js';
export { DeadlineSweep, sweepDeadlines } from './deadline-sweep.js';
export { beginClocksOf, followClocks } from './following.js';
export { hasLength } from './lengths.js';
export type { Circumstances, ClockSteps, Matter, Moment, Standing } from './matter.js';
export { loadNotices } from './recompute.js';
export { isOverdue, isOwed, standingsOf } from './standings.js';
export { DeadlineConnection, DeadlinesArguments } from './deadline.types.js';
