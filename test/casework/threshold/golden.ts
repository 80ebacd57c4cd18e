import type { ScreeningAnswer } from '../../../src/kernel/index.js';
import type { DomainCode } from '../../../src/registry/organ/index.js';

/** What only somebody declared, and nobody established. */
export interface Said { readonly said: boolean | string }
export const said = (value: boolean | string): Said => ({ said: value });

/** A number is exact; a yes, a no or a code is established. */
export type GoldenFacts = Readonly<Record<string, number | boolean | string | Said>>;
export interface GoldenMore {
  /** Where the facts are those of another field than the first of the row. */
  readonly in?: `${DomainCode}`;
  readonly unit?: boolean;
  /** Earlier penalties by topic: how many, and how many months before the act the first took effect. */
  readonly earlier?: Readonly<Record<string, readonly [count: number, monthsAgo: number]>>;
}
export type GoldenCase = readonly [answer: ScreeningAnswer, facts: GoldenFacts, more?: GoldenMore];
/** By row: met beyond doubt, exactly at the line, just below it or without what it asks; then others. */
export type GoldenRows = Readonly<Record<string, readonly [met: GoldenCase, edge: GoldenCase, below: GoldenCase, ...others: GoldenCase[]]>>;
