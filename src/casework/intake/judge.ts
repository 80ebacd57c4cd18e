import { nameKey, readCreditCode, readDivisionCode, readDocumentNumber, readResidentId } from '../../kernel/index.js';
import { PartyKind } from '../../registry/party/index.js';
import type { Domain } from '../case/index.js';
import type { DecisionReport, PartyReport, Report } from './case-report.js';
import { withoutIdentityNumbers } from './identity-numbers.js';
import { dayOfAct, matterOn, openedOn, type Lookups, type MatterKnown, type OrganKnown } from './lookups.js';
import { documentKey, isStorableDay, isStorableMoment, isTooLong, mostCharacters, storableAmount } from './storable.js';

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

/** Whether a party is named so that it can be found again. */
export const isNamed = ({ name }: PartyReport): boolean => nameKey(name) !== '' && !isTooLong(nameKey(name));

/** Whether the publisher left out the name of the party at that place: a gap of the record, and no reason to doubt that the case was one. */
const isHidden = ({ readingIssues = [] }: Report, index: number): boolean =>
  readingIssues.some(({ code, field }) => code === 'PARTY_HIDDEN' && field === `parties[${index}].name`);

/**
 * Judges one row. Nothing that has happened is turned away: a row is set aside only when it has no key, names no party or no organ, or claims what
 * is another's. A record whose party its publisher hides names one all the same, though not to the hub.
 */
export function judge(report: Report, context: JudgingContext): Judgement {
  const organ = organOf(report, context.lookups);
  const blocking = [...missingEssentials(report, organ), ...(organ ? claims(report, organ, context) : [])];
  if (!organ || blocking.length > 0) return { outcome: 'SET_ASIDE', issues: [...blocking, ...(report.readingIssues ?? [])] };
  const day = dayOfAct(report, context.receivedAt);
  const matter = report.matterCode === undefined ? undefined : matterOn(context.lookups.matters, report.matterCode, day);
  const place = placeOf(report, context.lookups);
  const factIssues = context.domain.checkFacts(report.facts ?? {});
  const issues = [
    ...(report.readingIssues ?? []),
    ...organIssues(organ, day),
    ...(report.matterCode !== undefined && !matter ? [issue('matterCode', 'NOT_IN_FORCE', `执法事项目录中没有在${day}有效的“${report.matterCode}”，请核对事项编码`, report.matterCode)] : []),
    ...(report.caseNumber !== undefined && isTooLong(report.caseNumber) ? [tooLong('caseNumber', report.caseNumber)] : []),
    ...causeIssues(report, context.domain),
    ...place.issues,
    ...report.parties.flatMap((party, index) => (isHidden(report, index) ? [] : partyIssues(party, `parties[${index}]`))),
    ...report.decisions.flatMap((decision, index) => decisionIssues(decision, `decisions[${index}]`, report)),
    ...factIssues.map((found) => issue(`facts.${found.field}`, found.code, found.message, found.value ?? undefined)),
    ...dateIssues(report),
    ...amountIssues(report),
  ];
  const factsSetAside = new Set(factIssues.filter(({ severity }) => severity === 'SET_ASIDE').map(({ field }) => field));
  return { outcome: 'TAKE', accepted: { report, organ, matter, placeOfAct: place.stem, issues, factsSetAside } };
}

/** An issue is L1, so no identity number stands in it, wherever the sender wrote one. */
export function issue(field: string, code: string, message: string, value?: string): Issue {
  return { field, code, message: withoutIdentityNumbers(message), ...(value === undefined ? {} : { value: withoutIdentityNumbers(value) }) };
}

const tooLong = (field: string, value: string): Issue => issue(field, 'TOO_LONG', `超过 ${mostCharacters} 个字符，该项未入库，请核对后改填`, value);

