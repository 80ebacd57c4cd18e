import { all, any, atLeast, from, onceOrConvictedIn, oneOf, raised, yes } from './conditions.js';
import { standsOn } from './instruments.js';
import type { ThresholdRule } from './rule.js';

const own = {
  tier: 'FILING', route: 'TRANSFER', confidence: 'V',
  settledBy: '鉴定意见、检验报告，或者地市级以上相关行政主管部门的书面意见（法释〔2021〕24号第二十四条）',
} as const;
const unsafe = { ...own, crime: '143', domains: ['MARKET', 'AGRICULTURE'] } as const;
/** Penalties of urban management for food lead there too, as those of small vendors. */
const toxic = { ...own, crime: '144', domains: ['MARKET', 'AGRICULTURE', 'URBAN'] } as const;

const risky = oneOf('foodRisk', 'LIMIT_SERIOUSLY_EXCEEDED', 'UNFIT_MEAT', 'SPECIALLY_BANNED', 'NUTRIENT_FAILURE', 'OTHER');
const toxicMaterial = yes('toxicNonFoodMaterial');
/** 法释〔2021〕24号第三条、第七条: what makes a smaller amount serious. */
const graver = any(
  atLeast('saleDurationMonths', '6'), raised('largeQuantity'), yes('vulnerableProduct'), yes('vulnerableVenue'), onceOrConvictedIn(2, 'FOOD_SAFETY'),
);
const graverWords = '生产、销售持续时间6个月以上，或者数量较大，或者属于婴幼儿食品、特殊医学用途食品，或者在校园、托幼、养老机构及其周边，或者曾因危害食品安全犯罪受过刑事处罚，或者2年内因危害食品安全违法行为受过1次以上行政处罚';
const earlierConviction = '曾受刑事处罚不限于二年内。';
const nonFood = oneOf(['unlawfulBusiness', 'foodBusiness'], 'NON_FOOD_MATERIAL', 'BANNED_FARM_DRUG', 'BANNED_INPUT', 'PRIVATE_SLAUGHTER');

/** 食品 (§2.1). */
export const foodRules: readonly ThresholdRule[] = [
  {
    ...unsafe, id: 'P143', ...standsOn('FOOD 第一条'), condition: risky,
    text: '生产、销售不符合食品安全标准的食品，致病性微生物、农药残留、兽药残留、生物毒素、重金属等严重超出标准限量，或者属于病死、死因不明、未经检疫或者检疫不合格的肉类，或者属于国家为防控疾病等特殊需要明令禁止生产、销售，或者婴幼儿食品、特殊医学用途食品营养成分严重不符合标准，或者有其他足以造成严重食物中毒事故或者其他严重食源性疾病的情形',
  },
  { ...unsafe, id: 'P143.s1', tier: 'SERIOUS', ...standsOn('FOOD 第三条'), text: '生产、销售不符合安全标准的食品，金额20万元以上', condition: all(risky, atLeast('foodDealingAmount', '200000')) },
  {
    ...unsafe, id: 'P143.s2', tier: 'SERIOUS', ...standsOn('FOOD 第三条'), text: `生产、销售不符合安全标准的食品，金额10万元以上不满20万元，且${graverWords}`,
    condition: all(risky, from('foodDealingAmount', '100000', '200000'), graver), note: earlierConviction,
  },
  { ...toxic, id: 'P144', ...standsOn('FOOD 第九条至第十一条', 'LAW 第一百四十四条'), text: '在食品中掺入有毒、有害的非食品原料，或者销售明知掺有有毒、有害的非食品原料的食品，不论数额', condition: toxicMaterial },
  {
    ...toxic, id: 'P144.s', tier: 'SERIOUS', ...standsOn('FOOD 第七条'), note: earlierConviction,
    text: `生产、销售有毒、有害食品，金额20万元以上不满50万元；或者金额10万元以上不满20万元，且${graverWords}；或者毒害性强、含量高`,
    condition: all(toxicMaterial, any(
      from('foodDealingAmount', '200000', '500000'), all(from('foodDealingAmount', '100000', '200000'), graver), raised('strongToxicity'),
    )),
  },
  {
    ...own, id: 'P225.food', crime: '225', domains: ['MARKET', 'AGRICULTURE'], ...standsOn('FOOD 第十六条至第十八条', 'STANDARD_2 第七十一条第十项'),
    text: '生产、销售禁止用于食品的非食品原料，或者禁用农药、食品动物禁用药品，或者私设生猪屠宰厂（场）从事屠宰、销售，非法经营数额10万元以上，或者违法所得数额5万元以上',
    condition: all(nonFood, any(atLeast('illegalBusinessAmount', '100000'), atLeast('illegalBusinessGainsAmount', '50000'))),
  },
  {
    ...own, id: 'A144.feed', crime: '144', domains: ['AGRICULTURE'], ...standsOn('FEED 第三条、第四条', 'FOOD 第十七条'),
    text: '在养殖供人食用的动物中使用盐酸克仑特罗等禁用药品，或者明知而屠宰、销售，不论数额', condition: oneOf('foodAnimalDrugUse', 'USED', 'SLAUGHTERED_OR_SOLD'),
  },
  {
    ...own, id: 'M225.feed', crime: '225', domains: ['AGRICULTURE'], ...standsOn('FOOD 第十七条', 'FEED 第一条、第二条'),
    text: '非法生产、销售盐酸克仑特罗等禁止在饲料中使用的药品，或者在饲料中添加、销售该饲料，非法经营数额10万元以上，或者违法所得数额5万元以上', note: '“情节严重”的数额按食品领域非法经营的标准掌握。',
    condition: all(oneOf('feedDrugBusiness', 'DRUG_SOLD', 'ADDED_TO_FEED'), any(atLeast('illegalBusinessAmount', '100000'), atLeast('illegalBusinessGainsAmount', '50000'))),
  },
];
