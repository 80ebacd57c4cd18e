import type { CivilDay } from '../../src/kernel/index.js';
import type { CaseSource, CaseStatus, PenaltyKind } from '../../src/casework/case/index.js';
import type { PartyReport } from '../../src/casework/intake/index.js';
import type { ReportedFacts } from './case-facts.js';

/** An invented case before its dates, steps and numbers are worked out. */
export interface CasePlan {
  /** Name of the handling organ. */
  readonly organ: string;
  readonly cause: `EE${string}`;
  readonly article: string;
  readonly earlierLaw: string;
  readonly phrase: string;
  readonly violation: string;
  readonly parties: readonly PartyReport[];
  readonly source: CaseSource;
  readonly openedOn: CivilDay;
  /** Last day of the act; the days before the case was opened when left out. */
  readonly actTo?: CivilDay;
  /** How far it has come; a step that would fall after the last day of the demonstration has not been taken yet. */
  readonly status: CaseStatus;
  readonly kinds: readonly PenaltyKind[];
  /** Yuan. */
  readonly fine: number;
  readonly illegalGains?: number;
  readonly amountInvolved?: number;
  readonly published: boolean;
  /** The decision was annulled on review, for this reason. */
  readonly annulled?: string;
  readonly facts: ReportedFacts;
}
