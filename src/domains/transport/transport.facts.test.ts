import { describe, expect, it } from '@jest/globals';
import { factsOf } from '../../casework/case/index.js';
import type { FactName } from '../../casework/domain/index.js';
import { columnsOf } from '../../platform/model/index.js';
import { answersRows, PARTY, PRIOR, type Row } from '../../../test/domains/fact-rows.js';
import { transportCauses } from './transport.catalogue.js';
import { TransportFacts } from './transport.facts.js';

type Name = FactName<TransportFacts>;

const accident: Name[] = ['deathCount', 'seriousInjuryCount', 'accidentLossAmount'];
const liable: Name[] = ['trafficAccident', 'accidentLiability'];

/** Rows of `law/thresholds.md` §2 and §4 that list transport, those open to all domains, and T293, to which a cause leads. */
const rows: Row<Name>[] = [
  {
    id: 'M223', condition: 'loss ≥ 500,000 ∨ gains ≥ 200,000 ∨ winning project ≥ 4,000,000 ∨ threat/fraud/bribe ∨ (≥2 penalties / 2 y ∧ again ∧ ≥80 %)',
    reads: ['bidRigging', 'bidRiggingLossAmount', 'bidRiggingGainsAmount', 'winningProjectAmount', 'bidRiggingByUnlawfulMeans'], elsewhere: PRIOR,
  },
  { id: 'M224', condition: 'defrauded ≥ 20,000', reads: ['contractFraudAmount'] },
  {
    id: 'M225.other', condition: 'person business ≥ 50,000 ∨ gains ≥ 10,000; unit 500,000 / 100,000; or ≥2 penalties / 2 y ∧ same kind ∧ ≥80 %',
    reads: ['stateProvisionsViolated', 'illegalBusinessAmount', 'illegalBusinessGainsAmount'], elsewhere: `${PARTY}; ${PRIOR}`,
  },
  {
    id: 'M226', condition: 'slight injury (轻微伤), loss ≥ 2,000, ≥3 times or ≥3 victims, amount ≥ 10,000 or gains ≥ 2,000 …',
    reads: ['forcedTrade', 'forcedTradeSlightInjuryCount', 'forcedTradeLossAmount', 'forcedTradeTimesCount', 'forcedTradeVictimCount', 'forcedTradeAmount',
      'forcedTradeGainsAmount'],
  },
  {
    id: 'M227', condition: 'face value ≥ 2,000 or ≥ 50 tickets forged; resale of vehicle/boat tickets face ≥ 5,000 or gains ≥ 2,000',
    reads: ['forgedTicketFaceAmount', 'forgedTicketCount', 'resoldTicketFaceAmount', 'resoldTicketGainsAmount'],
  },
  {
    id: 'M229', condition: 'loss ≥ 500,000 ∨ gains ≥ 100,000 ∨ (false amount ≥ 1,000,000 ∧ ≥ 30 %) ∨ (≥2 penalties / 2 y ∧ ≥80 %)',
    reads: ['papersKnowinglyFalse', 'falsePapersLossAmount', 'falsePapersGainsAmount', 'fabricatedAmount', 'fabricatedPercent'], elsewhere: PRIOR,
  },
  {
    id: 'M229.safe', condition: 'safety evaluation: deaths ≥ 1 ∨ serious ≥ 3 ∨ loss ≥ 500,000 ∨ gains ≥ 100,000 ∨ ≥2 penalties / 2 y again',
    reads: ['papersKnowinglyFalse', 'safetyEvaluationPaper', ...accident, 'falsePapersGainsAmount'], elsewhere: PRIOR,
  },
  { id: 'M229-3', condition: 'loss ≥ 1,000,000 or other serious result', reads: ['papersGrosslyWrong', 'falsePapersLossAmount', 'papersResultSerious'] },
  { id: 'E338.2', condition: 'haz_waste_t ≥ 3', reads: ['hazardousWasteTonnes'] },
  {
    id: 'E338.8', condition: '≥2 penalties / 2 y for radioactive/infectious/toxic discharge ∧ again; penalties of transport (危货) feed it',
    reads: ['specialSubstanceDischarged'], elsewhere: PRIOR,
  },
  { id: 'T133.1', condition: 'deaths ≥ 1 or serious ≥ 3 ∧ full/main liability', reads: [...liable, 'deathCount', 'seriousInjuryCount'] },
  { id: 'T133.2', condition: 'deaths ≥ 3 ∧ equal liability', reads: [...liable, 'deathCount'] },
  { id: 'T133.3', condition: 'property loss unable to pay ≥ 300,000 ∧ full/main', reads: [...liable, 'unableToPayAmount'] },
  {
    id: 'T133.4', condition: 'serious ≥ 1 ∧ full/main ∧ (drink/drugs ∨ no licence ∨ known unsafe ∨ unplated/scrapped ∨ 严重超载 ∨ fled)',
    reads: [...liable, 'seriousInjuryCount', 'drivingUnderInfluence', 'drivingUnlicensed', 'vehicleKnownUnsafe', 'vehicleUnplatedOrScrapped', 'seriousOverload',
      'fledScene'],
  },
  {
    id: 'T133-1.3', condition: 'school bus or passenger transport ∧ (serious over-seating ∨ serious speeding); owner/manager directly responsible is liable',
    reads: ['passengerService', 'seriousOverSeating', 'ratedPassengerCount', 'passengerCount', 'seriousSpeeding', 'speedKilometresPerHour',
      'speedLimitKilometresPerHour', 'ownerDirectlyResponsible'],
  },
  {
    id: 'T133-1.4', condition: 'hazardous-chemical carriage against safety rules ∧ danger to public safety',
    reads: ['hazardousChemicalRulesViolated', 'publicSafetyEndangered'],
  },
  { id: 'T134', condition: 'deaths ≥ 1 ∨ serious ≥ 3 ∨ loss ≥ 1,000,000', reads: ['safetyAccident', ...accident] },
  {
    id: 'T134-1',
    condition: 'real danger ∧ (1) safety monitoring/alarm disabled or data falsified ∨ (2) refuses an administrative stop/rectify order for a major hazard '
      + '∨ (3) high-risk work (mine, smelting, building, dangerous goods production/storage) without approval — no harm needed',
    reads: ['realDanger', 'safetySystemDisabled', 'majorHazard', 'hazardOrderNumber', 'hazardOrderServed', 'hazardOrderRefused', 'highRiskWorkUnapproved'],
  },
  { id: 'T136', condition: 'as T134', reads: ['dangerousGoodsAccident', ...accident] },
  { id: 'T137', condition: 'as T134 (quality standard lowered)', reads: ['worksQualityAccident', ...accident] },
  {
    id: 'T139-1', condition: 'result worsened: +1 death or +3 serious or +1,000,000; or concealment acts',
    reads: ['accidentUnreported', 'addedDeathCount', 'addedSeriousInjuryCount', 'addedLossAmount', 'accidentConcealed'],
  },
  { id: 'T117', condition: 'danger of overturning (no amount)', reads: ['trafficFacilityDamaged', 'overturningDanger'] },
  { id: 'T280', condition: 'forged permits/certificates; no amount', reads: ['stateDocumentsForged'] },
  { id: 'T277', condition: 'violence/threat against officers on duty', reads: ['officersObstructed'] },
  {
    id: 'T275', condition: 'loss ≥ 5,000 ∨ ≥3 times ∨ ≥3 persons gathering',
    reads: ['propertyDestroyedIntentionally', 'destroyedPropertyAmount', 'propertyDestructionCount', 'propertyDestroyerCount'],
  },
  { id: 'T293', condition: 'forcibly taking/damaging ≥ 1,000 / 2,000 etc.', reads: ['forciblyTakenAmount', 'wantonlyDamagedAmount'] },
  {
    id: 'ADM.公路安全保护条例66', condition: 'vehicle or driver >3 overloads in 1 y → licence; carrier >10 % of fleet → 停业',
    reads: ['plateNumber', 'plateColour', 'vehicleYearOverloadCount', 'driverYearOverloadCount', 'overloadedFleetVehicleCount', 'fleetVehicleCount'], elsewhere: PRIOR,
  },
];

