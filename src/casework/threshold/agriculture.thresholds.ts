import { all, any, atLeast, kind, onceIn, oneOf, opinion, twiceIn, yes } from './conditions.js';
import { standsOn } from './instruments.js';
import type { ThresholdRule } from './rule.js';

const own = { tier: 'FILING', domains: ['AGRICULTURE'], route: 'TRANSFER', confidence: 'V' } as const;
const bySpecies = '野生动物或者渔业主管部门的意见，或者鉴定意见（法释〔2022〕12号第十七条）';

const fishing = { ...own, crime: '340', settledBy: bySpecies } as const;
const closed = any(yes('closedArea'), yes('closedSeason'));
const wholeCatch = { facts: ['catchKilograms', 'catchValueAmount'], months: 24 } as const;

const wildlife = { ...own, settledBy: bySpecies } as const;
const forest = { ...own, ...standsOn('FOREST') } as const;

const fellings = { facts: ['felledTimberCubicMetres', 'felledSaplingCount', 'felledTreesValueAmount'], months: null } as const;
const felled = (timber: string, saplings: string, value: string): ThresholdRule['condition'] =>
  any(atLeast('felledTimberCubicMetres', timber), atLeast('felledSaplingCount', saplings), atLeast('felledTreesValueAmount', value));
const neighbours = '只涉及相邻机关（自然资源、林草等），本系统不比对';
/** 公益林 counts double, so that five of it weigh as ten of 商品林. */
const forestLand = (line: string): ThresholdRule['condition'] => ({ sum: [{ fact: 'occupiedPublicWelfareForestMu', times: '2' }, { fact: 'occupiedCommercialForestMu' }], atLeast: line });

