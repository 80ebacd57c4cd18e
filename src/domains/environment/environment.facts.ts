import { Entity } from '@mikro-orm/decorators/legacy';
import { InputType, ObjectType } from 'type-graphql';
import { AmountFact, CaseFacts, CountFact, Fact, FlagFact, QuantityFact, TextFact, type FactValue } from '../../casework/case/index.js';
import {
  CertifyingFaultFact, CertifyingPaperFact, ControlledPollutantFact, DischargePermitClassFact, EiaTypeFact, EnvironmentalMediumFact,
  EvasionMannerFact, HazardousWasteLicenceFact, LeadGroupMetalFact, NickelGroupMetalFact, PollutionWarningLevelFact,
  QualityMonitoringInterferenceFact, SensitiveAreaFact, SubstanceClassFact, WasteListEditionFact,
} from './environment.codes.js';

/**
 * What the rules of the environment need to know of a case. Keys, traps and the rows that read each fact: `docs/fact-keys/environment.md`.
 * Earlier penalties are no facts of the case: they are counted in the graph, across departments.
 */
@Entity({ schema: 'environment', tableName: 'facts' })
@ObjectType('EnvironmentFacts', { description: '生态环境要素: facts of an environmental case, each with its unit, bound and source.' })
@InputType('EnvironmentFactsInput', { description: '生态环境要素: facts of an environmental case as its organ reports them; left out is not no.' })
export class EnvironmentFacts extends CaseFacts {
  // Place and discharge
  @Fact(EnvironmentalMediumFact, { term: '环境要素', meaning: 'medium concerned.' }) medium?: FactValue;
  @Fact(TextFact, { term: '排放口编号', meaning: 'number of the outfall or stack.' }) outfallNumber?: FactValue;
  @Fact(QuantityFact, { term: '纬度', unit: '度', form: 'LATITUDE', meaning: 'latitude of the place, decimal degrees, north positive.' })
  latitudeDegrees?: FactValue;
  @Fact(QuantityFact, { term: '经度', unit: '度', form: 'LONGITUDE', meaning: 'longitude of the place, decimal degrees, east positive.' })
  longitudeDegrees?: FactValue;
  @Fact(TextFact, { term: '污染物', meaning: 'pollutant chiefly concerned, by its name in the standard.' }) pollutant?: FactValue;
  @Fact(QuantityFact, { term: '实测浓度（水）', unit: '毫克/升', meaning: 'measured, in water or leachate.' }) measuredMgPerLitre?: FactValue;
  @Fact(QuantityFact, { term: '限值（水）', unit: '毫克/升', meaning: 'limit of the standard, in water or leachate.' }) limitMgPerLitre?: FactValue;
  @Fact(QuantityFact, { term: '实测浓度（气）', unit: '毫克/立方米', meaning: 'measured, in air.' }) measuredMgPerCubicMetre?: FactValue;
  @Fact(QuantityFact, { term: '限值（气）', unit: '毫克/立方米', meaning: 'limit of the standard, in air.' }) limitMgPerCubicMetre?: FactValue;
  @Fact(QuantityFact, { term: '实测含量（土壤、污泥）', unit: '毫克/千克', meaning: 'measured, in soil or sludge.' }) measuredMgPerKilogram?: FactValue;
  @Fact(QuantityFact, { term: '限值（土壤、污泥）', unit: '毫克/千克', meaning: 'limit of the standard, in soil or sludge.' })
  limitMgPerKilogram?: FactValue;
  @Fact(TextFact, { term: '排放标准编号', meaning: 'number of the standard that sets the limit.' }) standardNumber?: FactValue;
  @Fact(QuantityFact, { term: '超标倍数', unit: '倍',
    meaning: '(measured − limit) ÷ limit of the pollutant chiefly concerned; no crime’s row reads it, the metal groups have their own.' })
  excessMultiple?: FactValue;
  @Fact(TextFact, { term: '样品编号', meaning: 'number of the sample.' }) sampleNumber?: FactValue;
  @Fact(TextFact, { term: '采样时间', form: 'MOMENT', meaning: 'moment of sampling, ISO 8601 with offset.' }) sampledAt?: FactValue;
  @Fact(TextFact, { term: '检测机构资质认定编号', meaning: 'CMA number of the laboratory.' }) laboratoryCmaNumber?: FactValue;
  @Fact(QuantityFact, { term: '排放水（气）量', unit: '立方米', meaning: 'volume discharged by the act.' }) dischargedCubicMetres?: FactValue;
  @Fact(QuantityFact, { term: '污染物排放量', unit: '千克', meaning: 'load of the pollutant chiefly concerned.' })
  pollutantLoadKilograms?: FactValue;
  @Fact(QuantityFact, { term: '噪声', unit: '分贝', meaning: 'measured noise.' }) noiseDecibels?: FactValue;
  @Fact(QuantityFact, { term: '噪声限值', unit: '分贝', meaning: 'limit of the noise standard.' }) noiseLimitDecibels?: FactValue;
  @Fact(SubstanceClassFact, { term: '污染物特别类别',
    meaning: 'radioactive, infectious or toxic, or none of these; for waste and discharge alike.' })
  substanceClass?: FactValue;
  @Fact(EvasionMannerFact, { term: '逃避监管方式', meaning: 'how the discharge evaded supervision.' }) evasionManner?: FactValue;
  @Fact(SensitiveAreaFact, { term: '敏感区域', meaning: 'kind of protected place in which the act was done.' }) sensitiveArea?: FactValue;
  @Fact(TextFact, { term: '敏感区域级别', meaning: 'level of the protected place as its designation states it.' }) sensitiveAreaLevel?: FactValue;

