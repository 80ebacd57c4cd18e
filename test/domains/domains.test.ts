import { afterAll, beforeAll, describe } from '@jest/globals';
import { contentOf } from '../../src/modules.js';
import { federated, type Federated } from '../support/federated.js';
import { aHub, asking, type TestHub } from '../support/hub.js';
import { contract } from './contract.js';

const { domains } = await contentOf();

describe('merged', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());
  for (const domain of domains) contract(domain, () => test);
});

describe('federated', () => {
  let test: TestHub;
  let parts: Federated;
  beforeAll(async () => {
    test = await aHub();
    parts = await federated(test);
  });
  afterAll(async () => {
    await parts.close();
    await test.close();
  });
  for (const domain of domains) contract(domain, () => ({ ...test, ...asking(parts.answer) }));
});
