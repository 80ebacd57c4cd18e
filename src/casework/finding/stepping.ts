import type { Actor } from '../../platform/graphql/context.js';
import type { OrganKind } from '../../registry/organ/index.js';
import { ANSWER, FindingState, FindingStepKind, owed } from './finding.codes.js';
import type { Change, FindingHeld } from './held.js';
import { Refused } from './refused.js';

/** A step that was taken with a finding. */
export interface StepRow { readonly kind: FindingStepKind; readonly takenBy: string; readonly organId: string | null }

/** Who takes which step. */
const agencySteps: ReadonlySet<FindingStepKind> = new Set([FindingStepKind.CONSULT, FindingStepKind.RESUME, FindingStepKind.OBJECT]);
const supervisors: Readonly<Partial<Record<`${OrganKind}`, readonly string[]>>> = {
  PROCURATORATE: ['LIAISON', 'PROSECUTOR_CRIMINAL', 'PROSECUTOR_ADMINISTRATIVE'], JUSTICE_BUREAU: ['SUPERVISOR'],
};

/** Throws `Refused` for whoever may not take the step. */
export function demandCapacity(step: FindingStepKind, held: FindingHeld, { organ, roles }: Actor): void {
  const isAgency = organ?.id === held.organId && roles.some((role) => ['HANDLER', 'HEAD', 'LEGAL_REVIEWER'].includes(role));
  const isSupervisor = organ !== null && organ.id !== held.organId && (supervisors[organ.kind as `${OrganKind}`] ?? []).some((role) => roles.includes(role));
  if (agencySteps.has(step) ? !isAgency : !isSupervisor) throw new Refused('NO_CAPACITY');
}

type Made = Pick<Change, 'state' | 'clocks'>;

/** What a step makes of a finding, after those that were taken. Throws `Refused`. */
export function changeOf(step: FindingStepKind, held: FindingHeld, steps: readonly StepRow[], actor: Actor): Made {
  const demand = (holds: boolean): void => { if (!holds) throw new Refused('NOT_NOW'); };
  switch (step) {
    case FindingStepKind.CONSULT:
      demand(held.state === FindingState.UNDISPOSED);
      return { state: FindingState.CONSULTED, clocks: { pauses: [ANSWER] } };
    case FindingStepKind.RESUME:
      demand(held.state === FindingState.CONSULTED || held.state === FindingState.OBJECTED);
      return { state: FindingState.UNDISPOSED, clocks: { resumes: [ANSWER] } };
    case FindingStepKind.OBJECT:
      demand(held.state === FindingState.UNDISPOSED);
      return {};
    case FindingStepKind.UPHOLD_OBJECTION: case FindingStepKind.REJECT_OBJECTION:
      demand(owed.includes(held.state));
      return judged(step, steps, actor);
    case FindingStepKind.FIND_SOUND: case FindingStepKind.FIND_UNSOUND:
      demand(held.isSampled);
      return {};
    case FindingStepKind.ANSWER_SUSPECTED: case FindingStepKind.ANSWER_NOT_SUSPECTED:
      throw new Refused('NOT_NOW');
  }
}

/** 异议: two persons of one other organ uphold it, each for himself; the second pauses the answer. One who rejects it ends it. */
function judged(step: FindingStepKind, steps: readonly StepRow[], { organ, subject }: Actor): Made {
  const since = steps.slice(steps.findLastIndex(({ kind }) => kind === FindingStepKind.OBJECT));
  if (since[0]?.kind !== FindingStepKind.OBJECT || since.some(({ kind }) => kind === FindingStepKind.REJECT_OBJECTION)) throw new Refused('OBJECTION_NEEDED');
  if (step === FindingStepKind.REJECT_OBJECTION) return {};
  const upheld = since.filter(({ kind }) => kind === FindingStepKind.UPHOLD_OBJECTION);
  if (upheld.length > 1) throw new Refused('OBJECTION_NEEDED');
  if (upheld.some(({ takenBy }) => takenBy === subject)) throw new Refused('SAME_PERSON');
  if (upheld.some(({ organId }) => organId !== organ!.id)) throw new Refused('OTHER_ORGAN');
  return upheld.length === 0 ? {} : { state: FindingState.OBJECTED, clocks: { pauses: [ANSWER] } };
}
