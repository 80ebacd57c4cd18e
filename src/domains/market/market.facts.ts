import { Entity } from '@mikro-orm/decorators/legacy';
import { InputType, ObjectType } from 'type-graphql';
import {
  AmountFact, CaseFacts, CertifyingFaultFact, CountFact, Fact, FlagFact, QuantityFact, TextFact, type FactValue,
} from '../../casework/case/index.js';
import {
  DrugApprovalFact, DrugCircumstanceFact, DrugConductFact, DrugDangerFact, DrugFaultFact, FoodRiskFact, MarketCertifyingPaperFact,
  MarketUnlawfulBusinessFact, ProductClassFact,
} from './market.codes.js';

/**
 * What the rules of market supervision need to know of a case. Keys, traps and the rows that read each fact: `docs/fact-keys/market.md`.
 * Earlier penalties and convictions are no facts of the case: they are counted in the graph, across departments.
 */
@Entity({ schema: 'market', tableName: 'facts' })
@ObjectType('MarketFacts', { description: '市场监管要素: facts of a case of market supervision, each with its unit, bound and source.' })
@InputType('MarketFactsInput', { description: '市场监管要素: facts of a case of market supervision as its organ reports them; left out is not no.' })
export class MarketFacts extends CaseFacts {
  // Goods
  @Fact(ProductClassFact, { term: '产品类别', meaning: 'class of the product concerned, or of what was advertised.' }) productClass?: FactValue;
  @Fact(TextFact, { term: '品牌', meaning: 'brand on the goods.' }) brand?: FactValue;
  @Fact(TextFact, { term: '商标注册证号', meaning: 'number of the registered trademark; of several, separated by 、.' })
  trademarkRegistrationNumber?: FactValue;
  @Fact(TextFact, { term: '权利人', meaning: 'holder of the right; an enterprise’s name, never the number of a person.' }) rightHolder?: FactValue;
  @Fact(TextFact, { term: '许可证编号', meaning: 'number of the party’s licence or permit.' }) licenceNumber?: FactValue;
  @Fact(TextFact, { term: '生产批号', meaning: 'number of the batch.' }) batchNumber?: FactValue;
  @Fact(TextFact, { term: '生产日期', form: 'DAY', meaning: 'day of production on the label.' }) productionDate?: FactValue;
  @Fact(CountFact, { term: '保质期', unit: '日', meaning: 'shelf life on the label, from the day of production.' }) shelfLifeDays?: FactValue;
  @Fact(FlagFact, { term: '超过保质期或者更改日期', meaning: 'food past its shelf life, or with another date put on it.' })
  expiredOrRedated?: FactValue;
  @Fact(QuantityFact, { term: '数量（重量）', unit: '千克', meaning: 'quantity of the goods of the act, by weight.' }) goodsKilograms?: FactValue;
  @Fact(QuantityFact, { term: '数量（容量）', unit: '升', meaning: 'quantity of the goods of the act, by volume.' }) goodsLitres?: FactValue;
  @Fact(CountFact, { term: '数量（件数）', unit: '件', meaning: 'quantity of the goods of the act, by pieces, boxes or sets.' })
  goodsPieceCount?: FactValue;
  @Fact(AmountFact, { term: '单价', unit: '元', meaning: 'price of one unit of the quantity stated.' }) unitPriceAmount?: FactValue;
  @Fact(AmountFact, { term: '货值金额', unit: '元', keys: ['goods_value'],
    meaning: 'value of the goods produced or dealt in, sold and unsold; the tiers of administrative penalties use this one.' })
  goodsValueAmount?: FactValue;
  @Fact(TextFact, { term: '平台名称', meaning: 'online platform on which the act was done.' }) platformName?: FactValue;
  @Fact(CountFact, { term: '订单数', unit: '单', meaning: 'orders.' }) orderCount?: FactValue;

