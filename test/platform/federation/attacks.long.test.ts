import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attacks } from '../../support/attack-documents.js';
import { federated, type Federated } from '../../support/federated.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { served, type Answer, type ServedHub } from '../../support/served.js';

const metBy = ({ body: { data, errors } }: Answer): string => (errors ? String(errors[0]!.extensions['limit'] ?? errors[0]!.extensions['code']) : data ? 'answered' : 'nothing');

describe.each(['RUST', 'JAVASCRIPT'] as const)('a document made to exhaust the gateway, its planner in %s', (planner) => {
  let test: TestHub;
  let apart: Federated;
  let http: ServedHub;
  beforeAll(async () => {
    test = await aHub();
    apart = await federated(test, { planner });
    http = await served(test, {
      schema: apart.gateway.schema, execution: apart.gateway.execution,
      contextOf: async (token, purpose) => ({ ...await test.hub.contextOf(token, purpose), credentials: { token, purpose } }),
    });
  });
  afterAll(async () => {
    await http.close();
    await apart.close();
    await test.close();
  });

  // The runner’s time limit is the outer deadline.
  it.each(attacks)('$name: $meets', async ({ query, variables, meets }) => {
    expect(meets.split(' ')).toContain(metBy(await http.post(null, { query, variables })));
  }, 20_000);
});