  // Metals of 法释〔2023〕7号 art 1(3) and 1(4): of several samples, the one that exceeds most in its group
  @Fact(LeadGroupMetalFact, { term: '铅汞镉铬砷铊锑：种类', meaning: 'which metal of the group exceeds most.' }) leadGroupMetal?: FactValue;
  @Fact(QuantityFact, { term: '铅汞镉铬砷铊锑：实测浓度（水）', unit: '毫克/升', meaning: 'measured, in water or leachate.' })
  leadGroupMeasuredMgPerLitre?: FactValue;
  @Fact(QuantityFact, { term: '铅汞镉铬砷铊锑：限值（水）', unit: '毫克/升', meaning: 'limit, in water or leachate.' })
  leadGroupLimitMgPerLitre?: FactValue;
  @Fact(QuantityFact, { term: '铅汞镉铬砷铊锑：实测浓度（气）', unit: '毫克/立方米', meaning: 'measured, in air.' })
  leadGroupMeasuredMgPerCubicMetre?: FactValue;
  @Fact(QuantityFact, { term: '铅汞镉铬砷铊锑：限值（气）', unit: '毫克/立方米', meaning: 'limit, in air.' }) leadGroupLimitMgPerCubicMetre?: FactValue;
  @Fact(TextFact, { term: '铅汞镉铬砷铊锑：排放标准编号', meaning: 'number of the national or local standard that sets the limit.' })
  leadGroupStandardNumber?: FactValue;
  @Fact(QuantityFact, { term: '铅汞镉铬砷铊锑：超标倍数', unit: '倍', keys: ['exceed_multiple'],
    meaning: '(measured − limit) ÷ limit; “超过三倍以上” read as measured ≥ 3 × limit is 2 here, read as an excess ≥ 3 × limit it is 3.' })
  leadGroupExcessMultiple?: FactValue;
  @Fact(NickelGroupMetalFact, { term: '镍铜锌银钒锰钴：种类', meaning: 'which metal of the group exceeds most.' }) nickelGroupMetal?: FactValue;
  @Fact(QuantityFact, { term: '镍铜锌银钒锰钴：实测浓度（水）', unit: '毫克/升', meaning: 'measured, in water or leachate.' })
  nickelGroupMeasuredMgPerLitre?: FactValue;
  @Fact(QuantityFact, { term: '镍铜锌银钒锰钴：限值（水）', unit: '毫克/升', meaning: 'limit, in water or leachate.' })
  nickelGroupLimitMgPerLitre?: FactValue;
  @Fact(QuantityFact, { term: '镍铜锌银钒锰钴：实测浓度（气）', unit: '毫克/立方米', meaning: 'measured, in air.' })
  nickelGroupMeasuredMgPerCubicMetre?: FactValue;
  @Fact(QuantityFact, { term: '镍铜锌银钒锰钴：限值（气）', unit: '毫克/立方米', meaning: 'limit, in air.' }) nickelGroupLimitMgPerCubicMetre?: FactValue;
  @Fact(TextFact, { term: '镍铜锌银钒锰钴：排放标准编号', meaning: 'number of the national or local standard that sets the limit.' })
  nickelGroupStandardNumber?: FactValue;
  @Fact(QuantityFact, { term: '镍铜锌银钒锰钴：超标倍数', unit: '倍', keys: ['exceed_multiple'],
    meaning: '(measured − limit) ÷ limit; “超过十倍以上” read as measured ≥ 10 × limit is 9 here, read as an excess ≥ 10 × limit it is 10.' })
  nickelGroupExcessMultiple?: FactValue;

