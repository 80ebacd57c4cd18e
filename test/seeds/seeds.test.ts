import { describe, expect, it } from '@jest/globals';
import { demoCases, DEMO_SOURCE_SYSTEM } from '../../seeds/demo/cases.js';
import { demoIdentities } from '../../seeds/demo/identities.js';
import { demoOrgans } from '../../seeds/demo/organs.js';
import { statutes } from '../../seeds/reference/statutes.js';
import { addDays, readCreditCode, readDocumentNumber } from '../../src/kernel/index.js';
import { CaseStatus } from '../../src/casework/case/index.js';
import { domain as environment, environmentCauses } from '../../src/domains/environment/index.js';
import { DomainCode, GovernmentLevel, OrganKind, OrganOrigin, type OrganEntry } from '../../src/registry/organ/index.js';
import { PartyKind } from '../../src/registry/party/index.js';
import type { StatuteEntry } from '../../src/registry/statute/index.js';

const organs = demoOrgans();
const byCode = new Map(organs.map((organ) => [organ.code, organ]));
const cases = demoCases(organs);
const decided = cases.flatMap(({ organCode, report }) => report.decisions.map((decision) => ({ organCode, report, decision })));
const duplicates = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
type Link = 'superiorCode' | 'actsInTheNameOfCode' | 'successorCode';
const linkOf = (field: Link): { organ: OrganEntry; code: string }[] =>
  organs.flatMap((organ) => (organ[field] === undefined ? [] : [{ organ, code: organ[field] }]));
const creditCodeHolds = (code: string | undefined): boolean => {
  const reading = readCreditCode(code ?? '');
  return reading.ok && reading.value.form === 'UNIFIED' && reading.value.checkDigitHolds;
};
const decidingOrgan = (code: string): string => byCode.get(code)?.actsInTheNameOfCode ?? code;

/** Chain of superiors, cut where it would come back to itself. */
function superiorsOf(organ: OrganEntry): OrganEntry[] {
  const chain: OrganEntry[] = [];
  const superiorOf = (below: OrganEntry): OrganEntry | undefined => byCode.get(below.superiorCode ?? '');
  for (let above = superiorOf(organ); above && !chain.includes(above); above = superiorOf(above)) chain.push(above);
  return chain;
}

describe('demo organs', () => {
  it('have codes and names of their own, and codes whose check digits hold', () => {
    expect(organs.length).toBeGreaterThanOrEqual(1_600);
    expect(organs.length).toBeLessThanOrEqual(1_900);
    expect(duplicates(organs.map(({ code }) => code))).toEqual([]);
    expect(duplicates(organs.map(({ name }) => name))).toEqual([]);
    expect(organs.filter(({ code }) => !creditCodeHolds(code))).toEqual([]);
    expect(organs.every(({ origin }) => origin === OrganOrigin.DEMO)).toBe(true);
  });

  it('number documents under a prefix that no other organ in force uses', () => {
    expect(duplicates(organs.filter(({ validTo }) => validTo === undefined).map(({ documentPrefix }) => documentPrefix ?? ''))).toEqual([]);
  });

  it('stand under a superior of the same line, or of the same county for a township, without a cycle', () => {
    for (const { organ, code } of linkOf('superiorCode')) {
      const superior = byCode.get(code);
      const sameLine = superior?.kind === organ.kind && organ.domains.every((domain) => superior.domains.includes(domain));
      const isItsGovernment = superior?.kind === OrganKind.PEOPLES_GOVERNMENT && superior.divisionCode === organ.divisionCode?.slice(0, 6);
      const townshipOf = organ.level === GovernmentLevel.TOWNSHIP && isItsGovernment;
      expect([organ.name, sameLine || townshipOf]).toEqual([organ.name, true]);
      expect(superiorsOf(organ).at(-1)?.level).toBe(GovernmentLevel.PROVINCE);
      expect(superiorsOf(organ)).not.toContain(organ);
    }
  });

  it('decide in the name of the organ that leads them, where they decide in another’s', () => {
    const branches = linkOf('actsInTheNameOfCode');
    expect(branches).toHaveLength(117);
    for (const { organ, code } of branches) {
      expect(organ.verticallyManaged).toBe(true);
      expect(code).toBe(organ.superiorCode);
      expect(byCode.has(code)).toBe(true);
    }
  });

  it('end the day before their successor begins', () => {
    const ended = linkOf('successorCode');
    expect(ended.length).toBeGreaterThanOrEqual(2);
    for (const { organ, code } of ended) expect(byCode.get(code)?.validFrom).toBe(addDays(organ.validTo ?? '', 1));
  });

  it('cover the six domains at four levels and every kind of organ', () => {
    for (const domain of Object.values(DomainCode)) {
      const levels = new Set(organs.filter(({ domains }) => domains.includes(domain)).map(({ level }) => level));
      expect([...levels].sort()).toEqual(['CITY', 'COUNTY', 'PROVINCE', 'TOWNSHIP']);
    }
    expect(new Set(organs.map(({ kind }) => kind)).size).toBe(Object.values(OrganKind).length);
  });
});

