import { Entity } from '@mikro-orm/decorators/legacy';
import { InputType, ObjectType } from 'type-graphql';
import { AmountFact, CaseFacts, CountFact, Fact, FlagFact, QuantityFact, TextFact, type FactValue } from '../../casework/case/index.js';
import {
  AgriculturalFoodBusinessFact, AgriculturalFoodRiskFact, AgriculturalProductKindFact, AgriculturalSensitiveAreaFact,
  AgriculturalSubstanceClassFact, EpidemicResultFact, FeedDrugBusinessFact, FishingMethodFact, FoodAnimalDrugUseFact,
} from './agriculture.codes.js';

/**
 * What the rules of agriculture need to know of a case. Keys, traps and the rows that read each fact: `docs/fact-keys/agriculture.md`.
 * Earlier penalties and convictions are no facts of the case: they are counted in the graph, across departments.
 */
@Entity({ schema: 'agriculture', tableName: 'facts' })
@ObjectType('AgricultureFacts', { description: '农业农村要素: facts of an agricultural case, each with its unit, bound and source.' })
@InputType('AgricultureFactsInput', { description: '农业农村要素: facts of an agricultural case as its organ reports them; left out is not no.' })
export class AgricultureFacts extends CaseFacts {
  // Product and inspection
  @Fact(AgriculturalProductKindFact, { term: '农业产品类别', meaning: 'kind of product that the case is about.' }) productKind?: FactValue;
  @Fact(TextFact, { term: '产品名称', meaning: 'name of the product.' }) product?: FactValue;
  @Fact(TextFact, { term: '登记证号或者批准文号', meaning: 'registration, approval or licence number of the product.' }) registrationNumber?: FactValue;
  @Fact(TextFact, { term: '标签标称', meaning: 'what the label claims.' }) labelClaim?: FactValue;
  @Fact(TextFact, { term: '有效成分', meaning: 'active ingredient concerned.' }) activeIngredient?: FactValue;
  @Fact(QuantityFact, { term: '实测含量', unit: '%', meaning: 'measured content of the active ingredient: 30 means 30 %.' }) contentMeasuredPercent?: FactValue;
  @Fact(QuantityFact, { term: '标称含量', unit: '%', meaning: 'content of the active ingredient on the label: 30 means 30 %.' }) contentLabelPercent?: FactValue;
  @Fact(TextFact, { term: '残留项目', meaning: 'substance whose residue was measured.' }) residueItem?: FactValue;
  @Fact(QuantityFact, { term: '残留量', unit: '毫克/千克', meaning: 'measured residue.' }) residueMgPerKilogram?: FactValue;
  @Fact(QuantityFact, { term: '残留限量', unit: '毫克/千克', meaning: 'limit of the standard for that residue.' }) residueLimitMgPerKilogram?: FactValue;
  @Fact(TextFact, { term: '样品编号', meaning: 'number of the sample.' }) sampleNumber?: FactValue;
  @Fact(TextFact, { term: '产品批号', meaning: 'batch number.' }) batchNumber?: FactValue;
  @Fact(QuantityFact, { term: '产品重量', unit: '千克', meaning: 'weight of the products concerned.' }) productKilograms?: FactValue;
  @Fact(CountFact, { term: '产品件数', unit: '件', meaning: 'packages, bags, bottles or other pieces concerned.' }) productCount?: FactValue;
  @Fact(AmountFact, { term: '货值金额', unit: '元', keys: ['goods_value'], meaning: 'value of the goods as penalty tiers count it; no crime’s row reads it.' })
  goodsValueAmount?: FactValue;
  @Fact(FlagFact, { term: '农户', meaning: 'the party is a farmer, for whom some fines have ranges of their own.' }) farmer?: FactValue;

