import type { Told } from '../../platform/log/index.js';
import type { DataGap } from '../case/index.js';
import { deepWithoutIdentityNumbers } from '../intake/index.js';
import { isConfidential } from './conditions.js';
import type { Entering } from './entering.js';
import type { StepContent } from './handling.types.js';
import type { TransferActor } from './transfer.codes.js';

/** What is kept of a step's words, and what its event says. */
export interface Said { readonly reasons: string | null; readonly stated: readonly string[]; readonly gaps: readonly DataGap[]; readonly parts: Told['parts'] }

const criminalSide: ReadonlySet<TransferActor> = new Set(['POLICE', 'PROCURATORATE_CRIMINAL', 'COURT']);
const words = ['officers', 'rule', 'headTold', 'order', 'delivery', 'newFacts', 'statement', 'groundOfOverride', 'competentOrganId'] as const satisfies readonly (keyof StepContent)[];

/**
 * The step as it is kept and told. After filing the criminal side shows status, date, number and reason code: words of its own are not kept,
 * wherever they came from. Identity numbers are masked.
 */
export function said(entering: Entering): Said {
  const { given, by, from } = entering;
  const isKeptBack = criminalSide.has(by) && isConfidential(from);
  const stated = words.flatMap((field) => (given[field] === undefined ? [] : [given[field]].flat().map((text) => `${field}: ${text}`)));
  const reasons = given.reasons ?? null;
  const kept = isKeptBack ? { reasons: null, stated: [] } : deepWithoutIdentityNumbers({ reasons, stated });
  const gaps = isKeptBack && (reasons !== null || stated.length > 0) ? [notKept] : [];
  return { ...kept, gaps, parts: [{ fieldClass: 'L1', payload: inOpen(entering) }, ...(isKeptBack ? [] : [{ fieldClass: 'L2' as const, payload: kept }])] };
}

const notKept: DataGap = { field: 'reasons', code: 'NOT_KEPT', message: '立案后刑事一方的文字说明不予留存，只留状态、日期、文号和原因代码' };

function inOpen({ held, step, row, by, from, to, subjects, late, missing, door, proof, given, receiver }: Entering): Readonly<Record<string, unknown>> {
  return {
    transferId: held.transfer.id, number: held.transfer.number, kind: held.transfer.kind, step, row: row.id, actingAs: by, from, to, subjectIds: subjects.map(({ id }) => id), late, missing, door, proof,
    papers: (given.papers ?? []).map(({ kind, standing = 'ATTACHED', number = null, issuedOn = null, digest = null }) => ({ kind, standing, number, issuedOn, digest })),
    affirmed: given.affirms ?? [], reasonCode: given.reasonCode ?? null, nonProsecutionKind: given.nonProsecutionKind ?? null, receiverId: receiver?.organ.id ?? null,
  };
}
