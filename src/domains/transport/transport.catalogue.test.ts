import { describe, expect, it } from '@jest/globals';
import { statesItsCauses } from '../../../test/domains/causes.js';
import { transportCauses } from './transport.catalogue.js';

/** `law/domains.md` §3, typed a second time. */
statesItsCauses(transportCauses, [
  ['TR01', ['道路运输条例 63'], []],
  ['TR02', ['道路运输条例 63'], ['T133', 'M226']],
  ['TR03', ['道路运输条例 63', '危险化学品安全法 108'], ['T133-1.4', 'T136']],
  ['TR04', ['公路安全保护条例 64', '超限运输车辆行驶公路管理规定 43'], ['T117', 'T133.4', 'T275']],
  ['TR05', ['公路安全保护条例 66'], []],
  ['TR06', ['公路安全保护条例 67', '公路安全保护条例 68'], ['T277', 'T293']],
  ['TR07', ['公路法 76', '公路法 77', '公路安全保护条例 60', '公路安全保护条例 62'], ['T117', 'T275']],
  ['TR08', ['公路法 81', '公路安全保护条例 56'], []],
  ['TR09', ['34', '35', '36'].map((article) => `网络预约出租汽车经营服务管理暂行办法 ${article}`), ['M226']],
  ['TR10', ['109', '110', '114'].map((article) => `危险化学品安全法 ${article}`), ['T133-1.4', 'T136', 'T134-1']],
  ['TR11', ['65', '66', '68', '69', '70', '71', '72'].map((article) => `道路运输条例 ${article}`), ['T134-1']],
  ['TR12', ['城市公共交通条例 45'], []],
]);

describe('the catalogue of transport', () => {
  it('is read in full, except the rules on ride-hailing, whose amendment of 2022 was not', () => {
    expect(transportCauses.filter(({ confidence }) => confidence !== 'V').map(({ code, confidence }) => [code, confidence])).toEqual([['TR09', 'M_LOW']]);
  });

  it('dates the two laws that began lately, and no other', () => {
    const dated = transportCauses.flatMap(({ basis }) => basis).filter(({ validFrom }) => validFrom !== undefined);
    expect(new Set(dated.map(({ lawName, validFrom }) => `${lawName} ${validFrom}`))).toEqual(new Set(['危险化学品安全法 2026-05-01', '城市公共交通条例 2024-12-01']));
  });
});
