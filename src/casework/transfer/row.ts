import type { Copy, MachineRow } from '../../kernel/index.js';
import type { TransferGuard, TransferStep } from './step.codes.js';
import type { TransferState } from './state.codes.js';
import type { TransferActor, TransferCopyCase, TransferDocument, TransferProof, TransferRegion } from './transfer.codes.js';

/** The words in which the rows of a transfer are written. */
export interface TransferWords {
  region: TransferRegion; state: TransferState; step: TransferStep; actor: TransferActor; proof: TransferProof; document: TransferDocument; guard: TransferGuard; kind: TransferCopyCase;
}

export type TransferRow = MachineRow<TransferWords>;
type TransferCopy = Copy<TransferWords>;

/** Must be told in writing. */
export const tell = (to: TransferActor): TransferCopy => ({ to, how: 'NOTIFY' });
/** Must get a copy. */
export const copy = (to: TransferActor): TransferCopy => ({ to, how: 'COPY' });
/** Must get a copy in matters of the environment. */
export const copyInEnvironment = (to: TransferActor): TransferCopy => ({ to, how: 'COPY', only: 'ENVIRONMENT' });
/** Is told because we advise it: no provision asks for it. */
export const advise = (to: TransferActor): TransferCopy => ({ to, how: 'NOTIFY', isAdvised: true });
