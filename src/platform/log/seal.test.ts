import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GraphQLError } from 'graphql';
import type { Key, KeyProvider } from '../keys.js';
import { CursorSeal } from './seal.js';

/** Keys held in memory; the last made is current. */
function keysOf(...ids: readonly string[]): KeyProvider {
  const keys = new Map<string, Key>(ids.map((id) => [id, { id, key: randomBytes(32) }]));
  return { current: () => keys.get(ids.at(-1)!)!, byId: (id) => keys.get(id) };
}

const position = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
const policy = fc.string({ minLength: 1, maxLength: 40 }).filter((value) => !value.includes('\u0000'));
const seal = new CursorSeal(keysOf('k1'));

/** The code with which a cursor is refused; undefined when it is not. */
function refusal(open: () => unknown): unknown {
  try {
    open();
    return undefined;
  } catch (error) {
    return (error as GraphQLError).extensions['code'];
  }
}

describe('a sealed cursor', () => {
  it('opens to its position under its policy, and is the same each time', () => {
    fc.assert(fc.property(position, policy, (at, under) => {
      expect(seal.open(seal.seal(at, under), under)).toBe(at);
      expect(seal.seal(at, under)).toBe(seal.seal(at, under));
    }));
  });

  it('of the same position looks different under another policy, and does not open there', () => {
    fc.assert(fc.property(position, policy, policy, (at, one, other) => {
      fc.pre(one !== other);
      expect(seal.seal(at, one)).not.toBe(seal.seal(at, other));
      expect(refusal(() => seal.open(seal.seal(at, one), other))).toBe('BAD_USER_INPUT');
    }));
  });

  it('does not open when one character was altered, left out or added', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n!'];
    fc.assert(fc.property(position, policy, fc.nat(), fc.constantFrom(...letters), fc.constantFrom(0, 1), (at, under, place, letter, taken) => {
      const cursor = seal.seal(at, under);
      const index = place % (cursor.length + 1);
      const altered = cursor.slice(0, index) + letter + cursor.slice(index + taken);
      fc.pre(altered !== cursor);
      expect(refusal(() => seal.open(altered, under))).toBe('BAD_USER_INPUT');
      if (index < cursor.length) expect(refusal(() => seal.open(cursor.slice(0, index) + cursor.slice(index + 1), under))).toBe('BAD_USER_INPUT');
    }), { numRuns: 500 });
  });

  it('does not open whatever else is given', () => {
    fc.assert(fc.property(fc.string(), (given) => { expect(refusal(() => seal.open(given, 'p'))).toBe('BAD_USER_INPUT'); }));
    expect(['', '.', 'k1', 'k1.', '.AAAA', 'k2.'.padEnd(35, 'A')].map((given) => refusal(() => seal.open(given, 'p')))).toEqual(Array(6).fill('BAD_USER_INPUT'));
  });

  it('says which field is wrong and what to do', () => {
    expect(() => seal.open('x', 'p')).toThrow('after 不是发给您当前权限的游标；请使用您自己收到的 cursor 原值，或去掉 after');
  });

  it('holds nothing from which the position, or which of two comes first, can be read', () => {
    const bytes = Array.from({ length: 400 }, (_, index) => Buffer.from(seal.seal(BigInt(index + 1_000_000), 'p').split('.')[1]!, 'base64url'));
    bytes.forEach((sealed, index) => {
      const plain = Buffer.alloc(8);
      plain.writeBigUInt64BE(BigInt(index + 1_000_000));
      expect(sealed.includes(plain.subarray(4))).toBe(false);
      expect(sealed.includes(Buffer.from(plain.subarray(4)).reverse())).toBe(false);
    });
    // In a random order about half of all neighbours ascend; 60 away from 200 is ten standard deviations.
    const ascents = bytes.filter((sealed, index) => index > 0 && Buffer.compare(bytes[index - 1]!, sealed) < 0).length;
    expect(Math.abs(ascents - 200)).toBeLessThan(60);
  });

  it('still opens after its key was retired, and not when the key is gone or another', () => {
    const keys = keysOf('old', 'new');
    const before = new CursorSeal({ current: () => keys.byId('old')!, byId: (id) => keys.byId(id) });
    const cursor = before.seal(42n, 'p');
    const after = new CursorSeal(keys);
    expect(after.open(cursor, 'p')).toBe(42n);
    expect(after.seal(42n, 'p')).not.toBe(cursor);
    expect(refusal(() => seal.open(cursor, 'p'))).toBe('BAD_USER_INPUT');
    expect(refusal(() => new CursorSeal(keysOf('old')).open(cursor, 'p'))).toBe('BAD_USER_INPUT');
    expect(refusal(() => after.open(cursor.replace('old', 'new'), 'p'))).toBe('BAD_USER_INPUT');
  });
});
