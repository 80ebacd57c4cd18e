import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { creditCodeCheckDigit, organisationCheckDigit, readCreditCode, registrationCheckDigit, type CreditCode } from './credit-code.js';

interface Vector {
  code: string;
  valid: boolean;
  reason?: string;
}

const file = new URL('../../seeds/reference/checksum-vectors.json', import.meta.url);
const vectors = (JSON.parse(fs.readFileSync(file, 'utf8')) as { unified_social_credit_codes: Vector[] }).unified_social_credit_codes;

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const letters = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
const digits = (length: number): fc.Arbitrary<string> => letters('0123456789', length);

/** Codes right in both layers, of every department and form. */
const validCode = fc.tuple(letters(ALPHABET, 2), digits(6), letters(ALPHABET, 8)).map(([kind, division, body]) => {
  const first17 = kind + division + body + organisationCheckDigit(body);
  return first17 + creditCodeCheckDigit(first17);
});

function read(raw: string): CreditCode & { warned: string[] } {
  const reading = readCreditCode(raw);
  if (!reading.ok) throw new Error(reading.flaws.map(({ message }) => message).join());
  return { ...reading.value, warned: reading.warnings.map(({ code }) => code) };
}

function flawsOf(raw: string): string[] {
  const reading = readCreditCode(raw);
  return reading.ok ? [] : reading.flaws.map(({ code }) => code);
}

function replaced(text: string, place: number, character: string): string {
  return text.slice(0, place) + character + text.slice(place + 1);
}

describe('published codes', () => {
  it.each(vectors.filter(({ valid }) => valid))('reads $code without a warning', ({ code }) => {
    expect(read(code)).toMatchObject({ text: code, form: 'UNIFIED', checkDigitHolds: true, warned: [] });
  });

  it.each(vectors.filter(({ valid }) => !valid))('answers $code: $reason', ({ code, reason = '' }) => {
    if (/^1[79] characters/.test(reason)) expect(flawsOf(code)).toEqual(['LENGTH']);
    else if (reason.startsWith('letter')) expect(flawsOf(code)).toEqual(['ALPHABET']);
    else if (reason.startsWith('lower case')) expect(read(code)).toMatchObject({ text: code.toUpperCase(), warned: [] });
    else expect(read(code)).toMatchObject({ text: code, checkDigitHolds: false });
  });

  it('tells which layer fails when the organisation code inside is right', () => {
    const halfRight = vectors.filter(({ reason }) => reason?.includes('although the organisation code is right'));
    expect(halfRight.length).toBeGreaterThan(0);
    for (const { code } of halfRight) expect(read(code).warned).toEqual(['CHECK_DIGIT']);
  });

  it('holds 53 valid codes and 20 that are not', () => {
    expect(vectors.filter(({ valid }) => valid)).toHaveLength(53);
    expect(vectors).toHaveLength(73);
  });
});

describe('codes of the identifiers note', () => {
  it.each([
    ['91140623MA0K1X2Y1Y', '9', '1', '140623', 'MA0K1X2Y1'],
    ['91140100MA0TE5T16X', '9', '1', '140100', 'MA0TE5T16'],
    ['92140602MA0AB1C216', '9', '2', '140602', 'MA0AB1C21'],
    ['11140000012345671Q', '1', '1', '140000', '012345671'],
    ['12140900405678901G', '1', '2', '140900', '405678901'],
    ['N2140921MF0123AB9B', 'N', '2', '140921', 'MF0123AB9'],
    ['91350100M000100Y43', '9', '1', '350100', 'M000100Y4'],
    ['11230500001755309F', '1', '1', '230500', '001755309'],
  ])('takes %s apart', (code, department, category, divisionCode, organisationCode) => {
    expect(read(code)).toEqual({
      text: code, form: 'UNIFIED', department, category, divisionCode, organisationCode, checkDigitHolds: true, warned: [],
    });
  });

  it.each([
    ['91140623MA0K1X2Y1X', 'Y'],
    ['91350100M0001TGQXM', '1'],
    ['91350211M0000XUF46', 'R'],
    ['91350203M0001FUE2P', 'J'],
  ])('accepts %s with a warning: %s was expected, and codes of pilot regions are lawful', (code, expected) => {
    expect(creditCodeCheckDigit(code.slice(0, 17))).toBe(expected);
    expect(read(code)).toMatchObject({ text: code, checkDigitHolds: false });
    expect(read(code).warned).toContain('CHECK_DIGIT');
  });

  it.each([
    ['110108000000016', true],
    ['140623000000016', true],
    ['140623000000012', false],
  ])('reads the registration number %s, check digit right: %s', (text, checkDigitHolds) => {
    expect(read(text)).toEqual({ text, form: 'REGISTRATION_15', checkDigitHolds, warned: checkDigitHolds ? [] : ['CHECK_DIGIT'] });
  });

  it.each([
    ['01234567-1', true],
    ['01234567-2', false],
  ])('reads the organisation code %s, check digit right: %s', (written, checkDigitHolds) => {
    const text = written.replace('-', '');
    expect(read(written)).toMatchObject({ text, form: 'ORGANISATION_9', organisationCode: text, checkDigitHolds });
  });
});

