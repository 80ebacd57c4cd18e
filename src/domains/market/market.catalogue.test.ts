import { describe, expect, it } from '@jest/globals';
import { statesItsCauses } from '../../../test/domains/causes.js';
import { marketCauses } from './market.catalogue.js';

// `law/domains.md` §1: provisions and the threshold rows each cause can lead to.
statesItsCauses(marketCauses, [
  ['MR01', ['食品安全法 122'], ['P140', 'P143']],
  ['MR02', ['食品安全法 123'], ['P144', 'P143']],
  ['MR03', ['食品安全法 124'], ['P143', 'P140.food']],
  ['MR04', ['食品安全法 125'], []],
  ['MR05', ['商标法 60'], ['I213', 'I214', 'I215', 'P140']],
  ['MR06', ['广告法 55', '广告法 57', '广告法 58'], ['P222']],
  ['MR07', ['反不正当竞争法 23', '反不正当竞争法 24', '反不正当竞争法 25', '反不正当竞争法 26'], ['P222', 'M221', 'I219']],
  ['MR08', ['产品质量法 49', '产品质量法 50'], ['P140', 'P146', 'P149']],
  ['MR09', ['特种设备安全法 83', '特种设备安全法 84'], ['T134', 'T134-1']],
  ['MR10', ['药品管理法 115', '药品管理法 116', '药品管理法 117', '药品管理法 118', '药品管理法 124'], ['P141', 'P142', 'P142-1', 'P145', 'P148']],
  ['MR11', ['禁止传销条例', '价格法 40', '无证无照经营查处办法'], ['M224-1']],
]);

/** Every multiple that words state. */
const timesIn = (text: string): (string | undefined)[] => [...text.matchAll(/([\d.]+)(?:–([\d.]+))?倍/g)].flatMap(([, from, to]) => [from, to ?? from]);

describe('causes of market supervision', () => {
  it.each(marketCauses.map((cause) => [cause.code, cause] as const))('%s states the same multiples in words and in figures', (_, { penaltyRange, fines }) => {
    const inFigures = fines.filter(({ times }) => times !== undefined).flatMap(({ from, to }) => [from ?? to, to]);
    expect(new Set(inFigures)).toEqual(new Set(timesIn(penaltyRange)));
  });

  it('bind nobody where the law was not read', () => {
    expect(marketCauses.filter(({ confidence }) => confidence !== 'V').map(({ code }) => code)).toEqual(['MR11']);
  });
});
