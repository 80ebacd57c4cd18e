import { FactBound, FactSource, type CaseFacts } from '../../src/casework/case/index.js';
import type { EnvironmentFacts } from '../../src/domains/environment/index.js';

/** Facts of the environment as a report states them; a name that the domain does not know does not compile. */
export type ReportedFacts = Partial<Omit<EnvironmentFacts, keyof CaseFacts>>;

export interface ReportedFact { readonly value: string | number | boolean; readonly bound: FactBound; readonly source: FactSource }

type Stated = (value: ReportedFact['value'], bound?: FactBound) => ReportedFact;
const fact = (source: FactSource): Stated => (value, bound = FactBound.EXACT) => ({ value, bound, source });

/** 陈述申报, 现场测量, 检验鉴定, 推算: a fact by how it was established. */
export const declared = fact(FactSource.DECLARED);
export const measured = fact(FactSource.MEASURED);
export const appraised = fact(FactSource.APPRAISED);
export const computed = fact(FactSource.COMPUTED);

/** Measured over a limit in water (mg/L) or air (mg/m³), with the multiple by which it exceeds. */
export function overLimit(medium: 'WATER' | 'AIR', pollutant: string, value: number, limit: number, standardNumber: string): ReportedFacts {
  const excess = computed(((value - limit) / limit).toFixed(2));
  const common = {
    medium: declared(medium), pollutant: declared(pollutant), standardNumber: declared(standardNumber), excessMultiple: excess,
  };
  return medium === 'WATER'
    ? { ...common, measuredMgPerLitre: measured(String(value)), limitMgPerLitre: declared(String(limit)) }
    : { ...common, measuredMgPerCubicMetre: measured(String(value)), limitMgPerCubicMetre: declared(String(limit)) };
}
