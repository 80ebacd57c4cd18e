import type { DataGap } from '../case/index.js';
import type { TransferDoor } from './handling.codes.js';
import type { StepContent } from './handling.types.js';
import type { Held, Participant, TransferHeld } from './held.js';
import type { Subject } from './judge.js';
import type { TransferRow } from './row.js';
import type { TransferState } from './state.codes.js';
import type { TransferStep } from './step.codes.js';
import type { TransferActor, TransferDocument, TransferProof } from './transfer.codes.js';

/** A step that is to be written: judged, or reported. */
export interface Entering {
  readonly held: Held;
  readonly step: TransferStep;
  readonly row: TransferRow;
  readonly by: TransferActor;
  readonly from: TransferState;
  readonly to: TransferState;
  readonly subjects: readonly Subject[];
  readonly late: readonly string[];
  readonly missing: readonly TransferDocument[];
  readonly gaps: readonly DataGap[];
  readonly door: TransferDoor;
  readonly proof: TransferProof | null;
  readonly given: StepContent;
  /** To whom it is sent with this step, and why. */
  readonly receiver: { readonly organ: Participant; readonly procuratorate: Participant | null; readonly court: Participant | null; readonly reason: string } | null;
  /** The organ of whoever entered it; null for the hub. */
  readonly enteredBy: { readonly organId: string; readonly subject: string } | null;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/** The transfer as the step leaves it. */
export type After = TransferHeld;
