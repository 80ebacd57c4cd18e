import pg from 'pg';
import { Rest } from './rest.js';

export interface LoneWorkerOptions {
  readonly url: string;
  /** Told of a failure that the worker survives (a lost connection); it goes on by itself. */
  readonly onFailure: (error: Error) => void;
}

/** What of all processes one alone does: how its session is named, its two-key advisory lock, and the channel that wakes it, if one does. */
export interface LoneTask { readonly name: string; readonly lock: readonly [number, number]; readonly channel?: string }

/** How long one who waits for the lock, or was cut off, rests before the next attempt, in milliseconds. */
export const pause = 250;

/** 独一任务: work that one process does at a time: whichever holds the advisory lock; the others wait for it and take over when that session ends. */
export abstract class LoneWorker {
  private client: pg.Client | null = null;
  private lost: Error | null = null;
  private stopped = false;
  private readonly resting = new Rest();
  private running: Promise<void> | null = null;

  constructor(private readonly task: LoneTask, protected readonly options: LoneWorkerOptions) {}

  /** Once, when the session has the lock. */
  protected abstract begin(client: pg.Client): Promise<void>;

  /** One short transaction; gives the milliseconds to rest before the next, if nothing is told in the meantime. */
  protected abstract turn(client: pg.Client): Promise<number>;

  /** Once, when it is asked to stop while it has the lock: what was begun is brought to an end. */
  protected async finish(_client: pg.Client): Promise<void> {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.serve();
      } catch (error) {
        await this.endure(this.lost ?? (error as Error));
      } finally {
        await this.client?.end().catch(() => {});
        this.client = null;
      }
    }
  }

  /** A failure ends the session, not the worker: it is told of, and after a rest there is another session. */
  private async endure(error: Error): Promise<void> {
    if (this.stopped) return;
    this.options.onFailure(error);
    this.resting.forget();
    await this.rest(pause);
  }

  private async serve(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.url, application_name: this.task.name });
    this.client = client;
    this.lost = null;
    // Whoever rests is called, and finds at its next statement that there is no connection.
    client.on('error', (error) => { this.lost ??= error; this.wake(); });
    client.on('notification', () => this.wake());
    await client.connect();
    if (this.task.channel !== undefined) await client.query(`listen ${this.task.channel}`);
    while (!this.stopped && !(await this.hold(client))) await this.rest(pause);
    if (!this.stopped) await this.work(client);
  }

  /** For as long as the session lasts, and with it the lock. */
  private async work(client: pg.Client): Promise<void> {
    await this.begin(client);
    while (!this.stopped) {
      const rest = await this.turn(client);
      if (rest > 0) await this.rest(rest);
    }
    await this.finish(client);
  }

  /** Whether this session is the one. A session's lock lasts as long as the session, so it is asked for until it is had, and not again. */
  private async hold(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1::int, $2::int) as held', [...this.task.lock]);
    return rows[0]!.held;
  }

  /** Ends the rest, or spares the next one. */
  wake(): void {
    this.resting.call();
  }

  private rest(most: number): Promise<void> {
    return this.resting.take(most);
  }
}
