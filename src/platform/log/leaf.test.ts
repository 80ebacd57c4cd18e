import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical, commit, leafOf, salted } from './leaf.js';

/** Values that JSON can hold; text of every plane, and never a lone surrogate or NUL, which intake does not let in. */
const text = fc.string({ unit: 'binary' }).map((value) => value.toWellFormed().replaceAll('\u0000', ''));
const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

/** The same value with the members of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, reordered(member)]));
}

describe('canonical', () => {
  it('is JSON of the same value', () => {
    fc.assert(fc.property(json, (value) => { expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value))); }));
  });

  it('has the same bytes whatever order members were written in', () => {
    fc.assert(fc.property(json, (value) => { expect(canonical(reordered(value))).toBe(canonical(value)); }));
  });

  it('has the same bytes after the value was stored and read again', () => {
    fc.assert(fc.property(json, (value) => { expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value)); }));
  });

  it('tells different values apart', () => {
    fc.assert(fc.property(json, json, (one, other) => {
      const isSame = isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
      expect(canonical(one) === canonical(other)).toBe(isSame);
    }));
  });

  it.each([
    ['members in the order of their UTF-16 units', { 罚: 1, b: 2, B: 3, '𠮷': 4, '\uff21': 5 }, '{"B":3,"b":2,"罚":1,"𠮷":4,"Ａ":5}'],
    ['nested, arrays in their own order', { b: [{ d: 1, c: 2 }, []], a: {} }, '{"a":{},"b":[{"c":2,"d":1},[]]}'],
    ['undefined members left out, null kept', { a: undefined, b: null, c: { d: undefined } }, '{"b":null,"c":{}}'],
    ['undefined in an array as null', [undefined, 1], '[null,1]'],
    ['numbers as ECMAScript prints them', [1.0, -0, 1e21, 0.1, 1e-7], '[1,0,1e+21,0.1,1e-7]'],
    ['text escaped no more than JSON asks', '〔2026〕"1"\n', '"〔2026〕\\"1\\"\\n"'],
    ['a date as the text that is stored', { at: new Date(Date.UTC(2026, 10, 21)) }, '{"at":"2026-11-21T00:00:00.000Z"}'],
  ])('writes %s', (_, value, expected) => {
    expect(canonical(value)).toBe(expected);
  });
});

describe('commitments', () => {
  const payload = fc.dictionary(text, json, { maxKeys: 4, noNullPrototype: true });

  it('open with their salt and part, and with no other', () => {
    fc.assert(fc.property(payload, payload, (one, other) => {
      const part = salted('L2', one);
      expect(part.salt).toHaveLength(32);
      expect(commit(part.salt, part.payload)).toEqual(part.commitment);
      expect(commit(Buffer.alloc(32), part.payload)).not.toEqual(part.commitment);
      if (canonical(one) !== canonical(other)) expect(commit(part.salt, other)).not.toEqual(part.commitment);
    }));
  });

  it('of equal parts differ, so that none can be guessed', () => {
    expect(salted('L3', { residentIdNumbers: [null] }).commitment).not.toEqual(salted('L3', { residentIdNumbers: [null] }).commitment);
  });

  it('is SHA-256 of salt and canonical part', () => {
    const salt = Buffer.alloc(32, 7);
    expect(commit(salt, { b: 1, a: '罚' })).toEqual(createHash('sha256').update(Buffer.concat([salt, Buffer.from('{"a":"罚","b":1}')])).digest());
  });
});

describe('a leaf', () => {
  it('is SHA-256 of a zero byte and the canonical envelope (RFC 6962 §2.1)', () => {
    expect(leafOf({ type: 'trial.happen', subjectId: undefined })).toEqual(createHash('sha256').update('\u0000{"type":"trial.happen"}').digest());
  });

  it('differs when anything in the envelope differs', () => {
    fc.assert(fc.property(fc.dictionary(text, json, { maxKeys: 6, noNullPrototype: true }), text, json, (envelope, key, member) => {
      const altered = { ...envelope, [key]: member };
      expect(leafOf(altered).equals(leafOf(envelope))).toBe(canonical(altered) === canonical(envelope));
    }));
  });
});