/** The typed facts that `law/domains.md` §3 lists, and the fields that hold them. */
const typedFacts: Record<string, Name[]> = {
  plate: ['plateNumber'], plateColour: ['plateColour'], vehicleType: ['vehicleType'], axles: ['axleCount'], grossMass_kg: ['grossMassKilograms'],
  limit_kg: ['massLimitKilograms'], over_kg: ['overMassKilograms'], overPercent: ['overMassPercent'], length_m: ['lengthMetres'], width_m: ['widthMetres'],
  height_m: ['heightMetres'], weighStationId: ['weighStationNumber'], weighTicketNo: ['weighTicketNumber'], roadNo: ['roadNumber'], stakeKm: ['stakeKilometres'],
  direction: ['travelDirection'], goods: ['goodsName'], unNumber: ['unNumber'], dgClass: ['dangerousGoodsClass'],
  transportPermitNo: ['vehicleCertificateNumber', 'overLimitPassNumber'], operatorLicenceNo: ['operatorLicenceNumber'],
  driverQualNo: ['driverQualificationNumber'], seatsRated: ['ratedPassengerCount'], passengersActual: ['passengerCount'],
  speed_kmh: ['speedKilometresPerHour'], limit_kmh: ['speedLimitKilometresPerHour'], routeNo: ['routeNumber'], platformOrderId: ['platformOrderNumber'],
  fare: ['fareAmount'], gains: ['administrativeGainsAmount'], damageCost: ['roadDamageCostAmount'],
  overloadCount12m: ['vehicleYearOverloadCount', 'driverYearOverloadCount'], fleetSize: ['fleetVehicleCount'],
  overloadedVehicles12m: ['overloadedFleetVehicleCount'],
  'accident{deaths,serious,minor,loss,liability}': ['deathCount', 'seriousInjuryCount', 'minorInjuryCount', 'accidentLossAmount', 'accidentLiability'],
};

