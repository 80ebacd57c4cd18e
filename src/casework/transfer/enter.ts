import { v7 as uuidv7 } from 'uuid';
import { insertRows, updateRows, type Transaction } from '../../platform/database/index.js';
import { append } from '../../platform/log/index.js';
import { addresseesOf, type Addressee } from './addressees.js';
import { changesOf, type TrackChange } from './changes.js';
import type { After, Entering } from './entering.js';
import { followRows } from './follow.js';
import { regionOf } from './judge.js';
import { said, type Said } from './said.js';
import { share } from './share.js';
import { judged, type TransferState } from './state.codes.js';
import type { TransferStep } from './step.codes.js';
import { stepTaken } from './transfer.events.js';
import { audienceAfter, audienceBefore, organActing, organKeysOf } from './transfer.policy.js';

/** Steps that send the transfer to whom it is meant for. */
export const sending: ReadonlySet<TransferStep> = new Set(['send', 'sendOnTheSpot', 'sendForDetention', 'sendReferral']);

/** Writes the step, what it moves and whom it tells, lets the clocks follow and tells of it, in the caller's transaction. */
export async function enter(sql: Transaction, entering: Entering): Promise<void> {
  const { held, row, subjects, given, occurredAt, recordedAt } = entering;
  const actor = entering.enteredBy?.subject ?? 'hub:transfers';
  const { changes, following } = changesOf(held, row, subjects, entering.to, given);
  const after = transferAfter(entering, changes);
  const ids = { step: uuidv7(), ordinal: (held.steps.at(-1)?.ordinal ?? 0) + 1 };
  const content = said(entering);
  await updateTracks(sql, entering, changes, after.audience);
  await updateBeside(sql, entering, after.audience);
  const copies = await addresseesOf(sql, row, after);
  await writeStep(sql, entering, ids, content, after.audience);
  await writePapers(sql, entering, ids.step, after);
  await writeCopies(sql, entering, ids.step, copies, after.audience);
  if (after.audience.some((key) => !held.transfer.audience.includes(key))) await share(sql, held, after.audience, { sentWith: sending.has(entering.step) ? ids.ordinal : null, actor, occurredAt, recordedAt });
  await updateTransfer(sql, entering, after, changes, content);
  await append(sql, [{
    kind: stepTaken.get(entering.step)!, aggregate: { type: 'Transfer', id: held.transfer.id, number: held.transfer.eventNumber + 1 }, subjectId: ids.step,
    organs: organKeysOf(after), audience: after.audience, occurredAt: occurredAt.toISOString(), actor, channel: entering.door === 'ON_BEHALF' ? 'PAPER' : 'LIVE', parts: content.parts,
  }], recordedAt.toISOString());
  if (!held.transfer.historic) await followRows(sql, entering, after, following, copies);
}

/** Where a track has come before the court: only then does the court see it. */
const atCourt: ReadonlySet<TransferState> = new Set(['INDICTED', 'ON_TRIAL', ...judged]);

function transferAfter({ held, step, given, receiver, occurredAt }: Entering, changes: readonly TrackChange[]): After {
  const { transfer, tracks } = held;
  const parties = receiver === null ? transfer : { ...transfer, receiver: receiver.organ, procuratorate: transfer.procuratorate ?? receiver.procuratorate, court: transfer.court ?? receiver.court };
  const states = new Set(tracks.map(({ id, state }) => changes.find((change) => change.id === id)?.state ?? state));
  const sentAt = sending.has(step) ? occurredAt : transfer.sentAt;
  return {
    ...parties, sentAt, state: states.size === 1 ? [...states][0]! : null, onTheSpot: step === 'sendOnTheSpot' || (transfer.onTheSpot && step !== 'send'),
    policeLine: given.policeLine ?? transfer.policeLine,
    // Police who sent it on took part, and see what became of it.
    audience: sentAt === null ? audienceBefore(parties) : [...new Set([...(transfer.sentAt === null ? [] : transfer.audience), ...audienceAfter(parties, [...states].some((state) => atCourt.has(state)))])],
  };
}

async function updateTransfer(sql: Transaction, entering: Entering, after: After, changes: readonly TrackChange[], content: Said): Promise<void> {
  const { held, step, given, occurredAt, recordedAt } = entering;
  const letter = sending.has(step) || step === 'sendPapers' ? (given.papers ?? []).find(({ kind }) => kind === 'D03' || kind === 'D31' || kind === 'D33')?.number : undefined;
  const isClosed = held.tracks.every(({ id, state }) => (changes.find((change) => change.id === id)?.state ?? state) === 'CLOSED');
  await updateRows(sql, 'casework.transfer', [{
    id: after.id, state: after.state, police_line: after.policeLine, on_the_spot: after.onTheSpot, sent_at: after.sentAt, receiver_id: after.receiver?.id ?? null,
    procuratorate_id: after.procuratorate?.id ?? null, court_id: after.court?.id ?? null, revision: after.revision + 1, event_number: after.eventNumber + 1, audience: after.audience, recorded_at: recordedAt,
    ...(letter !== undefined && { letter_number: letter }), ...whyReceiver(entering, content),
    ...(step === 'receive' && { received_at: occurredAt }), closed_at: isClosed ? occurredAt : null,
  }]);
}

