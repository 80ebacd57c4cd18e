import { choiceFact } from '../../casework/case/index.js';
import { codeTable } from '../../platform/model/index.js';

/** 农业产品类别: what the case is about. */
export enum AgriculturalProductKind {
  PESTICIDE = 'PESTICIDE', VETERINARY_DRUG = 'VETERINARY_DRUG', FERTILISER = 'FERTILISER', SEED = 'SEED', FEED = 'FEED', PRODUCE = 'PRODUCE',
  LIVESTOCK = 'LIVESTOCK', AQUATIC = 'AQUATIC', MACHINERY = 'MACHINERY', OTHER = 'OTHER',
}

codeTable('AgriculturalProductKind', AgriculturalProductKind, '农业产品类别: kind of product that the case is about.', {
  PESTICIDE: '农药: pesticide.',
  VETERINARY_DRUG: '兽药: veterinary drug.',
  FERTILISER: '化肥: fertiliser.',
  SEED: '种子: seed.',
  FEED: '饲料和饲料添加剂: feed and feed additives.',
  PRODUCE: '农产品（种植）: produce of the field.',
  LIVESTOCK: '畜禽及其产品: livestock, poultry and their products.',
  AQUATIC: '水产品: aquatic products.',
  MACHINERY: '农业机械: farm machinery.',
  OTHER: '其他: another product.',
});

/** 食品安全风险: the risks of 法释〔2021〕24号 art 1, any of which is enough. */
export enum AgriculturalFoodRisk {
  LIMIT_SERIOUSLY_EXCEEDED = 'LIMIT_SERIOUSLY_EXCEEDED', UNFIT_MEAT = 'UNFIT_MEAT', SPECIALLY_BANNED = 'SPECIALLY_BANNED',
  NUTRIENT_FAILURE = 'NUTRIENT_FAILURE', OTHER = 'OTHER', NONE = 'NONE',
}

codeTable('AgriculturalFoodRisk', AgriculturalFoodRisk, '食品安全风险: risks of 法释〔2021〕24号第一条; of several, any.', {
  LIMIT_SERIOUSLY_EXCEEDED: '严重超出标准限量（致病性微生物、农药兽药残留、生物毒素、重金属等）: serious excess of pathogens, residues, toxins or heavy metals.',
  UNFIT_MEAT: '病死、死因不明或者未经检疫、检疫不合格的肉类: meat of sick, dead or un-quarantined animals.',
  SPECIALLY_BANNED: '国家为防控疾病等特殊需要明令禁止: specially banned by the state.',
  NUTRIENT_FAILURE: '婴幼儿、特殊医学用途食品营养成分严重不符: nutrients of infant or medical food seriously off.',
  OTHER: '第一条的其他情形: another risk of that article.',
  NONE: '均不属于: none of these.',
});

/** 涉食品非法经营: the unlawful businesses of 法释〔2021〕24号 arts 16 to 18. */
export enum AgriculturalFoodBusiness { NON_FOOD_MATERIAL = 'NON_FOOD_MATERIAL', BANNED_INPUT = 'BANNED_INPUT', PRIVATE_SLAUGHTER = 'PRIVATE_SLAUGHTER', NONE = 'NONE' }

codeTable('AgriculturalFoodBusiness', AgriculturalFoodBusiness, '涉食品非法经营: unlawful businesses of 法释〔2021〕24号第十六条至第十八条.', {
  NON_FOOD_MATERIAL: '生产、销售禁止用于食品的非食品原料: making or selling banned non-food raw material.',
  BANNED_INPUT: '生产、销售禁用农药、食品动物禁用药品: making or selling banned pesticide, or veterinary drug banned for food animals.',
  PRIVATE_SLAUGHTER: '私设生猪屠宰厂（场）从事屠宰、销售: slaughter of pigs in a private, unlicensed place.',
  NONE: '不涉及: none.',
});

/** 饲料中禁用药品的经营: 法释〔2002〕26号 arts 1 and 2. */
export enum FeedDrugBusiness { DRUG_SOLD = 'DRUG_SOLD', ADDED_TO_FEED = 'ADDED_TO_FEED', NONE = 'NONE' }

codeTable('FeedDrugBusiness', FeedDrugBusiness, '饲料中禁用药品的经营: business in drugs banned from feed, 法释〔2002〕26号第一条、第二条.', {
  DRUG_SOLD: '非法生产、销售盐酸克仑特罗等禁用药品: clenbuterol and other banned drugs made or sold.',
  ADDED_TO_FEED: '在饲料中添加禁用药品或者销售该饲料: banned drug put into feed, or such feed sold.',
  NONE: '不涉及: none.',
});

/** 食品动物使用禁用药品: 法释〔2002〕26号 arts 3 and 4. */
export enum FoodAnimalDrugUse { USED = 'USED', SLAUGHTERED_OR_SOLD = 'SLAUGHTERED_OR_SOLD', NONE = 'NONE' }

