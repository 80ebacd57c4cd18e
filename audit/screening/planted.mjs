/**
 * What is planted: each kind by hand from the tables of the law, with the row under which it must be found and how its facts are stated. It shares nothing with the product's own rows.
 * `words` are the wording and units of decisions; `circumstances` are what `screen` is told beside the facts, in Chinese; `earlier` are other cases of the party; `before` are the facts that a correction replaced.
 */
import { from, opinion, within, words } from './say.mjs';

const unit = 'LEGAL_PERSON';
const person = 'NATURAL_PERSON';

const kind = (id, rule, domain, cause, facts, more = {}) => ({ id, rule, domain, cause, facts, party: unit, ...more });

const market = [
  kind('M01', 'P140.1', 'MARKET', 'MR08', { salesAmount: words(50_000, '万元') }, { circumstances: { shoddyProduct: [true, '以次充好'] } }),
  kind('M02', 'P140.2', 'MARKET', 'MR08', { shoddyProduct: true, unsoldValueAmount: from(150_000) }),
  kind('M03', 'P140.3', 'MARKET', 'MR08', { shoddyProduct: true, salesAmount: within(40_000, 49_900), unsoldValueAmount: within(31_000, 140_000) }),
  kind('M04', 'P140.food', 'MARKET', 'MR03', { productClass: 'FOOD', shoddyProduct: true, salesAmount: words(50_000, '万元') }, { circumstances: { expiredOrRedated: [true, '超过保质期或者更改日期'] } }),
  kind('M05', 'P141', 'MARKET', 'MR10', {}, { circumstances: { drugFault: ['FAKE', '假药'], drugConduct: ['SOLD', '销售'] } }),
  kind('M06', 'P141.s', 'MARKET', 'MR10', { drugFault: 'FAKE', drugConduct: 'SOLD', drugDealingAmount: words(200_000, '万元', 490_000) }),
  kind('M07', 'P141.xs', 'MARKET', 'MR10', { drugFault: 'FAKE', drugConduct: 'PRODUCED', drugDealingAmount: from(500_000) }),
  kind('M08', 'P142', 'MARKET', 'MR10', { drugFault: 'INFERIOR', drugConduct: 'SOLD', minorInjuryCount: from(1) }),
  kind('M09', 'P142-1', 'MARKET', 'MR10', { drugApproval: 'UNAPPROVED', drugDanger: 'UNKNOWN_INDICATION' }),
  kind('M10', 'P142-1.s', 'MARKET', 'MR10', { drugApproval: 'UNAPPROVED', drugDanger: 'CHEMICAL_FOUND', drugDealingAmount: words(500_000, '万元') }),
  kind('M11', 'P143', 'MARKET', 'MR02', {}, { circumstances: { foodRisk: ['UNFIT_MEAT', '死因不明'] } }),
  kind('M12', 'P143.s1', 'MARKET', 'MR02', { foodRisk: 'LIMIT_SERIOUSLY_EXCEEDED', foodDealingAmount: words(200_000, '万元') }),
  kind('M13', 'P143.s2', 'MARKET', 'MR02', { foodRisk: 'UNFIT_MEAT', foodDealingAmount: from(100_000, 199_000), saleDurationMonths: from(6) }),
  kind('M14', 'P144', 'MARKET', 'MR02', {}, { circumstances: { toxicNonFoodMaterial: [true, '有毒、有害非食品原料'] } }),
  kind('M15', 'P144.s', 'MARKET', 'MR02', { toxicNonFoodMaterial: true, foodDealingAmount: from(200_000, 490_000) }),
  kind('M16', 'P225.food', 'MARKET', 'MR11', { illegalBusinessAmount: words(100_000, '万元') }, { circumstances: { unlawfulBusiness: ['PRIVATE_SLAUGHTER', '私设生猪屠宰厂（场）'] } }),
  kind('M17', 'P146', 'MARKET', 'MR08', { safetyStandardBreached: true, seriousInjuryCount: from(1) }),
  kind('M18', 'P146', 'MARKET', 'MR08', { safetyStandardBreached: true, unsafeProductLossAmount: words(100_000, '万元') }),
  kind('M19', 'P222.1', 'MARKET', 'MR06', { falseAdvertising: true, productClass: 'OTHER', advertisingGainsAmount: words(100_000, '万元') }),
  kind('M20', 'P222.2', 'MARKET', 'MR06', { falseAdvertising: true, productClass: 'FOOD', advertisingGainsAmount: from(30_000, 99_000) }),
  kind('M21', 'P312.med', 'MARKET', 'MR10', { insuranceFraudDrugAmount: words(50_000, '万元') }),
  kind('M22', 'I213.1', 'MARKET', 'MR05', { counterfeitGoodsBusinessAmount: words(50_000, '万元') }),
  kind('M23', 'I213.2', 'MARKET', 'MR05', { infringedMarkCount: from(2), counterfeitGoodsGainsAmount: from(20_000, 29_000) }),
  kind('M24', 'I214.1', 'MARKET', 'MR05', { counterfeitGoodsSold: true, salesAmount: words(50_000, '万元') }),
  kind('M25', 'I214.2', 'MARKET', 'MR05', { counterfeitGoodsSold: true, unsoldValueAmount: from(150_000) }),
  kind('M26', 'I215.1', 'MARKET', 'MR05', { counterfeitLabelCount: words(10_000, '件') }),
  kind('M27', 'I219', 'MARKET', 'MR07', { tradeSecretLossAmount: words(300_000, '万元') }),
  kind('M28', 'M221', 'MARKET', 'MR07', { goodwillLossAmount: from(500_000) }),
  kind('M29', 'M224', 'MARKET', 'MR11', { contractFraudAmount: words(20_000, '万元') }),
  kind('M30', 'M224-1', 'MARKET', 'MR11', { participantCount: from(30), levelCount: from(3) }),
  kind('M31', 'M225.tob', 'MARKET', 'MR11', { unlawfulBusiness: 'TOBACCO', cigaretteStickCount: words(200_000, '支') }),
  kind('M32', 'M225.post', 'MARKET', 'MR11', { unlawfulBusiness: 'PAID_POSTS', illegalBusinessAmount: from(50_000, 149_000) }, { party: person }),
  kind('M33', 'M225.slot', 'MARKET', 'MR11', { unlawfulBusiness: 'SLOT_MACHINES', illegalBusinessAmount: words(500_000, '万元') }),
  kind('M34', 'M230', 'MARKET', 'MR11', { inspectionEvasionGoodsAmount: words(3_000_000, '万元') }),
  kind('M35', 'A341.1', 'MARKET', 'MR11', { protectedAnimalValueAmount: words(20_000, '万元') }),
  kind('M37', 'M223', 'MARKET', 'MR07', { bidRiggingGainsAmount: words(200_000, '万元') }),
  kind('M36', 'P147', 'MARKET', 'MR08', { shoddyFarmInput: true, farmProductionLossAmount: words(20_000, '万元') }),
  kind('M38', 'P145', 'MARKET', 'MR10', { medicalDeviceSubstandard: true, medicalDeviceDangerous: opinion(true) }),
  kind('M39', 'P148', 'MARKET', 'MR10', { cosmeticSubstandard: true, cosmeticConsequenceSerious: opinion(true) }),
  kind('M40', 'P149', 'MARKET', 'MR08', { productClass: 'COSMETIC', shoddyProduct: true, salesAmount: words(50_000, '万元') }),
  kind('M41', 'I213.4', 'MARKET', 'MR05', { counterfeitServiceGainsAmount: words(50_000, '万元') }),
  kind('M42', 'I215.2', 'MARKET', 'MR05', { infringedMarkCount: from(2), counterfeitLabelCount: from(5_000, 9_900) }),
  kind('M43', 'I216', 'MARKET', 'MR05', { counterfeitPatentGainsAmount: words(100_000, '万元') }),
  kind('M44', 'M226', 'MARKET', 'MR11', { forcedDealingAmount: words(10_000, '元') }),
  kind('M45', 'M229', 'MARKET', 'MR07', { certifyingPaper: 'ACCOUNTS', certifyingFault: 'KNOWING', falsePapersGainsAmount: from(100_000) }),
  kind('M46', 'M229-3', 'MARKET', 'MR07', { certifyingPaper: 'ACCOUNTS', certifyingFault: 'GROSSLY_NEGLIGENT', falsePapersLossAmount: words(1_000_000, '万元') }),
  kind('M47', 'M225.radio', 'MARKET', 'MR11', { unlawfulBusiness: 'RADIO', radioSetCount: words(3, '套') }),
  kind('M48', 'A341.3', 'MARKET', 'MR11', { wildlifeForFood: true, listedWildlifeValueAmount: words(10_000, '万元') }),
];

