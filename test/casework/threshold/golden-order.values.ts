import { said, type GoldenRows } from './golden.js';

const advert = { falseAdvertising: true };
const cultureAdvert = { in: 'CULTURE' } as const;
const rigging = { bidRigging: true };
const noRigging = { bidRiggingLossAmount: 0, bidRiggingGainsAmount: 0, winningProjectAmount: 0 };
const knowing = { certifyingFault: 'KNOWING', certifyingPaper: 'OTHER' };
const wrong = { certifyingFault: 'GROSSLY_NEGLIGENT', certifyingPaper: 'OTHER' };
const noPaper = { falsePapersLossAmount: 0, falsePapersGainsAmount: 0, fabricatedAmount: 0, fabricatedPercent: 0 };
const forced = { forcedTrade: true };
const noForce = { forcedTradeSlightInjuryCount: 0, forcedTradeLossAmount: 0, forcedTradeTimesCount: 0, forcedTradeVictimCount: 0, forcedTradeAmount: 0, forcedTradeGainsAmount: 0 };
const noDealing = { forcedDealingSlightInjuryCount: 0, forcedDealingLossAmount: 0, forcedDealingCount: 0, forcedDealingVictimCount: 0, forcedDealingAmount: 0, forcedDealingGainsAmount: 0 };
const unsafe = { papersKnowinglyFalse: true, safetyEvaluationPaper: true };
const noLand = { transferredPermanentBasicFarmlandMu: 0, transferredOtherCultivatedLandMu: 0, transferredOtherLandMu: 0, landTransferGainsAmount: 0 };

