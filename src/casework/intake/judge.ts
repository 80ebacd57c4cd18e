import { isCivilDay, nameKey, normaliseDocumentNumber, readCreditCode, readDivisionCode, readDocumentNumber, readResidentId } from '../../kernel/index.js';
import { PartyKind } from '../../registry/party/index.js';
import type { Domain } from '../case/index.js';
import type { DecisionReport, PartyReport, Report } from './case-report.js';
import { dayOfAct, matterOn, type Lookups, type MatterKnown, type OrganKnown } from './lookups.js';

export interface Issue { readonly field: string; readonly code: string; readonly message: string; readonly value?: string | undefined }

/** A row that can be taken in: what it resolved to, and what is doubtful in it. */
export interface Accepted {
  readonly report: Report;
  readonly organ: OrganKnown;
  readonly matter: MatterKnown | undefined;
  readonly placeOfAct: string | null;
  readonly issues: readonly Issue[];
  /** Facts whose value cannot be stored. */
  readonly factsSetAside: ReadonlySet<string>;
}

export type Judgement = { readonly outcome: 'TAKE'; readonly accepted: Accepted } | { readonly outcome: 'SET_ASIDE'; readonly issues: readonly Issue[] };

export interface JudgingContext {
  readonly lookups: Lookups;
  readonly domain: Domain;
  readonly receivedAt: Date;
  /** Scope key of the sender: organs of other lines are not the sender's to report. Null for the hub's own imports. */
  readonly senderKey: string | null;
}

/** Judges one row. Nothing that has happened is turned away: a row is set aside only when it names no party or no organ, or claims what is another's. */
export function judge(report: Report, context: JudgingContext): Judgement {
  const organ = organOf(report, context.lookups);
  const blocking = [...missingEssentials(report, organ), ...(organ ? claims(report, organ, context) : [])];
  if (!organ || blocking.length > 0) return { outcome: 'SET_ASIDE', issues: blocking };
  const day = dayOfAct(report, context.receivedAt);
  const matter = report.matterCode === undefined ? undefined : matterOn(context.lookups.matters, report.matterCode, day);
  const place = placeOf(report, context.lookups);
  const factIssues = context.domain.checkFacts(report.facts ?? {});
  const issues = [
    ...(report.readingIssues ?? []),
    ...organIssues(organ, day),
    ...(report.matterCode !== undefined && !matter ? [issue('matterCode', 'NOT_IN_FORCE', `执法事项目录中没有在${day}有效的“${report.matterCode}”，请核对事项编码`, report.matterCode)] : []),
    ...causeIssues(report, context.domain),
    ...place.issues,
    ...report.parties.flatMap((party, index) => partyIssues(party, `parties[${index}]`)),
    ...report.decisions.flatMap((decision, index) => decisionIssues(decision, `decisions[${index}]`, report)),
    ...factIssues.map((found) => issue(`facts.${found.field}`, found.code, found.message, found.value ?? undefined)),
    ...dateIssues(report),
  ];
  const factsSetAside = new Set(factIssues.filter(({ severity }) => severity === 'SET_ASIDE').map(({ field }) => field));
  return { outcome: 'TAKE', accepted: { report, organ, matter, placeOfAct: place.stem, issues, factsSetAside } };
}

export const issue = (field: string, code: string, message: string, value?: string): Issue => ({ field, code, message, ...(value === undefined ? {} : { value }) });

function organOf(report: Report, lookups: Lookups): OrganKnown | undefined {
  if (report.organCode !== undefined) return lookups.organsByCode.get(report.organCode);
  return report.organName === undefined ? undefined : lookups.organsByName.get(report.organName);
}

function missingEssentials(report: Report, organ: OrganKnown | undefined): Issue[] {
  const named = report.organCode ?? report.organName;
  return [
    ...(organ ? [] : [named === undefined
      ? issue('organCode', 'MISSING', '缺少办案机关，请补填 organCode 后重新报送')
      : issue('organCode', 'UNKNOWN_ORGAN', `机关名录中没有“${named}”，请核对机关代码，或先登记该机关`, named)]),
    ...(report.parties.some((party) => nameKey(party.name) !== '') ? [] : [issue('parties', 'MISSING', '缺少当事人，请至少填写一名当事人后重新报送')]),
  ];
}

/** What belongs to someone else: another line's organ, or a number that another case of the organ holds. */
function claims(report: Report, organ: OrganKnown, { lookups, senderKey }: JudgingContext): Issue[] {
  const own = lookups.cases.get(report.sourceKey)?.id;
  const isTaken = (holders: ReadonlyMap<string, string>, organId: string, number: string): boolean => {
    const holder = holders.get(`${organId} ${number}`);
    return holder !== undefined && holder !== own;
  };
  return [
    ...(senderKey === null || organ.lineage.includes(senderKey) ? [] : [issue('organCode', 'NOT_YOUR_LINE', `“${organ.name}”不属于报送机关或其下级，请由该机关或其上级报送`, organ.code)]),
    ...(report.caseNumber !== undefined && isTaken(lookups.caseNumbers, organ.id, report.caseNumber)
      ? [issue('caseNumber', 'NUMBER_TAKEN', '本机关另一案件已使用该案号，请核对后重新报送', report.caseNumber)] : []),
    ...report.decisions.flatMap((decision, index) => (decision.decisionNumber !== undefined && isTaken(lookups.decisionNumbers, organ.decidingOrganId, normaliseDocumentNumber(decision.decisionNumber))
      ? [issue(`decisions[${index}].decisionNumber`, 'NUMBER_TAKEN', '决定机关的另一案件已使用该文号，请核对后重新报送', decision.decisionNumber)] : [])),
  ];
}

