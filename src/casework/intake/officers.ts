import { nameKey, civilDayOf } from '../../kernel/index.js';
import { CertificateKind, isValidOn, versionOn, type KnownCertificate, type KnownVersion } from '../../registry/officer/index.js';
import type { OfficerReport, Report } from './case-report.js';
import { issue, type Issue } from './issue.js';
import { openedOn, type OrganKnown } from './lookups.js';
import { storableDay, storableMoment } from './storable.js';

/** An officer of a report, and who that is in the register. */
export interface OfficerNamed { readonly report: OfficerReport; readonly officerId: string | null }

/** What a case asks of the certificates of its officers. */
export interface Handled {
  readonly organ: OrganKnown;
  readonly domain: string;
  /** Stem of the division in which the act took place. */
  readonly place: string | null;
  readonly certificates: ReadonlyMap<string, readonly KnownCertificate[]>;
}

/** 行政处罚法第四十二条. */
const fewest = 2;

/**
 * Judges the officers whom a case names: known, certified on each day on which the organ opened, took a step or decided, of this organ, within their scope, and
 * at least two (行政处罚法第四十二条). A doubt turns nothing away. Issues are L1 and name nobody.
 */
export function judgeOfficers(report: Report, handled: Handled): { readonly officers: OfficerNamed[]; readonly issues: Issue[] } {
  if (!report.officers?.length) return { officers: [], issues: [] };
  const days = daysOfHandling(report);
  const judged = report.officers.map((officer, index) => judgeOfficer(officer, `officers[${index}]`, report, handled, days));
  const officers = judged.flatMap(({ named }) => named ?? []);
  const persons = new Set(officers.map(({ officerId, report: { name, certificateNumber } }) => officerId ?? `${certificateNumber ?? ''} ${nameKey(name)}`));
  const tooFew = persons.size > 0 && persons.size < fewest;
  return {
    officers,
    issues: [
      ...judged.flatMap(({ issues }) => issues),
      ...(tooFew ? [issue('officers', 'FEWER_THAN_TWO', '执法人员少于两人（行政处罚法第四十二条），请补报其他办案人员')] : []),
    ],
  };
}

/** Days of opening, steps and decisions, earliest first; the day of the violation is not a day of handling. */
function daysOfHandling(report: Report): string[] {
  const steps = report.steps.map(({ takenAt }) => storableMoment(takenAt)).flatMap((moment) => (moment === null ? [] : [civilDayOf(new Date(moment))]));
  const days = [openedOn(report), ...steps, ...report.decisions.map(({ decidedOn }) => storableDay(decidedOn))];
  return [...new Set(days.filter((day) => day !== null))].sort();
}

function judgeOfficer(officer: OfficerReport, path: string, report: Report, handled: Handled, days: readonly string[]): { named: OfficerNamed | null; issues: Issue[] } {
  const { name, certificateNumber: number } = officer;
  const nameless = nameKey(name) === '';
  const missing = [
    ...(nameless ? [issue(`${path}.name`, 'MISSING', '未填执法人员姓名，请补填')] : []),
    ...(number === undefined ? [issue(`${path}.certificateNumber`, 'MISSING', '未填执法证件编号，无法核对执法资格，请补填')] : []),
  ];
  if (number === undefined) return { named: nameless ? null : { report: officer, officerId: null }, issues: missing };
  const certificates = handled.certificates.get(number) ?? [];
  const found = nameless ? certificates.slice(0, 1) : certificates.filter(({ officerName }) => nameKey(officerName) === nameKey(name));
  const own = found.find(({ versions }) => versions.some((version) => isOfOrgan(version, handled.organ))) ?? found[0];
  const field = `${path}.certificateNumber`;
  if (own) return { named: { report: officer, officerId: own.officerId }, issues: [...missing, ...certificateIssues(own, field, report, handled, days)] };
  const unknown = certificates.length === 0
    ? issue(field, 'UNKNOWN_CERTIFICATE', '执法人员名录中没有该证件编号，请核对编号，或先登记该执法人员及其证件')
    : issue(field, 'NAME_DIFFERS', '该证件编号在执法人员名录中属于另一姓名的人员，请核对姓名和证件编号');
  return { named: { report: officer, officerId: null }, issues: [...missing, unknown] };
}

function certificateIssues({ versions }: KnownCertificate, field: string, report: Report, handled: Handled, days: readonly string[]): Issue[] {
  const uncertified = days.find((day) => !isValidOn(versions, day));
  // Where no version speaks of a day, or the case states none, the certificate is judged by what was entered last.
  const last = versions.toSorted((a, b) => a.version - b.version).at(-1)!;
  const spoken = days.length === 0 ? [last] : days.map((day) => versionOn(versions, day) ?? last);
  const outside = spoken.map((version) => whyOutside(version, report, handled)).find((why) => why !== null);
  return [
    ...(uncertified === undefined ? [] : [issue(field, 'CERTIFICATE_NOT_VALID', `该执法证件在${uncertified}无效（未生效、已过期、暂扣、吊销或注销），请核对办案人员和日期；名录有误的，请先更新名录`)]),
    ...(spoken.every((version) => isOfOrgan(version, handled.organ)) ? []
      : [issue(field, 'OFFICER_OF_ANOTHER_ORGAN', '该执法证件所载执法主体不是办案机关，也不是以其名义作出决定的机关，请核对办案人员')]),
    ...(outside === undefined ? [] : [issue(field, 'OUTSIDE_SCOPE', outside)]),
  ];
}

function isOfOrgan({ organId }: KnownVersion, organ: OrganKnown): boolean {
  return organId === organ.id || organId === organ.decidingOrganId;
}

function whyOutside({ kind, domains, matterCodes, area }: KnownVersion, { matterCode }: Report, { domain, place }: Handled): string | null {
  if (kind === CertificateKind.SUPERVISION) return '行政执法监督证不能用于办理案件，请填写行政执法证编号';
  if (!domains.includes(domain)) return '该执法证件的执法领域不含本案领域，请核对办案人员';
  if (matterCode !== undefined && matterCodes.length > 0 && !matterCodes.includes(matterCode)) return '该执法证件的执法事项不含本案事项，请核对办案人员或事项编码';
  if (place !== null && area !== null && !place.startsWith(area)) return '违法行为地不在该执法证件的执法区域内，请核对办案人员或违法行为地';
  return null;
}
