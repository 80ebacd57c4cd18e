import { describe, expect, it } from '@jest/globals';
import { marketMatters } from '../../seeds/reference/matters-market.js';
import { marketCauses } from '../../src/domains/market/index.js';

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const versions = marketCauses.map(({ code }) => [code, marketMatters.filter((matter) => matter.code === code)] as const);

describe('matters of market supervision', () => {
  it('are one for each cause of action, and nothing else', () => {
    expect([...new Set(marketMatters.map(({ code }) => code))]).toEqual(marketCauses.map(({ code }) => code));
  });

  it.each(versions)('%s has versions from 1 that follow one another, with no day between or in two', (_, all) => {
    expect(all.map(({ version }) => version)).toEqual(all.map((_entry, at) => at + 1));
    for (const [at, later] of all.slice(1).entries()) expect(later.validFrom).toBe(nextDay(all[at]!.validTo!));
    expect([all[0]?.validFrom, all.at(-1)?.validTo]).toEqual([undefined, undefined]);
  });

  it('part at the days on which the law changed', () => {
    const parted = marketMatters.filter(({ version }) => version > 1).map(({ code, validFrom }) => [code, validFrom]);
    expect(parted).toEqual([['MR05', '2027-01-01'], ['MR07', '2025-10-15']]);
  });

  it('name no article and no kind of penalty of a text that was not read', () => {
    const articles = marketMatters.filter(({ bases }) => bases.every(({ article }) => article === undefined));
    expect(articles.map(({ code, version }) => `${code} ${version}`)).toEqual(['MR05 2', 'MR07 1']);
    for (const { penaltyKinds, confidence } of articles) expect([penaltyKinds, confidence]).toEqual([[], 'M_MED']);
  });
});
