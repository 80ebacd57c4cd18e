import { said, type GoldenRows } from './golden.js';

const low = { saleDurationMonths: 5.9, largeQuantity: false, vulnerableProduct: false, vulnerableVenue: false };
const food = { foodRisk: 'UNFIT_MEAT' };
const fake = { drugFault: 'FAKE', drugConduct: 'SOLD' };
const inferior = { drugFault: 'INFERIOR', drugConduct: 'PRODUCED' };
const unharmed = { seriousInjuryCount: 0, mildDisabilityCount: 0, minorInjuryCount: 0 };
const shoddy = { shoddyProduct: true };

/** 食品、药品、产品 (§2.1): worked out by hand from the standards. */
export const goodsGolden: GoldenRows = {
  'P140.1': [
    ['MEETS', { ...shoddy, salesAmount: 80_000 }], ['MEETS', { ...shoddy, salesAmount: 50_000 }], ['NEAR', { ...shoddy, salesAmount: 49_999.99 }],
    ['NEAR', { ...shoddy, salesAmount: 40_000 }], ['NONE', { ...shoddy, salesAmount: 39_999.99 }], ['NONE', { shoddyProduct: false, salesAmount: 80_000 }], ['UNKNOWN', { salesAmount: 80_000 }],
  ],
  'P140.2': [['MEETS', { ...shoddy, unsoldValueAmount: 200_000 }], ['MEETS', { ...shoddy, unsoldValueAmount: 150_000 }], ['NEAR', { ...shoddy, unsoldValueAmount: 149_999 }]],
  'P140.3': [
    ['MEETS', { ...shoddy, salesAmount: 40_000, unsoldValueAmount: 60_000 }], ['MEETS', { ...shoddy, salesAmount: 40_000, unsoldValueAmount: 30_000 }],
    ['NEAR', { ...shoddy, salesAmount: 40_000, unsoldValueAmount: 29_999 }], ['NONE', { ...shoddy, salesAmount: 50_000, unsoldValueAmount: 60_000 }],
  ],
  'P140.food': [
    ['MEETS', { ...shoddy, expiredOrRedated: true, salesAmount: 60_000 }], ['MEETS', { ...shoddy, productClass: 'FOOD_ADDITIVE', salesAmount: 50_000 }],
    ['NEAR', { ...shoddy, productClass: 'FOOD_PACKAGING', salesAmount: 49_999, unsoldValueAmount: 2 }], ['NONE', { ...shoddy, productClass: 'FOOD', expiredOrRedated: false, salesAmount: 60_000 }],
    ['MEETS', { ...shoddy, productClass: 'FOOD_DETERGENT', salesAmount: 0, unsoldValueAmount: 150_000 }],
  ],
  P149: [
    ['MEETS', { ...shoddy, productClass: 'COSMETIC', salesAmount: 60_000, cosmeticSubstandard: false }], ['MEETS', { ...shoddy, productClass: 'PESTICIDE', salesAmount: 50_000 }],
    ['NEAR', { ...shoddy, productClass: 'COSMETIC', salesAmount: 49_999 }], ['NONE', { ...shoddy, productClass: 'FOOD', salesAmount: 60_000, toxicNonFoodMaterial: true }],
    ['MEETS', { ...shoddy, salesAmount: 50_000, farmProductionLossAmount: 19_999, shoddyFarmInput: true }, { in: 'AGRICULTURE' }],
  ],
  P141: [['MEETS', fake], ['MEETS', { drugFault: 'FAKE', drugConduct: 'SUPPLIED_FOR_PAY' }], ['NONE', { drugFault: 'INFERIOR', drugConduct: 'SOLD' }], ['NONE', { drugFault: 'FAKE', drugConduct: 'NONE' }]],
  'P141.s': [
    ['MEETS', { ...fake, drugDealingAmount: 300_000 }], ['MEETS', { ...fake, drugDealingAmount: 200_000 }], ['NEAR', { ...fake, drugDealingAmount: 199_999, drugCircumstance: 'NONE' }],
    ['MEETS', { ...fake, drugDealingAmount: 100_000, drugCircumstance: 'INJECTION' }], ['NONE', { ...fake, drugDealingAmount: 500_000, drugCircumstance: 'NONE' }],
  ],
  'P141.xs': [
    ['MEETS', { ...fake, drugDealingAmount: 600_000 }], ['MEETS', { ...fake, drugDealingAmount: 500_000 }], ['NEAR', { ...fake, ...unharmed, drugDealingAmount: 499_999, drugCircumstance: 'NONE' }],
    ['MEETS', { ...fake, drugDealingAmount: 200_000, drugCircumstance: 'EMERGENCY' }], ['MEETS', { ...fake, seriousInjuryCount: 3 }], ['MEETS', { ...fake, mildDisabilityCount: 5 }], ['MEETS', { ...fake, minorInjuryCount: 10 }],
    ['NEAR', { ...fake, ...unharmed, minorInjuryCount: 9, drugDealingAmount: 0 }],
  ],
  P142: [
    ['MEETS', { ...inferior, seriousInjuryCount: 2 }], ['MEETS', { ...inferior, minorInjuryCount: 1 }],
    ['NONE', { ...inferior, ...unharmed, deathCount: 0, moderateDisabilityCount: 0, organDysfunctionCount: 0 }], ['NONE', { ...fake, minorInjuryCount: 1 }],
    ['MEETS', { ...inferior, organDysfunctionCount: 1 }], ['MEETS', { ...inferior, moderateDisabilityCount: 1 }], ['MEETS', { ...inferior, mildDisabilityCount: 1 }], ['MEETS', { ...inferior, deathCount: 1 }],
  ],
  'P142-1': [
    ['MEETS', { drugDanger: 'CHEMICAL_FOUND' }], ['MEETS', { drugApproval: 'UNAPPROVED', drugCircumstance: 'VULNERABLE_USERS' }], ['NONE', { drugDanger: 'NONE', drugApproval: 'APPROVED' }],
    ['NONE', { drugDanger: 'NONE', drugApproval: 'IMPORT_UNAPPROVED', drugCircumstance: 'NONE' }],
  ],
  'P142-1.s': [
    ['MEETS', { drugDanger: 'BANNED', drugApproval: 'BANNED', drugDealingAmount: 700_000 }], ['MEETS', { drugDanger: 'UNKNOWN_INDICATION', drugApproval: 'UNAPPROVED', drugDealingAmount: 500_000 }],
    ['NEAR', { drugDanger: 'BANNED', drugApproval: 'BANNED', drugDealingAmount: 499_999 }], ['NONE', { drugDanger: 'TRIAL_FALSIFIED', drugApproval: 'APPROVED', drugDealingAmount: 700_000 }],
  ],
  P143: [['MEETS', food], ['MEETS', { foodRisk: 'SPECIALLY_BANNED' }], ['NONE', { foodRisk: 'NONE' }]],
  'P143.s1': [['MEETS', { ...food, foodDealingAmount: 250_000 }], ['MEETS', { ...food, foodDealingAmount: 200_000 }], ['NEAR', { ...food, foodDealingAmount: 199_999 }], ['NONE', { foodRisk: 'NONE', foodDealingAmount: 250_000 }]],
  'P143.s2': [
    ['MEETS', { ...food, ...low, foodDealingAmount: 150_000 }, { earlier: { FOOD_SAFETY: [1, 10] } }], ['MEETS', { ...food, foodDealingAmount: 100_000, saleDurationMonths: 6 }],
    ['NEAR', { ...food, foodDealingAmount: 99_999, saleDurationMonths: 6 }], ['MEETS', { ...food, ...low, foodDealingAmount: 150_000 }, { earlier: { FOOD_SAFETY: [1, 24] } }],
    ['NEAR', { ...food, ...low, foodDealingAmount: 150_000 }, { earlier: { FOOD_SAFETY: [1, 25] } }], ['NONE', { ...food, ...low, saleDurationMonths: 1, foodDealingAmount: 150_000 }],
    ['NONE', { ...food, foodDealingAmount: 200_000, saleDurationMonths: 6 }], ['FLAG', { ...food, ...low, foodDealingAmount: 150_000, largeQuantity: said(true) }],
    ['MEETS', { ...food, foodDealingAmount: 150_000, largeQuantity: true }], ['MEETS', { ...food, foodDealingAmount: 199_999.99, vulnerableVenue: true }], ['UNKNOWN', { ...food, foodDealingAmount: 150_000 }],
  ],
  P144: [['MEETS', { toxicNonFoodMaterial: true }], ['MEETS', { toxicNonFoodMaterial: true }, { in: 'URBAN' }], ['NONE', { toxicNonFoodMaterial: false }]],
  'P144.s': [
    ['MEETS', { toxicNonFoodMaterial: true, foodDealingAmount: 300_000 }], ['MEETS', { toxicNonFoodMaterial: true, foodDealingAmount: 200_000 }],
    ['NEAR', { toxicNonFoodMaterial: true, ...low, saleDurationMonths: 1, foodDealingAmount: 199_999, strongToxicity: false }],
    ['MEETS', { toxicNonFoodMaterial: true, foodDealingAmount: 100_000, vulnerableProduct: true }], ['FLAG', { toxicNonFoodMaterial: true, foodDealingAmount: 0, strongToxicity: said(true) }],
    ['MEETS', { toxicNonFoodMaterial: true, ...low, foodDealingAmount: 120_000, strongToxicity: false }, { earlier: { FOOD_SAFETY: [1, 3] } }],
  ],
  'P225.food': [
    ['MEETS', { unlawfulBusiness: 'PRIVATE_SLAUGHTER', illegalBusinessAmount: 150_000 }], ['MEETS', { unlawfulBusiness: 'NON_FOOD_MATERIAL', illegalBusinessAmount: 100_000 }],
    ['NEAR', { unlawfulBusiness: 'BANNED_FARM_DRUG', illegalBusinessAmount: 99_999, illegalBusinessGainsAmount: 0 }],
    ['MEETS', { foodBusiness: 'BANNED_INPUT', illegalBusinessGainsAmount: 50_000 }, { in: 'AGRICULTURE' }], ['NONE', { unlawfulBusiness: 'TOBACCO', illegalBusinessAmount: 150_000 }],
  ],
  'A144.feed': [['MEETS', { foodAnimalDrugUse: 'USED' }], ['MEETS', { foodAnimalDrugUse: 'SLAUGHTERED_OR_SOLD' }], ['NONE', { foodAnimalDrugUse: 'NONE' }]],
  'M225.feed': [
    ['MEETS', { feedDrugBusiness: 'DRUG_SOLD', illegalBusinessAmount: 120_000 }], ['MEETS', { feedDrugBusiness: 'ADDED_TO_FEED', illegalBusinessGainsAmount: 50_000 }],
    ['NEAR', { feedDrugBusiness: 'DRUG_SOLD', illegalBusinessAmount: 99_999, illegalBusinessGainsAmount: 39_999 }], ['NONE', { feedDrugBusiness: 'NONE', illegalBusinessAmount: 120_000 }],
  ],
  P145: [
    ['MEETS', { medicalDeviceSubstandard: true, medicalDeviceDangerous: true }], ['FLAG', { medicalDeviceSubstandard: true }], ['NONE', { medicalDeviceSubstandard: true, medicalDeviceDangerous: false }],
    ['FLAG', { medicalDeviceSubstandard: true, medicalDeviceDangerous: said(true) }], ['NONE', { medicalDeviceSubstandard: false, medicalDeviceDangerous: true }],
  ],
  P146: [
    ['MEETS', { safetyStandardBreached: true, deathCount: 2 }], ['MEETS', { safetyStandardBreached: true, unsafeProductLossAmount: 100_000 }],
    ['NEAR', { safetyStandardBreached: true, deathCount: 0, seriousInjuryCount: 0, unsafeProductLossAmount: 99_999 }], ['MEETS', { safetyStandardBreached: true, seriousInjuryCount: 1 }], ['MEETS', { safetyStandardBreached: true, deathCount: 1 }],
  ],
  P147: [
    ['MEETS', { shoddyFarmInput: true, farmProductionLossAmount: 50_000 }], ['MEETS', { shoddyFarmInput: true, farmProductionLossAmount: 20_000 }], ['NEAR', { shoddyFarmInput: true, farmProductionLossAmount: 19_999 }],
    ['NONE', { shoddyFarmInput: false, farmProductionLossAmount: 50_000 }],
  ],
  P148: [
    ['MEETS', { cosmeticSubstandard: true, cosmeticConsequenceSerious: true }], ['FLAG', { cosmeticSubstandard: true }], ['NONE', { cosmeticSubstandard: true, cosmeticConsequenceSerious: false }],
  ],
  'P312.med': [['MEETS', { insuranceFraudDrugAmount: 60_000 }], ['MEETS', { insuranceFraudDrugAmount: 50_000 }], ['NEAR', { insuranceFraudDrugAmount: 49_999 }], ['NONE', { insuranceFraudDrugAmount: 39_999 }]],
};

