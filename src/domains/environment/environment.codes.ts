import { choiceFact } from '../../casework/case/index.js';
import { codeTable } from '../../platform/model/index.js';

/** 环境要素: the medium concerned. */
export enum EnvironmentalMedium { WATER = 'WATER', AIR = 'AIR', SOLID_WASTE = 'SOLID_WASTE', NOISE = 'NOISE', SOIL = 'SOIL', RADIATION = 'RADIATION' }

codeTable('EnvironmentalMedium', EnvironmentalMedium, '环境要素: the medium concerned.', {
  WATER: '水: water.',
  AIR: '大气: air.',
  SOLID_WASTE: '固体废物: solid waste.',
  NOISE: '噪声: noise.',
  SOIL: '土壤: soil.',
  RADIATION: '辐射: radiation.',
});

/** 铅汞镉铬砷铊锑: the metals of 法释〔2023〕7号 art 1(3). */
export enum LeadGroupMetal {
  LEAD = 'LEAD', MERCURY = 'MERCURY', CADMIUM = 'CADMIUM', CHROMIUM = 'CHROMIUM', ARSENIC = 'ARSENIC', THALLIUM = 'THALLIUM', ANTIMONY = 'ANTIMONY',
}

codeTable('LeadGroupMetal', LeadGroupMetal, '铅汞镉铬砷铊锑: metals of 法释〔2023〕7号第一条第三项.', {
  LEAD: '铅: Pb.',
  MERCURY: '汞: Hg.',
  CADMIUM: '镉: Cd.',
  CHROMIUM: '铬: Cr.',
  ARSENIC: '砷: As.',
  THALLIUM: '铊: Tl.',
  ANTIMONY: '锑: Sb.',
});

/** 镍铜锌银钒锰钴: the metals of 法释〔2023〕7号 art 1(4). */
export enum NickelGroupMetal {
  NICKEL = 'NICKEL', COPPER = 'COPPER', ZINC = 'ZINC', SILVER = 'SILVER', VANADIUM = 'VANADIUM', MANGANESE = 'MANGANESE', COBALT = 'COBALT',
}

codeTable('NickelGroupMetal', NickelGroupMetal, '镍铜锌银钒锰钴: metals of 法释〔2023〕7号第一条第四项.', {
  NICKEL: '镍: Ni.',
  COPPER: '铜: Cu.',
  ZINC: '锌: Zn.',
  SILVER: '银: Ag.',
  VANADIUM: '钒: V.',
  MANGANESE: '锰: Mn.',
  COBALT: '钴: Co.',
});

/** 污染物特别类别: the three classes that need no amount. */
export enum SubstanceClass { RADIOACTIVE = 'RADIOACTIVE', INFECTIOUS = 'INFECTIOUS', TOXIC = 'TOXIC', NONE_OF_THESE = 'NONE_OF_THESE' }

codeTable('SubstanceClass', SubstanceClass, '污染物特别类别: class of what was discharged, dumped or disposed of.', {
  RADIOACTIVE: '有放射性的废物: radioactive waste.',
  INFECTIOUS: '含传染病病原体的废物: waste containing pathogens of infectious disease.',
  TOXIC: '有毒物质: toxic substance.',
  NONE_OF_THESE: '均不属于: none of the three.',
});

