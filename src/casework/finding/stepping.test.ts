import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/graphql/context.js';
import { ANSWER, FindingState, FindingStepKind } from './finding.codes.js';
import type { FindingHeld } from './held.js';
import type { Refused } from './refused.js';
import { changeOf, demandCapacity, type StepRow } from './stepping.js';

const held = (more: Partial<FindingHeld> = {}): FindingHeld => ({ id: 'f', organId: 'agency', state: FindingState.UNDISPOSED, isSampled: false, ...more }) as FindingHeld;
const actor = (organ: string | null, kind: string, roles: readonly string[], subject = 'somebody'): Actor => ({ subject, organ: organ === null ? null : { id: organ, kind }, roles }) as unknown as Actor;
const codeOf = (act: () => unknown): string | null => {
  try { act(); return null; } catch (error) { return (error as Refused).code; }
};
const kinds = Object.values(FindingStepKind);
const states = Object.values(FindingState);
const own: readonly FindingStepKind[] = [FindingStepKind.CONSULT, FindingStepKind.RESUME, FindingStepKind.OBJECT];

describe('who takes a step with a finding', () => {
  const steps = (by: Actor) => kinds.filter((kind) => codeOf(() => { demandCapacity(kind, held(), by); }) === null);
  const others = kinds.filter((kind) => !own.includes(kind));
  it.each<[string, Actor, readonly FindingStepKind[]]>([
    ['a handler of the agency', actor('agency', 'ENFORCEMENT_AGENCY', ['HANDLER']), own], ['its head', actor('agency', 'ENFORCEMENT_AGENCY', ['HEAD']), own], ['its reviewer, with another role', actor('agency', 'ENFORCEMENT_AGENCY', ['VIEWER', 'LEGAL_REVIEWER']), own],
    ['somebody else of the agency', actor('agency', 'ENFORCEMENT_AGENCY', ['LIAISON', 'SUPERVISOR']), []], ['a handler of another', actor('other', 'ENFORCEMENT_AGENCY', ['HANDLER', 'LIAISON']), []], ['a handler of none', actor(null, '', ['HANDLER', 'SUPERVISOR']), []],
    ['the liaison of a procuratorate', actor('p', 'PROCURATORATE', ['LIAISON']), others], ['a prosecutor', actor('p', 'PROCURATORATE', ['PROSECUTOR_CRIMINAL']), others], ['another', actor('p', 'PROCURATORATE', ['HANDLER', 'PROSECUTOR_ADMINISTRATIVE']), others], ['a supervisor there', actor('p', 'PROCURATORATE', ['SUPERVISOR']), []],
    ['a supervisor of a justice bureau', actor('j', 'JUSTICE_BUREAU', ['SUPERVISOR']), others], ['a liaison there', actor('j', 'JUSTICE_BUREAU', ['LIAISON']), []], ['a supervisor of the bureau whose finding it is', actor('agency', 'JUSTICE_BUREAU', ['SUPERVISOR']), []],
  ])('%s', (_name, by, expected) => {
    expect(steps(by)).toEqual(expected);
    expect(codeOf(() => { demandCapacity(FindingStepKind.CONSULT, held(), by); })).toBe(expected.includes(FindingStepKind.CONSULT) ? null : 'NO_CAPACITY');
  });
});

const supervisor = actor('j', 'JUSTICE_BUREAU', ['SUPERVISOR'], 'first');
const objected: StepRow = { kind: FindingStepKind.OBJECT, takenBy: 'handler', organId: 'agency' };
const upheldBy = (takenBy: string, organId = 'j'): StepRow => ({ kind: FindingStepKind.UPHOLD_OBJECTION, takenBy, organId });
const rejected: StepRow = { kind: FindingStepKind.REJECT_OBJECTION, takenBy: 'second', organId: 'j' };

