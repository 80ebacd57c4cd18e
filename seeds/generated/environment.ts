import { PenaltyKind } from '../../src/casework/case/index.js';
import type { EnvironmentCause, EnvironmentFacts } from '../../src/domains/environment/index.js';
import type { Schemes } from './scheme.js';

const { FINE, RESTRICT_BUSINESS, STOP_BUSINESS } = PenaltyKind;

/** 生态环境 */
export const environmentSchemes: Schemes<EnvironmentCause, EnvironmentFacts> = {
  EE01: {
    act: '超标排放水污染物', earlierLaw: '水污染防治法',
    facts: { medium: ['WATER'], pollutant: ['化学需氧量', '氨氮', '总磷', '悬浮物'], excessMultiple: [0.1, 4], outfallNumber: ['DW001', 'DW002', 'DW003'] },
  },
  EE02: { act: '不正常运行大气污染防治设施', earlierLaw: '大气污染防治法', facts: { medium: ['AIR'], evasionManner: ['FACILITIES_NOT_RUN', 'AIR_BYPASS'] }, kinds: [FINE, RESTRICT_BUSINESS] },
  EE03: { act: '未取得排污许可证排放污染物', earlierLaw: '排污许可管理条例', facts: { medium: ['AIR', 'WATER'], permitClass: ['KEY', 'SIMPLIFIED'] } },
  EE04: { act: '未按照排污许可证规定排放污染物', earlierLaw: '排污许可管理条例', facts: { medium: ['AIR', 'WATER'], excessMultiple: [0.1, 2] } },
  EE05: { act: '环境影响评价文件未经批准擅自开工建设', earlierLaw: '环境保护法', facts: { eiaType: ['REPORT'], projectInvestmentAmount: [800_000, 90_000_000] } },
  EE06: { act: '环境保护设施未经验收即投入生产', earlierLaw: '建设项目环境保护管理条例', facts: { eiaType: ['REPORT', 'REPORT_FORM'], projectInvestmentAmount: [500_000, 40_000_000] } },
  EE07: { act: '擅自倾倒固体废物', earlierLaw: '固体废物污染环境防治法', facts: { medium: ['SOLID_WASTE'], wasteName: ['煤矸石', '粉煤灰', '建筑渣土'], solidWasteTonnes: [2, 900] } },
  EE08: { act: '未按照规定管理危险废物', earlierLaw: '固体废物污染环境防治法', facts: { medium: ['SOLID_WASTE'], wasteName: ['废矿物油', '废铅蓄电池', '废油漆桶'], hazardousWasteTonnes: [0.1, 4] } },
  EE09: { act: '无许可证从事收集、贮存危险废物经营活动', earlierLaw: '固体废物污染环境防治法', persons: 30, facts: { medium: ['SOLID_WASTE'], hazardousWasteLicence: ['NONE'], hazardousWasteTonnes: [0.5, 30] } },
  EE10: { act: '未保证自动监测设备正常运行', earlierLaw: '大气污染防治法', facts: { keyUnit: true, automaticStationNumber: ['虚构站点一', '虚构站点二'] } },
  EE11: { act: '未采取有效扬尘污染防治措施', earlierLaw: '大气污染防治法', facts: { medium: ['AIR'], pollutant: ['颗粒物'] }, kinds: [FINE, STOP_BUSINESS] },
};
