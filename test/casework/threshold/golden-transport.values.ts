import { said, type GoldenRows } from './golden.js';

const crash = { trafficAccident: true, accidentLiability: 'MAIN' };
const aggravations = { drivingUnderInfluence: false, drivingUnlicensed: false, vehicleKnownUnsafe: false, vehicleUnplatedOrScrapped: false, seriousOverload: false, fledScene: false };
const unhurt = { deathCount: 0, seriousInjuryCount: 0, accidentLossAmount: 0 };
const accident = { safetyAccident: true };
const danger = { realDanger: true };
const order = { majorHazard: true, hazardOrderServed: true, hazardOrderRefused: true };
const silent = { accidentUnreported: true };
const destroyed = { propertyDestroyedIntentionally: true };

/** 交通运输和安全 (§2.6). */
export const transportGolden: GoldenRows = {
  'T133.1': [
    ['MEETS', { ...crash, deathCount: 2 }], ['MEETS', { ...crash, deathCount: 1 }], ['NONE', { ...crash, deathCount: 0, seriousInjuryCount: 2 }], ['MEETS', { ...crash, seriousInjuryCount: 3 }], ['NONE', { trafficAccident: true, accidentLiability: 'EQUAL', deathCount: 2 }],
  ],
  'T133.2': [
    ['MEETS', { trafficAccident: true, accidentLiability: 'EQUAL', deathCount: 4 }], ['MEETS', { trafficAccident: true, accidentLiability: 'EQUAL', deathCount: 3 }], ['NONE', { trafficAccident: true, accidentLiability: 'EQUAL', deathCount: 2 }],
    ['NONE', { trafficAccident: true, accidentLiability: 'SECONDARY', deathCount: 4 }],
  ],
  'T133.3': [['MEETS', { ...crash, unableToPayAmount: 350_000 }], ['MEETS', { ...crash, unableToPayAmount: 300_000 }], ['NEAR', { ...crash, unableToPayAmount: 299_999 }], ['NONE', { trafficAccident: true, accidentLiability: 'EQUAL', unableToPayAmount: 350_000 }]],
  'T133.4': [
    ['MEETS', { ...crash, seriousInjuryCount: 2, fledScene: true }], ['MEETS', { ...crash, seriousInjuryCount: 1, drivingUnderInfluence: true }], ['NONE', { ...crash, ...aggravations, seriousInjuryCount: 1 }],
    ['MEETS', { ...crash, seriousInjuryCount: 1, drivingUnlicensed: true }], ['MEETS', { ...crash, seriousInjuryCount: 1, vehicleKnownUnsafe: true }], ['MEETS', { ...crash, seriousInjuryCount: 1, vehicleUnplatedOrScrapped: true }],
    ['FLAG', { ...crash, ...aggravations, seriousInjuryCount: 1, seriousOverload: said(true) }], ['MEETS', { ...crash, seriousInjuryCount: 1, seriousOverload: true }], ['NONE', { ...crash, seriousInjuryCount: 0, fledScene: true }],
  ],
  'T133-1.3': [
    ['MEETS', { passengerService: 'SCHOOL_BUS', seriousOverSeating: true }], ['MEETS', { passengerService: 'PASSENGER_TRANSPORT', seriousSpeeding: true }], ['NONE', { passengerService: 'SCHOOL_BUS', seriousOverSeating: false, seriousSpeeding: false }],
    ['FLAG', { passengerService: 'SCHOOL_BUS', seriousOverSeating: said(true) }], ['UNKNOWN', { passengerService: 'SCHOOL_BUS' }], ['NONE', { passengerService: 'NONE', seriousSpeeding: true }],
  ],
  'T133-1.4': [
    ['MEETS', { hazardousChemicalRulesViolated: true, publicSafetyEndangered: true }], ['FLAG', { hazardousChemicalRulesViolated: true }], ['NONE', { hazardousChemicalRulesViolated: true, publicSafetyEndangered: false }],
    ['NONE', { hazardousChemicalRulesViolated: false, publicSafetyEndangered: true }],
  ],
  T134: [
    ['MEETS', { ...accident, deathCount: 2 }], ['MEETS', { ...accident, accidentLossAmount: 1_000_000 }], ['NEAR', { ...accident, ...unhurt, accidentLossAmount: 999_999 }], ['MEETS', { ...accident, seriousInjuryCount: 3 }],
    ['MEETS', { ...accident, deathCount: 1 }, { in: 'CULTURE' }], ['NONE', { ...accident, ...unhurt, accidentLossAmount: 500_000 }], ['NONE', { safetyAccident: false, deathCount: 2 }], ['UNKNOWN', { deathCount: 2 }, { in: 'ENVIRONMENT' }],
  ],
  'T134-1': [
    ['MEETS', { ...danger, ...order }], ['MEETS', { ...danger, safetySystemDisabled: true }], ['NONE', { ...danger, safetySystemDisabled: false, ...order, hazardOrderServed: false, highRiskWorkUnapproved: false }],
    ['MEETS', { ...danger, highRiskWorkUnapproved: true }], ['FLAG', { safetySystemDisabled: true }], ['FLAG', { realDanger: said(true), safetySystemDisabled: true }], ['NONE', { realDanger: false, safetySystemDisabled: true }],
    ['MEETS', { ...danger, hazardOrderRefused: true }, { in: 'MARKET' }], ['MEETS', { ...danger, safetyMonitoringDisabled: true }, { in: 'MARKET' }], ['UNKNOWN', { ...danger, hazardOrderRefused: true }],
  ],
  T136: [['MEETS', { dangerousGoodsAccident: true, deathCount: 1 }], ['MEETS', { dangerousGoodsAccident: true, seriousInjuryCount: 3 }], ['NEAR', { dangerousGoodsAccident: true, ...unhurt, accidentLossAmount: 999_999 }], ['MEETS', { dangerousGoodsAccident: true, accidentLossAmount: 1_000_000 }]],
  T137: [['MEETS', { worksQualityAccident: true, accidentLossAmount: 2_000_000 }], ['MEETS', { worksQualityAccident: true, deathCount: 1 }], ['NEAR', { worksQualityAccident: true, ...unhurt, accidentLossAmount: 800_000 }], ['MEETS', { worksQualityAccident: true, seriousInjuryCount: 3 }]],
  'T139-1': [
    ['MEETS', { ...silent, addedDeathCount: 2 }], ['MEETS', { ...silent, addedLossAmount: 1_000_000 }], ['NEAR', { ...silent, addedDeathCount: 0, addedSeriousInjuryCount: 0, addedLossAmount: 999_999, accidentConcealed: false }],
    ['MEETS', { ...silent, addedSeriousInjuryCount: 3 }], ['MEETS', { ...silent, accidentConcealed: true }], ['MEETS', { ...silent, addedDeathCount: 1 }], ['NONE', { accidentUnreported: false, addedDeathCount: 2 }],
  ],
  T117: [['MEETS', { trafficFacilityDamaged: true, overturningDanger: true }], ['FLAG', { trafficFacilityDamaged: true }], ['NONE', { trafficFacilityDamaged: true, overturningDanger: false }]],
  T280: [['MEETS', { stateDocumentsForged: true }], ['MEETS', { stateDocumentsForged: true }, { in: 'MARKET' }], ['NONE', { stateDocumentsForged: false }]],
  T277: [['MEETS', { officersObstructed: true }], ['MEETS', { officersObstructed: true }, { in: 'URBAN' }], ['NONE', { officersObstructed: false }]],
  T275: [
    ['MEETS', { ...destroyed, destroyedPropertyAmount: 6_000 }], ['MEETS', { ...destroyed, destroyedPropertyAmount: 5_000 }], ['NEAR', { ...destroyed, destroyedPropertyAmount: 4_999, propertyDestructionCount: 0, propertyDestroyerCount: 0 }],
    ['MEETS', { ...destroyed, propertyDestructionCount: 3 }], ['MEETS', { ...destroyed, propertyDestroyerCount: 3 }], ['NONE', { propertyDestroyedIntentionally: false, destroyedPropertyAmount: 6_000 }],
  ],
  T293: [
    ['MEETS', { forciblyTakenAmount: 1_500 }], ['MEETS', { wantonlyDamagedAmount: 2_000 }], ['NEAR', { forciblyTakenAmount: 999, wantonlyDamagedAmount: 0, otherProvocation: false }], ['MEETS', { forciblyTakenAmount: 1_000 }],
    ['NEAR', { forciblyTakenAmount: 999, wantonlyDamagedAmount: 0 }, { in: 'TRANSPORT' }], ['NONE', { forciblyTakenAmount: 100, wantonlyDamagedAmount: 0 }, { in: 'TRANSPORT' }], ['FLAG', { otherProvocation: said(true) }],
  ],
};

