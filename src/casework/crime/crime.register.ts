import { DomainCode } from '../../registry/organ/index.js';
import { PoliceLine } from './crime.codes.js';

/** A crime of 刑法, as an agency may name it when it transfers. */
export interface CrimeEntry {
  /** The article, `142-1` being 第142条之一 and `341(2)` its second paragraph. Unique. */
  readonly code: string;
  readonly name: string;
  /** The article as a document cites it. */
  readonly citation: string;
  /** Fields in which it arises; none where only neighbouring organs meet it. */
  readonly domains: readonly DomainCode[];
  readonly policeLine: PoliceLine;
}

const { MARKET, ENVIRONMENT, TRANSPORT, CULTURE, AGRICULTURE, URBAN } = DomainCode;
const EVERY = Object.values(DomainCode);

type Row = readonly [code: string, name: string, domains: readonly DomainCode[], alsoArticle?: string];

/** 环境犯罪: what the environment part of the standards lists, which ENV-17 is for. */
const environmental: readonly Row[] = [
  ['286', '破坏计算机信息系统罪', [ENVIRONMENT]],
  ['338', '污染环境罪', [ENVIRONMENT, TRANSPORT, AGRICULTURE, URBAN]],
  ['339', '非法处置进口的固体废物罪', [ENVIRONMENT]],
];

/** 经济犯罪: what the standards (二) of prosecution list. */
const economic: readonly Row[] = [
  ['221', '损害商业信誉、商品声誉罪', [MARKET]],
  ['222', '虚假广告罪', [MARKET]],
  ['223', '串通投标罪', [MARKET, TRANSPORT, URBAN]],
  ['224', '合同诈骗罪', [MARKET, TRANSPORT, CULTURE]],
  ['224-1', '组织、领导传销活动罪', [MARKET]],
  ['225', '非法经营罪', EVERY],
  ['228', '非法转让、倒卖土地使用权罪', [AGRICULTURE]],
  ['229(1)', '提供虚假证明文件罪', [MARKET, ENVIRONMENT, TRANSPORT, URBAN]],
  ['229(3)', '出具证明文件重大失实罪', [MARKET, ENVIRONMENT, TRANSPORT, URBAN]],
  ['230', '逃避商检罪', [MARKET]],
];

