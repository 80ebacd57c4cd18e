/** `npm start` as a newcomer meets it: an empty data folder, a free port, the queries that the screen offers; then SIGTERM, and nothing may be left. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 20_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xianjie-first-light-'));
// As root the database runs under another account, which must be able to pass through.
fs.chmodSync(folder, 0o755);
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const { DATABASE_URL: _database, DEMO: _demo, ...around } = process.env;
const hub = spawn('npm', ['start'], { env: { ...around, PORT: String(port), DATA_DIR: path.join(folder, 'data') }, stdio: ['ignore', 'pipe', 'pipe'] });
const ended = once(hub, 'close');
let screen = '';
for (const stream of [hub.stdout, hub.stderr]) stream.setEncoding('utf8').on('data', (text) => { screen += text; });

let seen = [];
try {
  await ready();
  console.log(screen.trimEnd());
  await askHealth();
  await askQueries();
  seen = family(hub.pid);
  console.log(`running: ${seen.length} processes`);
  expect(seen.some(({ name }) => name.startsWith('postgres')), 'the embedded database was not among the processes, so its end cannot be seen');
  await stopAll();
  console.log('stopped by SIGTERM, no process left');
} catch (error) {
  console.error(`FAILED: ${error.message}\n--- what npm start said\n${screen.trimEnd()}`);
  process.exitCode = 1;
} finally {
  for (const { pid } of left([...seen, ...family(hub.pid)])) process.kill(pid, 'SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
}

function expect(holds, message) {
  if (!holds) throw new Error(message);
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  await once(server, 'close');
  return free;
}

async function ready() {
  const since = performance.now();
  while (performance.now() - since < START_LIMIT_MS) {
    expect(hub.exitCode === null && hub.signalCode === null, `npm start ended with ${hub.exitCode ?? hub.signalCode}`);
    const answer = await fetch(`${url}/ready`).catch(() => null);
    // The screen comes last: whoever has read it can ask.
    if (answer?.ok && queriesOf(screen).length > 0) {
      console.log(`ready after ${((performance.now() - since) / 1000).toFixed(1)} s, its build among it`);
      return;
    }
    await sleep(100);
  }
  throw new Error(`not ready after ${START_LIMIT_MS / 1000} s`);
}

async function askHealth() {
  for (const place of ['/health', '/ready', '/graphiql']) {
    const { ok, status } = await fetch(url + place);
    expect(ok, `${place} answered ${status}`);
    console.log(`${place} ${status}`);
  }
  const { data } = await ask('{ __typename }');
  expect(data.__typename === 'Query', '/graphql did not answer { __typename }');
}

/** Each query of the screen, as the public or, where its title asks for one, with a token; each must show at least one row. */
async function askQueries() {
  const identity = /"identity":"([\w-]+)"/.exec(screen)?.[1];
  expect(identity !== undefined, 'the screen names no demo identity to get a token for');
  const { token } = await post('/demo/token', { identity });
  const queries = queriesOf(screen);
  expect(queries.length === 3, `the screen offers ${queries.length} queries, not 3`);
  for (const { title, query } of queries) {
    const { data } = await ask(query, title.includes('令牌') ? token : undefined);
    expect(showsRows(data), `nothing to see: ${query}\n${JSON.stringify(data)}`);
    console.log(`${title} → ${JSON.stringify(data).slice(0, 160)}…`);
  }
}

async function ask(query, token) {
  const answer = await post('/graphql', { query }, token);
  expect(!answer.errors, `${query}\n${JSON.stringify(answer.errors)}`);
  return answer;
}

async function post(place, body, token) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(url + place, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.ok, `${place} answered ${answer.status}: ${await answer.clone().text()}`);
  return answer.json();
}

function queriesOf(text) {
  return [...text.matchAll(/· (?<title>.+)\n +(?<query>\{ .+ \})$/gm)].map(({ groups }) => groups);
}

function showsRows(value) {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null && Object.values(value).some(showsRows);
}

/** The process and all that came of it, whatever session they are in. */
function family(pid) {
  const all = processes();
  const members = all.filter((one) => one.pid === pid);
  for (let found = members; found.length > 0;) {
    const parents = new Set(found.map((one) => one.pid));
    found = all.filter((one) => parents.has(one.ppid));
    members.push(...found);
  }
  return members;
}

function processes() {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,comm='], { encoding: 'utf8' }).trim().split('\n').map((line) => {
    const [, pid, ppid, stat, name] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line);
    return { pid: Number(pid), ppid: Number(ppid), stat, name: name === 'MainThread' ? 'node' : name };
  });
}

/** Those of them that still run; what has ended and waits to be collected does not. */
function left(members) {
  const known = new Set(members.map(({ pid, name }) => `${pid} ${name}`));
  return processes().filter(({ pid, name, stat }) => known.has(`${pid} ${name}`) && !stat.startsWith('Z'));
}

async function stopAll() {
  const since = performance.now();
  hub.kill('SIGTERM');
  await Promise.race([ended, sleep(STOP_LIMIT_MS, undefined, { ref: false })]);
  while (left(seen).length > 0 && performance.now() - since < STOP_LIMIT_MS) await sleep(100);
  const still = left(seen);
  expect(still.length === 0, `left behind by SIGTERM: ${still.map(({ pid, name }) => `${name} (${pid})`).join(', ')}`);
}