const profit = { obsceneForProfit: true };
const noOnline = { onlineObsceneVideoCount: 0, onlineObsceneAudioCount: 0, onlineObsceneItemCount: 0, onlineObsceneClickCount: 0, onlineObsceneMemberCount: 0, onlineObsceneGainsAmount: 0 };
const noGoods = {
  obsceneDiscMadeCount: 0, obsceneAudioMadeCount: 0, obsceneBookMadeCount: 0, obscenePhotoMadeCount: 0, obsceneDiscSoldCount: 0, obsceneAudioSoldCount: 0, obsceneBookSoldCount: 0, obscenePhotoSoldCount: 0,
  obsceneSpreadCount: 0, obsceneProfitAmount: 0,
};

/** 文化市场和文物 (§2.7). */
export const cultureGolden: GoldenRows = {
  T303: [
    ['MEETS', { refundFunction: true, gamblingMachineCount: 12 }], ['MEETS', { refundFunction: true, gamblingGainsAmount: 5_000 }], ['NEAR', { refundFunction: true, gamblingMachineCount: 9, gamblingGainsAmount: 0 }],
    ['MEETS', { refundFunction: true, gamblingMachineCount: 10 }], ['NONE', { refundFunction: false, gamblingMachineCount: 12 }],
  ],
  'C363.1': [
    ['MEETS', { ...profit, obsceneDiscMadeCount: 150 }], ['MEETS', { ...profit, obsceneDiscMadeCount: 100 }], ['NEAR', { ...profit, ...noGoods, obsceneDiscMadeCount: 49 }], ['FLAG', { ...profit, ...noGoods, obsceneDiscMadeCount: 50 }],
    ['MEETS', { ...profit, obsceneAudioMadeCount: 200 }], ['FLAG', { ...profit, ...noGoods, obsceneBookMadeCount: 100 }], ['MEETS', { ...profit, obscenePhotoMadeCount: 1_000 }], ['MEETS', { ...profit, obsceneDiscSoldCount: 200 }],
    ['FLAG', { ...profit, ...noGoods, obsceneAudioSoldCount: 200 }], ['MEETS', { ...profit, obsceneBookSoldCount: 400 }], ['FLAG', { ...profit, ...noGoods, obscenePhotoSoldCount: 1_999 }], ['MEETS', { ...profit, obsceneSpreadCount: 500 }],
    ['FLAG', { ...profit, ...noGoods, obsceneSpreadCount: 200 }], ['MEETS', { ...profit, obsceneProfitAmount: 10_000 }], ['FLAG', { ...profit, ...noGoods, obsceneProfitAmount: 5_000 }], ['NONE', { obsceneForProfit: false, obsceneDiscMadeCount: 150 }],
  ],
  'C363.2': [
    ['MEETS', { ...profit, onlineObsceneVideoCount: 30 }], ['MEETS', { ...profit, onlineObsceneVideoCount: 20 }], ['NEAR', { ...profit, ...noOnline, onlineObsceneVideoCount: 19 }], ['MEETS', { ...profit, onlineObsceneAudioCount: 100 }],
    ['MEETS', { ...profit, onlineObsceneItemCount: 200 }], ['MEETS', { ...profit, onlineObsceneClickCount: 10_000 }], ['MEETS', { ...profit, onlineObsceneMemberCount: 200 }], ['MEETS', { ...profit, onlineObsceneGainsAmount: 10_000 }],
  ],
  C364: [
    ['MEETS', { obsceneForProfit: false, obsceneSpreadCount: 700 }], ['MEETS', { obsceneForProfit: false, obsceneShowingCount: 30 }], ['NEAR', { obsceneForProfit: false, obsceneSpreadCount: 299, obsceneShowingCount: 0 }],
    ['FLAG', { obsceneForProfit: false, obsceneSpreadCount: 300, obsceneShowingCount: 0 }], ['FLAG', { obsceneForProfit: false, obsceneSpreadCount: 0, obsceneShowingCount: 15 }], ['MEETS', { obsceneForProfit: false, obsceneSpreadCount: 600 }],
    ['NONE', { ...profit, obsceneSpreadCount: 700 }],
  ],
  'C324.1': [
    ['MEETS', { relicDamagedIntentionally: true, relicClass: 'CLASS_ONE' }], ['MEETS', { relicDamagedIntentionally: true, relicClass: 'CLASS_THREE' }, { in: 'URBAN' }],
    ['NONE', { relicDamagedIntentionally: true, relicClass: 'GENERAL', damagedClassThreeCount: 0, damagedClassTwoOrHigherCount: 0, siteBodyDamaged: true, protectedSiteLevel: 'CITY' }], ['MEETS', { relicDamagedIntentionally: true, siteBodyDamaged: true, protectedSiteLevel: 'PROVINCIAL' }],
    ['MEETS', { relicDamagedIntentionally: true, damagedClassThreeCount: 1 }], ['MEETS', { relicDamagedIntentionally: true, damagedClassTwoOrHigherCount: 1 }],
    ['NONE', { relicDamagedIntentionally: true, relicClass: 'NONE', damagedClassThreeCount: 0, damagedClassTwoOrHigherCount: 0, siteBodyDamaged: false, protectedSiteLevel: 'NATIONAL' }], ['NONE', { relicDamagedIntentionally: false, relicClass: 'CLASS_ONE' }],
  ],
  'C324.2': [
    ['MEETS', { scenicSiteSeriouslyDamaged: true }], ['MEETS', { scenicDamageTimesCount: 3 }], ['NONE', { scenicSiteSeriouslyDamaged: false, scenicDamageTimesCount: 2, scenicDamagePlaceCount: 2 }], ['MEETS', { scenicDamagePlaceCount: 3 }],
    ['FLAG', { scenicSiteSeriouslyDamaged: said(true) }],
  ],
  C326: [
    ['MEETS', { relicsTraded: true, tradedClassThreeCount: 2 }], ['MEETS', { relicsTraded: true, relicDealAmount: 50_000 }], ['NEAR', { relicsTraded: true, tradedClassThreeCount: 0, tradedClassTwoOrHigherCount: 0, relicDealAmount: 49_999 }],
    ['MEETS', { thirdClassRelicCount: 1 }, { in: 'MARKET' }], ['MEETS', { higherClassRelicCount: 1 }, { in: 'MARKET' }], ['MEETS', { relicsTraded: true, tradedClassTwoOrHigherCount: 1 }], ['NONE', { relicsTraded: false, relicDealAmount: 60_000 }],
  ],
  C328: [['MEETS', { ancientSiteDug: true, ancientSiteValueHarmed: true }], ['FLAG', { ancientSiteDug: true }], ['NONE', { ancientSiteDug: true, ancientSiteValueHarmed: false }]],
  'C250/246': [
    ['MEETS', { discriminatoryPublication: true, publicationResultSerious: true }], ['FLAG', { defamatoryPublication: true }], ['NONE', { discriminatoryPublication: true, publicationResultSerious: false }],
    ['NONE', { discriminatoryPublication: false, defamatoryPublication: false, publicationResultSerious: true }],
  ],
};
