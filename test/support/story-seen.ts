import type { TestHub } from './hub.js';

/** A track, a step, a deadline and so on as GraphQL shows them to whoever the story is told through. */
export interface TrackTold { id: string; ordinal: number; suspectLabel: string; crimeCode: string | null; state: string; fileState: string | null; nonProsecutionKind: string | null; finedByCourt: boolean; courtFineAmount: string | null; earlierFineAmount: string | null; closingReason: string | null; suspect: { name: string } | null }
export interface StepTold { id: string; ordinal: number; step: string; rowCode: string | null; fromState: string | null; toState: string | null; subjectIds: string[]; actingAs: string; door: string; proof: string | null; occurredAt: string; recordedAt: string; late: string[]; missing: string[]; gaps: { message: string }[]; affirmed: string[]; reasonCode: string | null; reasons: string | null; stated: string[]; isUnconfirmed: boolean; organ: { name: string } | null; enteredByOrgan: { name: string } | null }
export interface PaperTold { kind: string; standing: string; issuer: { name: string } | null; step: { id: string } }
export interface CopyTold { id: string; toActor: string; how: string; isAdvised: boolean; state: string; sentAt: string; step: { id: string }; toOrgan: { name: string } | null }
export interface TermTold { length: number; written: string; unit: string | null; startExcluded: boolean; rollForward: boolean; custody: boolean; when: string | null; source: string }
export interface DeadlineTold {
  id: string; clockId: string; state: string; duty: string; force: string; standing: string; limit: string; basis: string[]; startedAt: string; dueAt: string | null; isProvisional: boolean; isLate: boolean; fulfilledAt: string | null; parts: string[];
  owner: string; owedBy: { name: string } | null; terms: TermTold[]; pauses: { from: string; until: string | null }[]; extensions: { number: string; clockId: string; isAdded: boolean }[]; phases: { phase: string; dueAt: string; foundAt: string; endAt: string; round: number }[];
}
export interface Seen {
  kind: string; revision: number; onTheSpot: boolean; agency: { name: string }; receiver: { name: string } | null; procuratorate: { name: string } | null; receiverReason: string | null; enforcementCase: { caseOpenedAt: string | null } | null;
  tracks: TrackTold[]; steps: StepTold[]; papers: PaperTold[]; copies: CopyTold[]; items: { id: string; ordinal: number; name: string; state: string }[]; proposals: { id: string; step: string; standing: string }[]; deadlines: DeadlineTold[];
}

/** A line of the story beyond the steps themselves: refused, or entered and confirmed. */
export type Line =
  | { readonly kind: 'STEP'; readonly step: StepTold; readonly moved: readonly Moved[] }
  | { readonly kind: 'REFUSED'; readonly moment: Date; readonly who: string; readonly step: string; readonly message: string }
  | { readonly kind: 'SAID'; readonly moment: Date; readonly who: string; readonly step: string | null; readonly what: string };

/** What a step moved: of which course, whose, from where to where. */
export interface Moved { readonly course: 'MAIN' | 'FILE' | 'ITEM'; readonly label: string; readonly from: string | null; readonly to: string }

const query = `query ($id: ID!) {
  transfer(id: $id) {
    kind revision onTheSpot agency { name } receiver { name } procuratorate { name } receiverReason enforcementCase { caseOpenedAt }
    tracks { id ordinal suspectLabel crimeCode state fileState nonProsecutionKind finedByCourt courtFineAmount earlierFineAmount closingReason suspect { name } }
    steps { id ordinal step rowCode fromState toState subjectIds actingAs door proof occurredAt recordedAt late missing gaps { message } affirmed reasonCode reasons stated isUnconfirmed organ { name } enteredByOrgan { name } }
    papers { kind standing issuer { name } step { id } } copies { id toActor how isAdvised state sentAt step { id } toOrgan { name } } items { id ordinal name state } proposals { id step standing }
  }
  deadlines(where: { subjectId: $id }, first: 100) { nodes {
    id clockId state duty force standing limit basis startedAt dueAt isProvisional isLate fulfilledAt parts owner owedBy { name } terms { length written unit startExcluded rollForward custody when source }
    pauses { from until } extensions { number clockId isAdded } phases { phase dueAt foundAt endAt round }
  } }
}`;

/** The transfer and its deadlines as this identity sees them. */
export async function seenAs(test: TestHub, identity: string, id: string): Promise<Seen> {
  const { transfer, deadlines } = await test.ask<{ transfer: Omit<Seen, 'deadlines'> | null; deadlines: { nodes: DeadlineTold[] } }>(identity, query, { id });
  if (transfer === null) throw new Error(`${identity} does not see the transfer that the story is of`);
  return { ...transfer, deadlines: deadlines.nodes };
}

/** The steps that came since, the last with all that has moved since. */
export function observed(before: Seen | null, now: Seen): Line[] {
  const known = new Set(before?.steps.map(({ id }) => id));
  const fresh = now.steps.filter(({ id }) => !known.has(id));
  return fresh.map((step, index) => ({ kind: 'STEP', step, moved: index === fresh.length - 1 ? movedBetween(before, now) : [] }));
}

function movedBetween(before: Seen | null, now: Seen): Moved[] {
  const start = now.kind === 'CRIMINAL' && now.enforcementCase !== null ? { state: 'INVESTIGATING', fileState: 'FILE_RUNNING' } : { state: null, fileState: null };
  const tracks = now.tracks.flatMap(({ id, suspectLabel: label, state, fileState }): Moved[] => {
    const was = before === null ? start : before.tracks.find((track) => track.id === id) ?? { state: null, fileState: null };
    return [
      ...(was.state === state ? [] : [{ course: 'MAIN' as const, label, from: was.state, to: state }]),
      ...(was.fileState === fileState || fileState === null ? [] : [{ course: 'FILE' as const, label, from: was.fileState, to: fileState }]),
    ];
  });
  const items = now.items.flatMap(({ id, name: label, state }): Moved[] => {
    const was = before?.items.find((item) => item.id === id)?.state ?? null;
    return was === state ? [] : [{ course: 'ITEM', label, from: was, to: state }];
  });
  return [...tracks, ...items];
}

/** A moment as it stands in minutes of Asia/Shanghai, `2026-02-11 10:00`; its seconds where there are any. */
export function momentOf(moment: Date | string): string {
  const local = new Date(new Date(moment).getTime() + 8 * 3_600_000).toISOString();
  const seconds = local.slice(16, 19);
  return `${local.slice(0, 10)} ${local.slice(11, 16)}${seconds === ':00' ? '' : seconds}`;
}

/** The Chinese term of a code; fails where there is none. */
export function told(terms: ReadonlyMap<string, string>, table: string, code: string): string {
  const term = terms.get(`${table}.${code}`);
  if (term === undefined) throw new Error(`no Chinese term for ${table}.${code}`);
  return term;
}
