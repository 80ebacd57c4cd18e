import type { Confidence } from '../../kernel/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import type { PenaltyTopic } from './topic.js';

/** 屡罚后果: what earlier penalties lead to besides a standard for filing; none of these rows is a ground to transfer. */
export interface RepeatRow {
  readonly id: string;
  /** Fields whose organs apply it. */
  readonly domains: readonly `${DomainCode}`[];
  readonly topic: `${PenaltyTopic}`;
  /** How many; null where the text gives no number, or a share. */
  readonly count: number | null;
  /** Within how many months; null where the text has no window. */
  readonly months: number | null;
  readonly consequence: string;
  readonly basis: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** 行政处罚中的屡犯规定，以及不作为立案标准的从重、明知规定 (`law/thresholds.md` §4). */
export const repeatRows: readonly RepeatRow[] = [
  {
    id: 'food-safety.134', domains: ['MARKET', 'AGRICULTURE'], topic: 'FOOD_SAFETY', count: 3, months: 12, consequence: '责令停产停业，直至吊销许可证', basis: '《食品安全法》第一百三十四条', confidence: 'V',
    note: '只计责令停产停业、吊销许可证以外的处罚。',
  },
  { id: 'advertising.55', domains: ['MARKET'], topic: 'FALSE_ADVERTISING', count: 3, months: 24, consequence: '处广告费用五倍以上十倍以下，或者一百万元以上二百万元以下罚款', basis: '《广告法》第五十五条', confidence: 'V' },
  { id: 'trademark.60', domains: ['MARKET'], topic: 'TRADEMARK', count: 2, months: 60, consequence: '从重处罚', basis: '《商标法》第六十条', confidence: 'V', note: '修订后的商标法自2027年1月1日起施行。' },
  { id: 'performance.47', domains: ['CULTURE'], topic: 'PERFORMANCE', count: 1, months: 24, consequence: '再次违反的，吊销营业性演出许可证', basis: '《营业性演出管理条例》第四十七条', confidence: 'V' },
  { id: 'road-protection.66.vehicle', domains: ['TRANSPORT'], topic: 'OVERLOADING', count: 4, months: 12, consequence: '吊销车辆营运证，或者责令驾驶人停止从事营业性运输', basis: '《公路安全保护条例》第六十六条', confidence: 'V', note: '超过三次：按同一车辆、同一驾驶人分别计算；另有记载为三次以上。' },
  { id: 'road-protection.66.fleet', domains: ['TRANSPORT'], topic: 'OVERLOADING', count: null, months: 12, consequence: '责令运输企业停业整顿', basis: '《公路安全保护条例》第六十六条', confidence: 'V', note: '违法超限运输的货运车辆超过本单位货运车辆总数的百分之十。' },
  { id: 'market-discretion.16', domains: ['MARKET'], topic: 'ANY', count: 1, months: 12, consequence: '同种违法行为，可以从重处罚', basis: '国市监法规〔2022〕2号第十六条', confidence: 'V' },
  { id: 'agriculture-discretion.15', domains: ['AGRICULTURE'], topic: 'ANY', count: 2, months: 12, consequence: '同种违法行为，从重处罚', basis: '农业裁量办法第十五条', confidence: 'V' },
  { id: 'environment-code.1056', domains: ['ENVIRONMENT'], topic: 'ANY', count: null, months: null, consequence: '多次受到处罚的，从重处罚', basis: '《生态环境法典》第一千零五十六条', confidence: 'V' },
  { id: 'fishing.graver', domains: ['AGRICULTURE'], topic: 'FISHING', count: 1, months: 24, consequence: '构成犯罪的，从重处罚；不是立案标准', basis: '法释〔2022〕12号', confidence: 'V' },
  { id: 'drugs.knowledge', domains: ['MARKET'], topic: 'DRUGS', count: 1, months: null, consequence: '推定主观明知的依据之一；不是立案标准，由审查人员判断', basis: '高检发释字〔2022〕1号', confidence: 'V' },
];
