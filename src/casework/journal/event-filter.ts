import { readDivisionCode } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import type { EventFilter } from '../../platform/log/index.js';
import { isUuid } from '../../platform/reader/index.js';
import type { EventWhere } from './journal.types.js';

/** No scope key: what it is looked for in, nothing carries. */
const nothing = '-';

/** 事件筛选: what is asked for, as the log is read. An organ or a division that does not exist, or an id that is none, matches nothing. */
export async function filterOf(sql: Sql, where: EventWhere | null): Promise<EventFilter> {
  const { type, types, aggregateId, organId, divisionCode } = where ?? {};
  const wanted = type == null ? types : types == null || types.includes(type) ? [type] : [];
  const read = divisionCode == null ? undefined : readDivisionCode(divisionCode);
  return {
    ...(wanted == null ? {} : { types: wanted }),
    ...(aggregateId == null ? {} : isUuid(aggregateId) ? { aggregateId } : { types: [] }),
    ...(organId == null ? {} : { organ: await keyOf(sql, organId) }),
    ...(read === undefined ? {} : { division: read.ok ? `v${read.value.stem}` : nothing }),
  };
}

async function keyOf(sql: Sql, organId: string): Promise<string> {
  const [row] = isUuid(organId) ? await sql<{ key: string }>(`select 'o' || number as key from registry.organ where id = $1`, [organId]) : [];
  return row?.key ?? nothing;
}
