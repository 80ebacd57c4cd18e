import { upCast, type EventKind, type Payload, type Seen } from '../log/index.js';

/** Where all events of a hub come from; their ids are unique by themselves. */
const source = 'urn:xianjie:log';

/** An event as one structured CloudEvent (version 1.0), with what its receiver may read of it now and its place sealed for that receiver. */
export function cloudEventOf(event: Seen, kind: EventKind, cursor: string): string {
  const { id, type, aggregateType, aggregateId, aggregateNumber, subjectId, fieldClass, channel } = event;
  const payload = Object.fromEntries(Object.entries(event.payload).map(([part, value]) => [part, upCast(kind, event.version, value as Payload)]));
  return JSON.stringify({
    specversion: '1.0', id, source, type: `xianjie.${type}`, subject: `${aggregateType}/${aggregateId}`, time: event.occurredAt.toISOString(), datacontenttype: 'application/json',
    // The extension asks for text that sorts as the numbers do.
    sequence: String(aggregateNumber).padStart(10, '0'), partitionkey: aggregateId,
    data: { cursor, meaning: kind.meaning, version: kind.version, aggregateType, aggregateId, aggregateNumber, subjectId, fieldClass, channel, recordedAt: event.recordedAt.toISOString(), payload },
  });
}
