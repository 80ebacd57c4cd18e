import { all, any, atLeast, from, oneOf } from './conditions.js';
import { standsOn } from './instruments.js';
import type { ThresholdRule } from './rule.js';

const own = {
  tier: 'FILING', domains: ['MARKET'], route: 'TRANSFER', confidence: 'V',
  settledBy: '地市级以上药品监督管理部门的认定意见，或者省级以上药品检验机构的检验结论（高检发释字〔2022〕1号第十九条）',
} as const;

const dealt = oneOf('drugConduct', 'PRODUCED', 'SOLD', 'SUPPLIED_FOR_PAY');
const fake = all(oneOf('drugFault', 'FAKE'), dealt);
const inferior = all(oneOf('drugFault', 'INFERIOR'), dealt);
const circumstance = oneOf('drugCircumstance', 'VULNERABLE_USERS', 'CONTROLLED_OR_BIOLOGIC', 'INJECTION', 'EMERGENCY', 'MEDICAL_UNIT', 'OTHER');
const circumstanceWords = '具有第一条规定的情形（以孕产妇、儿童、危重病人为主要使用对象，特殊管理药品、生物制品、注射剂、急救药品，药品使用单位实施等）';
const notApproved = oneOf('drugApproval', 'BANNED', 'UNAPPROVED', 'IMPORT_UNAPPROVED');

/** 药品 (§2.1). */
export const drugRules: readonly ThresholdRule[] = [
  { ...own, id: 'P141', crime: '141', ...standsOn('LAW_2021 第一百四十一条'), text: '生产、销售、有偿提供假药，不论数额', condition: fake },
  {
    ...own, id: 'P141.s', crime: '141', tier: 'SERIOUS', ...standsOn('DRUG 第三条'),
    text: `生产、销售、提供假药，金额20万元以上不满50万元；或者金额10万元以上不满20万元，且${circumstanceWords}`,
    condition: all(fake, any(from('drugDealingAmount', '200000', '500000'), all(from('drugDealingAmount', '100000', '200000'), circumstance))),
  },
  {
    ...own, id: 'P141.xs', crime: '141', tier: 'ESPECIALLY_SERIOUS', ...standsOn('DRUG 第四条'),
    text: `生产、销售、提供假药，金额50万元以上；或者金额20万元以上不满50万元，且${circumstanceWords}；或者致3人以上重伤、5人以上轻度残疾、10人以上轻伤`,
    condition: all(fake, any(
      atLeast('drugDealingAmount', '500000'), all(from('drugDealingAmount', '200000', '500000'), circumstance),
      atLeast('seriousInjuryCount', '3'), atLeast('mildDisabilityCount', '5'), atLeast('minorInjuryCount', '10'),
    )),
  },
  {
    ...own, id: 'P142', crime: '142', ...standsOn('DRUG 第五条、第二条'), text: '生产、销售、提供劣药，致1人以上轻伤、重伤、死亡、轻度残疾、中度残疾或者器官组织损伤导致功能障碍',
    condition: all(inferior, any(
      atLeast('minorInjuryCount', '1'), atLeast('seriousInjuryCount', '1'), atLeast('deathCount', '1'),
      atLeast('mildDisabilityCount', '1'), atLeast('moderateDisabilityCount', '1'), atLeast('organDysfunctionCount', '1'),
    )),
  },
  {
    ...own, id: 'P142-1', crime: '142-1', ...standsOn('DRUG 第七条'),
    text: '违反药品管理法规，具有足以严重危害人体健康的九种情形之一：生产、销售禁止使用的药品；未经批准且具有第一条规定的情形；适应症或者成分不明；无药品标准而检出化学药成分；进口的药品在境外也未合法上市；药物试验、申报资料造假；编造生产、检验记录等',
    condition: any(
      oneOf('drugDanger', 'BANNED', 'UNAPPROVED_WITH_CIRCUMSTANCE', 'UNKNOWN_INDICATION', 'CHEMICAL_FOUND', 'NOT_SOLD_ABROAD', 'TRIAL_FALSIFIED', 'RECORDS_FABRICATED', 'OTHER'),
      all(oneOf('drugApproval', 'UNAPPROVED', 'IMPORT_UNAPPROVED'), circumstance),
    ),
  },
  {
    ...own, id: 'P142-1.s', crime: '142-1', tier: 'SERIOUS', ...standsOn('DRUG 第八条'), text: '妨害药品管理，生产、销售禁止使用的药品，或者未取得批准证明文件生产、进口药品或者明知而销售，金额50万元以上',
    condition: all(notApproved, atLeast('drugDealingAmount', '500000'), { anyRule: ['P142-1'] }),
  },
  {
    ...own, id: 'P312.med', crime: '312', ...standsOn('DRUG 第十三条'), text: '明知系利用医保骗保购买的药品而非法收购、销售，金额5万元以上', condition: atLeast('insuranceFraudDrugAmount', '50000'),
  },
];
