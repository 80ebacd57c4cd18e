import type pg from 'pg';
import type { Sql } from './database.js';

/** Runs statements, and sends rows, within one transaction. */
export interface Transaction extends Sql {
  /** `copy … from stdin`, with its rows in the text format. */
  copy(text: string, lines: string): Promise<void>;
}

/** What pg's connection can do for a copy, which its types leave out. */
interface CopyConnection { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }

/** Sends rows by `copy … from stdin` on a connection; rejects with PostgreSQL's error. */
export function copyIn(client: pg.ClientBase, text: string, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown = null;
    client.query({
      submit: (connection: unknown) => { (connection as CopyConnection).query(text); },
      handleCopyInResponse: (connection: CopyConnection) => { connection.sendCopyFromChunk(Buffer.from(lines)); connection.endCopyFrom(); },
      handleCommandComplete: () => {},
      // A failure while rows are under way comes before the connection is ready; a lost connection is never ready again.
      handleError: (error: unknown) => { failure = error; reject(error instanceof Error ? error : new Error(String(error))); },
      handleReadyForQuery: () => { if (failure === null) resolve(); },
    });
  });
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

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Inserts rows, keyed by column name, as `insertRows` does, faster where they are many or their table is wide; a column that no row has takes its default. */
export async function copyRows(sql: Transaction, table: string, rows: Rows): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const types = await typesOf(sql, table, columns);
  const lines = rows.map((row) => `${columns.map((column) => inText(row[column], types.get(column))).join('\t')}\n`);
  await sql.copy(`copy ${table} (${columns.join(', ')}) from stdin`, lines.join(''));
}

/** A value of a column of that type in the text format of `copy`. */
export function inText(value: unknown, type: string | undefined): string {
  if (value === null || value === undefined) return '\\N';
  return escaped(type?.endsWith('[]') ? arrayOf(value as readonly unknown[]) : type === 'jsonb' ? JSON.stringify(value) : plain(value));
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (character) => escapes[character]!);

const arrayOf = (values: readonly unknown[]): string => `{${values.map((value) => (value === null ? 'NULL' : `"${plain(value).replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`;
