import { CaseSource, CaseStatus, PartyRole, PenaltyKind } from '../../src/casework/case/index.js';
import { appraised, computed, declared, measured, overLimit } from './case-facts.js';
import { organisation, person } from './case-parties.js';
import type { CasePlan } from './case-plan.js';

const SHANXI = { code: '140000', name: '山西' };
const SHUOZHOU = { code: '140600', name: '朔州市' };
const SHUOCHENG = { code: '140602', name: '朔州市朔城区' };
const YINGXIAN = { code: '140622', name: '应县' };
const YOUYU = { code: '140623', name: '右玉县' };
const HUAIREN = { code: '140681', name: '怀仁市' };

const chemical = organisation(YOUYU, '清源', '化工有限公司');
const carrier = organisation(SHANXI, '联畅', '渣土运输有限公司');
const laboratory = organisation(SHUOZHOU, '正衡', '环境检测有限公司');
const heating = organisation(SHUOCHENG, '盛源', '热力有限公司');
const splitter = organisation(YINGXIAN, '同利', '再生资源有限公司');
const builder = organisation(SHANXI, '华岳', '建筑工程有限公司');
const mill = organisation({ code: '140108', name: '太原市尖草坪区' }, '宏达', '铸造有限公司');

const { OPENED, INVESTIGATED, DECIDED, CLOSED } = CaseStatus;
const { INSPECTION, COMPLAINT, MONITORING, TRANSFERRED_IN, ASSIGNED } = CaseSource;
const youyu = '朔州市生态环境局右玉分局';
const shuocheng = '朔州市生态环境局朔城分局';

type Told = Pick<CasePlan, 'organ' | 'openedOn' | 'status' | 'parties' | 'source' | 'violation' | 'fine' | 'facts'> & Partial<CasePlan>;
type Charge = Pick<CasePlan, 'cause' | 'article' | 'earlierLaw' | 'phrase'>;

const tell = (charge: Charge, told: Told): CasePlan => ({ ...charge, kinds: [PenaltyKind.FINE], published: true, ...told });

const evading: Charge = { cause: 'EE02', article: '1108', earlierLaw: '水污染防治法', phrase: '以逃避监管的方式排放水污染物' };
const dumping: Charge = { cause: 'EE07', article: '1169', earlierLaw: '固体废物污染环境防治法', phrase: '非法倾倒危险废物' };
const falsePapers: Charge = { cause: 'EE10', article: '1091', earlierLaw: '大气污染防治法', phrase: '出具虚假监测报告' };
const overAir: Charge = { cause: 'EE01', article: '1107', earlierLaw: '大气污染防治法', phrase: '重污染天气预警期间超标排放大气污染物' };
const overWater: Charge = { cause: 'EE01', article: '1107', earlierLaw: '水污染防治法', phrase: '超标排放重金属水污染物' };
const dust: Charge = { cause: 'EE11', article: '1130', earlierLaw: '大气污染防治法', phrase: '未采取有效扬尘污染防治措施' };
const falsified: Charge = { cause: 'EE10', article: '1088', earlierLaw: '大气污染防治法', phrase: '篡改、伪造自动监测数据' };

const toxic = { medium: declared('WATER'), substanceClass: appraised('TOXIC') } as const;
const oil = {
  medium: declared('SOLID_WASTE'), wasteName: declared('废矿物油'), wasteCode: declared('HW08 900-249-08'), substanceClass: appraised('TOXIC'),
} as const;
const warning = (value: number, level: 'YELLOW' | 'ORANGE' | 'RED'): CasePlan['facts'] => ({
  ...overLimit('AIR', '二氧化硫', value, 300, 'GB 13271-2014'), pollutionWarningLevel: declared(level),
  pollutantOverLimitDuringWarning: measured('SULPHUR_DIOXIDE'),
});

