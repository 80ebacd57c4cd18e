import type { Owner } from '../../platform/model/index.js';
import type { List } from '../../platform/reader/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import type { CauseEntry } from './cause.js';

/** What a check of a domain's facts found: WARNING keeps the value and names the doubt; SET_ASIDE could not be stored, so the fact is a named gap. */
export interface FactIssue { readonly field: string; readonly code: string; readonly message: string; readonly severity: 'WARNING' | 'SET_ASIDE'; readonly value: string | null }

/** A filter of the domain's list by one fact: equal to what is asked, or `atLeast` so much, whatever the bound says. */
export interface FactFilter<Name extends string = string> { readonly fact: Name; readonly atLeast?: true }

/** 领域: what a domain brings to casework (conventions: code, name, facts, rules, catalogue). */
export interface Domain {
  readonly code: DomainCode;
  /** Its name in the API and the database: `environment`, `environmentCases`, `EnvironmentFacts`, schema `environment`. */
  readonly name: string;
  /** Its Chinese term. */
  readonly term: string;
  /** The class of its facts, and the table they are kept in. */
  readonly facts: Owner;
  readonly factsTable: string;
  /** 案由表. */
  readonly causes: readonly CauseEntry[];
  /** Its cases, filtered by facts; and those filters. */
  readonly list: List;
  readonly filters: readonly FactFilter[];
  readonly checkFacts: (facts: Readonly<Record<string, unknown>>) => readonly FactIssue[];
  /** Whether the catalogue knows the cause of action. */
  readonly knowsCause: (code: string) => boolean;
}