const environment = [
  kind('E01', 'E338.2', 'ENVIRONMENT', 'EE07', { hazardousWasteTonnes: words(3, '吨') }),
  kind('E02', 'E338.2', 'ENVIRONMENT', 'EE08', { hazardousWasteTonnes: words(3, '公斤') }),
  kind('E03', 'E338.3', 'ENVIRONMENT', 'EE01', { leadGroupMetal: 'CHROMIUM', leadGroupExcessMultiple: from(3) }),
  kind('E04', 'E338.4', 'ENVIRONMENT', 'EE01', { nickelGroupMetal: 'ZINC', nickelGroupExcessMultiple: words(10, '倍') }),
  kind('E05', 'E338.5', 'ENVIRONMENT', 'EE02', {}, { circumstances: { evasionManner: ['HIDDEN_PIPE', '暗管'], substanceClass: ['TOXIC', '有毒物质'] } }),
  kind('E06', 'E338.5', 'ENVIRONMENT', 'EE02', { substanceClass: 'INFECTIOUS', evasionManner: 'SEEPAGE_PIT' }),
  kind('E07', 'E338.1', 'ENVIRONMENT', 'EE07', { sensitiveArea: 'DRINKING_WATER_SOURCE', substanceClass: 'TOXIC' }),
  kind('E08', 'E338.7', 'ENVIRONMENT', 'EE10', { keyUnit: true, automaticMonitoringFalsified: true, pollutantWhileFalsified: 'CHEMICAL_OXYGEN_DEMAND' }),
  kind('E09', 'E338.9', 'ENVIRONMENT', 'EE07', { pollutionLossAmount: words(300_000, '万元') }),
  kind('E10', 'E338.10', 'ENVIRONMENT', 'EE01', { townshipIntakeCutHours: from(12) }),
  kind('E11', 'E338.s', 'ENVIRONMENT', 'EE07', { hazardousWasteTonnes: words(100, '吨') }),
  kind('E12', 'E338.s', 'ENVIRONMENT', 'EE07', { permanentBasicFarmlandMu: words(10, '公顷') }),
  kind('E13', 'E338.xs', 'ENVIRONMENT', 'EE01', { cityIntakeCutHours: from(12) }),
  kind('E14', 'E339', 'ENVIRONMENT', 'EE07', { importedSolidWasteDisposed: true, pollutionLossAmount: from(1_000_000) }),
  kind('E15', 'M229.env', 'ENVIRONMENT', 'EE10', { certifyingPaper: 'MONITORING', certifyingFault: 'KNOWING', falsePapersGainsAmount: words(300_000, '万元') }),
  kind('E16', 'E338.perm', 'ENVIRONMENT', 'EE09', { hazardousWasteLicence: 'NONE', environmentPolluted: true, hazardousWasteTonnes: from(3) }),
  kind('E17', 'E286', 'ENVIRONMENT', 'EE10', { qualityMonitoringInterference: 'SAMPLING', interferenceConsequenceSerious: opinion(true) }),
  kind('E18', 'M225.other', 'ENVIRONMENT', 'EE09', { stateProvisionsViolated: true, illegalBusinessAmount: words(500_000, '万元') }),
  kind('E19', 'M229', 'ENVIRONMENT', 'EE10', { certifyingPaper: 'EIA', certifyingFault: 'KNOWING', fabricatedAmount: words(1_000_000, '万元'), fabricatedPercent: from(30, 90) }),
];

