import { v7 as uuidv7 } from 'uuid';
import { copyRows, type Transaction } from '../database/index.js';
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
 * `before` is work on the same connection that has to end first; events are written out meanwhile. Returns the events' ids in the order given.
 */
export async function append(sql: Transaction, told: readonly Told[], recordedAt: string, before?: Promise<void>): Promise<string[]> {
  const unplaced = told.map((one) => written(one, recordedAt));
  await before;
  if (told.length === 0) return [];
  const drawn = await sql<{ seq: string }>(`select nextval('log.event_seq')::text as seq from generate_series(1, $1::int)`, [told.length]);
  const events = unplaced.map((one, index) => ({ ...one, seq: drawn[index]!.seq }));
  await copyRows(
    sql, ['log.event', events.map(({ seq, row }) => ({ seq, ...row }))], ['log.part', events.flatMap(({ parts }) => parts)],
    ['log.pending', events.map(({ seq, row }) => ({ seq, event_id: row.id }))],
  );
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
      occurred_at: one.occurredAt, recorded_at: recordedAt, actor: one.actor, channel: one.channel, envelope, leaf: inHex(leafOf(envelope)),
      audience: one.audience,
    },
    parts: parts.map((part) => ({
      event_id: id, class: part.fieldClass, payload: part.payload, salt: inHex(part.salt), commitment: inHex(part.commitment),
    })),
  };
}

/** Bytes as PostgreSQL reads them. */
const inHex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
