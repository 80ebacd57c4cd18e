import type { DataGap } from '../case/index.js';
import { holds } from './conditions.js';
import type { Entering } from './entering.js';
import type { Held } from './held.js';
import { judge, machines, regionOf, subjectsIn, type Subject, type Wanted } from './judge.js';
import { refused } from './refused.js';
import type { TransferRow } from './row.js';
import { TransferState } from './state.codes.js';
import { TransferGuard, TransferStep } from './step.codes.js';
import { termOf } from './table.js';
import { TransferActor, TransferDocument } from './transfer.codes.js';

type Reported = Pick<Entering, 'row' | 'by' | 'from' | 'to' | 'subjects' | 'late' | 'missing' | 'gaps'>;

/**
 * 事后报送: what has happened is never turned away. A step that was open is taken as such; any other is taken under the row that comes nearest,
 * and what it lacks is named. Throws `Refused` for a step that this kind of transfer does not know, or subjects that are not its own.
 */
export function asReported(held: Held, wanted: Wanted): Reported {
  const verdict = judge(held, wanted);
  if (verdict.ok) return { ...verdict, to: verdict.row.to ?? verdict.from, gaps: [] };
  if (verdict.refusal.code === 'NO_SUCH_SUBJECT') throw refused('NO_SUCH_SUBJECT');
  const rows = machines[held.transfer.kind].rows.filter(({ step }) => step === wanted.step);
  const [first] = rows;
  if (first === undefined) throw refused('NO_SUCH_SUBJECT');
  const by = wanted.capacities.find((actor) => rows.some((row) => row.by.includes(actor))) ?? wanted.capacities[0]!;
  const all = subjectsIn(held, regionOf(first), by);
  const subjects = wanted.subjectIds === null ? all : all.filter(({ id }) => wanted.subjectIds!.includes(id));
  const from = subjects[0]?.state ?? first.from[0]!;
  const row = rows.find((one) => one.from.includes(from) && one.by.includes(by)) ?? rows.find((one) => one.from.includes(from)) ?? rows.find((one) => one.by.includes(by)) ?? first;
  return { row, by, from, to: row.to ?? from, subjects, late: [], missing: [], gaps: gapsOf(held, row, by, from, subjects, wanted) };
}

function gapsOf(held: Held, row: TransferRow, by: TransferActor, from: TransferState, subjects: readonly Subject[], { step, given, proof, at }: Wanted): DataGap[] {
  const what = termOf(TransferStep, step);
  const attached = (given.papers ?? []).filter(({ standing = 'ATTACHED' }) => standing === 'ATTACHED').map(({ kind }) => kind);
  const lacking = (row.requires ?? []).filter((guard) => !subjects.every(({ track }) => holds(guard, { held, row, track, at }, given)));
  return [
    ...(row.from.includes(from) ? [] : [{ field: 'step', code: 'OUT_OF_ORDER', message: `“${termOf(TransferState, from)}”状态下不能办理“${what}”，其间的步骤未报送；请补报`, value: from }]),
    ...(row.by.includes(by) ? [] : [{ field: 'actingAs', code: 'NOT_YOURS', message: `“${what}”由${row.by.map((actor) => termOf(TransferActor, actor)).join('、')}办理`, value: by }]),
    ...(row.documents ?? []).filter((kind) => !attached.includes(kind)).map((kind) => ({ field: 'papers', code: 'MISSING', message: `未附 ${kind}（${termOf(TransferDocument, kind)}）；请补送`, value: kind })),
    ...(row.proofs !== undefined && (proof === null || !row.proofs.includes(proof)) ? [{ field: 'proof', code: 'MISSING', message: '未写明主要负责人决定的证明方式' }] : []),
    ...lacking.map((guard) => ({ field: 'affirms', code: 'NOT_STATED', message: `未写明或者不成立：${termOf(TransferGuard, guard)}`, value: guard })),
  ];
}