const transport = [
  kind('T01', 'E338.2', 'TRANSPORT', 'TR10', { hazardousWasteTonnes: words(3, '吨') }),
  kind('T02', 'T133.1', 'TRANSPORT', 'TR10', { trafficAccident: true, accidentLiability: 'MAIN', deathCount: from(1) }),
  kind('T03', 'T133.2', 'TRANSPORT', 'TR10', { trafficAccident: true, accidentLiability: 'EQUAL', deathCount: from(3) }),
  kind('T04', 'T133.3', 'TRANSPORT', 'TR10', { trafficAccident: true, accidentLiability: 'FULL', unableToPayAmount: words(300_000, '万元') }),
  kind('T05', 'T133.4', 'TRANSPORT', 'TR10', { trafficAccident: true, accidentLiability: 'FULL', seriousInjuryCount: from(1, 3), fledScene: true }),
  kind('T06', 'T133-1.3', 'TRANSPORT', 'TR02', { passengerService: 'SCHOOL_BUS', seriousOverSeating: opinion(true) }),
  kind('T07', 'T134', 'TRANSPORT', 'TR11', { safetyAccident: true, accidentLossAmount: words(1_000_000, '万元') }),
  kind('T08', 'T136', 'TRANSPORT', 'TR10', { dangerousGoodsAccident: true, deathCount: words(1, '人') }),
  kind('T09', 'M223', 'TRANSPORT', 'TR07', { bidRigging: true, winningProjectAmount: words(4_000_000, '万元') }),
  kind('T10', 'M227', 'TRANSPORT', 'TR11', { resoldTicketFaceAmount: words(5_000, '元') }),
  kind('T11', 'T280', 'TRANSPORT', 'TR03', {}, { circumstances: { stateDocumentsForged: [true, '伪造、买卖国家机关公文证件'] } }),
  kind('T12', 'M229.safe', 'TRANSPORT', 'TR11', { papersKnowinglyFalse: true, safetyEvaluationPaper: true, falsePapersGainsAmount: from(100_000) }),
  kind('T13', 'T133-1.4', 'TRANSPORT', 'TR10', { hazardousChemicalRulesViolated: true, publicSafetyEndangered: opinion(true) }),
  kind('T14', 'T139-1', 'TRANSPORT', 'TR11', { accidentUnreported: true, addedLossAmount: words(1_000_000, '万元') }),
  kind('T15', 'T117', 'TRANSPORT', 'TR07', { trafficFacilityDamaged: true, overturningDanger: opinion(true) }),
  kind('T16', 'T277', 'TRANSPORT', 'TR06', {}, { circumstances: { officersObstructed: [true, '暴力、威胁阻碍执法'] } }),
];

