import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskResidentId, readResidentId, residentIdCheckDigit, type ResidentId } from './resident-id.js';

interface Vector {
  number: string;
  valid: boolean;
  note: string;
}

const file = new URL('../../seeds/reference/checksum-vectors.json', import.meta.url);
const vectors = (JSON.parse(fs.readFileSync(file, 'utf8')) as { citizen_id_numbers: Vector[] }).citizen_id_numbers;

function read(raw: string): ResidentId & { warned: string[] } {
  const reading = readResidentId(raw);
  if (!reading.ok) throw new Error(reading.flaws.map(({ message }) => message).join());
  return { ...reading.value, warned: reading.warnings.map(({ code }) => code) };
}

function flawsOf(raw: string): string[] {
  const reading = readResidentId(raw);
  return reading.ok ? [] : reading.flaws.map(({ code }) => code);
}

/** Numbers are completed at run time, so that none but the published specimens stands in the repository. */
const completed = (first17: string): string => first17 + residentIdCheckDigit(first17);

const first17 = fc.tuple(
  fc.integer({ min: 110000, max: 659999 }),
  fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
  fc.integer({ min: 0, max: 999 }),
).map(([division, day, sequence]) => `${division}${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`);

describe('published specimens', () => {
  it.each(vectors)('answers $number: $note', ({ number, valid, note }) => {
    if (valid) expect(read(number)).toMatchObject({ text: number, checkDigitHolds: true, firstGeneration: false, warned: [] });
    else if (note.startsWith('16')) expect(flawsOf(number)).toEqual(['LENGTH']);
    else if (note.startsWith('month 13')) expect(flawsOf(number)).toEqual(['DATE']);
    else if (note.startsWith('letter')) expect(flawsOf(number)).toEqual(['ALPHABET']);
    else if (note.startsWith('lower-case')) expect(read(number)).toMatchObject({ text: number.toUpperCase(), warned: [] });
    else expect(read(number)).toMatchObject({ text: number, checkDigitHolds: false, warned: ['CHECK_DIGIT'] });
  });

  it('reads day of birth and sex from the specimens of the standard', () => {
    expect(read('11010519491231002X')).toMatchObject({ divisionCode: '110105', bornOn: '1949-12-31', sex: 'FEMALE' });
    expect(read('440524188001010014')).toMatchObject({ divisionCode: '440524', bornOn: '1880-01-01', sex: 'MALE' });
  });
});

describe('numbers of the identifiers note', () => {
  it.each([
    ['11010519491231002', 'X', 'FEMALE'],
    ['44052418800101001', '4', 'MALE'],
    ['14062320001130007', '1', 'MALE'],
    ['14060219921231456', '0', 'FEMALE'],
    ['14010519850101123', 'X', 'MALE'],
    ['14062419850312001', '4', 'MALE'], // 140624 was abolished: kept for life
    ['14090219780615002', 'X', 'FEMALE'], // 140902 did not exist in 1978: the day of issue governs
  ])('completes %s with %s', (body, check, sex) => {
    expect(residentIdCheckDigit(body)).toBe(check);
    expect(read(body + check)).toMatchObject({ text: body + check, divisionCode: body.slice(0, 6), sex, checkDigitHolds: true, warned: [] });
  });

  it('refuses a day of birth that does not exist, although the check digit is right', () => {
    const body = '14010020010229001';
    expect(residentIdCheckDigit(body)).toBe('4');
    expect(flawsOf(completed(body))).toEqual(['DATE']);
  });

  it.each(['142201', '142222', '142301', '142401', '142601', '142701', '140202', '140203', '140211', '140227', '140402', '140481', '140624'])(
    'accepts the abolished division %s', (division) => {
      expect(read(completed(`${division}19700101001`))).toMatchObject({ divisionCode: division, warned: [] });
    },
  );
});

describe('first generation', () => {
  it('completes fifteen digits to eighteen and says so', () => {
    const eighteen = completed('14060219750908123');
    const fifteen = eighteen.slice(0, 6) + eighteen.slice(8, 17);
    expect(read(fifteen)).toMatchObject({ text: eighteen, firstGeneration: true, bornOn: '1975-09-08', warned: ['FIRST_GENERATION'] });
  });

  it('refuses fifteen digits with a day that does not exist', () => {
    expect(flawsOf('140602750230123')).toEqual(['DATE']);
  });
});

describe('what people write', () => {
  it('reads full width, blanks, dashes and a small x', () => {
    for (const raw of ['１１０１０５１９４９１２３１００２Ｘ', ' 110105 19491231 002x ', '110105-19491231-002X']) {
      expect(read(raw)).toMatchObject({ text: '11010519491231002X', warned: [] });
    }
  });

  it.each([
    ['', 'EMPTY'],
    ['11010519491231', 'LENGTH'],
    ['1101051949X231002X', 'ALPHABET'],
    ['11010549123100X', 'ALPHABET'],
  ])('refuses "%s": %s', (raw, code) => {
    expect(flawsOf(raw)).toEqual([code]);
  });

  it('refuses an address code that begins with 0', () => {
    expect(flawsOf(completed('01010519491231002'))).toEqual(['DIVISION']);
  });

  it('repeats the number in no message', () => {
    fc.assert(fc.property(first17, fc.constantFrom('', '0', 'Y', '99'), (body, ending) => {
      const reading = readResidentId(body + ending);
      const notes = reading.ok ? reading.warnings : reading.flaws;
      for (const { message } of notes) expect(message).not.toContain(body.slice(6));
    }));
  });
});

describe('check digit', () => {
  it('reads every completed number as itself', () => {
    fc.assert(fc.property(first17, (body) => {
      expect(read(completed(body))).toMatchObject({ text: completed(body), checkDigitHolds: true, warned: [] });
    }));
  });

  it('satisfies the congruence of the standard: powers of two, sum 1 modulo 11, X worth ten', () => {
    fc.assert(fc.property(first17, (body) => {
      const values = [...completed(body)].map((character) => (character === 'X' ? 10 : Number(character)));
      expect(values.reduce((sum, value) => (2 * sum + value) % 11, 0)).toBe(1);
    }));
  });

  it('catches every altered digit and every swap of two neighbours (MOD 11-2)', () => {
    fc.assert(fc.property(first17, fc.nat(16), fc.nat(9), (body, place, digit) => {
      fc.pre(body.charAt(place) !== String(digit));
      expect(residentIdCheckDigit(body.slice(0, place) + String(digit) + body.slice(place + 1))).not.toBe(residentIdCheckDigit(body));
    }));
    fc.assert(fc.property(first17, fc.nat(15), (body, place) => {
      const [first, second] = [body.charAt(place), body.charAt(place + 1)];
      fc.pre(first !== second);
      expect(residentIdCheckDigit(body.slice(0, place) + second + first + body.slice(place + 2))).not.toBe(residentIdCheckDigit(body));
    }));
  });
});

describe('mask', () => {
  it('keeps the division and the last two characters', () => {
    expect(maskResidentId('11010519491231002X')).toBe('110105**********2X');
    expect(maskResidentId('110105491231002')).toBe('110105*******02');
  });

  it('shows nothing of what is no number', () => {
    expect(maskResidentId('1101051949123')).toBe('*************');
    expect(maskResidentId('')).toBe('');
  });

  it('hides day of birth and sequence of every number', () => {
    fc.assert(fc.property(first17, (body) => {
      expect(maskResidentId(completed(body)).slice(6, 16)).toBe('**********');
    }));
  });
});