codeTable('FoodAnimalDrugUse', FoodAnimalDrugUse, '食品动物使用禁用药品: banned drugs and animals for food, 法释〔2002〕26号第三条、第四条.', {
  USED: '养殖中使用: used in raising animals for food.',
  SLAUGHTERED_OR_SOLD: '明知而屠宰或者销售其制品: knowingly slaughtered, or the products sold.',
  NONE: '不涉及: none.',
});

/** 动植物疫情后果: 刑法 337. */
export enum EpidemicResult { CAUSED = 'CAUSED', DANGER = 'DANGER', NONE = 'NONE' }

codeTable('EpidemicResult', EpidemicResult, '动植物疫情后果: what the breach of quarantine led to.', {
  CAUSED: '引起重大动植物疫情: a major epidemic was caused.',
  DANGER: '有引起重大动植物疫情的危险: danger of one.',
  NONE: '无疫情及其危险: neither.',
});

/** 捕捞方法. */
export enum FishingMethod {
  ELECTRIC = 'ELECTRIC', POISON = 'POISON', EXPLOSIVE = 'EXPLOSIVE', OTHER_DESTRUCTIVE = 'OTHER_DESTRUCTIVE', ANGLING = 'ANGLING', OTHER = 'OTHER',
}

codeTable('FishingMethod', FishingMethod, '捕捞方法: how the catch was taken.', {
  ELECTRIC: '电鱼: electricity.',
  POISON: '毒鱼: poison.',
  EXPLOSIVE: '炸鱼: explosives.',
  OTHER_DESTRUCTIVE: '其他严重破坏渔业资源的方法: another method that destroys the resource.',
  ANGLING: '垂钓: angling.',
  OTHER: '其他方法: another method.',
});

/** 污染物特别类别: as 法释〔2023〕7号 names the three classes that need no amount. */
export enum AgriculturalSubstanceClass { RADIOACTIVE = 'RADIOACTIVE', INFECTIOUS = 'INFECTIOUS', TOXIC = 'TOXIC', NONE_OF_THESE = 'NONE_OF_THESE' }

codeTable('AgriculturalSubstanceClass', AgriculturalSubstanceClass, '污染物特别类别: class of what was discharged, dumped or disposed of.', {
  RADIOACTIVE: '有放射性的废物: radioactive waste.',
  INFECTIOUS: '含传染病病原体的废物: waste containing pathogens of infectious disease.',
  TOXIC: '有毒物质: toxic substance.',
  NONE_OF_THESE: '均不属于: none of the three.',
});

/** 敏感区域: the kind of protected place. */
export enum AgriculturalSensitiveArea {
  DRINKING_WATER_SOURCE = 'DRINKING_WATER_SOURCE', CORE_PROTECTED_ZONE = 'CORE_PROTECTED_ZONE', OTHER_SENSITIVE = 'OTHER_SENSITIVE', NONE = 'NONE',
}

codeTable('AgriculturalSensitiveArea', AgriculturalSensitiveArea, '敏感区域: kind of protected place in which the act was done.', {
  DRINKING_WATER_SOURCE: '饮用水水源保护区: drinking-water source protection zone.',
  CORE_PROTECTED_ZONE: '自然保护地核心保护区: core zone of a protected natural area.',
  OTHER_SENSITIVE: '其他敏感区域: another sensitive place.',
  NONE: '不在敏感区域: none.',
});

export const AgriculturalProductKindFact = choiceFact('AgriculturalProductKindFact', '农业产品类别', AgriculturalProductKind);
export const AgriculturalFoodRiskFact = choiceFact('AgriculturalFoodRiskFact', '食品安全风险', AgriculturalFoodRisk);
export const AgriculturalFoodBusinessFact = choiceFact('AgriculturalFoodBusinessFact', '涉食品非法经营', AgriculturalFoodBusiness);
export const FeedDrugBusinessFact = choiceFact('FeedDrugBusinessFact', '饲料中禁用药品的经营', FeedDrugBusiness);
export const FoodAnimalDrugUseFact = choiceFact('FoodAnimalDrugUseFact', '食品动物使用禁用药品', FoodAnimalDrugUse);
export const EpidemicResultFact = choiceFact('EpidemicResultFact', '动植物疫情后果', EpidemicResult);
export const FishingMethodFact = choiceFact('FishingMethodFact', '捕捞方法', FishingMethod);
export const AgriculturalSubstanceClassFact = choiceFact('AgriculturalSubstanceClassFact', '污染物特别类别', AgriculturalSubstanceClass);
export const AgriculturalSensitiveAreaFact = choiceFact('AgriculturalSensitiveAreaFact', '敏感区域', AgriculturalSensitiveArea);
