import { all, any, atLeast, below, kind, opinion, yes } from './conditions.js';
import type { Condition } from '../../kernel/index.js';
import { standsOn } from './instruments.js';
import type { ThresholdRule } from './rule.js';

const own = { tier: 'FILING', domains: ['MARKET'], route: 'TRANSFER', confidence: 'V' } as const;
/** 未经处理的销售金额、货值金额累计计算（法释〔2001〕10号第二条）, without a window. */
const addedUp = (...facts: readonly string[]): ThresholdRule['cumulative'] & object => ({ facts, months: null });
const shoddy = { ...own, crime: '140', domains: ['MARKET', 'AGRICULTURE'] } as const;
const isShoddy = yes('shoddyProduct');

const sold = atLeast('salesAmount', '50000');
const unsold = atLeast('unsoldValueAmount', '150000');
const both: Condition = all(below('salesAmount', '50000'), { sum: [{ fact: 'salesAmount', times: '3' }, { fact: 'unsoldValueAmount' }], atLeast: '150000' });

/** 不构成第一百四十一条至第一百四十八条的犯罪. */
const fallback = all(isShoddy, sold, { noRule: ['P141', 'P142', 'P142-1', 'P143', 'P144', 'P145', 'P146', 'P147', 'P148'] });

/** 伪劣产品及特种产品 (§2.1). */
export const productRules: readonly ThresholdRule[] = [
  { ...shoddy, id: 'P140.1', cumulative: addedUp('salesAmount'), ...standsOn('LAW 第一百四十条', 'STANDARD_1 第十六条'), text: '生产、销售伪劣产品，销售金额5万元以上', condition: all(isShoddy, sold) },
  {
    ...shoddy, id: 'P140.2', cumulative: addedUp('unsoldValueAmount'), ...standsOn('SHODDY 第二条', 'STANDARD_1 第十六条'), text: '生产、销售伪劣产品，尚未销售，货值金额15万元以上', condition: all(isShoddy, unsold),
  },
  {
    ...shoddy, id: 'P140.3', cumulative: addedUp('salesAmount', 'unsoldValueAmount'), ...standsOn('STANDARD_1 第十六条'), text: '生产、销售伪劣产品，销售金额不满5万元，但销售金额乘以3后与尚未销售的货值金额合计15万元以上', condition: all(isShoddy, both),
  },
  {
    ...own, id: 'P140.food', crime: '140', cumulative: addedUp('salesAmount', 'unsoldValueAmount'), ...standsOn('FOOD 第十五条'),
    text: '生产、销售不符合食品安全标准的食品添加剂、用于食品的包装材料、容器、洗涤剂、消毒剂，或者超过保质期、更改日期的食品，属于伪劣产品，且销售金额5万元以上，或者货值金额15万元以上，或者销售金额不满5万元但乘以3后合计15万元以上',
    condition: all(any(kind('productClass', 'FOOD_ADDITIVE', 'FOOD_PACKAGING', 'FOOD_DETERGENT'), yes('expiredOrRedated')), isShoddy, any(sold, unsold, both)),
  },
  {
    ...shoddy, id: 'P149', cumulative: addedUp('salesAmount'), ...standsOn('LAW 第一百四十九条'), text: '生产、销售第一百四十一条至第一百四十八条所列产品，不构成各该条规定的犯罪，但属于伪劣产品且销售金额5万元以上，依照第一百四十条处理',
    condition: all(kind('productClass', 'FOOD', 'DRUG', 'VACCINE', 'MEDICAL_DEVICE', 'COSMETIC', 'PESTICIDE', 'VETERINARY_DRUG', 'FERTILISER', 'SEED', 'SPECIAL_EQUIPMENT', 'OTHER'), fallback),
    otherwise: { AGRICULTURE: fallback },
  },
  {
    ...own, id: 'P145', crime: '145', confidence: 'M_HIGH', ...standsOn('STANDARD_1', 'LAW 第一百四十五条'), text: '生产、销售不符合标准的医疗器械、医用卫生材料，足以严重危害人体健康',
    condition: all(yes('medicalDeviceSubstandard'), opinion('medicalDeviceDangerous')),
  },
  {
    ...own, id: 'P146', crime: '146', ...standsOn('STANDARD_1 第二十二条'), text: '生产、销售不符合保障人身、财产安全标准的产品，致1人以上重伤或者死亡，或者直接经济损失10万元以上',
    condition: all(yes('safetyStandardBreached'), any(atLeast('seriousInjuryCount', '1'), atLeast('deathCount', '1'), atLeast('unsafeProductLossAmount', '100000'))),
  },
  {
    ...own, id: 'P147', crime: '147', domains: ['MARKET', 'AGRICULTURE'], ...standsOn('SHODDY 第七条', 'STANDARD_1 第二十三条'), text: '生产、销售伪劣农药、兽药、化肥、种子，使生产遭受损失2万元以上',
    condition: all(yes('shoddyFarmInput'), atLeast('farmProductionLossAmount', '20000')), note: '损失10万元为重大损失，50万元为特别重大损失。',
  },
  {
    ...own, id: 'P148', crime: '148', confidence: 'M_HIGH', ...standsOn('STANDARD_1 第二十四条', 'LAW 第一百四十八条'), text: '生产、销售不符合卫生标准的化妆品，造成毁容等严重后果',
    condition: all(yes('cosmeticSubstandard'), opinion('cosmeticConsequenceSerious')),
  },
];
