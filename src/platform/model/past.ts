import type { Owner } from './shown.js';

/** Where a row says how the hub came to know it; SQL over the row's alias. */
export interface Recorded {
  /** The moment. */
  readonly at: string;
  /** The aggregate whose event told of it. */
  readonly aggregate: string;
  /** Which of the aggregate's events: a condition on `e`. */
  readonly event: string;
}

/** SQL that says whether the hub knew a row at the boundary asked for. */
export type Known = (row: Recorded) => string;

/** The class's own table, quoted, and all its columns. */
export interface Table { readonly name: string; readonly columns: readonly string[] }

/** 截至: how the rows of a class are found as the hub knew them. */
export interface PastRows {
  /** SQL of a rowset with the columns of the table: what was known then, with the audience of today. */
  readonly rows: (table: Table, known: Known) => string;
  /** Other subgraphs refer to the class: its objects show the boundary (`asOf`) beside their id. */
  readonly isReference?: true;
}

const pasts = new Map<unknown, PastRows>();

/** A class, or all that extend it, whose rows can be read as the hub knew them earlier. */
export function Past(past: PastRows): ClassDecorator {
  return (owner) => { pasts.set(owner, past); };
}

/** How the past of a class is read; null for what is kept as it is now alone. */
export function pastOf(owner: Owner): PastRows | null {
  for (let at: unknown = owner; typeof at === 'function'; at = Object.getPrototypeOf(at)) {
    const past = pasts.get(at);
    if (past) return past;
  }
  return null;
}
