import { describe, expect, it } from '@jest/globals';
import { cultureMatters } from '../../seeds/reference/matters-culture.js';
import { transportMatters } from '../../seeds/reference/matters-transport.js';
import { cultureCauses } from '../../src/domains/culture/index.js';
import { transportCauses } from '../../src/domains/transport/index.js';
import type { MatterEntry } from '../../src/registry/matter/index.js';

const versionsOf = (code: string): MatterEntry[] => transportMatters.filter((matter) => matter.code === code);

describe('matters of transport and culture', () => {
  it('are one for each cause of action, and nothing else', () => {
    expect([...new Set(transportMatters.map(({ code }) => code))]).toEqual(transportCauses.map(({ code }) => code));
    expect(cultureMatters.map(({ code, version }) => [code, version])).toEqual(cultureCauses.map(({ code }) => [code, 1]));
  });

  it.each([['TR03', '2026-04-30', '2026-05-01'], ['TR10', '2026-04-30', '2026-05-01'], ['TR12', '2024-11-30', '2024-12-01']])(
    '%s has a version before the law that began lately and one from its first day, with no day between or in both', (code, last, first) => {
      expect(versionsOf(code).map(({ version, validFrom, validTo }) => [version, validFrom, validTo])).toEqual([[1, undefined, last], [2, first, undefined]]);
    });

  it('have no other version but these', () => {
    const several = transportMatters.filter(({ version }) => version > 1).map(({ code }) => code);
    expect(several).toEqual(['TR03', 'TR10', 'TR12']);
  });

  it('name before that day the provisions that stood already, and no article or penalty where none did', () => {
    expect(versionsOf('TR03')[0]).toMatchObject({ bases: [{ lawName: '道路运输条例', article: '63' }], penaltyKinds: ['FINE'], confidence: 'M_MED' });
    expect(versionsOf('TR10')[0]).toMatchObject({ bases: [{ lawName: '旧法（危险化学品安全法施行前的规定）' }], penaltyKinds: [], confidence: 'M_MED' });
  });

  it('carry the mark of their cause: the rules on ride-hailing only advise', () => {
    expect(versionsOf('TR09').map(({ confidence }) => confidence)).toEqual(['M_LOW']);
    expect(cultureMatters.every(({ confidence, penaltyKinds }) => confidence === 'V' && penaltyKinds.length > 0)).toBe(true);
  });
});
