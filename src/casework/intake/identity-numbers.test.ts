import { describe, expect, it } from '@jest/globals';
import { residentIdCheckDigit } from '../../kernel/index.js';
import type { PartyReport, Report } from './case-report.js';
import { deepWithoutIdentityNumbers, withNumbersInPlace, withoutIdentityNumbers } from './identity-numbers.js';

const number = `14062319800101001${residentIdCheckDigit('14062319800101001')}`;
const wrong = number.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
const masked = `140623${'*'.repeat(10)}${number.slice(-2)}`;
const whole = '91350100M000100Y43';

describe('an identity number in a text', () => {
  it.each([
    [`身份证号${number}，住右玉县`, `身份证号${masked}，住右玉县`], [`${number}、${number}`, `${masked}、${masked}`], [wrong, wrong],
    [`A${number}`, `A${number}`], [`${number}0`, `${number}0`], [whole, whole], ['', ''],
  ])('is masked where its check digit holds: %s', (text, expected) => expect(withoutIdentityNumbers(text)).toBe(expected));

  it('is masked throughout a payload, which is otherwise left as it is', () => {
    expect(deepWithoutIdentityNumbers({ a: [number, { b: `x ${number}` }], c: 1, d: null, e: false }))
      .toEqual({ a: [masked, { b: `x ${masked}` }], c: 1, d: null, e: false });
  });
});

describe('an identity number in the place of a credit code', () => {
  const reportOf = (...parties: Partial<PartyReport>[]): Report => ({ parties } as unknown as Report);

  it.each([number, wrong, number.toLowerCase(), `${number.slice(0, 6)} ${number.slice(6)}`])('is moved to its own field and named: %s', (code) => {
    const { parties, readingIssues } = withNumbersInPlace(reportOf({ unifiedSocialCreditCode: code }));
    expect(parties).toEqual([{ residentIdNumber: code }]);
    expect(readingIssues).toEqual([expect.objectContaining({ field: 'parties[0].unifiedSocialCreditCode', code: 'IDENTITY_NUMBER' })]);
  });

  it('does not take the place of one that is stated', () => {
    expect(withNumbersInPlace(reportOf({ unifiedSocialCreditCode: number, residentIdNumber: wrong })).parties).toEqual([{ residentIdNumber: wrong }]);
  });

  it.each([whole, undefined, '', '1406', '91140623XN9900017G'])('%s is none, and the report is the same', (code) => {
    const report = reportOf({ unifiedSocialCreditCode: code });
    expect(withNumbersInPlace(report)).toBe(report);
  });
});
