import { expect, it } from '@jest/globals';
import { answersRows, PARTY, PRIOR, type Row } from '../../../test/domains/fact-rows.js';
import { factsOf } from '../../casework/case/index.js';
import { columnsOf } from '../../platform/model/index.js';
import type { UrbanFactName } from './urban.check.js';
import { UrbanFacts } from './urban.facts.js';

const CRIMES = 'earlier convictions: counted in the graph';
const SUMS = 'acts not yet dealt with: added up in the graph';
const FED = 'another organ’s row; penalties by this domain count for it';

const pollutionLoss: UrbanFactName[] = ['pollutionLossAmount', 'propertyLossAmount', 'pollutionRemovalCostAmount', 'emergencyMonitoringCostAmount'];
const accident: UrbanFactName[] = ['deathCount', 'seriousInjuryCount', 'accidentLossAmount'];
const papersMoney: UrbanFactName[] = ['falsePapersLossAmount', 'falsePapersGainsAmount'];

/** §2 of `law/thresholds.md`: rows that list urban management or all domains, and those of P144, T117 and T136, to which its causes lead; §4: the row its penalties feed. */
const rows: Row<UrbanFactName>[] = [
  {
    id: 'M223', condition: 'loss ≥ 500,000 ∨ gains ≥ 200,000 ∨ winning project ≥ 4,000,000 ∨ threat/fraud/bribe ∨ (≥2 penalties / 2 y ∧ again ∧ ≥80 %)',
    reads: ['bidRigging', 'bidRiggingLossAmount', 'bidRiggingGainsAmount', 'winningProjectAmount', 'bidRiggingByUnlawfulMeans'], elsewhere: PRIOR,
  },
  {
    id: 'M225.other', condition: 'person business ≥ 50,000 ∨ gains ≥ 10,000; unit 500,000 / 100,000; or ≥2 penalties / 2 y ∧ same kind ∧ ≥80 %',
    reads: ['stateProvisionsViolated', 'illegalBusinessAmount', 'illegalBusinessGainsAmount'], elsewhere: `${PARTY}; ${PRIOR}`,
  },
  {
    id: 'M226', condition: 'slight injury (轻微伤), loss ≥ 2,000, ≥3 times or ≥3 victims, amount ≥ 10,000 or gains ≥ 2,000 … (figures M_MED)',
    reads: ['forcedTrade', 'forcedTradeSlightInjuryCount', 'forcedTradeLossAmount', 'forcedTradeTimesCount', 'forcedTradeVictimCount', 'forcedTradeAmount',
      'forcedTradeGainsAmount'],
  },
  {
    id: 'M229', condition: 'loss ≥ 500,000 ∨ gains ≥ 100,000 ∨ (false amount ≥ 1,000,000 ∧ ≥ 30 %) ∨ (≥2 penalties / 2 y ∧ ≥80 %)',
    reads: ['papersKnowinglyFalse', ...papersMoney, 'fabricatedAmount', 'fabricatedPercent'], elsewhere: PRIOR,
  },
  {
    id: 'M229.safe', condition: 'safety evaluation: deaths ≥ 1 ∨ serious ≥ 3 ∨ loss ≥ 500,000 ∨ gains ≥ 100,000 ∨ ≥2 penalties / 2 y again',
    reads: ['papersKnowinglyFalse', 'safetyEvaluationPaper', 'deathCount', 'seriousInjuryCount', ...papersMoney], elsewhere: PRIOR,
  },
  { id: 'M229-3', condition: 'loss ≥ 1,000,000 or other serious result', reads: ['papersGrosslyWrong', 'falsePapersLossAmount', 'papersResultSerious'] },
  { id: 'E338.1', condition: 'drinking-water source zone or core protected zone ∧ radioactive / infectious / toxic', reads: ['sensitiveArea', 'substanceClass'] },
  { id: 'E338.2', condition: 'haz_waste_t ≥ 3', reads: ['hazardousWasteTonnes'] },
  {
    id: 'E338.5', condition: 'hidden pipe, seepage well/pit, fissure, cave, injection, non-emergency air bypass ∧ radioactive/infectious/toxic',
    reads: ['evasionManner', 'substanceClass'],
  },
  { id: 'E338.8', condition: '≥2 penalties / 2 y for radioactive/infectious/toxic discharge ∧ again', reads: ['substanceClass'], elsewhere: PRIOR },
  { id: 'E338.9', condition: 'gains ∨ loss ≥ 300,000', reads: ['pollutionGainsAmount', ...pollutionLoss] },
  {
    id: 'A342.farm', condition: '永久基本农田 ≥ 5 mu ∨ other cultivated ≥ 10 mu ∧ destroyed',
    reads: ['occupiedPermanentBasicFarmlandMu', 'occupiedOtherCultivatedLandMu', 'farmlandDestroyed'], elsewhere: `${SUMS} within 1 y`,
  },
  {
    id: 'A345.1', condition: 'timber ≥ 5 m³ ∨ saplings ≥ 200 ∨ value ≥ 20,000',
    reads: ['fellingToTake', 'felledTimberCubicMetres', 'felledSaplingCount', 'felledTreesValueAmount'], elsewhere: SUMS,
  },
  { id: 'T134', condition: 'deaths ≥ 1 ∨ serious ≥ 3 ∨ loss ≥ 1,000,000', reads: ['safetyAccident', ...accident] },
  {
    id: 'T134-1', condition: 'real danger ∧ (1) safety monitoring/alarm disabled or data falsified ∨ (2) refuses an administrative stop/rectify order for a major '
      + 'hazard ∨ (3) high-risk work (mine, smelting, building, dangerous goods production/storage) without approval — no harm needed',
    reads: ['realDanger', 'safetySystemDisabled', 'majorHazard', 'hazardOrderServed', 'hazardOrderRefused', 'highRiskWorkUnapproved'],
  },
  { id: 'T136', condition: 'as T134', reads: ['dangerousGoodsAccident', ...accident] },
  { id: 'T137', condition: 'as T134 (quality standard lowered)', reads: ['worksQualityAccident', ...accident] },
  {
    id: 'T139-1', condition: 'result worsened: +1 death or +3 serious or +1,000,000; or concealment acts (figures M_HIGH)',
    reads: ['accidentUnreported', 'addedDeathCount', 'addedSeriousInjuryCount', 'addedLossAmount', 'accidentConcealed'],
  },
  { id: 'T117', condition: 'danger of overturning (no amount)', reads: ['trafficFacilityDamaged', 'overturningDanger'] },
  { id: 'T280', condition: 'forged permits/certificates; no amount', reads: ['stateDocumentsForged'] },
  { id: 'T277', condition: 'violence/threat against officers on duty', reads: ['officersObstructed'] },
  {
    id: 'T275', condition: 'loss ≥ 5,000 ∨ ≥3 times ∨ ≥3 persons gathering (M_HIGH but the sum)',
    reads: ['propertyDestroyedIntentionally', 'destroyedPropertyAmount', 'propertyDestructionCount', 'propertyDestroyerCount'],
  },
  {
    id: 'T293', condition: 'forcibly taking/damaging ≥ 1,000 / 2,000 etc. (M_MED)', reads: ['forciblyTakenAmount', 'wantonlyDamagedAmount', 'otherProvocation'],
  },
  {
    id: 'C324.1', condition: 'precious relic, or body of national/provincial protected unit (no amount); 情节严重: ≥5 class-III, or class II+ …',
    reads: ['relicDamagedIntentionally', 'relicClass', 'protectedSiteLevel', 'siteBodyDamaged', 'damagedClassThreeCount', 'damagedClassTwoOrHigherCount'],
  },
  { id: 'P144', condition: 'any toxic non-food material; no amount', reads: ['toxicNonFoodMaterial'] },
  {
    id: 'P144.s', condition: 'amount 200,000–<500,000; or 100,000–<200,000 ∧ same flags as P143.s2; or strong toxicity',
    reads: ['toxicNonFoodMaterial', 'strongToxicity', 'foodDealingAmount', 'saleDurationMonths', 'largeQuantity', 'vulnerableProduct', 'vulnerableVenue',
      'foodSafetyMatter'], elsewhere: `${PRIOR}; ${CRIMES}`,
  },
  { id: 'P143.s2', condition: 'penalty for food safety, as of small vendors (小摊贩)', reads: ['foodSafetyMatter'], elsewhere: FED },
];

