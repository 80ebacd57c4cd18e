import { spanDoubts, sumDoubts, type FactDoubt, type FactName, type FactsReport } from '../../casework/domain/index.js';
import { AgricultureFacts } from './agriculture.facts.js';

export type AgricultureFactName = FactName<AgricultureFacts>;

const lossParts: readonly AgricultureFactName[] = ['propertyLossAmount', 'pollutionRemovalCostAmount', 'emergencyMonitoringCostAmount'];

/** What the facts of agriculture say against each other. */
export function checkAgricultureFacts(facts: FactsReport<AgricultureFacts>): FactDoubt[] {
  return [...sumDoubts(AgricultureFacts, facts, 'pollutionLossAmount', lossParts), ...spanDoubts(AgricultureFacts, facts, 'closedSeasonFrom', 'closedSeasonTo')];
}
