import { expect, it } from '@jest/globals';
import { answersRows, PARTY, PRIOR, type Row } from '../../../test/domains/fact-rows.js';
import { factsOf } from '../../casework/case/index.js';
import { columnsOf } from '../../platform/model/index.js';
import type { AgricultureFactName } from './agriculture.check.js';
import { AgricultureFacts } from './agriculture.facts.js';

const SUMS = 'acts not yet dealt with: added up in the graph';
const CRIMES = 'earlier convictions: counted in the graph';
const FED = 'another organ’s row; penalties by this domain count for it';

const circumstances: AgricultureFactName[] = ['saleDurationMonths', 'largeQuantity', 'vulnerableProduct', 'vulnerableVenue'];
const pollutionLoss: AgricultureFactName[] = ['pollutionLossAmount', 'propertyLossAmount', 'pollutionRemovalCostAmount', 'emergencyMonitoringCostAmount'];
const business: AgricultureFactName[] = ['illegalBusinessAmount', 'illegalBusinessGainsAmount'];
const markedGoods: AgricultureFactName[] = ['counterfeitGoodsGainsAmount', 'counterfeitGoodsBusinessAmount'];

/** §2 of `law/thresholds.md`: rows that list agriculture or all domains, I213 to which AG06 leads, and §4: rows of other organs that its penalties feed. */
const rows: Row<AgricultureFactName>[] = [
  { id: 'P140.1', condition: 'sales_amount ≥ 50,000', reads: ['shoddyProduct', 'salesAmount'], elsewhere: SUMS },
  { id: 'P140.2', condition: 'unsold_value ≥ 150,000', reads: ['shoddyProduct', 'unsoldValueAmount'], elsewhere: SUMS },
  {
    id: 'P140.3', condition: 'sales_amount < 50,000 ∧ 3×sales_amount + unsold_value ≥ 150,000', reads: ['shoddyProduct', 'salesAmount', 'unsoldValueAmount'],
    elsewhere: SUMS,
  },
  {
    id: 'P143', condition: 'risk flag: serious excess of pathogens/pesticide/vet-drug residue/toxin/heavy metal; sick, dead, un-quarantined meat; specially banned; '
      + 'infant/medical food nutrient failure', reads: ['foodRisk'],
  },
  { id: 'P143.s1', condition: 'amount ≥ 200,000', reads: ['foodRisk', 'foodDealingAmount'] },
  {
    id: 'P143.s2', condition: 'amount 100,000–<200,000 ∧ (duration ≥ 6 months ∨ large quantity ∨ infant/medical food ∨ school/nursery/elder-care vicinity '
      + '∨ earlier food crime ∨ administrative penalty for food safety within 2 y)',
    reads: ['foodRisk', 'foodDealingAmount', ...circumstances, 'foodSafetyMatter'], elsewhere: `${PRIOR}; ${CRIMES}`,
  },
  { id: 'P144', condition: 'any toxic non-food material; no amount', reads: ['toxicNonFoodMaterial'] },
  {
    id: 'P144.s', condition: 'amount 200,000–<500,000; or 100,000–<200,000 ∧ same flags as P143.s2; or strong toxicity',
    reads: ['toxicNonFoodMaterial', 'strongToxicity', 'foodDealingAmount', ...circumstances, 'foodSafetyMatter'], elsewhere: `${PRIOR}; ${CRIMES}`,
  },
  {
    id: 'P225.food', condition: 'non-food raw material; banned pesticide/vet drug for food animals; private pig slaughter: business_amount ≥ 100,000 ∨ gains ≥ 50,000',
    reads: ['foodBusiness', ...business],
  },
  { id: 'P147', condition: 'production loss ≥ 20,000 (较大); 100,000 (重大); 500,000 (特别重大)', reads: ['productKind', 'shoddyFarmInput', 'farmProductionLossAmount'] },
  { id: 'P149', condition: 'not 141–148 ∧ sales_amount ≥ 50,000 → 140', reads: ['shoddyProduct', 'salesAmount'], elsewhere: 'not 141–148: the rows of those crimes' },
  { id: 'I213.1', condition: 'goods: gains ≥ 30,000 ∨ business_amount ≥ 50,000 (M_HIGH)', reads: markedGoods, elsewhere: SUMS },
  {
    id: 'I213.2', condition: 'goods, two or more marks: gains ≥ 20,000 ∨ business_amount ≥ 30,000 (M_HIGH)', reads: ['infringedMarkCount', ...markedGoods],
    elsewhere: SUMS,
  },
  {
    id: 'I213.3', condition: 'goods, criminal or administrative penalty for mark infringement within 2 y, again: gains ≥ 20,000 ∨ business_amount ≥ 30,000 (M_MED)',
    reads: markedGoods, elsewhere: `${PRIOR}; ${CRIMES}; ${SUMS}`,
  },
  {
    id: 'I213.4', condition: 'services: gains ≥ 50,000; two marks or repeat: 30,000 (M_MED)', reads: ['infringedMarkCount', 'counterfeitServiceGainsAmount'],
    elsewhere: `${PRIOR}; ${CRIMES}; ${SUMS}`,
  },
  {
    id: 'M225.other', condition: 'person business ≥ 50,000 ∨ gains ≥ 10,000; unit 500,000 / 100,000; or ≥2 penalties / 2 y ∧ same kind ∧ ≥80 %',
    reads: ['stateProvisionsViolated', ...business], elsewhere: `${PARTY}; ${PRIOR}`,
  },
  { id: 'M225.feed', condition: 'clenbuterol etc. in feed or sold: 情节严重 (figures via P225.food)', reads: ['feedDrugBusiness', ...business] },
  {
    id: 'M228', condition: '永久基本农田 ≥ 5 mu ∨ other cultivated ≥ 10 ∨ other land ≥ 20 ∨ gains ≥ 500,000 ∨ (any earlier penalty ∧ ≥80 %)',
    reads: ['transferredPermanentBasicFarmlandMu', 'transferredOtherCultivatedLandMu', 'transferredOtherLandMu', 'landTransferGainsAmount'],
    elsewhere: `${PRIOR}; ${SUMS} within 1 y`,
  },
  { id: 'E338.1', condition: 'drinking-water source zone or core protected zone ∧ radioactive / infectious / toxic', reads: ['sensitiveArea', 'substanceClass'] },
  { id: 'E338.9', condition: 'gains ∨ loss ≥ 300,000', reads: ['pollutionGainsAmount', ...pollutionLoss] },
  {
    id: 'A340.1', condition: 'inland: (closed area ∨ closed season ∨ banned gear/method) ∧ (catch ≥ 500 kg ∨ value ≥ 10,000)',
    reads: ['inlandWater', 'closedArea', 'closedSeason', 'bannedGearOrMethod', 'catchKilograms', 'catchValueAmount'], elsewhere: `${SUMS} within 2 y`,
  },
  {
    id: 'A340.2', condition: 'fry / spawning fish, or in a germplasm reserve: ≥ 50 kg ∨ ≥ 1,000',
    reads: ['fryCatchKilograms', 'fryCatchValueAmount', 'germplasmReserve', 'catchKilograms', 'catchValueAmount'], elsewhere: `${SUMS} within 2 y`,
  },
  {
    id: 'A340.3', condition: 'closed area or season ∧ electric/poison/explosive or other destructive method (no amount)',
    reads: ['closedArea', 'closedSeason', 'fishingMethod'],
  },
  {
    id: 'A341.1', condition: 'value ≥ 20,000 (<200,000 tier 1); 200,000; 2,000,000', reads: ['protectedAnimalValueAmount'], elsewhere: `${SUMS} within 2 y`,
  },
  {
    id: 'A341.2', condition: 'value ≥ 10,000 ∨ closed area/season ∧ banned tool/method', reads: ['huntedWildlifeValueAmount', 'huntingClosed', 'huntingToolBanned'],
    elsewhere: `${SUMS} within 2 y`,
  },
  {
    id: 'A337', condition: 'epidemic or its risk: e.g. moving animals/products from a closed epidemic zone worth ≥ 50,000; selling items that had to be '
      + 'treated/destroyed worth ≥ 20,000', reads: ['epidemicResult', 'epidemicZone', 'epidemicZoneGoodsAmount', 'condemnedGoodsAmount'],
  },
  {
    id: 'A342.farm', condition: '永久基本农田 ≥ 5 mu ∨ other cultivated ≥ 10 mu ∧ destroyed',
    reads: ['occupiedPermanentBasicFarmlandMu', 'occupiedOtherCultivatedLandMu', 'farmlandDestroyed'], elsewhere: `${SUMS} within 1 y`,
  },
  { id: 'A342.grass', condition: '≥ 20 mu; penalised within 3 y ∧ ≥ 10 mu', reads: ['occupiedGrasslandMu'], elsewhere: PRIOR },
  {
    id: 'A344', condition: 'class I ≥ 1 plant/1 m³; class II ≥ 2 plants/2 m³; value ≥ 20,000',
    reads: ['classOnePlantCount', 'classOneTimberCubicMetres', 'classTwoPlantCount', 'classTwoTimberCubicMetres', 'protectedPlantValueAmount'], elsewhere: SUMS,
  },
  { id: 'A144.feed', condition: 'banned drug used on food animals; slaughter or sale knowingly (no amount)', reads: ['foodAnimalDrugUse'] },
  { id: 'T280', condition: 'forged permits/certificates; no amount', reads: ['stateDocumentsForged'] },
  { id: 'T277', condition: 'violence/threat against officers on duty', reads: ['officersObstructed'] },
  { id: 'E338.8', condition: 'penalty for radioactive/infectious/toxic discharge', reads: ['substanceClass'], elsewhere: FED },
  { id: 'A342.forest', condition: 'penalty for occupied forest land', reads: ['occupiedPublicWelfareForestMu', 'occupiedCommercialForestMu'], elsewhere: FED },
  { id: 'M229', condition: 'penalty for false papers', reads: ['papersKnowinglyFalse'], elsewhere: FED },
];

