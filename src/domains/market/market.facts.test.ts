import { describe, expect, it } from '@jest/globals';
import { answersRows, PARTY, PRIOR, type Row } from '../../../test/domains/fact-rows.js';
import { factsOf } from '../../casework/case/index.js';
import type { FactName } from '../../casework/domain/index.js';
import { marketCauses } from './market.catalogue.js';
import { MarketFacts } from './market.facts.js';

const PRIOR_OR_CRIME = 'earlier penalties and convictions: counted in the graph';

const shoddy = ['shoddyProduct', 'salesAmount', 'unsoldValueAmount'] as const;
const drug = ['drugFault', 'drugConduct', 'drugDealingAmount', 'drugCircumstance'] as const;
const aggravation = ['saleDurationMonths', 'largeQuantity', 'vulnerableProduct', 'vulnerableVenue'] as const;
const business = ['unlawfulBusiness', 'illegalBusinessAmount', 'illegalBusinessGainsAmount'] as const;
const goodsMarks = ['counterfeitGoodsGainsAmount', 'counterfeitGoodsBusinessAmount'] as const;
const labels = ['counterfeitLabelCount', 'counterfeitLabelGainsAmount', 'counterfeitLabelBusinessAmount'] as const;
const papers = ['certifyingPaper', 'certifyingFault', 'falsePapersLossAmount'] as const;

