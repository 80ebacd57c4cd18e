import { inText } from './copy.js';
import type { Sql, Transaction } from './database.js';

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

/** Types of a table's columns, by name; asked for once, and again where a column is not among them. */
const known = new Map<string, ReadonlyMap<string, string>>();

async function typesOf(sql: Sql, table: string, columns: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const held = known.get(table);
  if (held && columns.every((column) => held.has(column))) return held;
  const rows = await sql<{ name: string; type: string }>('select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attnum > 0', [table]);
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  known.set(table, types);
  return types;
}

/** Inserts rows, keyed by column name, as `insertRows` does, faster where they are many or their table is wide; a column that no row has takes its default. */
export async function copyRows(sql: Transaction, table: string, rows: Rows): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const types = await typesOf(sql, table, columns);
  const lines = rows.map((row) => `${columns.map((column) => inText(row[column], types.get(column))).join('\t')}\n`);
  await sql.copy(`copy ${table} (${columns.join(', ')}) from stdin`, lines.join(''));
}
