import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withinDeadline } from '../../src/platform/deadline.js';
import { aHub, type TestHub } from '../support/hub.js';

describe('a statement', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  const allowed = async (): Promise<unknown> => (await test.hub.database.sql('show statement_timeout'))[0]!['statement_timeout'];

  it('takes no longer than the request that it is for, whichever connection it gets; a command of the operator as long as it needs', async () => {
    expect(await withinDeadline(15, () => Promise.all([1, 2, 3, 4, 5, 6].map(allowed)))).toEqual(Array(6).fill('15s'));
    expect(await withinDeadline(60, () => test.hub.database.transaction(async (sql) => (await sql('show statement_timeout'))[0]))).toEqual({ statement_timeout: '1min' });
    expect(await Promise.all([1, 2, 3, 4, 5, 6].map(allowed))).toEqual(Array(6).fill('0'));
  });

  it('that would only begin when the time is up is not sent, and its connection serves the next', async () => {
    const waited = Promise.withResolvers<undefined>();
    const sent: string[] = [];
    const stop = test.hub.database.watch((text) => sent.push(text));
    const late = Promise.withResolvers<unknown>();
    const given = withinDeadline(0.01, async () => {
      await waited.promise;
      await test.hub.database.sql('select 1').then(late.resolve, late.resolve);
    });
    await expect(given).rejects.toThrow('Not done within');
    waited.resolve(undefined);
    expect(await late.promise).toMatchObject({ message: 'Not done within 0.01 s' });
    stop();
    expect(sent).toEqual([]);
    expect(await allowed()).toBe('0');
  });
});