const culture = [
  kind('C01', 'I217.1', 'CULTURE', 'CU08', { infringedRight: 'COPYRIGHT', copyrightBusinessAmount: words(50_000, '万元') }),
  kind('C02', 'I217.3', 'CULTURE', 'CU08', { infringedRight: 'COPYRIGHT', infringingCopyCount: from(500) }),
  kind('C03', 'I218.1', 'CULTURE', 'CU08', { infringedRight: 'COPYRIGHT', infringingSalesAmount: words(100_000, '万元') }),
  kind('C04', 'I218.3', 'CULTURE', 'CU08', { infringedRight: 'COPYRIGHT', infringingCopySoldCount: words(1_000, '张') }),
  kind('C05', 'M225.pub', 'CULTURE', 'CU07', { harmfulBookCount: words(2_000, '册') }, { party: person }),
  kind('C06', 'M225.pubbiz', 'CULTURE', 'CU06', { unlicensedPublishingBusinessAmount: from(500_000) }),
  kind('C07', 'C363.2', 'CULTURE', 'CU07', { obsceneForProfit: true, onlineObsceneVideoCount: from(20) }, { party: person }),
  kind('C08', 'C324.1', 'CULTURE', 'CU11', { relicDamagedIntentionally: true, relicClass: 'CLASS_TWO' }),
  kind('C09', 'C326', 'CULTURE', 'CU11', { relicsTraded: true, relicDealAmount: words(50_000, '万元') }),
  kind('C10', 'C328', 'CULTURE', 'CU11', { ancientSiteDug: true, ancientSiteValueHarmed: opinion(true) }),
  kind('C11', 'M224', 'CULTURE', 'CU09', { contractFraudAmount: words(20_000, '万元') }),
  kind('C12', 'T303', 'CULTURE', 'CU04', { refundFunction: true, gamblingMachineCount: words(10, '台') }),
  kind('C13', 'C363.1', 'CULTURE', 'CU07', { obsceneForProfit: true, obsceneDiscMadeCount: words(100, '张') }, { party: person }),
  kind('C14', 'C364', 'CULTURE', 'CU10', { obsceneForProfit: false, obsceneSpreadCount: from(600) }, { party: person }),
  kind('C15', 'C324.2', 'CULTURE', 'CU11', { scenicDamageTimesCount: from(3) }),
  kind('C16', 'C250/246', 'CULTURE', 'CU07', { defamatoryPublication: true, publicationResultSerious: opinion(true) }),
];

