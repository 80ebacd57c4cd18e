import { randomUUID } from 'node:crypto';
import { append, type Told } from '../../src/platform/log/index.js';
import type { FieldClass } from '../../src/platform/model/index.js';
import type { TestHub } from './hub.js';

/** An event to tell, of a case unless it says of what; by the county branch, for itself alone. */
export interface Telling {
  readonly type?: string;
  readonly aggregateId?: string;
  readonly subjectId?: string;
  readonly fieldClass?: FieldClass;
  readonly organs?: readonly string[];
  readonly audience?: readonly string[];
  readonly text?: string;
}

let numbers = 1_000_000;

function toldOf({ hub }: TestHub, { type = 'case.correct', aggregateId = randomUUID(), subjectId, fieldClass, organs = [], audience = [], text = '' }: Telling): Told {
  const kind = hub.kinds.get(type)!;
  numbers += 1;
  return {
    kind: { ...kind, fieldClass: fieldClass ?? kind.fieldClass }, aggregate: { type: 'EnforcementCase', id: aggregateId, number: numbers }, ...(subjectId === undefined ? {} : { subjectId }),
    organs, audience, occurredAt: '2026-11-20T09:00:00+08:00', actor: 'trial', channel: 'LIVE', parts: text === '' ? [] : [{ fieldClass: 'L0', payload: { text } }],
  };
}

/** Tells events in one transaction, which `before` may hold open; gives their ids. */
export async function tell(test: TestHub, events: readonly Telling[], before: () => Promise<void> = () => Promise.resolve()): Promise<string[]> {
  return test.hub.database.transaction(async (sql) => {
    const ids = await append(sql, events.map((event) => toldOf(test, event)), new Date().toISOString());
    await before();
    return ids;
  });
}
