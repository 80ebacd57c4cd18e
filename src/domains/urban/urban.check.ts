import { doubt, nameOf, spanDoubts, sumDoubts, written, type FactDoubt, type FactName, type FactsReport } from '../../casework/domain/index.js';
import { UrbanFacts } from './urban.facts.js';

export type UrbanFactName = FactName<UrbanFacts>;
type Facts = FactsReport<UrbanFacts>;

const lossParts: readonly UrbanFactName[] = ['propertyLossAmount', 'pollutionRemovalCostAmount', 'emergencyMonitoringCostAmount'];

/** What the facts of urban management say against each other and against their own forms. */
export function checkUrbanFacts(facts: Facts): FactDoubt[] {
  return [
    ...sumDoubts(UrbanFacts, facts, 'pollutionLossAmount', lossParts), ...spanDoubts(UrbanFacts, facts, 'occupiedFrom', 'occupiedTo'), ...checkHour(facts),
  ];
}

function checkHour(facts: Facts): FactDoubt[] {
  const hour = facts.hourOfDay?.value;
  if (hour === undefined || Number(hour) <= 23) return [];
  return [doubt(facts, 'hourOfDay', 'HOUR_RANGE', `${nameOf(UrbanFacts, 'hourOfDay')}“${written(hour)}”不是0至23时；请改正`)];
}
