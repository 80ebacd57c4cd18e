import { choiceFact } from '../../casework/case/index.js';
import { codeTable } from '../../platform/model/index.js';

/** 经营者类型: who occupies the street. */
export enum VendorType { MOBILE = 'MOBILE', FIXED_STALL = 'FIXED_STALL', SHOP = 'SHOP', OTHER = 'OTHER' }

codeTable('VendorType', VendorType, '经营者类型: who trades in the street.', {
  MOBILE: '流动摊贩: mobile vendor.',
  FIXED_STALL: '固定摊点: fixed stall.',
  SHOP: '沿街商铺: shop that trades outside its doors.',
  OTHER: '其他: another.',
});

/** 废弃物类别. */
export enum UrbanWasteKind { CONSTRUCTION = 'CONSTRUCTION', HOUSEHOLD = 'HOUSEHOLD', KITCHEN = 'KITCHEN', SLUDGE = 'SLUDGE', OTHER = 'OTHER' }

codeTable('UrbanWasteKind', UrbanWasteKind, '废弃物类别: kind of waste.', {
  CONSTRUCTION: '建筑垃圾: construction waste.',
  HOUSEHOLD: '生活垃圾: household waste.',
  KITCHEN: '厨余垃圾: kitchen waste.',
  SLUDGE: '污泥: sludge.',
  OTHER: '其他: another kind.',
});

/** 燃气种类. */
export enum GasKind { NATURAL_GAS = 'NATURAL_GAS', LIQUEFIED_PETROLEUM_GAS = 'LIQUEFIED_PETROLEUM_GAS', MANUFACTURED_GAS = 'MANUFACTURED_GAS', OTHER = 'OTHER' }

codeTable('GasKind', GasKind, '燃气种类: kind of gas.', {
  NATURAL_GAS: '天然气: natural gas.',
  LIQUEFIED_PETROLEUM_GAS: '液化石油气: liquefied petroleum gas.',
  MANUFACTURED_GAS: '人工煤气: manufactured gas.',
  OTHER: '其他燃气: another gas.',
});

/** 污染物特别类别: the three classes of 法释〔2023〕7号 that need no amount. */
export enum UrbanSubstanceClass { RADIOACTIVE = 'RADIOACTIVE', INFECTIOUS = 'INFECTIOUS', TOXIC = 'TOXIC', NONE_OF_THESE = 'NONE_OF_THESE' }

codeTable('UrbanSubstanceClass', UrbanSubstanceClass, '污染物特别类别: class of what was discharged, dumped or disposed of.', {
  RADIOACTIVE: '有放射性的废物: radioactive waste.',
  INFECTIOUS: '含传染病病原体的废物: waste containing pathogens of infectious disease.',
  TOXIC: '有毒物质: toxic substance.',
  NONE_OF_THESE: '均不属于: none of the three.',
});

/** 敏感区域: the kind of protected place. */
export enum UrbanSensitiveArea {
  DRINKING_WATER_SOURCE = 'DRINKING_WATER_SOURCE', CORE_PROTECTED_ZONE = 'CORE_PROTECTED_ZONE', OTHER_SENSITIVE = 'OTHER_SENSITIVE', NONE = 'NONE',
}

codeTable('UrbanSensitiveArea', UrbanSensitiveArea, '敏感区域: kind of protected place in which the act was done.', {
  DRINKING_WATER_SOURCE: '饮用水水源保护区: drinking-water source protection zone.',
  CORE_PROTECTED_ZONE: '自然保护地核心保护区: core zone of a protected natural area.',
  OTHER_SENSITIVE: '其他敏感区域: another sensitive place.',
  NONE: '不在敏感区域: none.',
});

/** 逃避监管方式: how supervision was evaded. */
export enum UrbanEvasionManner {
  HIDDEN_PIPE = 'HIDDEN_PIPE', SEEPAGE_WELL = 'SEEPAGE_WELL', SEEPAGE_PIT = 'SEEPAGE_PIT', FISSURE = 'FISSURE', CAVE = 'CAVE',
  INJECTION = 'INJECTION', AIR_BYPASS = 'AIR_BYPASS', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('UrbanEvasionManner', UrbanEvasionManner, '逃避监管方式: how the discharge evaded supervision.', {
  HIDDEN_PIPE: '暗管: hidden pipe.',
  SEEPAGE_WELL: '渗井: seepage well.',
  SEEPAGE_PIT: '渗坑: seepage pit.',
  FISSURE: '裂隙: fissure.',
  CAVE: '溶洞: cave.',
  INJECTION: '灌注: injection.',
  AIR_BYPASS: '非紧急情况下开启大气应急排放通道: emergency air bypass opened without an emergency.',
  OTHER: '其他逃避监管方式: another manner; not among those of 法释〔2023〕7号第一条第五项 by name.',
  NONE: '未逃避监管: no evasion.',
});

/** 文物级别: class of the relic. */
export enum UrbanRelicClass { CLASS_ONE = 'CLASS_ONE', CLASS_TWO = 'CLASS_TWO', CLASS_THREE = 'CLASS_THREE', GENERAL = 'GENERAL', NONE = 'NONE' }

codeTable('UrbanRelicClass', UrbanRelicClass, '受损可移动文物级别: class of the movable relic damaged; of several, the highest. Classes one to three are precious.', {
  CLASS_ONE: '一级文物: class one.',
  CLASS_TWO: '二级文物: class two.',
  CLASS_THREE: '三级文物: class three.',
  GENERAL: '一般文物: general relic.',
  NONE: '不涉及: none.',
});

/** 文物保护单位级别. */
export enum UrbanProtectedSiteLevel { NATIONAL = 'NATIONAL', PROVINCIAL = 'PROVINCIAL', CITY = 'CITY', COUNTY = 'COUNTY', NONE = 'NONE' }

codeTable('UrbanProtectedSiteLevel', UrbanProtectedSiteLevel, '文物保护单位级别: level of the protected unit whose body was damaged.', {
  NATIONAL: '全国重点文物保护单位: national.',
  PROVINCIAL: '省级文物保护单位: provincial.',
  CITY: '市级文物保护单位: city.',
  COUNTY: '县级文物保护单位: county.',
  NONE: '不涉及: none.',
});

export const VendorTypeFact = choiceFact('VendorTypeFact', '经营者类型', VendorType);
export const UrbanWasteKindFact = choiceFact('UrbanWasteKindFact', '废弃物类别', UrbanWasteKind);
export const GasKindFact = choiceFact('GasKindFact', '燃气种类', GasKind);
export const UrbanSubstanceClassFact = choiceFact('UrbanSubstanceClassFact', '污染物特别类别', UrbanSubstanceClass);
export const UrbanSensitiveAreaFact = choiceFact('UrbanSensitiveAreaFact', '敏感区域', UrbanSensitiveArea);
export const UrbanEvasionMannerFact = choiceFact('UrbanEvasionMannerFact', '逃避监管方式', UrbanEvasionManner);
export const UrbanRelicClassFact = choiceFact('UrbanRelicClassFact', '文物级别', UrbanRelicClass);
export const UrbanProtectedSiteLevelFact = choiceFact('UrbanProtectedSiteLevelFact', '文物保护单位级别', UrbanProtectedSiteLevel);
