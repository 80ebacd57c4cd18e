/** Lawful cases: facts below every line, amounts with a long tail, most cases with few facts or none. Of a party that comes again and again, all amounts together stay below. */
import { tail } from './say.mjs';

/** A number below a line: seldom near it, and of parties that come again never more than a hundredth. */
const below = (line, chance, isRecurring) => line * Math.min(isRecurring ? 0.01 : 0.94, 0.03 * (0.05 + tail(chance) * tail(chance)));

/** Facts by field and cause; `under(line)` draws below the line, `any(a, b)` where no row has one. */
const kinds = {
  ENVIRONMENT: [
    ['EE01', ({ any }) => { const limit = any(30, 100); const measured = limit * any(1.05, 6); return { medium: 'WATER', measuredMgPerLitre: measured, limitMgPerLitre: limit, excessMultiple: (measured - limit) / limit }; }],
    ['EE01', ({ under, pick }) => ({ leadGroupMetal: pick(['LEAD', 'CADMIUM', 'ARSENIC']), leadGroupExcessMultiple: under(2) })],
    ['EE01', ({ under, pick }) => ({ nickelGroupMetal: pick(['ZINC', 'COPPER', 'MANGANESE']), nickelGroupExcessMultiple: under(9) })],
    ['EE02', () => ({ evasionManner: 'FACILITIES_NOT_RUN' })],
    ['EE02', () => ({ evasionManner: 'HIDDEN_PIPE', substanceClass: 'NONE_OF_THESE' })],
    ['EE05', ({ any }) => ({ projectInvestmentAmount: any(50_000, 9_000_000) })], ['EE05', () => ({})], ['EE06', () => ({})], ['EE03', () => ({})], ['EE04', () => ({})],
    ['EE07', ({ any, under }) => ({ solidWasteTonnes: any(0.1, 4_000), pollutionLossAmount: under(300_000) })],
    ['EE08', ({ under }) => ({ hazardousWasteTonnes: under(3), hazardousWasteLicence: 'HELD' })], ['EE08', ({ under }) => ({ hazardousWasteTonnes: under(3) })], ['EE08', () => ({})],
    ['EE10', () => ({ automaticMonitoringFalsified: false, keyUnit: true })],
    ['EE11', ({ any }) => ({ noiseDecibels: any(56, 90), noiseLimitDecibels: 55 })], ['EE11', () => ({})],
  ],
  MARKET: [
    ['MR01', ({ any }) => ({ goodsValueAmount: any(50, 90_000) })], ['MR04', ({ any }) => ({ productClass: 'FOOD', goodsValueAmount: any(20, 300_000) })], ['MR04', () => ({})],
    ['MR03', ({ any }) => ({ foodRisk: 'NONE', foodDealingAmount: any(100, 600_000) })], ['MR03', ({ under }) => ({ productClass: 'FOOD', expiredOrRedated: true, salesAmount: under(30_000) })],
    ['MR05', ({ under }) => ({ counterfeitGoodsSold: true, infringedMarkCount: 1, salesAmount: under(30_000) })],
    ['MR05', ({ under }) => ({ counterfeitGoodsBusinessAmount: under(30_000), infringedMarkCount: 1 })],
    ['MR06', ({ under }) => ({ falseAdvertising: true, productClass: 'OTHER', advertisingGainsAmount: under(80_000) })], ['MR06', ({ any }) => ({ advertisingFeeAmount: any(100, 400_000) })],
    ['MR07', () => ({})], ['MR08', ({ under }) => ({ shoddyProduct: true, salesAmount: under(30_000), unsoldValueAmount: under(50_000) })],
    ['MR08', ({ under }) => ({ safetyStandardBreached: true, unsafeProductLossAmount: under(100_000), seriousInjuryCount: 0, deathCount: 0 })],
    ['MR09', () => ({})], ['MR09', () => ({ realDanger: false, hazardOrderRefused: false })], ['MR10', () => ({ drugFault: 'NONE', drugConduct: 'SOLD' })], ['MR10', () => ({})],
    ['MR11', ({ under }) => ({ participantCount: 3 + Math.round(under(10)), levelCount: 2 })], ['MR11', () => ({})],
  ],
  TRANSPORT: [
    ['TR01', ({ any }) => ({ fareAmount: any(50, 9_000) })], ['TR02', ({ any }) => ({ fareAmount: any(10, 900), administrativeGainsAmount: any(10, 900) })],
    ['TR04', ({ any }) => { const limit = 49_000; const mass = limit * any(1.02, 1.9); return { grossMassKilograms: mass, massLimitKilograms: limit, overMassKilograms: mass - limit }; }], ['TR04', () => ({})], ['TR05', () => ({})],
    ['TR06', () => ({})], ['TR07', ({ any }) => ({ roadDamageCostAmount: any(100, 90_000) })], ['TR08', () => ({})], ['TR09', () => ({})],
    ['TR10', () => ({ hazardousChemicalRulesViolated: true, publicSafetyEndangered: false })], ['TR10', ({ under }) => ({ hazardousWasteTonnes: under(3) })],
    ['TR11', ({ pick }) => ({ trafficAccident: true, accidentLiability: pick(['SECONDARY', 'NONE']), minorInjuryCount: 1, deathCount: 1 })], ['TR11', () => ({})], ['TR12', () => ({})],
  ],
  CULTURE: [
    ['CU01', ({ any }) => ({ soldTicketCount: Math.round(any(5, 900)) })], ['CU02', ({ pick }) => ({ performanceFault: pick(['LIP_SYNCING', 'PROGRAMME_CHANGED']) })],
    ['CU03', ({ any }) => ({ minorCount: 1 + Math.round(any(0, 6)) })], ['CU05', ({ any }) => ({ minorCount: 1 + Math.round(any(0, 6)) })], ['CU03', () => ({})], ['CU05', () => ({})],
    ['CU06', ({ under }) => ({ unlicensedBookCount: Math.round(under(5_000)), unlicensedPublishingBusinessAmount: under(150_000) })],
    ['CU07', ({ under }) => ({ harmfulBookCount: Math.round(under(2_000)) })],
    ['CU08', ({ under }) => ({ infringedRight: 'COPYRIGHT', infringingCopySoldCount: Math.round(under(400)) })], ['CU08', ({ under }) => ({ infringedRight: 'COPYRIGHT', infringingSalesAmount: under(50_000) })],
    ['CU09', ({ any }) => ({ touristCount: Math.round(any(2, 60)), tourContractAmount: any(800, 300_000) })], ['CU10', () => ({})], ['CU11', ({ any }) => ({ buildingSquareMetres: any(10, 4_000), protectedSiteLevel: 'COUNTY' })],
  ],
  AGRICULTURE: [
    ['AG02', ({ any }) => ({ productKind: 'PESTICIDE', goodsValueAmount: any(20, 60_000) })], ['AG02', ({ under }) => ({ productKind: 'SEED', shoddyFarmInput: true, farmProductionLossAmount: under(20_000) })],
    ['AG01', () => ({})], ['AG03', () => ({})], ['AG04', () => ({ foodAnimalDrugUse: 'NONE' })], ['AG05', ({ any }) => ({ productKind: 'FEED', productKilograms: any(5, 9_000) })],
    ['AG06', ({ under }) => ({ shoddyProduct: true, salesAmount: under(30_000) })], ['AG07', ({ any }) => ({ animalCount: 1 + Math.round(any(0, 300)) })], ['AG07', ({ under }) => ({ condemnedGoodsAmount: under(20_000) })],
    ['AG08', ({ under }) => ({ foodBusiness: 'PRIVATE_SLAUGHTER', illegalBusinessAmount: under(100_000) })], ['AG09', ({ any }) => ({ foodRisk: 'NONE', foodDealingAmount: any(20, 400_000) })],
    ['AG10', ({ under }) => ({ inlandWater: true, closedSeason: true, fishingMethod: 'ANGLING', bannedGearOrMethod: false, catchKilograms: under(500) })], ['AG10', () => ({})],
    ['AG11', ({ under }) => ({ occupiedOtherCultivatedLandMu: under(10), farmlandDestroyed: false })],
  ],
  URBAN: [
    ['UM01', ({ any }) => ({ floorAreaSquareMetres: any(4, 9_000), worksCostAmount: any(900, 20_000_000) })], ['UM02', ({ any }) => ({ floorAreaSquareMetres: any(4, 900) })], ['UM03', () => ({})],
    ['UM04', ({ any, pick }) => ({ vendorType: pick(['MOBILE', 'SHOP']), occupiedSquareMetres: any(0.5, 40) })], ['UM04', () => ({})],
    ['UM05', ({ any }) => ({ wasteKind: 'CONSTRUCTION', wasteCubicMetres: any(0.5, 9_000) })], ['UM05', ({ under }) => ({ wasteKind: 'OTHER', pollutionLossAmount: under(300_000) })], ['UM06', () => ({})],
    ['UM07', ({ any }) => ({ oilSmokeMgPerCubicMetre: any(2.1, 9) })], ['UM08', ({ any }) => ({ noiseDecibels: any(56, 90), noiseLimitDecibels: 55 })], ['UM09', ({ any }) => ({ occupiedSquareMetres: any(1, 400) })],
    ['UM10', () => ({ majorHazard: true, hazardOrderServed: true, hazardOrderRefused: false, realDanger: false })], ['UM11', () => ({})],
    ['UM12', ({ any }) => ({ fellingToTake: false, treeCount: 1 + Math.round(any(0, 60)), felledTimberCubicMetres: any(0.1, 40) })],
  ],
};

const written = (key, value) => {
  if (typeof value !== 'number') return value;
  return key.endsWith('Count') ? value : value.toFixed(key.endsWith('Amount') ? 2 : 4);
};

/** Cause and facts of a lawful case of a field; two in five state no fact at all. */
export function lawful(domain, chance, isRecurring) {
  const [cause, make] = chance.pick(kinds[domain]);
  const draws = { under: (line) => below(line, chance, isRecurring), any: (least, most) => least + (most - least) * Math.min(1, tail(chance) / 8), pick: chance.pick };
  const facts = chance.below(5) < 2 ? {} : make(draws);
  const bound = () => (chance.below(10) === 0 ? { bound: 'APPROX' } : {});
  return { cause, facts: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, { value: written(key, value), ...(typeof value === 'number' ? bound() : {}) }])) };
}
