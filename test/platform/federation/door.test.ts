import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { demoToken } from '../../../src/commands/serve.js';
import { subgraphNames } from '../../../src/modules.js';
import { GatewayPass, type Vouched } from '../../../src/platform/auth/gateway-pass.js';
import { passHeader } from '../../../src/platform/http/index.js';
import { fileKeys } from '../../../src/platform/keys.js';
import { repoFile } from '../../../src/platform/repo.js';
import { aPart, type Part } from '../../support/federated.js';
import { aHub, type TestHub } from '../../support/hub.js';

const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex');

describe('the port of a subgraph', () => {
  let test: TestHub;
  let part: Part;
  let token: string;
  beforeAll(async () => {
    test = await aHub();
    part = await aPart(test, 'casework');
    token = (await demoToken(test.hub, 'youyu-env-handler'))!;
  });
  afterAll(async () => {
    await part.close();
    await test.close();
  });

  const body = JSON.stringify({ query: '{ enforcementCases(first: 1) { total { count } } }' });
  const vouched = (more: Partial<Vouched> = {}): Vouched => ({ authorization: `Bearer ${token}`, purpose: '', bodyDigest: digestOf(body), ...more });
  const passOf = (more: Partial<Vouched> = {}, now = () => new Date()): string => new GatewayPass(fileKeys(process.env['TEST_KEY_FILE']!), now).issue(vouched(more));

  async function knock(pass: string | null, sent: { body?: string; token?: string } = {}): Promise<{ status: number; code: string | undefined }> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${sent.token ?? token}`, ...(pass === null ? {} : { [passHeader]: pass }) };
    const response = await fetch(`${part.url}/graphql`, { method: 'POST', headers, body: sent.body ?? body });
    const { errors } = await response.json() as { errors?: { extensions: { code: string } }[] };
    return { status: response.status, code: errors?.[0]?.extensions.code };
  }

  const closed = { status: 403, code: 'GATEWAY_ONLY' };

  it('opens to the gateway', async () => {
    expect(await knock(passOf())).toEqual({ status: 200, code: undefined });
  });

  it.each<[string, () => Promise<object>]>([
    ['no pass', () => knock(null)],
    ['a pass made up', () => knock('gateway.1.seal')],
    ['a pass for another question', () => knock(passOf(), { body: JSON.stringify({ query: '{ __typename }' }) })],
    ['a pass for another asker', () => knock(passOf({ authorization: '' }))],
    ['a pass of two minutes ago', () => knock(passOf({}, () => new Date(Date.now() - 120_000)))],
    ['a pass of a later day', () => knock(passOf({}, () => new Date(Date.now() + 86_400_000)))],
  ])('stays closed to %s', async (_what, attempt) => {
    expect(await attempt()).toEqual(closed);
  });

  it('checks the asker’s own token behind the gateway’s pass', async () => {
    expect(await knock(passOf({ authorization: `Bearer ${token}x` }), { token: `${token}x` })).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('says nothing to a browser', async () => {
    expect((await fetch(`${part.url}/graphql?query=${encodeURIComponent('{__typename}')}`)).status).toBe(403);
    expect((await fetch(`${part.url}/demo/identities`)).status).toBe(404);
  });
});

describe('a subgraph', () => {
  let test: TestHub;
  const parts = new Map<string, Part>();
  beforeAll(async () => {
    test = await aHub();
    for (const name of subgraphNames) parts.set(name, await aPart(test, name));
  });
  afterAll(async () => {
    for (const part of parts.values()) await part.close();
    await test.close();
  });

  /** Asks a subgraph past its port, as the gateway would. */
  async function asked(name: string, identity: string | null, source: string, variableValues = {}): Promise<Record<string, unknown>> {
    const { hub } = parts.get(name)!;
    const contextValue = await hub.contextOf(identity === null ? null : await demoToken(hub, identity), null);
    const { data, errors } = await graphql({ schema: hub.schema, source, contextValue, variableValues });
    if (errors) throw errors[0]!;
    return data as Record<string, unknown>;
  }

  it.each(subgraphNames)('%s serves the SDL that is kept in schema/', async (name) => {
    const { _service } = await asked(name, null, '{ _service { sdl } }') as { _service: { sdl: string } };
    const kept = fs.readFileSync(repoFile(`schema/subgraphs/${name}.graphql`), 'utf8').trim();
    // What follows is what the federation's own directives mean.
    expect(_service.sdl.slice(0, kept.length)).toBe(kept);
  });

  it('answers a reference only where the asker may see the row, whatever the type', async () => {
    let hidden = 0;
    for (const [name, { hub }] of parts) {
      const types = [...hub.shapes.values()].filter(({ isForeign, hasAudience, columns }) => !isForeign && hasAudience && columns.has('id'));
      for (const { name: type, table } of types) {
        const rows = await hub.database.sql<{ id: string; audience: string[] }>(`select id, audience from ${table} order by id limit 200`);
        const representations = rows.map(({ id }) => ({ __typename: type, id }));
        for (const identity of [null, 'youyu-env-handler', 'shuozhou-procuratorate', 'youyu-court']) {
          const { actor } = await hub.contextOf(identity === null ? null : await demoToken(hub, identity), null);
          const keys = new Set(actor.sight.scopes.map(({ key }) => key));
          const { _entities } = await asked(name, identity, `query ($given: [_Any!]!) { _entities(representations: $given) { ... on ${type} { id } } }`, { given: representations });
          const expected = rows.map(({ id, audience }) => (audience.some((key) => keys.has(key)) ? { id } : null));
          expect(_entities).toEqual(expected);
          hidden += expected.filter((one) => one === null).length;
        }
      }
    }
    expect(hidden).toBeGreaterThan(100);
  });

  it('answers what it adds to a type of another only by rows that the asker may see', async () => {
    const rows = await test.hub.database.sql<{ id: string; audience: string[] }>('select id, audience from environment.facts order by id');
    const { _entities } = await asked('environment', null, 'query ($given: [_Any!]!) { _entities(representations: $given) { ... on EnforcementCase { id environment { withheld { field } } } } }', {
      given: rows.map(({ id }) => ({ __typename: 'EnforcementCase', id })),
    }) as { _entities: { id: string; environment: object | null }[] };
    expect(_entities.map(({ environment }) => environment !== null)).toEqual(rows.map(({ audience }) => audience.includes('p')));
  });

  it('gives nothing for an id that is none, and an error for a type that it does not have', async () => {
    const question = 'query ($given: [_Any!]!) { _entities(representations: $given) { __typename ... on EnforcementCase { id } } }';
    expect(await asked('casework', 'shanxi-justice', question, { given: [{ __typename: 'EnforcementCase', id: 'nonsense' }] })).toEqual({ _entities: [null] });
    await expect(asked('casework', 'shanxi-justice', question, { given: [{ __typename: 'Statute', id: '1' }] })).rejects.toThrow('没有“Statute”这种对象');
  });
});
