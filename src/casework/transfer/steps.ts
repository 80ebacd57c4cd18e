import { citeBasis, type LegalBasis } from '../../kernel/index.js';
import type { LegalBasisCited } from '../case/index.js';
import { guardRules } from './guards.js';
import type { TransferRow } from './row.js';
import { stateRows } from './state.codes.js';
import { detentionSteps, referralSteps, transferSteps } from './transfer.machine.js';
import type { TransferStepRule } from './transfer.types.js';

/** Every row of the three machines, as the API shows them. */
export const steps: readonly TransferStepRule[] = [...transferSteps.rows, ...detentionSteps.rows, ...referralSteps.rows].map(shown);

function shown(row: TransferRow): TransferStepRule {
  return {
    code: row.id, region: stateRows[row.from[0]!].region, step: row.step, from: row.from, to: row.to ?? null, by: row.by, late: row.late ?? null,
    proofs: row.proofs ?? [], documents: row.documents ?? [], expected: row.expected ?? [], requires: row.requires ?? [],
    guards: (row.requires ?? []).map((guard) => ({ guard, ...guardRules[guard] })),
    starts: row.starts ?? [], stops: row.stops ?? [], drops: row.drops ?? [], pauses: row.pauses ?? [], resumes: row.resumes ?? [], follows: row.follows ?? [],
    copies: (row.copies ?? []).map(({ to, how, isAdvised = false, only = null }) => ({ to, how, isAdvised, only })),
    basis: row.basis.map(cited), mark: row.confidence,
  };
}

/** A provision as the API shows it. */
export function cited(basis: LegalBasis): LegalBasisCited {
  const { lawName, docNumber } = basis;
  return { lawName, ...(docNumber !== undefined && { documentNumber: docNumber }), article: citeBasis(basis).replace(/^.*[》）]/, '') };
}
