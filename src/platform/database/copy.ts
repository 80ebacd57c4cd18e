import type pg from 'pg';

/** What pg's connection can do for a copy, which its types leave out. */
interface CopyConnection { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void; sendCopyFail(reason: string): void }

/** Rows for one table: `copy … from stdin`, and its lines in pieces, each made when it is sent. */
export interface CopyInto { readonly text: string; readonly lines: Iterable<string> }

/**
 * Sends rows into tables, one after another, on a connection; rejects with PostgreSQL's error. Nothing is waited for in between: PostgreSQL takes in what
 * was sent while the rest is being made, and ignores what comes after a failure.
 */
export function copyIn(client: pg.ClientBase, tables: readonly CopyInto[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown = null;
    const fail = (error: unknown): void => {
      failure ??= error;
      reject(failure instanceof Error ? failure : new Error(String(failure)));
    };
    client.query({
      submit: (connection: unknown) => { send(connection as CopyConnection, tables, fail); },
      handleCopyInResponse: () => {},
      handleCommandComplete: () => {},
      // A failure while rows are under way comes before the connection is ready; a lost connection is never ready again.
      handleError: fail,
      handleReadyForQuery: () => { if (failure === null) resolve(); },
    });
  });
}

function send(connection: CopyConnection, tables: readonly CopyInto[], fail: (error: unknown) => void): void {
  connection.query(tables.map(({ text }) => text).join('; '));
  try {
    for (const { lines } of tables) {
      for (const piece of lines) connection.sendCopyFromChunk(Buffer.from(piece));
      connection.endCopyFrom();
    }
  } catch (error) {
    fail(error);
    connection.sendCopyFail('a row could not be written');
  }
}

/** A value of a column of that type in the text format of `copy`. */
export function inText(value: unknown, type: string | undefined): string {
  if (value === null || value === undefined) return '\\N';
  return escaped(type?.endsWith('[]') ? arrayOf(value as readonly unknown[]) : type === 'jsonb' ? JSON.stringify(value) : plain(value));
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const special = /[\\\n\r\t]/;
const escaped = (text: string): string => (special.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character]!) : text);

const arrayOf = (values: readonly unknown[]): string => `{${values.map((value) => (value === null ? 'NULL' : `"${plain(value).replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`;
