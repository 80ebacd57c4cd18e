import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../database/index.js';
import type { FieldClass } from '../model/index.js';
import type { EventKind, Payload } from './event-kind.js';
import { leafOf, salted } from './leaf.js';

/** 通道: how the event reached the hub. */
export type Channel = 'LIVE' | 'PACKAGE' | 'PAPER';

/** What a change says of itself. No name, identity number or free text stands outside `parts`. */
export interface Told {
  readonly kind: EventKind;
  /** The row that was locked, its number having been drawn under that lock. */
  readonly aggregate: { readonly type: string; readonly id: string; readonly number: number };
  /** What within the aggregate it concerns (a decision of a case), where its audience is not the aggregate's. */
  readonly subjectId?: string;
  /** Scope keys of the organs concerned. */
  readonly organs: readonly string[];
  readonly audience: readonly string[];
  readonly occurredAt: string;
  readonly actor: string;
  readonly channel: Channel;
  readonly parts: readonly { readonly fieldClass: FieldClass; readonly payload: Payload }[];
}

/**
 * Writes events in the transaction of the change that they tell, without a position; the sequencer gives that after the commit.
 * Call it after the aggregates' rows are locked: `seq` is drawn here, so that it agrees with the numbers within each aggregate.
 * Returns the events' ids in the order given.
 */
export async function append(sql: Sql, told: readonly Told[], recordedAt: string): Promise<string[]> {
  if (told.length === 0) return [];
  const events = told.map((one) => written(one, recordedAt));
  await sql(insertEvents, [JSON.stringify(events.map(({ row }) => row))]);
  await sql(insertParts, [JSON.stringify(events.flatMap(({ parts }) => parts))]);
  await sql(`select pg_notify('log_pending', '')`);
  return events.map(({ row }) => row.id);
}

function written(one: Told, recordedAt: string) {
  const id = uuidv7();
  const parts = one.parts.map((part) => salted(part.fieldClass, part.payload));
  const envelope = {
    id, type: one.kind.type, version: one.kind.version, aggregate: one.aggregate, subjectId: one.subjectId, organs: one.organs,
    fieldClass: one.kind.fieldClass, occurredAt: one.occurredAt, recordedAt, actor: one.actor, channel: one.channel,
    parts: parts.map((part) => ({ fieldClass: part.fieldClass, commitment: part.commitment.toString('hex') })),
  };
  return {
    row: {
      id, type: one.kind.type, version: one.kind.version, aggregate_type: one.aggregate.type, aggregate_id: one.aggregate.id,
      aggregate_number: one.aggregate.number, subject_id: one.subjectId ?? null, organs: one.organs, class: one.kind.fieldClass,
      occurred_at: one.occurredAt, recorded_at: recordedAt, actor: one.actor, channel: one.channel, envelope, leaf: leafOf(envelope).toString('hex'),
      audience: one.audience,
    },
    parts: parts.map((part) => ({
      event_id: id, class: part.fieldClass, payload: part.payload, salt: part.salt.toString('hex'), commitment: part.commitment.toString('hex'),
    })),
  };
}

/** Rows go in by array order, and each draws its `seq` as it goes in. */
const insertEvents = `
  with told as (
    insert into log.event (id, type, version, aggregate_type, aggregate_id, aggregate_number, subject_id, organs, class, occurred_at, recorded_at, actor, channel, envelope, leaf, audience)
    select (e->>'id')::uuid, e->>'type', (e->>'version')::int, e->>'aggregate_type', (e->>'aggregate_id')::uuid, (e->>'aggregate_number')::int, (e->>'subject_id')::uuid,
      array(select jsonb_array_elements_text(e->'organs')), e->>'class', (e->>'occurred_at')::timestamptz, (e->>'recorded_at')::timestamptz, e->>'actor', e->>'channel',
      e->'envelope', decode(e->>'leaf', 'hex'), array(select jsonb_array_elements_text(e->'audience'))
    from jsonb_array_elements($1::jsonb) with ordinality as given(e, place) order by place
    returning seq, id
  )
  insert into log.pending (seq, event_id) select seq, id from told`;

const insertParts = `
  insert into log.part (event_id, class, payload, salt, commitment)
  select (p->>'event_id')::uuid, p->>'class', p->'payload', decode(p->>'salt', 'hex'), decode(p->>'commitment', 'hex') from jsonb_array_elements($1::jsonb) as p`;
