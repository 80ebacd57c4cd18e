import type { Machine, StepRefusal } from '../../kernel/index.js';
import { isOverdue } from '../deadline/index.js';
import { holds, type Asking } from './conditions.js';
import type { StepContent } from './handling.types.js';
import type { TransferKind } from './handling.codes.js';
import type { Held, TrackHeld } from './held.js';
import type { TransferRow, TransferWords } from './row.js';
import { stateRows, type TransferState } from './state.codes.js';
import type { TransferStep } from './step.codes.js';
import type { TransferActor, TransferDocument, TransferProof, TransferRegion } from './transfer.codes.js';
import { detentionSteps, referralSteps, transferSteps } from './transfer.machine.js';

/** The machine by which a transfer of each kind moves. */
export const machines: Readonly<Record<TransferKind, Machine<TransferWords>>> = { CRIMINAL: transferSteps, DETENTION: detentionSteps, ADMINISTRATIVE: referralSteps };

/** What a step is taken for: a track on the main line or with its file, an item, a copy. */
export interface Subject { readonly id: string; readonly state: TransferState; readonly track: TrackHeld | null }

/** The course that a step belongs to. */
export const regionOf = (row: TransferRow): TransferRegion => stateRows[row.from[0]!].region;

/** What stands in a region of the transfer, as far as this capacity may act on it. */
export function subjectsIn({ transfer, tracks, items, copies }: Held, region: TransferRegion, by: TransferActor): Subject[] {
  switch (region) {
    case 'ADMINISTRATIVE_FILE': return tracks.flatMap((track) => (track.fileState === null ? [] : [{ id: track.id, state: track.fileState, track }]));
    case 'ITEMS': return items.map(({ id, state }) => ({ id, state, track: null }));
    case 'COPIES': return copies.filter(({ toActor, toOrganId }) => toActor === by || (toOrganId !== null && toOrganId === (by === 'POLICE' ? transfer.receiver?.id : null))).map(({ id, state }) => ({ id, state, track: null }));
    case 'MAIN': case 'DETENTION': case 'REFERRAL': return tracks.map((track) => ({ id: track.id, state: track.state, track }));
  }
}

/** A row that may be taken now in a capacity, for these subjects, which all stand in one state. */
export interface Open { readonly row: TransferRow; readonly by: TransferActor; readonly from: TransferState; readonly subjects: readonly Subject[]; readonly late: readonly string[] }

/** 可办步骤: every row that would be taken if whatever it asks for were stated and affirmed; in the machine's order. */
export function openTo(held: Held, capacities: readonly TransferActor[], at: Date): Open[] {
  const { rows } = machines[held.transfer.kind];
  return capacities.flatMap((by) => rows.filter((row) => row.by.includes(by)).flatMap((row) => {
    const subjects = subjectsFor(held, row, by);
    const states = [...new Set(subjects.map(({ state }) => state))].filter((state) => row.from.includes(state));
    return states.flatMap((from) => {
      const able = subjects.filter((subject) => subject.state === from && isOpen({ held, row, track: subject.track, at }));
      return able.length === 0 ? [] : [{ row, by, from, subjects: able, late: overdueOf(held, row, able, at) }];
    });
  }));
}

/** Items are put on a list before there are any: the list itself is what the step is for. */
function subjectsFor(held: Held, row: TransferRow, by: TransferActor): Subject[] {
  const subjects = subjectsIn(held, regionOf(row), by);
  return row.step === 'listItems' ? [{ id: held.transfer.id, state: 'SEIZED', track: null }, ...subjects] : subjects;
}

function isOpen(asking: Asking): boolean {
  const { held, row, track, at } = asking;
  const isLost = row.late === 'LOST' && overdueOf(held, row, track === null ? [] : [{ id: track.id, state: track.state, track }], at).length > 0;
  return !isLost && (row.requires ?? []).every((guard) => holds(guard, asking, null));
}

/** Which of the clocks that the row fulfils are past their end, for any of these. */
function overdueOf({ standings, tracks }: Held, { stops = [] }: TransferRow, subjects: readonly Subject[], at: Date): string[] {
  const parts = subjects.some(({ track }) => track !== null) ? subjects.map(({ id }) => id) : tracks.map(({ id }) => id);
  return stops.filter((clock) => parts.some((part) => isOverdue(standings, [clock], part, at)));
}

/** A step as it is asked for. */
export interface Wanted { readonly step: TransferStep; readonly subjectIds: readonly string[] | null; readonly capacities: readonly TransferActor[]; readonly proof: TransferProof | null; readonly given: StepContent; readonly at: Date }