const typedFacts: Record<string, UrbanFactName[]> = {
  buildingUse: ['buildingUse'], floorArea_m2: ['floorAreaSquareMetres'], worksCost: ['worksCostAmount'], planningPermitNo: ['planningPermitNumber'],
  'correctable(bool)': ['correctable'], demolishedAt: ['demolishedAt'], roadName: ['roadName'], occupiedArea_m2: ['occupiedSquareMetres'],
  'occupiedFrom/To': ['occupiedFrom', 'occupiedTo'], wasteKind: ['wasteKind'], wasteVolume_m3: ['wasteCubicMetres'], mass_t: ['solidWasteTonnes'],
  truckPlate: ['truckPlateNumber'], permitNo: ['permitNumber'], coordinates: ['latitudeDegrees', 'longitudeDegrees'], noise_dB: ['noiseDecibels'],
  limit_dB: ['noiseLimitDecibels'], hour: ['hourOfDay'], oilSmoke_mgm3: ['oilSmokeMgPerCubicMetre'], gasKind: ['gasKind'], cylinders: ['gasCylinderCount'],
  gasLicenceNo: ['gasLicenceNumber'], hazardDescription: ['hazardDescription'], rectifyOrderNo: ['hazardOrderNumber'], rectifyDue: ['hazardOrderDueOn'],
  treeCount: ['treeCount'], treeSpecies: ['treeSpecies'], timber_m3: ['felledTimberCubicMetres'], drainPermitNo: ['drainagePermitNumber'], sludge_t: ['sludgeTonnes'],
  priorWarnings: ['admonitionCount'], vendorType: ['vendorType'], 'conferring document': ['conferringDocument'],
};

answersRows({ facts: UrbanFacts, page: 'docs/fact-keys/urban.md', rows, typedFacts });

const answering = (key: string): string[] => factsOf(UrbanFacts).filter(({ keys }) => keys.includes(key)).map(({ field }) => field);

it('facts of urban management never keep gains or loss of two crimes in one column', () => {
  expect(answering('gains')).toEqual([
    'pollutionGainsAmount', 'falsePapersGainsAmount', 'bidRiggingGainsAmount', 'forcedTradeGainsAmount', 'illegalBusinessGainsAmount',
  ]);
  expect(answering('loss')).toEqual([
    'pollutionLossAmount', 'accidentLossAmount', 'addedLossAmount', 'falsePapersLossAmount', 'bidRiggingLossAmount', 'forcedTradeLossAmount', 'destroyedPropertyAmount',
  ]);
});

it('facts of urban management are all of class L2', () => {
  const columns = columnsOf(UrbanFacts);
  expect(factsOf(UrbanFacts).filter(({ field }) => columns.get(field)?.fieldClass !== 'L2')).toEqual([]);
});
