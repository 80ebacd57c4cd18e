import { scaled } from '../../kernel/index.js';
import { FactBound } from '../case/index.js';

/** Units of one dimension, each as so many of the dimension's smallest; the first name of a unit is how facts write it. */
const dimensions: readonly (readonly (readonly [factor: string, ...names: string[]])[])[] = [
  [['1', '元', 'cny', 'rmb', 'yuan', '人民币', '人民币元', '元人民币', '块'], ['1000', '千元'], ['10000', '万元', '万', '万元人民币'], ['100000000', '亿元', '亿']],
  [['1', '克', 'g'], ['500', '斤', '市斤'], ['1000', '千克', 'kg', '公斤'], ['1000000', '吨', 't', '公吨', 'tonne', 'tonnes', 'ton']],
  [['1', '平方米', 'm2', 'm²', '㎡', '平米'], ['666.67', '亩', 'mu'], ['10000', '公顷', 'ha'], ['1000000', '平方千米', '平方公里', 'km2']],
  [['1', '立方米', 'm3', 'm³', '方', '立方']],
  [['1', '升', 'l'], ['0.001', '毫升', 'ml']],
  [['1', '米', 'm'], ['1000', '千米', '公里', 'km'], ['0.001', '毫米', 'mm']],
  [['1', '倍', '×', 'x', 'times']],
  [['1', '%', '百分之', 'percent', '％']],
  [['1', '小时', 'h', 'hour', 'hours', '时']],
  [['1', '月', '个月', 'month', 'months'], ['12', '年', 'year', 'years']],
  [['1', '日', '天', 'day', 'days']],
];

/** Words that count things; one may stand for another. */
const counters = new Set('人 名 个 件 份 张 册 本 套 台 部 株 棵 头 只 羽 条 支 盒 枚 次 人次 场 场次 处 种 项 级 单 轴 辆 persons person count pcs 头（只、羽） 份（张） 张（盒） 件（部）'.split(' '));

interface Placed { readonly dimension: number; readonly factor: bigint }

const placedOf = (unit: string): Placed | null => {
  for (const [dimension, units] of dimensions.entries()) {
    const found = units.find(([, ...names]) => names.includes(unit.toLowerCase()));
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
  if (to !== null && counters.has(from) && counters.has(to)) return number;
  const [one, other] = [placedOf(from), to === null ? null : placedOf(to)];
  return one === null || other === null || one.dimension !== other.dimension ? null : (number * one.factor) / other.factor;
}

/** A number as reports write it, with what its words say of bound and unit. */
export interface WrittenNumber { readonly number: bigint; readonly unit: string | null; readonly bound: FactBound | null }

const large: Readonly<Record<string, string>> = { 千: '1000', 万: '10000', 亿: '100000000' };
const written = /^(约|近|不足|不到|低于|少于|至少|不少于|超过|达|共计|共)?\s*(\d[\d,，]*(?:\.\d+)?)\s*([千万亿])?\s*(余|多)?\s*([^\d\s余多左以上下]*?)\s*(余|多)?(左右|上下|以上|以下|以内)?$/u;
const bounds: Readonly<Record<string, FactBound>> = {
  约: FactBound.APPROX, 近: FactBound.MAX, 不足: FactBound.MAX, 不到: FactBound.MAX, 低于: FactBound.MAX, 少于: FactBound.MAX, 至少: FactBound.MIN, 不少于: FactBound.MIN, 超过: FactBound.MIN,
  余: FactBound.MIN, 多: FactBound.MIN, 左右: FactBound.APPROX, 上下: FactBound.APPROX, 以上: FactBound.MIN, 以下: FactBound.MAX, 以内: FactBound.MAX,
};

/** Reads `12.5`, `1,200`, `14万余元`, `约3吨`, `不足5万元`; null for what is no number. */
export function readNumber(text: string): WrittenNumber | null {
  const parts = written.exec(text.trim());
  if (!parts) return null;
  const [, before, digits, times, more, unit, moreAfter, after] = parts;
  const said = [before, more, moreAfter, after].find((word) => word !== undefined && bounds[word] !== undefined);
  const number = scaled(digits!.replace(/[,，]/g, ''));
  return {
    number: times === undefined ? number : (number * scaled(large[times]!)) / scaled('1'),
    unit: unit ? unit : null, bound: said === undefined ? null : bounds[said]!,
  };
}