  // Unit, permit, monitoring
  @Fact(FlagFact, { term: '重点排污单位', meaning: 'the party is listed as a key discharging unit at the time of the act.' }) keyUnit?: FactValue;
  @Fact(TextFact, { term: '排污许可证编号', meaning: 'number of the discharge permit.' }) permitNumber?: FactValue;
  @Fact(DischargePermitClassFact, { term: '排污许可管理类别', meaning: 'key, simplified or registration management.' }) permitClass?: FactValue;
  @Fact(TextFact, { term: '自动监测站点编号', meaning: 'number of the automatic monitoring station.' }) automaticStationNumber?: FactValue;
  @Fact(FlagFact, { term: '自动监测数据造假',
    meaning: 'a discharging unit falsified automatic monitoring data or interfered with the equipment; no amount is needed.' })
  automaticMonitoringFalsified?: FactValue;
  @Fact(ControlledPollutantFact, { term: '造假期间排放的污染物',
    meaning: 'what was discharged while monitoring was falsified; of several, one of COD, NH₃-N, SO₂, NOx.' })
  pollutantWhileFalsified?: FactValue;
  @Fact(QualityMonitoringInterferenceFact, { term: '干扰环境质量监测',
    meaning: 'interference with monitoring of environmental quality, not of a source of pollution.' })
  qualityMonitoringInterference?: FactValue;
  @Fact(FlagFact, { term: '干扰监测后果严重',
    meaning: 'the interference had serious consequences (后果严重); a matter of opinion, so give its source.' })
  interferenceConsequenceSerious?: FactValue;
  @Fact(PollutionWarningLevelFact, { term: '重污染天气预警级别', meaning: 'warning in force during the act.' }) pollutionWarningLevel?: FactValue;
  @Fact(TextFact, { term: '预警起始时间', form: 'MOMENT', meaning: 'moment the warning began, ISO 8601 with offset.' }) pollutionWarningFrom?: FactValue;
  @Fact(TextFact, { term: '预警解除时间', form: 'MOMENT', meaning: 'moment the warning ended, ISO 8601 with offset.' }) pollutionWarningTo?: FactValue;
  @Fact(ControlledPollutantFact, { term: '预警期间超标污染物',
    meaning: 'what exceeded its standard while the warning was in force; of several, SO₂ or NOx.' })
  pollutantOverLimitDuringWarning?: FactValue;

