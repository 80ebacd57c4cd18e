import { GraphQLError } from 'graphql';
import { isCivilDay } from '../../kernel/index.js';
import type { Boundary, Sight } from '../reader/index.js';
import { policyOf, type CursorSeal } from './seal.js';

/** 截至时刻: what the hub had recorded by then; an instant in the future is now. Throws BAD_USER_INPUT for a moment that does not exist. */
export function boundaryAt(instant: string): Boundary {
  const moment = new Date(instant);
  if (!isCivilDay(instant.slice(0, 10)) || Number.isNaN(moment.getTime())) {
    throw new GraphQLError(`“${instant}”不是存在的时刻；请按 2026-11-21T09:30:00+08:00 的写法填写`, { extensions: { code: 'BAD_USER_INPUT', field: 'asOf.instant' } });
  }
  return {
    given: instant,
    // By the number of milliseconds: a year that PostgreSQL cannot read is a moment all the same.
    known: (draft) => ({ at }) => `${at} <= to_timestamp(${draft.shared('as of', 'bigint', () => moment.getTime())} / 1000.0)`,
  };
}

/** 截至游标: what the log told up to and with an event. Throws BAD_USER_INPUT for a cursor that was not given under these rights. */
export function boundaryAfter(cursor: string, sight: Sight, seal: CursorSeal): Boundary {
  const position = seal.open(cursor, policyOf(sight), 'asOf.cursor');
  return {
    given: cursor,
    known: (draft) => ({ aggregate, event }) => `exists (select from log.event e join log.entry l on l.event_seq = e.seq
      where e.aggregate_id = ${aggregate} and ${event} and l.position <= ${draft.shared('as of', 'bigint', () => position.toString())})`,
  };
}

/** The boundary that an object's `asOf` says: an instant as it was given, or a cursor, which never looks like one. */
export function boundaryOf(asOf: string, sight: Sight, seal: CursorSeal): Boundary {
  return /^\d{4}-\d{2}-\d{2}T/.test(asOf) ? boundaryAt(asOf) : boundaryAfter(asOf, sight, seal);
}