function organIssues(organ: OrganKnown, day: string): Issue[] {
  const isValid = (organ.validFrom ?? '') <= day && day <= (organ.validTo ?? '9999-12-31');
  return isValid ? [] : [issue('organCode', 'ORGAN_NOT_VALID', `“${organ.name}”在${day}不在执法主体名录有效期内，请核对办案机关或行为日期`, organ.code)];
}

function causeIssues(report: Report, domain: Domain): Issue[] {
  if (report.causeOfAction === undefined || domain.knowsCause(report.causeOfAction)) return [];
  return [issue('causeOfAction', 'UNKNOWN_CAUSE', `案由目录中没有“${report.causeOfAction}”，请按案由目录填写`, report.causeOfAction)];
}

function placeOf(report: Report, lookups: Lookups): { stem: string | null; issues: Issue[] } {
  if (report.divisionCode === undefined) return { stem: null, issues: [] };
  const reading = readDivisionCode(report.divisionCode);
  if (reading.ok && lookups.divisions.has(reading.value.stem)) return { stem: reading.value.stem, issues: [] };
  return { stem: null, issues: [issue('divisionCode', 'UNKNOWN_DIVISION', '违法行为地的区划代码不在区划表内，请按 6 位或 9 位代码填写', report.divisionCode)] };
}

function partyIssues(party: PartyReport, path: string): Issue[] {
  const isPerson = party.kind === PartyKind.NATURAL_PERSON;
  if (!isPerson && party.unifiedSocialCreditCode === undefined) return [issue(`${path}.unifiedSocialCreditCode`, 'MISSING', '未填统一社会信用代码，仅凭名称识别，不计入既往处罚；请补填')];
  if (isPerson && party.residentIdNumber === undefined) return [issue(`${path}.residentIdNumber`, 'MISSING', '未填公民身份号码，仅凭姓名识别，不计入既往处罚；请补填')];
  const reading = isPerson ? readResidentId(party.residentIdNumber!) : readCreditCode(party.unifiedSocialCreditCode!);
  const field = `${path}.${isPerson ? 'residentIdNumber' : 'unifiedSocialCreditCode'}`;
  const found = reading.ok ? reading.warnings : reading.flaws;
  // An identity number is never repeated in an issue: issues are L1.
  return found.map(({ code, message }) => issue(field, code, isPerson ? '公民身份号码未通过校验，作弱身份处理；请核对原件' : message, isPerson ? undefined : party.unifiedSocialCreditCode));
}

function decisionIssues(decision: DecisionReport, path: string, report: Report): Issue[] {
  const number = decision.decisionNumber === undefined ? undefined : readDocumentNumber(decision.decisionNumber);
  return [
    ...(number === undefined ? [issue(`${path}.decisionNumber`, 'MISSING', '缺少决定书文号，请补填')] : []),
    ...(number && !number.ok ? number.flaws.map(({ code, message }) => issue(`${path}.decisionNumber`, code, message, decision.decisionNumber)) : []),
    ...(decision.decidedOn === undefined ? [issue(`${path}.decidedOn`, 'MISSING', '缺少处罚决定日期，请补填')] : []),
    ...(decision.kinds.length === 0 ? [issue(`${path}.kinds`, 'MISSING', '未写明行政处罚法第九条所列处罚种类；责令改正不是行政处罚，请核对')] : []),
    ...(decision.decidedOn !== undefined && report.caseOpenedAt !== undefined && decision.decidedOn < report.caseOpenedAt.slice(0, 10)
      ? [issue(`${path}.decidedOn`, 'BEFORE_OPENING', '处罚决定日期早于立案时间，请核对', decision.decidedOn)] : []),
  ];
}

function dateIssues(report: Report): Issue[] {
  const days: readonly (readonly [string, string | undefined])[] = [
    ['actFrom', report.actFrom], ['actTo', report.actTo],
    ...report.decisions.flatMap((decision, index) => [
      [`decisions[${index}].decidedOn`, decision.decidedOn], [`decisions[${index}].publishedOn`, decision.publishedOn], [`decisions[${index}].annulledOn`, decision.annulledOn],
    ] as const),
  ];
  return [
    ...(report.caseOpenedAt === undefined ? [issue('caseOpenedAt', 'MISSING', '缺少行政立案时间，请补填')] : []),
    ...days.flatMap(([field, day]) => (day === undefined || isCivilDay(day) ? [] : [issue(field, 'NO_SUCH_DAY', '日历上没有这一天，该日期未入库，请更正', day)])),
  ];
}
