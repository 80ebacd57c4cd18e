import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstQueries } from '../../src/commands/screen.js';
import { aHub, type TestHub } from '../support/hub.js';

describe('first light', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  it.each(firstQueries)('the start screen’s question “$title” has an answer worth seeing', async ({ query }) => {
    const answer = await test.ask('youyu-env-handler', query);
    const text = JSON.stringify(answer);
    expect(text).toMatch(/"nodes":\[\{/);
  });
});