/** 有毒物质: the same company three times, by two organs, within two years. */
const toxicDischarge: readonly CasePlan[] = [
  tell(evading, {
    organ: youyu, openedOn: '2024-10-14', status: CLOSED, parties: [chemical], source: INSPECTION, fine: 280_000,
    kinds: [PenaltyKind.FINE, PenaltyKind.STOP_BUSINESS], violation: '通过渗坑排放含有毒物质的生产废水',
    facts: { ...toxic, evasionManner: measured('SEEPAGE_PIT'), dischargedCubicMetres: computed('86') },
  }),
  tell(dumping, {
    organ: shuocheng, openedOn: '2025-08-11', status: CLOSED, parties: [chemical], source: COMPLAINT, fine: 320_000,
    violation: '在朔城区非法倾倒含有毒物质的蒸馏残渣约1.2吨',
    facts: {
      medium: declared('SOLID_WASTE'), wasteName: declared('蒸馏残渣'), hazardousWasteTonnes: appraised('1.2'),
      substanceClass: appraised('TOXIC'),
    },
  }),
  tell(evading, {
    organ: youyu, openedOn: '2026-09-01', actTo: '2026-08-27', status: INVESTIGATED,
    parties: [chemical, person('赵虚构', PartyRole.RESPONSIBLE_PERSON)], source: MONITORING,
    fine: 600_000, violation: '再次通过暗管排放含有毒物质的生产废水',
    facts: {
      ...toxic, evasionManner: measured('HIDDEN_PIPE'), dischargedCubicMetres: computed('140'),
      pollutionGainsAmount: computed('185000.00'),
    },
  }),
];

/** 危险废物: a carrier over three cities; once above three tonnes and fined all the same, once just below. */
const carried: readonly CasePlan[] = [
  tell({ ...dumping, cause: 'EE08', article: '1175', phrase: '擅自转移危险废物' }, {
    organ: '大同市生态环境局云冈分局', openedOn: '2025-03-10', status: CLOSED, parties: [carrier], source: INSPECTION, fine: 210_000,
    violation: '未填写转移联单，擅自转移废矿物油约2.1吨', facts: { ...oil, solidWasteTonnes: measured('2.1'), wasteListEdition: declared('EDITION_2025') },
  }),
  tell(dumping, {
    organ: '忻州市生态环境局忻府分局', openedOn: '2025-09-15', status: CLOSED, parties: [carrier], source: COMPLAINT, fine: 480_000,
    violation: '非法倾倒废矿物油及含油泥土约2.6吨', facts: { ...oil, hazardousWasteTonnes: appraised('2.6'), wasteListEdition: declared('EDITION_2025') },
  }),
  tell(dumping, {
    organ: youyu, openedOn: '2026-05-18', status: DECIDED, parties: [carrier, person('王演示', PartyRole.RESPONSIBLE_PERSON)],
    source: TRANSFERRED_IN, fine: 760_000,
    violation: '在右玉县境内非法倾倒废矿物油约4.2吨',
    facts: {
      ...oil, hazardousWasteTonnes: appraised('4.2'), wasteListEdition: declared('EDITION_2025'),
      pollutionLossAmount: appraised('128000.00'),
    },
  }),
];

/** 第三方造假: two penalties for false reports in two years, then a third case. */
const papers: readonly CasePlan[] = [
  tell(falsePapers, {
    organ: '朔州市生态环境局', openedOn: '2025-04-07', status: CLOSED, parties: [laboratory], source: INSPECTION, fine: 150_000,
    violation: '未开展现场采样即出具监测报告',
    facts: { certifyingPaper: declared('MONITORING'), certifyingFault: declared('KNOWING'), falsePapersGainsAmount: computed('42000.00') },
  }),
  tell(falsePapers, {
    organ: '大同市生态环境局', openedOn: '2026-01-12', status: CLOSED, parties: [laboratory], source: TRANSFERRED_IN, fine: 260_000,
    violation: '伪造采样记录，出具虚假监测报告',
    facts: { certifyingPaper: declared('MONITORING'), certifyingFault: declared('KNOWING'), falsePapersGainsAmount: computed('68000.00') },
  }),
  tell(falsePapers, {
    organ: youyu, openedOn: '2026-10-19', actTo: '2026-10-09', status: OPENED,
    parties: [laboratory, person('陈试用', PartyRole.RESPONSIBLE_PERSON)], source: ASSIGNED, fine: 500_000,
    violation: '涉嫌编造监测数据，出具虚假监测报告', facts: { certifyingPaper: declared('MONITORING'), falsePapersGainsAmount: declared('95000.00') },
  }),
];

