import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { birthOf, isRunning } from './process-identity.js';

describe('a process', () => {
  it('is known by number and birth together', () => {
    const birth = birthOf(process.pid) ?? '';
    expect(isRunning(process.pid, birth)).toBe(true);
    const knowable = birth !== 'unknown';
    expect(isRunning(process.pid, 'another boot:1')).toBe(!knowable);
  });

  it('has a number above zero', () => {
    expect([0, -1, Number.NaN].map(birthOf)).toEqual([undefined, undefined, undefined]);
  });

  it('is no more once it has ended', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    const { pid = 0 } = child;
    const birth = birthOf(pid) ?? '';
    await once(child, 'exit');
    expect(birthOf(pid)).toBeUndefined();
    expect(isRunning(pid, birth)).toBe(false);
  });
});
