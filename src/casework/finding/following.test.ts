import { describe, expect, it } from '@jest/globals';
import type { TransferState } from '../transfer/index.js';
import { ANSWER, FindingState, owed } from './finding.codes.js';
import { canReopen, clocksOn, movedTo, stateOn } from './following.js';

const { UNDISPOSED, CONSULTED, OBJECTED, TRANSFERRED, NOT_TRANSFERRED, ENDED_OTHERWISE, NOT_SUSPECTED } = FindingState;
const states = Object.values(FindingState);

describe('what a track says of its finding', () => {
  it.each<[TransferState, string | null, FindingState | null]>([
    ['CRIME_SUSPECTED', null, UNDISPOSED], ['TASK_FORCE_FORMED', null, UNDISPOSED], ['AWAITING_HEAD', null, UNDISPOSED], ['APPROVED', null, UNDISPOSED], ['NOT_APPROVED', null, NOT_TRANSFERRED],
    ['INVESTIGATING', 'clearSuspicion', NOT_TRANSFERRED], ['CLOSED', 'clearSuspicion', NOT_TRANSFERRED], ['LEAD_REGISTERED', 'clearSuspicion', NOT_TRANSFERRED], ['INVESTIGATING', 'endFinding', ENDED_OTHERWISE], ['CLOSED', 'endFinding', ENDED_OTHERWISE], ['LEAD_REGISTERED', 'endFinding', ENDED_OTHERWISE],
    ['INVESTIGATING', null, null], ['CLOSED', 'close', null], ['LEAD_REGISTERED', null, null], ['CRIME_SUSPECTED', 'clearSuspicion', UNDISPOSED], ['SENT', 'endFinding', TRANSFERRED],
  ])('%s after %s: %s', (state, last, expected) => {
    expect(stateOn(state, last)).toBe(expected);
  });

  it('is that it was transferred, wherever else the track stands', () => {
    const after: readonly TransferState[] = ['SENT', 'RECEIVED', 'AWAITING_SUPPLEMENT', 'UNDER_INVESTIGATION', 'NOT_FILED', 'INDICTED', 'CONVICTED', 'NOT_PROSECUTED'];
    expect(new Set(after.map((state) => stateOn(state, null)))).toEqual(new Set([TRANSFERRED]));
  });
});

describe('a finding that follows its track', () => {
  it('goes where the track says, stays where it says nothing or the same, and a pause stays while the track waits', () => {
    for (const from of states) {
      expect([movedTo(from, null), movedTo(from, from)]).toEqual([null, null]);
      for (const to of states.filter((state) => state !== from)) expect(movedTo(from, to)).toBe([UNDISPOSED, CONSULTED, OBJECTED].includes(from) && [UNDISPOSED, CONSULTED, OBJECTED].includes(to) ? null : to);
    }
  });

  it('starts its time to answer when it is owed, and stops it when it is answered', () => {
    expect(owed).toEqual([UNDISPOSED, CONSULTED, OBJECTED]);
    expect([clocksOn(NOT_TRANSFERRED, UNDISPOSED), clocksOn(CONSULTED, TRANSFERRED), clocksOn(UNDISPOSED, NOT_TRANSFERRED), clocksOn(NOT_TRANSFERRED, TRANSFERRED)]).toEqual([{ starts: [ANSWER] }, { stops: [ANSWER] }, { stops: [ANSWER] }, {}]);
    expect(ANSWER).toBe('platform.finding_answer');
  });

  it('is owed anew by a further row only where it was answered with no', () => {
    expect(states.filter(canReopen)).toEqual([NOT_TRANSFERRED, ENDED_OTHERWISE, NOT_SUSPECTED]);
  });
});
