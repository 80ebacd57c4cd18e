import { CaseSource, CaseStatus, CaseStepKind, PartyRole, PenaltyKind, type CauseFine, type LegalBasisCited } from '../../src/casework/case/index.js';
import type { DecisionReport, PartyReport, Report, StepReport } from '../../src/casework/intake/index.js';
import { addDays, type CivilDay } from '../../src/kernel/index.js';
import type { OfficerEntry } from '../../src/registry/officer/index.js';
import { handledBy } from '../demo/officers.js';
import type { Seeded } from '../demo/seeded.js';
import { drawEnterprise, drawPerson, type Place } from './parties.js';
import { seedOf, type Plan } from './plan.js';
import { drawFacts, inWords, type ReadyScheme, type StatedFacts } from './scheme.js';

/** What all reports of a source share. */
export interface Source {
  readonly number: number;
  readonly days: readonly CivilDay[];
  readonly schemes: ReadonlyMap<string, ReadyScheme>;
  readonly placeOf: (plan: Plan) => Place;
  /** Of each organ that handles cases, by its code. */
  readonly officers: ReadonlyMap<string, readonly OfficerEntry[]>;
}

const PERCENT_PERSONS = 5;
/** Of so many cases, one has an officer without a valid certificate. */
const ONE_UNCERTIFIED_IN = 50;
const [PERCENT_RESPONSIBLE, PERCENT_VICTIM, PERCENT_WITH_STEPS, PERCENT_WITH_GAP] = [4, 1, 33, 1];
const ANNULMENTS = ['行政复议机关认为主要事实不清、证据不足，决定撤销（虚构）', '人民法院判决撤销（虚构）', '本机关自行纠正，决定撤销（虚构）'];
const sources = Object.values(CaseSource);

/** A case as its organ reports it: the first time, or, corrected, the second. */
export function reportOf(plan: Plan, isSecond: boolean, source: Source): Report {
  const seed = seedOf(-source.number, plan.index);
  const scheme = source.schemes.get(plan.cause.code)!;
  const facts = drawFacts(scheme, seed);
  const parties = partiesOf(plan, scheme, source, seed);
  const opened = momentOf(source.days[plan.opened]!, seed);
  const actTo = addDays(source.days[plan.opened]!, -seed.whole(1, 9));
  const amount = seed.whole(2_000, 60_000);
  const steps = seed.chance(PERCENT_WITH_STEPS) ? stepsOf(plan, source, seed) : [];
  const decision = decisionOf({ plan, scheme, source, facts, actTo, amount, isSecond }, seed);
  const supplement = isSecond && plan.correction === 'AMENDED' ? '；更正：补充现场检查笔录所载情形' : '';
  const report: Report = {
    sourceKey: `${plan.cause.code}-${String(plan.index + 1).padStart(7, '0')}`,
    organCode: plan.organ.code,
    caseNumber: `${plan.organ.documentPrefix ?? ''}立虚${source.number}字〔${opened.slice(0, 4)}〕${plan.caseSerial}号`,
    title: `${parties[0]!.unifiedSocialCreditCode === undefined ? '个人' : parties[0]!.name}${scheme.act}案`,
    matterCode: plan.cause.code,
    causeOfAction: plan.cause.code,
    violation: scheme.act,
    violationFacts: `虚构：检查发现当事人${scheme.act}${withComma(inWords(scheme, facts))}${supplement}`,
    source: seed.pick(sources),
    status: plan.status,
    caseOpenedAt: opened,
    closedAt: plan.closed === null ? undefined : momentOf(source.days[plan.closed]!, seed),
    actFrom: addDays(actTo, -seed.whole(0, 60)),
    actTo,
    divisionCode: plan.organ.divisionCode ?? undefined,
    amountInvolved: `${amount}.00`,
    illegalGains: decision?.confiscatedGainsAmount,
    parties,
    decisions: decision ? [decision] : [],
    steps,
    officers: handledBy(source.officers.get(plan.organ.code)!, plan.index % ONE_UNCERTIFIED_IN === 0),
    facts,
  };
  return plan.correction === 'MENDED' && !isSecond ? { ...report, caseOpenedAt: undefined } : seed.chance(PERCENT_WITH_GAP) ? withGap(report, seed) : report;
}

const withComma = (words: string): string => (words === '' ? '' : `，${words}`);

/** A moment of the working day, China Standard Time. */
function momentOf(day: CivilDay, seed: Seeded): string {
  const [hour, minute] = [seed.whole(8, 17), seed.whole(0, 59)].map((part) => String(part).padStart(2, '0'));
  return `${day}T${hour!}:${minute!}:00+08:00`;
}

function partiesOf(plan: Plan, { persons = PERCENT_PERSONS }: ReadyScheme, source: Source, seed: Seeded): PartyReport[] {
  const party = seed.chance(persons) ? drawPerson(seed) : drawEnterprise(source.placeOf(plan), plan.domain.code, source.number, seed);
  const isUnderWay = plan.status === CaseStatus.OPENED || plan.status === CaseStatus.INVESTIGATED;
  return [
    { ...party, role: isUnderWay ? PartyRole.SUSPECT : PartyRole.PUNISHED },
    ...(seed.chance(PERCENT_RESPONSIBLE) ? [drawPerson(seed, PartyRole.RESPONSIBLE_PERSON)] : []),
    ...(seed.chance(PERCENT_VICTIM) ? [drawPerson(seed, PartyRole.VICTIM)] : []),
  ];
}

