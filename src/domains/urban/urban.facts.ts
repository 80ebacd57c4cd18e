import { Entity } from '@mikro-orm/decorators/legacy';
import { InputType, ObjectType } from 'type-graphql';
import { AmountFact, CaseFacts, CountFact, Fact, FlagFact, QuantityFact, TextFact, type FactValue } from '../../casework/case/index.js';
import {
  GasKindFact, UrbanEvasionMannerFact, UrbanProtectedSiteLevelFact, UrbanRelicClassFact, UrbanSensitiveAreaFact, UrbanSubstanceClassFact,
  UrbanWasteKindFact, VendorTypeFact,
} from './urban.codes.js';

/**
 * What the rules of urban management need to know of a case. Keys, traps and the rows that read each fact: `docs/fact-keys/urban.md`.
 * Earlier penalties and convictions are no facts of the case: they are counted in the graph, across departments.
 */
@Entity({ schema: 'urban', tableName: 'facts' })
@ObjectType('UrbanFacts', { description: '城市管理要素: facts of a case of urban management, each with its unit, bound and source.' })
@InputType('UrbanFactsInput', { description: '城市管理要素: facts of a case of urban management as its organ reports them; left out is not no.' })
export class UrbanFacts extends CaseFacts {
  // Place and power
  @Fact(TextFact, { term: '职权来源文件', meaning: 'document that confers the power on urban management, where it is another organ’s by law (相对集中处罚权).' })
  conferringDocument?: FactValue;
  @Fact(QuantityFact, { term: '纬度', unit: '度', form: 'LATITUDE', meaning: 'latitude of the place, decimal degrees, north positive.' })
  latitudeDegrees?: FactValue;
  @Fact(QuantityFact, { term: '经度', unit: '度', form: 'LONGITUDE', meaning: 'longitude of the place, decimal degrees, east positive.' })
  longitudeDegrees?: FactValue;
  @Fact(TextFact, { term: '道路名称', meaning: 'road or street.' }) roadName?: FactValue;
  @Fact(QuantityFact, { term: '占用面积', unit: '平方米', meaning: 'area of the street occupied or dug up.' }) occupiedSquareMetres?: FactValue;
  @Fact(TextFact, { term: '占用起始时间', form: 'MOMENT', meaning: 'moment the occupation began, ISO 8601 with offset.' }) occupiedFrom?: FactValue;
  @Fact(TextFact, { term: '占用终止时间', form: 'MOMENT', meaning: 'moment the occupation ended, ISO 8601 with offset.' }) occupiedTo?: FactValue;
  @Fact(VendorTypeFact, { term: '经营者类型', meaning: 'who trades in the street.' }) vendorType?: FactValue;
  @Fact(CountFact, { term: '此前劝导、责令改正次数', unit: '次',
    meaning: 'earlier admonitions and correction orders in the same matter, which are no penalties; a warning is one and is counted in the graph.' })
  admonitionCount?: FactValue;

  // Building
  @Fact(TextFact, { term: '建筑用途', meaning: 'use of the building.' }) buildingUse?: FactValue;
  @Fact(QuantityFact, { term: '建筑面积', unit: '平方米', meaning: 'floor area.' }) floorAreaSquareMetres?: FactValue;
  @Fact(AmountFact, { term: '建设工程造价', unit: '元', meaning: 'cost of the works, of which fines are a percentage.' }) worksCostAmount?: FactValue;
  @Fact(TextFact, { term: '建设工程规划许可证编号', meaning: 'number of the planning permit.' }) planningPermitNumber?: FactValue;
  @Fact(FlagFact, { term: '可以改正消除影响', meaning: 'the effect on the plan can be removed by correction.' }) correctable?: FactValue;
  @Fact(TextFact, { term: '拆除时间', form: 'MOMENT', meaning: 'moment of demolition, ISO 8601 with offset.' }) demolishedAt?: FactValue;

