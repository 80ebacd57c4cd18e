import { v7 as uuidv7 } from 'uuid';
import { insertRows, updateRows, type Transaction } from '../../platform/database/index.js';
import { append, type EventKind, type Told } from '../../platform/log/index.js';
import { insiders } from '../case/index.js';
import { CompletenessState, type CompletenessAnswer, type CompletenessKind } from './completeness.codes.js';
import { questionAsked } from './completeness.events.js';

/** Whose step it is where the hub takes it itself. */
export const hub = 'hub:completeness';

/** Who is asked. */
export interface Asked { readonly organId: string; readonly lineage: readonly string[]; readonly division: string | null }

/** What a question is about. */
export interface Subject {
  readonly kind: CompletenessKind; readonly numbers: string | null; readonly seriesId?: string; readonly year?: number; readonly serialFrom?: number; readonly serialTo?: number; readonly sightingId?: string; readonly transferId?: string;
}

/** A question with what its steps need. */
export interface QuestionHeld extends Asked {
  readonly id: string; readonly kind: CompletenessKind; readonly state: CompletenessState; readonly answer: CompletenessAnswer | null; readonly numbers: string | null; readonly seriesId: string | null; readonly year: number | null;
  readonly serialFrom: number | null; readonly serialTo: number | null; readonly sightingId: string | null; readonly transferId: string | null; readonly revision: number;
}

export const selectHeld = `
  select q.id, q.kind, q.state, q.answer, q.numbers, q.series_id as "seriesId", q.year, q.serial_from as "serialFrom", q.serial_to as "serialTo", q.sighting_id as "sightingId", q.transfer_id as "transferId", q.revision,
    o.id as "organId", o.lineage, o.division_id as division
  from casework.completeness_question q join registry.organ o on o.id = q.organ_id`;

/** Who does it, and when. */
export interface By { readonly actor: string; readonly at: Date }

/** Asks an organ, set-wise, in the caller's transaction. */
export async function ask(sql: Transaction, { organId, lineage, division }: Asked, subjects: readonly Subject[], { actor, at }: By): Promise<void> {
  const held = subjects.map((one): QuestionHeld => ({
    seriesId: null, year: null, serialFrom: null, serialTo: null, sightingId: null, transferId: null, ...one, id: uuidv7(), state: CompletenessState.OPEN, answer: null, revision: 1, organId, lineage, division,
  }));
  await insertRows(sql, 'casework.completeness_question', held.map((one) => ({
    id: one.id, kind: one.kind, state: one.state, organ_id: organId, numbers: one.numbers, series_id: one.seriesId, year: one.year, serial_from: one.serialFrom, serial_to: one.serialTo, sighting_id: one.sightingId, transfer_id: one.transferId,
    listed_at: at, recorded_at: at, revision: 1, audience: insiders(one),
  })));
  await append(sql, held.map((one) => toldOf(one, questionAsked, { actor, at })), at.toISOString());
}

/** A question as it is to be, and the columns that make it so. */
export interface Change { readonly question: QuestionHeld; readonly columns: Readonly<Record<string, unknown>> }

/** Writes changes of one kind, all of the same columns, and tells of each. */
export async function change(sql: Transaction, kind: EventKind, changes: readonly Change[], { actor, at }: By, inWords?: string): Promise<void> {
  const moved = changes.map(({ question, columns }) => ({ question: { ...question, revision: question.revision + 1 }, columns }));
  await updateRows(sql, 'casework.completeness_question', moved.map(({ question, columns }) => ({ id: question.id, ...columns, revision: question.revision, recorded_at: at })));
  await append(sql, moved.map(({ question }) => toldOf(question, kind, { actor, at }, inWords)), at.toISOString());
}

/** A question of which the record has arrived; `caseId` where it is one case. */
export const arrived = (question: QuestionHeld, at: Date, caseId: string | null): Change =>
  ({ question: { ...question, state: CompletenessState.SETTLED_BY_ARRIVAL }, columns: { state: CompletenessState.SETTLED_BY_ARRIVAL, settled_at: at, ...(caseId !== null && { enforcement_case_id: caseId }) } });

function toldOf({ lineage, division, id, revision, ...said }: QuestionHeld, kind: EventKind, { actor, at }: By, inWords?: string): Told {
  return {
    kind, aggregate: { type: 'CompletenessQuestion', id, number: revision }, organs: [lineage[0]!], audience: insiders({ lineage, division }), occurredAt: at.toISOString(), actor, channel: 'LIVE',
    parts: [{ fieldClass: 'L1', payload: { questionId: id, ...said } }, ...(inWords === undefined ? [] : [{ fieldClass: 'L2' as const, payload: { reasons: inWords } }])],
  };
}
