import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publicActor } from '../../registry/organ/index.js';
import { sightOfSheets } from './accountability.policy.js';
import { demandWhole } from './said.js';

const now = new Date('2026-11-22T10:00:00+08:00');
const person = { post: '主要负责人', name: '虚构甲乙' };
const refusalOf = (words: string, sheets: Parameters<typeof demandWhole>[1] = []): unknown => {
  try {
    demandWhole({ clientKey: 'k', words, persons: sheets.length === 0 ? [person] : [] }, sheets, now);
    return null;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};
const around = fc.string({ unit: fc.constantFrom(...'逾期未作移送决定，主要负责人批示。甲乙虚构 ') }).filter((text) => !text.replaceAll(' ', '').includes(person.name));
const spacing = fc.constantFrom('', ' ', '\n', '·', '\u3000', '\u00a0');

describe('words that the organ concerned may read (R-066)', () => {
  it('never hold the name of a person whom the statement or an earlier one names, however it is spaced', () => {
    fc.assert(fc.property(around, fc.array(spacing, { minLength: 3, maxLength: 3 }), around, fc.boolean(), (before, gaps, after, isEarlier) => {
      const written = [...person.name].map((letter, index) => `${letter}${gaps[index] ?? ''}`).join('');
      const earlier = isEarlier ? [{ ordinal: 1, persons: [person], disciplineId: null, isReferral: false }] : [];
      expect(refusalOf(`${before}${written}${after}`, earlier)).toBe('NAME_IN_WORDS');
    }));
  });

  it('are taken where they hold none', () => {
    fc.assert(fc.property(around, (words) => { expect(refusalOf(words)).toBeNull(); }));
  });
});

describe('who may be let into what is 限定知悉', () => {
  it('is an officer of procuratorate, justice bureau or discipline organ by its own role, and never who leads it', () => {
    const keyOf = (kind: string, ...roles: string[]): string | undefined =>
      sightOfSheets({ ...publicActor(null), subject: 's', roles, organ: { id: '', code: '', name: '', kind, lineage: ['o7'], division: '14' } }).scopes.find(({ upTo }) => upTo === 'L4')?.key;
    expect([keyOf('PROCURATORATE', 'LIAISON'), keyOf('JUSTICE_BUREAU', 'SUPERVISOR'), keyOf('SUPERVISORY_COMMISSION', 'LIAISON')]).toEqual(['k7', 'k7', 'k7']);
    const others = [['PROCURATORATE', 'LIAISON', 'LEADER'], ['PROCURATORATE', 'ADMINISTRATOR'], ['JUSTICE_BUREAU', 'DATA_STEWARD'], ['PEOPLES_GOVERNMENT', 'LIAISON'], ['ENFORCEMENT_AGENCY', 'HEAD', 'SUPERVISOR']] as const;
    expect(others.filter(([kind, ...roles]) => keyOf(kind, ...roles) !== undefined)).toEqual([]);
  });
});
