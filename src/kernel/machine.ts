import type { Confidence } from './confidence.js';
import type { LegalBasis } from './legal-basis.js';

/** The words of one life cycle: what its states, steps, actors, proofs, documents, guards and kinds of case are called. */
export interface Words { region: string; state: string; step: string; actor: string; proof: string; document: string; guard: string; kind: string }

/** A state: in which of the parallel regions it lies, and whether a lawful course may begin or end there. */
export interface StateRow<W extends Words> { readonly region: W['region']; readonly isStart?: boolean; readonly isEnd?: boolean }

/** Who is told of a step, or gets a copy of its paper; `isAdvised` where no provision asks for it, `only` where one does for a kind of case. */
export interface Copy<W extends Words> { readonly to: W['actor']; readonly how: 'NOTIFY' | 'COPY'; readonly isAdvised?: boolean; readonly only?: W['kind'] }

/** A step: who may take it from where to where, on what proof and papers, and what it does to clocks. */
export interface MachineRow<W extends Words> {
  readonly id: string;
  readonly step: W['step'];
  readonly from: readonly W['state'][];
  /** Absent where the state stays. */
  readonly to?: W['state'];
  readonly by: readonly W['actor'][];
  /** Any one of them proves it. */
  readonly proofs?: readonly W['proof'][];
  /** Without these it is refused. */
  readonly documents?: readonly W['document'][];
  /** Attached, or declared 无 or 待补; a missing one warns the receiver and holds nothing up. */
  readonly expected?: readonly W['document'][];
  /** What has to hold besides, by name. */
  readonly requires?: readonly W['guard'][];
  /** Clocks by id: set going, fulfilled, no longer of any matter, halted, set going again. */
  readonly starts?: readonly string[];
  readonly stops?: readonly string[];
  readonly drops?: readonly string[];
  readonly pauses?: readonly string[];
  readonly resumes?: readonly string[];
  /** Of a step that fulfils a clock: done after its end it is marked late (a duty remains), or the right is lost. */
  readonly late?: 'MARKED' | 'LOST';
  readonly copies?: readonly Copy<W>[];
  /** Rows of other regions in whose transaction the hub takes this one. */
  readonly follows?: readonly string[];
  /** May be empty only where `confidence` is D. */
  readonly basis: readonly LegalBasis[];
  readonly confidence: Confidence;
}

/** What stands when a step is asked for. */
export interface Asked<W extends Words> {
  readonly state: W['state'];
  readonly by: W['actor'];
  readonly proof?: W['proof'];
  readonly documents?: readonly W['document'][];
  /** Papers declared 无 or 待补. */
  readonly declared?: readonly W['document'][];
  /** Whether a condition holds, asked of the row that asks for it; none does when left out. */
  readonly holds?: (guard: W['guard'], row: MachineRow<W>) => boolean;
  /** Clocks whose end has passed. */
  readonly overdue?: readonly string[];
}

/** Why a step is not taken: not open from here, another’s to take, too late, or something is missing; with the provisions that say so. */
export interface StepRefusal<W extends Words> {
  readonly code: 'NOT_OPEN' | 'NOT_YOURS' | 'TOO_LATE' | 'INCOMPLETE';
  /** The row that comes nearest; none where the step is not open at all. */
  readonly row?: string;
  /** Who may take it. */
  readonly by: readonly W['actor'][];
  readonly documents: readonly W['document'][];
  readonly proofs: readonly W['proof'][];
  readonly guards: readonly W['guard'][];
  /** Clocks with which the right has ended. */
  readonly clocks: readonly string[];
  readonly basis: readonly LegalBasis[];
}

/** A step taken, or a refusal; `late` names the clocks that it fulfils after their end, `missing` the papers that are neither attached nor declared. */
export type Taken<W extends Words> =
  | { readonly ok: true; readonly row: MachineRow<W>; readonly to: W['state']; readonly late: readonly string[]; readonly missing: readonly W['document'][] }
  | { readonly ok: false; readonly refusal: StepRefusal<W> };

/** A life cycle as rows, and the two questions that are asked of it. */
export interface Machine<W extends Words> {
  readonly name: string;
  readonly states: Readonly<Record<W['state'], StateRow<W>>>;
  readonly rows: readonly MachineRow<W>[];
  /** The rows that this actor may take from this state, guards aside. */
  openSteps(state: W['state'], by: W['actor']): readonly MachineRow<W>[];
  /** The row under which the step is taken, or why it is not. */
  take(step: W['step'], asked: Asked<W>): Taken<W>;
}

