import pg from 'pg';

/** Two-key advisory lock of the one sequencer: 'log', 'sequencer'. */
const lockKeys = [0x6c6f67, 1] as const;
const pause = 250;
const batch = 2_000;

export interface SequencerOptions {
  readonly url: string;
  /** Told of a failure that the sequencer survives (a lost connection); it goes on by itself. */
  readonly onFailure: (error: Error) => void;
}

/**
 * 定序器: gives committed events their position, dense and in the order of `seq`, in its own short transactions. Whichever process
 * holds the advisory lock is the one; the others wait for it. An event that commits late gets a later position; nothing waits for it.
 */
export class Sequencer {
  private client: pg.Client | null = null;
  private stopped = false;
  private wake: () => void = () => {};
  private running: Promise<void> | null = null;

  constructor(private readonly options: SequencerOptions) {}

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
        if (!this.stopped) this.options.onFailure(error as Error);
        await this.rest();
      } finally {
        await this.client?.end().catch(() => {});
        this.client = null;
      }
    }
  }

  private async serve(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.url, application_name: 'xianjie sequencer' });
    this.client = client;
    const lost = new Promise<never>((_, fail) => client.on('error', fail));
    lost.catch(() => {});
    await client.connect();
    client.on('notification', () => this.wake());
    await client.query('listen log_pending');
    while (!this.stopped) {
      const taken = await Promise.race([(await this.isMine(client)) ? place(client) : 0, lost]);
      if (taken < batch) await Promise.race([this.rest(), lost]);
    }
  }

  private async isMine(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ held: boolean }>({ name: 'sequencer-lock', text: holdLock, values: [...lockKeys] });
    return rows[0]!.held;
  }

  private rest(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, pause);
      this.wake = () => { clearTimeout(timer); done(); };
    });
  }
}

/** Takes the lock once and is glad to hold it afterwards (a session's locks stack otherwise). */
const holdLock = `
  select exists (select 1 from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and classid = $1::int::oid and objid = $2::int::oid)
    or pg_try_advisory_lock($1::int, $2::int) as held`;

/** Positions everything that has committed, at most one batch; gives how many. */
export async function place(client: Pick<pg.Client, 'query'>): Promise<number> {
  const { rowCount } = await client.query({ name: 'sequencer-place', text: placeEvents });
  if (rowCount) await client.query(`select pg_notify('log_appended', '')`);
  return rowCount ?? 0;
}

const placeEvents = `
  with taken as (
    delete from log.pending where seq in (select seq from log.pending order by seq limit ${batch}) returning seq, event_id
  )
  insert into log.entry (position, event_seq, event_id, leaf)
  select (select coalesce(max(position), 0) from log.entry) + row_number() over (order by taken.seq), taken.seq, taken.event_id, event.leaf
  from taken join log.event as event on event.seq = taken.seq`;
