import { scaled } from '../../kernel/index.js';
import { FactBound } from '../case/index.js';
import { plainWords } from './plain-words.js';

/** Units of one dimension, each as so many of the dimension's smallest; the first name of a unit is how facts write it. */
const dimensions: readonly (readonly (readonly [factor: string, ...names: string[]])[])[] = [
  [['1', '元', 'cny', 'rmb', 'yuan', '人民币', '人民币元', '元人民币', '块'], ['1000', '千元'], ['10000', '万元', '万', '万元人民币'], ['100000000', '亿元', '亿']],
  [['0.001', '毫克', 'mg'], ['1', '克', 'g'], ['500', '斤', '市斤'], ['1000', '千克', 'kg', '公斤'], ['1000000', '吨', 't', '公吨', 'tonne', 'tonnes', 'ton']],
  [['1', '平方米', 'm2', 'm²', '㎡', '平米'], ['666.67', '亩', 'mu'], ['10000', '公顷', 'ha'], ['1000000', '平方千米', '平方公里', 'km2']],
  [['1', '立方米', 'm3', 'm³', '方', '立方']],
  [['1', '升', 'l'], ['0.001', '毫升', 'ml']],
  [['1', '米', 'm'], ['1000', '千米', '公里', 'km'], ['0.001', '毫米', 'mm']],
  [['1', '毫克/升', 'mg/l'], ['0.001', '微克/升', 'μg/l', 'ug/l']],
  [['1', '毫克/千克', 'mg/kg'], ['0.001', '微克/千克', 'μg/kg', 'ug/kg']],
  [['1', '毫克/立方米', 'mg/m3'], ['0.001', '微克/立方米', 'μg/m3', 'ug/m3']],
  [['1', '分贝', 'db']],
  [['1', '倍', '×', 'x', 'times']],
  [['1', '%', '百分之', 'percent', '％']],
  [['1', '千米/小时', '公里/小时', 'km/h', '千米每小时', '公里每小时']],
  [['1', '小时', 'h', 'hour', 'hours', '时']],
  [['1', '月', '个月', 'month', 'months'], ['12', '年', 'year', 'years']],
  [['1', '日', '天', 'day', 'days']],
  // Of cigarettes: twenty to the packet, two hundred to the carton, 250 cartons to the case.
  [['1', '支'], ['20', '包', '盒'], ['200', '条'], ['50000', '箱', '大箱']],
];

/** Words that count things; one may stand for another. */
const counters = new Set('人 名 个 件 份 张 册 本 套 台 部 株 棵 头 只 羽 条 支 盒 枚 次 人次 场 场次 处 种 项 级 单 轴 辆 persons person count pcs 头（只、羽） 份（张） 张（盒） 件（部）'.split(' '));

interface Placed { readonly dimension: number; readonly factor: bigint }

const placedOf = (unit: string): Placed | null => {
  for (const [dimension, units] of dimensions.entries()) {
    const found = units.find(([, ...names]) => names.includes(unit.normalize('NFKC').toLowerCase()));
    if (found) return { dimension, factor: scaled(found[0]) };
  }
  return null;
};

/** Whether the hub knows the unit at all. */
export const isKnownUnit = (unit: string): boolean => placedOf(unit) !== null || counters.has(unit);

export const unitNames: readonly string[] = [...dimensions.flatMap((units) => units.flatMap(([, ...names]) => names)), ...counters];

/** A number in another unit as one in the fact's, both in millionths; null where the two do not measure the same. */
export function converted(number: bigint, from: string | null, to: string | null): bigint | null {
  if (from === null || from === to || (to === null && from === '')) return number;
  const [one, other] = [placedOf(from), to === null ? null : placedOf(to)];
  if (one !== null && one.dimension === other?.dimension) return (number * one.factor) / other.factor;
  return to !== null && counters.has(from) && counters.has(to) ? number : null;
}

/** A number as reports write it, with what its words say of bound and unit. */
export interface WrittenNumber { readonly number: bigint; readonly unit: string | null; readonly bound: FactBound | null; /** Said to be less than the number: 不足五万元 is not five. */ readonly isLess: boolean }

const large: Readonly<Record<string, string>> = { 千: '1000', 万: '10000', 亿: '100000000' };
const before = '约为|大约|约|将近|接近|近|不足|不到|不满|未满|低于|少于|不超过|至少|不少于|不低于|超过|逾|达到|达';
const written = new RegExp(`^(${before})?\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*([千万亿])?\\s*(余|多)?\\s*([^\\d\\s余多左以上下]*?(?:m[23])?)\\s*(余|多)?(左右|上下|以上|以下|以内)?$`, 'u');
const meaning: readonly (readonly [FactBound, string])[] = [
  [FactBound.APPROX, '约为 大约 约 左右 上下'], [FactBound.MAX, '将近 接近 近 不足 不到 不满 未满 低于 少于 不超过 以下 以内'], [FactBound.MIN, '至少 不少于 不低于 超过 逾 余 多 以上'],
];
const bounds = new Map(meaning.flatMap(([bound, words]) => words.split(' ').map((word) => [word, bound] as const)));

const less: ReadonlySet<string> = new Set('将近 接近 近 不足 不到 不满 未满 低于 少于'.split(' '));

/** Reads `3000至4000张` as its two ends; null for what is no span of numbers. */
export function readSpan(text: string): readonly [WrittenNumber, WrittenNumber] | null {
  const ends = /^(.*?\d.*?)\s*(?:至|到|[-–—~～])\s*(\d.*)$/u.exec(plainWords(text));
  const [from, to] = [ends ? readNumber(ends[1]!) : null, ends ? readNumber(ends[2]!) : null];
  return from && to ? [{ ...from, unit: from.unit ?? to.unit, bound: FactBound.MIN }, { ...to, bound: FactBound.MAX }] : null;
}

/** Reads `12.5`, `1,200`, `14万余元`, `约3吨`, `不足5万元`, `人民币二十万元以上`; null for what is no number. */
export function readNumber(text: string): WrittenNumber | null {
  const parts = written.exec(plainWords(text));
  if (!parts) return null;
  const [, word, digits, times, more, unit, moreAfter, after] = parts;
  const said = [word, more, moreAfter, after].map((one) => (one === undefined ? undefined : bounds.get(one))).find((bound) => bound !== undefined);
  const number = scaled(digits!.replaceAll(',', ''));
  return {
    number: times === undefined ? number : (number * scaled(large[times]!)) / scaled('1'),
    unit: unit ? unit : null, bound: said ?? null, isLess: less.has(word ?? ''),
  };
}