/** 重污染天气: three winters running. */
const winters: readonly CasePlan[] = [
  tell(overAir, {
    organ: shuocheng, openedOn: '2024-12-09', status: CLOSED, parties: [heating], source: MONITORING, fine: 260_000,
    violation: '重污染天气橙色预警期间烟气二氧化硫超标排放', facts: warning(412, 'ORANGE'),
  }),
  tell(overAir, {
    organ: '朔州市生态环境局', openedOn: '2025-12-15', status: CLOSED, parties: [heating], source: MONITORING, fine: 380_000,
    violation: '重污染天气黄色预警期间烟气二氧化硫超标排放', facts: warning(455, 'YELLOW'),
  }),
  tell(overAir, {
    organ: shuocheng, openedOn: '2026-11-12', actTo: '2026-11-10', status: OPENED, parties: [heating], source: MONITORING, fine: 500_000,
    violation: '重污染天气橙色预警期间烟气二氧化硫再次超标排放', facts: warning(487, 'ORANGE'),
  }),
];

/** 化整为零: three small dumpings in three counties within three months, each fined by itself. */
const split: readonly CasePlan[] = (['应县', '山阴', '怀仁'] as const).map((county, index) => tell(dumping, {
  organ: `朔州市生态环境局${county}分局`, openedOn: `2026-0${index + 2}-23`, status: CLOSED, parties: [splitter], source: COMPLAINT,
  fine: 220_000 + index * 15_000,
  violation: `非法倾倒废矿物油约1.${index + 1}吨`,
  facts: { ...oil, hazardousWasteTonnes: appraised(`1.${index + 1}`), wasteListEdition: declared('EDITION_2025') },
}));

/** 扬尘: a builder fined in one city after another. */
const dusty: readonly CasePlan[] = ['太原市生态环境局小店分局', '晋中市生态环境局榆次分局', '朔州市生态环境局朔城分局', '临汾市生态环境局尧都分局'].map((organ, index) => tell(dust, {
  organ, openedOn: `202${4 + (index >> 1)}-0${4 + index}-15`, status: CLOSED, parties: [builder], source: COMPLAINT,
  fine: 30_000 + index * 15_000,
  violation: '施工工地土方未覆盖，未采取有效措施防治扬尘', facts: { medium: declared('AIR') },
}));

