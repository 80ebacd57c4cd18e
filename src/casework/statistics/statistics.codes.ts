import { codeTable } from '../../platform/model/index.js';

/** 统计指标: what is counted; measures.ts defines each. */
export enum StatisticsMeasure {
  CASES = 'CASES', DECISIONS = 'DECISIONS', FINES = 'FINES', ENTRY_LAG_P50 = 'ENTRY_LAG_P50', ENTRY_LAG_P90 = 'ENTRY_LAG_P90', ENTRY_LAG_P99 = 'ENTRY_LAG_P99',
  PENALISED_PARTIES = 'PENALISED_PARTIES', REPEAT_PARTIES = 'REPEAT_PARTIES', REPEAT_PARTY_CASES = 'REPEAT_PARTY_CASES', CASES_PER_REPEAT_PARTY = 'CASES_PER_REPEAT_PARTY',
}

codeTable('StatisticsMeasure', StatisticsMeasure, '统计指标: what is counted; `statisticsMeasures` defines each.', {
  CASES: '案件数: cases.',
  DECISIONS: '处罚决定数: decisions of administrative penalty.',
  FINES: '罚款金额: sum of the fines of decisions.',
  ENTRY_LAG_P50: '录入时差中位数: half of the cases were entered within so many hours.',
  ENTRY_LAG_P90: '录入时差九成位: nine tenths of the cases were entered within so many hours.',
  ENTRY_LAG_P99: '录入时差九九位: ninety-nine of a hundred cases were entered within so many hours.',
  PENALISED_PARTIES: '受罚当事人数: parties with an effective penalty of the last 24 months.',
  REPEAT_PARTIES: '跨部门屡犯当事人数: those of them with penalties in two or more fields.',
  REPEAT_PARTY_CASES: '跨部门屡犯当事人案件数: cases of these with such penalties.',
  CASES_PER_REPEAT_PARTY: '跨部门屡犯人均案件数: cases for each of these.',
});

/** 统计维度: by what figures are told apart. */
export enum StatisticsDimension { DOMAIN = 'DOMAIN', ORGAN = 'ORGAN', LEVEL = 'LEVEL', MATTER = 'MATTER', MONTH = 'MONTH' }

codeTable('StatisticsDimension', StatisticsDimension, '统计维度: by what figures are told apart.', {
  DOMAIN: '执法领域: field of enforcement.',
  ORGAN: '办案机关: the organ that handles the case, without its subordinates.',
  LEVEL: '机关层级: level of the organ.',
  MATTER: '执法事项: matter, in any version.',
  MONTH: '月份: month of the measure’s own date.',
});
