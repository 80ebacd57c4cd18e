import { readDivisionCode } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import type { EventFilter } from '../../platform/log/index.js';
import { isUuid } from '../../platform/reader/index.js';
import type { EventWhere } from './journal.types.js';

/** No scope key: what it is looked for in, nothing carries. */
const nothing = '-';

/** 事件筛选: what is asked for, as the log is read. An organ or a division that does not exist, or an id that is none, matches nothing. */
export async function filterOf(sql: Sql, where: EventWhere | null): Promise<EventFilter> {
  const asked = Object.fromEntries(Object.entries(where ?? {}).filter(([, value]) => value !== null)) as EventWhere;
  const { type, types, aggregateId, organId, divisionCode } = asked;
  const wanted = type === undefined ? types : types === undefined || types.includes(type) ? [type] : [];
  const isNamed = aggregateId === undefined || isUuid(aggregateId);
  const read = divisionCode === undefined ? undefined : readDivisionCode(divisionCode);
  return {
    types: isNamed ? wanted : [],
    aggregateId: isNamed ? aggregateId : undefined,
    organ: organId === undefined ? undefined : await keyOf(sql, organId),
    division: read && (read.ok ? `v${read.value.stem}` : nothing),
  };
}

async function keyOf(sql: Sql, organId: string): Promise<string> {
  const [row] = isUuid(organId) ? await sql<{ key: string }>(`select 'o' || number as key from registry.organ where id = $1`, [organId]) : [];
  return row?.key ?? nothing;
}
