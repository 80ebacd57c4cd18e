import { describe, expect, it } from '@jest/globals';
import { DeadlinePassed, secondsAllowed, withinDeadline } from './deadline.js';

describe('a deadline', () => {
  it('gives what the work gives, or throws what it throws', async () => {
    await expect(withinDeadline(60, () => Promise.resolve(1))).resolves.toBe(1);
    await expect(withinDeadline(60, () => Promise.reject(new Error('own')))).rejects.toThrow('own');
  });

  it('is not waited beyond, and keeps from work that has not begun', async () => {
    const begun = Promise.withResolvers<undefined>();
    let late: unknown;
    const work = withinDeadline(0.01, async () => {
      await begun.promise;
      try { secondsAllowed(); } catch (error) { late = error; }
    });
    await expect(work).rejects.toBeInstanceOf(DeadlinePassed);
    begun.resolve(undefined);
    await begun.promise;
    await Promise.resolve();
    expect(late).toBeInstanceOf(DeadlinePassed);
  });

  it('is told to whatever is done within it, and to nothing else', async () => {
    expect(await withinDeadline(15, async () => { await Promise.resolve(); return secondsAllowed(); })).toBe(15);
    expect(secondsAllowed()).toBe(0);
  });
});
