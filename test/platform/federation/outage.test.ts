import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { federated, told, type Federated } from '../../support/federated.js';
import { aHub, type TestHub } from '../../support/hub.js';

describe.each(['RUST', 'JAVASCRIPT'] as const)('with a subgraph down and the planner in %s', (planner) => {
  let test: TestHub;
  let apart: Federated;
  beforeAll(async () => {
    test = await aHub();
    apart = await federated(test, planner);
    await apart.stop('environment');
  });
  afterAll(async () => {
    await apart.close();
    await test.close();
  });

  it('looks', async () => {
    console.log(JSON.stringify(told(await apart.answer('youyu-env-handler', '{ enforcementCases(first: 2) { nodes { id caseNumber organ { name } environment { medium { value } } } } }')), null, 1));
    console.log(JSON.stringify(told(await apart.answer('youyu-env-handler', '{ environmentCases(first: 2) { nodes { id caseNumber } } organs(first: 1) { nodes { name } } }')), null, 1));
    await apart.stop('registry');
    console.log(JSON.stringify(told(await apart.answer('youyu-env-handler', '{ enforcementCases(first: 2) { nodes { id caseNumber organ { name kind } parties { role party { name kind } } } } }')), null, 1));
  });
});
