import type { Channel } from '../../platform/log/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import type { ClockOwner } from '../clock/index.js';
import type { DeadlineState } from './deadline.codes.js';

/** What chooses a length among alternatives, and whether a clock of one field runs at all. */
export interface Circumstances { readonly domain: DomainCode; readonly policeLine: 'ECON' | 'GENERAL' | 'ENV'; readonly hasItems: boolean; readonly inCustody: boolean }

/** What clocks run for. `owners`: the id of the organ that owes, by the register's owner; `organKeys`: scope keys for the event's `organs`. */
export interface Matter {
  readonly type: 'Transfer' | 'Finding' | 'LegalReview' | 'PenaltyFiling';
  readonly id: string;
  readonly caseId: string | null;
  readonly audience: readonly string[];
  readonly organKeys: readonly string[];
  readonly owners: Readonly<Partial<Record<keyof typeof ClockOwner, string>>>;
  readonly circumstances: Circumstances;
}

/** What a step does to clocks, by their ids. */
export interface ClockSteps {
  readonly starts?: readonly string[];
  readonly stops?: readonly string[];
  readonly drops?: readonly string[];
  readonly pauses?: readonly string[];
  readonly resumes?: readonly string[];
}

/** When a step was taken and recorded, by whom, and how the hub learned of it. */
export interface Moment { readonly occurredAt: Date; readonly recordedAt: Date; readonly actor: string; readonly channel: Channel }

/** A deadline as the machine's guards ask for it. `parts` are the ids (track ids) for which it still runs. */
export interface Standing {
  readonly id: string;
  readonly clockId: string;
  readonly parts: readonly string[];
  readonly state: DeadlineState;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly isProvisional: boolean;
}