/** Why this receiver: the rule, or whoever sends it in words of its own, as far as they are kept. */
function whyReceiver({ receiver, given }: Entering, { reasons }: Said): Record<string, string | null> {
  return receiver === null ? {} : { receiver_reason: receiver.reason === given.reasons ? reasons : receiver.reason };
}

async function updateTracks(sql: Transaction, { held, given, step, to, occurredAt }: Entering, changes: readonly TrackChange[], audience: readonly string[]): Promise<void> {
  for (const { id, state, hasMoved, fileState, ...facts } of changes) {
    const columns = Object.fromEntries(Object.entries(facts).map(([field, value]) => [field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));
    await updateRows(sql, 'casework.transfer_track', [{ id, state, file_state: fileState, ...(hasMoved && { entered_at: occurredAt }), ...columns }]);
  }
  if (step !== 'addSuspect') return;
  const others = held.tracks.filter(({ suspectId }) => suspectId === null).length;
  const added = given.suspects?.length ? given.suspects : [{}];
  await insertRows(sql, 'casework.transfer_track', added.map(({ crimeCode }: { crimeCode?: string }, index) => ({
    id: uuidv7(), transfer_id: held.transfer.id, ordinal: held.tracks.length + index + 1, suspect_id: null, suspect_label: `其他人员${others + index + 1}`, crime_code: crimeCode ?? null, state: to,
    entered_at: occurredAt, file_state: 'FILE_RUNNING', fined_by_court: false, audience,
  })));
}

/** Items and copies, where the step is about them. */
async function updateBeside(sql: Transaction, { held, row, given, to, subjects, occurredAt }: Entering, audience: readonly string[]): Promise<void> {
  const region = regionOf(row);
  if (region === 'COPIES') await updateRows(sql, 'casework.transfer_copy', subjects.map(({ id }) => ({ id, state: to, acknowledged_at: occurredAt })));
  if (region !== 'ITEMS') return;
  await updateRows(sql, 'casework.seized_item', subjects.filter(({ id }) => id !== held.transfer.id).map(({ id }) => ({ id, state: to, entered_at: occurredAt })));
  if (row.step !== 'listItems') return;
  await insertRows(sql, 'casework.seized_item', (given.items ?? []).map(({ name, quantity, features, location }, index) => ({
    id: uuidv7(), transfer_id: held.transfer.id, ordinal: held.items.length + index + 1, name, quantity: quantity ?? null, features: features ?? null, location: location ?? null, state: to, entered_at: occurredAt, audience,
  })));
}

async function writeStep(sql: Transaction, entering: Entering, { step: id, ordinal }: { step: string; ordinal: number }, content: Said, audience: readonly string[]): Promise<void> {
  const { held, row, by, door, enteredBy, given } = entering;
  const organId = organActing(by, held.transfer) ?? (door === 'SYSTEM' ? null : enteredBy?.organId ?? null);
  await insertRows(sql, 'casework.transfer_step_taken', [{
    id, transfer_id: held.transfer.id, ordinal, step: entering.step, row_code: row.id, from_state: entering.from, to_state: entering.to, subject_ids: entering.subjects.map((subject) => subject.id), acting_as: by,
    organ_id: organId, entered_by_organ_id: enteredBy !== null && enteredBy.organId !== organId ? enteredBy.organId : null, door, proof: entering.proof, occurred_at: entering.occurredAt, recorded_at: entering.recordedAt,
    late: entering.late, missing: entering.missing, gaps: [...entering.gaps, ...content.gaps], affirmed: given.affirms ?? [], reason_code: given.reasonCode ?? null, reasons: content.reasons, stated: content.stated,
    is_unconfirmed: door !== 'STEP' && organId !== null && enteredBy !== null && organId !== enteredBy.organId, taken_by: enteredBy?.subject ?? 'hub:transfers', audience,
  }]);
}

async function writePapers(sql: Transaction, { held, by, given, enteredBy }: Entering, stepId: string, after: After): Promise<void> {
  const issuer = organActing(by, held.transfer) ?? enteredBy?.organId ?? null;
  await insertRows(sql, 'casework.transfer_paper', (given.papers ?? []).map(({ kind, standing = 'ATTACHED', number, issuedOn, digest, reference }, index) => ({
    id: uuidv7(), transfer_id: after.id, step_id: stepId, ordinal: held.papers.length + index + 1, kind, standing, number: number ?? null, issued_on: issuedOn ?? null, issuer_id: standing === 'ATTACHED' ? issuer : null,
    digest: digest?.toLowerCase() ?? null, reference: reference ?? null, audience: after.audience,
  })));
}

async function writeCopies(sql: Transaction, { held, recordedAt }: Entering, stepId: string, copies: readonly Addressee[], audience: readonly string[]): Promise<void> {
  await insertRows(sql, 'casework.transfer_copy', copies.map(({ toActor, toOrganId, how, isAdvised }, index) => ({
    id: uuidv7(), transfer_id: held.transfer.id, step_id: stepId, ordinal: held.copies.length + index + 1, to_actor: toActor, to_organ_id: toOrganId, how, is_advised: isAdvised, state: 'COPY_SENT', sent_at: recordedAt, audience,
  })));
}
