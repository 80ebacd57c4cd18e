/** Organs and parties of the audit. All parties are invented: their codes have XN in the inner code, which no register issues. */
import { demoOrgans } from '../../dist/seeds/demo/organs.js';
import { syntheticCreditCode } from '../../dist/seeds/demo/synthetic-code.js';

export const domains = ['MARKET', 'ENVIRONMENT', 'TRANSPORT', 'CULTURE', 'AGRICULTURE', 'URBAN'];

const standing = demoOrgans().filter(({ kind, domains: fields, validTo }) => kind === 'ENFORCEMENT_AGENCY' && fields.length === 1 && validTo === undefined);

/** Organs of each field in counties and cities, and the department of the province that sends for all of them. */
export const organs = Object.fromEntries(domains.map((domain) => [domain, standing.filter((one) => one.domains[0] === domain && one.level !== 'PROVINCE')]));
export const departments = Object.fromEntries(domains.map((domain) => [domain, standing.find((one) => one.domains[0] === domain && one.level === 'PROVINCE').code]));
export const procuratorate = demoOrgans().find(({ name }) => name === '山西省人民检察院').code;

const divisions = [...new Set(standing.filter(({ level }) => level === 'COUNTY').map(({ divisionCode }) => divisionCode))];

/** The party of a number: the same number is the same party everywhere. Persons and weak identities have a name alone. */
export function partyOf(number, kind = 'LEGAL_PERSON', isWeak = false) {
  const division = divisions[number % divisions.length];
  const serial = String(Math.floor(number / divisions.length)).padStart(6, '0');
  const isPerson = kind === 'NATURAL_PERSON';
  return {
    role: 'PUNISHED', kind, name: isPerson ? `试某${number}（虚构）` : `试筛${number}有限公司（虚构）`,
    ...(isPerson || isWeak ? {} : { unifiedSocialCreditCode: syntheticCreditCode('91', division, serial) }),
  };
}
