import type { PartyReport } from '../../src/casework/intake/index.js';
import { PartyRole } from '../../src/casework/case/index.js';
import { PartyKind } from '../../src/registry/party/index.js';
import { syntheticCreditCode } from './synthetic-code.js';

/** What an invented party does; its place in the list is part of its invented credit code. */
const trades = [
  '化工有限公司', '洗煤有限公司', '石料有限公司', '焦化有限公司', '水泥有限公司', '铸造有限公司', '陶瓷有限公司', '热力有限公司', '表面处理有限公司', '再生资源有限公司',
  '危险废物处置有限公司', '环境检测有限公司', '建筑工程有限公司', '食品有限公司', '养殖专业合作社', '汽车修理部', '渣土运输有限公司', '煤矿机械有限公司',
] as const;
export type Trade = (typeof trades)[number];

/** Trade names; each is followed by 示例, so that no real company can bear the whole. */
const brands = ['清源', '恒泰', '晨光', '瑞丰', '鑫源', '宏达', '金石', '绿洲', '永兴', '盛源', '同辉', '华岳', '正衡', '联畅', '同利', '蓝宇'] as const;
type Brand = (typeof brands)[number];

/** Names of invented natural persons. */
export const people = ['张示例', '王演示', '李样本', '赵虚构', '刘假名', '陈试用', '樊示例', '杨演示'] as const;

/** The invented organisation of that brand and trade at that place; the same arguments always give the same party. */
export function organisation(place: { readonly code: string; readonly name: string }, brand: Brand, trade: Trade): PartyReport {
  const digits = [trades.indexOf(trade), brands.indexOf(brand)].map((index) => String(index + 1).padStart(2, '0')).join('');
  const soleTrader = trade === '汽车修理部';
  const category = soleTrader ? '92' : trade === '养殖专业合作社' ? '93' : '91';
  return {
    role: PartyRole.PUNISHED,
    kind: soleTrader ? PartyKind.SOLE_TRADER : PartyKind.LEGAL_PERSON,
    name: `${place.name}${brand}示例${trade}（虚构）`,
    unifiedSocialCreditCode: syntheticCreditCode(category, place.code, `${digits}00`),
  };
}

/** An invented natural person, known by name alone: no identity number is ever made up. */
export function person(name: (typeof people)[number], role: PartyRole = PartyRole.PUNISHED): PartyReport {
  return { role, kind: PartyKind.NATURAL_PERSON, name };
}

/** Brands that generated cases choose among: few, so that the same party turns up again. */
export const commonBrands: readonly Brand[] = ['恒泰', '晨光', '瑞丰', '鑫源'];
