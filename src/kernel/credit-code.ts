import { bareCode } from './characters.js';
import { weightedSum } from './check-digit.js';
import { accepted, flaw, rejected, type Flaw, type Reading } from './reading.js';

/** 统一社会信用代码, or one of the two numbers that older records carry in its place. */
export interface CreditCode {
  /** Half width, upper case, without blanks and dashes. */
  text: string;
  form: 'UNIFIED' | 'REGISTRATION_15' | 'ORGANISATION_9';
  /** 登记管理部门, first character. */
  department?: string;
  /** 机构类别, second character. */
  category?: string;
  /** 登记管理机关行政区划码, characters 3 to 8. */
  divisionCode?: string;
  /** 主体标识码（组织机构代码）, characters 9 to 17. */
  organisationCode?: string;
  /** Every layer of check digits agrees; pilot regions issued lawful codes for which it does not. */
  checkDigitHolds: boolean;
}

const UNIFIED_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const UNIFIED_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character of a 统一社会信用代码 (GB 32100-2015) from its first 17; throws RangeError on anything else. */
export function creditCodeCheckDigit(first17: string): string {
  const sum = weightedSum(first17, UNIFIED_ALPHABET, UNIFIED_WEIGHTS);
  return UNIFIED_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The 9th character of a 组织机构代码 (GB 11714) from its first 8; throws RangeError on anything else. */
export function organisationCheckDigit(first8: string): string {
  const check = 11 - (weightedSum(first8, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** The 15th digit of a 工商注册号 (ISO 7064 MOD 11,10) from its first 14; throws RangeError on anything else. */
export function registrationCheckDigit(first14: string): string {
  if (!/^\d{14}$/.test(first14)) throw new RangeError('expected 14 digits');
  let product = 10;
  for (const digit of first14) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return String((11 - product) % 10);
}

/**
 * Reads a 统一社会信用代码 (18), a 注册号 (15) or a 组织机构代码 (9).
 * Flaws: EMPTY, LENGTH, ALPHABET, DIVISION. A check digit that fails is the warning CHECK_DIGIT, once for each layer, and never a rejection.
 */
export function readCreditCode(raw: string): Reading<CreditCode> {
  const text = bareCode(raw);
  switch (text.length) {
    case 0:
      return rejected(flaw('EMPTY', '未填写统一社会信用代码，请对照证照补填。'));
    case 18:
      return readUnified(text);
    case 15:
      return readRegistration(text);
    case 9:
      return readOrganisation(text);
    default:
      return rejected(flaw('LENGTH', `“${text}”有${text.length}位，而统一社会信用代码为18位（旧注册号15位、组织机构代码9位），请对照证照改正。`));
  }
}

/**
 * Codes whose check digits hold and that become this one by one slip of the pen: one character mistaken, or two neighbours exchanged.
 * None for what is not as long as a 统一社会信用代码, or holds itself.
 */
export function creditCodesNear(raw: string): string[] {
  const text = bareCode(raw);
  if (text.length !== 18 || holds(text)) return [];
  const replaced = [...text].flatMap((_, at) => [...UNIFIED_ALPHABET].map((character) => text.slice(0, at) + character + text.slice(at + 1)));
  const exchanged = [...text.slice(1)].map((next, at) => text.slice(0, at) + next + text.charAt(at) + text.slice(at + 2));
  return [...new Set([...replaced, ...exchanged])].filter(holds).sort();
}

function holds(text: string): boolean {
  const reading = readCreditCode(text);
  return reading.ok && reading.value.checkDigitHolds;
}

function readUnified(text: string): Reading<CreditCode> {
  const strangers = [...text].filter((character) => !UNIFIED_ALPHABET.includes(character));
  if (strangers.length > 0) {
    return rejected(flaw('ALPHABET', `“${text}”中的“${strangers.join('、')}”不用于统一社会信用代码（代码不用字母 I、O、Z、S、V），请对照证照改正。`));
  }
  const divisionCode = text.slice(2, 8);
  if (!/^\d{6}$/.test(divisionCode)) {
    return rejected(flaw('DIVISION', `“${text}”第3至8位“${divisionCode}”应为登记机关的六位行政区划代码，请对照证照改正。`));
  }
  const organisationCode = text.slice(8, 17);
  const warnings = [
    ...checked('统一社会信用代码', text, creditCodeCheckDigit(text.slice(0, 17))),
    ...checked('所含组织机构代码', organisationCode, organisationCheckDigit(organisationCode.slice(0, 8))),
  ];
  const parts = { department: text.charAt(0), category: text.charAt(1), divisionCode, organisationCode };
  return accepted({ text, form: 'UNIFIED', ...parts, checkDigitHolds: warnings.length === 0 }, warnings);
}

function readRegistration(text: string): Reading<CreditCode> {
  if (!/^\d{15}$/.test(text)) return rejected(flaw('ALPHABET', `15位的注册号只含数字，“${text}”不符，请对照营业执照改正。`));
  const warnings = checked('注册号', text, registrationCheckDigit(text.slice(0, 14)));
  return accepted({ text, form: 'REGISTRATION_15', checkDigitHolds: warnings.length === 0 }, warnings);
}

function readOrganisation(text: string): Reading<CreditCode> {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(text)) {
    return rejected(flaw('ALPHABET', `组织机构代码由8位数字或字母和1位校验码（数字或 X）组成，“${text}”不符，请对照证书改正。`));
  }
  const warnings = checked('组织机构代码', text, organisationCheckDigit(text.slice(0, 8)));
  return accepted({ text, form: 'ORGANISATION_9', organisationCode: text, checkDigitHolds: warnings.length === 0 }, warnings);
}

function checked(name: string, text: string, expected: string): Flaw[] {
  const written = text.slice(-1);
  if (written === expected) return [];
  return [flaw('CHECK_DIGIT', `${name}“${text}”的校验码按规则应为“${expected}”，现为“${written}”。请对照证照核对；证照上确系此码的，保留不改。`)];
}
