import { CaseStatus, type CauseEntry, type Domain } from '../../src/casework/case/index.js';
import { addDays, type CivilDay } from '../../src/kernel/index.js';
import { GovernmentLevel, OrganKind, type DomainCode, type OrganEntry } from '../../src/registry/organ/index.js';
import { seeded, type Seeded } from '../demo/seeded.js';
import { demoCalendar, LAST_DAY } from '../demo/working-days.js';

/** How a case changes when it is reported a second time. */
export type Correction = 'ANNULLED' | 'AMENDED' | 'MENDED';

/** What is settled of a case before its report is written; days are places in `workingDays`. */
export interface Plan {
  readonly index: number;
  readonly domain: Domain;
  readonly cause: CauseEntry;
  readonly organ: OrganEntry;
  readonly status: CaseStatus;
  readonly opened: number;
  readonly ended: number | null;
  readonly decided: number | null;
  readonly published: number | null;
  readonly closed: number | null;
  /** When its organ reports it, and when again. */
  readonly reported: number;
  readonly again: number | null;
  readonly correction: Correction | null;
  /** Numbers in the organ's series of the year. */
  caseSerial: number;
  decisionSerial: number;
}

const FIRST_DAY: CivilDay = '2021-01-04';

/** The days on which offices work, from the first of the years covered to the last day of the demonstration. */
export function workingDays(): readonly CivilDay[] {
  const calendar = demoCalendar();
  const days: CivilDay[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) if (calendar.isWorkingDay(day).value) days.push(day);
  return days;
}

/** Hundredths: cases by level of the organ; opened in error; published; late; closed before they are reported; reported a second time. */
const LEVELS = [[GovernmentLevel.PROVINCE, 3], [GovernmentLevel.CITY, 22], [GovernmentLevel.COUNTY, 65], [GovernmentLevel.TOWNSHIP, 10]] as const;
const [WITHDRAWN, PUBLISHED, LATE, CLOSED_FIRST, CORRECTED] = [2, 88, 5, 80, 3.5];
const corrections: readonly Correction[] = ['ANNULLED', 'AMENDED', 'MENDED'];

/** A generator of choices for one case, apart from those of all others. */
export function seedOf(source: number, index: number): Seeded {
  let mixed = Math.imul(source ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return seeded(mixed ^ (mixed >>> 13));
}

/** Plans all cases of a source: when, where and how far. The same arguments give the same plans on every machine. */
export function plansOf(source: number, cases: number, domains: readonly Domain[], organs: readonly OrganEntry[], days: readonly CivilDay[]): Plan[] {
  const handlers = handlersOf(organs);
  const plans = Array.from({ length: cases }, (_, index) => planOf(index, seedOf(source, index), domains, handlers, days));
  number(plans, days, ({ opened }) => opened, 'caseSerial');
  number(plans.filter(({ decided }) => decided !== null), days, ({ decided }) => decided!, 'decisionSerial');
  return plans;
}

type Handlers = ReadonlyMap<string, readonly OrganEntry[]>;

/** Agencies that still exist, by field and level. */
function handlersOf(organs: readonly OrganEntry[]): Handlers {
  const handlers = new Map<string, OrganEntry[]>();
  for (const organ of organs) {
    if (organ.kind !== OrganKind.ENFORCEMENT_AGENCY || organ.validTo !== undefined) continue;
    for (const domain of organ.domains) handlers.set(`${domain} ${String(organ.level)}`, [...(handlers.get(`${domain} ${String(organ.level)}`) ?? []), organ]);
  }
  return handlers;
}

function planOf(index: number, seed: Seeded, domains: readonly Domain[], handlers: Handlers, days: readonly CivilDay[]): Plan {
  const last = days.length - 1;
  const domain = seed.pick(domains);
  const opened = Math.floor(days.length * (seed.whole(0, 999_999) / 1_000_000) ** 0.85);
  const organ = drawOrgan(domain.code, days[opened]!, handlers, seed);
  const cause = domain.causes[Math.floor(domain.causes.length * (seed.whole(0, 9_999) / 10_000) ** 1.3)]!;
  const course = courseOf(opened, last, seed);
  const lag = seed.chance(LATE) ? seed.whole(25, 150) : seed.whole(0, 4);
  const ready = course.decided === null ? opened + seed.whole(1, 6) : seed.chance(CLOSED_FIRST) ? course.closed ?? course.decided + 3 : course.published ?? course.decided + 3;
  const reported = Math.min(ready + lag, last);
  const again = reported + seed.whole(10, 120);
  const correction = seed.chance(CORRECTED) && course.decided !== null && again <= last ? seed.pick(corrections) : null;
  return { index, domain, cause, organ, opened, ...course, reported, again: correction ? again : null, correction, caseSerial: 0, decisionSerial: 0 };
}

/** Younger organs take over where the township offices had no powers yet. */
function drawOrgan(field: DomainCode, day: CivilDay, handlers: Handlers, seed: Seeded): OrganEntry {
  let lot = seed.whole(0, 99);
  const [level] = LEVELS.find(([, weight]) => (lot -= weight) < 0)!;
  const place = seed.whole(0, 99_999) / 100_000;
  const at = (wanted: GovernmentLevel): OrganEntry => {
    const organs = handlers.get(`${field} ${wanted}`)!;
    return organs[Math.floor(organs.length * place ** 1.2)]!;
  };
  const organ = at(level);
  return (organ.validFrom ?? '') <= day ? organ : at(GovernmentLevel.COUNTY);
}

type Course = Pick<Plan, 'status' | 'ended' | 'decided' | 'published' | 'closed'>;

/** How far a case has come by the last day, within the ninety days of 行政处罚法第六十条; published seven to twenty days after the decision. */
function courseOf(opened: number, last: number, seed: Seeded): Course {
  const ended = opened + seed.whole(8, 25);
  const decided = ended + seed.whole(6, 28);
  const published = decided + seed.whole(5, 13);
  const closed = decided + seed.whole(8, 40);
  const isPublished = seed.chance(PUBLISHED);
  const reached = (day: number): number | null => (day <= last ? day : null);
  const none = { ended: null, decided: null, published: null, closed: null };
  if (seed.chance(WITHDRAWN)) return { ...none, status: CaseStatus.WITHDRAWN };
  if (ended > last) return { ...none, status: CaseStatus.OPENED };
  if (decided > last) return { ...none, ended, status: CaseStatus.INVESTIGATED };
  return { ended, decided, published: isPublished ? reached(published) : null, closed: reached(closed), status: reached(closed) === null ? CaseStatus.DECIDED : CaseStatus.CLOSED };
}

/** Numbers cases from 1 in each year of each organ's prefix, in the order of the days. */
function number(plans: readonly Plan[], days: readonly CivilDay[], dayOf: (plan: Plan) => number, into: 'caseSerial' | 'decisionSerial'): void {
  const reached = new Map<string, number>();
  for (const plan of plans.toSorted((a, b) => dayOf(a) - dayOf(b) || a.index - b.index)) {
    const series = `${plan.organ.documentPrefix ?? ''} ${days[dayOf(plan)]!.slice(0, 4)}`;
    plan[into] = (reached.get(series) ?? 0) + 1;
    reached.set(series, plan[into]);
  }
}
