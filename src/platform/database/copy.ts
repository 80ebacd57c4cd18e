import type pg from 'pg';

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

/** A value of a column of that type in the text format of `copy`. */
export function inText(value: unknown, type: string | undefined): string {
  if (value === null || value === undefined) return '\\N';
  return escaped(type?.endsWith('[]') ? arrayOf(value as readonly unknown[]) : type === 'jsonb' ? JSON.stringify(value) : plain(value));
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (character) => escapes[character]!);

const arrayOf = (values: readonly unknown[]): string => `{${values.map((value) => (value === null ? 'NULL' : `"${plain(value).replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`;
