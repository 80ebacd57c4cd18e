import { bareCode } from './characters.js';
import { weightedSum } from './check-digit.js';
import { isCivilDay, type CivilDay } from './civil-day.js';
import { accepted, flaw, rejected, type Flaw, type Reading } from './reading.js';

/** 公民身份号码 in its parts (GB 11643-1999). */
export interface ResidentId {
  /** Eighteen characters, a final X in upper case. */
  text: string;
  /** The division of first registration: kept for life, so it may have been abolished since. */
  divisionCode: string;
  bornOn: CivilDay;
  sex: 'MALE' | 'FEMALE';
  /** Written with fifteen digits and without a check digit, as until 1999; `text` is the eighteen it stands for. */
  firstGeneration: boolean;
  checkDigitHolds: boolean;
}

const DIGITS = '0123456789';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** The 18th character of a 公民身份号码 from its first 17 digits; throws RangeError on anything else. */
export function residentIdCheckDigit(first17: string): string {
  return CHECK_DIGITS.charAt(weightedSum(first17, DIGITS, WEIGHTS) % 11);
}

/**
 * Reads a 公民身份号码 of 18 or 15 characters; no message repeats the number.
 * Flaws: EMPTY, LENGTH, ALPHABET, DIVISION, DATE. Warnings: CHECK_DIGIT, FIRST_GENERATION.
 */
export function readResidentId(raw: string): Reading<ResidentId> {
  const written = bareCode(raw);
  const flaws = flawsOfForm(written);
  if (flaws.length > 0) return rejected(...flaws);

  const firstGeneration = written.length === 15;
  const body = firstGeneration ? `${written.slice(0, 6)}19${written.slice(6)}` : written.slice(0, 17);
  const bornOn = `${body.slice(6, 10)}-${body.slice(10, 12)}-${body.slice(12, 14)}`;
  if (body.startsWith('0')) return rejected(flaw('DIVISION', '身份号码前六位不是行政区划代码，请对照证件改正。'));
  if (!isCivilDay(bornOn)) return rejected(flaw('DATE', `身份号码中的出生日期“${bornOn}”不存在，请对照证件改正。`));

  const text = body + residentIdCheckDigit(body);
  const checkDigitHolds = firstGeneration || text === written;
  const sex = Number(body.charAt(16)) % 2 === 1 ? 'MALE' : 'FEMALE';
  const id: ResidentId = {
    text: firstGeneration ? text : written, divisionCode: body.slice(0, 6), bornOn, sex, firstGeneration, checkDigitHolds,
  };
  return accepted(id, warningsOf(id));
}

/** The number with everything hidden but the six digits of the division and the last two; wholly hidden where it is not 15 or 18 long. */
export function maskResidentId(raw: string): string {
  const text = bareCode(raw);
  const hidden = (count: number): string => '*'.repeat(count);
  if (text.length !== 15 && text.length !== 18) return hidden(text.length);
  return text.slice(0, 6) + hidden(text.length - 8) + text.slice(-2);
}

function flawsOfForm(written: string): Flaw[] {
  if (written === '') return [flaw('EMPTY', '未填写公民身份号码，请对照证件补填。')];
  if (written.length !== 18 && written.length !== 15) {
    return [flaw('LENGTH', `身份号码应为18位（第一代为15位），现为${written.length}位，请对照证件改正。`)];
  }
  if (!/^(?:\d{17}[\dX]|\d{15})$/.test(written)) return [flaw('ALPHABET', '身份号码只含数字，仅末位可为 X，请对照证件改正。')];
  return [];
}

function warningsOf(id: ResidentId): Flaw[] {
  if (id.firstGeneration) return [flaw('FIRST_GENERATION', '15位号码没有校验码，已按规则补为18位，请与户籍信息核对。')];
  if (id.checkDigitHolds) return [];
  return [flaw('CHECK_DIGIT', '身份号码的校验码与前17位不符，请对照证件核对；证件上确系此号的，保留不改。')];
}
