import type { Transaction } from '../../platform/database/index.js';
import type { StepContent, SuspectInput } from './handling.types.js';
import type { TransferState } from './state.codes.js';

/** Who is suspected of which crime; null where the record names nobody. */
export interface Suspected { readonly partyId: string | null; readonly crimeCode: string }

/** A suspicion that is under way, and how far. */
export interface UnderSuspicion { readonly transferId: string; readonly trackId: string; readonly state: TransferState }

/** The track on which each suspicion is under way: the latest that has not come to nothing, of the crime or of none named; null where there is none. */
export async function underWay(sql: Transaction, caseId: string, suspects: readonly Suspected[]): Promise<(UnderSuspicion | null)[]> {
  const tracks = await sql<UnderSuspicion & { partyId: string | null; crimeCode: string | null }>(
    `select t.id as "transferId", k.id as "trackId", k.state, k.suspect_id as "partyId", k.crime_code as "crimeCode" from casework.transfer t join casework.transfer_track k on k.transfer_id = t.id
     where t.enforcement_case_id = $1 and t.kind = 'CRIMINAL' and k.state not in ('INVESTIGATING', 'CLOSED') order by k.crime_code nulls last, t.id desc`, [caseId],
  );
  return suspects.map(({ partyId, crimeCode }) => tracks.find((track) => track.partyId === partyId && (track.crimeCode === crimeCode || track.crimeCode === null)) ?? null);
}

/** Who is suspected in a case, and what the step states. */
export interface Suspicion { readonly caseId: string; readonly suspects: readonly (SuspectInput & { readonly partyId: string })[]; readonly given: StepContent }

export interface TrackOfCase { readonly id: string; readonly transferId: string; readonly suspectId: string | null; readonly crimeCode: string | null; readonly state: TransferState }

/** Those under way come first. */
export const tracksOfCase = `
  select k.id, t.id as "transferId", k.suspect_id as "suspectId", k.crime_code as "crimeCode", k.state from casework.transfer t join casework.transfer_track k on k.transfer_id = t.id
  where t.enforcement_case_id = $1 and t.kind = 'CRIMINAL' and k.state <> 'CLOSED' and (k.suspect_id is null or k.suspect_id = any($2::uuid[])) order by k.state = 'INVESTIGATING', t.id, k.ordinal`;