/** Rows of `law/thresholds.md` that name market supervision or all domains, and T134, to which its special equipment leads; [M…]: the figures are not read. */
const rows: Row<FactName<MarketFacts>>[] = [
  { id: 'P140.1', condition: 'sales_amount ≥ 50,000', reads: ['shoddyProduct', 'salesAmount'] },
  { id: 'P140.2', condition: 'unsold_value ≥ 150,000', reads: ['shoddyProduct', 'unsoldValueAmount'] },
  { id: 'P140.3', condition: 'sales_amount < 50,000 ∧ 3×sales_amount + unsold_value ≥ 150,000', reads: [...shoddy] },
  { id: 'P141', condition: 'any production, sale or paid supply; no amount', reads: ['drugFault', 'drugConduct'] },
  { id: 'P141.s', condition: 'amount 200,000–<500,000; or 100,000–<200,000 ∧ art-1 flag', reads: [...drug] },
  {
    id: 'P141.xs', condition: 'amount ≥ 500,000; or 200,000–<500,000 ∧ flag; ≥3 serious / ≥5 mild disability / ≥10 minor injuries',
    reads: [...drug, 'seriousInjuryCount', 'mildDisabilityCount', 'minorInjuryCount'],
  },
  {
    id: 'P142', condition: 'minor injury or worse, mild/moderate disability, organ dysfunction',
    reads: ['drugFault', 'drugConduct', 'minorInjuryCount', 'seriousInjuryCount', 'deathCount', 'mildDisabilityCount', 'moderateDisabilityCount',
      'organDysfunctionCount'],
  },
  { id: 'P142-1', condition: 'one of nine “足以严重危害” facts', reads: ['drugDanger', 'drugApproval', 'drugCircumstance'] },
  { id: 'P142-1.s', condition: 'banned / unapproved ∧ amount ≥ 500,000', reads: ['drugDanger', 'drugApproval', 'drugDealingAmount'] },
  {
    id: 'P143',
    condition: 'risk flag: serious excess of pathogens/pesticide/vet-drug residue/toxin/heavy metal; sick, dead, un-quarantined meat; specially banned; '
      + 'infant/medical food nutrient failure',
    reads: ['foodRisk'],
  },
  { id: 'P143.s1', condition: 'amount ≥ 200,000', reads: ['foodRisk', 'foodDealingAmount'] },
  {
    id: 'P143.s2',
    condition: 'amount 100,000–<200,000 ∧ (duration ≥ 6 months ∨ large quantity ∨ infant/medical food ∨ school/nursery/elder-care vicinity ∨ earlier food crime '
      + '∨ administrative penalty for food safety within 2 y)',
    reads: ['foodRisk', 'foodDealingAmount', ...aggravation], elsewhere: PRIOR_OR_CRIME,
  },
  { id: 'P144', condition: 'any toxic non-food material; no amount', reads: ['toxicNonFoodMaterial'] },
  {
    id: 'P144.s', condition: 'amount 200,000–<500,000; or 100,000–<200,000 ∧ same flags as P143.s2; or strong toxicity',
    reads: ['toxicNonFoodMaterial', 'foodDealingAmount', ...aggravation, 'strongToxicity'], elsewhere: PRIOR_OR_CRIME,
  },
  {
    id: 'P225.food', condition: 'non-food raw material; banned pesticide/vet drug; private pig slaughter: business_amount ≥ 100,000 ∨ gains ≥ 50,000',
    reads: [...business],
  },
  {
    id: 'P140.food', condition: 'food additives, packaging, detergents, expired/re-dated food: P140 rows',
    reads: ['productClass', 'expiredOrRedated', ...shoddy],
  },
  { id: 'P145', condition: '足以严重危害人体健康 (opinion) [M-high]', reads: ['medicalDeviceSubstandard', 'medicalDeviceDangerous'] },
  {
    id: 'P146', condition: 'serious_inj ≥ 1 ∨ deaths ≥ 1 ∨ loss ≥ 100,000',
    reads: ['safetyStandardBreached', 'seriousInjuryCount', 'deathCount', 'unsafeProductLossAmount'],
  },
  { id: 'P147', condition: 'production loss ≥ 20,000 (较大); 100,000 (重大); 500,000 (特别重大)', reads: ['shoddyFarmInput', 'farmProductionLossAmount'] },
  { id: 'P148', condition: 'serious consequence (disfigurement etc.) [M-high]', reads: ['cosmeticSubstandard', 'cosmeticConsequenceSerious'] },
  { id: 'P149', condition: 'not 141–148 ∧ sales_amount ≥ 50,000 → 140', reads: ['productClass', 'shoddyProduct', 'salesAmount'], elsewhere: 'not 141–148: rows P141 to P148' },
  { id: 'P222.1', condition: 'gains ≥ 100,000', reads: ['falseAdvertising', 'advertisingGainsAmount'] },
  {
    id: 'P222.2', condition: 'food or drug, or epidemic/emergency pretext (with several deceived) ∧ gains ≥ 30,000',
    reads: ['falseAdvertising', 'productClass', 'emergencyPretext', 'deceivedCount', 'advertisingGainsAmount'],
  },
  {
    id: 'P222.3', condition: '≥2 penalties / 2 y for false advertising ∧ again ∧ amount ≥ 80 % of P222.1/2',
    reads: ['falseAdvertising', 'productClass', 'emergencyPretext', 'deceivedCount', 'advertisingGainsAmount'], elsewhere: PRIOR,
  },
  { id: 'P312.med', condition: 'buys/sells insurance-fraud drugs ≥ 50,000', reads: ['insuranceFraudDrugAmount'] },
  { id: 'I213.1', condition: 'gains ≥ 30,000 ∨ business_amount ≥ 50,000 [M-high]', reads: [...goodsMarks] },
  { id: 'I213.2', condition: 'two or more marks: gains ≥ 20,000 ∨ business_amount ≥ 30,000 [M-high]', reads: ['infringedMarkCount', ...goodsMarks] },
  {
    id: 'I213.3', condition: 'criminal or administrative penalty for mark infringement within 2 y, again: gains ≥ 20,000 ∨ business_amount ≥ 30,000 [M-med]',
    reads: [...goodsMarks], elsewhere: PRIOR_OR_CRIME,
  },
  {
    id: 'I213.4', condition: 'services: gains ≥ 50,000 (two marks or repeat: 30,000) [M-med]',
    reads: ['counterfeitServiceGainsAmount', 'infringedMarkCount'], elsewhere: PRIOR_OR_CRIME,
  },
  { id: 'I214.1', condition: 'gains ≥ 30,000 ∨ sales_amount ≥ 50,000', reads: ['counterfeitGoodsSold', 'counterfeitSaleGainsAmount', 'salesAmount'] },
  { id: 'I214.2', condition: 'unsold_value (or with sales) ≥ 150,000 (three times)', reads: ['counterfeitGoodsSold', 'unsoldValueAmount', 'salesAmount'] },
  { id: 'I215.1', condition: 'labels ≥ 10,000 ∨ gains ≥ 20,000 ∨ business_amount ≥ 30,000 [M-med]', reads: [...labels] },
  {
    id: 'I215.2', condition: 'two marks, or repeat within 2 y: labels ≥ 5,000 ∨ gains ≥ 10,000 ∨ business_amount ≥ 20,000 [M-med]',
    reads: ['infringedMarkCount', ...labels], elsewhere: PRIOR_OR_CRIME,
  },
  {
    id: 'I216', condition: 'gains ≥ 100,000 ∨ business_amount ≥ 200,000 ∨ loss ≥ 300,000; two patents or repeat: 50,000 / 100,000 [M-med]',
    reads: ['counterfeitPatentGainsAmount', 'counterfeitPatentBusinessAmount', 'counterfeitPatentLossAmount', 'counterfeitPatentCount'], elsewhere: PRIOR_OR_CRIME,
  },
  {
    id: 'I219', condition: 'loss ∨ gains ≥ 300,000 (repeat within 2 y: 100,000 [M-med]); 特别严重 = 10×',
    reads: ['tradeSecretLossAmount', 'tradeSecretGainsAmount'], elsewhere: PRIOR_OR_CRIME,
  },
  {
    id: 'M221', condition: 'loss ≥ 500,000; or ≥80 % of it ∧ business stopped ≥ 6 months / bankrupt',
    reads: ['goodwillLossAmount', 'businessStoppedMonths', 'businessBankrupt'],
  },
  {
    id: 'M223', condition: 'loss ≥ 500,000 ∨ gains ≥ 200,000 ∨ winning project ≥ 4,000,000 ∨ threat/fraud/bribe ∨ (≥2 penalties / 2 y ∧ again ∧ ≥80 %)',
    reads: ['bidRiggingLossAmount', 'bidRiggingGainsAmount', 'winningProjectAmount', 'bidRiggingByIllegalMeans'], elsewhere: PRIOR,
  },
  { id: 'M224', condition: 'defrauded ≥ 20,000', reads: ['contractFraudAmount'] },
  {
    id: 'M224-1', condition: 'participants ≥ 30 ∧ levels ≥ 3; or (crime, or penalty within 1 y) ∧ 15 persons ∧ 3 levels',
    reads: ['participantCount', 'levelCount'], elsewhere: PRIOR_OR_CRIME,
  },
  {
    id: 'M225.tob', condition: 'business_amount ≥ 50,000 ∨ gains ≥ 20,000 ∨ cigarettes ≥ 200,000 sticks ∨ (≥2 penalties / 3 y ∧ ≥ 30,000)',
    reads: [...business, 'cigaretteStickCount'], elsewhere: PRIOR,
  },
  { id: 'M225.post', condition: 'person 50,000 / gains 20,000; unit 150,000 / 50,000', reads: [...business], elsewhere: PARTY },
  {
    id: 'M225.radio', condition: 'sets ≥ 3 ∨ business ≥ 50,000 ∨ (≥2 penalties / 2 y ∧ ≥80 %)',
    reads: ['unlawfulBusiness', 'radioSetCount', 'illegalBusinessAmount'], elsewhere: PRIOR,
  },
  {
    id: 'M225.slot', condition: 'person 50,000 / gains 10,000; unit 500,000 / 100,000; or ≥2 penalties / 2 y ∧ same act ∧ ≥80 %',
    reads: [...business], elsewhere: `${PARTY}; ${PRIOR}`,
  },
  {
    id: 'M225.other', condition: 'person business ≥ 50,000 ∨ gains ≥ 10,000; unit 500,000 / 100,000; or ≥2 penalties / 2 y ∧ same kind ∧ ≥80 %',
    reads: ['stateProvisionsViolated', 'illegalBusinessAmount', 'illegalBusinessGainsAmount'], elsewhere: `${PARTY}; ${PRIOR}`,
  },
  {
    id: 'M226', condition: 'slight injury (轻微伤), loss ≥ 2,000, ≥3 times or ≥3 victims, amount ≥ 10,000 or gains ≥ 2,000 … [M-med]',
    reads: ['forcedDealingSlightInjuryCount', 'forcedDealingLossAmount', 'forcedDealingCount', 'forcedDealingVictimCount', 'forcedDealingAmount',
      'forcedDealingGainsAmount'],
  },
  {
    id: 'M229', condition: 'loss ≥ 500,000 ∨ gains ≥ 100,000 ∨ (false amount ≥ 1,000,000 ∧ ≥ 30 %) ∨ (≥2 penalties / 2 y ∧ ≥80 %)',
    reads: [...papers, 'falsePapersGainsAmount', 'fabricatedAmount', 'fabricatedPercent'], elsewhere: PRIOR,
  },
  { id: 'M229-3', condition: 'loss ≥ 1,000,000 or other serious result', reads: [...papers, 'certifyingResultSerious'] },
  {
    id: 'M230', condition: 'loss ≥ 500,000 ∨ goods ≥ 3,000,000 ∨ ≥3 times …',
    reads: ['inspectionEvasionLossAmount', 'inspectionEvasionGoodsAmount', 'inspectionEvasionCount'],
  },
  { id: 'A341.1', condition: 'value ≥ 20,000 (<200,000 tier 1); 200,000; 2,000,000', reads: ['protectedAnimalValueAmount'] },
  {
    id: 'A341.3', condition: 'for food: 三有 or local-key ≥ 10,000; other ≥ 50,000',
    reads: ['wildlifeForFood', 'listedWildlifeValueAmount', 'otherWildlifeValueAmount'],
  },
  { id: 'T134', condition: 'deaths ≥ 1 ∨ serious ≥ 3 ∨ loss ≥ 1,000,000', reads: ['safetyAccident', 'deathCount', 'seriousInjuryCount', 'accidentLossAmount'] },
  {
    id: 'T134-1',
    condition: 'real danger ∧ (1) safety monitoring/alarm disabled or data falsified ∨ (2) refuses an administrative stop/rectify order for a major hazard '
      + '∨ (3) high-risk work without approval',
    reads: ['realDanger', 'safetyMonitoringDisabled', 'hazardOrderRefused', 'highRiskWorkUnapproved'],
  },
  { id: 'T280', condition: 'forged permits/certificates; no amount', reads: ['stateDocumentsForged'] },
  { id: 'T277', condition: 'violence/threat against officers on duty', reads: ['officersObstructed'] },
  {
    id: 'C326', condition: 'class-III relic ∨ deal ≥ 50,000 (特别严重: class II+, ≥5 class III, ≥ 250,000)',
    reads: ['thirdClassRelicCount', 'higherClassRelicCount', 'relicDealAmount'],
  },
];

