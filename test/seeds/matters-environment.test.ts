import { describe, expect, it } from '@jest/globals';
import { environmentMatters } from '../../seeds/reference/matters-environment.js';
import { PenaltyKind } from '../../src/casework/case/index.js';
import { environmentCauses } from '../../src/domains/environment/environment.catalogue.js';

const versions = environmentCauses.map(({ code }) => [code, environmentMatters.filter((matter) => matter.code === code)] as const);

describe('matters of the environment', () => {
  it('are one for each cause of action, and nothing else', () => {
    expect(new Set(environmentMatters.map(({ code }) => code))).toEqual(new Set(environmentCauses.map(({ code }) => code)));
  });

  it.each(versions)('%s has one version before the Code and one under it, with no day between or in both', (_, [old, now, ...rest]) => {
    expect(rest).toEqual([]);
    expect([old?.version, now?.version]).toEqual([1, 2]);
    expect([old?.validTo, now?.validFrom, now?.validTo]).toEqual(['2026-08-14', '2026-08-15', undefined]);
  });

  it.each(versions)('%s names no article and no kind of penalty where the old law was not established', (_, [old]) => {
    expect(old?.confidence).toBe('M_MED');
    expect(old?.bases.some(({ article }) => article !== undefined)).toBe(false);
    expect(old?.penaltyKinds).toEqual([]);
  });

  it.each(versions)('%s names articles and known kinds of penalty under the Code', (_, [, now]) => {
    expect(now?.bases.every(({ article }) => article !== undefined)).toBe(true);
    expect(now?.penaltyKinds.length).toBeGreaterThan(0);
    for (const kind of now?.penaltyKinds ?? []) expect(Object.keys(PenaltyKind)).toContain(kind);
  });
});
