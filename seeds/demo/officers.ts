import { OfficerRole } from '../../src/casework/case/index.js';
import type { CaseReport } from '../../src/casework/intake/index.js';
import { CertificateKind, CertificateStatus, LegalQualification, type OfficerEntry } from '../../src/registry/officer/index.js';
import { OrganKind, type OrganEntry } from '../../src/registry/organ/index.js';

/** Names of invented officers, three for each organ. */
const names = ['郝示例', '任演示', '白样本', '武虚构', '吕假名', '米试用', '常示例', '靳演示', '霍样本'] as const;
const perOrgan = 3;

/** Invented officers of the agencies, by the organ's code, each with a certificate; the third officer, whose ran out before any case, does legal review. The same on every call. */
export function demoOfficers(organs: readonly OrganEntry[]): ReadonlyMap<string, readonly OfficerEntry[]> {
  const agencies = organs.filter(({ kind }) => kind === OrganKind.ENFORCEMENT_AGENCY);
  return new Map(agencies.map((organ, place) => [organ.code, Array.from({ length: perOrgan }, (_, index): OfficerEntry => ({
    code: `演示-${bodyOf(organ.code)}-${index + 1}`, name: nameOf(place, index), organCode: organ.code, unit: '执法科（虚构）', post: index === 0 ? '科长' : '科员', ...(index === 2 && { legalQualification: LegalQualification.QUALIFIED }),
    certificates: [{ ...periodOf(index), number: `${bodyOf(organ.code)}-${index + 1}`, kind: CertificateKind.ENFORCEMENT, issuer: '演示发证机关（虚构）', domains: organ.domains, matterCodes: [], status: CertificateStatus.VALID }],
  }))]));
}

/** Who handles a case: the first officer and the second, or the third, whose certificate is not valid, so that the doubt shows. */
export function handledBy([lead, assistant, third]: readonly OfficerEntry[], isDoubtful: boolean): NonNullable<CaseReport['officers']> {
  return [named(lead!, OfficerRole.LEAD), named(isDoubtful ? third! : assistant!, OfficerRole.ASSISTANT)];
}

const named = ({ name, certificates }: OfficerEntry, role: OfficerRole): NonNullable<CaseReport['officers']>[number] => ({ role, name, certificateNumber: certificates[0]!.number });

const nameOf = (place: number, index: number): string => `${names[(place * perOrgan + index) % names.length]!}（虚构）`;
const periodOf = (index: number) => (index === 2 ? { validFrom: '2016-01-01', validTo: '2020-12-31', effectiveFrom: '2016-01-01' } : { validFrom: '2020-01-01', validTo: '2030-12-31', effectiveFrom: '2020-01-01' });
/** The division and the inner part of the organ's invented credit code, which no register issues. */
const bodyOf = (organCode: string): string => organCode.slice(2, 17);
