import { DomainCode } from '../../registry/organ/index.js';
import { ClockCase, clocks, ClockUnit, lengthsIn, sources, type Clock, type ClockTerm, type Source, type SourceCode } from '../clock/index.js';
import type { DeadlineTerm } from './deadline.values.js';
import type { Circumstances } from './matter.js';

/** 立案审查期限: one of them runs, by the line of the police that handles the crime; those behind the first are longer, on approval. */
const filing: Readonly<Record<Circumstances['policeLine'], readonly string[]>> = {
  GENERAL: ['filing.decision', 'filing.review.general_verify', 'filing.review.general_complex'],
  ENV: ['filing.decision', 'filing.decision.env_verify', 'filing.decision.env_complex'],
  ECON: ['filing.decision.econ', 'filing.decision.econ_complex', 'filing.decision.econ_special'],
};
const ofFiling = new Set(Object.values(filing).flat());

const byId = new Map(clocks.map((clock) => [clock.id, clock]));

/** The row of the register; throws RangeError where there is none. */
export function clockNamed(id: string): Clock {
  const clock = byId.get(id);
  if (!clock) throw new RangeError(`the register has no clock ${id}`);
  return clock;
}

/** The clocks that run of those that a step names: of the filing review one, of one field's only there. Throws RangeError for one that the register does not have. */
export function clocksThatRun(ids: readonly string[], given: Circumstances): Clock[] {
  const chosen = ids.map((id) => (ofFiling.has(id) ? filing[given.policeLine][0]! : id)).filter((id) => runsIn(id, given));
  return [...new Set(chosen)].map(clockNamed);
}

/** Whether an instrument gives the clock a length in this field, or in all; without one it would run and never end. */
export const hasLength = (clockId: string, domain: DomainCode): boolean => lengthsIn(clockNamed(clockId), domain).base !== undefined;

function runsIn(id: string, { domain, hasItems }: Circumstances): boolean {
  if (id.startsWith('env.') || id === 'reverse.result_env') return domain === DomainCode.ENVIRONMENT;
  return id !== 'transfer.seized_goods' || hasItems;
}

/** A longer period that the register allows: `isAdded` to what runs, or in its place, counted from the same start. */
export interface Longer { readonly clock: Clock; readonly term: ClockTerm; readonly isAdded: boolean }

/** What runs: its clock, its lengths, and in which circumstances it was set running. */
export interface Running { readonly clockId: string; readonly terms: readonly DeadlineTerm[]; readonly circumstances: Circumstances }

/** The longer periods to which what runs can be extended next; of those that follow each other the first. */
export function longerThan({ clockId, terms, circumstances }: Running): Longer[] {
  const clock = clockNamed(clockId);
  const outer = clock.terms.filter(({ only, length }) => only === ClockCase.AT_THE_LATEST && length > (terms[0]?.length ?? 0)).map((term) => ({ clock, term, isAdded: false }));
  if (ofFiling.has(clockId)) return [...outer, ...variantsBehind(clockId, circumstances)];
  const added = lengthsIn(clock, circumstances.domain).extensions[terms.length - 1];
  return terms.length === 0 || added === undefined ? outer : [...outer, { clock, term: added, isAdded: true }];
}

function variantsBehind(clockId: string, { policeLine }: Circumstances): Longer[] {
  const family = filing[policeLine];
  const at = family.indexOf(clockId);
  return family.flatMap((id, index) => {
    const clock = clockNamed(id);
    const term = clock.terms[0]!;
    const isAdded = term.isExtension === true;
    return index > at && (!isAdded || index === at + 1) ? [{ clock, term, isAdded }] : [];
  });
}

/** A length of the register as a deadline keeps it: how it is counted where a person is held, if one is. */
export function termOf({ id }: Clock, { of, length, written, counted, when, reading }: ClockTerm, { inCustody }: Circumstances): DeadlineTerm {
  return {
    clockId: id, length, written: ClockUnit[written], unit: counted ? ClockUnit[counted.unit] : null, startExcluded: counted?.startExcluded ?? true, rollForward: counted?.rollForward ?? false,
    custody: inCustody && isCriminal(of, id), source: sources[of].name, when: when ?? null, reading: reading ?? null,
  };
}

/** Whether criminal procedure counts it (刑事诉讼法第一百零五条): what the Transfer Provisions ask of the police, it does. */
function isCriminal(of: SourceCode, id: string): boolean {
  const source: Source = sources[of];
  return source.counts === 'CPL' || (of === '310' && clockNamed(id).owners.some((owner) => owner === 'POLICE'));
}
