import { maskResidentId, readCreditCode, readResidentId } from '../../kernel/index.js';
import type { PartyReport, Report } from './case-report.js';

const written = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g;

/** Masks the identity numbers of a text, known by their check digit; for whatever is shown or told below L3. */
export function withoutIdentityNumbers(text: string): string {
  return text.replace(written, (number) => {
    const reading = readResidentId(number);
    return reading.ok && reading.value.checkDigitHolds ? maskResidentId(number) : number;
  });
}

/** The same throughout a payload. */
export function deepWithoutIdentityNumbers<T>(value: T): T {
  if (typeof value === 'string') return withoutIdentityNumbers(value) as T;
  if (Array.isArray(value)) return value.map(deepWithoutIdentityNumbers) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, deepWithoutIdentityNumbers(member as unknown)])) as T;
}

/** Identity numbers in the place of credit codes, as sources write them for sole traders, moved to their own field: a credit code is public. */
export function withNumbersInPlace(report: Report): Report {
  const found = report.parties.flatMap((party, index) => (holdsIdentityNumber(party) ? [index] : []));
  if (found.length === 0) return report;
  const parties = report.parties.map((party, index) => (found.includes(index) ? withNumberInPlace(party) : party));
  const issues = found.map((index) => ({
    field: `parties[${index}].unifiedSocialCreditCode`, code: 'IDENTITY_NUMBER', message: '统一社会信用代码一栏填的是公民身份号码，已移入公民身份号码，不予公开；请改填统一社会信用代码',
  }));
  return { ...report, parties, readingIssues: [...(report.readingIssues ?? []), ...issues] };
}

function holdsIdentityNumber({ unifiedSocialCreditCode: code }: PartyReport): boolean {
  if (code === undefined || !readResidentId(code).ok) return false;
  const reading = readCreditCode(code);
  return !reading.ok || !reading.value.checkDigitHolds;
}

function withNumberInPlace({ unifiedSocialCreditCode: number, ...party }: PartyReport): PartyReport {
  return { ...party, residentIdNumber: party.residentIdNumber ?? number };
}
