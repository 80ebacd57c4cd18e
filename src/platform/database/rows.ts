import type { Sql } from './database.js';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Inserts rows, keyed by column name, in one statement; a column left out is null. */
export async function insertRows(sql: Sql, table: string, rows: Rows): Promise<void> {
  if (rows.length > 0) await sql(`insert into ${table} select row.* from jsonb_populate_recordset(null::${table}, $1::jsonb) as row`, [JSON.stringify(rows)]);
}

/** Updates rows by `id` in one statement; all rows state the same columns. */
export async function updateRows(sql: Sql, table: string, rows: Rows): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).filter((column) => column !== 'id');
  const set = columns.map((column) => `${column} = row.${column}`).join(', ');
  await sql(`update ${table} as target set ${set} from jsonb_populate_recordset(null::${table}, $1::jsonb) as row where target.id = row.id`, [JSON.stringify(rows)]);
}
