import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { firstQueries } from '../../src/commands/screen.js';
import { subgraphNames } from '../../src/modules.js';
import { command, emptyFolder, endAll, serve, type Serving } from '../support/process.js';
import { aReport, submitDocument, type SubmissionSeen } from '../support/reports.js';

const folder = emptyFolder();
const DATA_DIR = path.join(folder, 'data');

/** The machine may have other things to do. */
jest.setTimeout(180_000);

let merged: Serving;
let gateway: Serving;
const parts = new Map<string, Serving>();
let SUBGRAPHS: string;

/** A port that nobody holds; taken again at once. */
async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  merged = await serve({ DATA_DIR });
  SUBGRAPHS = (await Promise.all(subgraphNames.map(async (name) => `${name}=http://127.0.0.1:${await freePort()}`))).join(',');
  for (const name of subgraphNames) parts.set(name, await serve({ DATA_DIR, SUBGRAPHS }, 'serve', '--only', name));
  gateway = await serve({ DATA_DIR, SUBGRAPHS }, 'gateway');
});

afterAll(async () => {
  await endAll();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the hub in a process for each subgraph, and a gateway', () => {
  it('answers what the start screen asks as the merged hub does, and takes reports in', async () => {
    const token = await gateway.tokenOf('youyu-env-handler');
    for (const { query } of firstQueries) expect(await gateway.ask(query, { token })).toEqual(await merged.ask(query, { token }));
    const input = { sourceSystem: 'federated-test', key: 'batch-1', cases: [aReport('federated-1')] };
    const { submitEnvironmentCases: receipt } = await gateway.ask<{ submitEnvironmentCases: SubmissionSeen }>(submitDocument, { token, variables: { input } });
    expect(receipt.rows.map(({ outcome }) => outcome)).toEqual(['ACCEPTED']);
    const again = await merged.ask<{ submitEnvironmentCases: SubmissionSeen }>(submitDocument, { token, variables: { input } });
    expect(again.submitEnvironmentCases).toEqual(receipt);
  });

  it('refuses a token and a document in the same words', async () => {
    const refusal = async (hub: Serving, query: string, token?: string): Promise<unknown> => {
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
      const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return { status: response.status, body: (await response.json()) as unknown };
    };
    for (const [query, token] of [['{ me { name } }', 'nonsense'], ['{ nothing }', undefined], ['{ enforcementCase(id: "x") { id } }', undefined], ['{ organs(first: 1000) { nodes { id } } }', undefined]] as const) {
      expect(await refusal(gateway, query, token)).toEqual(await refusal(merged, query, token));
    }
  });

  it('keeps a subgraph’s port to the gateway, with no explorer on it, and tells its health', async () => {
    for (const part of parts.values()) {
      expect((await fetch(`${part.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ __typename }"}' })).status).toBe(403);
      const statuses = await Promise.all(['/', '/graphiql', '/graphiql/explorer.js', '/health', '/ready'].map(async (place) => (await part.get(place)).status));
      expect(statuses).toEqual([404, 404, 404, 200, 200]);
    }
    expect((await gateway.get('/')).url).toBe(`${gateway.url}/graphiql`);
  });

  it('says which subgraphs there are', async () => {
    const { code, complained } = await command(['serve', '--only', 'nothing'], { DATA_DIR });
    expect({ code, complained }).toEqual({ code: 1, complained: expect.stringContaining(subgraphNames.join('、')) });
  });

  it('ends every process on SIGTERM', async () => {
    for (const one of [gateway, ...parts.values(), merged]) expect(await one.end('SIGTERM')).toMatchObject({ code: 0, complained: '' });
  });
});