function stepsOf({ opened, ended, decided, closed }: Plan, { days }: Source, seed: Seeded): StepReport[] {
  const taken: readonly (readonly [CaseStepKind, number | null])[] = [
    [CaseStepKind.INSPECTED, opened - 1], [CaseStepKind.OPENED, opened], [CaseStepKind.INVESTIGATION_ENDED, ended],
    [CaseStepKind.NOTICE_GIVEN, decided === null ? null : decided - 5], [CaseStepKind.DECIDED, decided], [CaseStepKind.SERVED, decided === null ? null : decided + 3],
    [CaseStepKind.CLOSED, closed],
  ];
  return taken.flatMap(([kind, day]) => (day === null || days[day] === undefined ? [] : [{ kind, takenAt: momentOf(days[day], seed) }]));
}

interface Deciding {
  readonly plan: Plan; readonly scheme: ReadyScheme; readonly source: Source; readonly facts: StatedFacts; readonly actTo: CivilDay; readonly amount: number; readonly isSecond: boolean;
}

function decisionOf({ plan, scheme, source: { days, number }, facts, actTo, amount, isSecond }: Deciding, seed: Seeded): DecisionReport | undefined {
  const { decided, published, organ, correction, again } = plan;
  if (decided === null) return undefined;
  const decidedOn = days[decided]!;
  const kinds = scheme.kinds ?? [PenaltyKind.FINE];
  const fine = kinds.includes(PenaltyKind.FINE) ? fineOf(plan.cause.fines, facts, amount, seed) : undefined;
  const gains = kinds.includes(PenaltyKind.CONFISCATE_GAINS) ? `${seed.whole(100, 9_000)}.00` : undefined;
  const annulled = seed.pick(ANNULMENTS);
  return {
    decisionNumber: `${organ.documentPrefix ?? ''}罚虚${number}字〔${decidedOn.slice(0, 4)}〕${plan.decisionSerial}号`,
    kinds: [...kinds],
    fineAmount: fine,
    confiscatedGainsAmount: gains,
    content: `（虚构）${fine === undefined ? '依法予以处罚' : `罚款人民币${fine}元`}${gains === undefined ? '' : `；没收违法所得人民币${gains}元`}`,
    basis: basisOf(plan, scheme, actTo),
    decidedOn,
    publishedOn: published === null ? undefined : days[published],
    ...(isSecond && correction === 'ANNULLED' ? { annulledOn: days[again! - 2], annulmentReason: annulled } : {}),
  };
}

/** For whom or in what case a fine is not the usual one. */
const unusual = /责任人员|个人|最高|严重|拒不|农户|平台/;

/** An amount within a range that the catalogue states for the cause; none where it states none. */
function fineOf(fines: readonly CauseFine[], facts: StatedFacts, amount: number, seed: Seeded): string | undefined {
  const usual = fines.filter(({ of }) => !unusual.test(of));
  const [fine] = [...usual.filter(({ times }) => times === undefined), ...usual];
  if (!fine) return undefined;
  const of = fine.times === undefined ? 1 : Number(facts['goodsValueAmount']?.value ?? facts['worksCostAmount']?.value ?? amount);
  const [low, high] = [Number(fine.from ?? Number(fine.to) / 20) * of, Number(fine.to) * of];
  // The lower part of a range is used most.
  const drawn = low + (high - low) * (seed.whole(0, 1_000) / 1_000) ** 2.5;
  return (drawn >= 2_000 ? Math.max(low, Math.floor(drawn / 100) * 100) : drawn).toFixed(2);
}

/** Provisions of the catalogue that were in force on the day of the act, at most two; else the earlier law. */
function basisOf({ cause }: Plan, { earlierLaw }: ReadyScheme, actTo: CivilDay): LegalBasisCited[] {
  const inForce = cause.basis.filter(({ validFrom }) => (validFrom ?? '') <= actTo).slice(0, 2);
  if (inForce.length > 0) return inForce.map(({ lawName, article }) => ({ lawName, ...(article === undefined ? {} : { article }) }));
  return earlierLaw === undefined ? [] : [{ lawName: earlierLaw }];
}

/** What real reports leave out or state doubtfully. */
function withGap(report: Report, seed: Seeded): Report {
  const [party, ...others] = report.parties;
  return seed.pick<Report>([
    { ...report, parties: [{ ...party!, unifiedSocialCreditCode: undefined }, ...others] },
    { ...report, divisionCode: '149999' },
    { ...report, decisions: report.decisions.map((decision) => ({ ...decision, decisionNumber: undefined })) },
    { ...report, causeOfAction: '其他' },
    { ...report, actFrom: '0202-01-01' },
  ]);
}
