import type { Condition } from '../../kernel/index.js';
import { all, any, atLeast, eightyPercent, kind, onceIn, onceOrConvictedIn, oneOf, raised, twiceIn, yes } from './conditions.js';
import { standsOn } from './instruments.js';
import type { ThresholdRule } from './rule.js';

const own = { tier: 'FILING', route: 'TRANSFER', confidence: 'V' } as const;
const repeatWords = '受过2次以上行政处罚，又实施同种行为，且达到上述数额的80%以上';

const falseAdvertising = oneOf(['falseAdvertising', 'falseAdvertisingSubject'], 'true', 'FOOD', 'DRUG', 'EMERGENCY_PRETEXT', 'OTHER');
const gains = ['advertisingGainsAmount', 'falseAdvertisingGainsAmount'];
const advertised = atLeast(gains, '100000');
const graveAdvertising = any(
  kind(['productClass', 'falseAdvertisingSubject'], 'FOOD', 'DRUG', 'VACCINE'),
  // 多人 is given no number: three are many, of two a person has to say.
  all(oneOf(['emergencyPretext', 'falseAdvertisingSubject'], 'true', 'EMERGENCY_PRETEXT'), atLeast(['deceivedCount', 'deceivedPersonCount'], '3', '2')),
);
const advertisedGravely = atLeast(gains, '30000');
const graveWords = '违法所得3万元以上，且属于食品、药品，或者假借预防、控制突发事件、传染病防治的名义致使多人上当受骗（未规定人数：3人以上计为多人，2人需专业认定）';
const advertising = { ...own, crime: '222', domains: ['MARKET', 'CULTURE'] } as const;

const rigged = any(atLeast('bidRiggingLossAmount', '500000'), atLeast('bidRiggingGainsAmount', '200000'), atLeast('winningProjectAmount', '4000000'));
const riggedAgain = all(twiceIn(2, 'BID_RIGGING'), eightyPercent(rigged));

const forged = oneOf(['certifyingFault', 'papersKnowinglyFalse'], 'KNOWING', 'true');
const wrong = oneOf(['certifyingFault', 'papersGrosslyWrong'], 'GROSSLY_NEGLIGENT', 'true');
const papers = { ...own, crime: '229(1)' } as const;
const certifiers = ['ENVIRONMENT', 'MARKET', 'URBAN', 'TRANSPORT'] as const;
const falsePapers = (gainsLine: Condition): Condition => {
  const sums = any(atLeast('falsePapersLossAmount', '500000'), gainsLine);
  const fabricated = atLeast('fabricatedAmount', '1000000');
  const share = atLeast('fabricatedPercent', '30');
  return all(forged, any(sums, all(fabricated, share), all(twiceIn(2, 'FALSE_PAPERS'), any(eightyPercent(sums), all(eightyPercent(fabricated), share)))));
};
const paperGains = atLeast('falsePapersGainsAmount', '100000');
const endangered = (lossFact: string): Condition => all(yes('papersKnowinglyFalse'), yes('safetyEvaluationPaper'), any(
  atLeast('deathCount', '1'), atLeast('seriousInjuryCount', '3'), atLeast(lossFact, '500000'), atLeast('falsePapersGainsAmount', '100000'), twiceIn(2, 'SAFETY_FALSE_PAPERS'),
));

const forcedBy = (fact: Readonly<Record<'injured' | 'loss' | 'times' | 'victims' | 'amount' | 'gains', string>>): Condition => any(
  atLeast(fact.injured, '1'), atLeast(fact.loss, '2000'), atLeast(fact.times, '3'), atLeast(fact.victims, '3'), atLeast(fact.amount, '10000'), atLeast(fact.gains, '2000'),
);

const landSums = any(
  atLeast('transferredPermanentBasicFarmlandMu', '5'), atLeast('transferredOtherCultivatedLandMu', '10'), atLeast('transferredOtherLandMu', '20'), atLeast('landTransferGainsAmount', '500000'),
);