const agriculture = [
  kind('A01', 'P147', 'AGRICULTURE', 'AG02', { productKind: 'PESTICIDE', shoddyFarmInput: true, farmProductionLossAmount: words(20_000, '万元') }),
  kind('A02', 'A340.1', 'AGRICULTURE', 'AG10', { inlandWater: true, closedSeason: true, catchKilograms: words(500, '公斤') }),
  kind('A03', 'A340.1', 'AGRICULTURE', 'AG10', { inlandWater: true, bannedGearOrMethod: true, catchKilograms: words(500, '斤') }),
  kind('A04', 'A340.2', 'AGRICULTURE', 'AG10', { germplasmReserve: true, catchKilograms: from(50, 490) }),
  kind('A05', 'A340.3', 'AGRICULTURE', 'AG10', { closedSeason: true }, { circumstances: { fishingMethod: ['ELECTRIC', '电鱼'] } }),
  kind('A06', 'A341.2', 'AGRICULTURE', 'AG10', { huntingClosed: true, huntingToolBanned: true }),
  kind('A07', 'A342.farm', 'AGRICULTURE', 'AG11', { occupiedPermanentBasicFarmlandMu: words(5, '公顷'), farmlandDestroyed: opinion(true) }),
  kind('A08', 'A342.farm', 'AGRICULTURE', 'AG11', { occupiedOtherCultivatedLandMu: words(10, '平方米'), farmlandDestroyed: opinion(true) }),
  kind('A09', 'A342.grass', 'AGRICULTURE', 'AG11', { occupiedGrasslandMu: from(20) }),
  kind('A10', 'A344', 'AGRICULTURE', 'AG06', { classOnePlantCount: words(1, '株') }),
  kind('A11', 'A144.feed', 'AGRICULTURE', 'AG04', {}, { circumstances: { foodAnimalDrugUse: ['USED', '养殖中使用'] } }),
  kind('A12', 'M228', 'AGRICULTURE', 'AG11', { transferredOtherCultivatedLandMu: words(10, '公顷') }),
  kind('A13', 'P225.food', 'AGRICULTURE', 'AG08', { foodBusiness: 'PRIVATE_SLAUGHTER', illegalBusinessAmount: from(100_000) }),
  kind('A14', 'A337', 'AGRICULTURE', 'AG07', { epidemicResult: opinion('DANGER'), condemnedGoodsAmount: words(20_000, '万元') }),
  kind('A15', 'M225.feed', 'AGRICULTURE', 'AG05', { feedDrugBusiness: 'DRUG_SOLD', illegalBusinessAmount: words(100_000, '万元') }),
];

const urban = [
  kind('U01', 'E338.9', 'URBAN', 'UM05', { pollutionLossAmount: words(300_000, '万元') }),
  kind('U02', 'E338.5', 'URBAN', 'UM11', {}, { circumstances: { evasionManner: ['SEEPAGE_WELL', '渗井'], substanceClass: ['TOXIC', '有毒物质'] } }),
  kind('U03', 'T134-1', 'URBAN', 'UM10', { realDanger: opinion(true), majorHazard: true, hazardOrderServed: true, hazardOrderRefused: true }),
  kind('U04', 'T134', 'URBAN', 'UM09', { safetyAccident: true, seriousInjuryCount: from(3) }),
  kind('U05', 'A345.1', 'URBAN', 'UM12', { fellingToTake: true, felledTimberCubicMetres: words(5, '立方米') }),
  kind('U06', 'T275', 'URBAN', 'UM09', { propertyDestroyedIntentionally: true, destroyedPropertyAmount: words(5_000, '元') }),
  kind('U07', 'T137', 'URBAN', 'UM01', { worksQualityAccident: true, accidentLossAmount: from(1_000_000) }),
  kind('U08', 'T293', 'URBAN', 'UM09', { forciblyTakenAmount: words(1_000, '元') }),
];

