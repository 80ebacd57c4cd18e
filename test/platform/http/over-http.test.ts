import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { demoToken } from '../../../src/commands/serve.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { served, type ServedHub } from '../../support/served.js';

let test: TestHub;
let http: ServedHub;
beforeAll(async () => { test = await aHub(); http = await served(test); });
afterAll(async () => { await http.close(); await test.close(); });

describe('GraphQL over HTTP: the audits of graphql-http', () => {
  const audits = serverAudits({ url: () => http.url, fetchFn: fetch });

  it('are 61', () => expect(audits).toHaveLength(61));

  it.each(audits)('$id $name', async (audit) => {
    const result = await audit.fn();
    expect({ status: result.status, reason: 'reason' in result ? result.reason : undefined }).toEqual({ status: 'ok', reason: undefined });
  });
});

describe('in exchange for the header that Apollo asks of browsers', () => {
  it('no cookie is set, and none is read: a token in one is no token', async () => {
    const token = (await demoToken(test.hub, 'youyu-env-handler'))!;
    const answer = await http.post(null, { query: '{ me { organName } }' }, { cookie: `token=${token}; authorization=Bearer ${token}` });
    expect(answer.body).toEqual({ data: { me: { organName: null } } });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await http.post('youyu-env-handler', { query: '{ me { organName } }' })).headers.getSetCookie()).toEqual([]);
  });

  it('GET asks and never commands', async () => {
    const mutation = 'mutation { submitEnvironmentCases(input: { sourceSystem: "get", key: "1", cases: [] }) { __typename } }';
    const { status, headers, body } = await http.send({ method: 'GET' }, `?query=${encodeURIComponent(mutation)}`);
    expect([status, headers.get('allow'), body.errors![0]!.extensions['code']]).toEqual([405, 'POST', 'BAD_REQUEST']);
    expect((await http.send({ method: 'GET' }, `?query=${encodeURIComponent('{ me { organName } }')}`)).status).toBe(200);
  });

  it.each(['GET', 'POST'])('a page of another site gets no answer by %s; our own pages and systems do', async (method) => {
    const ask = (site: string | null): Promise<number> => http.send(
      { method, headers: { 'content-type': 'application/json', ...(site ? { 'sec-fetch-site': site } : {}) }, ...(method === 'POST' ? { body: '{"query":"{ __typename }"}' } : {}) },
      method === 'GET' ? '?query={__typename}' : '',
    ).then(({ status }) => status);
    expect(await Promise.all(['cross-site', 'same-origin', 'none', null].map(ask))).toEqual([403, 200, 200, 200]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('a form’s type, %s, is not read', async (type) => {
    const { status, body } = await http.send({ method: 'POST', headers: { 'content-type': type }, body: '{"query":"{ __typename }"}' });
    expect([status, body.errors![0]!.extensions]).toEqual([415, { code: 'BAD_REQUEST' }]);
  });
});
