import { afterAll, beforeAll } from '@jest/globals';
import { domains } from '../../src/modules.js';
import { aHub, type TestHub } from '../support/hub.js';
import { contract } from './contract.js';

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

for (const domain of domains) contract(domain, () => test);
