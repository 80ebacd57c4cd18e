/** The processes of a run: servers, each with the same settings, and the client. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cpuOf, freePort } from '../contenders.mjs';

const here = import.meta.dirname;
const flags = ['--expose-gc', '--import', path.join(here, 'weigh.mjs'), ...(process.env.BENCH_NODE_FLAGS?.split(' ') ?? [])];
const scripts = { hub: '../../dist/src/main.js', bare: 'bare.mjs', 'per-subscriber': 'per-subscriber.mjs' };

function started(name, script, args, env, execArgv) {
  const child = fork(path.join(here, script), args, { env: { ...process.env, NODE_ENV: 'production', ...env }, execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let isLeft = false;
  child.on('exit', (code) => { if (!isLeft) throw new Error(`${name} ended with ${code}`); });
  return {
    child,
    ask: async (message = {}) => {
      child.send(message);
      const [answer] = await once(child, 'message');
      return answer;
    },
    stop: async () => {
      isLeft = true;
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** Starts a server and waits until it listens. */
export async function serverOf(name, { url, keyFile }, withObjects) {
  const port = await freePort();
  const env = { PORT: String(port), DATABASE_URL: url, DATABASE_POOL: '6', KEY_FILE: keyFile, DEMO: '1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn', OBJECTS: withObjects ? '1' : '0' };
  const { child, ask, stop } = started(name, scripts[name], name === 'hub' ? ['start'] : [], env, flags);
  while (!(await answers(port))) await pause(50);
  return { name, address: `ws://127.0.0.1:${port}${name === 'bare' ? '' : '/graphql'}`, stop, weigh: ask, cpu: () => cpuOf(child) };
}

export function client() {
  const { ask, stop } = started('client', 'client.mjs', [], {}, []);
  return { ask: (task, given = {}) => ask({ task, ...given }), stop };
}

function answers(port) {
  return new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1', () => { socket.destroy(); done(true); });
    socket.on('error', () => done(false));
  });
}
