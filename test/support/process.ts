import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { birthOf } from '../../src/platform/process-identity.js';
import { repoFile } from '../../src/platform/repo.js';

type Environment = Readonly<Record<string, string>>;

/** How a command ended and what it said. */
export interface Ended { readonly code: number | null; readonly said: string; readonly complained: string }

/** A hub that serves, in a process and a group of its own. */
export interface Serving {
  readonly process: ChildProcess;
  /** Everything it printed until it was ready. */
  readonly screen: string;
  readonly url: string;
  /** Sends a signal to its whole group, as a terminal does, and resolves when it has ended. */
  end(...signals: NodeJS.Signals[]): Promise<Ended>;
  /** The same answer as a browser or a system would get. */
  get(place: string): Promise<Response>;
  ask<T = Record<string, unknown>>(query: string, options?: { token?: string | undefined; variables?: object }): Promise<T>;
  tokenOf(identity: string): Promise<string>;
}

/** An empty folder of which the account of PostgreSQL can reach the inside. */
export function emptyFolder(): string {
  const folder = fs.realpathSync.native(fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-commands-')));
  fs.chmodSync(folder, 0o711);
  return folder;
}

const alive = new Set<ChildProcess>();

/** Ends what a failed test left running, databases included. */
export async function endAll(): Promise<void> {
  for (const child of alive) {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
}

/** Runs the real program as the npm scripts do, with nothing of this environment but what finds programs, and waits until it ends. */
export async function command(args: readonly string[], environment: Environment): Promise<Ended> {
  const child = launch(args, environment);
  const said = text(child.stdout);
  return ended(child, said, text(child.stderr));
}

/** Runs the real program for a reader that leaves after the first part, as `head` does, and waits until it ends. */
export async function commandCutShort(args: readonly string[], environment: Environment): Promise<Ended> {
  const child = launch(args, environment);
  const complained = text(child.stderr);
  const [part] = (await once(child.stdout, 'data')) as [Buffer];
  child.stdout.destroy();
  return ended(child, Promise.resolve(part.toString()), complained);
}

/** Starts the real program and resolves once it has printed its screen; rejects with what it said when it ended instead. */
export async function serve(environment: Environment, ...words: readonly string[]): Promise<Serving> {
  const child = launch(words.length > 0 ? words : ['start'], environment);
  let screen = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => { screen += part; });
  const rest = text(child.stderr);
  const isReady = new Promise<boolean>((resolve) => {
    child.stdout.on('data', () => { if (screen.includes('Ctrl-C')) resolve(true); });
    child.once('close', () => { resolve(false); });
  });
  if (!(await isReady)) throw new Error(`${words.join(' ')} ended instead of serving: ${screen}${await rest}`);
  return serving(child, screen, rest);
}

function serving(child: ChildProcess, screen: string, complained: Promise<string>): Serving {
  const url = /(http:\S+)\/graphql\n/.exec(screen)![1]!;
  const post = async (place: string, body: object, token?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    return (await fetch(url + place, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  return {
    process: child, screen, url,
    end: async (...signals) => {
      for (const signal of signals) process.kill(-child.pid!, signal);
      return ended(child, Promise.resolve(screen), complained);
    },
    get: (place) => fetch(url + place),
    ask: async <T>(query: string, { token, variables }: { token?: string | undefined; variables?: object } = {}) => {
      const { data, errors } = (await post('/graphql', { query, variables }, token)) as { data: T; errors?: { message: string }[] };
      if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
      return data;
    },
    tokenOf: async (identity) => ((await post('/demo/token', { identity })) as { token: string }).token,
  };
}

function launch(args: readonly string[], environment: Environment) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', repoFile('dist/src/main.js'), ...args], {
    env: { PATH, HOME, PORT: '0', ...environment }, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.add(child);
  child.once('close', () => alive.delete(child));
  return child;
}

async function ended(child: ChildProcess, said: Promise<string>, complained: Promise<string>): Promise<Ended> {
  if (alive.has(child)) await once(child, 'close');
  return { code: child.exitCode, said: await said, complained: await complained };
}

/** Process number of the embedded PostgreSQL of a data folder, undefined when none runs. */
export function postgresOf(dataDir: string): number | undefined {
  const note = path.join(dataDir, 'embedded/data/postmaster.pid');
  if (!fs.existsSync(note)) return undefined;
  const pid = Number(fs.readFileSync(note, 'utf8').split('\n')[0]);
  return birthOf(pid) === undefined ? undefined : pid;
}
