import type { TestHub } from './hub.js';
import { aReport, organCode, submit, type PartyGiven, type ReportGiven } from './reports.js';

export interface PartySeen { id: string; name: string | null; aliases: string[]; cases: string[] }
export interface ChangeSeen { id: string; kind: string | null; partyName: string | null; otherName: string | null; reason: string | null; isUndone: boolean }
export interface Refused { __typename: 'PartyChangeRefused'; code: string; message: string }

export const shuozhouSteward = 'shuozhou-steward';
export const shanxiSteward = 'shanxi-steward';
/** Of another county of the same city, and of another city. */
export const shanyinBranch = '朔州市生态环境局山阴分局';
export const datongBureau = '大同市生态环境局';

let serial = 0;
/** A key that no other change has. */
export const aKey = (): string => `change-${serial += 1}`;

/** Reports one case of an organ under the key and gives its id; the same key again is a correction. */
export async function reportOf(test: TestHub, sourceKey: string, parties: PartyGiven[], changes: Partial<ReportGiven> & { organ?: string } = {}): Promise<string> {
  const { organ = '朔州市生态环境局右玉分局', ...rest } = changes;
  const row = aReport(sourceKey, { organCode: organCode(organ), parties, ...rest });
  const { rows } = await submit(test, aKey(), [row], { as: 'shanxi-env-system', sourceSystem: `system of ${organ}` });
  const [one] = rows;
  if (!one?.enforcementCase) throw new Error(`case ${sourceKey} was not taken in: ${JSON.stringify(one)}`);
  return one.enforcementCase.id;
}

/** The party that stands in a case, as the hub holds it; the first of its links. */
export async function partyIn(test: TestHub, caseId: string): Promise<string> {
  const [link] = await test.hub.database.sql<{ id: string }>('select party_id as id from casework.case_party where enforcement_case_id = $1 order by ordinal', [caseId]);
  return link!.id;
}

interface PartyAnswer { id: string; name: string | null; aliases: { name: string | null }[]; cases: { nodes: { id: string }[] } }
const partyFields = 'id name aliases { name } cases(first: 100) { nodes { id } }';

/** What an identity sees of a party, by its identifier; null when it sees none. */
export async function seen(test: TestHub, identity: string | null, id: string): Promise<PartySeen | null> {
  const { party } = await test.ask<{ party: PartyAnswer | null }>(identity, `query ($id: ID!) { party(id: $id) { ${partyFields} } }`, { id });
  return party && {
    id: party.id, name: party.name, aliases: party.aliases.map(({ name }) => name ?? '—').sort(), cases: party.cases.nodes.map((node) => node.id).sort(),
  };
}

/** The history of a party's record, as an identity may see it. */
export async function historyOf(test: TestHub, identity: string | null, id: string): Promise<ChangeSeen[]> {
  const query = 'query ($id: ID!) { party(id: $id) { changes { id kind partyName otherName reason undoneBy { id } } } }';
  const { party } = await test.ask<{ party: { changes: (Omit<ChangeSeen, 'isUndone'> & { undoneBy: object | null })[] } | null }>(identity, query, { id });
  return (party?.changes ?? []).map(({ undoneBy, ...change }) => ({ ...change, isUndone: undoneBy !== null }));
}

type Mutation = 'mergeParties' | 'splitParty' | 'dismissMergeCandidate' | 'undoPartyChange';
const inputs: Record<Mutation, string> = {
  mergeParties: 'MergePartiesInput', splitParty: 'SplitPartyInput', dismissMergeCandidate: 'DismissMergeCandidateInput', undoPartyChange: 'UndoPartyChangeInput',
};

/** Sends a change and gives whatever came of it. */
export async function sendChange(test: TestHub, identity: string | null, mutation: Mutation, input: object): Promise<{ __typename: 'Party'; id: string } | Refused | null> {
  const evidence = mutation === 'undoPartyChange' || mutation === 'dismissMergeCandidate' ? {} : { evidence: '工商登记档案（虚构）' };
  const document = `mutation ($input: ${inputs[mutation]}!) { result: ${mutation}(input: $input) { __typename ... on Party { id } ... on Refusal { code message } } }`;
  const given = { reason: '核对后确认（虚构）', clientKey: aKey(), ...evidence, ...input };
  return (await test.ask<{ result: { __typename: 'Party'; id: string } | Refused | null }>(identity, document, { input: given })).result;
}

/** Makes a change that is to succeed; gives the id of the party answered with and that of the change. */
export async function change(test: TestHub, mutation: Mutation, input: object, identity = shanxiSteward): Promise<{ party: string; id: string }> {
  const result = await sendChange(test, identity, mutation, input);
  // Of an undo the answer is null where the party has no case left.
  if (result?.__typename === 'PartyChangeRefused') throw new Error(`${mutation} was refused: ${result.message}`);
  const [last] = await test.hub.database.sql<{ id: string }>('select id from registry.party_change order by number desc limit 1');
  return { party: result?.id ?? '', id: last!.id };
}
