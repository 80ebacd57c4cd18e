import type { CivilDay, WorkingCalendar } from '../../src/kernel/index.js';
import { PenaltyKind, type LegalBasisCited } from '../../src/casework/case/index.js';
import type { CaseReport, DecisionReport } from '../../src/casework/intake/index.js';
import { PartyKind } from '../../src/registry/party/index.js';
import type { OrganEntry } from '../../src/registry/organ/index.js';
import type { ReportedFacts } from './case-facts.js';
import { generatedPlans } from './case-generated.js';
import type { CasePlan } from './case-plan.js';
import { stories } from './case-stories.js';
import { timelineOf, type Timeline } from './case-timeline.js';
import { demoOfficers, handledBy } from './officers.js';
import { organNamed } from './organs.js';
import { seeded } from './seeded.js';
import { demoCalendar, LAST_DAY } from './working-days.js';

/** 来源系统 of the invented cases. */
export const DEMO_SOURCE_SYSTEM = 'demo-environment';

/** A report with facts of the environment. */
type DemoReport = CaseReport & { readonly facts: ReportedFacts };

/** One invented case and the organ that reports it. */
export interface DemoCase { readonly organCode: string; readonly report: DemoReport }

/** First day of 生态环境法典 and the article on earlier acts. */
const CODE = { name: '生态环境法典', from: '2026-08-15', earlierActs: '1057' } as const;
const SEED_OF_PLANS = 20261121;
const SEED_OF_DAYS = 20240108;
/** Which of the closed and published decisions, counted from 0, were annulled on review, and why. */
const ANNULLED: ReadonlyMap<number, string> = new Map([
  [11, '行政复议机关认为主要事实不清、证据不足，决定撤销（虚构）'],
  [57, '行政复议机关认为未依法听取陈述申辩，决定撤销（虚构）'],
]);

/** Of so many cases, one has an officer without a valid certificate. */
const ONE_UNCERTIFIED_IN = 25;

interface Dated { readonly plan: CasePlan; readonly organ: OrganEntry; readonly timeline: Timeline }

/** About 200 invented environment cases of the organs given, in the order in which they were opened; the same on every call. */
export function demoCases(organs: readonly OrganEntry[]): DemoCase[] {
  const calendar = demoCalendar();
  const officers = demoOfficers(organs);
  const days = seeded(SEED_OF_DAYS);
  const dated = [...stories, ...generatedPlans(organs, seeded(SEED_OF_PLANS))]
    .map((plan): Dated => ({ plan, organ: organNamed(organs, plan.organ), timeline: timelineOf(plan, days, calendar) }))
    .sort((a, b) => a.timeline.openedAt.localeCompare(b.timeline.openedAt));
  const annulled = annulments(dated);
  const caseNumbers = numbered(dated, ({ timeline }) => timeline.openedAt.slice(0, 10), '立');
  const decisionNumbers = numbered(dated, ({ timeline }) => timeline.decidedOn, '罚字');
  return dated.map((one, index) => {
    const decision = decisionOf(one, decisionNumbers.get(one), annulled.get(one), calendar);
    const sourceKey = `DEMO-EE-${String(index + 1).padStart(4, '0')}`;
    const numbers = { sourceKey, caseNumber: caseNumbers.get(one), decisions: decision ? [decision] : [] };
    const handled = handledBy(officers.get(one.organ.code)!, index % ONE_UNCERTIFIED_IN === 0);
    return { organCode: one.organ.code, report: { ...reportOf(one, numbers), officers: handled } };
  });
}

function annulments(dated: readonly Dated[]): ReadonlyMap<Dated, string> {
  const closed = dated.filter(({ timeline, plan }) => timeline.closedAt !== undefined && plan.published);
  return new Map(closed.flatMap((one, index) => (ANNULLED.has(index) ? [[one, ANNULLED.get(index) ?? ''] as const] : [])));
}