  // Sampling and tests
  @Fact(TextFact, { term: '抽样单编号', meaning: 'number of the sampling record.' }) samplingNumber?: FactValue;
  @Fact(TextFact, { term: '检验项目', meaning: 'item tested that failed, by its name in the standard.' }) testItem?: FactValue;
  @Fact(TextFact, { term: '检验机构资质', meaning: 'number of the laboratory’s qualification (CMA).' }) laboratoryCmaNumber?: FactValue;
  @Fact(TextFact, { term: '标准编号', meaning: 'number of the standard that sets the limit.' }) standardNumber?: FactValue;
  @Fact(QuantityFact, { term: '检验值（含量）', unit: '毫克/千克', meaning: 'measured content.' }) measuredMgPerKilogram?: FactValue;
  @Fact(QuantityFact, { term: '限量值（含量）', unit: '毫克/千克', meaning: 'limit of the content.' }) limitMgPerKilogram?: FactValue;
  @Fact(QuantityFact, { term: '检验值（菌落）', unit: 'CFU/克', meaning: 'measured microbes.' }) measuredCfuPerGram?: FactValue;
  @Fact(QuantityFact, { term: '限量值（菌落）', unit: 'CFU/克', meaning: 'limit of microbes.' }) limitCfuPerGram?: FactValue;
  @Fact(QuantityFact, { term: '检验值（百分比）', unit: '%', meaning: 'measured share: 30 means 30 %.' }) measuredPercent?: FactValue;
  @Fact(QuantityFact, { term: '标准值（百分比）', unit: '%', meaning: 'share that the standard or the label requires.' }) limitPercent?: FactValue;

  // Shoddy goods (刑法 140, 146 to 149)
  @Fact(FlagFact, { term: '伪劣产品', meaning: '掺杂掺假、以假充真、以次充好或者以不合格产品冒充合格产品: the goods are shoddy in the sense of 刑法 140.' })
  shoddyProduct?: FactValue;
  @Fact(AmountFact, { term: '销售金额', unit: '元', keys: ['sales_amount'],
    meaning: 'all illegal income obtained or obtainable from the goods (所得和应得), of shoddy goods or of goods under a counterfeit mark; not the profit.' })
  salesAmount?: FactValue;
  @Fact(AmountFact, { term: '未销售货值金额', unit: '元', keys: ['unsold_value'],
    meaning: 'value of the goods not yet sold, by the marked price; where none is marked, by the market’s middle price.' })
  unsoldValueAmount?: FactValue;
  @Fact(FlagFact, { term: '不符合保障人身、财产安全的标准', meaning: 'the product breaks a standard that protects persons and property (刑法 146).' })
  safetyStandardBreached?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（不安全产品）', unit: '元', keys: ['loss'], meaning: 'direct economic loss that the unsafe product caused.' })
  unsafeProductLossAmount?: FactValue;
  @Fact(FlagFact, { term: '伪劣农药、兽药、化肥、种子', meaning: 'the farm input is fake, without effect or below standard (刑法 147).' })
  shoddyFarmInput?: FactValue;
  @Fact(AmountFact, { term: '生产损失（伪劣农资）', unit: '元', keys: ['loss'], meaning: 'loss of farm production that the farm input caused.' })
  farmProductionLossAmount?: FactValue;
  @Fact(FlagFact, { term: '医用器材不符合标准', meaning: 'medical device or hygiene material below the standard that protects health (刑法 145).' })
  medicalDeviceSubstandard?: FactValue;
  @Fact(FlagFact, { term: '医用器材足以严重危害人体健康', meaning: 'enough to endanger health seriously; a matter of opinion, so give its source.' })
  medicalDeviceDangerous?: FactValue;
  @Fact(FlagFact, { term: '化妆品不符合卫生标准', meaning: 'cosmetic below the hygiene standard (刑法 148).' }) cosmeticSubstandard?: FactValue;
  @Fact(FlagFact, { term: '化妆品造成严重后果', meaning: 'serious consequence such as disfigurement; a matter of opinion, so give its source.' })
  cosmeticConsequenceSerious?: FactValue;

