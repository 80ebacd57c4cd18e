/** What the audit stands on: a PostgreSQL and a hub in processes of their own, which can be killed apart and come back at the same ports. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { accountFor } from '../../dist/src/platform/embedded/account.js';
import { ENVIRONMENT, reachableBinaries } from '../../dist/src/platform/embedded/binaries.js';
import { startEmbedded } from '../../dist/src/platform/embedded/index.js';

const main = path.join(import.meta.dirname, '../../dist/src/main.js');
const patience = 90_000;

/** A port below those that the system gives to outgoing connections, one of which could take it while its server is down. */
export async function quietPort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = net.createServer().listen(port, '127.0.0.1');
    const isFree = await Promise.race([once(probe, 'listening').then(() => true), once(probe, 'error').then(() => false)]);
    probe.close();
    if (isFree) return port;
  }
}

/** Waits until something holds; throws, saying what was waited for, when it takes too long. */
export async function until(what, holds, milliseconds = patience) {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`gave up waiting for ${what}`);
    await pause(50);
  }
}

/** Signals a process that may have ended. */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** The embedded programs of PostgreSQL, started by the audit itself: the hub knows this one by its address alone. */
export class Postgres {
  static async make(folder) {
    const first = await startEmbedded({ dataDir: path.join(folder, 'data') });
    const made = new Postgres();
    Object.assign(made, { data: first.where, account: accountFor(first.where), port: await quietPort(), log: fs.openSync(path.join(folder, 'postgres.log'), 'a') });
    const url = new URL(first.url);
    url.port = String(made.port);
    made.url = url.href;
    await first.stop();
    await made.start();
    return made;
  }

  async start() {
    const { postgres } = reachableBinaries(this.account);
    const settings = {
      port: this.port, listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'Asia/Shanghai', jit: 'off', shared_buffers: '256MB', work_mem: '16MB',
      max_wal_size: '2GB', random_page_cost: '1.1', max_connections: '200',
    };
    const words = ['-D', this.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    // One whose processes were killed may be refused its memory until the last of them is gone.
    await until('PostgreSQL', async () => {
      if (!this.child || hasEnded(this.child)) this.child = spawn(postgres, words, { ...this.account, cwd: '/', env: ENVIRONMENT, stdio: ['ignore', 'ignore', this.log] });
      return this.answers();
    });
  }

  /** With -9: the server and each of its processes. */
  async kill() {
    const family = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
    const own = family.filter(([, parent]) => parent === this.child.pid).map(([pid]) => pid);
    for (const pid of [this.child.pid, ...own]) signal(pid, 'SIGKILL');
    if (!hasEnded(this.child)) await once(this.child, 'exit');
  }

  async stop() {
    if (!this.child || hasEnded(this.child)) return;
    this.child.kill('SIGINT');
    await once(this.child, 'exit');
  }

  async answers() {
    return within(this.url, async (client) => { await client.query('select 1'); return true; }).catch(() => false);
  }
}

/** Works with a connection of its own. */
export async function within(url, work) {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed is told of by the statement that it was asked.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The built product, started as an operator starts it; started again whenever it ends, until it is stopped. */
export class Hub {
  /** How often it ended that nobody had killed it for. */
  unasked = 0;
  isWanted = true;
  isAskedToEnd = true;

  /** `settings` are further variables of its environment. */
  constructor(folder, databaseUrl, settings = {}) {
    Object.assign(this, { folder, databaseUrl, settings, log: fs.openSync(path.join(folder, 'hub.log'), 'a') });
  }

  async start() {
    this.port ??= await quietPort();
    const env = {
      PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', PORT: String(this.port), DATABASE_URL: this.databaseUrl, DEMO: '1',
      KEY_FILE: path.join(this.folder, 'keys.json'), DATA_DIR: this.folder, LOG_LEVEL: 'warn', ...this.settings,
    };
    this.isAskedToEnd = false;
    this.child = spawn(process.execPath, ['--enable-source-maps', main, 'start'], { env, stdio: ['ignore', this.log, this.log] });
    this.child.once('exit', (code, name) => {
      if (!this.isAskedToEnd) {
        this.unasked += 1;
        process.stderr.write(`the hub ended by itself: ${code ?? name}\n`);
      }
      if (this.isWanted) setTimeout(() => { if (this.isWanted) void this.start(); }, 200);
    });
  }

  /** Ends it, and resolves when it is gone; what comes next is another process. */
  async end(name) {
    const { child } = this;
    this.isAskedToEnd = true;
    child.kill(name);
    if (!hasEnded(child)) await once(child, 'exit');
  }

  async ready() {
    await until('the hub', () => fetch(`http://127.0.0.1:${this.port}/ready`).then(({ ok }) => ok, () => false));
  }

  async stop() {
    this.isWanted = false;
    if (this.child && !hasEnded(this.child)) await this.end('SIGTERM');
  }
}
