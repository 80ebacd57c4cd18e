import type { Condition } from '../../kernel/index.js';
import { all, any, atLeast, oneOf, opinion, raised, yes } from './conditions.js';
import { standsOn } from './instruments.js';
import type { ThresholdRule } from './rule.js';

const own = { tier: 'FILING', domains: ['TRANSPORT'], route: 'TRANSFER', confidence: 'V' } as const;
const traffic = { ...own, crime: '133', route: 'REPORT_TO_POLICE' } as const;
const dangerousDriving = { ...own, crime: '133-1', route: 'REPORT_TO_POLICE' } as const;
const every = ['AGRICULTURE', 'CULTURE', 'ENVIRONMENT', 'MARKET', 'TRANSPORT', 'URBAN'] as const;

const accident = yes('trafficAccident');
const fullOrMain = oneOf('accidentLiability', 'FULL', 'MAIN');
const harmed = any(atLeast('deathCount', '1'), atLeast('seriousInjuryCount', '3'), atLeast('accidentLossAmount', '1000000'));
const harmWords = '造成1人以上死亡或者3人以上重伤，或者直接经济损失100万元以上';
const oldSum = '较早的50万元标准已被取代。';
const endangering = (ways: { readonly disabled: string; readonly refused: Condition }): Condition =>
  all(opinion('realDanger'), any(yes(ways.disabled), ways.refused, yes('highRiskWorkUnapproved')));
const taken = any(atLeast('forciblyTakenAmount', '1000'), atLeast('wantonlyDamagedAmount', '2000'));