/** The step that may be taken, or why it may not. */
export type Verdict =
  | { readonly ok: true; readonly row: TransferRow; readonly by: TransferActor; readonly from: TransferState; readonly subjects: readonly Subject[]; readonly late: readonly string[]; readonly missing: readonly TransferDocument[] }
  | { readonly ok: false; readonly refusal: StepRefusal<TransferWords> | { readonly code: 'SAY_WHICH' | 'NO_SUCH_SUBJECT' | 'NO_CAPACITY' }; readonly state: TransferState | null };

type Refused = Extract<Verdict, { ok: false }>;

/** Asks the machine in each capacity of whoever asks: the first that may is taken; else the refusal that comes nearest. */
export function judge(held: Held, wanted: Wanted): Verdict {
  if (wanted.capacities.length === 0) return { ok: false, refusal: { code: 'NO_CAPACITY' }, state: null };
  const refusals: Refused[] = [];
  for (const by of wanted.capacities) {
    const verdict = judgeAs(held, wanted, by);
    if (verdict.ok) return verdict;
    refusals.push(verdict);
  }
  return refusals.sort((a, b) => nearness(a) - nearness(b))[0]!;
}

const order = ['INCOMPLETE', 'TOO_LATE', 'SAY_WHICH', 'NOT_YOURS', 'NOT_OPEN', 'NO_SUCH_SUBJECT', 'NO_CAPACITY'];
const nearness = ({ refusal }: Refused): number => order.indexOf(refusal.code);

function judgeAs(held: Held, wanted: Wanted, by: TransferActor): Verdict {
  const { step, subjectIds } = wanted;
  const own = machines[held.transfer.kind].rows.filter((row) => row.step === step);
  const all = own.length === 0 ? [] : subjectsFor(held, own[0]!, by);
  const from = new Set(own.filter((row) => row.by.includes(by)).flatMap((row) => row.from));
  const open = all.filter(({ state }) => from.has(state));
  const chosen = subjectIds === null ? (open.length > 0 ? ableFirst(held, own, open, by, wanted.at) : all) : all.filter(({ id }) => subjectIds.includes(id));
  if (subjectIds !== null && chosen.length < new Set(subjectIds).size) return { ok: false, refusal: { code: 'NO_SUCH_SUBJECT' }, state: null };
  const states = [...new Set(chosen.map(({ state }) => state))];
  const [state = held.tracks[0]!.state] = states;
  const verdict = asked(held, wanted, by, state, chosen);
  // Where it moves nothing, one row may be taken for what stands in several states.
  const isOfAll = verdict.ok && verdict.row.to === undefined && states.every((one) => verdict.row.from.includes(one));
  return states.length > 1 && open.length > 0 && !isOfAll ? { ok: false, refusal: { code: 'SAY_WHICH' }, state: null } : verdict;
}

/** Left to the hub, a step is for those for which what the hub itself finds holds; where it holds for none, for all that stand where it begins. */
function ableFirst(held: Held, own: readonly TransferRow[], open: readonly Subject[], by: TransferActor, at: Date): readonly Subject[] {
  const able = open.filter((subject) => own.some((row) => row.by.includes(by) && row.from.includes(subject.state) && isOpen({ held, row, track: subject.track, at })));
  return able.length > 0 ? able : open;
}

function asked(held: Held, { step, proof, given, at }: Wanted, by: TransferActor, state: TransferState, subjects: readonly Subject[]): Verdict {
  const papers = given.papers ?? [];
  const kinds = (isThere: boolean): TransferDocument[] => papers.filter(({ standing = 'ATTACHED' }) => (standing === 'ATTACHED') === isThere).map(({ kind }) => kind);
  const tracks = subjects.length === 0 ? [null] : subjects.map(({ track }) => track);
  const machine = machines[held.transfer.kind];
  const clocks = machine.rows.filter((row) => row.step === step).flatMap((row) => overdueOf(held, row, subjects, at));
  const taken = machine.take(step, {
    state, by, ...(proof && { proof }), documents: kinds(true), declared: kinds(false), overdue: clocks,
    holds: (guard, row) => tracks.every((track) => holds(guard, { held, row, track, at }, given)),
  });
  return taken.ok ? { ok: true, row: taken.row, by, from: state, subjects, late: taken.late, missing: taken.missing } : { ok: false, refusal: taken.refusal, state };
}