answersRows({
  facts: MarketFacts,
  page: 'docs/fact-keys/market.md',
  rows,
  typedFacts: {
    productClass: ['productClass'], brand: ['brand'], trademarkRegNo: ['trademarkRegistrationNumber'], rightHolder: ['rightHolder'], licenceNo: ['licenceNumber'],
    batchNo: ['batchNumber'], productionDate: ['productionDate'], shelfLifeDays: ['shelfLifeDays'],
    'quantity{n,unit}': ['goodsKilograms', 'goodsLitres', 'goodsPieceCount'], unitPrice: ['unitPriceAmount'],
    salesAmount: ['salesAmount', 'drugDealingAmount', 'foodDealingAmount'], unsoldValue: ['unsoldValueAmount'], goodsValue: ['goodsValueAmount'],
    gains: ['advertisingGainsAmount', 'counterfeitSaleGainsAmount', 'illegalBusinessGainsAmount'], adFee: ['advertisingFeeAmount'],
    adMedium: ['advertisingMedium'], adUrl: ['advertisingUrl'], testItem: ['testItem'],
    'testValue{n,unit}': ['measuredMgPerKilogram', 'measuredCfuPerGram', 'measuredPercent'], 'limitValue{n,unit}': ['limitMgPerKilogram', 'limitCfuPerGram', 'limitPercent'],
    standardNo: ['standardNumber'], samplingNo: ['samplingNumber'], labQualification: ['laboratoryCmaNumber'],
    'injured{minor,serious,dead}': ['minorInjuryCount', 'seriousInjuryCount', 'deathCount'], platformName: ['platformName'], orderCount: ['orderCount'],
    deviceRegCode: ['deviceRegistrationCode'], participantCount: ['participantCount'], levels: ['levelCount'], saleDurationMonths: ['saleDurationMonths'],
    vulnerableVenue: ['vulnerableVenue'], vulnerableProduct: ['vulnerableProduct'],
  },
});

