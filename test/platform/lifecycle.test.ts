import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { repoFile } from '../../src/platform/repo.js';

const LIFECYCLE = pathToFileURL(repoFile('dist/src/platform/lifecycle.js')).href;

describe('a process that is asked to stop', () => {
  it('undoes what was done, last first and each once, however often it is asked', async () => {
    const ended = await run(
      `onStop(() => console.log('first')); onStop(async () => { await null; console.log('second'); });`,
      ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGTERM'],
    );
    expect(ended).toMatchObject({ code: 0, said: ['second', 'first'] });
  });

  it('undoes also what was begun while it was stopping', async () => {
    expect(await run(`onStop(() => onStop(() => console.log('late')));`, ['SIGTERM'])).toMatchObject({ code: 0, said: ['late'] });
  });

  it('goes on after a cleanup that fails, and ends with a failure that names it', async () => {
    const ended = await run(`onStop(() => console.log('done')); onStop(() => { throw new Error('the port is stuck'); });`, ['SIGTERM']);
    expect(ended).toMatchObject({ code: 1, said: ['done'] });
    expect(ended.complained).toContain('a cleanup failed: the port is stuck');
  });

  it('does not wait for ever', async () => {
    const hasten = 'setTimeout = ((set) => (then, wait) => set(then, wait / 100))(setTimeout);';
    const ended = await run(`${hasten} onStop(() => new Promise(() => undefined));`, ['SIGTERM']);
    expect(ended.code).toBe(1);
    expect(ended.complained).toContain('stopping took longer than 20 seconds');
  });

  it('ends with the code it is told to end with', async () => {
    expect(await run(`onStop(() => console.log('done')); void stop(3);`, [])).toMatchObject({ code: 3, said: ['done'] });
  });
});

async function run(body: string, signals: readonly NodeJS.Signals[]): Promise<{ code: number | null; said: string[]; complained: string }> {
  const opening = `import { onStop, stop, stopOnSignals } from '${LIFECYCLE}'; stopOnSignals(); setInterval(() => undefined, 60_000);`;
  const program = `${opening} ${body} console.log('up');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const complained = text(child.stderr);
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'up') for (const signal of signals) child.kill(signal);
    else said.push(line);
  }
  const [code] = await exit;
  return { code, said, complained: await complained };
}
