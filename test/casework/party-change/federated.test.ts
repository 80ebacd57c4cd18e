import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { federated, type Federated } from '../../support/federated.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { aKey, partyIn, reportOf, shanyinBranch, shuozhouSteward } from '../../support/party-changes.js';
import { aCompany } from '../../support/reports.js';

let test: TestHub;
let apart: Federated;
beforeAll(async () => {
  test = await aHub();
  apart = await federated(test);
});
afterAll(async () => { await apart.close(); await test.close(); });

describe('a merger through the gateway', () => {
  it('is made by one subgraph, and answered by all: name, other names and history by the registry, cases by casework', async () => {
    const named = { ...aCompany(951), name: '试验旧名951厂（虚构）', unifiedSocialCreditCode: null };
    const cases = [await reportOf(test, 'apart-a', [aCompany(951)]), await reportOf(test, 'apart-b', [named], { organ: shanyinBranch })];
    const [a, b] = [await partyIn(test, cases[0]!), await partyIn(test, cases[1]!)];
    const document = `mutation ($input: MergePartiesInput!) { mergeParties(input: $input) { __typename ... on Refusal { code }
      ... on Party { id name aliases { name } changes { kind otherName } cases { nodes { id } } } } }`;
    const send = (identity: string) => apart.answer(identity, document, {
      input: { survivorId: a, absorbedId: b, reason: '核对后确认（虚构）', evidence: '工商登记档案（虚构）', clientKey: aKey() },
    });
    expect(JSON.parse(JSON.stringify(await send('shanxi-justice')))).toEqual({ data: { mergeParties: { __typename: 'PartyChangeRefused', code: 'NOT_A_STEWARD' } } });
    expect(JSON.parse(JSON.stringify(await send(shuozhouSteward)))).toEqual({ data: { mergeParties: {
      __typename: 'Party', id: a, name: aCompany(951).name, aliases: [{ name: named.name }], changes: [{ kind: 'MERGE', otherName: named.name }],
      cases: { nodes: cases.toSorted().reverse().map((id) => ({ id })) },
    } } });
  });
});