describe('facts of market supervision', () => {
  const answering = (key: string): string[] => factsOf(MarketFacts).filter(({ keys }) => keys.includes(key)).map(({ field }) => field);

  it('never keeps gains of two crimes in one column', () => {
    expect(answering('gains')).toEqual([
      'advertisingGainsAmount', 'counterfeitGoodsGainsAmount', 'counterfeitServiceGainsAmount', 'counterfeitSaleGainsAmount', 'counterfeitLabelGainsAmount',
      'counterfeitPatentGainsAmount', 'tradeSecretGainsAmount', 'bidRiggingGainsAmount', 'illegalBusinessGainsAmount', 'forcedDealingGainsAmount',
      'falsePapersGainsAmount',
    ]);
  });

  it('keeps the sales of drugs and of food, which are counted otherwise, apart from those of shoddy goods', () => {
    expect(answering('sales_amount')).toEqual(['salesAmount', 'drugDealingAmount', 'foodDealingAmount']);
  });

  it('answers each alias of a row by one field: no row reads two', () => {
    for (const alias of ['gains', 'loss', 'sales_amount', 'unsold_value', 'business_amount', 'goods_value', 'deaths', 'serious_inj', 'minor_inj']) {
      const fields = new Set(answering(alias));
      expect(fields.size).toBeGreaterThan(0);
      expect(rows.filter(({ reads }) => reads.filter((field) => fields.has(field)).length > 1).map(({ id }) => id)).toEqual([]);
    }
  });

  it('has every row to which a cause of action leads', () => {
    const ids = rows.map(({ id }) => id);
    for (const crime of marketCauses.flatMap(({ escalatesTo }) => escalatesTo)) {
      expect(ids.some((id) => id === crime || id.startsWith(`${crime}.`))).toBe(true);
    }
  });
});
