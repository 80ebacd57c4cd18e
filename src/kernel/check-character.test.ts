import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkCharacterOf } from './check-character.js';

const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const character = fc.constantFrom(...characters);
const text = fc.string({ unit: character, minLength: 1, maxLength: 24 });

describe('校验码 (GB/T 17710, MOD 37,36)', () => {
  it('gives the published example of the Global Release Identifier: A12425GABC1234002 is followed by M', () => {
    expect(checkCharacterOf('A12425GABC1234002')).toBe('M');
  });

  it('finds every single wrong character', () => {
    fc.assert(fc.property(text, character, fc.nat(), (plain, other, at) => {
      const whole = plain + checkCharacterOf(plain);
      const place = at % whole.length;
      fc.pre(whole.charAt(place) !== other);
      const wrong = whole.slice(0, place) + other + whole.slice(place + 1);
      expect(checkCharacterOf(wrong.slice(0, -1))).not.toBe(wrong.at(-1));
    }));
  });

  it('refuses what no number consists of', () => {
    expect(() => checkCharacterOf('a1')).toThrow(RangeError);
  });
});
