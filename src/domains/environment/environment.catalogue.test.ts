import { expect, it } from '@jest/globals';
import { statesItsCauses } from '../../../test/domains/causes.js';
import { environmentCauses } from './environment.catalogue.js';

const code = (...articles: number[]): string[] => articles.map((article) => `生态环境法典 ${article}`);

/** `law/domains.md` §2: articles of 生态环境法典 and the threshold rows each cause can lead to. */
statesItsCauses(environmentCauses, [
  ['EE01', code(1107), ['E338.3', 'E338.4', 'E338.6']],
  ['EE02', code(1108), ['E338.5', 'E338.7']],
  ['EE03', code(1102), ['E338']],
  ['EE04', code(1103), ['E338.3', 'E338.4']],
  ['EE05', code(1095), []],
  ['EE06', code(1100), []],
  ['EE07', code(1169), ['E338.2', 'E338.9']],
  ['EE08', code(1175, 1179), ['E338.2', 'E338.perm']],
  ['EE09', code(1178), ['E338.perm', 'M225.other']],
  ['EE10', code(1086, 1088, 1091), ['E338.7', 'E286', 'M229.env']],
  ['EE11', code(1130), []],
]);

it('every cause of the environment holds for acts from the first day of the Code', () => {
  expect(new Set(environmentCauses.flatMap(({ basis }) => basis.map(({ validFrom }) => validFrom)))).toEqual(new Set(['2026-08-15']));
});