  // Waste, drainage, air, noise
  @Fact(UrbanWasteKindFact, { term: '废弃物类别', meaning: 'kind of waste.' }) wasteKind?: FactValue;
  @Fact(QuantityFact, { term: '废弃物体积', unit: '立方米', meaning: 'volume of the waste.' }) wasteCubicMetres?: FactValue;
  @Fact(QuantityFact, { term: '固体废物重量', unit: '吨', meaning: 'all solid waste of the act, hazardous or not.' }) solidWasteTonnes?: FactValue;
  @Fact(QuantityFact, { term: '危险废物重量', unit: '吨', keys: ['haz_waste_t'], meaning: 'unlawfully discharged, dumped or disposed of; may be derived from process or material balance (法释〔2023〕7号第十五条).' })
  hazardousWasteTonnes?: FactValue;
  @Fact(TextFact, { term: '运输车辆号牌', meaning: 'plate of the truck.' }) truckPlateNumber?: FactValue;
  @Fact(TextFact, { term: '处置核准文件编号', meaning: 'number of the permit to dispose of, carry or take in the waste, or of another permit concerned.' }) permitNumber?: FactValue;
  @Fact(TextFact, { term: '排水许可证编号', meaning: 'number of the drainage permit.' }) drainagePermitNumber?: FactValue;
  @Fact(QuantityFact, { term: '污泥重量', unit: '吨', meaning: 'weight of the sludge.' }) sludgeTonnes?: FactValue;
  @Fact(QuantityFact, { term: '噪声', unit: '分贝', meaning: 'measured noise.' }) noiseDecibels?: FactValue;
  @Fact(QuantityFact, { term: '噪声限值', unit: '分贝', meaning: 'limit of the noise standard.' }) noiseLimitDecibels?: FactValue;
  @Fact(CountFact, { term: '发生时刻', unit: '时', meaning: 'hour of the day in which the act was found, 0 to 23.' }) hourOfDay?: FactValue;
  @Fact(QuantityFact, { term: '油烟浓度', unit: '毫克/立方米', meaning: 'measured oil smoke.' }) oilSmokeMgPerCubicMetre?: FactValue;

