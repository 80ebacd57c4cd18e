import { StatisticsDimension, StatisticsMeasure } from './statistics.codes.js';
import type { StatisticsMeasureDefinition } from './statistics.types.js';

const { DOMAIN, ORGAN, LEVEL, MATTER, MONTH } = StatisticsDimension;
const all = [DOMAIN, ORGAN, LEVEL, MATTER, MONTH];
const ofPenalties = [DOMAIN, ORGAN, LEVEL, MATTER];

const onRecord = '历史数据不计（除非 where.historic 为 true）。';
const lag = '自行政立案时间至平台首次入库时间的整小时数（不足一小时舍去），取最近秩百分位；按列表时间所在月份归月。未报立案时间的案件、查询人无权知悉入库时间的案件不计；更正不改变首次入库时间。';
const window = '近 24 个月（截至查询当日，按决定日期）有效的行政处罚决定，即未被撤销、载明决定日期的决定；当事人限行政相对人，且身份强度为强';
const overlap = '按维度分列时，同一当事人在每个有其处罚的单元各计一次，各单元之和可大于合计。';

/** 指标定义: the measures whose data the hub has; docs/measures.md says the same, which a test sees to. */
export const measures: readonly StatisticsMeasureDefinition[] = [
  {
    code: StatisticsMeasure.CASES, term: '案件数', unit: '件', dimensions: all,
    definition: `查询人可见的行政执法案件，按列表时间（立案时间；未报的依次为决定日期、公示日期、入库时间）所在月份归月。归并的当事人不影响件数。${onRecord}`,
    basis: 'EnforcementCase.listedAt、domain、organ、matter',
  },
  {
    code: StatisticsMeasure.DECISIONS, term: '处罚决定数', unit: '件', dimensions: all,
    definition: `查询人可见的行政处罚决定，按决定日期所在月份归月，机关和事项为其案件的办案机关和执法事项。事后被撤销的决定仍计入，但只对其仍可见的查询人计入。${onRecord}`,
    basis: 'PenaltyDecision.decidedOn',
  },
  {
    code: StatisticsMeasure.FINES, term: '罚款金额', unit: '元', dimensions: all,
    definition: `处罚决定数所计各决定的罚款金额之和；没收的违法所得和非法财物不计，未载明罚款金额的决定按无罚款计。${onRecord}`,
    basis: 'PenaltyDecision.fineAmount、decidedOn',
  },
  { code: StatisticsMeasure.ENTRY_LAG_P50, term: '录入时差中位数', unit: '小时', dimensions: all, definition: `第 50 百分位：${lag}${onRecord}`, basis: 'M02；EnforcementCase.caseOpenedAt、首次 recordedAt' },
  { code: StatisticsMeasure.ENTRY_LAG_P90, term: '录入时差九成位', unit: '小时', dimensions: all, definition: `第 90 百分位：${lag}${onRecord}`, basis: 'M02；EnforcementCase.caseOpenedAt、首次 recordedAt' },
  { code: StatisticsMeasure.ENTRY_LAG_P99, term: '录入时差九九位', unit: '小时', dimensions: all, definition: `第 99 百分位：${lag}${onRecord}`, basis: 'M02；EnforcementCase.caseOpenedAt、首次 recordedAt' },
  {
    code: StatisticsMeasure.PENALISED_PARTIES, term: '受罚当事人数', unit: '个', dimensions: ofPenalties,
    definition: `有${window}的当事人数，以查询人可见的决定为限；归并的当事人为一个。${overlap}${onRecord}`, basis: 'M31 分母；PenaltyDecision、CaseParty、Party',
  },
  {
    code: StatisticsMeasure.REPEAT_PARTIES, term: '跨部门屡犯当事人数', unit: '个', dimensions: ofPenalties,
    definition: `在统计范围内，两个以上执法领域都有${window}的当事人数，以查询人可见的决定为限；归并的当事人为一个。${overlap}${onRecord}`, basis: 'M31 分子；PenaltyDecision、CaseParty、Party',
  },
  {
    code: StatisticsMeasure.REPEAT_PARTY_CASES, term: '跨部门屡犯当事人案件数', unit: '件', dimensions: ofPenalties,
    definition: `跨部门屡犯当事人数所计当事人有上述处罚的案件数；一案有几个这样的当事人的，计一件。${onRecord}`, basis: 'M31；PenaltyDecision、CaseParty、Party',
  },
  {
    code: StatisticsMeasure.CASES_PER_REPEAT_PARTY, term: '跨部门屡犯人均案件数', unit: '件/个', dimensions: ofPenalties,
    definition: `跨部门屡犯当事人案件数除以跨部门屡犯当事人数，保留两位小数；显示时附分子、分母。${onRecord}`, basis: 'M31；REPEAT_PARTY_CASES、REPEAT_PARTIES',
  },
];

/** The definition of a measure. */
export const definitionOf = (code: StatisticsMeasure): StatisticsMeasureDefinition => measures.find((one) => one.code === code)!;
