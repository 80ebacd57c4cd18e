import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { joinEmbedded } from '../../src/platform/embedded/index.js';
import { birthOf } from '../../src/platform/process-identity.js';
import { repoFile } from '../../src/platform/repo.js';

interface Running {
  readonly owner: ChildProcess;
  readonly url: string;
  readonly adopted: boolean;
  readonly where: string;
  /** Process number of PostgreSQL itself. */
  readonly server: number;
}

const asRoot = process.getuid?.() === 0;
const owners: ChildProcess[] = [];
const servers: number[] = [];
/** Holds a database that was made before; making one takes longer than all the rest. */
let made: string;
let empty: string;
/** What the test at hand starts in: empty unless it says otherwise. */
let folder: string;

beforeAll(async () => {
  made = folder = emptyFolder();
  await kill((await start()).owner, 'SIGTERM');
});

afterAll(() => fs.rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  folder = empty = emptyFolder();
});

afterEach(async () => {
  for (const owner of owners.splice(0)) await kill(owner, 'SIGTERM');
  expect(servers.splice(0).filter((pid) => birthOf(pid) !== undefined)).toEqual([]);
  fs.rmSync(empty, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('starts empty, speaks Chinese and the time of Shanghai, and leaves no process behind', async () => {
    const { owner, url, adopted, server } = await start();
    expect(adopted).toBe(false);
    const [row] = await query(url, `select current_database() as name, current_setting('server_encoding') as encoding, current_setting('jit') as jit,
      current_setting('timezone') as zone, '太原' ~ '^[[:alpha:]]+$' as letters`);
    expect(row).toEqual({ name: 'xianjie', encoding: 'UTF8', jit: 'off', zone: 'Asia/Shanghai', letters: true });
    // Under npm a signal arrives twice.
    owner.kill('SIGINT');
    expect(await kill(owner, 'SIGINT')).toBe(0);
    expect(birthOf(server)).toBeUndefined();
    expect(fs.existsSync(path.join(folder, 'owner.json'))).toBe(false);
  });

  it('outlives a hub that is killed, is adopted by the next with all it held, and ends with that one', async () => {
    folder = made;
    const first = await start();
    await query(first.url, 'create table kept as select 42 as answer');
    await kill(first.owner, 'SIGKILL');
    const second = await start();
    expect(second).toMatchObject({ adopted: true, url: first.url, server: first.server });
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(await kill(second.owner, 'SIGTERM')).toBe(0);
    expect(birthOf(second.server)).toBeUndefined();
  });

  it('recovers when hub and server were both killed', async () => {
    folder = made;
    const first = await start();
    await query(first.url, 'create table recovered as select 42 as answer');
    await kill(first.owner, 'SIGKILL');
    process.kill(first.server, 'SIGKILL');
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select answer from recovered')).toEqual([{ answer: 42 }]);
  });

  it('starts when the process number of a dead server has been given to another process', async () => {
    folder = made;
    const first = await start();
    await kill(first.owner, 'SIGTERM');
    fs.writeFileSync(path.join(first.where, 'postmaster.pid'), `${process.pid}\n${first.where}\n1\n5432\n\n127.0.0.1\n\nready   \n`);
    expect((await start()).adopted).toBe(false);
  });

  it('begins again where the making of its files was cut short', async () => {
    const home = path.join(folder, 'embedded');
    fs.mkdirSync(path.join(home, 'init-1', 'base'), { recursive: true });
    fs.writeFileSync(path.join(home, 'password'), 'of the attempt that failed');
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(fs.readdirSync(home).sort()).toEqual(['data', 'owner.json', 'password']);
  });

  it('can be joined while another process owns it, and only then', async () => {
    folder = made;
    expect(await joinEmbedded(folder)).toBeUndefined();
    const { url, where, owner } = await start();
    const joined = await joinEmbedded(folder);
    expect(joined).toMatchObject({ url, where });
    await joined?.stop();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await kill(owner, 'SIGTERM');
    expect(await joinEmbedded(folder)).toBeUndefined();
  });

  it('says that its folder is gone instead of beginning with an empty one', async () => {
    fs.writeFileSync(path.join(folder, 'embedded.location'), path.join(folder, 'vanished'));
    expect(await refusal(folder)).toMatch(/^Complaint: .*vanished.* restore it/);
  });

  (asRoot ? it : it.skip)('stands elsewhere when its account cannot enter the data folder, and is found there again', async () => {
    fs.chmodSync(folder, 0o700);
    const first = await start();
    expect(first.where).toMatch(/^\/var\/tmp\/xianjie-[0-9a-f]{12}-\w{6}\/data$/);
    await query(first.url, 'create table kept as select 42 as answer');
    await kill(first.owner, 'SIGTERM');
    const second = await start();
    expect(second.where).toBe(first.where);
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await kill(second.owner, 'SIGTERM');
    fs.rmSync(path.dirname(first.where), { recursive: true });
  });
});

describe('the data folder', () => {
  it('has one owner: a second start names the first, which goes on answering', async () => {
    folder = made;
    const { owner, url } = await start();
    const said = await refusal(folder);
    expect(said).toMatch(new RegExp(`^Complaint: .* is in use by process ${owner.pid} \\(http://127\\.0\\.0\\.1:4000\\)`));
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('goes to exactly one of several that start at once, even where a dead owner left its lock', async () => {
    folder = made;
    const dead = { pid: process.pid, birth: 'another boot:1', token: 'of-the-dead', startedAt: '2026-11-21T00:00:00.000Z' };
    fs.writeFileSync(path.join(folder, 'owner.json'), JSON.stringify(dead));
    const outcomes = await Promise.allSettled([start(), start(), start(), start()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toMatch(/Complaint: .* is in use by process \d+/);
    }
  });

  it('is named when it cannot be a folder', async () => {
    const file = path.join(folder, 'a-file');
    fs.writeFileSync(file, '');
    expect(await refusal(file)).toMatch(/^Complaint: .*a-file cannot be written \(a file of that name is in the way\): .* DATA_DIR/);
  });
});

/** A folder of which the account of PostgreSQL can reach the inside. */
function emptyFolder(): string {
  const fresh = fs.realpathSync.native(fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-embedded-')));
  fs.chmodSync(fresh, 0o711);
  return fresh;
}

/** Starts an owner and resolves once its database is up; rejects with what it said when it ended instead. */
async function start(): Promise<Running> {
  const owner = launch(folder);
  const said = text(owner.stderr);
  for await (const line of createInterface({ input: owner.stdout })) {
    const told = JSON.parse(line) as Omit<Running, 'owner' | 'server'>;
    const server = Number(fs.readFileSync(path.join(told.where, 'postmaster.pid'), 'utf8').split('\n')[0]);
    servers.push(server);
    return { ...told, owner, server };
  }
  throw new Error(await said);
}

/** What a start that must fail says in English, after making sure that it ends with a failure. */
async function refusal(dataDir: string): Promise<string> {
  const owner = launch(dataDir);
  const said = text(owner.stderr);
  const [code] = (await once(owner, 'exit')) as [number | null];
  expect(code).toBe(1);
  return (await said).trim();
}

function launch(dataDir: string) {
  const owner = spawn(process.execPath, [repoFile('test/support/embedded-owner.js'), dataDir], { stdio: ['ignore', 'pipe', 'pipe'] });
  owners.push(owner);
  return owner;
}

/** Ends a process by signal and resolves with its exit code when it has ended. */
async function kill(owner: ChildProcess, name: NodeJS.Signals): Promise<number | null> {
  if (owner.exitCode === null && owner.signalCode === null) {
    owner.kill(name);
    await once(owner, 'exit');
  }
  return owner.exitCode;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  // A server that is killed under the connection is what some of these tests are about.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}