/** 扰乱市场秩序, but for illegal business (§2.1 on advertising, §2.3). */
export const marketOrderRules: readonly ThresholdRule[] = [
  { ...advertising, id: 'P222.1', ...standsOn('STANDARD_2 第六十七条'), text: '利用广告作虚假宣传，违法所得10万元以上', condition: all(falseAdvertising, advertised) },
  { ...advertising, id: 'P222.2', ...standsOn('STANDARD_2 第六十七条'), text: `利用广告作虚假宣传，${graveWords}`, condition: all(falseAdvertising, graveAdvertising, advertisedGravely) },
  {
    ...advertising, id: 'P222.3', ...standsOn('STANDARD_2 第六十七条第四项', 'STANDARD_2 第八十一条'), text: `2年内因利用广告作虚假宣传受过2次以上行政处罚，又利用广告作虚假宣传，且达到下列数额的80%以上：违法所得10万元；或者${graveWords}`,
    condition: all(falseAdvertising, twiceIn(2, 'FALSE_ADVERTISING'), any(eightyPercent(advertised), all(graveAdvertising, eightyPercent(advertisedGravely)))),
  },
  {
    ...own, id: 'M221', crime: '221', domains: ['MARKET'], ...standsOn('STANDARD_2 第六十六条'), text: '捏造并散布虚伪事实，损害他人商业信誉、商品声誉，造成直接经济损失50万元以上，或者达到80%以上且造成停业6个月以上或者破产',
    condition: any(atLeast('goodwillLossAmount', '500000'), all(eightyPercent(atLeast('goodwillLossAmount', '500000')), any(atLeast('businessStoppedMonths', '6'), yes('businessBankrupt')))),
  },
  {
    ...own, id: 'M223', crime: '223', domains: ['MARKET', 'URBAN', 'TRANSPORT'], ...standsOn('STANDARD_2 第六十八条'),
    text: `串通投标，造成直接经济损失50万元以上，或者违法所得20万元以上，或者中标项目金额400万元以上，或者采取威胁、欺骗、贿赂等手段，或者2年内因串通投标${repeatWords}`,
    condition: all(yes('bidRigging'), any(rigged, yes('bidRiggingByUnlawfulMeans'), riggedAgain)),
    otherwise: { MARKET: any(rigged, yes('bidRiggingByIllegalMeans'), riggedAgain) },
  },
  { ...own, id: 'M224', crime: '224', domains: ['MARKET', 'CULTURE', 'TRANSPORT'], ...standsOn('STANDARD_2 第六十九条'), text: '以非法占有为目的，在签订、履行合同过程中骗取对方当事人财物2万元以上', condition: atLeast('contractFraudAmount', '20000') },
  {
    ...own, id: 'M224-1', crime: '224-1', domains: ['MARKET'], ...standsOn('STANDARD_2 第七十条'),
    text: '组织、领导传销活动，参与人数30人以上且层级3级以上；或者曾因传销受过刑事处罚，或者1年内因传销受过1次以上行政处罚，又实施，参与人数15人以上且层级3级以上', note: '曾受刑事处罚不限于一年内。',
    condition: any(
      all(atLeast('participantCount', '30'), atLeast('levelCount', '3')),
      all(onceOrConvictedIn(1, 'PYRAMID_SELLING'), atLeast('participantCount', '15'), atLeast('levelCount', '3')),
    ),
  },
  {
    ...own, id: 'M226', crime: '226', domains: ['MARKET', 'URBAN', 'TRANSPORT', 'CULTURE'], confidence: 'M_MED', ...standsOn('STANDARD_1_2017 第二十八条'),
    text: '以暴力、威胁手段强迫交易，造成1人以上轻微伤，或者直接经济损失2000元以上，或者强迫3次以上或者3人以上，或者交易数额1万元以上，或者违法所得2000元以上', note: '该条另有其他情形，未列全。',
    condition: all(yes('forcedTrade'), forcedBy({
      injured: 'forcedTradeSlightInjuryCount', loss: 'forcedTradeLossAmount', times: 'forcedTradeTimesCount', victims: 'forcedTradeVictimCount', amount: 'forcedTradeAmount', gains: 'forcedTradeGainsAmount',
    })),
    otherwise: {
      MARKET: forcedBy({
        injured: 'forcedDealingSlightInjuryCount', loss: 'forcedDealingLossAmount', times: 'forcedDealingCount', victims: 'forcedDealingVictimCount', amount: 'forcedDealingAmount', gains: 'forcedDealingGainsAmount',
      }),
    },
  },
  {
    ...own, id: 'M227', crime: '227', domains: ['TRANSPORT', 'CULTURE'], confidence: 'M_MED', ...standsOn('STANDARD_1 第二十九条、第三十条'),
    text: '伪造或者倒卖伪造的有价票证，票面数额2000元以上或者50张以上；倒卖车票、船票，票面数额5000元以上或者违法所得2000元以上',
    condition: any(atLeast('forgedTicketFaceAmount', '2000'), atLeast('forgedTicketCount', '50'), atLeast('resoldTicketFaceAmount', '5000'), atLeast('resoldTicketGainsAmount', '2000')),
  },
  {
    ...papers, id: 'M229', domains: certifiers, ...standsOn('STANDARD_2 第七十三条'),
    text: '中介组织人员故意提供虚假证明文件，造成直接经济损失50万元以上，或者违法所得10万元以上，或者虚构数额100万元以上且占实际数额30%以上，或者2年内因提供虚假证明文件受过2次以上行政处罚，又提供虚假证明文件，且达到上述数额的80%以上',
    condition: falsePapers(paperGains),
    // Gains from papers of the environment have a line of their own: M229.env.
    otherwise: { ENVIRONMENT: falsePapers(all(kind('certifyingPaper', 'OTHER'), paperGains)) },
    note: '环境影响评价、环境监测、温室气体核查等文件的违法所得，适用法释〔2023〕7号第十条的标准。',
  },
  {
    ...papers, id: 'M229.env', domains: ['ENVIRONMENT'], ...standsOn('POLLUTION 第十条'),
    text: '环境影响评价、环境监测、温室气体排放检验检测、核查等机构人员故意提供虚假证明文件，违法所得30万元以上，或者2年内因提供该类虚假证明文件受过2次以上行政处罚，又提供',
    condition: all(oneOf('certifyingPaper', 'EIA', 'MONITORING', 'GHG_VERIFICATION'), oneOf('certifyingFault', 'KNOWING'), any(atLeast('falsePapersGainsAmount', '300000'), twiceIn(2, 'ENVIRONMENT_FALSE_PAPERS'))),
  },
  {
    ...papers, id: 'M229.safe', domains: ['TRANSPORT', 'URBAN'], ...standsOn('SAFETY_2 第七条'),
    text: '安全评价人员故意提供虚假证明文件，造成1人以上死亡或者3人以上重伤，或者直接经济损失50万元以上，或者违法所得10万元以上，或者2年内因故意提供虚假安全评价文件受过2次以上行政处罚，又提供',
    condition: endangered('accidentLossAmount'), otherwise: { URBAN: endangered('falsePapersLossAmount') },
  },
  {
    ...own, id: 'M229-3', crime: '229(3)', domains: certifiers, ...standsOn('STANDARD_2 第七十四条'), text: '中介组织人员严重不负责任，出具的证明文件有重大失实，造成直接经济损失100万元以上，或者造成其他严重后果',
    condition: all(wrong, any(atLeast('falsePapersLossAmount', '1000000'), raised(['certifyingResultSerious', 'papersResultSerious']))),
  },
  {
    ...own, id: 'M228', crime: '228', domains: ['AGRICULTURE'], route: 'REFER_TO_ORGAN', ...standsOn('STANDARD_2 第七十二条'),
    cumulative: { facts: ['transferredPermanentBasicFarmlandMu', 'transferredOtherCultivatedLandMu', 'transferredOtherLandMu', 'landTransferGainsAmount'], months: 12 },
    text: '以牟利为目的非法转让、倒卖土地使用权，永久基本农田5亩以上，或者其他耕地10亩以上，或者其他土地20亩以上，或者违法所得50万元以上，或者曾因非法转让、倒卖土地使用权受过1次以上行政处罚，又实施，且达到上述数额的80%以上',
    condition: any(landSums, all(onceIn(null, 'LAND_TRANSFER'), eightyPercent(landSums))),
  },
  {
    ...own, id: 'M230', crime: '230', domains: ['MARKET'], ...standsOn('STANDARD_2 第七十五条'), text: '逃避商检，造成直接经济损失50万元以上，或者货值金额300万元以上，或者3次以上', note: '该条另有其他情形，未列全。',
    condition: any(atLeast('inspectionEvasionLossAmount', '500000'), atLeast('inspectionEvasionGoodsAmount', '3000000'), atLeast('inspectionEvasionCount', '3')),
  },
];