  // Shoddy goods (刑法 140, 147, 149)
  @Fact(FlagFact, { term: '伪劣产品', meaning: '掺杂掺假、以假充真、以次充好或者以不合格产品冒充合格产品: the goods are shoddy in the sense of 刑法 140.' })
  shoddyProduct?: FactValue;
  @Fact(FlagFact, { term: '伪劣农药、兽药、化肥、种子', meaning: 'the farm input is fake, without effect or below standard (刑法 147).' })
  shoddyFarmInput?: FactValue;
  @Fact(AmountFact, { term: '销售金额（伪劣产品）', unit: '元', keys: ['sales_amount'],
    meaning: 'all illegal income obtained or obtainable from the products sold; not the amount of a food crime.' })
  salesAmount?: FactValue;
  @Fact(AmountFact, { term: '未销售货值金额（伪劣产品）', unit: '元', keys: ['unsold_value'],
    meaning: 'value of products not yet sold, at the marked price, else at the middle market price.' })
  unsoldValueAmount?: FactValue;
  @Fact(AmountFact, { term: '生产损失（伪劣农资）', unit: '元', keys: ['loss'], meaning: 'loss of farm production that the farm input caused.' })
  farmProductionLossAmount?: FactValue;
  @Fact(QuantityFact, { term: '受害作物面积', unit: '亩', meaning: 'area of the crop harmed by the product; no crime’s row reads it.' }) cropLossMu?: FactValue;

  // Food (刑法 143, 144)
  @Fact(AgriculturalFoodRiskFact, { term: '食品安全风险', meaning: 'risk of serious food poisoning or disease; of several, any.' }) foodRisk?: FactValue;
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
  @Fact(FlagFact, { term: '涉及食品安全', meaning: 'the violation is one of food safety; a penalty for it counts for rows P143.s2 and P144.s of any organ.' })
  foodSafetyMatter?: FactValue;