/** 交通运输和安全 (§2.6). */
export const transportRules: readonly ThresholdRule[] = [
  {
    ...traffic, id: 'T133.1', ...standsOn('TRAFFIC 第二条'), text: '交通肇事，1人以上死亡或者3人以上重伤，负事故全部或者主要责任',
    condition: all(accident, fullOrMain, any(atLeast('deathCount', '1'), atLeast('seriousInjuryCount', '3'))),
  },
  { ...traffic, id: 'T133.2', ...standsOn('TRAFFIC 第二条'), text: '交通肇事，3人以上死亡，负事故同等责任', condition: all(accident, oneOf('accidentLiability', 'EQUAL'), atLeast('deathCount', '3')) },
  {
    ...traffic, id: 'T133.3', ...standsOn('TRAFFIC 第二条'), text: '交通肇事，造成财产直接损失，负事故全部或者主要责任，无能力赔偿数额30万元以上', condition: all(accident, fullOrMain, atLeast('unableToPayAmount', '300000')),
  },
  {
    ...traffic, id: 'T133.4', ...standsOn('TRAFFIC 第二条第二款'), text: '交通肇事，1人以上重伤，负事故全部或者主要责任，且有酒后、吸毒后驾驶，无驾驶资格，明知安全装置不全或者机件失灵，明知无牌证或者已报废，严重超载，为逃避法律追究逃离现场之一',
    condition: all(accident, fullOrMain, atLeast('seriousInjuryCount', '1'), any(
      yes('drivingUnderInfluence'), yes('drivingUnlicensed'), yes('vehicleKnownUnsafe'), yes('vehicleUnplatedOrScrapped'), raised('seriousOverload'), yes('fledScene'),
    )),
  },
  {
    ...dangerousDriving, id: 'T133-1.3', ...standsOn('LAW_2021 第一百三十三条之一第一款第三项、第二款'), text: '从事校车业务或者旅客运输，严重超过额定乘员载客，或者严重超过规定时速行驶', note: '机动车所有人、管理人负有直接责任的，同样追究。',
    condition: all(oneOf('passengerService', 'SCHOOL_BUS', 'PASSENGER_TRANSPORT'), any(raised('seriousOverSeating'), raised('seriousSpeeding'))),
  },
  {
    ...dangerousDriving, id: 'T133-1.4', ...standsOn('LAW_2021 第一百三十三条之一第一款第四项'), text: '违反危险化学品安全管理规定运输危险化学品，危及公共安全',
    condition: all(yes('hazardousChemicalRulesViolated'), opinion('publicSafetyEndangered')),
  },
  {
    ...own, id: 'T134', crime: '134', domains: ['TRANSPORT', 'URBAN', 'ENVIRONMENT', 'MARKET', 'CULTURE'], ...standsOn('SAFETY 第六条'), text: `在生产、作业中违反有关安全管理的规定发生事故，${harmWords}`, note: oldSum,
    condition: all(yes('safetyAccident'), harmed),
  },
  {
    ...own, id: 'T134-1', crime: '134-1', domains: ['TRANSPORT', 'URBAN', 'MARKET'], ...standsOn('LAW_2021 第一百三十四条之一', 'SAFETY_2 第三条、第四条'),
    text: '在生产、作业中违反有关安全管理的规定，关闭、破坏安全监控、报警等设施或者篡改、隐瞒、销毁其数据，或者因重大事故隐患被依法责令停产停业、整改而拒不执行，或者未经批准擅自从事矿山开采、金属冶炼、建筑施工、危险物品生产、经营、储存等高度危险作业，具有发生重大伤亡事故或者其他严重后果的现实危险',
    condition: endangering({ disabled: 'safetySystemDisabled', refused: all(yes('majorHazard'), yes('hazardOrderServed'), yes('hazardOrderRefused')) }),
    otherwise: { MARKET: endangering({ disabled: 'safetyMonitoringDisabled', refused: yes('hazardOrderRefused') }) },
    settledBy: '依照法律、行政法规和标准判断重大事故隐患；难以确定的，由地市级以上应急管理等部门出具意见（法释〔2022〕19号第四条）',
  },
  {
    ...own, id: 'T136', crime: '136', domains: ['TRANSPORT', 'URBAN'], ...standsOn('SAFETY 第六条'), text: `违反爆炸性、易燃性、放射性、毒害性、腐蚀性物品的管理规定发生事故，${harmWords}`, note: oldSum,
    condition: all(yes('dangerousGoodsAccident'), harmed),
  },
  {
    ...own, id: 'T137', crime: '137', domains: ['URBAN', 'TRANSPORT'], ...standsOn('SAFETY 第六条'), text: `建设、设计、施工、监理单位违反国家规定，降低工程质量标准，${harmWords}`, note: oldSum,
    condition: all(yes('worksQualityAccident'), harmed),
  },
  {
    ...own, id: 'T139-1', crime: '139-1', domains: ['TRANSPORT', 'URBAN'], confidence: 'M_HIGH', ...standsOn('SAFETY 第八条'),
    text: '不报、谎报安全事故，贻误抢救，致使增加1人以上死亡或者3人以上重伤或者直接经济损失100万元以上，或者实施隐匿、毁灭证据等隐瞒行为',
    condition: all(yes('accidentUnreported'), any(atLeast('addedDeathCount', '1'), atLeast('addedSeriousInjuryCount', '3'), atLeast('addedLossAmount', '1000000'), yes('accidentConcealed'))),
  },
  {
    ...own, id: 'T117', crime: '117', domains: ['TRANSPORT', 'URBAN'], ...standsOn('LAW 第一百一十七条、第一百一十九条第一款'), text: '破坏交通设施，足以使交通工具发生倾覆、毁坏危险，不论数额',
    condition: all(yes('trafficFacilityDamaged'), opinion('overturningDanger')),
  },
  { ...own, id: 'T280', crime: '280', domains: every, ...standsOn('LAW 第二百八十条第一款'), text: '伪造、变造、买卖国家机关的公文、证件、印章，不论数额', condition: yes('stateDocumentsForged') },
  { ...own, id: 'T277', crime: '277', domains: every, route: 'REPORT_TO_POLICE', ...standsOn('LAW 第二百七十七条第一款'), text: '以暴力、威胁方法阻碍执法人员依法执行职务', condition: yes('officersObstructed') },
  {
    ...own, id: 'T275', crime: '275', domains: ['URBAN', 'TRANSPORT'], route: 'REPORT_TO_POLICE', confidence: 'M_HIGH', ...standsOn('STANDARD_1 第三十三条'), text: '故意毁坏公私财物，损失5000元以上，或者3次以上，或者纠集3人以上公然毁坏',
    condition: all(yes('propertyDestroyedIntentionally'), any(atLeast('destroyedPropertyAmount', '5000'), atLeast('propertyDestructionCount', '3'), atLeast('propertyDestroyerCount', '3'))),
  },
  {
    ...own, id: 'T293', crime: '293', domains: ['URBAN', 'TRANSPORT'], route: 'REPORT_TO_POLICE', confidence: 'M_MED', ...standsOn('PROVOCATION'), text: '寻衅滋事，强拿硬要公私财物价值1000元以上，或者任意损毁、占用公私财物价值2000元以上，或者有其他情形',
    condition: any(taken, raised('otherProvocation')), otherwise: { TRANSPORT: taken }, note: '其他情形未列全。',
  },
];