  // Drugs (刑法 141 to 142之一, 312)
  @Fact(DrugFaultFact, { term: '涉案药品性质', meaning: 'fake, inferior or neither.' }) drugFault?: FactValue;
  @Fact(DrugConductFact, { term: '涉案药品行为', meaning: 'production, sale or supply for pay; no amount is needed for a fake drug.' })
  drugConduct?: FactValue;
  @Fact(DrugApprovalFact, { term: '药品批准状态', meaning: 'whether the drug was approved or banned.' }) drugApproval?: FactValue;
  @Fact(DrugCircumstanceFact, { term: '药品从重情形', meaning: 'circumstance of 高检发释字〔2022〕1号第一条.' }) drugCircumstance?: FactValue;
  @Fact(DrugDangerFact, { term: '足以严重危害人体健康的情形', meaning: 'fact of 高检发释字〔2022〕1号第七条.' }) drugDanger?: FactValue;
  @Fact(AmountFact, { term: '生产、销售、提供金额（药品）', unit: '元', keys: ['sales_amount'],
    meaning: 'sold: all illegal income obtained or obtainable; produced or provided: value of the goods (高检发释字〔2022〕1号第二十条).' })
  drugDealingAmount?: FactValue;
  @Fact(AmountFact, { term: '医保骗保药品收购、销售金额', unit: '元', meaning: 'amount for which drugs got by insurance fraud were bought or sold.' })
  insuranceFraudDrugAmount?: FactValue;

  // Food (刑法 143, 144)
  @Fact(FoodRiskFact, { term: '食品安全风险情形', meaning: 'fact of 法释〔2021〕24号第一条.' }) foodRisk?: FactValue;
  @Fact(FlagFact, { term: '有毒、有害非食品原料', meaning: 'toxic or harmful non-food material in the food; no amount is needed.' })
  toxicNonFoodMaterial?: FactValue;
  @Fact(FlagFact, { term: '毒害性强', meaning: 'the material is strongly toxic, or its content is high; a matter of opinion, so give its source.' })
  strongToxicity?: FactValue;
  @Fact(AmountFact, { term: '生产、销售金额（食品）', unit: '元', keys: ['sales_amount'],
    meaning: 'amount produced and sold as 法释〔2021〕24号第三条 and 第七条 count it; not the sales amount of shoddy goods.' })
  foodDealingAmount?: FactValue;
  @Fact(QuantityFact, { term: '生产、销售持续时间', unit: '月', meaning: 'how long the food was produced or sold.' }) saleDurationMonths?: FactValue;
  @Fact(FlagFact, { term: '生产、销售数量较大', meaning: 'large quantity of the food; a matter of opinion, so give its source.' }) largeQuantity?: FactValue;
  @Fact(FlagFact, { term: '婴幼儿食品、特殊医学用途食品等', meaning: 'food for infants or for medical purposes.' }) vulnerableProduct?: FactValue;
  @Fact(FlagFact, { term: '校园、托幼、养老机构及周边', meaning: 'produced or sold in or near a school, nursery or care home for the old.' })
  vulnerableVenue?: FactValue;

  // Persons harmed and accidents
  @Fact(CountFact, { term: '轻伤人数', unit: '人', keys: ['minor_inj'], meaning: 'persons with minor injury, as appraised.' })
  minorInjuryCount?: FactValue;
  @Fact(CountFact, { term: '重伤人数', unit: '人', keys: ['serious_inj'], meaning: 'persons with serious injury, as appraised.' })
  seriousInjuryCount?: FactValue;
  @Fact(CountFact, { term: '死亡人数', unit: '人', keys: ['deaths'], meaning: 'persons killed.' }) deathCount?: FactValue;
  @Fact(CountFact, { term: '轻度残疾人数', unit: '人', meaning: 'persons mildly disabled, as appraised.' }) mildDisabilityCount?: FactValue;
  @Fact(CountFact, { term: '中度残疾人数', unit: '人', meaning: 'persons moderately disabled, as appraised.' }) moderateDisabilityCount?: FactValue;
  @Fact(CountFact, { term: '器官组织功能障碍人数', unit: '人', meaning: 'persons whose organs are damaged to dysfunction, as appraised.' })
  organDysfunctionCount?: FactValue;
  @Fact(TextFact, { term: '特种设备代码', meaning: 'registration code of the special equipment.' }) deviceRegistrationCode?: FactValue;
  @Fact(FlagFact, { term: '生产、作业安全事故', meaning: 'the harm came from an accident in production or operation against safety rules.' })
  safetyAccident?: FactValue;
  @Fact(AmountFact, { term: '事故直接经济损失', unit: '元', keys: ['loss'], meaning: 'direct economic loss of that accident.' })
  accidentLossAmount?: FactValue;
  @Fact(FlagFact, { term: '发生重大事故的现实危险', meaning: 'real danger of a major accident; a matter of opinion, so give its source.' })
  realDanger?: FactValue;
  @Fact(FlagFact, { term: '关闭、破坏安全监控报警设施或者篡改数据', meaning: 'safety monitoring or alarm disabled, or its data falsified.' })
  safetyMonitoringDisabled?: FactValue;
  @Fact(FlagFact, { term: '重大事故隐患拒不整改', meaning: 'refused an administrative order to stop or rectify for a major hazard.' })
  hazardOrderRefused?: FactValue;
  @Fact(FlagFact, { term: '未经批准从事高危作业', meaning: 'high-risk work without approval: mine, smelting, building, dangerous goods.' })
  highRiskWorkUnapproved?: FactValue;