/** 扰乱市场秩序 (§2.1 on advertising, §2.3). */
export const orderGolden: GoldenRows = {
  'P222.1': [
    ['MEETS', { ...advert, advertisingGainsAmount: 120_000 }], ['MEETS', { ...advert, advertisingGainsAmount: 100_000 }], ['NEAR', { ...advert, advertisingGainsAmount: 99_999 }],
    ['MEETS', { falseAdvertisingSubject: 'OTHER', falseAdvertisingGainsAmount: 100_000 }, cultureAdvert], ['NONE', { falseAdvertisingSubject: 'NONE', falseAdvertisingGainsAmount: 100_000 }, cultureAdvert],
  ],
  'P222.2': [
    ['MEETS', { ...advert, productClass: 'FOOD', advertisingGainsAmount: 50_000 }], ['MEETS', { ...advert, productClass: 'DRUG', advertisingGainsAmount: 30_000 }], ['NEAR', { ...advert, productClass: 'FOOD', advertisingGainsAmount: 29_999 }],
    ['MEETS', { ...advert, emergencyPretext: true, deceivedCount: 3, advertisingGainsAmount: 30_000 }], ['FLAG', { ...advert, productClass: 'OTHER', emergencyPretext: true, deceivedCount: 2, advertisingGainsAmount: 30_000 }],
    ['NONE', { ...advert, productClass: 'OTHER', emergencyPretext: true, deceivedCount: 1, advertisingGainsAmount: 50_000 }], ['NONE', { ...advert, productClass: 'OTHER', emergencyPretext: false, advertisingGainsAmount: 50_000 }],
    ['MEETS', { falseAdvertisingSubject: 'EMERGENCY_PRETEXT', deceivedPersonCount: 5, falseAdvertisingGainsAmount: 30_000 }, cultureAdvert],
  ],
  'P222.3': [
    ['MEETS', { ...advert, advertisingGainsAmount: 90_000 }, { earlier: { FALSE_ADVERTISING: [3, 12] } }], ['MEETS', { ...advert, advertisingGainsAmount: 80_000 }, { earlier: { FALSE_ADVERTISING: [2, 24] } }],
    ['NONE', { ...advert, advertisingGainsAmount: 80_000 }, { earlier: { FALSE_ADVERTISING: [2, 25] } }], ['NONE', { ...advert, advertisingGainsAmount: 80_000 }, { earlier: { FALSE_ADVERTISING: [1, 1] } }],
    ['NEAR', { ...advert, productClass: 'OTHER', emergencyPretext: false, advertisingGainsAmount: 79_999 }, { earlier: { FALSE_ADVERTISING: [2, 24] } }],
    ['MEETS', { ...advert, productClass: 'FOOD', advertisingGainsAmount: 24_000 }, { earlier: { FALSE_ADVERTISING: [2, 24] } }],
    ['NEAR', { ...advert, productClass: 'FOOD', advertisingGainsAmount: 23_999 }, { earlier: { FALSE_ADVERTISING: [2, 24] } }],
  ],
  M221: [
    ['MEETS', { goodwillLossAmount: 600_000 }], ['MEETS', { goodwillLossAmount: 500_000 }], ['NEAR', { goodwillLossAmount: 499_999, businessStoppedMonths: 0, businessBankrupt: false }],
    ['MEETS', { goodwillLossAmount: 400_000, businessStoppedMonths: 6 }], ['MEETS', { goodwillLossAmount: 400_000, businessBankrupt: true }], ['NEAR', { goodwillLossAmount: 399_999, businessBankrupt: true }],
  ],
  M223: [
    ['MEETS', { ...rigging, winningProjectAmount: 5_000_000 }, { in: 'TRANSPORT' }], ['MEETS', { ...rigging, bidRiggingLossAmount: 500_000 }, { in: 'URBAN' }],
    ['NEAR', { ...rigging, ...noRigging, bidRiggingGainsAmount: 199_999, bidRiggingByUnlawfulMeans: false }, { in: 'URBAN' }], ['MEETS', { bidRiggingGainsAmount: 200_000 }], ['MEETS', { winningProjectAmount: 4_000_000 }],
    ['MEETS', { ...noRigging, bidRiggingByIllegalMeans: true }], ['NONE', { ...noRigging, bidRiggingByIllegalMeans: false }], ['NONE', { bidRigging: false, winningProjectAmount: 5_000_000 }, { in: 'TRANSPORT' }],
    ['MEETS', { ...noRigging, winningProjectAmount: 3_200_000, bidRiggingByIllegalMeans: false }, { earlier: { BID_RIGGING: [2, 24] } }],
    ['NEAR', { ...noRigging, winningProjectAmount: 3_199_999, bidRiggingByIllegalMeans: false }, { earlier: { BID_RIGGING: [2, 24] } }],
    ['NEAR', { ...noRigging, winningProjectAmount: 3_200_000, bidRiggingByIllegalMeans: false }, { earlier: { BID_RIGGING: [2, 25] } }],
  ],
  M224: [['MEETS', { contractFraudAmount: 30_000 }], ['MEETS', { contractFraudAmount: 20_000 }], ['NEAR', { contractFraudAmount: 19_999 }], ['MEETS', { contractFraudAmount: 20_000 }, { in: 'CULTURE' }]],
  'M224-1': [
    ['MEETS', { participantCount: 40, levelCount: 4 }], ['MEETS', { participantCount: 30, levelCount: 3 }], ['NEAR', { participantCount: 29, levelCount: 3 }], ['NONE', { participantCount: 40, levelCount: 2 }],
    ['MEETS', { participantCount: 15, levelCount: 3 }, { earlier: { PYRAMID_SELLING: [1, 12] } }], ['NONE', { participantCount: 15, levelCount: 3 }, { earlier: { PYRAMID_SELLING: [1, 13] } }],
  ],
  M226: [
    ['MEETS', { ...forced, forcedTradeAmount: 20_000 }, { in: 'CULTURE' }], ['MEETS', { ...forced, forcedTradeTimesCount: 3 }, { in: 'URBAN' }], ['NEAR', { ...forced, ...noForce, forcedTradeLossAmount: 1_999 }, { in: 'URBAN' }],
    ['MEETS', { forcedDealingVictimCount: 3 }], ['MEETS', { forcedDealingGainsAmount: 2_000 }], ['NONE', { ...noDealing, forcedDealingCount: 2 }], ['MEETS', { ...forced, forcedTradeSlightInjuryCount: 1 }, { in: 'TRANSPORT' }],
    ['NONE', { forcedTrade: false, forcedTradeAmount: 20_000 }, { in: 'CULTURE' }], ['MEETS', { ...forced, forcedTradeAmount: 10_000 }, { in: 'URBAN' }], ['MEETS', { forcedDealingLossAmount: 2_000 }],
  ],
  M227: [
    ['MEETS', { forgedTicketFaceAmount: 3_000 }], ['MEETS', { forgedTicketCount: 50 }], ['NEAR', { forgedTicketFaceAmount: 0, forgedTicketCount: 0, resoldTicketFaceAmount: 4_999, resoldTicketGainsAmount: 0 }],
    ['MEETS', { forgedTicketFaceAmount: 2_000 }], ['MEETS', { resoldTicketFaceAmount: 5_000 }], ['MEETS', { resoldTicketGainsAmount: 2_000 }],
  ],
  M229: [
    ['MEETS', { ...knowing, falsePapersLossAmount: 600_000 }], ['MEETS', { ...knowing, falsePapersGainsAmount: 100_000 }], ['NEAR', { ...knowing, ...noPaper, falsePapersGainsAmount: 99_999 }],
    ['MEETS', { papersKnowinglyFalse: true, falsePapersLossAmount: 500_000 }, { in: 'URBAN' }], ['MEETS', { ...knowing, fabricatedAmount: 1_000_000, fabricatedPercent: 30 }],
    ['NEAR', { ...noPaper, certifyingFault: 'KNOWING', certifyingPaper: 'EIA', falsePapersGainsAmount: 250_000, falsePapersLossAmount: 400_000 }], ['MEETS', { certifyingFault: 'KNOWING', certifyingPaper: 'EIA', falsePapersLossAmount: 500_000 }],
    ['NEAR', { ...knowing, ...noPaper, fabricatedAmount: 1_000_000, fabricatedPercent: 29.9 }], ['NONE', { ...wrong, falsePapersLossAmount: 600_000 }],
    ['MEETS', { ...knowing, ...noPaper, falsePapersGainsAmount: 80_000 }, { earlier: { FALSE_PAPERS: [2, 24] } }], ['NEAR', { ...knowing, ...noPaper, falsePapersGainsAmount: 80_000 }, { earlier: { FALSE_PAPERS: [2, 25] } }],
    ['MEETS', { ...knowing, ...noPaper, fabricatedAmount: 800_000, fabricatedPercent: 30 }, { earlier: { FALSE_PAPERS: [2, 24] } }],
    ['NEAR', { ...knowing, ...noPaper, fabricatedAmount: 800_000, fabricatedPercent: 29 }, { earlier: { FALSE_PAPERS: [2, 24] } }],
  ],
  'M229.env': [
    ['MEETS', { certifyingFault: 'KNOWING', certifyingPaper: 'EIA', falsePapersGainsAmount: 350_000 }], ['MEETS', { certifyingFault: 'KNOWING', certifyingPaper: 'MONITORING', falsePapersGainsAmount: 300_000 }],
    ['NEAR', { certifyingFault: 'KNOWING', certifyingPaper: 'GHG_VERIFICATION', falsePapersGainsAmount: 299_999 }], ['NONE', { ...knowing, falsePapersGainsAmount: 350_000 }],
    ['MEETS', { certifyingFault: 'KNOWING', certifyingPaper: 'EIA', falsePapersGainsAmount: 0 }, { earlier: { ENVIRONMENT_FALSE_PAPERS: [2, 24] } }],
    ['NONE', { certifyingFault: 'KNOWING', certifyingPaper: 'EIA', falsePapersGainsAmount: 0 }, { earlier: { ENVIRONMENT_FALSE_PAPERS: [2, 25] } }],
  ],
  'M229.safe': [
    ['MEETS', { ...unsafe, deathCount: 2 }], ['MEETS', { ...unsafe, seriousInjuryCount: 3 }], ['NEAR', { ...unsafe, deathCount: 0, seriousInjuryCount: 2, accidentLossAmount: 0, falsePapersGainsAmount: 99_999 }],
    ['MEETS', { ...unsafe, accidentLossAmount: 500_000 }], ['MEETS', { ...unsafe, falsePapersLossAmount: 500_000 }, { in: 'URBAN' }], ['MEETS', { ...unsafe, falsePapersGainsAmount: 100_000 }], ['MEETS', { ...unsafe, deathCount: 1 }],
    ['MEETS', { ...unsafe, deathCount: 0 }, { earlier: { SAFETY_FALSE_PAPERS: [2, 24] } }], ['NONE', { papersKnowinglyFalse: true, safetyEvaluationPaper: false, deathCount: 2 }],
  ],
  'M229-3': [
    ['MEETS', { ...wrong, falsePapersLossAmount: 1_500_000 }], ['MEETS', { ...wrong, falsePapersLossAmount: 1_000_000 }], ['NEAR', { ...wrong, falsePapersLossAmount: 999_999, certifyingResultSerious: false }],
    ['MEETS', { papersGrosslyWrong: true, falsePapersLossAmount: 1_000_000 }, { in: 'TRANSPORT' }], ['FLAG', { ...wrong, falsePapersLossAmount: 0, certifyingResultSerious: said(true) }],
    ['MEETS', { papersGrosslyWrong: true, papersResultSerious: true }, { in: 'URBAN' }], ['NONE', { ...knowing, falsePapersLossAmount: 1_500_000 }],
  ],
  M228: [
    ['MEETS', { transferredPermanentBasicFarmlandMu: 6 }], ['MEETS', { transferredOtherCultivatedLandMu: 10 }], ['NEAR', { ...noLand, transferredOtherLandMu: 19.99 }], ['MEETS', { landTransferGainsAmount: 500_000 }],
    ['MEETS', { transferredPermanentBasicFarmlandMu: 5 }], ['MEETS', { transferredOtherLandMu: 20 }], ['MEETS', { ...noLand, landTransferGainsAmount: 400_000 }, { earlier: { LAND_TRANSFER: [1, 120] } }],
    ['NEAR', { ...noLand, landTransferGainsAmount: 399_999 }, { earlier: { LAND_TRANSFER: [1, 120] } }], ['NEAR', { ...noLand, landTransferGainsAmount: 400_000 }],
  ],
  M230: [
    ['MEETS', { inspectionEvasionGoodsAmount: 4_000_000 }], ['MEETS', { inspectionEvasionLossAmount: 500_000 }], ['NEAR', { inspectionEvasionLossAmount: 0, inspectionEvasionGoodsAmount: 2_999_999, inspectionEvasionCount: 0 }],
    ['MEETS', { inspectionEvasionGoodsAmount: 3_000_000 }], ['MEETS', { inspectionEvasionCount: 3 }], ['NONE', { inspectionEvasionLossAmount: 0, inspectionEvasionGoodsAmount: 0, inspectionEvasionCount: 2 }],
  ],
};

