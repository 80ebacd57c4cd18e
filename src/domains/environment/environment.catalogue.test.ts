import { describe, expect, it } from '@jest/globals';
import { EnvironmentCause, environmentCauses } from './environment.catalogue.js';

/** `law/domains.md` §2: articles of 生态环境法典 and the threshold rows each cause can lead to. */
const stated: [EnvironmentCause, string[], string[]][] = [
  [EnvironmentCause.EE01, ['1107'], ['E338.3', 'E338.4', 'E338.6']],
  [EnvironmentCause.EE02, ['1108'], ['E338.5', 'E338.7']],
  [EnvironmentCause.EE03, ['1102'], ['E338']],
  [EnvironmentCause.EE04, ['1103'], ['E338.3', 'E338.4']],
  [EnvironmentCause.EE05, ['1095'], []],
  [EnvironmentCause.EE06, ['1100'], []],
  [EnvironmentCause.EE07, ['1169'], ['E338.2', 'E338.9']],
  [EnvironmentCause.EE08, ['1175', '1179'], ['E338.2', 'E338.perm']],
  [EnvironmentCause.EE09, ['1178'], ['E338.perm', 'M225.other']],
  [EnvironmentCause.EE10, ['1086', '1088', '1091'], ['E338.7', 'E286', 'M229.env']],
  [EnvironmentCause.EE11, ['1130'], []],
];

const figuresOf = (text: string): string[] => (text.match(/\d{1,3}(,\d{3})+/g) ?? []).map((figure) => `${figure.replaceAll(',', '')}.00`);

describe('causes of action of the environment', () => {
  it('are the eleven of the domain, in order', () => {
    expect(environmentCauses.map(({ code }) => code)).toEqual(Object.values(EnvironmentCause));
  });

  it.each(stated)('%s rests on its articles and leads to its rows', (code, articles, rows) => {
    const cause = environmentCauses.find((one) => one.code === code);
    expect(cause?.basis).toEqual(articles.map((article) => ({ lawName: '生态环境法典', article, validFrom: '2026-08-15' })));
    expect(cause?.escalatesTo).toEqual(rows);
  });

  it.each(environmentCauses.map((cause) => [cause.code, cause] as const))('%s states the same fines in words and in figures', (_, cause) => {
    const inWords = new Set(figuresOf(cause.penaltyRange));
    const inFigures = new Set(cause.fines.flatMap(({ from, to }) => (from ? [from, to] : [to])));
    expect(inFigures).toEqual(inWords);
  });

  it.each(environmentCauses.map((cause) => [cause.code, cause] as const))('%s states no range upside down', (_, cause) => {
    for (const { from, to } of cause.fines) expect(Number(from ?? 0)).toBeLessThan(Number(to));
  });
});