/** 农业、渔业、野生动物、土地和林木 (§2.5). */
export const agricultureRules: readonly ThresholdRule[] = [
  {
    ...fishing, id: 'A340.1', ...standsOn('WILDLIFE 第三条第一项'), cumulative: wholeCatch, text: '在内陆水域，在禁渔区、禁渔期或者使用禁用的工具、方法捕捞水产品，500公斤以上，或者价值1万元以上',
    condition: all(kind('inlandWater', 'true'), any(closed, yes('bannedGearOrMethod')), any(atLeast('catchKilograms', '500'), atLeast('catchValueAmount', '10000'))),
  },
  {
    ...fishing, id: 'A340.2', ...standsOn('WILDLIFE 第三条第二项'), cumulative: { facts: ['fryCatchKilograms', 'fryCatchValueAmount', ...wholeCatch.facts], months: 24 },
    text: '非法捕捞水产苗种、怀卵亲体，或者在水产种质资源保护区内捕捞，50公斤以上，或者价值1000元以上',
    condition: any(
      atLeast('fryCatchKilograms', '50'), atLeast('fryCatchValueAmount', '1000'),
      all(yes('germplasmReserve'), any(atLeast('catchKilograms', '50'), atLeast('catchValueAmount', '1000'))),
    ),
  },
  {
    ...fishing, id: 'A340.3', ...standsOn('WILDLIFE 第三条第三项、第四项'), text: '在禁渔区或者禁渔期，使用电鱼、毒鱼、炸鱼等严重破坏渔业资源的方法捕捞，不论数额',
    condition: all(closed, oneOf('fishingMethod', 'ELECTRIC', 'POISON', 'EXPLOSIVE', 'OTHER_DESTRUCTIVE')),
  },
  {
    ...wildlife, id: 'A341.1', crime: '341(1)', domains: ['AGRICULTURE', 'MARKET'], ...standsOn('WILDLIFE 第六条'), cumulative: { facts: ['protectedAnimalValueAmount'], months: 24 },
    text: '非法猎捕、杀害、收购、运输、出售珍贵、濒危野生动物及其制品，价值2万元以上', condition: atLeast('protectedAnimalValueAmount', '20000'), note: '价值20万元以上、200万元以上的，为更高档次。',
  },
  {
    ...wildlife, id: 'A341.2', crime: '341(2)', ...standsOn('WILDLIFE 第七条'), cumulative: { facts: ['huntedWildlifeValueAmount'], months: 24 },
    text: '非法狩猎，野生动物价值1万元以上，或者在禁猎区、禁猎期使用禁用的工具、方法狩猎', condition: any(atLeast('huntedWildlifeValueAmount', '10000'), all(yes('huntingClosed'), yes('huntingToolBanned'))),
  },
  {
    ...wildlife, id: 'A341.3', crime: '341(3)', domains: ['MARKET'], ...standsOn('WILDLIFE 第八条'), cumulative: { facts: ['listedWildlifeValueAmount', 'otherWildlifeValueAmount'], months: 24 },
    text: '以食用为目的非法猎捕、收购、运输、出售陆生野生动物，三有动物、地方重点保护动物价值1万元以上，或者其他陆生野生动物价值5万元以上',
    condition: all(yes('wildlifeForFood'), any(atLeast('listedWildlifeValueAmount', '10000'), atLeast('otherWildlifeValueAmount', '50000'))),
  },
  {
    ...own, id: 'A337', crime: '337', ...standsOn('STANDARD_1_2017 第五十九条'), note: '该条另有其他情形，未列全。',
    text: '违反动植物防疫、检疫规定，引起重大动植物疫情；或者有引起重大动植物疫情危险，且从封锁的疫区运出动物、植物及其产品货值5万元以上，或者出售应当处理、销毁的物品货值2万元以上',
    condition: all(opinion('epidemicResult', ['CAUSED', 'DANGER']), any(
      oneOf('epidemicResult', 'CAUSED'), all(yes('epidemicZone'), atLeast('epidemicZoneGoodsAmount', '50000')), atLeast('condemnedGoodsAmount', '20000'),
    )),
  },
  {
    ...own, id: 'A342.farm', crime: '342', domains: ['AGRICULTURE', 'URBAN'], route: 'REFER_TO_ORGAN', ...standsOn('LAND 第三条', 'STANDARD_1 第六十七条'),
    cumulative: { facts: ['occupiedPermanentBasicFarmlandMu', 'occupiedOtherCultivatedLandMu'], months: 12 },
    text: '非法占用耕地改作他用，永久基本农田5亩以上，或者其他耕地10亩以上，造成耕地大量毁坏',
    condition: all(any(atLeast('occupiedPermanentBasicFarmlandMu', '5'), atLeast('occupiedOtherCultivatedLandMu', '10')), opinion('farmlandDestroyed')),
  },
  {
    ...forest, id: 'A342.forest', crime: '342', domains: [], route: 'REFER_TO_ORGAN', ...standsOn('FOREST 第一条'), cumulative: { facts: ['occupiedPublicWelfareForestMu', 'occupiedCommercialForestMu'], months: null },
    text: '非法占用林地，公益林地5亩以上，或者商品林地10亩以上（公益林乘以2与商品林合计）；2年内因非法占用林地受过2次以上行政处罚又占用的，减半即合计5亩以上',
    condition: any(forestLand('10'), all(twiceIn(2, 'FOREST_LAND'), forestLand('5'))), notLoaded: neighbours,
  },
  {
    ...own, id: 'A342.grass', crime: '342', route: 'REFER_TO_ORGAN', ...standsOn('GRASSLAND 第二条'), text: '非法占用草原，20亩以上，或者曾因非法占用草原3年内受过1次以上行政处罚，又占用10亩以上',
    condition: any(atLeast('occupiedGrasslandMu', '20'), all(onceIn(3, 'GRASSLAND'), atLeast('occupiedGrasslandMu', '10'))),
  },
  {
    ...forest, id: 'A344', crime: '344', ...standsOn('FOREST 第二条'),
    cumulative: { facts: ['classOnePlantCount', 'classOneTimberCubicMetres', 'classTwoPlantCount', 'classTwoTimberCubicMetres', 'protectedPlantValueAmount'], months: null },
    text: '危害国家重点保护植物，一级1株以上或者立木蓄积1立方米以上，或者二级2株以上或者立木蓄积2立方米以上，或者价值2万元以上',
    condition: any(
      atLeast('classOnePlantCount', '1'), atLeast('classOneTimberCubicMetres', '1'), atLeast('classTwoPlantCount', '2'), atLeast('classTwoTimberCubicMetres', '2'), atLeast('protectedPlantValueAmount', '20000'),
    ),
  },
  {
    ...forest, id: 'A345.1', crime: '345(1)', domains: ['URBAN'], route: 'REFER_TO_ORGAN', ...standsOn('FOREST 第四条'), cumulative: fellings, text: '盗伐林木，立木蓄积5立方米以上，或者幼树200株以上，或者价值2万元以上',
    condition: all(yes('fellingToTake'), felled('5', '200', '20000')),
  },
  {
    ...forest, id: 'A345.2', crime: '345(2)', domains: [], route: 'REFER_TO_ORGAN', ...standsOn('FOREST 第六条'), cumulative: fellings, text: '滥伐林木，立木蓄积20立方米以上，或者幼树1000株以上，或者价值5万元以上',
    condition: felled('20', '1000', '50000'), notLoaded: neighbours,
  },
  {
    ...own, id: 'A343', crime: '343', domains: [], ...standsOn('MINING 第三条'), cumulative: { facts: ['minedValueAmount'], months: 24 },
    text: '非法采矿，矿产品价值10万元至30万元以上（由省确定），在禁采区、禁采期的5万元至15万元以上，或者2年内因非法采矿受过2次以上行政处罚又实施',
    condition: all(yes('miningUnlawful'), any(
      atLeast('minedValueAmount', '300000', '100000'), all(yes('miningClosed'), atLeast('minedValueAmount', '150000', '50000')), twiceIn(2, 'MINING'),
    )),
    notLoaded: neighbours, note: '山西省在幅度内确定的数额未查到。',
  },
];