/** 单独的线索: above, near and below the line of one row each. */
const single: readonly CasePlan[] = [
  tell(falsified, {
    organ: '山西省生态环境厅', openedOn: '2026-09-07', actTo: '2026-08-31', status: INVESTIGATED,
    parties: [mill, person('李样本', PartyRole.RESPONSIBLE_PERSON)], source: MONITORING,
    fine: 800_000, violation: '修改烟气自动监测设备参数，篡改二氧化硫监测数据',
    facts: {
      medium: declared('AIR'), keyUnit: declared(true), permitClass: declared('KEY'), automaticMonitoringFalsified: measured(true),
      pollutantWhileFalsified: measured('SULPHUR_DIOXIDE'),
    },
  }),
  tell(overWater, {
    organ: '朔州市生态环境局怀仁分局', openedOn: '2026-09-21', actTo: '2026-09-16', status: INVESTIGATED,
    parties: [organisation(HUAIREN, '蓝宇', '表面处理有限公司')], source: MONITORING, fine: 620_000,
    violation: '车间排放口总铅浓度超过排放标准',
    facts: {
      medium: declared('WATER'), leadGroupMetal: measured('LEAD'), leadGroupMeasuredMgPerLitre: measured('4.6'),
      leadGroupLimitMgPerLitre: declared('1'),
      leadGroupStandardNumber: declared('GB 8978-1996'), leadGroupExcessMultiple: computed('3.6'),
    },
  }),
  tell(overWater, {
    organ: '阳泉市生态环境局', openedOn: '2025-06-16', status: CLOSED, parties: [organisation({ code: '140300', name: '阳泉市' }, '蓝宇', '表面处理有限公司')],
    source: MONITORING, fine: 350_000,
    violation: '车间排放口总镍浓度超过排放标准',
    facts: {
      medium: declared('WATER'), nickelGroupMetal: measured('NICKEL'), nickelGroupMeasuredMgPerLitre: measured('9.1'),
      nickelGroupLimitMgPerLitre: declared('1'),
      nickelGroupStandardNumber: declared('GB 8978-1996'), nickelGroupExcessMultiple: computed('8.1'),
    },
  }),
  tell(dumping, {
    organ: '吕梁市生态环境局', openedOn: '2026-09-14', actTo: '2026-08-21', status: INVESTIGATED,
    parties: [organisation({ code: '141100', name: '吕梁市' }, '宏达', '危险废物处置有限公司')], source: COMPLAINT,
    fine: 1_800_000, violation: '非法倾倒、填埋含重金属污泥约112吨',
    facts: {
      medium: declared('SOLID_WASTE'), wasteName: declared('含重金属污泥'), hazardousWasteTonnes: computed('112'),
      substanceClass: appraised('TOXIC'), hazardousWasteLicence: declared('OUTSIDE_SCOPE'),
    },
  }),
  tell(dumping, {
    organ: '忻州市生态环境局定襄分局', openedOn: '2026-09-28', actTo: '2026-09-23', status: OPENED,
    parties: [organisation({ code: '140921', name: '定襄县' }, '瑞丰', '化工有限公司')], source: COMPLAINT,
    fine: 900_000, violation: '废液流入河道，致乡镇集中式饮用水水源取水中断',
    facts: {
      ...toxic, sensitiveArea: declared('DRINKING_WATER_SOURCE'), townshipIntakeCutHours: measured('14'),
      emergencyMonitoringCostAmount: declared('26000.00'),
    },
  }),
  tell({ ...dumping, phrase: '倾倒危险废物' }, {
    organ: youyu, openedOn: '2026-03-16', status: CLOSED, parties: [person('樊示例')], source: COMPLAINT, fine: 24_000,
    violation: '个人在荒沟倾倒废机油约0.3吨', facts: { ...oil, hazardousWasteTonnes: measured('0.3'), wasteListEdition: declared('EDITION_2025') },
  }),
  tell({ ...dumping, cause: 'EE09', article: '1178', phrase: '无许可证从事利用、处置危险废物经营活动' }, {
    organ: '临汾市生态环境局洪洞分局', openedOn: '2025-10-20', status: CLOSED, parties: [person('刘假名'), person('杨演示', PartyRole.RESPONSIBLE_PERSON)],
    source: TRANSFERRED_IN,
    fine: 1_000_000, kinds: [PenaltyKind.FINE, PenaltyKind.CONFISCATE_GAINS], illegalGains: 260_000, violation: '无许可证提炼废矿物油，造成土壤污染',
    facts: {
      medium: declared('SOIL'), wasteName: declared('废矿物油'), hazardousWasteLicence: declared('NONE'), environmentPolluted: appraised(true),
      pollutionGainsAmount: computed('260000.00'), illegalBusinessGainsAmount: computed('260000.00'),
    },
  }),
];

/** Invented cases told one by one: repeat offenders over several organs, and facts at the edge of a threshold. */
export const stories: readonly CasePlan[] = [...toxicDischarge, ...carried, ...papers, ...winters, ...split, ...dusty, ...single];
