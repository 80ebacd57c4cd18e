import { doubt, exact, nameOf, written, type FactDoubt, type FactsReport } from '../../casework/domain/index.js';
import { TransportFacts } from './transport.facts.js';

type Facts = FactsReport<TransportFacts>;

const UN_NUMBER = /^UN\d{4}$/;

/** Tickets state the percentage in whole numbers or with decimals; our own allowance, not the law's. */
const ROUNDING = 0.5 + 1e-9;

/** What transport's facts say against each other and against their own forms. */
export function checkTransportFacts(facts: Facts): FactDoubt[] {
  return [...checkUnNumber(facts), ...checkOverMass(facts), ...checkOverPercent(facts), ...checkFleet(facts)];
}

function checkUnNumber(facts: Facts): FactDoubt[] {
  const { unNumber } = facts;
  if (!unNumber || UN_NUMBER.test(String(unNumber.value))) return [];
  return [doubt(facts, 'unNumber', 'UN_NUMBER_FORM', `联合国编号“${written(unNumber.value)}”不是“UN1203”的写法；请核对后改正`)];
}

/** 超限质量 is gross mass − limit, where all three are stated exactly. */
function checkOverMass(facts: Facts): FactDoubt[] {
  const [gross, limit, over] = [number(facts, 'grossMassKilograms'), number(facts, 'massLimitKilograms'), number(facts, 'overMassKilograms')];
  if (gross === null || limit === null || over === null || Math.abs(gross - limit - over) < 1e-6) return [];
  const message = `${nameOf(TransportFacts, 'overMassKilograms')}“${over}”与车货总质量、质量限值之差“${gross - limit}”不符；请核对`;
  return [doubt(facts, 'overMassKilograms', 'OVER_MASS_DISAGREES', message)];
}

/** 超限率 is the mass over the limit by the limit, not by the gross mass. */
function checkOverPercent(facts: Facts): FactDoubt[] {
  const [over, limit, percent] = [number(facts, 'overMassKilograms'), number(facts, 'massLimitKilograms'), number(facts, 'overMassPercent')];
  if (over === null || limit === null || limit === 0 || percent === null) return [];
  const reckoned = (over / limit) * 100;
  if (Math.abs(reckoned - percent) <= ROUNDING) return [];
  const message = `${nameOf(TransportFacts, 'overMassPercent')}“${percent}”与超限质量、质量限值推算的“${reckoned.toFixed(2)}”不符；本项为超限质量÷质量限值，请核对`;
  return [doubt(facts, 'overMassPercent', 'OVER_PERCENT_DISAGREES', message)];
}

/** A carrier has no more vehicles over the limits than vehicles. */
function checkFleet(facts: Facts): FactDoubt[] {
  const [over, fleet] = [number(facts, 'overloadedFleetVehicleCount'), number(facts, 'fleetVehicleCount')];
  if (over === null || fleet === null || over <= fleet) return [];
  const message = `${nameOf(TransportFacts, 'overloadedFleetVehicleCount')}“${over}”多于货运车辆数“${fleet}”；请核对`;
  return [doubt(facts, 'overloadedFleetVehicleCount', 'FLEET_DISAGREES', message)];
}

function number(facts: Facts, field: 'grossMassKilograms' | 'massLimitKilograms' | 'overMassKilograms' | 'overMassPercent' | 'overloadedFleetVehicleCount' | 'fleetVehicleCount'): number | null {
  const value = exact(facts[field]);
  return value === null ? null : Number(value);
}