  // Waste
  @Fact(TextFact, { term: '废物名称', meaning: 'name of the waste.' }) wasteName?: FactValue;
  @Fact(TextFact, { term: '危险废物代码', meaning: 'category and code, HWnn ddd-ddd-dd, from the edition that wasteListEdition names.' })
  wasteCode?: FactValue;
  @Fact(WasteListEditionFact, { term: '国家危险废物名录版本', meaning: 'edition of the list that the code is taken from.' })
  wasteListEdition?: FactValue;
  @Fact(QuantityFact, { term: '固体废物重量', unit: '吨', meaning: 'all solid waste of the act, hazardous or not.' }) solidWasteTonnes?: FactValue;
  @Fact(QuantityFact, { term: '危险废物重量', unit: '吨', keys: ['haz_waste_t'],
    meaning: 'unlawfully discharged, dumped or disposed of; may be derived from process or material balance (法释〔2023〕7号第十五条).' })
  hazardousWasteTonnes?: FactValue;
  @Fact(TextFact, { term: '处置去向', meaning: 'where and by whom the waste went.' }) disposalPath?: FactValue;
  @Fact(HazardousWasteLicenceFact, { term: '危险废物经营许可', meaning: 'whether dealing with the hazardous waste was licensed.' })
  hazardousWasteLicence?: FactValue;
  @Fact(FlagFact, { term: '造成环境污染', meaning: 'the act polluted; unlicensed dealing that did not is no crime by itself (法释〔2023〕7号第七条).' })
  environmentPolluted?: FactValue;
  @Fact(FlagFact, { term: '境外固体废物入境倾倒、堆放、处置', meaning: 'solid waste from abroad was dumped, stacked or disposed of in the country.' })
  importedSolidWasteDisposed?: FactValue;
  @Fact(QuantityFact, { term: '进口固体废物重量', unit: '吨', meaning: 'weight of that waste.' }) importedSolidWasteTonnes?: FactValue;

  // Money of the pollution (刑法 338, 339)
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

  // What the pollution did
  @Fact(QuantityFact, { term: '乡镇集中式饮用水水源取水中断', unit: '小时', meaning: 'hours for which a township’s intake was cut.' })
  townshipIntakeCutHours?: FactValue;
  @Fact(QuantityFact, { term: '县级城区集中式饮用水水源取水中断', unit: '小时', meaning: 'hours for which a county town’s intake was cut.' })
  countyIntakeCutHours?: FactValue;
  @Fact(QuantityFact, { term: '地市级城区集中式饮用水水源取水中断', unit: '小时', meaning: 'hours for which a city’s intake was cut.' })
  cityIntakeCutHours?: FactValue;
  @Fact(QuantityFact, { term: '受损永久基本农田', unit: '亩', keys: ['area_mu', 'land_class'],
    meaning: 'permanent basic farmland damaged by the act; 1 亩 = 666.67 m².' })
  permanentBasicFarmlandMu?: FactValue;
  @Fact(QuantityFact, { term: '受损公益林地', unit: '亩', keys: ['area_mu', 'land_class'],
    meaning: 'public-welfare forest land damaged by the act.' })
  publicWelfareForestMu?: FactValue;
  @Fact(QuantityFact, { term: '受损其他农用地', unit: '亩', keys: ['area_mu', 'land_class'],
    meaning: 'other farm land damaged: other cultivated land, commercial forest, grassland.' })
  otherFarmlandMu?: FactValue;
  @Fact(QuantityFact, { term: '受损其他土地', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'land of any other class damaged.' })
  otherLandMu?: FactValue;
  @Fact(QuantityFact, { term: '死亡林木立木蓄积', unit: '立方米', keys: ['timber_m3'],
    meaning: 'standing volume of trees killed, saplings not counted.' })
  deadTimberCubicMetres?: FactValue;
  @Fact(CountFact, { term: '死亡幼树', unit: '株', keys: ['saplings'], meaning: 'saplings killed.' }) deadSaplingCount?: FactValue;
  @Fact(CountFact, { term: '疏散、转移人数', unit: '人', keys: ['evacuated'], meaning: 'persons evacuated or moved.' }) evacuatedCount?: FactValue;
  @Fact(CountFact, { term: '中毒人数', unit: '人', keys: ['poisoned'], meaning: 'persons poisoned.' }) poisonedCount?: FactValue;
  @Fact(CountFact, { term: '轻伤人数', unit: '人', keys: ['minor_inj'], meaning: 'persons with minor injury, as appraised.' })
  minorInjuryCount?: FactValue;
  @Fact(CountFact, { term: '重伤人数', unit: '人', keys: ['serious_inj'], meaning: 'persons with serious injury, as appraised.' })
  seriousInjuryCount?: FactValue;
  @Fact(CountFact, { term: '重度残疾人数', unit: '人', meaning: 'persons severely disabled, as appraised.' }) severeDisabilityCount?: FactValue;
  @Fact(CountFact, { term: '死亡人数', unit: '人', keys: ['deaths'], meaning: 'persons killed.' }) deathCount?: FactValue;
  @Fact(FlagFact, { term: '生产、作业安全事故', meaning: 'the harm came from an accident in production or operation against safety rules.' })
  safetyAccident?: FactValue;
  @Fact(AmountFact, { term: '事故直接经济损失', unit: '元', keys: ['loss'],
    meaning: 'direct economic loss of that accident; not the loss by pollution.' })
  accidentLossAmount?: FactValue;

