import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { federated, told, type Federated } from '../../support/federated.js';
import { aHub, type TestHub } from '../../support/hub.js';

interface Told { readonly data: Record<string, unknown> | null; readonly errors: readonly { message: string; code: string; path?: readonly (string | number)[] }[] }

const cases = 'enforcementCases(first: 2) { nodes { id caseNumber organ { name kind } parties { role party { name kind } } environment { medium { value } } } }';

interface Case { caseNumber: string; organ: object | null; parties: { role: string; party: object | null }[]; environment: object | null }
const casesIn = ({ data }: Told): Case[] => (data?.['enforcementCases'] as { nodes: Case[] }).nodes;

describe.each(['RUST', 'JAVASCRIPT'] as const)('with a subgraph down and the planner in %s', (planner) => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  /** Asks as the county branch's handler. */
  const asked = async (apart: Federated, query: string): Promise<Told> => told(await apart.answer('youyu-env-handler', query)) as Told;
  /** The parts that an answer says it lacks. */
  const missing = ({ errors }: Told): string[] => [...new Set(errors.map(({ code, message }) => `${code} ${message}`))];
  const lacks = (part: string): string => `SUBGRAPH_UNAVAILABLE “${part}”部分暂时无法查询，其余内容不受影响；请稍后重试`;

  it('answers the rest and names the part that is missing', async () => {
    const apart = await federated(test, { planner });
    const whole = await asked(apart, `{ ${cases} }`);
    expect(whole.errors).toEqual([]);

    await apart.stop('environment');
    const withoutFacts = await asked(apart, `{ ${cases} environmentCases(first: 1) { nodes { id } } organs(first: 1) { nodes { name } } }`);
    expect(missing(withoutFacts)).toEqual([lacks('environment')]);
    expect(casesIn(withoutFacts)).toEqual(casesIn(whole).map((one) => ({ ...one, environment: null })));
    expect(withoutFacts.data).toMatchObject({ environmentCases: null, organs: { nodes: [{ name: expect.any(String) }] } });

    await apart.stop('registry');
    const withoutRegisters = await asked(apart, `{ ${cases} }`);
    expect(missing(withoutRegisters).sort()).toEqual([lacks('environment'), lacks('registry')]);
    expect(casesIn(withoutRegisters)).toEqual(casesIn(whole).map((one) => ({
      ...one, organ: null, environment: null, parties: one.parties.map(({ role }) => ({ role, party: null })),
    })));
    await apart.close();
  });

  it('keeps what a register knows of a party when its cases cannot be told', async () => {
    const apart = await federated(test, { planner });
    await apart.stop('casework');
    const told = await asked(apart, '{ party(unifiedSocialCreditCode: "91140623XN0101008D") { name cases { total { text } } } }');
    expect(told.data).toEqual({ party: { name: expect.any(String), cases: null } });
    expect(missing(told)).toEqual([lacks('casework')]);
    await apart.close();
  });

  it('does not wait for one that takes a question and never answers', async () => {
    const silent = http.createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const apart = await federated(test, { planner, patience: 4, instead: { environment: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` } });
    const told = await asked(apart, `{ ${cases} }`);
    expect(casesIn(told)).toHaveLength(2);
    expect(missing(told)).toEqual([lacks('environment')]);
    await apart.close();
    silent.closeAllConnections();
    silent.close();
  });
});
