import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { complain } from '../complaint.js';
import { birthOf, isRunning } from '../process-identity.js';
import type { Account } from './account.js';
import { ENVIRONMENT } from './binaries.js';
import { bind, type Bound, signal, tether } from './tether.js';

/** A running PostgreSQL. */
export interface Server extends Bound {
  readonly port: number;
  /** Resolves when the process has ended. */
  gone(): Promise<void>;
}

export type Flags = Readonly<Record<string, string>>;

const HOST = '127.0.0.1';
const POLL_MS = 20;
const PATIENCE_MS = 60_000;
/** A fast shutdown that takes longer is cut short; the next start then recovers from the write-ahead log. */
const FAST_STOP_MS = 7_000;
/** What passes by itself: another took the port between asking and binding; processes of a killed server have not noticed yet. */
const PASSING = /Address already in use|could not create any TCP\/IP sockets|pre-existing shared memory block/;

const FIXED: Flags = { listen_addresses: HOST, unix_socket_directories: '', log_line_prefix: '' };

/** Starts PostgreSQL on a free port of this machine's own interface and waits until it says that it is ready. */
export async function launch(postgres: string, data: string, account: Account | undefined, flags: Flags): Promise<Server> {
  let failure = '';
  for (let attempt = 0; attempt < 20; attempt++) {
    strikeDeadServer(data);
    const port = await freePort();
    const settings = Object.entries({ ...flags, ...FIXED, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(postgres, ['-D', data, ...settings], {
      // Detached: Ctrl-C in the terminal must not reach the database before the hub has finished with it.
      ...account, cwd: '/', detached: true, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe'],
    });
    const bound = bind(child.pid);
    child.once('exit', tether(bound, 'SIGINT'));
    failure = await readiness(child);
    if (failure === '') return { ...bound, port, gone: () => ended(child) };
    if (!PASSING.test(failure)) break;
    await pause(attempt * POLL_MS);
  }
  const reason = failure.split('\n').findLast((line) => /FATAL|PANIC|error/.test(line)) ?? failure;
  return complain(`内置数据库未能启动（${data}）：${reason}`, `The embedded database in ${data} did not start: ${reason}`);
}

/** The server that runs in the data folder, once it accepts connections; undefined when none does, or the one found has just ended. */
export async function findRunning(data: string): Promise<Server | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = pidFileOf(data);
    if (!found || birthOf(found.pid) === undefined || servesAnother(found.pid, data)) return undefined;
    const { pid, port, status } = found;
    const bound = bind(pid);
    if (status === 'ready') return { ...bound, port, gone: () => vanished(bound) };
    if (Date.now() > deadline) {
      complain(
        `数据目录 ${data} 中的 PostgreSQL（进程 ${pid}）长时间未就绪：请先停止它`,
        `PostgreSQL (process ${pid}) in ${data} has been ${status || 'starting'} for a minute: stop it first`,
      );
    }
    await pause(POLL_MS);
  }
}

/** Stops a server without waiting for its clients, and resolves when it is gone. */
export async function shutDown(server: Server): Promise<void> {
  const gone = server.gone();
  signal(server, 'SIGINT');
  const impatience = setTimeout(() => signal(server, 'SIGQUIT'), FAST_STOP_MS);
  await gone;
  clearTimeout(impatience);
}

/** Resolves with '' when the server is ready, else with what it said before it ended. */
function readiness(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    const said: string[] = [];
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(said.join('\n') || 'it ended without a word'));
    if (!child.stderr) return;
    // Read to the end of its life, or the server would wait for someone to take its words.
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      if (said.length > 30) said.shift();
      if (!line.includes('ready to accept connections')) return;
      // The server alone must not keep the hub's process alive.
      child.unref();
      if (child.stderr instanceof net.Socket) child.stderr.unref();
      resolve('');
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  await once(child, 'exit');
}

/** A process that is not our child tells nobody that it ends. */
async function vanished({ pid, birth }: Bound): Promise<void> {
  while (isRunning(pid, birth)) await pause(POLL_MS);
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, HOST);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** PostgreSQL's own note of who runs in a data folder: process number in the first line, port in the fourth, status in the eighth. */
function pidFileOf(data: string): { pid: number; port: number; status: string } | undefined {
  const file = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() } : undefined;
}

/** Whether a process is known not to be the server of this folder: its number may have been given again since. In doubt it is the server. */
function servesAnother(pid: number, data: string): boolean {
  try {
    const [program = '', ...words] = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (path.basename(program) !== 'postgres') return true;
    const [theirs, ours] = [fs.statSync(words[words.indexOf('-D') + 1] ?? ''), fs.statSync(data)];
    return theirs.dev !== ours.dev || theirs.ino !== ours.ino;
  } catch {
    return false;
  }
}

/**
 * PostgreSQL refuses to start while the number in its note belongs to any process, even to a zombie or to one that has nothing to do with it.
 * The number of its own parent it passes over; the rest of the note must stay, for by it PostgreSQL sees whether processes of a killed
 * server still write to the folder.
 */
function strikeDeadServer(data: string): void {
  const found = pidFileOf(data);
  if (!found || (birthOf(found.pid) !== undefined && !servesAnother(found.pid, data))) return;
  const file = path.join(data, 'postmaster.pid');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));
}
