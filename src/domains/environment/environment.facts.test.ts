import { expect, it } from '@jest/globals';
import { answersRows, PARTY, PRIOR, type Row } from '../../../test/domains/fact-rows.js';
import { factsOf } from '../../casework/case/index.js';
import type { EnvironmentFactName } from './environment.check.js';
import { EnvironmentFacts } from './environment.facts.js';

const land: EnvironmentFactName[] = ['permanentBasicFarmlandMu', 'publicWelfareForestMu', 'otherFarmlandMu', 'otherLandMu'];
const harm: EnvironmentFactName[] = ['deadTimberCubicMetres', 'deadSaplingCount', 'evacuatedCount', 'poisonedCount', 'seriousInjuryCount', 'minorInjuryCount'];
const money: EnvironmentFactName[] = ['pollutionGainsAmount', 'pollutionLossAmount'];

const rows: Row<EnvironmentFactName>[] = [
  { id: 'E338.1', condition: 'drinking-water source zone or core protected zone ∧ radioactive / infectious / toxic', reads: ['sensitiveArea', 'substanceClass'] },
  { id: 'E338.2', condition: 'haz_waste_t ≥ 3', reads: ['hazardousWasteTonnes'] },
  {
    id: 'E338.3', condition: 'Pb Hg Cd Cr As Tl Sb: exceed ≥ 3×',
    reads: ['leadGroupMetal', 'leadGroupExcessMultiple', 'leadGroupMeasuredMgPerLitre', 'leadGroupLimitMgPerLitre', 'leadGroupMeasuredMgPerCubicMetre',
      'leadGroupLimitMgPerCubicMetre', 'leadGroupStandardNumber'],
  },
  {
    id: 'E338.4', condition: 'Ni Cu Zn Ag V Mn Co: exceed ≥ 10×',
    reads: ['nickelGroupMetal', 'nickelGroupExcessMultiple', 'nickelGroupMeasuredMgPerLitre', 'nickelGroupLimitMgPerLitre',
      'nickelGroupMeasuredMgPerCubicMetre', 'nickelGroupLimitMgPerCubicMetre', 'nickelGroupStandardNumber'],
  },
  {
    id: 'E338.5', condition: 'hidden pipe, seepage well/pit, fissure, cave, injection, non-emergency air bypass ∧ radioactive/infectious/toxic',
    reads: ['evasionManner', 'substanceClass'],
  },
  {
    id: 'E338.6', condition: '≥2 penalties / 2 y for SO₂/NOx excess during heavy-pollution warning ∧ again',
    reads: ['pollutionWarningLevel', 'pollutionWarningFrom', 'pollutionWarningTo', 'pollutantOverLimitDuringWarning'], elsewhere: PRIOR,
  },
  {
    id: 'E338.7', condition: 'key unit / key-permit unit falsifies automatic monitoring ∧ discharges COD, NH₃-N, SO₂, NOx (no amount)',
    reads: ['keyUnit', 'permitClass', 'automaticMonitoringFalsified', 'pollutantWhileFalsified'],
  },
  { id: 'E338.8', condition: '≥2 penalties / 2 y for radioactive/infectious/toxic discharge ∧ again', reads: ['substanceClass'], elsewhere: PRIOR },
  { id: 'E338.9', condition: 'gains ∨ loss ≥ 300,000', reads: money },
  { id: 'E338.10', condition: 'township water intake cut ≥ 12 h', reads: ['townshipIntakeCutHours'] },
  {
    id: 'E338.s',
    condition: 'haz_waste ≥ 100 t ∨ gains/loss ≥ 1,000,000 ∨ county intake ≥ 12 h ∨ land: 基本农田/公益林 ≥ 10, other farm ≥ 20, other ≥ 50 mu '
      + '∨ timber ≥ 50 m³ or saplings ≥ 2,500 ∨ evacuated ≥ 5,000 ∨ poisoned ≥ 30 ∨ serious ≥ 1 or minor ≥ 3',
    reads: ['hazardousWasteTonnes', 'environmentPolluted', ...money, 'countyIntakeCutHours', ...land, ...harm],
  },
  {
    id: 'E338.xs', condition: 'city intake ≥ 12 h ∨ 基本农田 ≥ 50 mu ∨ serious ≥ 3 or death/severe disability ≥ 1 …',
    reads: ['environmentPolluted', 'cityIntakeCutHours', 'permanentBasicFarmlandMu', 'seriousInjuryCount', 'deathCount', 'severeDisabilityCount'],
  },
  {
    id: 'E338.perm', condition: 'no hazardous-waste licence (also outside licence scope) ∧ serious pollution → 338 (or 225, heavier); no pollution → not a crime by itself',
    reads: ['hazardousWasteLicence', 'environmentPolluted'], elsewhere: 'serious pollution: rows E338.1 to E338.10',
  },
  {
    id: 'E339', condition: 'loss ≥ 1,000,000 or art 2(5)–(10)',
    reads: ['importedSolidWasteDisposed', 'pollutionLossAmount', 'countyIntakeCutHours', ...land, ...harm],
  },
  {
    id: 'E286', condition: 'parameter/data tampering or sampling interference ∧ 后果严重',
    reads: ['qualityMonitoringInterference', 'interferenceConsequenceSerious'],
  },
  {
    id: 'M229', condition: 'loss ≥ 500,000 ∨ gains ≥ 100,000 ∨ (false amount ≥ 1,000,000 ∧ ≥ 30 %) ∨ (≥2 penalties / 2 y ∧ ≥80 %)',
    reads: ['certifyingPaper', 'certifyingFault', 'falsePapersLossAmount', 'falsePapersGainsAmount', 'fabricatedAmount', 'fabricatedPercent'], elsewhere: PRIOR,
  },
  {
    id: 'M229.env', condition: 'EIA / monitoring / GHG verification: gains ≥ 300,000 ∨ ≥2 penalties / 2 y again',
    reads: ['certifyingPaper', 'certifyingFault', 'falsePapersGainsAmount'], elsewhere: PRIOR,
  },
  {
    id: 'M229-3', condition: 'loss ≥ 1,000,000 or other serious result',
    reads: ['certifyingPaper', 'certifyingFault', 'falsePapersLossAmount', 'certifyingResultSerious'],
  },
  { id: 'T134', condition: 'deaths ≥ 1 ∨ serious ≥ 3 ∨ loss ≥ 1,000,000', reads: ['safetyAccident', 'deathCount', 'seriousInjuryCount', 'accidentLossAmount'] },
  {
    id: 'M225.other', condition: 'person business ≥ 50,000 ∨ gains ≥ 10,000; unit 500,000 / 100,000; or ≥2 penalties / 2 y ∧ same kind ∧ ≥80 %',
    reads: ['stateProvisionsViolated', 'illegalBusinessAmount', 'illegalBusinessGainsAmount'], elsewhere: `${PARTY}; ${PRIOR}`,
  },
  { id: 'T280', condition: 'forged permits/certificates; no amount', reads: ['stateDocumentsForged'] },
  { id: 'T277', condition: 'violence/threat against officers on duty', reads: ['officersObstructed'] },
];

