import { Entity } from '@mikro-orm/decorators/legacy';
import { InputType, ObjectType } from 'type-graphql';
import { AmountFact, CaseFacts, CountFact, Fact, FlagFact, QuantityFact, TextFact, type FactValue } from '../../casework/case/index.js';
import {
  AccidentLiabilityFact, DangerousGoodsClassFact, PassengerServiceFact, PlateColourFact, TransportVehicleTypeFact, TravelDirectionFact,
} from './transport.codes.js';

/**
 * What the rules of transport need to know of a case. Keys, traps and the rows that read each fact: `docs/fact-keys/transport.md`.
 * Earlier penalties are no facts of the case: they are counted in the graph, across departments.
 */
@Entity({ schema: 'transport', tableName: 'facts' })
@ObjectType('TransportFacts', { description: '交通运输要素: facts of a transport case, each with its unit, bound and source.' })
@InputType('TransportFactsInput', { description: '交通运输要素: facts of a transport case as its organ reports them; left out is not no.' })
export class TransportFacts extends CaseFacts {
  // Vehicle, driver, carrier
  @Fact(TextFact, { term: '车牌号', meaning: 'number of the vehicle’s plate; of a train of vehicles, the tractor’s.' }) plateNumber?: FactValue;
  @Fact(PlateColourFact, { term: '车牌颜色', meaning: 'colour of that plate.' }) plateColour?: FactValue;
  @Fact(TransportVehicleTypeFact, { term: '车辆类型', meaning: 'kind of vehicle by what it is used for.' }) vehicleType?: FactValue;
  @Fact(CountFact, { term: '轴数', unit: '轴', meaning: 'axles of the vehicle, with its trailer.' }) axleCount?: FactValue;
  @Fact(TextFact, { term: '道路运输证号', meaning: 'number of the vehicle’s transport certificate.' }) vehicleCertificateNumber?: FactValue;
  @Fact(TextFact, { term: '超限运输车辆通行证号', meaning: 'number of the pass for a vehicle over the limits.' }) overLimitPassNumber?: FactValue;
  @Fact(TextFact, { term: '道路运输经营许可证号', meaning: 'number of the carrier’s licence.' }) operatorLicenceNumber?: FactValue;
  @Fact(TextFact, { term: '从业资格证号', fieldClass: 'L3', meaning: 'number of the driver’s qualification certificate; it may be the resident identity number.' })
  driverQualificationNumber?: FactValue;
  @Fact(TextFact, { term: '线路', meaning: 'number or name of the line.' }) routeNumber?: FactValue;
  @Fact(TextFact, { term: '平台订单号', meaning: 'number of the order on the ride-hailing platform.' }) platformOrderNumber?: FactValue;
  @Fact(AmountFact, { term: '运费、车费', unit: '元', meaning: 'fare or freight of the carriage.' }) fareAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（行政处罚幅度）', unit: '元',
    meaning: 'gains by which the administrative fine is measured (道路运输条例第六十三条); no crime’s row reads it.' })
  administrativeGainsAmount?: FactValue;

  // Over the limits
  @Fact(QuantityFact, { term: '车货总质量', unit: '千克', meaning: 'mass of vehicle and goods, as weighed.' }) grossMassKilograms?: FactValue;
  @Fact(QuantityFact, { term: '质量限值', unit: '千克', meaning: 'limit for the vehicle and the road.' }) massLimitKilograms?: FactValue;
  @Fact(QuantityFact, { term: '超限质量', unit: '千克', meaning: 'mass over the limit.' }) overMassKilograms?: FactValue;
  @Fact(QuantityFact, { term: '超限率', unit: '%', meaning: 'mass over the limit as a percentage of the limit: 30 means 30 %.' }) overMassPercent?: FactValue;
  @Fact(QuantityFact, { term: '车货总长', unit: '米', meaning: 'length of vehicle and goods.' }) lengthMetres?: FactValue;
  @Fact(QuantityFact, { term: '车货总宽', unit: '米', meaning: 'width of vehicle and goods.' }) widthMetres?: FactValue;
  @Fact(QuantityFact, { term: '车货总高', unit: '米', meaning: 'height of vehicle and goods, from the ground.' }) heightMetres?: FactValue;
  @Fact(TextFact, { term: '检测站点编号', meaning: 'number of the weighing station or of the automatic weighing point.' }) weighStationNumber?: FactValue;
  @Fact(TextFact, { term: '称重检测单号', meaning: 'number of the weighing ticket.' }) weighTicketNumber?: FactValue;
  @Fact(TextFact, { term: '公路编号', meaning: 'number of the road.' }) roadNumber?: FactValue;
  @Fact(QuantityFact, { term: '桩号', unit: '千米', meaning: 'stake of the place: K12+300 is 12.3.' }) stakeKilometres?: FactValue;
  @Fact(TravelDirectionFact, { term: '行驶方向', meaning: 'direction on the road.' }) travelDirection?: FactValue;
  @Fact(CountFact, { term: '车辆一年内违法超限运输次数', unit: '次',
    meaning: 'unlawful carriage over the limits by this vehicle within a year, anywhere, as the organ has counted (公路安全保护条例第六十六条).' })
  vehicleYearOverloadCount?: FactValue;
  @Fact(CountFact, { term: '驾驶人一年内违法超限运输次数', unit: '次',
    meaning: 'the same by this driver, whatever the vehicle, as the organ has counted (第六十六条).' })
  driverYearOverloadCount?: FactValue;
  @Fact(CountFact, { term: '运输企业货运车辆数', unit: '辆', meaning: 'goods vehicles of the carrier.' }) fleetVehicleCount?: FactValue;
  @Fact(CountFact, { term: '运输企业一年内违法超限运输车辆数', unit: '辆',
    meaning: 'goods vehicles of the carrier that were over the limits within a year, each counted once, as the organ has counted (第六十六条).' })
  overloadedFleetVehicleCount?: FactValue;

  // Goods, passengers, speed
  @Fact(TextFact, { term: '货物名称', meaning: 'name of the goods.' }) goodsName?: FactValue;
  @Fact(TextFact, { term: '联合国编号', meaning: 'UN number of the dangerous goods, UN and four digits.' }) unNumber?: FactValue;
  @Fact(DangerousGoodsClassFact, { term: '危险货物类别', meaning: 'class of the dangerous goods.' }) dangerousGoodsClass?: FactValue;
  @Fact(PassengerServiceFact, { term: '校车业务或者旅客运输', meaning: 'whether persons were carried as a school bus or passenger service.' })
  passengerService?: FactValue;
  @Fact(CountFact, { term: '核定载客人数', unit: '人', meaning: 'persons the vehicle may carry.' }) ratedPassengerCount?: FactValue;
  @Fact(CountFact, { term: '实载人数', unit: '人', meaning: 'persons carried.' }) passengerCount?: FactValue;
  @Fact(FlagFact, { term: '严重超员', meaning: 'carried seriously more persons than allowed; what is serious is a matter of opinion.' }) seriousOverSeating?: FactValue;
  @Fact(QuantityFact, { term: '行驶速度', unit: '千米/小时', meaning: 'measured speed.' }) speedKilometresPerHour?: FactValue;
  @Fact(QuantityFact, { term: '限速', unit: '千米/小时', meaning: 'speed allowed there and for that vehicle.' }) speedLimitKilometresPerHour?: FactValue;
  @Fact(FlagFact, { term: '严重超速', meaning: 'drove seriously faster than allowed; what is serious is a matter of opinion.' }) seriousSpeeding?: FactValue;
  @Fact(FlagFact, { term: '所有人、管理人负有直接责任', meaning: 'owner or manager of the vehicle is directly responsible (刑法第一百三十三条之一第二款).' })
  ownerDirectlyResponsible?: FactValue;
  @Fact(FlagFact, { term: '违反危险化学品安全管理规定运输', meaning: 'hazardous chemicals were carried against the rules of their safety.' })
  hazardousChemicalRulesViolated?: FactValue;
  @Fact(FlagFact, { term: '危及公共安全', meaning: 'that carriage was a danger to public safety; a matter of opinion.' }) publicSafetyEndangered?: FactValue;

  // Accident (刑法 133, 134, 136, 137, 139之一)
  @Fact(FlagFact, { term: '道路交通事故', meaning: 'the harm came from a traffic accident.' }) trafficAccident?: FactValue;
  @Fact(AccidentLiabilityFact, { term: '交通事故责任', keys: ['liability'], meaning: 'liability of the party for the traffic accident, as determined.' })
  accidentLiability?: FactValue;
  @Fact(FlagFact, { term: '生产、作业安全事故', meaning: 'the harm came from an accident in production or operation against safety rules.' })
  safetyAccident?: FactValue;
  @Fact(FlagFact, { term: '危险物品事故', meaning: 'the harm came from an accident with dangerous goods against the rules of their management.' })
  dangerousGoodsAccident?: FactValue;
  @Fact(FlagFact, { term: '降低工程质量标准造成事故', meaning: 'the harm came from works whose standard of quality was lowered against the rules.' })
  worksQualityAccident?: FactValue;
  @Fact(CountFact, { term: '死亡人数', unit: '人', keys: ['deaths'], meaning: 'persons killed by the accident.' }) deathCount?: FactValue;
  @Fact(CountFact, { term: '重伤人数', unit: '人', keys: ['serious_inj'], meaning: 'persons with serious injury, as appraised.' }) seriousInjuryCount?: FactValue;
  @Fact(CountFact, { term: '轻伤人数', unit: '人', keys: ['minor_inj'], meaning: 'persons with minor injury, as appraised.' }) minorInjuryCount?: FactValue;
  @Fact(AmountFact, { term: '事故直接经济损失', unit: '元', keys: ['loss'],
    meaning: 'direct economic loss of the accident; not what the party cannot pay.' })
  accidentLossAmount?: FactValue;
  @Fact(AmountFact, { term: '无能力赔偿数额', unit: '元', keys: ['loss'],
    meaning: 'of the property loss by a traffic accident, what the party is unable to pay (法释〔2000〕33号第二条).' })
  unableToPayAmount?: FactValue;
  @Fact(FlagFact, { term: '酒后、吸毒后驾驶', meaning: 'drove after drink or drugs.' }) drivingUnderInfluence?: FactValue;
  @Fact(FlagFact, { term: '无驾驶资格驾驶', meaning: 'drove without a licence.' }) drivingUnlicensed?: FactValue;
  @Fact(FlagFact, { term: '明知安全装置、机件失灵而驾驶', meaning: 'drove a vehicle known to be unsafe.' }) vehicleKnownUnsafe?: FactValue;
  @Fact(FlagFact, { term: '明知无牌证或者已报废而驾驶', meaning: 'drove a vehicle known to be without plates or scrapped.' }) vehicleUnplatedOrScrapped?: FactValue;
  @Fact(FlagFact, { term: '严重超载驾驶', meaning: 'drove seriously overloaded; what is serious is a matter of opinion.' }) seriousOverload?: FactValue;
  @Fact(FlagFact, { term: '为逃避法律追究逃离事故现场', meaning: 'fled the scene to escape the law.' }) fledScene?: FactValue;
  @Fact(FlagFact, { term: '不报、谎报安全事故', meaning: 'a person with the duty to report the accident did not, or reported falsely.' }) accidentUnreported?: FactValue;
  @Fact(CountFact, { term: '因不报、谎报增加的死亡人数', unit: '人', meaning: 'deaths added because rescue was delayed by that.' }) addedDeathCount?: FactValue;
  @Fact(CountFact, { term: '因不报、谎报增加的重伤人数', unit: '人', meaning: 'serious injuries added by that.' }) addedSeriousInjuryCount?: FactValue;
  @Fact(AmountFact, { term: '因不报、谎报增加的直接经济损失', unit: '元', meaning: 'direct economic loss added by that; not the loss of the accident.' })
  addedLossAmount?: FactValue;
  @Fact(FlagFact, { term: '隐瞒事故的行为', meaning: 'acts that conceal the accident, such as hiding or destroying evidence.' }) accidentConcealed?: FactValue;

  // Dangerous operation (刑法 134之一): no harm needed
  @Fact(FlagFact, { term: '现实危险', meaning: 'real danger of deaths, injuries or other serious results; a matter of opinion.' }) realDanger?: FactValue;
  @Fact(FlagFact, { term: '关闭、破坏安全监控报警或者篡改数据', meaning: 'safety monitoring or alarm disabled, or its data falsified, hidden or destroyed.' })
  safetySystemDisabled?: FactValue;
  @Fact(FlagFact, { term: '重大事故隐患', meaning: 'a major hazard, by the rules or in the opinion of the safety organ (法释〔2022〕19号第四条).' }) majorHazard?: FactValue;
  @Fact(TextFact, { term: '停产停业、整改指令文号', meaning: 'number of the administrative order to stop or to mend; the order is an element of the crime.' })
  hazardOrderNumber?: FactValue;
  @Fact(FlagFact, { term: '指令已送达', meaning: 'that order was served, and the service can be proved.' }) hazardOrderServed?: FactValue;
  @Fact(FlagFact, { term: '拒不执行指令', meaning: 'that order was refused.' }) hazardOrderRefused?: FactValue;
  @Fact(FlagFact, { term: '未经批准从事高度危险作业', meaning: 'mining, smelting, building, or production or storage of dangerous goods without the approval that safety needs.' })
  highRiskWorkUnapproved?: FactValue;

  // Roads and property
  @Fact(AmountFact, { term: '路产损失（赔补偿费用）', unit: '元', meaning: 'cost of the damage to the road and its facilities, as assessed.' }) roadDamageCostAmount?: FactValue;
  @Fact(FlagFact, { term: '破坏交通设施', meaning: 'roads, bridges, signs or other facilities of traffic were damaged.' }) trafficFacilityDamaged?: FactValue;
  @Fact(FlagFact, { term: '足以使交通工具倾覆、毁坏', meaning: 'that was enough to overturn or destroy vehicles; a matter of opinion.' }) overturningDanger?: FactValue;
  @Fact(FlagFact, { term: '故意毁坏财物', meaning: 'property was destroyed or damaged on purpose.' }) propertyDestroyedIntentionally?: FactValue;
  @Fact(AmountFact, { term: '故意毁坏财物损失', unit: '元', keys: ['loss'], meaning: 'loss of the property so destroyed.' }) destroyedPropertyAmount?: FactValue;
  @Fact(CountFact, { term: '故意毁坏财物次数', unit: '次', meaning: 'times that property was so destroyed.' }) propertyDestructionCount?: FactValue;
  @Fact(CountFact, { term: '纠集毁坏财物人数', unit: '人', meaning: 'persons gathered to destroy it.' }) propertyDestroyerCount?: FactValue;
  @Fact(AmountFact, { term: '强拿硬要财物价值', unit: '元', meaning: 'value of property taken by force, in picking quarrels.' }) forciblyTakenAmount?: FactValue;
  @Fact(AmountFact, { term: '任意损毁、占用财物价值', unit: '元', meaning: 'value of property damaged or occupied at will, in picking quarrels.' })
  wantonlyDamagedAmount?: FactValue;

  // Waste that vehicles carry
  @Fact(QuantityFact, { term: '危险废物重量', unit: '吨', keys: ['haz_waste_t'],
    meaning: 'unlawfully discharged, dumped or disposed of; may be derived from process or material balance (法释〔2023〕7号第十五条).' })
  hazardousWasteTonnes?: FactValue;
  @Fact(FlagFact, { term: '排放、倾倒、处置特别类别物质', meaning: 'radioactive waste, waste with infectious pathogens or a toxic substance was discharged, dumped or disposed of.' })
  specialSubstanceDischarged?: FactValue;

  // Market order (刑法 223, 224, 225, 226, 227)
  @Fact(FlagFact, { term: '串通投标', meaning: 'bids were rigged.' }) bidRigging?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（串通投标）', unit: '元', keys: ['loss'], meaning: 'direct economic loss by the bid rigging.' }) bidRiggingLossAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（串通投标）', unit: '元', keys: ['gains'], meaning: 'gains of the bid rigging.' }) bidRiggingGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '中标项目金额', unit: '元', meaning: 'amount of the project won.' }) winningProjectAmount?: FactValue;
  @Fact(FlagFact, { term: '以威胁、欺骗、贿赂等手段串通投标', meaning: 'bids were rigged by threat, fraud, bribery or the like.' }) bidRiggingByUnlawfulMeans?: FactValue;
  @Fact(AmountFact, { term: '合同诈骗数额', unit: '元', meaning: 'amount defrauded through contracts.' }) contractFraudAmount?: FactValue;
  @Fact(FlagFact, { term: '违反国家规定的经营',
    meaning: 'a law or State Council rule makes the business unlawful; without it the catch-all of 刑法 225 is not used.' })
  stateProvisionsViolated?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额', unit: '元', keys: ['business_amount'], meaning: 'turnover of the unlawful business.' }) illegalBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（非法经营）', unit: '元', keys: ['gains'], meaning: 'gains of the unlawful business; not those that measure the fine.' })
  illegalBusinessGainsAmount?: FactValue;
  @Fact(FlagFact, { term: '以暴力、威胁手段强迫交易', meaning: 'a trade or service was forced by violence or threat.' }) forcedTrade?: FactValue;
  @Fact(CountFact, { term: '强迫交易致轻微伤人数', unit: '人', meaning: 'persons slightly injured (轻微伤) by that.' }) forcedTradeSlightInjuryCount?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（强迫交易）', unit: '元', keys: ['loss'], meaning: 'direct economic loss by that.' }) forcedTradeLossAmount?: FactValue;
  @Fact(CountFact, { term: '强迫交易次数', unit: '次', meaning: 'times that trade was forced.' }) forcedTradeTimesCount?: FactValue;
  @Fact(CountFact, { term: '强迫交易对象人数', unit: '人', meaning: 'persons whose trade was forced.' }) forcedTradeVictimCount?: FactValue;
  @Fact(AmountFact, { term: '强迫交易数额', unit: '元', meaning: 'amount of the forced trade.' }) forcedTradeAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（强迫交易）', unit: '元', keys: ['gains'], meaning: 'gains of the forced trade.' }) forcedTradeGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '伪造有价票证票面数额', unit: '元', meaning: 'face value of tickets forged, or forged and resold.' }) forgedTicketFaceAmount?: FactValue;
  @Fact(CountFact, { term: '伪造有价票证张数', unit: '张', meaning: 'tickets forged, or forged and resold.' }) forgedTicketCount?: FactValue;
  @Fact(AmountFact, { term: '倒卖车票、船票票面数额', unit: '元', meaning: 'face value of genuine vehicle or boat tickets resold.' }) resoldTicketFaceAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（倒卖车票、船票）', unit: '元', keys: ['gains'], meaning: 'gains of that resale.' }) resoldTicketGainsAmount?: FactValue;

  // False papers (刑法 229)
  @Fact(FlagFact, { term: '故意提供虚假证明文件', meaning: 'a certifying paper was knowingly false (229 第一款).' }) papersKnowinglyFalse?: FactValue;
  @Fact(FlagFact, { term: '证明文件有重大失实', meaning: 'a certifying paper was grossly wrong through serious irresponsibility (229 第三款).' }) papersGrosslyWrong?: FactValue;
  @Fact(FlagFact, { term: '安全评价文件', meaning: 'that paper was a safety evaluation (法释〔2022〕19号第七条).' }) safetyEvaluationPaper?: FactValue;
  @Fact(AmountFact, { term: '违法所得（虚假证明文件）', unit: '元', keys: ['gains'], meaning: 'gains of the false papers.' }) falsePapersGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（虚假证明文件）', unit: '元', keys: ['loss'], meaning: 'direct economic loss caused by the paper.' })
  falsePapersLossAmount?: FactValue;
  @Fact(AmountFact, { term: '虚构数额', unit: '元', meaning: 'amount that the paper states falsely.' }) fabricatedAmount?: FactValue;
  @Fact(QuantityFact, { term: '虚构数额占实际数额比例', unit: '%', meaning: 'that amount as a percentage of the true one: 30 means 30 %.' }) fabricatedPercent?: FactValue;
  @Fact(FlagFact, { term: '失实造成其他严重后果', meaning: 'the grossly wrong paper had another serious result; a matter of opinion.' }) papersResultSerious?: FactValue;

  // Acts beside the violation
  @Fact(FlagFact, { term: '伪造、买卖国家机关公文证件', meaning: 'permits or certificates of state organs were forged or traded.' }) stateDocumentsForged?: FactValue;
  @Fact(FlagFact, { term: '暴力、威胁阻碍执法', meaning: 'violence or threat against officers on duty.' }) officersObstructed?: FactValue;
}
