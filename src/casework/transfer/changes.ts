import type { NonProsecutionKind, TransferReason } from './handling.codes.js';
import type { StepContent } from './handling.types.js';
import { machines, regionOf, type Subject } from './judge.js';
import type { Held, TrackHeld } from './held.js';
import type { TransferRow } from './row.js';
import type { TransferState } from './state.codes.js';
import type { TransferStep } from './step.codes.js';

/** What a step changes of one track. */
export interface TrackChange {
  readonly id: string; readonly state: TransferState; readonly hasMoved: boolean; readonly fileState: TransferState | null; readonly nonProsecutionKind?: NonProsecutionKind; readonly closingReason?: TransferReason;
  readonly finedByCourt?: boolean; readonly courtFineAmount?: string | null; readonly earlierFineAmount?: string | null;
}

/** A row of the administrative file that the hub takes with the step, and for which tracks. */
export interface Following { readonly row: TransferRow; readonly trackIds: readonly string[] }

/** Tracks as the step leaves them, and the rows that follow it. */
export function changesOf({ transfer, tracks }: Held, row: TransferRow, subjects: readonly Subject[], to: TransferState, given: StepContent): { readonly changes: readonly TrackChange[]; readonly following: readonly Following[] } {
  const region = regionOf(row);
  if (region === 'ITEMS' || region === 'COPIES') return { changes: [], following: [] };
  const chosen = tracks.filter(({ id }) => subjects.some((subject) => subject.id === id));
  const isFile = region === 'ADMINISTRATIVE_FILE';
  const followers = chosen.map((track) => ({ track, row: isFile ? undefined : followerOf(machines[transfer.kind].rows, row, track) }));
  const changes = followers.map(({ track, row: follower }): TrackChange => ({
    id: track.id, state: isFile || row.to === undefined ? track.state : to, hasMoved: !isFile && row.to !== undefined && to !== track.state, fileState: isFile && row.to !== undefined ? to : (follower?.to ?? track.fileState), ...factsOf(row.step, given),
  }));
  const rows = [...new Set(followers.flatMap((one) => one.row ?? []))];
  return { changes, following: rows.map((one) => ({ row: one, trackIds: followers.filter((follower) => follower.row === one).map(({ track }) => track.id) })) };
}

const followerOf = (rows: readonly TransferRow[], { id }: TransferRow, { fileState }: TrackHeld): TransferRow | undefined =>
  rows.find(({ follows, from }) => follows?.includes(id) && fileState !== null && from.includes(fileState));

/** What a track remembers of a step, beyond its state. */
function factsOf(step: TransferStep, { nonProsecutionKind, reasonCode, isFine, fineAmount }: StepContent): Partial<TrackChange> {
  switch (step) {
    case 'decideNotToProsecute': return nonProsecutionKind === undefined ? {} : { nonProsecutionKind };
    case 'convict': return isFine === true ? { finedByCourt: true, courtFineAmount: fineAmount ?? null } : {};
    // A retrial or an appeal judges anew.
    case 'openAppeal': case 'openRetrial': return { finedByCourt: false, courtFineAmount: null };
    case 'penalise': case 'reportPenalty': return isFine === true ? { earlierFineAmount: fineAmount ?? null } : {};
    case 'close': return reasonCode === undefined ? {} : { closingReason: reasonCode };
    default: return {};
  }
}