/** A case of the party that is over and fined, so many days before the act. */
const fined = (domain, cause, days, facts, more = {}) => ({ domain, cause, days, facts, isFined: true, ...more });
/** An act of the party in another case, of another organ, that nobody has dealt with. */
const open = (domain, cause, days, facts) => ({ domain, cause, days, facts, isFined: false });

const toxic = { ENVIRONMENT: ['EE07', { substanceClass: 'TOXIC' }], URBAN: ['UM05', { substanceClass: 'TOXIC' }], TRANSPORT: ['TR10', { specialSubstanceDischarged: true }], AGRICULTURE: ['AG03', { substanceClass: 'TOXIC' }] };
const toxicFine = (domain, days, more) => fined(domain, toxic[domain][0], days, toxic[domain][1], more);
const warned = { pollutionWarningLevel: 'RED', pollutantOverLimitDuringWarning: 'NITROGEN_OXIDES' };
const advert = (gains) => ({ falseAdvertising: true, productClass: 'OTHER', advertisingGainsAmount: gains });

/** What only the counters across departments can find. */
const counted = [
  kind('X01', 'E338.8', 'ENVIRONMENT', 'EE07', { substanceClass: 'TOXIC' }, { earlier: [toxicFine('URBAN', 500), toxicFine('TRANSPORT', 200)] }),
  kind('X02', 'E338.8', 'URBAN', 'UM05', { substanceClass: 'INFECTIOUS' }, { earlier: [toxicFine('ENVIRONMENT', 640), toxicFine('AGRICULTURE', 60)] }),
  kind('X03', 'E338.8', 'ENVIRONMENT', 'EE07', { substanceClass: 'TOXIC' }, { earlier: [toxicFine('URBAN', 400, { isLate: true }), toxicFine('AGRICULTURE', 100)] }),
  kind('X04', 'P143.s2', 'MARKET', 'MR02', { foodRisk: 'UNFIT_MEAT', foodDealingAmount: from(100_000, 199_000) }, { earlier: [fined('URBAN', 'UM04', 300, { foodSafetyMatter: true })] }),
  kind('X05', 'P144.s', 'AGRICULTURE', 'AG09', { toxicNonFoodMaterial: true, foodDealingAmount: from(100_000, 199_000) }, { earlier: [fined('MARKET', 'MR03', 350, { foodRisk: 'NONE', foodDealingAmount: within(500, 9_000) })] }),
  kind('X06', 'I218.2', 'CULTURE', 'CU08', { infringedRight: 'COPYRIGHT', infringingSalesAmount: from(50_000, 99_000) }, { earlier: [fined('CULTURE', 'CU08', 250, { infringedRight: 'COPYRIGHT', infringingSalesAmount: within(500, 9_000) })] }),
  kind('X07', 'I213.3', 'MARKET', 'MR05', { counterfeitGoodsBusinessAmount: from(30_000, 49_000) }, { earlier: [fined('MARKET', 'MR05', 300, { counterfeitGoodsSold: true, salesAmount: within(500, 9_000) })] }),
  kind('X08', 'P222.3', 'MARKET', 'MR06', advert(from(80_000, 99_000)), { earlier: [fined('MARKET', 'MR06', 600, advert(within(500, 9_000))), fined('MARKET', 'MR06', 300, advert(within(500, 9_000)))] }),
  kind('X09', 'M229.env', 'ENVIRONMENT', 'EE10', { certifyingPaper: 'MONITORING', certifyingFault: 'KNOWING', falsePapersGainsAmount: within(500, 9_000) }, {
    earlier: [500, 200].map((days) => fined('ENVIRONMENT', 'EE10', days, { certifyingPaper: 'MONITORING', certifyingFault: 'KNOWING', falsePapersGainsAmount: within(500, 9_000) })) }),
  kind('X10', 'A342.grass', 'AGRICULTURE', 'AG11', { occupiedGrasslandMu: from(10, 19.9) }, { earlier: [fined('AGRICULTURE', 'AG11', 900, { occupiedGrasslandMu: within(0.5, 4) })] }),
  kind('X11', 'M225.tob', 'MARKET', 'MR11', { unlawfulBusiness: 'TOBACCO', illegalBusinessAmount: from(30_000, 49_000) }, {
    earlier: [1_000, 400].map((days) => fined('MARKET', 'MR11', days, { unlawfulBusiness: 'TOBACCO', illegalBusinessAmount: within(500, 9_000) })) }),
  kind('X12', 'M224-1', 'MARKET', 'MR11', { participantCount: from(15, 29), levelCount: from(3) }, { earlier: [fined('MARKET', 'MR11', 200, { participantCount: within(2, 5), levelCount: within(1, 2) })] }),
  kind('X13', 'P140.1', 'MARKET', 'MR08', { shoddyProduct: true, salesAmount: within(26_000, 30_000) }, { earlier: [open('MARKET', 'MR08', 90, { shoddyProduct: true, salesAmount: within(25_000, 30_000) })] }),
  kind('X14', 'A340.1', 'AGRICULTURE', 'AG10', { inlandWater: true, closedSeason: true, catchKilograms: within(260, 300) }, {
    earlier: [open('AGRICULTURE', 'AG10', 300, { inlandWater: true, closedSeason: true, catchKilograms: within(250, 300) })] }),
  kind('X15', 'A342.farm', 'AGRICULTURE', 'AG11', { occupiedPermanentBasicFarmlandMu: within(2.6, 3), farmlandDestroyed: opinion(true) }, {
    earlier: [open('URBAN', 'UM02', 200, { occupiedPermanentBasicFarmlandMu: within(2.5, 3), farmlandDestroyed: opinion(true) })] }),
  kind('X16', 'I214.1', 'MARKET', 'MR05', { counterfeitGoodsSold: true, salesAmount: within(26_000, 30_000) }, { earlier: [open('MARKET', 'MR05', 100, { counterfeitGoodsSold: true, salesAmount: within(25_000, 30_000) })] }),
  kind('X17', 'E338.6', 'ENVIRONMENT', 'EE01', warned, { earlier: [500, 300].map((days) => fined('ENVIRONMENT', 'EE01', days, warned)) }),
  kind('X18', 'I217.2', 'CULTURE', 'CU08', { infringedRight: 'COPYRIGHT', copyrightBusinessAmount: from(30_000, 49_000) }, { earlier: [fined('CULTURE', 'CU08', 250, { infringedRight: 'COPYRIGHT', copyrightBusinessAmount: within(500, 9_000) })] }),
  kind('X19', 'M223', 'TRANSPORT', 'TR07', { bidRigging: true, winningProjectAmount: from(3_200_000, 3_990_000) }, {
    earlier: [['MARKET', 'MR07', 600], ['TRANSPORT', 'TR07', 250]].map(([domain, cause, days]) => fined(domain, cause, days, domain === 'MARKET' ? { bidRiggingGainsAmount: within(500, 9_000) } : { bidRigging: true })) }),
  kind('X20', 'M225.pub', 'CULTURE', 'CU07', { harmfulBookCount: from(12_000, 14_900) }, { earlier: [600, 100].map((days) => fined('CULTURE', 'CU07', days, { harmfulBookCount: within(10, 400) })) }),
  // What a correction brings.
  kind('X21', 'P140.1', 'MARKET', 'MR08', { shoddyProduct: true, salesAmount: from(50_000) }, { before: { shoddyProduct: true, salesAmount: within(500, 9_000) } }),
  kind('X22', 'E338.5', 'ENVIRONMENT', 'EE02', { evasionManner: 'HIDDEN_PIPE', substanceClass: 'TOXIC' }, { before: { evasionManner: 'HIDDEN_PIPE' } }),
];

/** Every kind that must be found. */
export const kinds = [...market, ...environment, ...transport, ...culture, ...agriculture, ...urban, ...counted];
export { fined, kind, open, toxicFine };
