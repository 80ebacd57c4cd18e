import { readDivisionCode } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';

/** One division as the Bureau of Statistics lists it; a county has 6 digits, or 9 with three zeros. */
export interface DivisionEntry { readonly code: string; readonly name: string; readonly level: 'province' | 'city' | 'county' | 'township'; readonly statisticalOnly: boolean }

/** Enters divisions, replacing names and levels of those held; gives how many are new or changed. Throws on a code that is none. */
export async function enterDivisions(sql: Sql, entries: readonly DivisionEntry[]): Promise<number> {
  const rows = entries.map(({ code, name, level, statisticalOnly }) => {
    const shortCode = code.length === 9 && code.endsWith('000') ? code.slice(0, 6) : code;
    const reading = readDivisionCode(shortCode);
    if (!reading.ok) throw new Error(`区划代码 ${code}（${name}）不合规：${reading.flaws[0]!.message}`);
    return { id: reading.value.stem, code: shortCode, name, level: level.toUpperCase(), statistical_only: statisticalOnly };
  });
  const changed = await sql(
    `insert into registry.division select row.* from jsonb_populate_recordset(null::registry.division, $1::jsonb) as row
     on conflict (id) do update set name = excluded.name, level = excluded.level, statistical_only = excluded.statistical_only
     where (division.name, division.level, division.statistical_only) is distinct from (excluded.name, excluded.level, excluded.statistical_only) returning id`,
    [JSON.stringify(rows)],
  );
  return changed.length;
}