describe('what a step makes of a finding', () => {
  const made = (step: FindingStepKind, more: Partial<FindingHeld> = {}, taken: readonly StepRow[] = [objected]) => changeOf(step, held(more), taken, supervisor);
  it.each<[FindingStepKind, ReturnType<typeof made>, Partial<FindingHeld>, readonly FindingState[]]>([
    [FindingStepKind.CONSULT, { state: FindingState.CONSULTED, clocks: { pauses: [ANSWER] } }, {}, [FindingState.UNDISPOSED]],
    [FindingStepKind.RESUME, { state: FindingState.UNDISPOSED, clocks: { resumes: [ANSWER] } }, {}, [FindingState.CONSULTED, FindingState.OBJECTED]],
    [FindingStepKind.OBJECT, {}, {}, [FindingState.UNDISPOSED]],
    [FindingStepKind.UPHOLD_OBJECTION, {}, {}, [FindingState.UNDISPOSED, FindingState.CONSULTED, FindingState.OBJECTED]],
    [FindingStepKind.REJECT_OBJECTION, {}, {}, [FindingState.UNDISPOSED, FindingState.CONSULTED, FindingState.OBJECTED]],
    [FindingStepKind.FIND_SOUND, {}, { isSampled: true }, states], [FindingStepKind.FIND_UNSOUND, {}, { isSampled: true }, states],
    [FindingStepKind.FIND_SOUND, {}, { isSampled: false }, []], [FindingStepKind.FIND_UNSOUND, {}, {}, []],
    [FindingStepKind.ANSWER_SUSPECTED, {}, { isSampled: true }, []], [FindingStepKind.ANSWER_NOT_SUSPECTED, {}, { isSampled: true }, []],
  ])('%s', (step, expected, more, from) => {
    for (const state of states) {
      if (from.includes(state)) expect(made(step, { ...more, state })).toEqual(expected);
      else expect(codeOf(() => made(step, { ...more, state }))).toBe('NOT_NOW');
    }
  });
});

describe('an objection', () => {
  const second = { state: FindingState.OBJECTED, clocks: { pauses: [ANSWER] } };
  const uphold = (taken: readonly StepRow[], by = supervisor) => changeOf(FindingStepKind.UPHOLD_OBJECTION, held(), taken, by);
  const reject = (taken: readonly StepRow[]) => changeOf(FindingStepKind.REJECT_OBJECTION, held(), taken, supervisor);
  it('is upheld by a second person of the same organ, after whatever else was done', () => {
    const consulted: StepRow = { kind: FindingStepKind.CONSULT, takenBy: 'handler', organId: 'agency' };
    expect([uphold([objected, upheldBy('other')]), uphold([consulted, objected, consulted, upheldBy('other'), consulted])]).toEqual([second, second]);
    expect(uphold([consulted, objected, consulted])).toEqual({});
  });

  it('counts from the last one that was raised', () => {
    expect(uphold([objected, upheldBy('first'), rejected, objected])).toEqual({});
    expect(uphold([objected, rejected, objected, upheldBy('other')])).toEqual(second);
    expect(uphold([objected, upheldBy('other'), upheldBy('third'), objected])).toEqual({});
  });

  it.each<[string, readonly StepRow[], string]>([
    ['none was raised', [], 'OBJECTION_NEEDED'], ['none was raised, though something was done', [{ ...objected, kind: FindingStepKind.CONSULT }], 'OBJECTION_NEEDED'], ['it was rejected', [objected, rejected], 'OBJECTION_NEEDED'], ['one upheld it, then it was rejected', [objected, upheldBy('other'), rejected], 'OBJECTION_NEEDED'],
    ['two have upheld it', [objected, upheldBy('other'), upheldBy('third')], 'OBJECTION_NEEDED'], ['the same person', [objected, upheldBy('first')], 'SAME_PERSON'], ['the same person, for another organ', [objected, upheldBy('first', 'p')], 'SAME_PERSON'], ['another organ', [objected, upheldBy('other', 'p')], 'OTHER_ORGAN'],
  ])('is not upheld: %s', (_name, taken, code) => {
    expect(codeOf(() => uphold(taken))).toBe(code);
  });

  it('is rejected by one, while it stands', () => {
    expect([reject([objected]), reject([objected, upheldBy('first')])]).toEqual([{}, {}]);
    expect([codeOf(() => reject([])), codeOf(() => reject([objected, rejected])), codeOf(() => reject([{ ...objected, kind: FindingStepKind.CONSULT }]))]).toEqual(['OBJECTION_NEEDED', 'OBJECTION_NEEDED', 'OBJECTION_NEEDED']);
  });
});