  // False papers (刑法 229)
  @Fact(CertifyingPaperFact, { term: '证明文件类别', meaning: 'certifying paper that was false or grossly wrong.' }) certifyingPaper?: FactValue;
  @Fact(CertifyingFaultFact, { term: '证明文件失实的主观方面', meaning: 'knowingly false (229 第一款) or grossly wrong (229 第三款).' })
  certifyingFault?: FactValue;
  @Fact(AmountFact, { term: '违法所得（虚假证明文件）', unit: '元', keys: ['gains'],
    meaning: 'income from the false papers: all obtained or obtainable for those of the environment (法释〔2023〕7号第十九条).' })
  falsePapersGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（虚假证明文件）', unit: '元', keys: ['loss'],
    meaning: 'direct economic loss caused by the paper; not the loss by pollution.' })
  falsePapersLossAmount?: FactValue;
  @Fact(AmountFact, { term: '虚构数额', unit: '元', meaning: 'amount that the paper states falsely.' }) fabricatedAmount?: FactValue;
  @Fact(QuantityFact, { term: '虚构数额占实际数额比例', unit: '%', meaning: 'that amount as a percentage of the true one: 30 means 30 %.' })
  fabricatedPercent?: FactValue;
  @Fact(FlagFact, { term: '失实造成其他严重后果', meaning: 'the grossly wrong paper had another serious result; a matter of opinion.' })
  certifyingResultSerious?: FactValue;

  // Unlawful business and acts beside the pollution
  @Fact(FlagFact, { term: '违反国家规定的经营',
    meaning: 'a law or State Council rule makes the business unlawful; without it the catch-all of 刑法 225 is not used.' })
  stateProvisionsViolated?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额', unit: '元', keys: ['business_amount'],
    meaning: 'turnover of the unlawful business, such as unlicensed dealing with hazardous waste.' })
  illegalBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（非法经营）', unit: '元', keys: ['gains'],
    meaning: 'gains of the unlawful business; never read for pollution.' })
  illegalBusinessGainsAmount?: FactValue;
  @Fact(FlagFact, { term: '伪造、买卖国家机关公文证件', meaning: 'permits or certificates of state organs were forged or traded.' })
  stateDocumentsForged?: FactValue;
  @Fact(FlagFact, { term: '暴力、威胁阻碍执法', meaning: 'violence or threat against officers on duty.' }) officersObstructed?: FactValue;

  // Project
  @Fact(EiaTypeFact, { term: '环境影响评价文件类型', meaning: 'what kind of assessment the project needs.' }) eiaType?: FactValue;
  @Fact(AmountFact, { term: '建设项目总投资', unit: '元', meaning: 'total investment in yuan; sources state it in 万元, so multiply by 10,000.' })
  projectInvestmentAmount?: FactValue;
}
