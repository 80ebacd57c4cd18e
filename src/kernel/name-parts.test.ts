import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bigramsOf, nameParts, placeNames, plainName } from './name-parts.js';

const places = placeNames(['山西省', '朔州市', '右玉县', '朔城区', '城区', '内蒙古自治区', '神农架林区']);

describe('a name as it is searched', () => {
  it.each([
    ['右玉县清源化工有限公司（虚构）', '右玉县清源化工有限公司'],
    ['右玉縣清源化學有限責任公司', '右玉县清源化学有限责任公司'],
    ['朔州ＡＢＣ１２ 商贸', '朔州ABC12商贸'],
    ['买买提•吐尔逊', '买买提吐尔逊'],
    ['某（集团）有限公司', '某集团有限公司'],
    ['某加油站（二）', '某加油站二'],
    ['—（）', ''],
  ])('%s is %s', (raw, plain) => {
    expect(plainName(raw)).toBe(plain);
  });

  it('is a plain name of itself', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'张三（）()【】 　ＡaB·•・1①縣虚构有限公司') }), (name) => {
      expect(plainName(plainName(name))).toBe(plainName(name));
    }));
  });

  it.each([
    ['右玉县清源化工有限公司（虚构）', '右玉', '清源化工', '有限公司'],
    ['右玉清源化工有限责任公司', '右玉', '清源化工', '有限责任公司'],
    ['山西省朔州市右玉县清源化工厂', '右玉', '清源化工', '厂'],
    ['朔州市朔城区老王饭店', '朔城', '老王饭', '店'],
    ['城区老王经营部', '城区', '老王', '经营部'],
    ['内蒙古清源（集团）股份有限公司', '内蒙古', '清源', '集团股份有限公司'],
    ['神农架清源农民专业合作社', '神农架', '清源', '农民专业合作社'],
    ['老王烧烤（个体工商户）', '', '老王烧烤', '个体工商户'],
    ['右玉', '', '右玉', ''],
    ['右玉某厂', '右玉', '某厂', ''],
    ['有限公司', '', '有限', '公司'],
    ['王五', '', '王五', ''],
    ['王', '', '王', ''],
  ])('%s is of %s, %s, %s', (raw, place, core, form) => {
    expect(nameParts(raw, places)).toEqual({ place, core, form });
  });

  it('is found by its place with and without the level word', () => {
    expect([...placeNames(['右玉县', '城区', '内蒙古自治区'])].sort()).toEqual(['内蒙古', '内蒙古自治区', '右玉', '右玉县', '城区']);
  });

  it('keeps two characters of its own, and loses nothing to its parts but level words and earlier places', () => {
    const unit = fc.constantFrom('山西省', '右玉县', '右玉', '清', '源', '化工', '有限公司', '厂', '店', '县', '1', '（虚构）');
    fc.assert(fc.property(fc.string({ unit }), (name) => {
      const plain = plainName(name);
      const { core, form } = nameParts(name, places);
      expect(plain.endsWith(core + form)).toBe(true);
      expect(core.length).toBeGreaterThanOrEqual(Math.min(2, plain.length));
    }));
  });
});

describe('bigrams', () => {
  it.each([
    ['王五', ['王五']], ['王', ['王']], ['', []], ['清源化工', ['化工', '清源', '源化']], ['１２１２', ['12', '21']], ['清 源', ['清源']], ['𠮷野家', ['野家', '𠮷野']],
  ])('of %s are %j', (name, bigrams) => {
    expect(bigramsOf(name)).toEqual(bigrams);
  });

  it('of a part of a name are among those of the name', () => {
    const name = fc.string({ unit: fc.constantFrom(...'清源化工县1Ａ 縣（'), minLength: 2 });
    fc.assert(fc.property(name, name, name, (before, part, behind) => {
      fc.pre([...plainName(part)].length >= 2);
      expect(bigramsOf(before + part + behind)).toEqual(expect.arrayContaining(bigramsOf(part)));
    }));
  });
});