/** 逃避监管方式: how supervision was evaded. */
export enum EvasionManner {
  HIDDEN_PIPE = 'HIDDEN_PIPE', SEEPAGE_WELL = 'SEEPAGE_WELL', SEEPAGE_PIT = 'SEEPAGE_PIT', FISSURE = 'FISSURE', CAVE = 'CAVE',
  INJECTION = 'INJECTION', AIR_BYPASS = 'AIR_BYPASS', FACILITIES_NOT_RUN = 'FACILITIES_NOT_RUN', DATA_FALSIFIED = 'DATA_FALSIFIED', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('EvasionManner', EvasionManner, '逃避监管方式: how the discharge evaded supervision.', {
  HIDDEN_PIPE: '暗管: hidden pipe.',
  SEEPAGE_WELL: '渗井: seepage well.',
  SEEPAGE_PIT: '渗坑: seepage pit.',
  FISSURE: '裂隙: fissure.',
  CAVE: '溶洞: cave.',
  INJECTION: '灌注: injection.',
  AIR_BYPASS: '非紧急情况下开启大气应急排放通道: emergency air bypass opened without an emergency.',
  FACILITIES_NOT_RUN: '不正常运行防治污染设施: treatment facilities not run properly; not among the manners of 法释〔2023〕7号第一条第五项 by name.',
  DATA_FALSIFIED: '篡改、伪造监测数据: monitoring data falsified; not among those manners by name.',
  OTHER: '其他逃避监管方式: another manner.',
  NONE: '未逃避监管: no evasion.',
});

/** 敏感区域: the kind of protected place. */
export enum SensitiveArea {
  DRINKING_WATER_SOURCE = 'DRINKING_WATER_SOURCE', CORE_PROTECTED_ZONE = 'CORE_PROTECTED_ZONE', OTHER_SENSITIVE = 'OTHER_SENSITIVE', NONE = 'NONE',
}

codeTable('SensitiveArea', SensitiveArea, '敏感区域: kind of protected place in which the act was done.', {
  DRINKING_WATER_SOURCE: '饮用水水源保护区: drinking-water source protection zone.',
  CORE_PROTECTED_ZONE: '自然保护地核心保护区: core zone of a protected natural area.',
  OTHER_SENSITIVE: '其他敏感区域: another sensitive place.',
  NONE: '不在敏感区域: none.',
});

/** 重污染天气预警级别. */
export enum PollutionWarningLevel { NONE = 'NONE', BLUE = 'BLUE', YELLOW = 'YELLOW', ORANGE = 'ORANGE', RED = 'RED' }

codeTable('PollutionWarningLevel', PollutionWarningLevel, '重污染天气预警级别: level of the heavy-pollution warning in force during the act.', {
  NONE: '无预警: no warning in force.',
  BLUE: '蓝色预警: blue.',
  YELLOW: '黄色预警: yellow.',
  ORANGE: '橙色预警: orange.',
  RED: '红色预警: red.',
});

/** 重点管控污染物: the pollutants that the rows on falsified monitoring and on warning days name. */
export enum ControlledPollutant {
  CHEMICAL_OXYGEN_DEMAND = 'CHEMICAL_OXYGEN_DEMAND', AMMONIA_NITROGEN = 'AMMONIA_NITROGEN', SULPHUR_DIOXIDE = 'SULPHUR_DIOXIDE',
  NITROGEN_OXIDES = 'NITROGEN_OXIDES', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('ControlledPollutant', ControlledPollutant, '重点管控污染物: pollutants that the rows on falsified monitoring and on warning days name.', {
  CHEMICAL_OXYGEN_DEMAND: '化学需氧量: COD.',
  AMMONIA_NITROGEN: '氨氮: ammonia nitrogen.',
  SULPHUR_DIOXIDE: '二氧化硫: SO₂.',
  NITROGEN_OXIDES: '氮氧化物: NOx.',
  OTHER: '其他污染物: another pollutant.',
  NONE: '无: none.',
});

/** 排污许可管理类别. */
export enum DischargePermitClass { KEY = 'KEY', SIMPLIFIED = 'SIMPLIFIED', REGISTERED = 'REGISTERED', NONE = 'NONE' }

codeTable('DischargePermitClass', DischargePermitClass, '排污许可管理类别: how the unit is managed under the discharge permit system.', {
  KEY: '重点管理: key management.',
  SIMPLIFIED: '简化管理: simplified management.',
  REGISTERED: '登记管理: registration.',
  NONE: '未纳入或者未取得: not covered, or no permit held.',
});

/** 国家危险废物名录版本: a waste code means nothing without the edition of the list. */
export enum WasteListEdition { EARLIER = 'EARLIER', EDITION_2021 = 'EDITION_2021', EDITION_2025 = 'EDITION_2025' }

codeTable('WasteListEdition', WasteListEdition, '国家危险废物名录版本: edition of the list that the waste code is taken from.', {
  EARLIER: '2021年版以前: an edition before 2021.',
  EDITION_2021: '2021年版: edition of 2021.',
  EDITION_2025: '2025年版: edition of 2025.',
});

/** 危险废物经营许可. */
export enum HazardousWasteLicence { HELD = 'HELD', OUTSIDE_SCOPE = 'OUTSIDE_SCOPE', NONE = 'NONE' }

codeTable('HazardousWasteLicence', HazardousWasteLicence, '危险废物经营许可: whether the party’s dealing with hazardous waste was licensed.', {
  HELD: '持证经营: licensed for it.',
  OUTSIDE_SCOPE: '超出许可范围: licensed, but not for this.',
  NONE: '无证经营: no licence.',
});

/** 对环境质量监测的干扰. */
export enum QualityMonitoringInterference { PARAMETERS = 'PARAMETERS', DATA = 'DATA', SAMPLING = 'SAMPLING', NONE = 'NONE' }

codeTable('QualityMonitoringInterference', QualityMonitoringInterference, '干扰环境质量监测: how environmental quality monitoring was interfered with.', {
  PARAMETERS: '修改系统参数: system parameters altered.',
  DATA: '篡改监测数据: monitoring data altered.',
  SAMPLING: '干扰采样: sampling interfered with.',
  NONE: '未干扰: none.',
});

/** 证明文件类别: the paper concerned. */
export enum CertifyingPaper { EIA = 'EIA', MONITORING = 'MONITORING', GHG_VERIFICATION = 'GHG_VERIFICATION', OTHER = 'OTHER', NONE = 'NONE' }

codeTable('CertifyingPaper', CertifyingPaper, '证明文件类别: the certifying paper that was false or grossly wrong.', {
  EIA: '环境影响评价文件: environmental impact assessment.',
  MONITORING: '环境监测报告: environmental monitoring report.',
  GHG_VERIFICATION: '温室气体排放检验检测、排放报告编制或者核查等文件: greenhouse gas emission testing or verification.',
  OTHER: '其他证明文件: another certifying paper.',
  NONE: '不涉及: none.',
});

/** 环境影响评价文件类型. */
export enum EiaType { REPORT = 'REPORT', REPORT_FORM = 'REPORT_FORM', REGISTRATION_FORM = 'REGISTRATION_FORM' }

codeTable('EiaType', EiaType, '环境影响评价文件类型: kind of environmental impact assessment that the project needs.', {
  REPORT: '环境影响报告书: full report.',
  REPORT_FORM: '环境影响报告表: report form.',
  REGISTRATION_FORM: '环境影响登记表: registration form.',
});

export const EnvironmentalMediumFact = choiceFact('EnvironmentalMediumFact', '环境要素', EnvironmentalMedium);
export const LeadGroupMetalFact = choiceFact('LeadGroupMetalFact', '铅汞镉铬砷铊锑', LeadGroupMetal);
export const NickelGroupMetalFact = choiceFact('NickelGroupMetalFact', '镍铜锌银钒锰钴', NickelGroupMetal);
export const SubstanceClassFact = choiceFact('SubstanceClassFact', '污染物特别类别', SubstanceClass);
export const EvasionMannerFact = choiceFact('EvasionMannerFact', '逃避监管方式', EvasionManner);
export const SensitiveAreaFact = choiceFact('SensitiveAreaFact', '敏感区域', SensitiveArea);
export const PollutionWarningLevelFact = choiceFact('PollutionWarningLevelFact', '重污染天气预警级别', PollutionWarningLevel);
export const ControlledPollutantFact = choiceFact('ControlledPollutantFact', '重点管控污染物', ControlledPollutant);
export const DischargePermitClassFact = choiceFact('DischargePermitClassFact', '排污许可管理类别', DischargePermitClass);
export const WasteListEditionFact = choiceFact('WasteListEditionFact', '国家危险废物名录版本', WasteListEdition);
export const HazardousWasteLicenceFact = choiceFact('HazardousWasteLicenceFact', '危险废物经营许可', HazardousWasteLicence);
export const QualityMonitoringInterferenceFact = choiceFact('QualityMonitoringInterferenceFact', '干扰环境质量监测', QualityMonitoringInterference);
export const CertifyingPaperFact = choiceFact('CertifyingPaperFact', '证明文件类别', CertifyingPaper);
export const EiaTypeFact = choiceFact('EiaTypeFact', '环境影响评价文件类型', EiaType);
