import { describe, expect, it } from '@jest/globals';
import { eventKind, upCast, type EventKind, type UpCast } from './event-kind.js';

const declared = (version: number, upCasts: Record<number, UpCast>): EventKind => eventKind({ type: 'trial.happen', version, fieldClass: 'L1', meaning: '试验: trial.', upCasts });

/** Version 2 renamed a field, version 3 added one. */
const rename: UpCast = ({ day, ...rest }) => ({ ...rest, decidedOn: day });
const add: UpCast = (payload) => ({ ...payload, kinds: [] });

describe('a kind of event', () => {
  it('needs no way up in its first version', () => {
    expect(declared(1, {}).version).toBe(1);
  });

  it.each([
    [2, {}, 1],
    [3, { 1: rename }, 2],
    [3, { 2: add }, 1],
  ])('cannot be declared in version %i when a way up is missing', (version, upCasts, missing) => {
    expect(() => declared(version, upCasts)).toThrow(`trial.happen: no up-cast from version ${missing}`);
  });

  it('lifts a payload of every version to the current one, step by step', () => {
    const kind = declared(3, { 1: rename, 2: add });
    const current = { decidedOn: '2026-11-20', kinds: [] };
    expect(upCast(kind, 1, { day: '2026-11-20' })).toEqual(current);
    expect(upCast(kind, 2, { decidedOn: '2026-11-20' })).toEqual(current);
    expect(upCast(kind, 3, current)).toBe(current);
  });

  it('leaves what was stored as it is', () => {
    const stored = Object.freeze({ day: '2026-11-20' });
    upCast(declared(3, { 1: rename, 2: add }), 1, stored);
    expect(stored).toEqual({ day: '2026-11-20' });
  });
});
