import { said, type GoldenRows } from './golden.js';

const unharmed = {
  hazardousWasteTonnes: 0, pollutionGainsAmount: 0, pollutionLossAmount: 0, countyIntakeCutHours: 0, permanentBasicFarmlandMu: 0, publicWelfareForestMu: 0, otherFarmlandMu: 0, otherLandMu: 0,
  deadTimberCubicMetres: 0, deadSaplingCount: 0, evacuatedCount: 0, poisonedCount: 0, seriousInjuryCount: 0, minorInjuryCount: 0,
};
const polluted = { environmentPolluted: true };
const imported = { importedSolidWasteDisposed: true };
const falsified = { automaticMonitoringFalsified: true, pollutantWhileFalsified: 'AMMONIA_NITROGEN' };
const warning = { pollutionWarningLevel: 'ORANGE', pollutantOverLimitDuringWarning: 'NITROGEN_OXIDES' };

/** 生态环境 (§2.4). */
export const environmentGolden: GoldenRows = {
  'E338.1': [
    ['MEETS', { sensitiveArea: 'DRINKING_WATER_SOURCE', substanceClass: 'TOXIC' }], ['MEETS', { sensitiveArea: 'CORE_PROTECTED_ZONE', substanceClass: 'RADIOACTIVE' }, { in: 'URBAN' }],
    ['NONE', { sensitiveArea: 'OTHER_SENSITIVE', substanceClass: 'TOXIC' }], ['NONE', { sensitiveArea: 'DRINKING_WATER_SOURCE', substanceClass: 'NONE_OF_THESE' }], ['UNKNOWN', { sensitiveArea: 'DRINKING_WATER_SOURCE' }],
  ],
  'E338.2': [
    ['MEETS', { hazardousWasteTonnes: 3.5 }], ['MEETS', { hazardousWasteTonnes: 3 }], ['NEAR', { hazardousWasteTonnes: 2.999 }], ['NEAR', { hazardousWasteTonnes: 2.4 }], ['NONE', { hazardousWasteTonnes: 2.399 }],
    ['MEETS', { hazardousWasteTonnes: 3 }, { in: 'URBAN' }], ['MEETS', { hazardousWasteTonnes: 3 }, { in: 'TRANSPORT' }],
  ],
  'E338.3': [
    ['MEETS', { leadGroupExcessMultiple: 4.2 }], ['MEETS', { leadGroupExcessMultiple: 3 }], ['NEAR', { leadGroupExcessMultiple: 1.99 }], ['FLAG', { leadGroupExcessMultiple: 2 }], ['FLAG', { leadGroupExcessMultiple: 2.99 }], ['NONE', { leadGroupExcessMultiple: 1.5 }],
  ],
  'E338.4': [
    ['MEETS', { nickelGroupExcessMultiple: 12 }], ['MEETS', { nickelGroupExcessMultiple: 10 }], ['NEAR', { nickelGroupExcessMultiple: 8.99 }], ['FLAG', { nickelGroupExcessMultiple: 9 }], ['FLAG', { nickelGroupExcessMultiple: 9.99 }], ['NONE', { nickelGroupExcessMultiple: 7 }],
  ],
  'E338.5': [
    ['MEETS', { evasionManner: 'HIDDEN_PIPE', substanceClass: 'TOXIC' }], ['MEETS', { evasionManner: 'AIR_BYPASS', substanceClass: 'INFECTIOUS' }], ['NONE', { evasionManner: 'FACILITIES_NOT_RUN', substanceClass: 'TOXIC' }],
    ['MEETS', { evasionManner: 'SEEPAGE_PIT', substanceClass: 'TOXIC' }, { in: 'URBAN' }], ['NONE', { evasionManner: 'HIDDEN_PIPE', substanceClass: 'NONE_OF_THESE' }],
  ],
  'E338.6': [
    ['MEETS', warning, { earlier: { HEAVY_POLLUTION_EXCESS: [3, 12] } }], ['MEETS', warning, { earlier: { HEAVY_POLLUTION_EXCESS: [2, 24] } }], ['NONE', warning, { earlier: { HEAVY_POLLUTION_EXCESS: [2, 25] } }],
    ['NONE', warning, { earlier: { HEAVY_POLLUTION_EXCESS: [1, 1] } }], ['NONE', { ...warning, pollutionWarningLevel: 'NONE' }, { earlier: { HEAVY_POLLUTION_EXCESS: [2, 12] } }],
    ['NONE', { ...warning, pollutantOverLimitDuringWarning: 'OTHER' }, { earlier: { HEAVY_POLLUTION_EXCESS: [2, 12] } }],
  ],
  'E338.7': [
    ['MEETS', { ...falsified, keyUnit: true }], ['MEETS', { ...falsified, permitClass: 'KEY' }], ['NONE', { ...falsified, keyUnit: false, permitClass: 'SIMPLIFIED' }],
    ['NONE', { ...falsified, keyUnit: true, pollutantWhileFalsified: 'OTHER' }], ['NONE', { ...falsified, keyUnit: true, automaticMonitoringFalsified: false }],
  ],
  'E338.8': [
    ['MEETS', { substanceClass: 'TOXIC' }, { earlier: { TOXIC_DISCHARGE: [3, 6] } }], ['MEETS', { substanceClass: 'TOXIC' }, { earlier: { TOXIC_DISCHARGE: [2, 24] } }], ['NONE', { substanceClass: 'TOXIC' }, { earlier: { TOXIC_DISCHARGE: [2, 25] } }],
    ['MEETS', { specialSubstanceDischarged: true }, { in: 'TRANSPORT', earlier: { TOXIC_DISCHARGE: [2, 24] } }], ['NONE', { specialSubstanceDischarged: false }, { in: 'TRANSPORT', earlier: { TOXIC_DISCHARGE: [2, 24] } }],
    ['NONE', { substanceClass: 'TOXIC' }, { earlier: { TOXIC_DISCHARGE: [1, 1] } }],
  ],
  'E338.9': [
    ['MEETS', { pollutionLossAmount: 400_000 }], ['MEETS', { pollutionGainsAmount: 300_000 }], ['NEAR', { pollutionGainsAmount: 0, pollutionLossAmount: 299_999 }], ['MEETS', { pollutionLossAmount: 300_000 }, { in: 'AGRICULTURE' }],
    ['NONE', { pollutionGainsAmount: 239_999, pollutionLossAmount: 0 }],
  ],
  'E338.10': [['MEETS', { townshipIntakeCutHours: 20 }], ['MEETS', { townshipIntakeCutHours: 12 }], ['NEAR', { townshipIntakeCutHours: 11.9 }], ['NONE', { townshipIntakeCutHours: 9 }]],
  'E338.s': [
    ['MEETS', { hazardousWasteTonnes: 120 }], ['MEETS', { hazardousWasteTonnes: 100 }], ['NEAR', { ...polluted, ...unharmed, hazardousWasteTonnes: 99.9 }], ['MEETS', { pollutionGainsAmount: 1_000_000 }], ['MEETS', { pollutionLossAmount: 1_000_000 }],
    ['MEETS', { countyIntakeCutHours: 12 }], ['MEETS', { permanentBasicFarmlandMu: 10 }], ['MEETS', { publicWelfareForestMu: 10 }], ['MEETS', { otherFarmlandMu: 20 }], ['MEETS', { otherLandMu: 50 }],
    ['MEETS', { deadTimberCubicMetres: 50 }], ['MEETS', { deadSaplingCount: 2_500 }], ['MEETS', { evacuatedCount: 5_000 }], ['MEETS', { poisonedCount: 30 }], ['MEETS', { ...polluted, seriousInjuryCount: 1 }],
    ['MEETS', { ...polluted, minorInjuryCount: 3 }], ['NONE', { ...unharmed, environmentPolluted: false, seriousInjuryCount: 1 }], ['NONE', { ...polluted, ...unharmed, minorInjuryCount: 2 }],
  ],
  'E338.xs': [
    ['MEETS', { cityIntakeCutHours: 24 }], ['MEETS', { permanentBasicFarmlandMu: 50 }], ['NEAR', { ...polluted, cityIntakeCutHours: 11, permanentBasicFarmlandMu: 0, seriousInjuryCount: 0, deathCount: 0, severeDisabilityCount: 0 }],
    ['MEETS', { cityIntakeCutHours: 12 }], ['MEETS', { ...polluted, seriousInjuryCount: 3 }], ['MEETS', { ...polluted, deathCount: 1 }], ['MEETS', { ...polluted, severeDisabilityCount: 1 }],
    ['NONE', { ...polluted, cityIntakeCutHours: 0, permanentBasicFarmlandMu: 0, seriousInjuryCount: 2, deathCount: 0, severeDisabilityCount: 0 }],
  ],
  'E338.perm': [
    ['MEETS', { hazardousWasteLicence: 'NONE', ...polluted, hazardousWasteTonnes: 5 }], ['MEETS', { hazardousWasteLicence: 'OUTSIDE_SCOPE', ...polluted, hazardousWasteTonnes: 3 }],
    ['NONE', { hazardousWasteLicence: 'NONE', environmentPolluted: false, hazardousWasteTonnes: 5 }], ['NONE', { hazardousWasteLicence: 'HELD', ...polluted, hazardousWasteTonnes: 5 }],
  ],
  E339: [
    ['MEETS', { ...imported, pollutionLossAmount: 1_200_000 }], ['MEETS', { ...imported, pollutionLossAmount: 1_000_000 }], ['NEAR', { ...imported, ...unharmed, pollutionLossAmount: 999_999 }], ['MEETS', { ...imported, countyIntakeCutHours: 12 }],
    ['MEETS', { ...imported, permanentBasicFarmlandMu: 10 }], ['MEETS', { ...imported, poisonedCount: 30 }], ['MEETS', { ...imported, seriousInjuryCount: 1 }], ['MEETS', { ...imported, minorInjuryCount: 3 }], ['MEETS', { ...imported, otherFarmlandMu: 20 }],
    ['MEETS', { ...imported, deadSaplingCount: 2_500 }], ['MEETS', { ...imported, evacuatedCount: 5_000 }], ['NONE', { importedSolidWasteDisposed: false, pollutionLossAmount: 1_200_000 }],
  ],
  E286: [
    ['MEETS', { qualityMonitoringInterference: 'DATA', interferenceConsequenceSerious: true }], ['FLAG', { qualityMonitoringInterference: 'SAMPLING' }], ['NONE', { qualityMonitoringInterference: 'PARAMETERS', interferenceConsequenceSerious: false }],
    ['FLAG', { qualityMonitoringInterference: 'DATA', interferenceConsequenceSerious: said(true) }], ['NONE', { qualityMonitoringInterference: 'NONE', interferenceConsequenceSerious: true }],
  ],
};

