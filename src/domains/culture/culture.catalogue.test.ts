import { describe, expect, it } from '@jest/globals';
import { statesItsCauses } from '../../../test/domains/causes.js';
import { cultureCauses } from './culture.catalogue.js';

/** `law/domains.md` §4, typed a second time. */
statesItsCauses(cultureCauses, [
  ['CU01', ['43', '44', '45', '46'].map((article) => `营业性演出管理条例 ${article}`), ['M225.other', 'T134']],
  ['CU02', ['营业性演出管理条例 46', '营业性演出管理条例 47'], ['C363']],
  ['CU03', ['娱乐场所管理条例 48'], []],
  ['CU04', ['娱乐场所管理条例 43', '娱乐场所管理条例 45'], ['T303', 'M225.slot']],
  ['CU05', ['互联网上网服务营业场所管理条例 27', '互联网上网服务营业场所管理条例 31'], ['M225.other']],
  ['CU06', ['出版管理条例 61'], ['M225.pubbiz']],
  ['CU07', ['出版管理条例 62', '印刷业管理条例 36', '音像制品管理条例 39'], ['M225.pub', 'C363', 'C364']],
  ['CU08', ['著作权法 53', '著作权行政处罚实施办法 31'], ['I217', 'I218']],
  ['CU09', ['95', '97', '98', '99', '100'].map((article) => `旅游法 ${article}`), ['M224', 'M226', 'P222']],
  ['CU10', ['电影产业促进法 47', '电影产业促进法 49'], ['I217']],
  ['CU11', ['83', '85', '87', '90'].map((article) => `文物保护法 ${article}`), ['C324', 'C326', 'C328']],
]);

describe('the catalogue of culture', () => {
  it('is read in full', () => {
    expect(cultureCauses.filter(({ confidence }) => confidence !== 'V')).toEqual([]);
  });
});
