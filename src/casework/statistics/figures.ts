import type { Counts, Sum } from './counts.js';
import type { Question } from './question.js';
import { StatisticsMeasure } from './statistics.codes.js';
import { hiddenText, suppress, suppressOverlapping, type Hidden, type Suppression, type Table } from './suppress.js';

/** A figure of one cell, as the asker may be told it. */
export interface Told { readonly measure: StatisticsMeasure; readonly value: string | null; readonly isSuppressed: boolean; readonly text: string }

/** Cells by their members, in order, and the total. */
export interface ToldTable { readonly cells: readonly { readonly members: readonly (string | null)[]; readonly figures: readonly Told[] }[]; readonly total: readonly Told[] }

const { CASES, DECISIONS, FINES, PENALISED_PARTIES, REPEAT_PARTIES, CASES_PER_REPEAT_PARTY, REPEAT_PARTY_CASES } = StatisticsMeasure;
const counting: readonly StatisticsMeasure[] = [CASES, DECISIONS, PENALISED_PARTIES, REPEAT_PARTIES];
const nothing: Sum = { inside: 0, outside: 0, value: null };

/** Puts together what was counted, and hides what is small. */
export function toldOf({ measures }: Question, counted: readonly Counts[]): ToldTable {
  const keyed = Map.groupBy(counted.filter(({ isTotal }) => !isTotal), ({ members }) => JSON.stringify(members));
  const cells = [...keyed.values()].map((group) => ({ members: group[0]!.members, sums: allSums(group) })).sort((a, b) => inOrder(a.members, b.members));
  const total = allSums(counted.filter(({ isTotal }) => isTotal));
  const table = (measure: StatisticsMeasure): Table<Sum> => ({ cells: cells.map(({ members, sums }) => ({ members, ...(sums[measure] ?? nothing) })), total: total[measure] ?? nothing });
  const suppressions = new Map(measures.map((measure) => [measure, suppressionOf(measure, table)]));
  const figure = (measure: StatisticsMeasure, sums: Readonly<Record<string, Sum>>, hidden: Hidden | null): Told => told(measure, sums, hidden);
  return {
    cells: cells.map(({ members, sums }, place) => ({ members, figures: measures.map((measure) => figure(measure, sums, suppressions.get(measure)!.cells.get(place) ?? null)) })),
    total: measures.map((measure) => figure(measure, total, suppressions.get(measure)!.total)),
  };
}

const allSums = (group: readonly Counts[]): Readonly<Record<string, Sum>> => Object.assign({}, ...group.map(({ sums }) => sums)) as Readonly<Record<string, Sum>>;

function suppressionOf(measure: StatisticsMeasure, table: (measure: StatisticsMeasure) => Table<Sum>): Suppression {
  if (measure === CASES || measure === DECISIONS) return suppress(table(measure));
  // Fines of a cell whose decisions are hidden are hidden, and so are those of few.
  if (measure === FINES) {
    const decisions = suppress(table(DECISIONS));
    const fines = suppress(table(FINES), decisions.cells);
    return { cells: fines.cells, total: fines.total ?? decisions.total };
  }
  return suppressOverlapping(table(measure));
}

function told(measure: StatisticsMeasure, sums: Readonly<Record<string, Sum>>, hidden: Hidden | null): Told {
  const sum = sums[measure] ?? nothing;
  if (hidden) return { measure, value: null, isSuppressed: true, text: counting.includes(measure) ? hiddenText(hidden, sum.inside) : '隐去' };
  const value = sum.value ?? (counting.includes(measure) || measure === REPEAT_PARTY_CASES ? '0' : measure === FINES ? '0.00' : null);
  const spelled = measure === FINES && value !== null && !value.includes('.') ? `${value}.00` : value;
  const ratio = measure === CASES_PER_REPEAT_PARTY && value !== null ? `（${sums[REPEAT_PARTY_CASES]!.value!}/${sums[REPEAT_PARTIES]!.value!}）` : '';
  return { measure, value: spelled, isSuppressed: false, text: spelled === null ? '—' : spelled + ratio };
}

/** By code, what is not stated last. */
function inOrder(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  const at = a.findIndex((one, place) => one !== b[place]);
  const [left, right] = [a[at] ?? null, b[at] ?? null];
  return left === right ? 0 : left === null ? 1 : right === null ? -1 : left < right ? -1 : 1;
}