const typedFacts: Record<string, AgricultureFactName[]> = {
  product: ['product', 'productKind'], registrationNo: ['registrationNumber'], labelClaim: ['labelClaim'], activeIngredient: ['activeIngredient'],
  contentMeasured: ['contentMeasuredPercent'], contentLabel: ['contentLabelPercent'], residueItem: ['residueItem'], residue_mgkg: ['residueMgPerKilogram'],
  limit_mgkg: ['residueLimitMgPerKilogram'], sampleNo: ['sampleNumber'], batch: ['batchNumber'], 'quantity{n,unit}': ['productKilograms', 'productCount'],
  goodsValue: ['goodsValueAmount'],
  gains: ['illegalBusinessGainsAmount', 'counterfeitGoodsGainsAmount', 'counterfeitServiceGainsAmount', 'landTransferGainsAmount', 'pollutionGainsAmount'],
  'lossOfCrop{area_mu, amount}': ['cropLossMu', 'farmProductionLossAmount'], animalSpecies: ['animalSpecies'], heads: ['animalCount'],
  quarantineCertNo: ['quarantineCertificateNumber'], diseaseName: ['diseaseName'], 'epidemicZone(bool)': ['epidemicZone'], slaughterHeads: ['slaughteredCount'],
  catch_kg: ['catchKilograms'], catchValue: ['catchValueAmount'], gear: ['fishingGear'], mesh_mm: ['meshMillimetres'],
  'method(电/毒/炸/其他)': ['fishingMethod'], waterBody: ['waterBody'], 'closedSeason{from,to}': ['closedSeason', 'closedSeasonFrom', 'closedSeasonTo'],
  'closedArea(bool)': ['closedArea'], 'germplasmReserve(bool)': ['germplasmReserve'], vesselNo: ['vesselNumber'],
  'landClass, area_mu': ['occupiedPermanentBasicFarmlandMu', 'occupiedOtherCultivatedLandMu', 'occupiedPublicWelfareForestMu', 'occupiedCommercialForestMu',
    'occupiedGrasslandMu', 'occupiedOtherLandMu'],
  'isFarmer(bool)': ['farmer'],
};

answersRows({ facts: AgricultureFacts, page: 'docs/fact-keys/agriculture.md', rows, typedFacts });

const answering = (key: string): string[] => factsOf(AgricultureFacts).filter(({ keys }) => keys.includes(key)).map(({ field }) => field);

it('facts of agriculture never keep gains, loss, sales or turnover of two crimes in one column', () => {
  expect(answering('gains')).toEqual([
    'illegalBusinessGainsAmount', 'counterfeitGoodsGainsAmount', 'counterfeitServiceGainsAmount', 'landTransferGainsAmount', 'pollutionGainsAmount',
  ]);
  expect(answering('loss')).toEqual(['farmProductionLossAmount', 'pollutionLossAmount']);
  expect(answering('sales_amount')).toEqual(['salesAmount', 'foodDealingAmount']);
  expect(answering('business_amount')).toEqual(['illegalBusinessAmount', 'counterfeitGoodsBusinessAmount']);
});

it('facts of agriculture are all of class L2', () => {
  const columns = columnsOf(AgricultureFacts);
  expect(factsOf(AgricultureFacts).filter(({ field }) => columns.get(field)?.fieldClass !== 'L2')).toEqual([]);
});
