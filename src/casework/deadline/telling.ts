import type { Transaction } from '../../platform/database/index.js';
import { append, type EventKind, type Payload, type Told } from '../../platform/log/index.js';
import type { Held } from './held.js';
import type { Moment } from './matter.js';

/** What became of a deadline: the kind of event, and what it says beyond what every one does. */
export interface Happening { readonly kind: EventKind; readonly id: string; readonly more?: Payload; readonly occurredAt?: Date }

/** Where whoever finds phases is told that deadlines changed. */
export const channel = 'casework_deadline';

/**
 * Tells what became of deadlines, in order; `held` are they as they stand after it. Gives them with the numbers of their last events: it is told before they are written.
 * What an event says is how its deadline stands then, in codes, moments and identifiers.
 */
export async function tellOf(sql: Transaction, held: readonly Held[], happenings: readonly Happening[], { occurredAt, recordedAt, actor, channel: through }: Moment): Promise<Held[]> {
  const numbers = new Map(held.map(({ id, eventNumber }) => [id, eventNumber]));
  const byId = new Map(held.map((one) => [one.id, one]));
  const told = happenings.map(({ kind, id, more, occurredAt: own }): Told => {
    const one = byId.get(id)!;
    const number = numbers.get(id)! + 1;
    numbers.set(id, number);
    return {
      kind, aggregate: { type: 'Deadline', id, number }, subjectId: one.subjectId, organs: one.organs, audience: one.audience, occurredAt: (own ?? occurredAt).toISOString(), actor, channel: through,
      parts: [{ fieldClass: 'L1', payload: { ...saidOf(one), ...more } }],
    };
  });
  await append(sql, told, recordedAt.toISOString());
  if (told.length > 0) await sql(`select pg_notify('${channel}', '')`);
  return held.map((one) => ({ ...one, eventNumber: numbers.get(one.id)!, recordedAt }));
}

function saidOf(one: Held): Payload {
  const { clockId, line, owner, owedById, force, standing, subjectType, subjectId, caseId, parts, state, isProvisional, calendarVersion, ruleVersion, round } = one;
  return {
    clockId, line, owner, owedById, force, standing, subjectType, subjectId, caseId, parts, state, isProvisional, calendarVersion, ruleVersion, round,
    startedAt: one.startedAt.toISOString(), dueAt: one.dueAt?.toISOString() ?? null,
  };
}
