import { describe, expect, it } from '@jest/globals';
import { agricultureMatters } from '../../seeds/reference/matters-agriculture.js';
import { urbanMatters } from '../../seeds/reference/matters-urban.js';
import type { CauseEntry } from '../../src/casework/case/index.js';
import { agricultureCauses } from '../../src/domains/agriculture/agriculture.catalogue.js';
import { urbanCauses } from '../../src/domains/urban/urban.catalogue.js';
import type { MatterEntry } from '../../src/registry/matter/index.js';

const catalogues: [string, readonly CauseEntry[], readonly MatterEntry[]][] = [
  ['agriculture', agricultureCauses, agricultureMatters], ['urban management', urbanCauses, urbanMatters],
];
const [all, causes] = [[...agricultureMatters, ...urbanMatters], [...agricultureCauses, ...urbanCauses]];
const versions = (code: string): MatterEntry[] => all.filter((matter) => matter.code === code);

describe.each(catalogues)('matters of %s', (_, stated, matters) => {
  it('are one for each cause of action, in order', () => {
    expect([...new Set(matters.map(({ code }) => code))]).toEqual(stated.map(({ code }) => code));
  });
});

describe('versions of a matter', () => {
  it('are two where a law began on a known day, with no day between or in both, and one elsewhere', () => {
    const changed = (day: string): string[] => causes.filter(({ basis }) => basis.some(({ validFrom }) => validFrom === day)).map(({ code }) => code);
    expect(changed('2026-05-01')).toEqual(['AG10']);
    expect(changed('2026-08-15')).toEqual(['AG03', 'UM05', 'UM06', 'UM07', 'UM08']);
    for (const { code, basis } of causes) {
      const days = versions(code).map(({ version, validFrom, validTo }) => [version, validFrom, validTo]);
      if (basis.some(({ validFrom }) => validFrom === '2026-08-15')) expect([code, days]).toEqual([code, [[1, undefined, '2026-08-14'], [2, '2026-08-15', undefined]]]);
      else if (code === 'AG10') expect(days).toEqual([[1, undefined, '2026-04-30'], [2, '2026-05-01', undefined]]);
      else expect([code, days]).toEqual([code, [[1, undefined, undefined]]]);
    }
  });

  it('never state the Code’s fines or detention before the Code', () => {
    const before = ['AG03', 'UM05'].map((code) => versions(code)[0]!);
    expect(before.map(({ bases }) => bases.some(({ lawName }) => lawName === '生态环境法典'))).toEqual([false, false]);
    expect(before.map(({ penaltyKinds }) => penaltyKinds)).toEqual([['FINE'], ['FINE']]);
    expect(before.map(({ limits }) => limits)).toEqual(['单位50,000–100,000元；个人10,000元以下', '罚款200–100,000元']);
    expect(before.map(({ confidence }) => confidence)).toEqual(['M_MED', 'M_MED']);
  });

  it('carry the mark of their cause in the text in force', () => {
    for (const { code, confidence } of causes) expect([code, versions(code).at(-1)?.confidence]).toEqual([code, confidence]);
    expect(versions('AG11')[0]?.confidence).toBe('M_HIGH');
  });

  it('are the township’s where the law gives villages to it', () => {
    expect(all.filter(({ levels }) => levels.includes('TOWNSHIP')).map(({ code }) => code)).toEqual(['UM02']);
  });
});