  // Pollution (刑法 338)
  @Fact(UrbanSubstanceClassFact, { term: '污染物特别类别',
    meaning: 'radioactive, infectious or toxic, or none of these; for waste and discharge alike.' })
  substanceClass?: FactValue;
  @Fact(UrbanSensitiveAreaFact, { term: '敏感区域', meaning: 'kind of protected place in which the act was done.' }) sensitiveArea?: FactValue;
  @Fact(UrbanEvasionMannerFact, { term: '逃避监管方式', meaning: 'how the discharge evaded supervision.' }) evasionManner?: FactValue;
  @Fact(AmountFact, { term: '违法所得（污染环境）', unit: '元', keys: ['gains'],
    meaning: 'all income obtained or obtainable by the unlawful acts (法释〔2023〕7号第十九条); not the profit, not the gains of another crime.' })
  pollutionGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '公私财产损失（污染环境）', unit: '元', keys: ['loss'],
    meaning: 'total of the three parts below, property lost, cost of removal, emergency monitoring (法释〔2023〕7号第十九条).' })
  pollutionLossAmount?: FactValue;
  @Fact(AmountFact, { term: '财产损毁、减少的价值', unit: '元',
    meaning: 'part of the loss: value of property destroyed or diminished by the pollution.' })
  propertyLossAmount?: FactValue;
  @Fact(AmountFact, { term: '防止扩散和消除污染费用', unit: '元', meaning: 'part of the loss: reasonable cost to stop and remove the pollution.' })
  pollutionRemovalCostAmount?: FactValue;
  @Fact(AmountFact, { term: '应急监测费用', unit: '元', meaning: 'part of the loss: cost of emergency monitoring.' })
  emergencyMonitoringCostAmount?: FactValue;

  // Land and trees (刑法 342, 345)
  @Fact(QuantityFact, { term: '占用永久基本农田', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'permanent basic farmland occupied; 1 亩 = 666.67 m².' })
  occupiedPermanentBasicFarmlandMu?: FactValue;
  @Fact(QuantityFact, { term: '占用其他耕地', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'other cultivated land occupied.' })
  occupiedOtherCultivatedLandMu?: FactValue;
  @Fact(FlagFact, { term: '耕地大量毁坏', meaning: 'the occupied cultivated land was destroyed; a matter of opinion, so give its source.' }) farmlandDestroyed?: FactValue;
  @Fact(CountFact, { term: '树木数量', unit: '株', meaning: 'trees felled, moved or damaged.' }) treeCount?: FactValue;
  @Fact(TextFact, { term: '树种', meaning: 'species of the trees.' }) treeSpecies?: FactValue;
  @Fact(FlagFact, { term: '以非法占有为目的砍伐', meaning: 'felled to take trees that belong to others or to the public (盗伐), not merely without permission.' })
  fellingToTake?: FactValue;
  @Fact(QuantityFact, { term: '砍伐林木立木蓄积', unit: '立方米', keys: ['timber_m3'], meaning: 'standing volume of the trees felled, saplings not counted.' })
  felledTimberCubicMetres?: FactValue;
  @Fact(CountFact, { term: '砍伐幼树', unit: '株', keys: ['saplings'], meaning: 'saplings felled.' }) felledSaplingCount?: FactValue;
  @Fact(AmountFact, { term: '砍伐林木价值', unit: '元', meaning: 'value of the trees felled.' }) felledTreesValueAmount?: FactValue;

  // Gas, works and safety (刑法 117, 134, 134-1, 136, 137, 139-1)
  @Fact(GasKindFact, { term: '燃气种类', meaning: 'kind of gas.' }) gasKind?: FactValue;
  @Fact(CountFact, { term: '气瓶数量', unit: '只', meaning: 'gas cylinders concerned.' }) gasCylinderCount?: FactValue;
  @Fact(TextFact, { term: '燃气经营许可证编号', meaning: 'number of the gas licence.' }) gasLicenceNumber?: FactValue;
  @Fact(TextFact, { term: '隐患描述', meaning: 'the hazard in words.' }) hazardDescription?: FactValue;
  @Fact(TextFact, { term: '停产停业、整改指令文号', meaning: 'number of the administrative order to stop or to mend; the order is an element of the crime.' })
  hazardOrderNumber?: FactValue;
  @Fact(TextFact, { term: '整改期限', form: 'DAY', meaning: 'day by which that order had to be obeyed.' }) hazardOrderDueOn?: FactValue;
  @Fact(FlagFact, { term: '指令已送达', meaning: 'that order was served, and the service can be proved.' }) hazardOrderServed?: FactValue;
  @Fact(FlagFact, { term: '拒不执行指令', meaning: 'that order was refused.' }) hazardOrderRefused?: FactValue;
  @Fact(FlagFact, { term: '重大事故隐患', meaning: 'a major hazard, by the rules or in the opinion of the safety organ (法释〔2022〕19号第四条).' }) majorHazard?: FactValue;
  @Fact(FlagFact, { term: '现实危险', meaning: 'real danger of deaths, injuries or other serious results; a matter of opinion.' }) realDanger?: FactValue;
  @Fact(FlagFact, { term: '关闭、破坏安全监控报警或者篡改数据', meaning: 'safety monitoring or alarm disabled, or its data falsified, hidden or destroyed.' })
  safetySystemDisabled?: FactValue;
  @Fact(FlagFact, { term: '未经批准从事高度危险作业',
    meaning: 'mining, smelting, building, or production or storage of dangerous goods, gas among them, without the approval that safety needs.' })
  highRiskWorkUnapproved?: FactValue;
  @Fact(FlagFact, { term: '生产、作业安全事故', meaning: 'the harm came from an accident in production or operation against safety rules.' })
  safetyAccident?: FactValue;
  @Fact(FlagFact, { term: '危险物品事故', meaning: 'the harm came from an accident with dangerous goods against the rules of their management.' })
  dangerousGoodsAccident?: FactValue;
  @Fact(FlagFact, { term: '降低工程质量标准造成事故', meaning: 'the harm came from works whose standard of quality was lowered against the rules.' })
  worksQualityAccident?: FactValue;
  @Fact(CountFact, { term: '死亡人数', unit: '人', keys: ['deaths'], meaning: 'persons killed.' }) deathCount?: FactValue;
  @Fact(CountFact, { term: '重伤人数', unit: '人', keys: ['serious_inj'], meaning: 'persons with serious injury, as appraised.' })
  seriousInjuryCount?: FactValue;
  @Fact(AmountFact, { term: '事故直接经济损失', unit: '元', keys: ['loss'],
    meaning: 'direct economic loss of that accident; not the loss by pollution.' })
  accidentLossAmount?: FactValue;
  @Fact(FlagFact, { term: '不报、谎报安全事故', meaning: 'a person with the duty to report the accident did not, or reported falsely.' }) accidentUnreported?: FactValue;
  @Fact(CountFact, { term: '因不报、谎报增加的死亡人数', unit: '人', keys: ['deaths'], meaning: 'deaths added because rescue was delayed by that.' })
  addedDeathCount?: FactValue;
  @Fact(CountFact, { term: '因不报、谎报增加的重伤人数', unit: '人', keys: ['serious_inj'], meaning: 'serious injuries added by that.' })
  addedSeriousInjuryCount?: FactValue;
  @Fact(AmountFact, { term: '因不报、谎报增加的直接经济损失', unit: '元', keys: ['loss'], meaning: 'direct economic loss added by that; not the loss of the accident.' })
  addedLossAmount?: FactValue;
  @Fact(FlagFact, { term: '隐瞒事故的行为', meaning: 'acts that conceal the accident, such as hiding or destroying evidence.' }) accidentConcealed?: FactValue;
  @Fact(FlagFact, { term: '破坏交通设施', meaning: 'roads, bridges, signs or other facilities of traffic were damaged.' }) trafficFacilityDamaged?: FactValue;
  @Fact(FlagFact, { term: '足以使交通工具倾覆、毁坏', meaning: 'that was enough to overturn or destroy vehicles; a matter of opinion.' }) overturningDanger?: FactValue;

  // False papers (刑法 229)
  @Fact(FlagFact, { term: '故意提供虚假证明文件', meaning: 'a certifying paper was knowingly false (229 第一款).' }) papersKnowinglyFalse?: FactValue;
  @Fact(FlagFact, { term: '证明文件有重大失实', meaning: 'a certifying paper was grossly wrong through serious irresponsibility (229 第三款).' })
  papersGrosslyWrong?: FactValue;
  @Fact(FlagFact, { term: '安全评价文件', meaning: 'that paper was a safety evaluation (法释〔2022〕19号第七条).' }) safetyEvaluationPaper?: FactValue;
  @Fact(AmountFact, { term: '违法所得（虚假证明文件）', unit: '元', keys: ['gains'], meaning: 'income from the false papers.' }) falsePapersGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（虚假证明文件）', unit: '元', keys: ['loss'],
    meaning: 'direct economic loss caused by the paper; not the loss by pollution.' })
  falsePapersLossAmount?: FactValue;
  @Fact(AmountFact, { term: '虚构数额', unit: '元', meaning: 'amount that the paper states falsely.' }) fabricatedAmount?: FactValue;
  @Fact(QuantityFact, { term: '虚构数额占实际数额比例', unit: '%', meaning: 'that amount as a percentage of the true one: 30 means 30 %.' })
  fabricatedPercent?: FactValue;
  @Fact(FlagFact, { term: '失实造成其他严重后果', meaning: 'the grossly wrong paper had another serious result; a matter of opinion.' })
  papersResultSerious?: FactValue;

  // Market order in works (刑法 223, 225, 226)
  @Fact(FlagFact, { term: '串通投标', meaning: 'bids were rigged.' }) bidRigging?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（串通投标）', unit: '元', keys: ['loss'], meaning: 'direct economic loss of the tenderer, of bidders or of the state.' })
  bidRiggingLossAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（串通投标）', unit: '元', keys: ['gains'], meaning: 'gains from the collusion.' }) bidRiggingGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '中标项目金额', unit: '元', meaning: 'amount of the project won.' }) winningProjectAmount?: FactValue;
  @Fact(FlagFact, { term: '以威胁、欺骗、贿赂等手段串通投标', meaning: 'bids were rigged by threat, fraud, bribery or the like.' }) bidRiggingByUnlawfulMeans?: FactValue;
  @Fact(FlagFact, { term: '以暴力、威胁手段强迫交易', meaning: 'a trade or service was forced by violence or threat.' }) forcedTrade?: FactValue;
  @Fact(CountFact, { term: '强迫交易致轻微伤人数', unit: '人', meaning: 'persons slightly injured (轻微伤) by that.' }) forcedTradeSlightInjuryCount?: FactValue;
  @Fact(AmountFact, { term: '强迫交易数额', unit: '元', meaning: 'amount of the forced dealings.' }) forcedTradeAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（强迫交易）', unit: '元', keys: ['gains'], meaning: 'gains from the forced dealings.' }) forcedTradeGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（强迫交易）', unit: '元', keys: ['loss'], meaning: 'direct economic loss caused by the forced dealings.' })
  forcedTradeLossAmount?: FactValue;
  @Fact(CountFact, { term: '强迫交易次数', unit: '次', meaning: 'times that dealings were forced.' }) forcedTradeTimesCount?: FactValue;
  @Fact(CountFact, { term: '强迫交易被害人数', unit: '人', meaning: 'persons forced.' }) forcedTradeVictimCount?: FactValue;
  @Fact(FlagFact, { term: '违反国家规定的经营',
    meaning: 'a law or State Council rule makes the business unlawful; without it the catch-all of 刑法 225 is not used.' })
  stateProvisionsViolated?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额', unit: '元', keys: ['business_amount'], meaning: 'turnover of the unlawful business, such as unlicensed gas.' })
  illegalBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（非法经营）', unit: '元', keys: ['gains'],
    meaning: 'gains of the unlawful business; never read for pollution, papers, bids or forced dealings.' })
  illegalBusinessGainsAmount?: FactValue;

  // Food: kitchen waste put back into it (刑法 144), small vendors
  @Fact(FlagFact, { term: '有毒、有害的非食品原料', meaning: 'toxic or harmful non-food material was put into food, or such food knowingly sold; no amount is needed.' })
  toxicNonFoodMaterial?: FactValue;
  @Fact(FlagFact, { term: '毒害性强', meaning: 'the material is strongly toxic, or its content high; a matter of opinion, so give its source.' }) strongToxicity?: FactValue;
  @Fact(AmountFact, { term: '生产、销售金额（食品）', unit: '元', keys: ['sales_amount'],
    meaning: 'amount of the food made and sold (法释〔2021〕24号第三条、第七条); not the sales of inferior products.' })
  foodDealingAmount?: FactValue;
  @Fact(QuantityFact, { term: '生产、销售持续时间', unit: '月', meaning: 'how long the food was made or sold.' }) saleDurationMonths?: FactValue;
  @Fact(FlagFact, { term: '数量较大', meaning: 'the quantity of food is large; a matter of opinion, so give its source.' }) largeQuantity?: FactValue;
  @Fact(FlagFact, { term: '婴幼儿、特殊医学用途等食品', meaning: 'the food is for infants or for medical purposes.' }) vulnerableProduct?: FactValue;
  @Fact(FlagFact, { term: '校园、托幼、养老机构及其周边', meaning: 'sold in or near a school, nursery or home for the elderly.' }) vulnerableVenue?: FactValue;
  @Fact(FlagFact, { term: '涉及食品安全', meaning: 'the violation is one of food safety, as of small vendors; a penalty for it counts for rows P143.s2 and P144.s of any organ.' })
  foodSafetyMatter?: FactValue;

  // Property, order, heritage, papers of the state (刑法 275, 277, 280, 293, 324)
  @Fact(FlagFact, { term: '故意毁坏财物', meaning: 'property was destroyed or damaged on purpose.' }) propertyDestroyedIntentionally?: FactValue;
  @Fact(AmountFact, { term: '故意毁坏财物损失', unit: '元', keys: ['loss'], meaning: 'loss of the property so destroyed.' }) destroyedPropertyAmount?: FactValue;
  @Fact(CountFact, { term: '故意毁坏财物次数', unit: '次', meaning: 'times that property was so destroyed.' }) propertyDestructionCount?: FactValue;
  @Fact(CountFact, { term: '纠集毁坏财物人数', unit: '人', meaning: 'persons gathered to destroy it.' }) propertyDestroyerCount?: FactValue;
  @Fact(AmountFact, { term: '强拿硬要财物价值', unit: '元', meaning: 'value of property taken by force, in picking quarrels.' }) forciblyTakenAmount?: FactValue;
  @Fact(AmountFact, { term: '任意损毁、占用财物价值', unit: '元', meaning: 'value of property damaged or occupied at will, in picking quarrels.' })
  wantonlyDamagedAmount?: FactValue;
  @Fact(FlagFact, { term: '其他寻衅滋事情形', meaning: 'another circumstance of 法释〔2013〕18号; a matter of opinion, so give its source.' }) otherProvocation?: FactValue;
  @Fact(FlagFact, { term: '暴力、威胁阻碍执法', meaning: 'violence or threat against officers on duty.' }) officersObstructed?: FactValue;
  @Fact(FlagFact, { term: '伪造、买卖国家机关公文证件', meaning: 'permits or certificates of state organs were forged or traded.' })
  stateDocumentsForged?: FactValue;
  @Fact(FlagFact, { term: '故意损毁文物', meaning: 'relics or the body of a protected site were damaged on purpose.' }) relicDamagedIntentionally?: FactValue;
  @Fact(UrbanRelicClassFact, { term: '文物级别', meaning: 'class of the relic; of several, the highest.' }) relicClass?: FactValue;
  @Fact(UrbanProtectedSiteLevelFact, { term: '文物保护单位级别', meaning: 'level of the protected site.' }) protectedSiteLevel?: FactValue;
  @Fact(FlagFact, { term: '损毁文物保护单位本体', meaning: 'the body of the protected site was damaged, not only its zone.' }) siteBodyDamaged?: FactValue;
  @Fact(CountFact, { term: '损毁三级文物', unit: '件', meaning: 'relics of class three damaged.' }) damagedClassThreeCount?: FactValue;
  @Fact(CountFact, { term: '损毁二级以上文物', unit: '件', meaning: 'relics of class two or one damaged.' }) damagedClassTwoOrHigherCount?: FactValue;
}
