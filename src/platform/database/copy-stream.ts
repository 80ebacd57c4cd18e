import { once } from 'node:events';
import { Readable } from 'node:stream';
import type pg from 'pg';

/** What pg's connection can do for a copy, which its types leave out. */
interface CopyConnection { readonly stream: NodeJS.ReadWriteStream & { writableNeedDrain: boolean }; query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void; sendCopyFail(reason: string): void }

interface Completed { readonly text: string }

/** `COPY 12`. */
const rowsOf = ({ text }: Completed): number => Number(/\d+$/.exec(text)?.[0] ?? 0);

/** Bytes of one piece: rows come one by one, and each is too little to be worth a turn of its own. */
const piece = 65_536;

/** What `copy … to stdout` says, as a stream: give it to `client.query`. PostgreSQL waits while it is not read. */
export class CopyOut extends Readable {
  /** How many rows there were, once the stream has ended. */
  rows = 0;
  private connection: CopyConnection | undefined;
  private held: Buffer[] = [];
  private size = 0;

  constructor(private readonly text: string) { super(); }

  submit(connection: unknown): void {
    this.connection = connection as CopyConnection;
    this.connection.query(this.text);
  }

  override _read(): void { this.connection?.stream.resume(); }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // pg uses its buffer again.
    this.held.push(Buffer.from(chunk));
    this.size += chunk.length;
    if (this.size >= piece && !this.give()) this.connection?.stream.pause();
  }

  handleCommandComplete(completed: Completed): void { this.rows = rowsOf(completed); }

  handleReadyForQuery(): void {
    this.give();
    this.push(null);
  }

  /** In words of its own: whoever reads must not take it for a failure of where the rows go. */
  handleError(error: Error): void { this.destroy(new Error(`the rows could not be read: ${error.message}`, { cause: error })); }

  private give(): boolean {
    const whole = Buffer.concat(this.held);
    this.held = [];
    this.size = 0;
    return whole.length === 0 || this.push(whole);
  }
}

/** Sends what a `copy … from stdin` is to read, no faster than PostgreSQL takes it; gives how many rows went in. Rejects with PostgreSQL's error or the source's. */
export function copyFrom(client: pg.ClientBase, text: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    const refused = new AbortController();
    let broken: unknown = null;
    let rows = 0;
    client.query({
      submit: (connection: unknown) => { (connection as CopyConnection).query(text); },
      handleCopyInResponse: (connection: CopyConnection) => {
        feed(connection, source, refused.signal).catch((error: unknown) => {
          if (refused.signal.aborted) return;
          broken = error;
          connection.sendCopyFail('the source failed');
        });
      },
      handleCommandComplete: (completed: Completed) => { rows = rowsOf(completed); },
      handleError: (error: Error) => {
        refused.abort();
        reject(broken instanceof Error ? broken : error);
      },
      handleReadyForQuery: () => { resolve(rows); },
    });
  });
}

async function feed(connection: CopyConnection, source: AsyncIterable<Buffer>, signal: AbortSignal): Promise<void> {
  for await (const part of source) {
    if (signal.aborted) return;
    connection.sendCopyFromChunk(part);
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain', { signal });
  }
  connection.endCopyFrom();
}
