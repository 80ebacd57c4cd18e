/** A row of values as one JSON value, and how it is read back. */
export interface JsonRow { readonly sql: string; readonly read: (json: unknown) => unknown[] }

/** PostgreSQL functions take 100 arguments at most: wide rows are built in pieces, and pieces of pieces. */
const PIECE = 80;

export function jsonRow(outputs: readonly string[]): JsonRow {
  if (outputs.length <= PIECE) return { sql: `json_build_array(${outputs.join(', ')})`, read: (json) => json as unknown[] };
  const pieces = Array.from({ length: Math.ceil(outputs.length / PIECE) }, (_, index) => jsonRow(outputs.slice(index * PIECE, (index + 1) * PIECE)));
  const whole = jsonRow(pieces.map(({ sql }) => sql));
  return { sql: whole.sql, read: (json) => whole.read(json).flatMap((piece) => piece as unknown[]) };
}

/** The output columns of a statement, and the values that they stand for. */
export interface Columns { readonly sql: readonly string[]; readonly read: (row: readonly (string | null)[]) => readonly unknown[] }

/** PostgreSQL gives 1,664 columns at most; the facts of all domains with all their parts are more. */
const mostColumns = 1_600;

export function columnsOf(outputs: readonly string[]): Columns {
  if (outputs.length <= mostColumns) return { sql: outputs, read: (row) => row };
  const packed = jsonRow(outputs);
  return { sql: [packed.sql], read: ([row]) => packed.read(JSON.parse(row!)) };
}