function organOf(report: Report, lookups: Lookups): OrganKnown | undefined {
  if (report.organCode !== undefined) return lookups.organsByCode.get(report.organCode);
  return report.organName === undefined ? undefined : lookups.organsByName.get(report.organName);
}

function missingEssentials(report: Report, organ: OrganKnown | undefined): Issue[] {
  const named = report.organCode ?? report.organName;
  return [
    ...(report.sourceKey.trim() === '' ? [issue('sourceKey', 'MISSING', '缺少来源主键，请填写该案件在来源系统中的唯一主键后重新报送')] : []),
    ...(isTooLong(report.sourceKey) ? [tooLong('sourceKey', report.sourceKey)] : []),
    ...(organ ? [] : [named === undefined
      ? issue('organCode', 'MISSING', '缺少办案机关，请补填 organCode 后重新报送')
      : issue('organCode', 'UNKNOWN_ORGAN', `机关名录中没有“${named}”，请核对机关代码，或先登记该机关`, named)]),
    ...(report.parties.some((party, index) => isNamed(party) || isHidden(report, index)) ? [] : [issue('parties', 'MISSING', '缺少当事人，请至少填写一名当事人后重新报送')]),
  ];
}

/** What belongs to someone else: another line's organ or case, or a number that another case of the organ holds. */
function claims(report: Report, organ: OrganKnown, { lookups, senderKey }: JudgingContext): Issue[] {
  const known = lookups.cases.get(report.sourceKey);
  const own = known?.id;
  const isMine = (audience: readonly string[]): boolean => senderKey === null || audience.includes(senderKey);
  const isTaken = (holders: ReadonlyMap<string, string>, organId: string, number: string | null): boolean => {
    const holder = number === null ? undefined : holders.get(`${organId} ${number}`);
    return holder !== undefined && holder !== own;
  };
  return [
    ...(isMine(organ.lineage) ? [] : [issue('organCode', 'NOT_YOUR_LINE', `“${organ.name}”不属于报送机关或其下级，请由该机关或其上级报送`, organ.code)]),
    ...(!known || isMine(known.audience) ? []
      : [issue('sourceKey', 'KEY_TAKEN', '该来源主键已由其他机关的案件使用，请核对来源系统名称和来源主键后重新报送', report.sourceKey)]),
    ...(isTaken(lookups.caseNumbers, organ.id, report.caseNumber ?? null)
      ? [issue('caseNumber', 'NUMBER_TAKEN', '本机关另一案件已使用该案号，请核对后重新报送', report.caseNumber)] : []),
    ...report.decisions.flatMap(({ decisionNumber }, index) => (isTaken(lookups.decisionNumbers, organ.decidingOrganId, documentKey(decisionNumber))
      ? [issue(`decisions[${index}].decisionNumber`, 'NUMBER_TAKEN', '决定机关的另一案件已使用该文号，请核对后重新报送', decisionNumber)] : [])),
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
  if (nameKey(party.name) === '') return [issue(`${path}.name`, 'MISSING', '未写当事人名称，该当事人未入库，请补填')];
  if (!isNamed(party)) return [tooLong(`${path}.name`, party.name)];
  const isPerson = party.kind === PartyKind.NATURAL_PERSON;
  if (!isPerson && party.unifiedSocialCreditCode === undefined) return [issue(`${path}.unifiedSocialCreditCode`, 'MISSING', '未填统一社会信用代码，仅凭名称识别，不计入既往处罚；请补填')];
  if (isPerson && party.residentIdNumber === undefined) return [issue(`${path}.residentIdNumber`, 'MISSING', '未填公民身份号码，仅凭姓名识别，不计入既往处罚；请补填')];
  if (!isPerson && isTooLong(party.unifiedSocialCreditCode!)) return [tooLong(`${path}.unifiedSocialCreditCode`, party.unifiedSocialCreditCode!)];
  const reading = isPerson ? readResidentId(party.residentIdNumber!) : readCreditCode(party.unifiedSocialCreditCode!);
  const field = `${path}.${isPerson ? 'residentIdNumber' : 'unifiedSocialCreditCode'}`;
  const found = reading.ok ? reading.warnings : reading.flaws;
  return found.map(({ code, message }) => issue(field, code, isPerson ? '公民身份号码未通过校验，作弱身份处理；请核对原件' : message, isPerson ? undefined : party.unifiedSocialCreditCode));
}

function decisionIssues(decision: DecisionReport, path: string, report: Report): Issue[] {
  const { decisionNumber, decidedOn } = decision;
  const number = decisionNumber === undefined ? undefined : readDocumentNumber(decisionNumber);
  const opened = openedOn(report);
  return [
    ...(number === undefined ? [issue(`${path}.decisionNumber`, 'MISSING', '缺少决定书文号，请补填')] : []),
    ...(decisionNumber !== undefined && isTooLong(decisionNumber) ? [tooLong(`${path}.decisionNumber`, decisionNumber)]
      : number?.ok === false ? number.flaws.map(({ code, message }) => issue(`${path}.decisionNumber`, code, message, decisionNumber)) : []),
    ...(decidedOn === undefined ? [issue(`${path}.decidedOn`, 'MISSING', '缺少处罚决定日期，请补填')] : []),
    ...(decision.kinds.length === 0 ? [issue(`${path}.kinds`, 'MISSING', '未写明行政处罚法第九条所列处罚种类；责令改正不是行政处罚，请核对')] : []),
    ...(decidedOn !== undefined && isStorableDay(decidedOn) && opened !== null && decidedOn < opened
      ? [issue(`${path}.decidedOn`, 'BEFORE_OPENING', '处罚决定日期早于立案时间，请核对', decidedOn)] : []),
  ];
}

function dateIssues(report: Report): Issue[] {
  const days: readonly (readonly [string, string | undefined])[] = [
    ['actFrom', report.actFrom], ['actTo', report.actTo],
    ...report.decisions.flatMap((decision, index) => [
      [`decisions[${index}].decidedOn`, decision.decidedOn], [`decisions[${index}].publishedOn`, decision.publishedOn], [`decisions[${index}].annulledOn`, decision.annulledOn],
    ] as const),
  ];
  const moments: readonly (readonly [string, string | undefined])[] = [
    ['caseOpenedAt', report.caseOpenedAt], ['closedAt', report.closedAt],
    ...report.steps.map(({ takenAt }, index) => [`steps[${index}].takenAt`, takenAt] as const),
  ];
  const noSuch = (field: string, value: string): Issue => issue(field, 'NO_SUCH_DAY', '日历上没有这个日期或时刻，或早于1949年10月1日，该项未入库，请更正', value);
  return [
    ...(report.caseOpenedAt === undefined ? [issue('caseOpenedAt', 'MISSING', '缺少行政立案时间，请补填')] : []),
    ...days.flatMap(([field, day]) => (day === undefined || isStorableDay(day) ? [] : [noSuch(field, day)])),
    ...moments.flatMap(([field, moment]) => (moment === undefined || isStorableMoment(moment) ? [] : [noSuch(field, moment)])),
  ];
}

const decisionAmounts = ['fineAmount', 'confiscatedGainsAmount', 'confiscatedGoodsAmount'] as const;

function amountIssues(report: Report): Issue[] {
  const amounts: readonly (readonly [string, string | undefined])[] = [
    ['amountInvolved', report.amountInvolved], ['illegalGains', report.illegalGains],
    ...report.decisions.flatMap((decision, index) => decisionAmounts.map((field) => [`decisions[${index}].${field}`, decision[field]] as const)),
  ];
  return amounts.flatMap(([field, amount]) => (amount === undefined || storableAmount(amount) !== null ? []
    : [issue(field, 'NEGATIVE', '金额为负数，该项未入库，请核对后填写不小于零的数', amount)]));
}