const inland = { inlandWater: true, closedSeason: true };
const noFelling = { felledTimberCubicMetres: 0, felledSaplingCount: 0, felledTreesValueAmount: 0 };
const noPlants = { classOnePlantCount: 0, classOneTimberCubicMetres: 0, classTwoPlantCount: 0, classTwoTimberCubicMetres: 0, protectedPlantValueAmount: 0 };

/** 农业、渔业、野生动物、土地和林木 (§2.5). */
export const agricultureGolden: GoldenRows = {
  'A340.1': [
    ['MEETS', { ...inland, catchKilograms: 600 }], ['MEETS', { ...inland, catchKilograms: 500 }], ['NEAR', { ...inland, catchKilograms: 499.9, catchValueAmount: 0 }], ['MEETS', { ...inland, catchValueAmount: 10_000 }],
    ['MEETS', { inlandWater: true, bannedGearOrMethod: true, catchKilograms: 500 }], ['NONE', { inlandWater: true, closedArea: false, closedSeason: false, bannedGearOrMethod: false, catchKilograms: 600 }], ['NONE', { inlandWater: false, closedArea: true, catchKilograms: 600 }],
  ],
  'A340.2': [
    ['MEETS', { fryCatchKilograms: 60 }], ['MEETS', { fryCatchValueAmount: 1_000 }], ['NEAR', { fryCatchKilograms: 49.9, fryCatchValueAmount: 0, germplasmReserve: false }], ['MEETS', { germplasmReserve: true, catchKilograms: 50 }],
    ['MEETS', { fryCatchKilograms: 50 }], ['MEETS', { germplasmReserve: true, catchValueAmount: 1_000 }], ['NONE', { germplasmReserve: false, catchKilograms: 60, fryCatchKilograms: 0, fryCatchValueAmount: 0 }],
  ],
  'A340.3': [
    ['MEETS', { closedArea: true, fishingMethod: 'ELECTRIC' }], ['MEETS', { closedSeason: true, fishingMethod: 'OTHER_DESTRUCTIVE' }], ['NONE', { closedArea: false, closedSeason: false, fishingMethod: 'POISON' }], ['NONE', { closedArea: true, fishingMethod: 'ANGLING' }],
  ],
  'A341.1': [['MEETS', { protectedAnimalValueAmount: 30_000 }], ['MEETS', { protectedAnimalValueAmount: 20_000 }], ['NEAR', { protectedAnimalValueAmount: 19_999 }], ['MEETS', { protectedAnimalValueAmount: 20_000 }, { in: 'MARKET' }]],
  'A341.2': [
    ['MEETS', { huntedWildlifeValueAmount: 12_000 }], ['MEETS', { huntedWildlifeValueAmount: 10_000 }], ['NEAR', { huntedWildlifeValueAmount: 9_999, huntingClosed: false }], ['MEETS', { huntingClosed: true, huntingToolBanned: true }],
    ['NONE', { huntedWildlifeValueAmount: 0, huntingClosed: true, huntingToolBanned: false }],
  ],
  'A341.3': [
    ['MEETS', { wildlifeForFood: true, listedWildlifeValueAmount: 15_000 }], ['MEETS', { wildlifeForFood: true, otherWildlifeValueAmount: 50_000 }], ['NEAR', { wildlifeForFood: true, listedWildlifeValueAmount: 9_999, otherWildlifeValueAmount: 0 }],
    ['MEETS', { wildlifeForFood: true, listedWildlifeValueAmount: 10_000 }], ['NONE', { wildlifeForFood: false, listedWildlifeValueAmount: 15_000 }],
  ],
  A337: [
    ['MEETS', { epidemicResult: 'CAUSED' }], ['MEETS', { epidemicResult: 'DANGER', epidemicZone: true, epidemicZoneGoodsAmount: 50_000 }], ['NEAR', { epidemicResult: 'DANGER', epidemicZone: true, epidemicZoneGoodsAmount: 49_999, condemnedGoodsAmount: 0 }],
    ['MEETS', { epidemicResult: 'DANGER', condemnedGoodsAmount: 20_000 }], ['FLAG', { condemnedGoodsAmount: 20_000 }], ['FLAG', { epidemicResult: said('CAUSED') }], ['NONE', { epidemicResult: 'NONE', condemnedGoodsAmount: 30_000 }],
  ],
  'A342.farm': [
    ['MEETS', { occupiedPermanentBasicFarmlandMu: 6, farmlandDestroyed: true }], ['MEETS', { occupiedOtherCultivatedLandMu: 10, farmlandDestroyed: true }],
    ['NEAR', { occupiedPermanentBasicFarmlandMu: 4.99, occupiedOtherCultivatedLandMu: 0, farmlandDestroyed: true }], ['FLAG', { occupiedPermanentBasicFarmlandMu: 5 }],
    ['NONE', { occupiedPermanentBasicFarmlandMu: 6, farmlandDestroyed: false }, { in: 'URBAN' }],
  ],
  'A342.grass': [
    ['MEETS', { occupiedGrasslandMu: 25 }], ['MEETS', { occupiedGrasslandMu: 20 }], ['NEAR', { occupiedGrasslandMu: 19.9 }], ['MEETS', { occupiedGrasslandMu: 10 }, { earlier: { GRASSLAND: [1, 36] } }],
    ['NONE', { occupiedGrasslandMu: 10 }, { earlier: { GRASSLAND: [1, 37] } }], ['NEAR', { occupiedGrasslandMu: 9.9 }, { earlier: { GRASSLAND: [1, 36] } }],
  ],
  A344: [
    ['MEETS', { classOnePlantCount: 2 }], ['MEETS', { classTwoPlantCount: 2 }], ['NEAR', { ...noPlants, protectedPlantValueAmount: 19_999 }], ['MEETS', { classOnePlantCount: 1 }], ['MEETS', { classOneTimberCubicMetres: 1 }],
    ['MEETS', { classTwoTimberCubicMetres: 2 }], ['MEETS', { protectedPlantValueAmount: 20_000 }], ['NONE', { ...noPlants, classTwoPlantCount: 1 }],
  ],
  'A345.1': [
    ['MEETS', { fellingToTake: true, felledTimberCubicMetres: 6 }], ['MEETS', { fellingToTake: true, felledSaplingCount: 200 }], ['NEAR', { fellingToTake: true, ...noFelling, felledTimberCubicMetres: 4.9 }],
    ['MEETS', { fellingToTake: true, felledTimberCubicMetres: 5 }], ['MEETS', { fellingToTake: true, felledTreesValueAmount: 20_000 }], ['NONE', { fellingToTake: false, felledTimberCubicMetres: 6 }],
  ],
};
