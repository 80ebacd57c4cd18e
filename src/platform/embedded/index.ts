import fs from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { complain } from '../complaint.js';
import { holderOf, type Lock } from '../lock.js';
import { isRunning } from '../process-identity.js';
import { messageOf } from '../system-reason.js';
import { accountFor } from './account.js';
import { reachableBinaries } from './binaries.js';
import { passwordOf, prepareCluster, ROLE } from './cluster.js';
import { type Home, newHome, requireEntry, settledHome } from './home.js';
import { lockOrComplain } from './owner.js';
import { findRunning, type Flags, launch, type Server, shutDown } from './server.js';
import { tether } from './tether.js';

export { own } from './owner.js';

/** The embedded PostgreSQL, running. */
export interface Embedded {
  readonly url: string;
  /** Whether it was found running, left by a hub that was killed. */
  readonly adopted: boolean;
  /** The folder that really holds the data. */
  readonly where: string;
  stop(): Promise<void>;
}

interface Wish {
  readonly dataDir: string;
  /** Server settings that stand above the hub's own choice. */
  readonly postgresFlags?: Flags;
}

const DATABASE = 'xianjie';

/** Short queries on a small machine: compiling a plan costs more than it saves, and the civil day is that of Shanghai. */
const TUNED: Flags = {
  timezone: 'Asia/Shanghai',
  jit: 'off',
  shared_buffers: '256MB',
  max_connections: '200',
  work_mem: '16MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
};

/** Starts the embedded database of a data folder, making it first if need be, or adopts the one that a killed hub left running there. */
export async function startEmbedded({ dataDir, postgresFlags = {} }: Wish): Promise<Embedded> {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const folder = fs.realpathSync.native(dataDir);
  const settled = settledHome(folder);
  const account = accountFor(settled?.folder);
  const binaries = reachableBinaries(account);
  const home = settled ?? newHome(folder, account);
  requireEntry(home, account);
  // The data folder may have been copied together with its note of a home elsewhere: the home has a lock of its own.
  const lock = lockOrComplain(home.lock, home.folder);
  try {
    await prepareCluster(home, binaries, account, postgresFlags.fsync !== 'off');
    const adopted = await adopt(home, lock);
    return adopted ?? (await owned(home, await launch(binaries.postgres, home.data, account, { ...TUNED, ...postgresFlags }), lock));
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The embedded database of a data folder that another running hub owns, for use beside it: stopping it here does nothing. Undefined when
 * no hub runs.
 */
export async function joinEmbedded(dataDir: string): Promise<Embedded | undefined> {
  const home = settledHome(path.resolve(dataDir));
  if (!home || holderOf(home.lock) === undefined) return undefined;
  const server = await findRunning(home.data);
  if (!server) return undefined;
  return { url: urlOf(server, home, DATABASE), adopted: true, where: home.data, stop: () => Promise.resolve() };
}

async function adopt(home: Home, lock: Lock): Promise<Embedded | undefined> {
  const server = await findRunning(home.data);
  if (!server) return undefined;
  try {
    await requireDatabase(server, home);
    // From here on it ends with this process, as one does that was launched here.
    tether(server, 'SIGINT');
    return embedded(home, server, lock, true);
  } catch (error) {
    // It may have been ending when it was found.
    if (isRunning(server.pid, server.birth)) throw error;
    return undefined;
  }
}

async function owned(home: Home, server: Server, lock: Lock): Promise<Embedded> {
  try {
    await requireDatabase(server, home);
    return embedded(home, server, lock, false);
  } catch (error) {
    await shutDown(server);
    throw error;
  }
}

function embedded(home: Home, server: Server, lock: Lock, adopted: boolean): Embedded {
  const stop = async (): Promise<void> => {
    await shutDown(server);
    lock.release();
  };
  let stopping: Promise<void> | undefined;
  return { url: urlOf(server, home, DATABASE), adopted, where: home.data, stop: () => (stopping ??= stop()) };
}

function urlOf(server: Server, home: Home, database: string): string {
  return `postgres://${ROLE}:${passwordOf(home)}@127.0.0.1:${server.port}/${database}`;
}

/** Makes the hub's database unless it stands, and makes sure that whoever answers at the port serves this very folder. */
async function requireDatabase(server: Server, home: Home): Promise<void> {
  const client = new Client({ connectionString: urlOf(server, home, 'postgres') });
  try {
    await client.connect();
    const { rows } = await client.query<{ note: string; made: boolean }>(
      "select pg_read_file('postmaster.pid') as note, exists(select from pg_database where datname = $1) as made", [DATABASE],
    );
    const note = fs.readFileSync(path.join(home.data, 'postmaster.pid'), 'utf8');
    if (identityIn(rows[0]?.note ?? '') !== identityIn(note)) throw new Error('the server serves another folder');
    if (!rows[0]?.made) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    const reason = messageOf(error);
    complain(`无法使用 ${home.data} 中正在运行的数据库：${reason}`, `The database that runs in ${home.data} cannot be used: ${reason}`);
  } finally {
    await client.end();
  }
}

/** Process number, folder, moment of start and port; what follows in the note changes while the server runs. */
function identityIn(note: string): string {
  return note.split('\n', 4).join('\n');
}