/** The typed facts that `law/domains.md` §2 lists, and the fields that hold them. */
const typedFacts: Record<string, EnvironmentFactName[]> = {
  medium: ['medium'], outfallNo: ['outfallNumber'], 'coordinates{lat,lon}': ['latitudeDegrees', 'longitudeDegrees'], pollutant: ['pollutant'],
  'measured{n,unit}': ['measuredMgPerLitre', 'measuredMgPerCubicMetre', 'measuredMgPerKilogram'],
  'limit{n,unit}': ['limitMgPerLitre', 'limitMgPerCubicMetre', 'limitMgPerKilogram', 'noiseLimitDecibels'],
  standardNo: ['standardNumber'], excessMultiple: ['excessMultiple'], sampleNo: ['sampleNumber'], sampledAt: ['sampledAt'], labCMA: ['laboratoryCmaNumber'],
  flow_m3: ['dischargedCubicMetres'], load_kg: ['pollutantLoadKilograms'], wasteName: ['wasteName'], wasteCode: ['wasteCode'],
  wasteEdition: ['wasteListEdition'], mass_t: ['solidWasteTonnes', 'hazardousWasteTonnes', 'importedSolidWasteTonnes'], disposalPath: ['disposalPath'],
  permitNo: ['permitNumber'], permitClass: ['permitClass'], keyUnit: ['keyUnit'], autoMonitorStationId: ['automaticStationNumber'],
  dataTampering: ['automaticMonitoringFalsified', 'qualityMonitoringInterference'],
  'heavyPollutionWarning(level, from, to)': ['pollutionWarningLevel', 'pollutionWarningFrom', 'pollutionWarningTo'],
  'sensitiveArea(type, level)': ['sensitiveArea', 'sensitiveAreaLevel'], lossAmount: ['pollutionLossAmount', 'propertyLossAmount'],
  emergencyMonitoringCost: ['emergencyMonitoringCostAmount'], removalCost: ['pollutionRemovalCostAmount'],
  waterIntakeCutHours: ['townshipIntakeCutHours', 'countyIntakeCutHours', 'cityIntakeCutHours'], landClass: land, area_mu: land,
  evacuated: ['evacuatedCount'], poisoned: ['poisonedCount'], noise_dB: ['noiseDecibels'], projectEIAType: ['eiaType'], investment_wan: ['projectInvestmentAmount'],
};

answersRows({
  facts: EnvironmentFacts,
  page: 'docs/fact-keys/environment.md',
  rows,
  typedFacts,
  writtenOut: ['leadGroupStandardNumber', 'nickelGroupStandardNumber', 'pollutionWarningFrom', 'pollutionWarningTo'],
});

it('never keeps gains or loss of two crimes in one column', () => {
  const answering = (key: string): string[] => factsOf(EnvironmentFacts).filter(({ keys }) => keys.includes(key)).map(({ field }) => field);
  expect(answering('gains')).toEqual(['pollutionGainsAmount', 'falsePapersGainsAmount', 'illegalBusinessGainsAmount']);
  expect(answering('loss')).toEqual(['pollutionLossAmount', 'accidentLossAmount', 'falsePapersLossAmount']);
});