const once = { earlier: { TRADEMARK: [1, 24] } } as const;
const late = { earlier: { TRADEMARK: [1, 25] } } as const;
const work = { infringedRight: 'COPYRIGHT' };
const unspread = { infringingCopyCount: 0, infringingWorkCount: 0, infringingClickCount: 0, infringingMemberCount: 0 };

/** 知识产权 (§2.2). */
export const ipGolden: GoldenRows = {
  'I213.1': [
    ['MEETS', { counterfeitGoodsGainsAmount: 40_000 }], ['MEETS', { counterfeitGoodsBusinessAmount: 50_000 }], ['NEAR', { counterfeitGoodsGainsAmount: 20_000, counterfeitGoodsBusinessAmount: 49_999 }],
    ['MEETS', { counterfeitGoodsGainsAmount: 30_000 }], ['NONE', { counterfeitGoodsGainsAmount: 23_999, counterfeitGoodsBusinessAmount: 39_999 }],
  ],
  'I213.2': [
    ['MEETS', { infringedMarkCount: 3, counterfeitGoodsGainsAmount: 25_000 }], ['MEETS', { infringedMarkCount: 2, counterfeitGoodsBusinessAmount: 30_000 }],
    ['NEAR', { infringedMarkCount: 2, counterfeitGoodsGainsAmount: 19_999, counterfeitGoodsBusinessAmount: 0 }], ['NONE', { infringedMarkCount: 1, counterfeitGoodsBusinessAmount: 40_000 }],
    ['MEETS', { infringedMarkCount: 2, counterfeitGoodsGainsAmount: 20_000 }],
  ],
  'I213.3': [
    ['MEETS', { counterfeitGoodsGainsAmount: 25_000 }, { earlier: { TRADEMARK: [1, 6] } }], ['MEETS', { counterfeitGoodsBusinessAmount: 30_000 }, once], ['NONE', { counterfeitGoodsBusinessAmount: 30_000 }, late],
    ['NEAR', { counterfeitGoodsBusinessAmount: 29_999, counterfeitGoodsGainsAmount: 0 }, once], ['NONE', { counterfeitGoodsBusinessAmount: 40_000 }],
  ],
  'I213.4': [
    ['MEETS', { counterfeitServiceGainsAmount: 60_000 }], ['MEETS', { counterfeitServiceGainsAmount: 50_000 }], ['NEAR', { counterfeitServiceGainsAmount: 49_999, infringedMarkCount: 1 }],
    ['MEETS', { counterfeitServiceGainsAmount: 30_000, infringedMarkCount: 2 }], ['MEETS', { counterfeitServiceGainsAmount: 30_000 }, once], ['NONE', { counterfeitServiceGainsAmount: 30_000, infringedMarkCount: 1 }, late],
  ],
  'I214.1': [
    ['MEETS', { counterfeitGoodsSold: true, salesAmount: 70_000 }], ['MEETS', { counterfeitGoodsSold: true, counterfeitSaleGainsAmount: 30_000 }],
    ['NEAR', { counterfeitGoodsSold: true, counterfeitSaleGainsAmount: 0, salesAmount: 49_999 }], ['MEETS', { counterfeitGoodsSold: true, salesAmount: 50_000 }], ['NONE', { counterfeitGoodsSold: false, salesAmount: 70_000 }],
  ],
  'I214.2': [
    ['MEETS', { counterfeitGoodsSold: true, unsoldValueAmount: 160_000 }], ['MEETS', { counterfeitGoodsSold: true, unsoldValueAmount: 120_000, salesAmount: 30_000 }],
    ['NEAR', { counterfeitGoodsSold: true, unsoldValueAmount: 120_000, salesAmount: 29_999 }], ['UNKNOWN', { counterfeitGoodsSold: true, unsoldValueAmount: 120_000 }],
  ],
  'I215.1': [
    ['MEETS', { counterfeitLabelCount: 12_000 }], ['MEETS', { counterfeitLabelCount: 10_000 }], ['NEAR', { counterfeitLabelCount: 9_999, counterfeitLabelGainsAmount: 0, counterfeitLabelBusinessAmount: 0 }],
    ['MEETS', { markLabelCount: 10_000 }, { in: 'CULTURE' }], ['MEETS', { markLabelGainsAmount: 20_000 }, { in: 'CULTURE' }], ['MEETS', { counterfeitLabelBusinessAmount: 30_000 }],
  ],
  'I215.2': [
    ['MEETS', { infringedMarkCount: 2, counterfeitLabelCount: 6_000 }], ['MEETS', { infringedMarkCount: 2, counterfeitLabelGainsAmount: 10_000 }],
    ['NEAR', { infringedMarkCount: 2, counterfeitLabelCount: 4_999, counterfeitLabelGainsAmount: 0, counterfeitLabelBusinessAmount: 0 }],
    ['MEETS', { markLabelBusinessAmount: 20_000, labelledMarkCount: 1 }, { in: 'CULTURE', ...once }], ['NONE', { infringedMarkCount: 1, counterfeitLabelCount: 6_000 }, late],
  ],
  I216: [
    ['MEETS', { counterfeitPatentLossAmount: 400_000 }], ['MEETS', { counterfeitPatentGainsAmount: 100_000 }],
    ['NEAR', { counterfeitPatentCount: 1, counterfeitPatentGainsAmount: 0, counterfeitPatentBusinessAmount: 199_999, counterfeitPatentLossAmount: 0 }],
    ['MEETS', { counterfeitPatentBusinessAmount: 200_000 }], ['MEETS', { counterfeitPatentLossAmount: 300_000 }], ['MEETS', { counterfeitPatentCount: 2, counterfeitPatentGainsAmount: 50_000 }],
    ['MEETS', { counterfeitPatentBusinessAmount: 100_000 }, { earlier: { PATENT: [1, 24] } }],
    ['NONE', { counterfeitPatentCount: 1, counterfeitPatentGainsAmount: 0, counterfeitPatentBusinessAmount: 100_000, counterfeitPatentLossAmount: 0 }, { earlier: { PATENT: [1, 25] } }],
  ],
  'I217.1': [
    ['MEETS', { ...work, copyrightBusinessAmount: 60_000 }], ['MEETS', { ...work, copyrightGainsAmount: 30_000 }], ['NEAR', { ...work, copyrightGainsAmount: 0, copyrightBusinessAmount: 49_999 }],
    ['MEETS', { ...work, copyrightBusinessAmount: 50_000 }], ['NONE', { infringedRight: 'PATENT', copyrightBusinessAmount: 60_000 }],
  ],
  'I217.2': [
    ['MEETS', { ...work, copyrightBusinessAmount: 40_000 }, { earlier: { COPYRIGHT: [1, 12] } }], ['MEETS', { ...work, copyrightGainsAmount: 20_000 }, { earlier: { COPYRIGHT: [1, 24] } }],
    ['NEAR', { ...work, copyrightGainsAmount: 0, copyrightBusinessAmount: 29_999 }, { earlier: { COPYRIGHT: [1, 24] } }], ['NONE', { ...work, copyrightBusinessAmount: 40_000 }, { earlier: { COPYRIGHT: [1, 25] } }],
    ['MEETS', { ...work, copyrightBusinessAmount: 30_000 }, { earlier: { COPYRIGHT: [1, 24] } }],
  ],
  'I217.3': [
    ['MEETS', { ...work, infringingCopyCount: 800 }], ['MEETS', { ...work, infringingWorkCount: 500 }], ['NEAR', { ...work, ...unspread, infringingCopyCount: 499 }],
    ['MEETS', { ...work, infringingClickCount: 100_000 }], ['MEETS', { ...work, infringingMemberCount: 1_000 }], ['MEETS', { ...work, infringingWorkCount: 250, infringingClickCount: 50_000 }],
    ['MEETS', { ...work, infringingWorkCount: 250, infringingMemberCount: 500 }], ['MEETS', { ...work, infringingClickCount: 50_000, infringingMemberCount: 500 }], ['MEETS', { ...work, infringingCopyCount: 500 }],
    ['NONE', { ...work, ...unspread, infringingWorkCount: 250 }],
  ],
  'I218.1': [
    ['MEETS', { ...work, infringingSalesAmount: 120_000 }], ['MEETS', { ...work, infringingSalesGainsAmount: 50_000 }], ['NEAR', { ...work, infringingSalesGainsAmount: 49_999, infringingSalesAmount: 0 }],
    ['MEETS', { ...work, infringingSalesAmount: 100_000 }],
  ],
  'I218.2': [
    ['MEETS', { ...work, infringingSalesGainsAmount: 35_000 }, { earlier: { COPYRIGHT: [1, 1] } }], ['MEETS', { ...work, infringingSalesAmount: 50_000 }, { earlier: { COPYRIGHT: [1, 24] } }],
    ['NONE', { ...work, infringingSalesAmount: 50_000 }, { earlier: { COPYRIGHT: [1, 25] } }], ['MEETS', { ...work, infringingSalesGainsAmount: 30_000 }, { earlier: { COPYRIGHT: [1, 24] } }],
    ['NEAR', { ...work, infringingSalesAmount: 49_999, infringingSalesGainsAmount: 0 }, { earlier: { COPYRIGHT: [1, 24] } }],
  ],
  'I218.3': [
    ['MEETS', { ...work, infringingCopySoldCount: 1_500 }], ['MEETS', { ...work, infringingUnsoldAmount: 300_000 }], ['NEAR', { ...work, infringingCopySoldCount: 999, infringingUnsoldAmount: 0 }],
    ['MEETS', { ...work, infringingCopySoldCount: 1_000 }], ['FLAG', { ...work, infringingCopySoldCount: 0, infringingUnsoldAmount: 150_000 }], ['FLAG', { ...work, infringingCopySoldCount: 0, infringingUnsoldAmount: 299_999 }],
    ['NEAR', { ...work, infringingCopySoldCount: 0, infringingUnsoldAmount: 149_999 }],
  ],
  I219: [
    ['MEETS', { tradeSecretLossAmount: 400_000 }], ['MEETS', { tradeSecretGainsAmount: 300_000 }], ['NEAR', { tradeSecretLossAmount: 299_999, tradeSecretGainsAmount: 0 }],
    ['MEETS', { tradeSecretLossAmount: 300_000 }], ['MEETS', { tradeSecretLossAmount: 100_000 }, { earlier: { TRADE_SECRET: [1, 24] } }], ['MEETS', { tradeSecretGainsAmount: 100_000 }, { earlier: { TRADE_SECRET: [1, 24] } }],
    ['NONE', { tradeSecretLossAmount: 100_000, tradeSecretGainsAmount: 0 }, { earlier: { TRADE_SECRET: [1, 25] } }],
  ],
};
