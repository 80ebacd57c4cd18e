import { addDays, type CivilDay, type WorkingCalendar } from '../../src/kernel/index.js';
import { CaseStatus, CaseStepKind } from '../../src/casework/case/index.js';
import type { StepReport } from '../../src/casework/intake/index.js';
import type { CasePlan } from './case-plan.js';
import type { Seeded } from './seeded.js';
import { LAST_DAY } from './working-days.js';

/** What was done on which day in one invented case. */
export interface Timeline {
  readonly status: CaseStatus;
  readonly actFrom: CivilDay;
  readonly actTo: CivilDay;
  readonly steps: readonly StepReport[];
  readonly openedAt: string;
  readonly decidedOn?: CivilDay;
  readonly closedAt?: string;
}

/** Fines from here on, in yuan, are heard and discussed collectively in these invented cases. */
const LARGE_FINE = 200_000;

const PHASES: Readonly<Record<CaseStatus, number>> = {
  [CaseStatus.OPENED]: 1, [CaseStatus.WITHDRAWN]: 1, [CaseStatus.INVESTIGATED]: 2, [CaseStatus.DECIDED]: 3, [CaseStatus.CLOSED]: 4,
};
const STATUS_OF_PHASE = [CaseStatus.OPENED, CaseStatus.OPENED, CaseStatus.INVESTIGATED, CaseStatus.DECIDED, CaseStatus.CLOSED] as const;

/** The day that many working days later. */
type DaysAfter = (day: CivilDay, count: number) => CivilDay;

interface Dated { readonly phase: number; readonly kind: CaseStepKind; readonly day: CivilDay }

/** Works the plan out in working days, within the ninety days of 行政处罚法第六十条; every call draws the same way from `seed`. */
export function timelineOf(plan: CasePlan, seed: Seeded, calendar: WorkingCalendar): Timeline {
  const after: DaysAfter = (day, count) => calendar.addWorkingDays(day, count).value;
  const openedOn = after(addDays(plan.openedOn, -1), 1);
  const inspectedOn = after(openedOn, -seed.whole(1, 4));
  const actTo = plan.actTo ?? inspectedOn;
  const steps = stepDays(plan, openedOn, inspectedOn, seed, after);

  const reached = steps.filter(({ phase, day }) => phase <= PHASES[plan.status] && day <= LAST_DAY);
  const minute = seed.whole(0, 110);
  const taken = reached.map(({ kind, day }, index) => ({ kind, takenAt: instantOf(day, minute + index * 29) }));
  const phase = Math.max(...reached.filter(({ kind }) => ENDS_PHASE.includes(kind)).map((step) => step.phase));
  const at = (kind: CaseStepKind): string | undefined => taken.find((step) => step.kind === kind)?.takenAt;
  const decidedOn = at(CaseStepKind.DECIDED)?.slice(0, 10);
  const closedAt = at(CaseStepKind.CLOSED);
  return {
    status: plan.status === CaseStatus.WITHDRAWN ? CaseStatus.WITHDRAWN : STATUS_OF_PHASE[phase] ?? CaseStatus.OPENED,
    actFrom: addDays(actTo, -seed.whole(0, 40)),
    actTo,
    steps: taken,
    openedAt: at(CaseStepKind.OPENED) ?? instantOf(openedOn, minute),
    ...(decidedOn === undefined ? {} : { decidedOn }),
    ...(closedAt === undefined ? {} : { closedAt }),
  };
}

/** The steps whose day moves a case into the next status. */
const { OPENED, INVESTIGATION_ENDED, DECIDED, CLOSED } = CaseStepKind;
const ENDS_PHASE: readonly CaseStepKind[] = [OPENED, INVESTIGATION_ENDED, DECIDED, CLOSED];

function stepDays(plan: CasePlan, openedOn: CivilDay, inspectedOn: CivilDay, seed: Seeded, after: DaysAfter): Dated[] {
  const endedOn = after(openedOn, seed.whole(12, 22));
  const noticeOn = after(endedOn, seed.whole(3, 6));
  const large = plan.fine >= LARGE_FINE;
  const heardOn = after(noticeOn, large ? 12 : seed.whole(2, 5));
  const decidedOn = after(heardOn, seed.whole(3, 7));
  const servedOn = after(decidedOn, seed.whole(1, 6));
  const paidOn = after(servedOn, seed.whole(3, 9));
  return [
    { phase: 1, kind: CaseStepKind.INSPECTED, day: inspectedOn },
    { phase: 1, kind: CaseStepKind.OPENED, day: openedOn },
    { phase: 1, kind: CaseStepKind.CORRECTION_ORDERED, day: after(openedOn, 1) },
    { phase: 1, kind: CaseStepKind.QUESTIONED, day: after(openedOn, seed.whole(2, 6)) },
    { phase: 2, kind: CaseStepKind.INVESTIGATION_ENDED, day: endedOn },
    { phase: 3, kind: CaseStepKind.LEGALLY_REVIEWED, day: after(endedOn, 2) },
    { phase: 3, kind: CaseStepKind.NOTICE_GIVEN, day: noticeOn },
    { phase: 3, kind: large ? CaseStepKind.HEARING_HELD : CaseStepKind.DEFENCE_HEARD, day: heardOn },
    ...(large ? [{ phase: 3, kind: CaseStepKind.DISCUSSED, day: after(heardOn, 2) }] : []),
    { phase: 3, kind: CaseStepKind.DECIDED, day: decidedOn },
    { phase: 3, kind: CaseStepKind.SERVED, day: servedOn },
    { phase: 4, kind: CaseStepKind.PAID, day: paidOn },
    { phase: 4, kind: CaseStepKind.CLOSED, day: after(paidOn, seed.whole(2, 9)) },
  ];
}

/** A moment of the day, in minutes after 08:30, China Standard Time. */
function instantOf(day: CivilDay, minute: number): string {
  const ofDay = 8 * 60 + 30 + minute;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:00+08:00`;
}