const unit = { unit: true } as const;
const tobacco = { unlawfulBusiness: 'TOBACCO' };
const posts = { unlawfulBusiness: 'PAID_POSTS' };
const radio = { unlawfulBusiness: 'RADIO' };
const machines = { refundFunction: true };
const other = { stateProvisionsViolated: true };
const noHarmful = {
  harmfulPublicationBusinessAmount: 0, harmfulPublicationGainsAmount: 0, harmfulNewspaperCount: 0, harmfulPeriodicalCount: 0, harmfulBookCount: 0, harmfulAudioVisualCount: 0,
};
const noUnlicensed = {
  unlicensedPublishingBusinessAmount: 0, unlicensedPublishingGainsAmount: 0, unlicensedNewspaperCount: 0, unlicensedPeriodicalCount: 0, unlicensedBookCount: 0, unlicensedAudioVisualCount: 0,
};

/** 非法经营 (§2.3). */
export const businessGolden: GoldenRows = {
  'M225.tob': [
    ['MEETS', { ...tobacco, cigaretteStickCount: 250_000 }], ['MEETS', { ...tobacco, illegalBusinessAmount: 50_000 }], ['NEAR', { ...tobacco, illegalBusinessAmount: 49_999, illegalBusinessGainsAmount: 0, cigaretteStickCount: 0 }],
    ['MEETS', { ...tobacco, illegalBusinessGainsAmount: 20_000 }], ['MEETS', { ...tobacco, cigaretteStickCount: 200_000 }], ['MEETS', { ...tobacco, illegalBusinessAmount: 30_000 }, { earlier: { TOBACCO: [2, 36] } }],
    ['NONE', { ...tobacco, illegalBusinessAmount: 30_000, illegalBusinessGainsAmount: 0, cigaretteStickCount: 0 }, { earlier: { TOBACCO: [2, 37] } }],
    ['NEAR', { ...tobacco, illegalBusinessAmount: 29_999, illegalBusinessGainsAmount: 0, cigaretteStickCount: 0 }, { earlier: { TOBACCO: [2, 36] } }],
  ],
  'M225.pub': [
    ['MEETS', { harmfulPublicationBusinessAmount: 60_000 }], ['MEETS', { harmfulBookCount: 2_000 }], ['NEAR', { ...noHarmful, harmfulPublicationGainsAmount: 19_999 }],
    ['MEETS', { harmfulPublicationBusinessAmount: 50_000 }], ['MEETS', { harmfulPublicationGainsAmount: 20_000 }], ['MEETS', { harmfulNewspaperCount: 5_000 }], ['MEETS', { harmfulPeriodicalCount: 5_000 }], ['MEETS', { harmfulAudioVisualCount: 500 }],
    ['NONE', { ...noHarmful, harmfulPublicationBusinessAmount: 60_000 }, unit], ['MEETS', { harmfulPublicationBusinessAmount: 150_000 }, unit], ['MEETS', { harmfulPublicationGainsAmount: 50_000 }, unit],
    ['MEETS', { harmfulNewspaperCount: 15_000 }, unit], ['MEETS', { harmfulPeriodicalCount: 15_000 }, unit], ['MEETS', { harmfulBookCount: 5_000 }, unit], ['MEETS', { harmfulAudioVisualCount: 1_500 }, unit],
    ['MEETS', { ...noHarmful, harmfulPublicationBusinessAmount: 40_000 }, { earlier: { HARMFUL_PUBLICATIONS: [2, 24] } }], ['NEAR', { ...noHarmful, harmfulPublicationBusinessAmount: 40_000 }, { earlier: { HARMFUL_PUBLICATIONS: [2, 25] } }],
  ],
  'M225.pubbiz': [
    ['MEETS', { unlicensedPublishingBusinessAmount: 200_000 }], ['MEETS', { unlicensedBookCount: 5_000 }], ['NEAR', { ...noUnlicensed, unlicensedPublishingGainsAmount: 49_999 }],
    ['MEETS', { unlicensedPublishingBusinessAmount: 150_000 }], ['MEETS', { unlicensedPublishingGainsAmount: 50_000 }], ['MEETS', { unlicensedNewspaperCount: 15_000 }], ['MEETS', { unlicensedPeriodicalCount: 15_000 }],
    ['MEETS', { unlicensedAudioVisualCount: 1_500 }], ['NONE', { ...noUnlicensed, unlicensedPublishingBusinessAmount: 150_000 }, unit], ['MEETS', { unlicensedPublishingBusinessAmount: 500_000 }, unit],
    ['MEETS', { unlicensedPublishingGainsAmount: 150_000 }, unit], ['MEETS', { unlicensedNewspaperCount: 50_000 }, unit], ['MEETS', { unlicensedPeriodicalCount: 50_000 }, unit], ['MEETS', { unlicensedBookCount: 15_000 }, unit],
    ['MEETS', { unlicensedAudioVisualCount: 5_000 }, unit], ['MEETS', { ...noUnlicensed, unlicensedBookCount: 4_000 }, { earlier: { UNLICENSED_PUBLISHING: [2, 24] } }],
  ],
  'M225.post': [
    ['MEETS', { ...posts, illegalBusinessAmount: 60_000 }], ['MEETS', { ...posts, illegalBusinessGainsAmount: 20_000 }], ['NEAR', { ...posts, illegalBusinessAmount: 49_999, illegalBusinessGainsAmount: 0 }],
    ['MEETS', { paidPostingBusinessAmount: 50_000 }, { in: 'CULTURE' }], ['NEAR', { paidPostingBusinessAmount: 149_999, paidPostingGainsAmount: 0 }, { in: 'CULTURE', ...unit }],
    ['MEETS', { paidPostingGainsAmount: 50_000 }, { in: 'CULTURE', ...unit }], ['MEETS', { ...posts, illegalBusinessAmount: 150_000 }, unit],
  ],
  'M225.radio': [
    ['MEETS', { ...radio, radioSetCount: 4 }], ['MEETS', { ...radio, radioSetCount: 3 }], ['NEAR', { ...radio, radioSetCount: 2, illegalBusinessAmount: 49_999 }], ['MEETS', { radioEquipmentCount: 3 }, { in: 'CULTURE' }],
    ['MEETS', { ...radio, radioSetCount: 0, illegalBusinessAmount: 50_000 }], ['MEETS', { radioEquipmentCount: 0, radioEquipmentBusinessAmount: 40_000 }, { in: 'CULTURE', earlier: { RADIO_EQUIPMENT: [2, 24] } }],
    ['NEAR', { ...radio, radioSetCount: 0, illegalBusinessAmount: 40_000 }, { earlier: { RADIO_EQUIPMENT: [2, 25] } }],
  ],
  'M225.slot': [
    ['MEETS', { ...machines, gamblingMachineBusinessAmount: 60_000 }], ['MEETS', { ...machines, gamblingMachineGainsAmount: 10_000 }], ['NEAR', { ...machines, gamblingMachineBusinessAmount: 49_999, gamblingMachineGainsAmount: 0 }],
    ['MEETS', { unlawfulBusiness: 'SLOT_MACHINES', illegalBusinessAmount: 50_000 }, { in: 'MARKET' }], ['NONE', { ...machines, gamblingMachineBusinessAmount: 60_000, gamblingMachineGainsAmount: 0 }, unit],
    ['MEETS', { ...machines, gamblingMachineBusinessAmount: 500_000 }, unit], ['MEETS', { ...machines, gamblingMachineGainsAmount: 100_000 }, unit],
    ['MEETS', { ...machines, gamblingMachineBusinessAmount: 400_000, gamblingMachineGainsAmount: 0 }, { ...unit, earlier: { GAMBLING_MACHINES: [2, 24] } }],
  ],
  'M225.other': [
    ['MEETS', { ...other, illegalBusinessAmount: 60_000 }], ['MEETS', { ...other, illegalBusinessGainsAmount: 10_000 }], ['NEAR', { ...other, illegalBusinessAmount: 49_999, illegalBusinessGainsAmount: 0 }],
    ['UNKNOWN', { illegalBusinessAmount: 60_000 }], ['NONE', { stateProvisionsViolated: false, illegalBusinessAmount: 60_000 }], ['MEETS', { ...other, illegalBusinessAmount: 500_000 }, { in: 'URBAN', ...unit }],
    ['MEETS', { ...other, illegalBusinessAmount: 40_000 }, { earlier: { OTHER_ILLEGAL_BUSINESS: [2, 24] } }], ['MEETS', { ...other, illegalBusinessGainsAmount: 100_000 }, unit],
  ],
};