  // Unlawful business (刑法 225) and drugs in feed
  @Fact(AgriculturalFoodBusinessFact, { term: '涉食品非法经营', meaning: 'unlawful business that endangers food; of several, any.' }) foodBusiness?: FactValue;
  @Fact(FeedDrugBusinessFact, { term: '饲料中禁用药品的经营', meaning: 'business in drugs banned from feed.' }) feedDrugBusiness?: FactValue;
  @Fact(FoodAnimalDrugUseFact, { term: '食品动物使用禁用药品', meaning: 'banned drugs in animals for food; no amount is needed.' }) foodAnimalDrugUse?: FactValue;
  @Fact(FlagFact, { term: '违反国家规定的经营',
    meaning: 'a law or State Council rule makes the business unlawful; without it the catch-all of 刑法 225 is not used.' })
  stateProvisionsViolated?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额', unit: '元', keys: ['business_amount'],
    meaning: 'turnover of the unlawful business, such as private slaughter or banned inputs.' })
  illegalBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（非法经营）', unit: '元', keys: ['gains'],
    meaning: 'gains of the unlawful business; never read for pollution, marks or land.' })
  illegalBusinessGainsAmount?: FactValue;

  // Marks on seed and other goods (刑法 213)
  @Fact(CountFact, { term: '涉案注册商标数', unit: '种', meaning: 'registered marks counterfeited.' }) infringedMarkCount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（假冒注册商标：商品）', unit: '元', keys: ['gains'], meaning: 'gains from counterfeiting marks on goods.' })
  counterfeitGoodsGainsAmount?: FactValue;
  @Fact(AmountFact, { term: '非法经营数额（假冒注册商标：商品）', unit: '元', keys: ['business_amount'],
    meaning: 'turnover of goods on which the party counterfeited marks.' })
  counterfeitGoodsBusinessAmount?: FactValue;
  @Fact(AmountFact, { term: '违法所得（假冒注册商标：服务）', unit: '元', keys: ['gains'], meaning: 'gains from counterfeiting service marks.' })
  counterfeitServiceGainsAmount?: FactValue;

  // Animals and quarantine (刑法 337)
  @Fact(TextFact, { term: '动物种类', meaning: 'species of the animals.' }) animalSpecies?: FactValue;
  @Fact(CountFact, { term: '动物数量', unit: '头（只、羽）', meaning: 'heads of animals concerned.' }) animalCount?: FactValue;
  @Fact(TextFact, { term: '检疫证明编号', meaning: 'number of the quarantine certificate.' }) quarantineCertificateNumber?: FactValue;
  @Fact(TextFact, { term: '疫病名称', meaning: 'name of the disease.' }) diseaseName?: FactValue;
  @Fact(CountFact, { term: '屠宰数量', unit: '头（只、羽）', meaning: 'heads slaughtered.' }) slaughteredCount?: FactValue;
  @Fact(EpidemicResultFact, { term: '动植物疫情后果', meaning: 'epidemic, or danger of one; a matter of opinion, so give its source.' }) epidemicResult?: FactValue;
  @Fact(FlagFact, { term: '疫区', meaning: 'animals, plants or products came out of a closed epidemic zone.' }) epidemicZone?: FactValue;
  @Fact(AmountFact, { term: '疫区动物、产品货值', unit: '元', meaning: 'value of what was moved out of the closed epidemic zone.' }) epidemicZoneGoodsAmount?: FactValue;
  @Fact(AmountFact, { term: '应当处理、销毁物品货值', unit: '元', meaning: 'value of what had to be treated or destroyed and was sold.' }) condemnedGoodsAmount?: FactValue;

  // Fishing (刑法 340)
  @Fact(TextFact, { term: '水域', meaning: 'name of the water.' }) waterBody?: FactValue;
  @Fact(FlagFact, { term: '内陆水域', meaning: 'the water is inland.' }) inlandWater?: FactValue;
  @Fact(FlagFact, { term: '禁渔区', meaning: 'the place is closed to fishing.' }) closedArea?: FactValue;
  @Fact(FlagFact, { term: '禁渔期', meaning: 'the act fell into the closed season.' }) closedSeason?: FactValue;
  @Fact(TextFact, { term: '禁渔期起始日', form: 'DAY', meaning: 'first day of the closed season, as the notice of the year states it.' }) closedSeasonFrom?: FactValue;
  @Fact(TextFact, { term: '禁渔期终了日', form: 'DAY', meaning: 'last day of the closed season, as the notice of the year states it.' }) closedSeasonTo?: FactValue;
  @Fact(FlagFact, { term: '水产种质资源保护区', meaning: 'the place is a reserve of aquatic germplasm.' }) germplasmReserve?: FactValue;
  @Fact(TextFact, { term: '渔具', meaning: 'gear used.' }) fishingGear?: FactValue;
  @Fact(QuantityFact, { term: '网目尺寸', unit: '毫米', meaning: 'mesh of the net.' }) meshMillimetres?: FactValue;
  @Fact(FishingMethodFact, { term: '捕捞方法', meaning: 'how the catch was taken.' }) fishingMethod?: FactValue;
  @Fact(FlagFact, { term: '禁用的工具、方法', meaning: 'gear or method is banned.' }) bannedGearOrMethod?: FactValue;
  @Fact(TextFact, { term: '渔船编号', meaning: 'number of the vessel.' }) vesselNumber?: FactValue;
  @Fact(QuantityFact, { term: '渔获物重量', unit: '千克', keys: ['catch_kg'], meaning: 'whole catch.' }) catchKilograms?: FactValue;
  @Fact(AmountFact, { term: '渔获物价值', unit: '元', keys: ['catch_value'], meaning: 'value of the whole catch.' }) catchValueAmount?: FactValue;
  @Fact(QuantityFact, { term: '苗种、怀卵亲体重量', unit: '千克', keys: ['catch_kg'], meaning: 'fry and spawning fish in the catch.' }) fryCatchKilograms?: FactValue;
  @Fact(AmountFact, { term: '苗种、怀卵亲体价值', unit: '元', keys: ['catch_value'], meaning: 'value of the fry and spawning fish in the catch.' })
  fryCatchValueAmount?: FactValue;

  // Wildlife and plants (刑法 341, 344)
  @Fact(AmountFact, { term: '珍贵、濒危野生动物及其制品价值', unit: '元', meaning: 'value of precious or endangered animals and their products.' })
  protectedAnimalValueAmount?: FactValue;
  @Fact(AmountFact, { term: '非法狩猎的野生动物价值', unit: '元', meaning: 'value of wild animals hunted unlawfully, the precious and endangered not counted.' })
  huntedWildlifeValueAmount?: FactValue;
  @Fact(FlagFact, { term: '禁猎区、禁猎期', meaning: 'hunted in a closed area or in a closed season.' }) huntingClosed?: FactValue;
  @Fact(FlagFact, { term: '禁用的狩猎工具、方法', meaning: 'hunted with a banned tool or method.' }) huntingToolBanned?: FactValue;
  @Fact(CountFact, { term: '一级保护植物', unit: '株', meaning: 'plants of national key protection, class I.' }) classOnePlantCount?: FactValue;
  @Fact(QuantityFact, { term: '一级保护植物立木蓄积', unit: '立方米', meaning: 'standing volume of those of class I.' }) classOneTimberCubicMetres?: FactValue;
  @Fact(CountFact, { term: '二级保护植物', unit: '株', meaning: 'plants of national key protection, class II.' }) classTwoPlantCount?: FactValue;
  @Fact(QuantityFact, { term: '二级保护植物立木蓄积', unit: '立方米', meaning: 'standing volume of those of class II.' }) classTwoTimberCubicMetres?: FactValue;
  @Fact(AmountFact, { term: '国家重点保护植物及其制品价值', unit: '元', meaning: 'value of the protected plants and their products.' })
  protectedPlantValueAmount?: FactValue;

  // Land (刑法 228, 342)
  @Fact(QuantityFact, { term: '占用永久基本农田', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'permanent basic farmland occupied; 1 亩 = 666.67 m².' })
  occupiedPermanentBasicFarmlandMu?: FactValue;
  @Fact(QuantityFact, { term: '占用其他耕地', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'other cultivated land occupied.' })
  occupiedOtherCultivatedLandMu?: FactValue;
  @Fact(QuantityFact, { term: '占用公益林地', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'public-welfare forest land occupied.' })
  occupiedPublicWelfareForestMu?: FactValue;
  @Fact(QuantityFact, { term: '占用商品林地', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'commercial forest land occupied.' })
  occupiedCommercialForestMu?: FactValue;
  @Fact(QuantityFact, { term: '占用草原', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'grassland occupied.' }) occupiedGrasslandMu?: FactValue;
  @Fact(QuantityFact, { term: '占用其他土地', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'land of any other class occupied.' }) occupiedOtherLandMu?: FactValue;
  @Fact(FlagFact, { term: '耕地大量毁坏', meaning: 'the occupied cultivated land was destroyed; a matter of opinion, so give its source.' }) farmlandDestroyed?: FactValue;
  @Fact(QuantityFact, { term: '转让、倒卖永久基本农田', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'permanent basic farmland whose use was sold or transferred.' })
  transferredPermanentBasicFarmlandMu?: FactValue;
  @Fact(QuantityFact, { term: '转让、倒卖其他耕地', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'other cultivated land whose use was sold or transferred.' })
  transferredOtherCultivatedLandMu?: FactValue;
  @Fact(QuantityFact, { term: '转让、倒卖其他土地', unit: '亩', keys: ['area_mu', 'land_class'], meaning: 'land of any other class whose use was sold or transferred.' })
  transferredOtherLandMu?: FactValue;
  @Fact(AmountFact, { term: '违法所得（转让、倒卖土地使用权）', unit: '元', keys: ['gains'], meaning: 'gains from the sale or transfer of land use.' })
  landTransferGainsAmount?: FactValue;

  // Pollution (刑法 338)
  @Fact(AgriculturalSubstanceClassFact, { term: '污染物特别类别',
    meaning: 'radioactive, infectious or toxic, or none of these; for waste and discharge alike.' })
  substanceClass?: FactValue;
  @Fact(AgriculturalSensitiveAreaFact, { term: '敏感区域', meaning: 'kind of protected place in which the act was done.' }) sensitiveArea?: FactValue;
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

  // Acts beside
  @Fact(FlagFact, { term: '故意提供虚假证明文件', meaning: 'a certifying paper was knowingly false; a penalty for it counts for row M229 of any organ.' })
  papersKnowinglyFalse?: FactValue;
  @Fact(FlagFact, { term: '伪造、买卖国家机关公文证件', meaning: 'permits or certificates of state organs were forged or traded.' })
  stateDocumentsForged?: FactValue;
  @Fact(FlagFact, { term: '暴力、威胁阻碍执法', meaning: 'violence or threat against officers on duty.' }) officersObstructed?: FactValue;
}
