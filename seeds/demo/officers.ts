import { OfficerRole } from '../../src/casework/case/index.js';
import type { CaseReport } from '../../src/casework/intake/index.js';
import { CertificateKind, CertificateStatus, type OfficerEntry } from '../../src/registry/officer/index.js';
import type { OrganEntry } from '../../src/registry/organ/index.js';
import type { DemoCase } from './cases.js';

/** Names of invented officers, three for each organ. */
const names = ['郝示例', '任演示', '白样本', '武虚构', '吕假名', '米试用', '常示例', '靳演示', '霍样本'] as const;
const perOrgan = 3;
/** The third officer's certificate ran out and was not renewed. */
const expiredOn = '2025-12-31';
/** How often a case of a later year still names the third officer, so that the doubt shows. */
const oneIn = 12;

/** Invented officers of the organs that handle cases, each with a certificate; the same on every call. */
export function demoOfficers(organs: readonly OrganEntry[], cases: readonly DemoCase[]): OfficerEntry[] {
  const handling = new Set(cases.map(({ organCode }) => organCode));
  return organs.filter(({ code }) => handling.has(code)).flatMap((organ, place) => Array.from({ length: perOrgan }, (_, index): OfficerEntry => ({
    code: `演示-${bodyOf(organ.code)}-${index + 1}`, name: nameOf(place, index), organCode: organ.code, unit: '执法科（虚构）', post: index === 0 ? '科长' : '科员',
    certificates: [{
      number: numberOf(organ.code, index), kind: CertificateKind.ENFORCEMENT, issuer: '演示发证机关（虚构）', domains: organ.domains, matterCodes: [],
      validFrom: '2021-01-01', validTo: index === 2 ? expiredOn : '2030-12-31', status: CertificateStatus.VALID, effectiveFrom: '2021-01-01',
    }],
  })));
}

/** The cases with the officers who handle them. */
export function withOfficers(cases: readonly DemoCase[], officers: readonly OfficerEntry[]): DemoCase[] {
  const ofOrgan = Map.groupBy(officers, ({ organCode }) => organCode);
  return cases.map(({ organCode, report }, index) => {
    const [lead, assistant, third] = ofOrgan.get(organCode) ?? [];
    const other = index % oneIn === 0 && (report.caseOpenedAt ?? '') > expiredOn ? third : assistant;
    return { organCode, report: { ...report, officers: [named(lead!, OfficerRole.LEAD), named(other!, OfficerRole.ASSISTANT)] } };
  });
}

const named = ({ name, certificates }: OfficerEntry, role: OfficerRole): NonNullable<CaseReport['officers']>[number] => ({ role, name, certificateNumber: certificates[0]!.number });

const nameOf = (place: number, index: number): string => `${names[(place * perOrgan + index) % names.length]!}（虚构）`;
/** The organ's own part of its invented credit code, which no register issues. */
const bodyOf = (organCode: string): string => organCode.slice(8, 17);
const numberOf = (organCode: string, index: number): string => `${bodyOf(organCode)}-${index + 1}`;
