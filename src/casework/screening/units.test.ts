import { describe, expect, it } from '@jest/globals';
import { scaled } from '../../kernel/index.js';
import { converted, readNumber } from './units.js';

const read = (text: string): string | null => {
  const found = readNumber(text);
  return found && `${Number(found.number) / 1e6} ${found.unit ?? '–'} ${found.bound ?? '–'}`;
};

describe('numbers as papers write them (R-064)', () => {
  it.each([
    ['14万余元', '140000 元 MIN'], ['10余万元', '10 万元 MIN'], ['人民币14.2万余元', '142000 元 MIN'], ['¥1，209，093.54元', '1209093.54 元 –'], ['１２万元', '120000 元 –'], ['100000元整', '100000 元 –'],
    ['二十万元以上', '200000 元 MIN'], ['一百零五万元', '1050000 元 –'], ['两人', '2 人 –'], ['三千克', '3000 克 –'], ['约人民币5万元', '50000 元 APPROX'], ['大约3吨', '3 吨 APPROX'], ['将近3吨', '3 吨 MAX'], ['不满三吨', '3 吨 MAX'],
    ['逾30万元', '300000 元 MIN'], ['30万元（含）', '300000 元 –'], ['0.77公顷（11.55亩）', '0.77 公顷 –'], ['货值达51万元', '510000 元 –'], ['300m³', '300 m3 –'], ['1.17mg/L', '1.17 mg/L –'], ['3400余斤', '3400 斤 MIN'],
    ['数十吨', null], ['几十万元', null], ['3000至4000张', null], ['没有', null],
  ])('%s is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('units of one measure stand for one another, and for no other', () => {
  it.each([
    ['10', '万元', '元', '100000'], ['3200', '公斤', '吨', '3.2'], ['1', '公顷', '平方米', '10000'], ['10000', '㎡', '公顷', '1'], ['1.17', 'mg/L', '毫克/升', '1.17'], ['252', 'mg/kg', '毫克/千克', '252'], ['50', 'μg/m³', '毫克/立方米', '0.05'], ['5', '只', '头（只、羽）', '5'],
  ])('%s %s in %s', (number, from, to, expected) => {
    expect(converted(scaled(number), from, to)).toBe(scaled(expected));
  });

  it.each([['mg/L', '毫克/千克'], ['吨', '立方米'], ['万元', '亩']])('%s is no %s', (from, to) => {
    expect(converted(scaled('1'), from, to)).toBeNull();
  });
});
