import type pg from 'pg';

/** A row as the table holds it, columns by name; instants and days as PostgreSQL prints them. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Rows fetched one by one, each once: the tables stay as they are while it answers. */
export class StoredRows {
  private readonly known = new Map<string, Promise<StoredRow[]>>();

  constructor(private readonly client: pg.Pool) {}

  async one(table: string, id: unknown): Promise<StoredRow | undefined> {
    const [row] = await this.ask(`select * from ${table} where id = $1`, [id]);
    return row;
  }

  /** Ids of rows, in the order stated. */
  async ids(table: string, column?: string, value?: unknown, order = 'id'): Promise<string[]> {
    const rows = await this.ask(`select id from ${table}${column ? ` where ${column} = $1` : ''} order by ${order}`, column ? [value] : []);
    return rows.map(({ id }) => String(id));
  }

  private ask(text: string, values: readonly unknown[]): Promise<StoredRow[]> {
    const key = JSON.stringify([text, values]);
    const asked = this.known.get(key) ?? this.client.query<StoredRow>(text, [...values]).then(({ rows }) => rows);
    this.known.set(key, asked);
    return asked;
  }
}

/** The row of a class, if the actor sees it and reads the field on it. */
export type MayRead = (name: string, id: unknown, field: string) => Promise<StoredRow | null>;

/** A filter said once more, by hand: the field it looks at, and what it asks of a row. */
export interface NaiveFilter {
  readonly field: string;
  readonly holds: (row: StoredRow, value: unknown, rows: StoredRows, may: MayRead) => boolean | Promise<boolean>;
}

export const equal = (field: string, column: string): NaiveFilter => ({ field, holds: (row, value) => row[column] === value });
export const atLeast = (field: string, column: string): NaiveFilter => ({ field, holds: (row, value) => row[column] !== null && Number(row[column]) >= Number(value) });
export const moment = (value: unknown): number => Date.parse(String(value).replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
export const listedFrom: NaiveFilter = { field: 'listedAt', holds: (row, value) => moment(row['listed_at']) >= moment(value) };
export const listedBefore: NaiveFilter = { field: 'listedAt', holds: (row, value) => moment(row['listed_at']) < moment(value) };
