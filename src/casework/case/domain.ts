import type { DomainCode } from '../../registry/organ/index.js';
import type { Owner } from '../../platform/model/index.js';

/** What a check of a domain's facts found: WARNING keeps the value and names the doubt; SET_ASIDE could not be stored, so the fact is a named gap. */
export interface FactIssue { readonly field: string; readonly code: string; readonly message: string; readonly severity: 'WARNING' | 'SET_ASIDE'; readonly value: string | null }

/** 领域: what a domain brings to casework (conventions: code, name, facts, rules, catalogue). */
export interface Domain {
  readonly code: DomainCode;
  /** The class of its facts, and the table they are kept in. */
  readonly facts: Owner;
  readonly factsTable: string;
  readonly checkFacts: (facts: Readonly<Record<string, unknown>>) => readonly FactIssue[];
  /** Whether the catalogue knows the cause of action. */
  readonly knowsCause: (code: string) => boolean;
}