describe('demo identities', () => {
  const identities = demoIdentities(organs);

  it('are marked invented and sit at organs that exist', () => {
    expect(duplicates(identities.map(({ id }) => id))).toEqual([]);
    for (const { id, label, organCode } of identities) {
      expect(id).toMatch(/^[a-z][a-z-]{2,30}$/);
      expect(label).toMatch(/（虚构）$/);
      expect(byCode.has(organCode)).toBe(true);
    }
  });

  it('find published decisions in their division (of a town, its county), and in an environment organ cases of its own', () => {
    for (const { id, organCode } of identities) {
      const stem = (byCode.get(organCode)?.divisionCode ?? '').slice(0, 6).replace(/(00)+$/, '');
      const seen = decided.filter(({ report, decision }) => report.divisionCode?.startsWith(stem) && decision.publishedOn !== undefined);
      const own = cases.filter((one) => one.organCode === organCode);
      expect([id, seen.length > 4, own.length > 4]).toEqual([id, true, byCode.get(organCode)?.domains.join() === DomainCode.ENVIRONMENT]);
    }
  });
});

describe('statutes', () => {
  it('stand once in each version and state days that exist', () => {
    expect(duplicates(statutes.map(({ code, version }) => `${code} ${version}`))).toEqual([]);
    for (const { validFrom, validTo, articles, code } of statutes) {
      for (const day of [validFrom, validTo]) expect(day ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (validFrom !== undefined && validTo !== undefined) expect(validFrom <= validTo).toBe(true);
      expect([code, duplicates(articles.map(({ article }) => article))]).toEqual([code, []]);
    }
  });

  it('say so where the first day in force has not been verified', () => {
    expect(statutes.filter(({ validFrom, note }) => validFrom === undefined && note === undefined).map(({ code }) => code)).toEqual([]);
  });
});

describe('demo cases', () => {
  const inForce = (lawName: string, article: string | undefined, day: string): boolean => statutes.some((statute: StatuteEntry) =>
    (statute.name === lawName || statute.shortName === lawName) && (statute.validFrom ?? '') <= day && day <= (statute.validTo ?? '9999')
    && (article === undefined || statute.articles.some((row) => row.article === article)));

  it('are about two hundred, of the province, every city and the counties, each with its own key', () => {
    expect(DEMO_SOURCE_SYSTEM).toBe('demo-environment');
    expect(cases.length).toBeGreaterThanOrEqual(190);
    expect(cases.length).toBeLessThanOrEqual(230);
    expect(duplicates(cases.map(({ report }) => report.sourceKey))).toEqual([]);
    expect(new Set(cases.map(({ organCode }) => byCode.get(organCode)?.divisionCode?.slice(0, 4))).size).toBe(12);
    expect(new Set(cases.map(({ report }) => report.status)).size).toBe(Object.values(CaseStatus).length);
  });

  it('are the same on every call', () => {
    expect(demoCases(demoOrgans())).toEqual(cases);
  });

  it('are reported by environment agencies in force on the day they were opened', () => {
    for (const { organCode, report } of cases) {
      const organ = byCode.get(organCode);
      expect(organ?.domains).toEqual([DomainCode.ENVIRONMENT]);
      expect((organ?.validFrom ?? '9999') <= (report.caseOpenedAt ?? '') && organ?.validTo === undefined).toBe(true);
    }
  });

  it('have a decision exactly when decided or closed, never before opening, and never a day that has not come', () => {
    for (const { report } of cases) {
      const isDecided = report.status === CaseStatus.DECIDED || report.status === CaseStatus.CLOSED;
      expect([report.sourceKey, report.decisions.length]).toEqual([report.sourceKey, isDecided ? 1 : 0]);
      expect([...report.steps.map(({ takenAt }) => takenAt)].sort()).toEqual(report.steps.map(({ takenAt }) => takenAt));
    }
    for (const { report, decision } of decided) {
      const { decidedOn, publishedOn = decidedOn } = decision;
      const days = [report.actFrom, report.actTo, report.caseOpenedAt?.slice(0, 10), decidedOn, publishedOn, '2026-11-20'];
      expect([...days].sort()).toEqual(days);
      expect(Date.parse(decidedOn ?? '') - Date.parse(report.caseOpenedAt ?? '')).toBeLessThanOrEqual(90 * 86_400_000);
      expect(decision.annulledOn === undefined || decision.annulledOn > (decision.publishedOn ?? '9999')).toBe(true);
    }
    expect(decided.filter(({ decision }) => decision.annulledOn !== undefined)).toHaveLength(2);
    expect(decided.filter(({ decision }) => decision.publishedOn === undefined).length).toBeGreaterThan(5);
  });

  it('carry numbers that read, unique in the organ that decides', () => {
    const numbers = decided.map(({ organCode, decision }) => {
      const reading = readDocumentNumber(decision.decisionNumber ?? '');
      expect([decision.decisionNumber, reading.ok]).toEqual([decision.decisionNumber, true]);
      return `${decidingOrgan(organCode)} ${reading.ok ? reading.value.normalised : ''}`;
    });
    expect(duplicates(numbers)).toEqual([]);
    expect(duplicates(cases.map(({ organCode, report }) => `${organCode} ${report.caseNumber}`))).toEqual([]);
  });

  it('cite what was in force on the day of the decision, or on the last day of an earlier act together with art 1057 of the Code', () => {
    for (const { report, decision } of decided) {
      const transitional = decision.basis.some(({ lawName, article }) => lawName === '生态环境法典' && article === '1057');
      expect(decision.basis.length).toBeGreaterThan(0);
      for (const { lawName, article } of decision.basis) {
        const days = [decision.decidedOn ?? '', ...(transitional ? [report.actTo ?? ''] : [])];
        expect([report.sourceKey, lawName, days.some((day) => inForce(lawName, article, day))]).toEqual([report.sourceKey, lawName, true]);
      }
    }
    const underTheCode = decided.filter(({ decision }) => decision.basis.every(({ lawName }) => lawName === '生态环境法典'));
    expect(underTheCode.length).toBeGreaterThanOrEqual(10);
  });

  it('fine within a range that the Code names for the cause', () => {
    for (const { report, decision } of decided) {
      const fines = environmentCauses.find(({ code }) => code === report.causeOfAction)?.fines ?? [];
      const amount = Number(decision.fineAmount);
      const within = fines.some(({ from, to }) => amount >= Number(from ?? 0) && amount <= Number(to));
      expect([report.sourceKey, amount, within]).toEqual([report.sourceKey, amount, true]);
    }
  });

  it('state facts that the domain takes without a doubt', () => {
    const doubts = cases.flatMap(({ report }) => environment.checkFacts(report.facts).map((doubt) => [report.sourceKey, doubt]));
    expect(doubts).toEqual([]);
  });

  it('name parties that nobody can take for real, without identity numbers, and some of them again in other organs', () => {
    const parties = cases.flatMap(({ organCode, report }) => report.parties.map((party) => ({ party, organCode, title: report.title })));
    const organisations = parties.filter(({ party }) => party.kind !== PartyKind.NATURAL_PERSON);
    const people = parties.filter(({ party }) => party.kind === PartyKind.NATURAL_PERSON);
    expect(parties.filter(({ party }) => party.residentIdNumber !== undefined)).toEqual([]);
    expect(people.length).toBeGreaterThan(4);
    expect(people.filter(({ party, title }) => title?.includes(party.name))).toEqual([]);
    for (const { party: { name, unifiedSocialCreditCode } } of organisations) {
      expect(name).toMatch(/示例.+（虚构）$/);
      expect([name, creditCodeHolds(unifiedSocialCreditCode)]).toEqual([name, true]);
    }
    const namesOfCode = new Map(organisations.map(({ party }) => [party.unifiedSocialCreditCode, party.name]));
    expect(new Set(organisations.map(({ party }) => party.name)).size).toBe(namesOfCode.size);
    const organsOf = new Map<string, Set<string>>();
    for (const { party: { name }, organCode } of organisations) organsOf.set(name, (organsOf.get(name) ?? new Set()).add(organCode));
    expect([...organsOf.values()].filter(({ size }) => size >= 3).length).toBeGreaterThanOrEqual(4);
  });
});