/** The machine of these rows; throws RangeError where a row contradicts itself or another, so that no such machine ever runs. */
export function machine<W extends Words>(name: string, states: Readonly<Record<W['state'], StateRow<W>>>, rows: readonly MachineRow<W>[]): Machine<W> {
  const ids = new Set<string>();
  for (const row of rows) {
    const fault = ids.has(row.id) ? 'another row has its id' : faultOf(row, states);
    if (fault !== undefined) throw new RangeError(`${name} ${row.id}: ${fault}`);
    ids.add(row.id);
  }
  const openFrom = (state: W['state']): readonly MachineRow<W>[] => rows.filter(({ from }) => from.includes(state));
  return {
    name, states, rows,
    openSteps: (state, by) => openFrom(state).filter((row) => row.by.includes(by)),
    take(step, asked) {
      const open = openFrom(asked.state).filter((row) => row.step === step);
      const own = open.filter(({ by }) => by.includes(asked.by));
      if (own.length === 0) return { ok: false, refusal: notOpen(open, asked) };
      // Of several rows for one step the first whose conditions hold is taken; else the one that lacks least says what is missing.
      const [taken, nearest] = own.map((row) => judged(row, asked)).sort((a, b) => lacks(a) - lacks(b))[0] as [MachineRow<W>, StepRefusal<W>];
      if (lacks([taken, nearest]) > 0) return { ok: false, refusal: nearest };
      return { ok: true, row: taken, to: taken.to ?? asked.state, late: within(taken.stops, asked.overdue), missing: without(taken.expected, [...(asked.documents ?? []), ...(asked.declared ?? [])]) };
    },
  };
}

function faultOf<W extends Words>({ from, to, by, stops = [], late, basis, confidence, follows }: MachineRow<W>, states: Readonly<Record<W['state'], StateRow<W>>>): string | undefined {
  const regions = new Set([...from, ...(to === undefined ? [] : [to])].map((state: W['state']) => states[state].region));
  if (from.length === 0 || by.length === 0) return 'it begins nowhere, or nobody may take it';
  if (regions.size > 1) return 'it leads from one region into another';
  if (basis.length === 0 && confidence !== 'D') return 'it has no basis and is not marked D';
  if ((stops.length > 0) !== (late !== undefined)) return 'it says what being late means where it fulfils a clock, and only there';
  return follows !== undefined && by.length > 1 ? 'what follows another step is taken by one, the hub' : undefined;
}

/** What a row lacks of what it asks for. */
function judged<W extends Words>(row: MachineRow<W>, asked: Asked<W>): [MachineRow<W>, StepRefusal<W>] {
  const { id, by, basis, proofs = [], documents, requires, stops, late } = row;
  const lost = late === 'LOST' ? within(stops, asked.overdue) : [];
  const isProved = proofs.length === 0 || (asked.proof !== undefined && proofs.includes(asked.proof));
  return [row, {
    code: lost.length > 0 ? 'TOO_LATE' : 'INCOMPLETE', row: id, by, basis, clocks: lost,
    documents: without(documents, asked.documents), proofs: isProved ? [] : proofs, guards: (requires ?? []).filter((guard) => !asked.holds?.(guard, row)),
  }];
}

function lacks<W extends Words>([, { documents, proofs, guards, clocks }]: readonly [MachineRow<W>, StepRefusal<W>]): number {
  return documents.length + Math.min(proofs.length, 1) + guards.length + clocks.length;
}

function notOpen<W extends Words>(open: readonly MachineRow<W>[], { by }: Asked<W>): StepRefusal<W> {
  const basis = open.flatMap((row) => row.basis);
  const nothing = { documents: [], proofs: [], guards: [], clocks: [] };
  if (open.length === 0) return { code: 'NOT_OPEN', by: [], basis, ...nothing };
  return { code: 'NOT_YOURS', row: open[0]!.id, by: [...new Set(open.flatMap((row) => row.by))].filter((actor) => actor !== by), basis, ...nothing };
}

const within = <T>(some: readonly T[] = [], others: readonly T[] = []): T[] => some.filter((one) => others.includes(one));
const without = <T>(some: readonly T[] = [], others: readonly T[] = []): T[] => some.filter((one) => !others.includes(one));