/** Numbers of one series, from 1 in each year of each organ, in the order of the days; rows without a day have none. */
function numbered(dated: readonly Dated[], dayOf: (one: Dated) => CivilDay | undefined, series: string): ReadonlyMap<Dated, string> {
  const last = new Map<string, number>();
  const inOrder = dated.filter((one) => dayOf(one) !== undefined).sort((a, b) => String(dayOf(a)).localeCompare(String(dayOf(b))));
  return new Map(inOrder.map((one) => {
    const beginning = `${one.organ.documentPrefix ?? ''}${series}〔${String(dayOf(one)).slice(0, 4)}〕`;
    const serial = (last.get(beginning) ?? 0) + 1;
    last.set(beginning, serial);
    return [one, `${beginning}${serial}号`];
  }));
}

type Numbered = Pick<DemoReport, 'sourceKey' | 'caseNumber' | 'decisions'>;

function reportOf({ plan, organ, timeline }: Dated, numbers: Numbered): DemoReport {
  const [first] = plan.parties;
  const named = first?.kind === PartyKind.NATURAL_PERSON ? '个人' : first?.name ?? '';
  return {
    ...numbers,
    organCode: organ.code,
    title: `${named}${plan.phrase}案`,
    matterCode: plan.cause,
    causeOfAction: plan.cause,
    violation: plan.phrase,
    violationFacts: plan.violation,
    source: plan.source,
    status: timeline.status,
    caseOpenedAt: timeline.openedAt,
    closedAt: timeline.closedAt,
    actFrom: timeline.actFrom,
    actTo: timeline.actTo,
    divisionCode: organ.divisionCode ?? undefined,
    amountInvolved: yuan(plan.amountInvolved),
    illegalGains: yuan(plan.illegalGains),
    parties: [...plan.parties],
    steps: [...timeline.steps],
    facts: plan.facts,
  };
}

function decisionOf(
  { plan, timeline }: Dated,
  decisionNumber: string | undefined,
  annulled: string | undefined,
  calendar: WorkingCalendar,
): DecisionReport | undefined {
  const { decidedOn } = timeline;
  if (decidedOn === undefined) return undefined;
  const publishedOn = calendar.addWorkingDays(decidedOn, 5).value;
  const confiscated = plan.kinds.includes(PenaltyKind.CONFISCATE_GAINS) ? plan.illegalGains : undefined;
  return {
    decisionNumber,
    kinds: [...plan.kinds],
    fineAmount: yuan(plan.fine),
    confiscatedGainsAmount: yuan(confiscated),
    content: contentOf(plan, confiscated),
    basis: basisOf(plan, timeline.actTo, decidedOn),
    decidedOn,
    publishedOn: plan.published && publishedOn <= LAST_DAY ? publishedOn : undefined,
    annulledOn: annulled === undefined ? undefined : calendar.addWorkingDays(decidedOn, 58).value,
    annulmentReason: annulled,
  };
}

function contentOf({ kinds, fine }: CasePlan, confiscated: number | undefined): string {
  return [
    `罚款人民币${fine}元`,
    ...(confiscated === undefined ? [] : [`没收违法所得人民币${confiscated}元`]),
    ...(kinds.includes(PenaltyKind.STOP_BUSINESS) ? ['责令停产整治'] : []),
    ...(kinds.includes(PenaltyKind.RESTRICT_BUSINESS) ? ['责令限制生产'] : []),
  ].join('；');
}

/** 生态环境法典第1057条: earlier acts stay under the earlier law, which a later decision cites together with that article. */
function basisOf({ article, earlierLaw }: CasePlan, actTo: CivilDay, decidedOn: CivilDay): LegalBasisCited[] {
  if (actTo >= CODE.from) return [{ lawName: CODE.name, article }];
  return [{ lawName: earlierLaw }, ...(decidedOn >= CODE.from ? [{ lawName: CODE.name, article: CODE.earlierActs }] : [])];
}

function yuan(amount: number | undefined): string | undefined {
  return amount === undefined ? undefined : amount.toFixed(2);
}