const general: readonly Row[] = [
  ['117', '破坏交通设施罪', [TRANSPORT], '第119条第1款'],
  ['133', '交通肇事罪', [TRANSPORT]],
  ['133-1', '危险驾驶罪', [TRANSPORT]],
  ['134', '重大责任事故罪', [ENVIRONMENT, TRANSPORT, URBAN]],
  ['134-1', '危险作业罪', [MARKET, TRANSPORT, URBAN]],
  ['136', '危险物品肇事罪', [TRANSPORT]],
  ['137', '工程重大安全事故罪', [TRANSPORT, URBAN]],
  ['139-1', '不报、谎报安全事故罪', [TRANSPORT, URBAN]],
  ['140', '生产、销售伪劣产品罪', [MARKET, AGRICULTURE]],
  ['141', '生产、销售、提供假药罪', [MARKET]],
  ['142', '生产、销售、提供劣药罪', [MARKET]],
  ['142-1', '妨害药品管理罪', [MARKET]],
  ['143', '生产、销售不符合安全标准的食品罪', [MARKET, AGRICULTURE]],
  ['144', '生产、销售有毒、有害食品罪', [MARKET, AGRICULTURE]],
  ['145', '生产、销售不符合标准的医用器材罪', [MARKET]],
  ['146', '生产、销售不符合安全标准的产品罪', [MARKET]],
  ['147', '生产、销售伪劣农药、兽药、化肥、种子罪', [MARKET, AGRICULTURE]],
  ['148', '生产、销售不符合卫生标准的化妆品罪', [MARKET]],
  ['213', '假冒注册商标罪', [MARKET]],
  ['214', '销售假冒注册商标的商品罪', [MARKET]],
  ['215', '非法制造、销售非法制造的注册商标标识罪', [MARKET, CULTURE]],
  ['216', '假冒专利罪', [MARKET]],
  ['217', '侵犯著作权罪', [CULTURE]],
  ['218', '销售侵权复制品罪', [CULTURE]],
  ['219', '侵犯商业秘密罪', [MARKET]],
  ['226', '强迫交易罪', [MARKET, TRANSPORT, CULTURE, URBAN]],
  ['227', '伪造、倒卖伪造的有价票证罪，倒卖车票、船票罪', [TRANSPORT, CULTURE]],
  ['246', '侮辱罪、诽谤罪', [CULTURE]],
  ['250', '出版歧视、侮辱少数民族作品罪', [CULTURE]],
  ['275', '故意毁坏财物罪', [TRANSPORT, URBAN]],
  ['277', '妨害公务罪', EVERY],
  ['280', '伪造、变造、买卖国家机关公文、证件、印章罪', EVERY],
  ['293', '寻衅滋事罪', [URBAN]],
  ['303', '开设赌场罪', [CULTURE]],
  ['312', '掩饰、隐瞒犯罪所得、犯罪所得收益罪', [MARKET]],
  ['324(1)', '故意损毁文物罪', [CULTURE, URBAN]],
  ['324(2)', '故意损毁名胜古迹罪', [CULTURE]],
  ['326', '倒卖文物罪', [MARKET, CULTURE]],
  ['328', '盗掘古文化遗址、古墓葬罪', [CULTURE]],
  ['337', '妨害动植物防疫、检疫罪', [AGRICULTURE]],
  ['340', '非法捕捞水产品罪', [AGRICULTURE]],
  ['341(1)', '危害珍贵、濒危野生动物罪', [MARKET, AGRICULTURE]],
  ['341(2)', '非法狩猎罪', [AGRICULTURE]],
  ['341(3)', '非法猎捕、收购、运输、出售陆生野生动物罪', [MARKET]],
  ['342', '非法占用农用地罪', [AGRICULTURE, URBAN]],
  ['343', '非法采矿罪', []],
  ['344', '危害国家重点保护植物罪', [AGRICULTURE]],
  ['345(1)', '盗伐林木罪', [URBAN]],
  ['345(2)', '滥伐林木罪', []],
  ['363', '制作、复制、出版、贩卖、传播淫秽物品牟利罪', [CULTURE]],
  ['364', '传播淫秽物品罪、组织播放淫秽音像制品罪', [CULTURE]],
];

/** `341(2)` → 刑法第341条第2款, `142-1` → 刑法第142条之一: no article of the register goes beyond 之一. */
const citationOf = (code: string): string => `刑法${code.replace(/^(\d+)(-1)?(?:\((\d)\))?$/, (_, article: string, further?: string, paragraph?: string) => `第${article}条${further ? '之一' : ''}${paragraph ? `第${paragraph}款` : ''}`)}`;

const entriesOf = (policeLine: PoliceLine, rows: readonly Row[]): CrimeEntry[] =>
  rows.map(([code, name, domains, also]) => ({ code, name, citation: [citationOf(code), also].filter(Boolean).join('、'), domains, policeLine }));

/** 罪名登记: every crime that the standards of the six fields cite, by article; crimes of officials (职务犯罪) are none of them. */
export const crimes: readonly CrimeEntry[] = [
  ...entriesOf(PoliceLine.ENV, environmental), ...entriesOf(PoliceLine.ECON, economic), ...entriesOf(PoliceLine.GENERAL, general),
].toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));

const byCode: ReadonlyMap<string, CrimeEntry> = new Map(crimes.map((crime) => [crime.code, crime]));

/** The crime of this code; undefined where the register has none. */
export function crimeOf(code: string): CrimeEntry | undefined {
  return byCode.get(code);
}
