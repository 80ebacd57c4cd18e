/** The processes that are measured: one for each contender, all with the same pool and as the same actor. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { operations } from './operations.mjs';

const here = import.meta.dirname;
const hub = { script: path.join(here, '../dist/src/main.js'), args: ['start'], path: '/graphql', isHub: true };

/** The hub stands twice: what its twins differ by is what the figures are not worth. */
export const contenders = [
  { name: 'hub', ...hub },
  { name: 'twin', ...hub },
  { name: 'limit', script: path.join(here, 'limit/server.mjs'), path: '/' },
  { name: 'postgraphile', script: path.join(here, 'peers/postgraphile/server.mjs'), path: '/graphql', speaksOwn: true },
  { name: 'mercurius', script: path.join(here, 'peers/mercurius/server.mjs'), path: '/graphql' },
  { name: 'yoga', script: path.join(here, 'peers/yoga/server.mjs'), path: '/graphql' },
];

export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a contender for one actor and waits until it answers. */
export async function start(contender, { url, keyFile }, actor, schema) {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', PORT: String(port), DATABASE_URL: url, DATABASE_POOL: '6', KEY_FILE: keyFile, DEMO: '1', LOG_LEVEL: 'fatal', ACTOR: JSON.stringify(actor), ACTOR_SCHEMA: schema };
  const child = spawn(process.execPath, [...(process.env.BENCH_NODE_FLAGS?.split(' ') ?? []), contender.script, ...(contender.args ?? [])], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit').then(([code]) => { throw new Error(`${contender.name} ended with ${code}`); });
  ended.catch(() => {});
  const token = contender.isHub && actor.token !== null ? { authorization: `Bearer ${actor.token}` } : {};
  const running = {
    ...contender, pid: child.pid, address: `http://127.0.0.1:${port}${contender.path}`, headers: { 'content-type': 'application/json', ...token },
    stop: async () => { child.kill('SIGTERM'); await ended.catch(() => {}); },
  };
  await Promise.race([ended, answers(running)]);
  return running;
}

/** Text of a request's body. */
export const bodyOf = (contender, operation, variables) => JSON.stringify({ query: contender.speaksOwn ? operation.forPostGraphile : operation.document, variables });

export async function ask(contender, operation, variables) {
  const response = await fetch(contender.address, { method: 'POST', headers: contender.headers, body: bodyOf(contender, operation, variables) });
  return response.text();
}

async function answers(contender) {
  const nothing = operations.find(({ name }) => name === 'nothing');
  for (;;) {
    if (await ask(contender, nothing, {}).then((text) => text.includes('__typename'), () => false)) return;
    await pause(100);
  }
}

/** CPU milliseconds that a process has used, all threads together. */
export function cpuOf({ pid }) {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