describe('what people write', () => {
  it.each([
    [' 91140623 MA0K1X2Y1Y '],
    ['91140623-MA0K1X2Y1-Y'],
    ['９１１４０６２３ＭＡ０Ｋ１Ｘ２Ｙ１Ｙ'],
    ['91140623ma0k1x2y1y'],
    ['\uFEFF91140623\u200BMA0K1X2Y1Y\u3000'],
  ])('reads "%s" as the code it is', (raw) => {
    expect(read(raw)).toMatchObject({ text: '91140623MA0K1X2Y1Y', warned: [] });
  });

  it.each([
    ['', 'EMPTY'],
    [' - ', 'EMPTY'],
    ['9114062', 'LENGTH'],
    ['91140623MA0K1X2Y1S', 'ALPHABET'],
    ['91140623MA0K1X2Y1Z', 'ALPHABET'],
    ['91140623MA0K1X2V1Y', 'ALPHABET'],
    ['9114062*MA0K1X2Y1Y', 'ALPHABET'],
    ['9114A623MA0K1X2Y1Y', 'DIVISION'],
    ['14062300000001X', 'ALPHABET'],
    ['01234567A', 'ALPHABET'],
  ])('refuses "%s": %s', (raw, code) => {
    expect(flawsOf(raw)).toEqual([code]);
  });

  it('names what is wrong, in Chinese, and what to do next', () => {
    const reading = readCreditCode('9144030019220382I6');
    expect(reading).toMatchObject({ ok: false, flaws: [{ message: expect.stringMatching(/“I”.*请对照证照改正/) }] });
  });
});

describe('check digits', () => {
  it('reads every code made with them as valid, and its text as itself', () => {
    fc.assert(fc.property(validCode, (code) => {
      expect(read(code)).toMatchObject({ text: code, checkDigitHolds: true, warned: [] });
    }));
  });

  it('catches every altered character of a unified code (31 is prime)', () => {
    fc.assert(fc.property(validCode, fc.nat(17), fc.constantFrom(...ALPHABET), (code, place, character) => {
      fc.pre(code.charAt(place) !== character);
      const reading = readCreditCode(replaced(code, place, character));
      expect(reading.ok && reading.value.checkDigitHolds).toBe(false);
    }));
  });

  it('catches every swap of two neighbours in a unified code', () => {
    fc.assert(fc.property(validCode, fc.nat(16), (code, place) => {
      const [first, second] = [code.charAt(place), code.charAt(place + 1)];
      fc.pre(first !== second);
      const reading = readCreditCode(replaced(replaced(code, place, second), place + 1, first));
      expect(reading.ok && reading.value.checkDigitHolds).toBe(false);
    }));
  });

  it('catches every altered digit of an organisation code, but not a letter worth the same modulo 11', () => {
    fc.assert(fc.property(digits(8), fc.nat(7), fc.nat(9), (body, place, digit) => {
      fc.pre(body.charAt(place) !== String(digit));
      expect(organisationCheckDigit(replaced(body, place, String(digit)))).not.toBe(organisationCheckDigit(body));
    }));
    expect(organisationCheckDigit('0B234567')).toBe(organisationCheckDigit('00234567'));
  });

  it('catches every altered digit of a registration number', () => {
    fc.assert(fc.property(digits(14), fc.nat(13), fc.nat(9), (body, place, digit) => {
      fc.pre(body.charAt(place) !== String(digit));
      expect(registrationCheckDigit(replaced(body, place, String(digit)))).not.toBe(registrationCheckDigit(body));
    }));
  });

  it('throws on what cannot have a check digit', () => {
    expect(() => creditCodeCheckDigit('9114')).toThrow(RangeError);
    expect(() => organisationCheckDigit('0123456?')).toThrow(RangeError);
    expect(() => registrationCheckDigit('1234567890123X')).toThrow(RangeError);
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof readCreditCode(text).ok).toBe('boolean');
    }));
  });
});
