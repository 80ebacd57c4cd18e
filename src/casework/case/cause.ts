import type { Confidence } from '../../kernel/index.js';

/** One provision behind a cause; `validFrom` is the first day of the acts it applies to, where the catalogue spans a change of law. */
export interface CauseBasis {
  readonly lawName: string;
  readonly article: string;
  readonly validFrom?: string;
}

/**
 * A fine the provision names: for what, from how much to how much, as decimal strings; no `from` where only a ceiling is stated. In yuan, or,
 * with `times`, in multiples of the amount it names (货值金额, 违法所得).
 */
export interface CauseFine {
  readonly of: string;
  readonly from?: string;
  readonly to: string;
  readonly times?: string;
}

/** 案由: a cause of action of a domain, with what the law attaches to it; one row of the domain's catalogue. */
export interface CauseEntry<Code extends string = string> {
  readonly code: Code;
  /** Chinese name, as the catalogue prints it, and the same in English. */
  readonly name: string;
  readonly meaning: string;
  readonly basis: readonly CauseBasis[];
  /** 处罚幅度 in words, fines in figures. */
  readonly penaltyRange: string;
  readonly fines: readonly CauseFine[];
  /** Threshold rows of `law/thresholds.md`; a crime without a row number stands for all its rows. */
  readonly escalatesTo: readonly string[];
  readonly confidence: Confidence;
}

/** 案由表: the rows as they are, with their codes as a type. */
export function causes<const Code extends string>(rows: readonly CauseEntry<Code>[]): readonly CauseEntry<Code>[] {
  return rows;
}

/** Provisions of one law, by their articles. */
export function provisions(lawName: string, validFrom?: string): (...articles: (number | string)[]) => CauseBasis[] {
  return (...articles) => articles.map((article) => ({ lawName, article: String(article), ...(validFrom === undefined ? {} : { validFrom }) }));
}

/** A fine between two amounts in yuan. */
export const fine = (of: string, from: string, to: string): CauseFine => ({ of, from, to });

/** A fine of which only the ceiling in yuan is stated. */
export const upTo = (of: string, to: string): CauseFine => ({ of, to });

/** A fine between two multiples of an amount. */
export const times = (of: string, amount: string, from: string, to: string): CauseFine => ({ of, times: amount, from, to });

/** A fine of which only the highest multiple of an amount is stated. */
export const upToTimes = (of: string, amount: string, to: string): CauseFine => ({ of, times: amount, to });
