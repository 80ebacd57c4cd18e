import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chineseNumeral, readNumeral } from './chinese-numeral.js';
import { citeBasis, order310, readArticle, readBasis, type LegalBasis } from './legal-basis.js';

describe('numerals', () => {
  it.each([
    [1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [85, '八十五'], [100, '一百'], [101, '一百零一'], [110, '一百一十'],
    [115, '一百一十五'], [338, '三百三十八'], [1000, '一千'], [1001, '一千零一'], [1010, '一千零一十'], [1054, '一千零五十四'], [1179, '一千一百七十九'],
  ])('%s is %s', (value, text) => {
    expect(chineseNumeral(value)).toBe(text);
    expect(readNumeral(text)).toBe(value);
  });

  it('reads every number it spells, in digits too', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      expect(readNumeral(chineseNumeral(value))).toBe(value);
      expect(readNumeral(String(value))).toBe(value);
    }));
  });

  it.each(['', '零', '0', '十百', '一二', '百十五', '八十五条', 'abc', '12345'])('"%s" is none', (text) => {
    expect(readNumeral(text)).toBeUndefined();
  });

  it('spells no article zero', () => {
    for (const value of [0, -1, 1.5, 10_000]) expect(() => chineseNumeral(value)).toThrow(RangeError);
  });
});

describe('citing', () => {
  it.each<[LegalBasis, string]>([
    [{ lawName: '行政处罚法', article: '85' }, '《行政处罚法》第八十五条'],
    [{ lawName: '行政处罚法', article: '57', paragraph: 1, item: 4 }, '《行政处罚法》第五十七条第一款第四项'],
    [{ lawName: '刑法', article: '133-1', paragraph: 2 }, '《刑法》第一百三十三条之一第二款'],
    [{ lawName: '生态环境法典', article: '1054' }, '《生态环境法典》第一千零五十四条'],
    [order310(5, 2), '《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号）第五条第二款'],
    [order310(3), '《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号）第三条'],
  ])('%j', (basis, expected) => {
    expect(citeBasis(basis)).toBe(expected);
  });

  it('refuses to cite what is no article', () => {
    expect(() => citeBasis({ lawName: '行政处罚法', article: '八十五' })).toThrow(RangeError);
    expect(() => citeBasis(order310(0))).toThrow(RangeError);
  });

  it('reads back what it cites', () => {
    const number = fc.integer({ min: 1, max: 1300 });
    const branch = fc.constantFrom('', '-1', '-2', '-9');
    const basis = fc.record({
      lawName: fc.constantFrom('行政处罚法', '大气污染防治法', '某办法（试行）'),
      article: fc.tuple(number, branch).map((parts) => parts.join('')),
    }).chain((required) => fc.record(
      { docNumber: fc.constantFrom('国务院令第310号', '环环监〔2017〕17号'), paragraph: number, item: number }, { requiredKeys: [] },
    ).map((optional): LegalBasis => ({ ...required, ...optional })));
    fc.assert(fc.property(basis, (drawn) => {
      expect(readBasis(citeBasis(drawn))).toEqual({ ok: true, value: drawn, warnings: [] });
    }));
  });
});

describe('reading a provision', () => {
  it.each([
    ['第八十五条', { article: '85' }],
    ['第八十五条第二款第（三）项', { article: '85', paragraph: 2, item: 3 }],
    ['第八十五条第二款第三项', { article: '85', paragraph: 2, item: 3 }],
    ['第一条第二项', { article: '1', item: 2 }],
    ['第122条第1款', { article: '122', paragraph: 1 }],
    ['第２０条第(三)项', { article: '20', item: 3 }],
    ['第一百三十三条之一第一款', { article: '133-1', paragraph: 1 }],
    ['133-1', { article: '133-1' }],
    [' 85 ', { article: '85' }],
    ['第一百〇五条', { article: '105' }],
  ])('%s', (raw, expected) => {
    expect(readArticle(raw)).toEqual({ ok: true, value: expected, warnings: [] });
  });

  it.each([
    ['', 'EMPTY'],
    ['有关规定', 'FORM'],
    ['第八十五款', 'FORM'],
    ['第70条、第116条', 'FORM'],
    ['第零条', 'NUMERAL'],
    ['第十百条', 'NUMERAL'],
    ['第八十五条第二十零款', 'NUMERAL'],
    ['0', 'NUMERAL'],
  ])('refuses "%s": %s', (raw, code) => {
    expect(readArticle(raw)).toMatchObject({ ok: false, flaws: [{ code, message: expect.stringContaining('请') }] });
  });
});

describe('reading a citation', () => {
  it.each([
    ['食品安全法第122条第1款', { lawName: '食品安全法', article: '122', paragraph: 1 }],
    ['城市建筑垃圾管理规定第20条第(三)项', { lawName: '城市建筑垃圾管理规定', article: '20', item: 3 }],
    ['行政处罚法（主席令第70号）第八十五条', { lawName: '行政处罚法', docNumber: '主席令第70号', article: '85' }],
    ['《某办法（试行）》第三条', { lawName: '某办法（试行）', article: '3' }],
    ['某办法（试行）第三条', { lawName: '某办法（试行）', article: '3' }],
  ])('%s', (raw, expected) => {
    expect(readBasis(raw)).toEqual({ ok: true, value: expected, warnings: [] });
  });

  it.each([
    ['', 'EMPTY'],
    ['大气污染防治法', 'FORM'],
    ['第八十五条', 'FORM'],
    ['大气污染防治法第70条、第116条', 'FORM'],
    ['大气污染防治法第零条', 'NUMERAL'],
  ])('refuses "%s": %s', (raw, code) => {
    expect(readBasis(raw)).toMatchObject({ ok: false, flaws: [{ code }] });
  });
});
