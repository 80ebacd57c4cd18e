import type pg from 'pg';
import type { Sql } from './database.js';

/** Statements over a session of one's own, such as a worker's. */
export const sqlOver = (client: Pick<pg.Client, 'query'>): Sql =>
  async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => (await client.query(text, [...values])).rows as R[];

/** One transaction over such a session; rolled back when the work throws, and what it throws is thrown on. */
export async function inTransaction<T>(client: Pick<pg.Client, 'query'>, work: (sql: Sql) => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work(sqlOver(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}
