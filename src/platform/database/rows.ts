import { inText, type CopyInto } from './copy.js';
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

type Types = ReadonlyMap<string, string>;

/** Types of a table's columns, by name; asked for once, and again where a column is not among them. */
const known = new Map<string, Types>();

function knownTypes(table: string, columns: readonly string[]): Types | undefined {
  const held = known.get(table);
  return held && columns.every((column) => held.has(column)) ? held : undefined;
}

async function askTypes(sql: Sql, table: string): Promise<Types> {
  const rows = await sql<{ name: string; type: string }>('select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attnum > 0', [table]);
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  known.set(table, types);
  return types;
}

/** A table and the rows that go into it, keyed by column name. */
export type Filling = readonly [table: string, rows: Rows];

/** Inserts rows into tables in the order given, as `insertRows` does, faster where they are many or a table is wide; a column that no row has takes its default. The rows are on their way when this returns its promise. */
export async function copyRows(sql: Transaction, ...fillings: readonly Filling[]): Promise<void> {
  const tables: CopyInto[] = [];
  for (const [table, rows] of fillings) {
    if (rows.length === 0) continue;
    const columns = [...new Set(rows.flatMap(Object.keys))];
    const types = knownTypes(table, columns) ?? await askTypes(sql, table);
    tables.push({ text: `copy ${table} (${columns.join(', ')}) from stdin`, lines: linesOf(rows, columns.map((column) => ({ column, type: types.get(column) }))) });
  }
  if (tables.length > 0) await sql.copy(tables);
}

/** Rows of one piece: enough to be worth sending, few enough that PostgreSQL need not wait for it. */
const piece = 100;

function* linesOf(rows: Rows, columns: readonly { readonly column: string; readonly type: string | undefined }[]): Iterable<string> {
  for (let from = 0; from < rows.length; from += piece) {
    yield rows.slice(from, from + piece).map((row) => `${columns.map(({ column, type }) => inText(row[column], type)).join('\t')}\n`).join('');
  }
}
