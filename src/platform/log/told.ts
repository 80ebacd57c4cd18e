import { upCast, type EventKind, type Payload } from './event-kind.js';
import type { Seen } from './read.js';

/** What an event says to whoever may see it, by the fields of `LogEvent`; the payload is as the current version states it. Throws for a type that no module declares. */
export function toldOf({ position: _position, ...event }: Seen, kinds: ReadonlyMap<string, EventKind>, cursor: string) {
  const kind = kinds.get(event.type);
  if (!kind) throw new Error(`No module declares events of type ${event.type}`);
  const payload = Object.fromEntries(Object.entries(event.payload).map(([fieldClass, part]) => [fieldClass, upCast(kind, event.version, part as Payload)]));
  return {
    ...event, meaning: kind.meaning, version: kind.version, cursor, occurredAt: event.occurredAt.toISOString(), recordedAt: event.recordedAt.toISOString(), payload,
  };
}
