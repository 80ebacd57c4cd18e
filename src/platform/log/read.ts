import type { Sql } from '../database/index.js';
import { fieldClasses, type FieldClass } from '../model/index.js';
import { keysFor, reaches, requireSight, type Sight } from '../reader/index.js';
import type { Payload } from './event-kind.js';

/** An event as one actor may see it: envelope, and the parts of classes that reach this actor. */
export interface Seen {
  readonly position: bigint;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly aggregateNumber: number;
  /** What within the aggregate it concerns. */
  readonly subjectId: string | null;
  readonly fieldClass: FieldClass;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly channel: string;
  readonly payload: Payload;
}

/** All that are given must hold. */
export interface EventFilter {
  readonly types?: readonly string[] | undefined;
  readonly aggregateId?: string | undefined;
  /** Scope key of an organ: events that concern it. */
  readonly organ?: string | undefined;
  /** Scope key of a division: events that those of the division are told of. */
  readonly division?: string | undefined;
  /** Position of the last event wanted. */
  readonly until?: bigint | undefined;
  /** Positions of the events wanted. */
  readonly positions?: readonly bigint[] | undefined;
}

/** 日志末尾: the position of the last event. */
export async function endOfLog(sql: Sql): Promise<bigint> {
  const [row] = await sql<{ last: string }>('select coalesce(max(position), 0)::text as last from log.entry');
  return BigInt(row!.last);
}

/** Events after a position, in the order of the log, as this actor may see them now. Throws without an actor. */
export async function eventsAfter(sql: Sql, given: Sight, after: bigint, count: number, filter: EventFilter): Promise<Seen[]> {
  const sight = requireSight(given);
  const keys = fieldClasses.map((fieldClass) => keysFor(sight, fieldClass));
  const values: unknown[] = [after.toString(), ...keys];
  const asked = (condition: (place: string) => string, value: unknown): string => (value === undefined ? '' : ` and ${condition(`$${values.push(value)}`)}`);
  const filters = asked((place) => `event.type = any(${place}::text[])`, filter.types) + asked((place) => `${place}::text = any(event.organs)`, filter.organ)
    + asked((place) => `${place}::text = any(event.audience)`, filter.division);
  const placed = asked((place) => `event.aggregate_id = ${place}`, filter.aggregateId) + asked((place) => `entry.position <= ${place}`, filter.until?.toString())
    + asked((place) => `entry.position = any(${place}::bigint[])`, filter.positions?.map(String));
  // Events of one aggregate are told under its lock: their numbers agree with their positions, and an index has them in that order.
  const order = filter.aggregateId === undefined ? 'entry.position' : 'event.aggregate_number';
  // Of a `coalesce` PostgreSQL expects every second row, so that it walks the log instead of sorting the little that it would expect otherwise.
  const rows = await sql<Omit<Seen, 'position'> & { position: string }>(
    `${selectEvents} where entry.position > $1${placed} and coalesce(${visible('event.class', 'event.audience')}${filters}, false) order by ${order} limit ${count}`,
    values,
  );
  return rows.map((row) => ({ ...row, position: BigInt(row.position) }));
}

/** First and last position of what was recorded from one moment up to another; null when nothing was. Between them stands what was recorded at other times, too. */
export async function positionsBetween(sql: Sql, from: Date, before: Date): Promise<{ readonly first: bigint; readonly last: bigint } | null> {
  const [row] = await sql<{ first: string | null; last: string | null }>(
    `select min(entry.position)::text as first, max(entry.position)::text as last from log.event join log.entry on entry.event_seq = event.seq
     where event.recorded_at >= $1 and event.recorded_at < $2`, [from.toISOString(), before.toISOString()],
  );
  return row?.first && row.last ? { first: BigInt(row.first), last: BigInt(row.last) } : null;
}

/** The keys that reach a class are bound from $2 (L0) to $6 (L4): a row is visible when its audience holds one that reaches its own class. */
function visible(fieldClass: string, audience: string): string {
  return `(${fieldClasses.map((one, index) => `(${fieldClass} = '${one}' and ${audience} && $${index + 2}::text[])`).join(' or ')})`;
}

const selectEvents = `
  select entry.position::text as position, event.id, event.type, event.version, event.aggregate_type as "aggregateType", event.aggregate_id as "aggregateId",
    event.aggregate_number as "aggregateNumber", event.subject_id as "subjectId", event.class as "fieldClass", event.occurred_at as "occurredAt", event.recorded_at as "recordedAt", event.channel,
    coalesce((select jsonb_object_agg(part.class, part.payload) from log.part where part.event_id = event.id and ${visible('part.class', 'event.audience')}), '{}') as payload
  from log.entry join log.event on event.seq = entry.event_seq`;

/** The same question of an entry that was read whole, just now: whether this actor may see it and it is asked for. */
export function isSeen(entry: Seen & { readonly organs: readonly string[]; readonly audience: readonly string[] }, sight: Sight, { types, aggregateId, organ, division, until }: EventFilter): boolean {
  return reaches(sight, entry.audience, entry.fieldClass)
    && (types === undefined || types.includes(entry.type))
    && (aggregateId === undefined || aggregateId === entry.aggregateId)
    && (organ === undefined || entry.organs.includes(organ))
    && (division === undefined || entry.audience.includes(division))
    && (until === undefined || entry.position <= until);
}
