/** What must not be found: it looks like a planted kind and is none. `rule` is the row that it comes near. */
import { exactly, within } from './say.mjs';
import { fined, kind, open, toxicFine } from './planted.mjs';

const third = { substanceClass: 'TOXIC' };
const shoddy = (amount) => ({ shoddyProduct: true, salesAmount: amount });

export const decoys = [
  kind('D01', 'P140.1', 'MARKET', 'MR08', shoddy(exactly(49_999.99))),
  kind('D02', 'P140.1', 'MARKET', 'MR08', shoddy(exactly(80_000, 'MAX'))),
  kind('D03', 'E338.2', 'ENVIRONMENT', 'EE07', { hazardousWasteTonnes: exactly(2.9999) }),
  kind('D04', 'E338.2', 'ENVIRONMENT', 'EE07', { hazardousWasteTonnes: exactly(5, 'MAX') }),
  kind('D05', 'E338.8', 'ENVIRONMENT', 'EE07', third, { earlier: [toxicFine('URBAN', 500, { isAnnulled: true }), toxicFine('TRANSPORT', 200)] }),
  kind('D06', 'E338.8', 'ENVIRONMENT', 'EE07', third, { earlier: [toxicFine('URBAN', 900), toxicFine('TRANSPORT', 200)] }),
  kind('D07', 'E338.8', 'ENVIRONMENT', 'EE07', third, { isWeak: true, earlier: [toxicFine('URBAN', 500), toxicFine('TRANSPORT', 200)] }),
  kind('D08', 'E338.8', 'ENVIRONMENT', 'EE07', third, { earlier: [toxicFine('URBAN', 500, { isOther: true }), toxicFine('TRANSPORT', 200)] }),
  kind('D09', 'E338.8', 'ENVIRONMENT', 'EE07', third, { earlier: [toxicFine('URBAN', 500, { isOrder: true }), toxicFine('TRANSPORT', 200)] }),
  kind('D10', 'P140.1', 'MARKET', 'MR08', shoddy(within(26_000, 30_000)), { earlier: [fined('MARKET', 'MR08', 90, shoddy(within(25_000, 30_000)))] }),
  kind('D11', 'A340.1', 'AGRICULTURE', 'AG10', { inlandWater: true, closedSeason: true, catchKilograms: within(260, 300) }, {
    earlier: [open('AGRICULTURE', 'AG10', 800, { inlandWater: true, closedSeason: true, catchKilograms: within(260, 300) })] }),
  kind('D12', 'P143.s2', 'MARKET', 'MR02', { foodRisk: 'NONE', foodDealingAmount: within(100_000, 199_000) }, { earlier: [fined('URBAN', 'UM04', 300, { foodSafetyMatter: true })] }),
  kind('D13', 'P143.s1', 'MARKET', 'MR01', { foodRisk: 'NONE', foodDealingAmount: within(300_000, 900_000) }),
  kind('D14', 'E338.3', 'ENVIRONMENT', 'EE01', { leadGroupMetal: 'LEAD', leadGroupExcessMultiple: within(2.1, 2.9) }),
  kind('D15', 'M225.pub', 'CULTURE', 'CU07', { harmfulPublicationBusinessAmount: within(60_000, 140_000) }),
  kind('D16', 'T133.1', 'TRANSPORT', 'TR10', { trafficAccident: true, accidentLiability: 'SECONDARY', deathCount: exactly(1) }),
  kind('D17', 'E338.5', 'ENVIRONMENT', 'EE02', { evasionManner: 'HIDDEN_PIPE', substanceClass: 'NONE_OF_THESE' }),
  kind('D18', 'P140.1', 'MARKET', 'MR08', { shoddyProduct: true, goodsValueAmount: within(200_000, 2_000_000) }),
  kind('D19', 'A342.farm', 'AGRICULTURE', 'AG11', { occupiedPermanentBasicFarmlandMu: within(6, 30), farmlandDestroyed: true }),
  kind('D20', 'T134-1', 'URBAN', 'UM10', { realDanger: false, majorHazard: true, hazardOrderServed: true, hazardOrderRefused: true }),
  kind('D21', 'A345.1', 'URBAN', 'UM12', { fellingToTake: false, felledTimberCubicMetres: within(30, 300) }),
  kind('D23', 'P140.1', 'MARKET', 'MR08', shoddy(within(500, 9_000)), { before: shoddy(within(60_000, 90_000)) }),
  kind('D24', 'E338.8', 'ENVIRONMENT', 'EE07', third, { earlier: [toxicFine('URBAN', 500, { isAnnulledLater: true }), toxicFine('TRANSPORT', 200)] }),
  kind('D25', 'M223', 'TRANSPORT', 'TR07', { bidRigging: true, winningProjectAmount: within(3_300_000, 3_900_000) }, { earlier: [fined('TRANSPORT', 'TR07', 250, { bidRigging: true })] }),
  kind('D26', 'E338.8', 'ENVIRONMENT', 'EE07', { substanceClass: 'NONE_OF_THESE' }, { earlier: [toxicFine('URBAN', 500), toxicFine('TRANSPORT', 200)] }),
  kind('D22', 'T134', 'TRANSPORT', 'TR10', { safetyAccident: true, seriousInjuryCount: exactly(2) }),
];