  // Advertising (刑法 222)
  @Fact(FlagFact, { term: '虚假广告', meaning: 'false publicity for goods or services by advertisement.' }) falseAdvertising?: FactValue;
  @Fact(AmountFact, { term: '广告费', unit: '元', meaning: 'fee of the advertisement; administrative penalties are multiples of it.' })
  advertisingFeeAmount?: FactValue;
  @Fact(TextFact, { term: '广告媒介', meaning: 'medium of the advertisement.' }) advertisingMedium?: FactValue;
  @Fact(TextFact, { term: '广告网址', meaning: 'web address of the advertisement.' }) advertisingUrl?: FactValue;
  @Fact(AmountFact, { term: '违法所得（虚假广告）', unit: '元', keys: ['gains'], meaning: 'gains from the false advertisement; not the fee.' })
  advertisingGainsAmount?: FactValue;
  @Fact(FlagFact, { term: '假借防疫、突发事件名义', meaning: 'under the pretext of an epidemic or another emergency.' }) emergencyPretext?: FactValue;
  @Fact(CountFact, { term: '受骗人数', unit: '人', meaning: 'persons whom the advertisement deceived.' }) deceivedCount?: FactValue;

  // Intellectual property (刑法 213 to 216, 219): gains and turnover apart, crime by crime
  @Fact(CountFact, { term: '涉案注册商标数', unit: '种', meaning: 'registered marks counterfeited, or whose labels were made or sold.' })
  infringedMarkCount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（假冒注册商标：商品）', unit: '元', keys: ['gains'], meaning: 'gains from counterfeiting marks on goods (刑法 213).' })
  counterfeitGoodsGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额（假冒注册商标：商品）', unit: '元', keys: ['business_amount'],
    meaning: 'turnover of goods on which the party counterfeited marks (刑法 213).' })
  counterfeitGoodsBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（假冒注册商标：服务）', unit: '元', keys: ['gains'], meaning: 'gains from counterfeiting service marks (刑法 213).' })
  counterfeitServiceGainsAmount?: FactValue;
  @Fact(FlagFact, { term: '销售假冒注册商标的商品', meaning: 'goods under a counterfeit mark were sold or held for sale (刑法 214).' })
  counterfeitGoodsSold?: FactValue;
  @Fact(AmountFact, { term: '违法所得（销售假冒注册商标的商品）', unit: '元', keys: ['gains'], meaning: 'gains from selling such goods (刑法 214).' })
  counterfeitSaleGainsAmount?: FactValue;
  @Fact(CountFact, { term: '注册商标标识数量', unit: '件', meaning: 'labels of registered marks unlawfully made or sold (刑法 215).' })
  counterfeitLabelCount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（注册商标标识）', unit: '元', keys: ['gains'], meaning: 'gains from such labels.' })
  counterfeitLabelGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额（注册商标标识）', unit: '元', keys: ['business_amount'], meaning: 'turnover of such labels.' })
  counterfeitLabelBusinessAmount?: FactValue;
  @Fact(CountFact, { term: '假冒专利数', unit: '项', meaning: 'patents counterfeited (刑法 216).' }) counterfeitPatentCount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（假冒专利）', unit: '元', keys: ['gains'], meaning: 'gains from counterfeiting patents.' })
  counterfeitPatentGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额（假冒专利）', unit: '元', keys: ['business_amount'], meaning: 'turnover under counterfeit patents.' })
  counterfeitPatentBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（假冒专利）', unit: '元', keys: ['loss'], meaning: 'direct economic loss of the holder of the patent.' })
  counterfeitPatentLossAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（侵犯商业秘密）', unit: '元', keys: ['gains'], meaning: 'gains from infringing a trade secret (刑法 219).' })
  tradeSecretGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '损失（侵犯商业秘密）', unit: '元', keys: ['loss'], meaning: 'loss of the holder of the trade secret.' })
  tradeSecretLossAmount?: FactValue;

  // Market order (刑法 221 to 230)
  @Fact(AmountFact, { term: '直接经济损失（损害商誉）', unit: '元', keys: ['loss'], meaning: 'direct economic loss from harm to another’s reputation (刑法 221).' })
  goodwillLossAmount?: FactValue;
  @Fact(QuantityFact, { term: '停业时间', unit: '月', meaning: 'how long the harmed business stood still.' }) businessStoppedMonths?: FactValue;
  @Fact(FlagFact, { term: '致使破产', meaning: 'the harmed business went bankrupt.' }) businessBankrupt?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（串通投标）', unit: '元', keys: ['loss'], meaning: 'direct economic loss from bid rigging (刑法 223).' })
  bidRiggingLossAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（串通投标）', unit: '元', keys: ['gains'], meaning: 'gains from bid rigging.' }) bidRiggingGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '中标项目金额', unit: '元', meaning: 'amount of the project won by bid rigging.' }) winningProjectAmount?: FactValue;
  @Fact(FlagFact, { term: '以威胁、欺骗、贿赂手段串通投标', meaning: 'bid rigging by threat, fraud or bribery.' }) bidRiggingByIllegalMeans?: FactValue;
  @Fact(AmountFact, { term: '合同诈骗数额', unit: '元', meaning: 'amount of which others were defrauded by contract (刑法 224).' })
  contractFraudAmount?: FactValue;
  @Fact(CountFact, { term: '传销参与人数', unit: '人', meaning: 'persons in the pyramid scheme (刑法 224之一).' }) participantCount?: FactValue;
  @Fact(CountFact, { term: '传销层级数', unit: '级', meaning: 'levels of the pyramid scheme.' }) levelCount?: FactValue;
  @Fact(MarketUnlawfulBusinessFact, { term: '非法经营类别', meaning: 'which rule of 刑法 225 the business breaks.' }) unlawfulBusiness?: FactValue;
  @Fact(FlagFact, { term: '违反国家规定的经营',
    meaning: 'a law or State Council rule makes the business unlawful; without it the catch-all of 刑法 225 is not used.' })
  stateProvisionsViolated?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额', unit: '元', keys: ['business_amount'], meaning: 'turnover of the unlawful business of 刑法 225.' })
  illegalBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（非法经营）', unit: '元', keys: ['gains'], meaning: 'gains of the unlawful business of 刑法 225.' })
  illegalBusinessGainsAmount?: FactValue;
  @Fact(CountFact, { term: '卷烟数量', unit: '支', meaning: 'cigarettes of the unlawful business, in sticks.' }) cigaretteStickCount?: FactValue;
  @Fact(CountFact, { term: '无线电设备数量', unit: '套', meaning: 'sets of “black broadcast” or fake base station equipment.' }) radioSetCount?: FactValue;
  @Fact(CountFact, { term: '轻微伤人数（强迫交易）', unit: '人', meaning: 'persons slightly injured by forced dealing (刑法 226).' })
  forcedDealingSlightInjuryCount?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（强迫交易）', unit: '元', keys: ['loss'], meaning: 'direct economic loss from forced dealing.' })
  forcedDealingLossAmount?: FactValue;
  @Fact(CountFact, { term: '强迫交易次数', unit: '次', meaning: 'times.' }) forcedDealingCount?: FactValue;
  @Fact(CountFact, { term: '强迫交易人数', unit: '人', meaning: 'persons forced.' }) forcedDealingVictimCount?: FactValue;
  @Fact(AmountFact, { term: '强迫交易数额', unit: '元', meaning: 'amount of the forced dealing.' }) forcedDealingAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（强迫交易）', unit: '元', keys: ['gains'], meaning: 'gains from forced dealing.' })
  forcedDealingGainsAmount?: FactValue;
  @Fact(MarketCertifyingPaperFact, { term: '证明文件类别', meaning: 'certifying paper that was false or grossly wrong.' }) certifyingPaper?: FactValue;
  @Fact(CertifyingFaultFact, { term: '证明文件失实的主观方面', meaning: 'knowingly false (229 第一款) or grossly wrong (229 第三款).' })
  certifyingFault?: FactValue;
  @Fact(AmountFact, { term: '违法所得（虚假证明文件）', unit: '元', keys: ['gains'], meaning: 'income from the false papers.' })
  falsePapersGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（虚假证明文件）', unit: '元', keys: ['loss'], meaning: 'direct economic loss caused by the paper.' })
  falsePapersLossAmount?: FactValue;
  @Fact(AmountFact, { term: '虚构数额', unit: '元', meaning: 'amount that the paper states falsely.' }) fabricatedAmount?: FactValue;
  @Fact(QuantityFact, { term: '虚构数额占实际数额比例', unit: '%', meaning: 'that amount as a percentage of the true one: 30 means 30 %.' })
  fabricatedPercent?: FactValue;
  @Fact(FlagFact, { term: '失实造成其他严重后果', meaning: 'the grossly wrong paper had another serious result; a matter of opinion.' })
  certifyingResultSerious?: FactValue;
  @Fact(AmountFact, { term: '直接经济损失（逃避商检）', unit: '元', keys: ['loss'], meaning: 'direct economic loss from evading commodity inspection (刑法 230).' })
  inspectionEvasionLossAmount?: FactValue;
  @Fact(AmountFact, { term: '货值金额（逃避商检）', unit: '元', keys: ['goods_value'], meaning: 'value of the goods that evaded inspection.' })
  inspectionEvasionGoodsAmount?: FactValue;
  @Fact(CountFact, { term: '逃避商检次数', unit: '次', meaning: 'times.' }) inspectionEvasionCount?: FactValue;

  // Wildlife, relics, and acts beside the case
  @Fact(AmountFact, { term: '珍贵、濒危野生动物及其制品价值', unit: '元', meaning: 'value of protected wildlife and products of it (刑法 341 第一款).' })
  protectedAnimalValueAmount?: FactValue;
  @Fact(FlagFact, { term: '以食用为目的的陆生野生动物', meaning: 'terrestrial wildlife hunted, bought, carried or sold for food (刑法 341 第三款).' })
  wildlifeForFood?: FactValue;
  @Fact(AmountFact, { term: '三有、地方重点保护野生动物价值', unit: '元', meaning: 'of that wildlife, value of the 三有 and the locally key kinds.' })
  listedWildlifeValueAmount?: FactValue;
  @Fact(AmountFact, { term: '其他陆生野生动物价值', unit: '元', meaning: 'of that wildlife, value of all other kinds.' }) otherWildlifeValueAmount?: FactValue;
  @Fact(CountFact, { term: '三级文物数量', unit: '件', meaning: 'class-III relics traded (刑法 326).' }) thirdClassRelicCount?: FactValue;
  @Fact(CountFact, { term: '二级以上文物数量', unit: '件', meaning: 'relics of class II or I traded.' }) higherClassRelicCount?: FactValue;
  @Fact(AmountFact, { term: '文物交易数额', unit: '元', meaning: 'amount of the deals in relics.' }) relicDealAmount?: FactValue;
  @Fact(FlagFact, { term: '伪造、买卖国家机关公文证件', meaning: 'permits or certificates of state organs were forged or traded.' })
  stateDocumentsForged?: FactValue;
  @Fact(FlagFact, { term: '暴力、威胁阻碍执法', meaning: 'violence or threat against officers on duty.' }) officersObstructed?: FactValue;
}