answersRows({ facts: TransportFacts, page: 'docs/fact-keys/transport.md', rows, typedFacts, writtenOut: ['plateNumber', 'hazardOrderNumber'] });

describe('facts of transport', () => {
  const fieldsOf = (key: string): string[] => factsOf(TransportFacts).filter(({ keys }) => keys.includes(key)).map(({ field }) => field);

  it('never keep gains or loss of two crimes in one column', () => {
    expect(fieldsOf('gains')).toEqual(['bidRiggingGainsAmount', 'illegalBusinessGainsAmount', 'forcedTradeGainsAmount', 'resoldTicketGainsAmount',
      'falsePapersGainsAmount']);
    expect(fieldsOf('loss')).toEqual(['accidentLossAmount', 'unableToPayAmount', 'destroyedPropertyAmount', 'bidRiggingLossAmount', 'forcedTradeLossAmount',
      'falsePapersLossAmount']);
  });

  it('give every row at most one field under an alias', () => {
    const keysOf = new Map(factsOf(TransportFacts).map(({ field, keys }) => [field, keys]));
    for (const { id, reads } of rows) {
      const aliases = reads.flatMap((field) => keysOf.get(field)!);
      expect([id, aliases]).toEqual([id, [...new Set(aliases)]]);
    }
  });

  it('are L2, the driver’s certificate L3: its number may be the resident identity number', () => {
    const classes = factsOf(TransportFacts).map(({ field }) => [field, columnsOf(TransportFacts).get(field)?.fieldClass]);
    expect(classes.filter(([, fieldClass]) => fieldClass !== 'L2')).toEqual([['driverQualificationNumber', 'L3']]);
  });

  it('answer a row for every crime to which a cause leads', () => {
    const answered = (crime: string): boolean => rows.some(({ id }) => id === crime || id.startsWith(`${crime}.`));
    expect(transportCauses.flatMap(({ escalatesTo }) => escalatesTo).filter((crime) => !answered(crime))).toEqual([]);
  });
});
