import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameKey } from './text-key.js';

describe('one name, many spellings', () => {
  it.each([
    ['右玉县某（集团）有限公司', '右玉县某(集团)有限公司'],
    [' 右玉县 某【集团】有限公司\u3000', '右玉县某(集团)有限公司'],
    ['朔州ＡＢＣ商贸', '朔州abc商贸'],
    ['买买提•吐尔逊', '买买提·吐尔逊'],
    ['买买提・吐尔逊', '买买提·吐尔逊'],
    ['\uFEFF某加油站\u200B', '某加油站'],
  ])('"%s" and "%s" have one key', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('keeps different names apart', () => {
    expect(nameKey('某加油站(二)')).not.toBe(nameKey('某加油站'));
    expect(nameKey('张三')).not.toBe(nameKey('张三丰'));
  });

  it('gives the key of a key as itself', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'张三（）()【】 　ＡaB·•・1①') }), (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }));
  });
});
