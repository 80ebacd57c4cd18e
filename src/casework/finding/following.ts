import type { ClockSteps } from '../deadline/index.js';
import type { TransferState } from '../transfer/index.js';
import { ANSWER, FindingState, owed } from './finding.codes.js';

const beforeDispatch: ReadonlySet<TransferState> = new Set(['CRIME_SUSPECTED', 'TASK_FORCE_FORMED', 'AWAITING_HEAD', 'APPROVED']);

/** What a track says of its finding; null where it says nothing new. `last` is the step that brought the track where it is. */
export function stateOn(state: TransferState, last: string | null): FindingState | null {
  if (beforeDispatch.has(state)) return FindingState.UNDISPOSED;
  if (state === 'NOT_APPROVED') return FindingState.NOT_TRANSFERRED;
  if (state === 'INVESTIGATING' || state === 'CLOSED' || state === 'LEAD_REGISTERED') return last === 'clearSuspicion' ? FindingState.NOT_TRANSFERRED : last === 'endFinding' ? FindingState.ENDED_OTHERWISE : null;
  return FindingState.TRANSFERRED;
}

/** Whether a finding so answered is owed anew when a further row is met: what was sent stays sent, and what is owed is owed. */
export const canReopen = (state: FindingState): boolean => state === FindingState.NOT_SUSPECTED || state === FindingState.NOT_TRANSFERRED || state === FindingState.ENDED_OTHERWISE;

/** Where a finding goes when its track says `state`; null where it stays: a pause is not ended by a track that waits. */
export const movedTo = (from: FindingState, state: FindingState | null): FindingState | null => (state === null || state === from || (owed.includes(state) && owed.includes(from)) ? null : state);

/** What becomes of the time to answer. */
export const clocksOn = (from: FindingState, to: FindingState): ClockSteps => (owed.includes(to) ? { starts: [ANSWER] } : owed.includes(from) ? { stops: [ANSWER] } : {});
