import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attacks } from '../../support/attack-documents.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { served, type Answer, type ServedHub } from '../../support/served.js';

/** What an answer says: the limit that refused, or the code of the errors, or that it is one. */
function metBy({ body: { data, errors } }: Answer): string {
  if (!errors) return data ? 'answered' : 'nothing';
  const [first] = errors;
  return String(first!.extensions['limit'] ?? first!.extensions['code']);
}

describe('a document made to exhaust the hub', () => {
  let test: TestHub;
  let http: ServedHub;
  beforeAll(async () => { test = await aHub(); http = await served(test); });
  afterAll(async () => { await http.close(); await test.close(); });

  // The runner’s time limit is the outer deadline: the heaviest of these is over in a fraction of a second.
  it.each(attacks)('$name: $meets', async ({ query, variables, meets }) => {
    const sent: string[] = [];
    const stop = test.hub.database.watch((text) => sent.push(text));
    const answer = await http.post(null, { query, variables });
    stop();
    expect(meets.split(' ')).toContain(metBy(answer));
    expect(answer.body.errors?.length ?? 0).toBeLessThanOrEqual(21);
    if (meets !== 'answered') expect(sent).toEqual([]);
  }, 20_000);

  it('leaves the hub answering', async () => {
    expect((await http.post('youyu-env-handler', { query: '{ enforcementCases(first: 1) { nodes { id } } }' })).body.errors).toBeUndefined();
  });

  it('is told in few words, whatever it was', async () => {
    for (const { query, variables } of attacks) {
      const { text, body } = await http.post(null, { query, variables });
      if (body.errors) expect(text.length).toBeLessThan(30_000);
      for (const { extensions } of body.errors ?? []) {
        if (extensions['code'] === 'DOCUMENT_REFUSED') expect(Object.keys(extensions).sort()).toEqual(['allowed', 'asked', 'code', 'limit']);
      }
    }
  });
});
