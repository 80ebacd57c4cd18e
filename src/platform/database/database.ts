import pg from 'pg';
import { copyIn, type CopyInto } from './copy.js';
import { DeadlinePassed, secondsAllowed } from '../deadline.js';

/** Runs a statement and gives its rows as objects. */
export interface Sql {
  <R extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<R[]>;
}

/** Runs statements, and sends rows, within one transaction. */
export interface Transaction extends Sql {
  /** Rows into tables, one after another. */
  copy(tables: readonly CopyInto[]): Promise<void>;
}

export interface PreparedRead { readonly name: string; readonly text: string; readonly values: readonly unknown[] }

/** Every value as PostgreSQL prints it: the reader's kinds decode them, so that no digit and no offset is lost. */
const asPrinted = { getTypeParser: () => (value: string): string => value };

/**
 * Statements are compiled so that one plan is right for all values: PostgreSQL would plan a page anew each time, at half the cost of answering
 * it. And they are short: workers that share a walk lose its order. A page fetched anywhere counts as much as the next one, whatever the server's own
 * settings: PostgreSQL would rather fetch the rows of a small organ in bulk, and sort them, than walk its index.
 */
export const connectionSettings = '-c TimeZone=Asia/Shanghai -c jit=off -c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0 -c random_page_cost=1';

/** The hub's connections: prepared reads as arrays, statements, and transactions. */
export class Database {
  private readonly pool: pg.Pool;
  private readonly watchers = new Set<(text: string) => void>();
  /** Seconds that a statement may take, by connection; 0 when nothing was said. */
  private readonly allowed = new WeakMap<pg.PoolClient, number>();
  private isClosed = false;

  constructor(readonly url: string, size: number, onIdleError: (error: Error) => void) {
    this.pool = new pg.Pool({ connectionString: url, max: size, application_name: 'xianjie', options: connectionSettings });
    // Connections that are being closed may still be told that their server stops, which is news to nobody.
    this.pool.on('error', (error) => { if (!this.isClosed) onIdleError(error); });
    // One that is lost between two statements of a transaction says so at the next; the pool listens to none that is in use.
    this.pool.on('connect', (client) => { client.on('error', () => {}); });
  }

  /** Rows as arrays of PostgreSQL's own text. */
  async read({ name, text, values }: PreparedRead): Promise<(string | null)[][]> {
    return this.connected(async (client) => {
      this.tell(text);
      const result = await client.query({ name, text, values: [...values], rowMode: 'array', types: asPrinted });
      return result.rows as (string | null)[][];
    });
  }

  readonly sql: Sql = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => {
    return this.connected(async (client) => {
      this.tell(text);
      return (await client.query(text, [...values])).rows as R[];
    });
  };

  /** One transaction; rolled back when the work throws, and what it throws is thrown on. */
  async transaction<T>(work: (sql: Transaction) => Promise<T>): Promise<T> {
    const client = await this.connect();
    const statement: Sql = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => {
      this.tell(text);
      return (await client.query(text, [...values])).rows as R[];
    };
    const sql: Transaction = Object.assign(statement, {
      copy: async (tables: readonly CopyInto[]): Promise<void> => {
        for (const { text } of tables) this.tell(text);
        await copyIn(client, tables);
      },
    });
    try {
      await client.query('begin');
      const result = await work(sql);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      // A connection that cannot even roll back is not given to the next caller.
      await client.query('rollback').then(() => client.release(), (broken: unknown) => client.release(broken instanceof Error ? broken : true));
      throw error;
    }
  }

  /** Calls back with the text of every statement until the returned function is called. */
  watch(watcher: (text: string) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.pool.end();
  }

  /** A connection for one statement; one that failed is not given to the next caller, for who knows in which state it is. */
  private async connected<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.connect();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** A connection whose statements take no longer than whoever waits for them: PostgreSQL gives them up by itself, whatever becomes of this process. */
  private async connect(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    try {
      const seconds = secondsAllowed();
      if ((this.allowed.get(client) ?? 0) !== seconds) await client.query(`set statement_timeout = '${seconds}s'`);
      this.allowed.set(client, seconds);
      return client;
    } catch (error) {
      client.release(error instanceof DeadlinePassed ? undefined : true);
      throw error;
    }
  }

  private tell(text: string): void {
    for (const watcher of this.watchers) watcher(text);
  }
}
