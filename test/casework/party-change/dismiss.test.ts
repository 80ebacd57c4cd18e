import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { aKey, change, datongBureau, historyOf, partyIn, reportOf, seen, sendChange, shanxiSteward, shanyinBranch, shuozhouSteward } from '../../support/party-changes.js';
import { aCompany, countsOf } from '../../support/reports.js';

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

let serial = 0;
interface Held { readonly caseId: string; readonly id: string }
/** A party of the name, without a code, in one case of the organ. */
async function aParty(name: string, organ = '朔州市生态环境局右玉分局', divisionCode = '140623'): Promise<Held> {
  const caseId = await reportOf(test, `dismissal-${serial += 1}`, [aCompany(1, { name, unifiedSocialCreditCode: null })], { organ, divisionCode });
  return { caseId, id: await partyIn(test, caseId) };
}
/** Two records that are proposed as one: the same name, reported by two organs. */
const alike = async (name: string): Promise<[Held, Held]> => [await aParty(`右玉县${name}饭店（虚构）`), await aParty(`右玉${name}饭店（虚构）`, shanyinBranch, '140621')];

const isProposed = async (pair: readonly Held[], identity = shanxiSteward): Promise<boolean> => {
  type Answer = { mergeCandidates: { party: { id: string }; other: { id: string } }[] };
  const { mergeCandidates } = await test.ask<Answer>(identity, '{ mergeCandidates(first: 50) { party { id } other { id } } }');
  return mergeCandidates.some(({ party, other }) => pair.every(({ id }) => id === party.id || id === other.id));
};
const codeOf = async (identity: string | null, partyId: string, otherId: string): Promise<string | undefined> => {
  const answer = await sendChange(test, identity, 'dismissMergeCandidate', { partyId, otherId });
  return answer?.__typename === 'PartyChangeRefused' ? answer.code : undefined;
};

describe('a pair that a steward finds to be two parties', () => {
  it('is not proposed again, to whomever, until that is undone; nothing else changes', async () => {
    const pair = await alike('试认甲');
    const [a, b] = pair;
    expect([await isProposed(pair), await isProposed(pair, shuozhouSteward)]).toEqual([true, true]);
    const seenNow = async (): Promise<object> => ({ a: await seen(test, shanxiSteward, a.id), b: await seen(test, shanxiSteward, b.id) });
    const [before, { 'log.event': events = 0, ...rows }] = [await seenNow(), await countsOf(test)];
    // The later record first: the order in which they are named does not matter.
    const dismissed = await change(test, 'dismissMergeCandidate', { partyId: b.id, otherId: a.id }, shuozhouSteward);
    expect(dismissed.party).toBe(b.id);
    expect([await isProposed(pair), await isProposed(pair, shuozhouSteward)]).toEqual([false, false]);
    expect([await seenNow(), await countsOf(test)]).toEqual([before, { 'log.event': events + 1, ...rows }]);
    await change(test, 'undoPartyChange', { changeId: dismissed.id });
    expect([await isProposed(pair), await isProposed(pair, shuozhouSteward)]).toEqual([true, true]);
    expect((await historyOf(test, shanxiSteward, a.id)).map(({ kind, isUndone }) => [kind, isUndone])).toEqual([['DISMISS', true], ['UNDO', false]]);
    await change(test, 'dismissMergeCandidate', { partyId: a.id, otherId: b.id });
    expect(await isProposed(pair)).toBe(false);
  });

  it('is told to insiders of both, in the history of each and as an event, and to nobody who sees only the one', async () => {
    const [a, b] = await alike('试认乙');
    const { id } = await change(test, 'dismissMergeCandidate', { partyId: a.id, otherId: b.id });
    const told = async (identity: string | null, party: Held): Promise<string[]> => (await historyOf(test, identity, party.id)).map((one) => one.id);
    for (const identity of [shanxiSteward, shuozhouSteward, 'shuozhou-env-head']) expect([identity, await told(identity, a), await told(identity, b)]).toEqual([identity, [id], [id]]);
    for (const identity of [null, 'youyu-env-handler']) expect([identity, await told(identity, a), await told(identity, b)]).toEqual([identity, [], []]);
    const [event] = await test.hub.database.sql<{ type: string; L2: object; audience: string[] }>(`
      select type, payload as "L2", audience from log.event join log.part on event_id = event.id where aggregate_id = $1 order by aggregate_number desc limit 1`, [a.id]);
    expect(event).toMatchObject({ type: 'party.dismiss', L2: { changeId: id, partyId: a.id, otherId: b.id } });
    expect(event!.audience.filter((key) => key === 'd' || key === 'p')).toEqual([]);
  });

  it('may be merged after all, and does not keep a split from being undone', async () => {
    const [a, b] = await alike('试认丙');
    const more = await reportOf(test, 'dismissal-more', [aCompany(1, { name: '右玉县试认丙饭店（虚构）', unifiedSocialCreditCode: null })]);
    const split = await change(test, 'splitParty', { partyId: a.id, caseIds: [more], name: '试认丙分店（虚构）' });
    await change(test, 'dismissMergeCandidate', { partyId: split.party, otherId: b.id });
    await change(test, 'undoPartyChange', { changeId: split.id });
    const dismissed = await change(test, 'dismissMergeCandidate', { partyId: a.id, otherId: b.id });
    const merged = await change(test, 'mergeParties', { survivorId: a.id, absorbedId: b.id });
    expect(await codeOf(shanxiSteward, a.id, b.id)).toBe('SAME_PARTY');
    await change(test, 'undoPartyChange', { changeId: dismissed.id });
    expect(await seen(test, shanxiSteward, b.id)).toMatchObject({ id: a.id });
    await change(test, 'undoPartyChange', { changeId: merged.id });
    expect(await isProposed([a, b])).toBe(false);
  });

  it('is so found by a data steward alone who reads every case of both, and once', async () => {
    const [a, b] = await alike('试认丁');
    const far = await aParty('大同试认丁饭店（虚构）', datongBureau, '140200');
    for (const identity of [null, 'youyu-env-handler', 'shuozhou-procuratorate', 'shanxi-justice', 'shanxi-leader']) expect([identity, await codeOf(identity, a.id, b.id)]).toEqual([identity, 'NOT_A_STEWARD']);
    expect(await codeOf(shuozhouSteward, a.id, far.id)).toBe('NOTHING_VISIBLE');
    expect(await codeOf(shanxiSteward, a.id, a.id)).toBe('SAME_PARTY');
    const clientKey = aKey();
    const answers = [];
    for (const reason of ['住所、经营者均不同（虚构）', '住所、经营者均不同（虚构）']) answers.push(await sendChange(test, shanxiSteward, 'dismissMergeCandidate', { partyId: a.id, otherId: b.id, reason, clientKey }));
    expect(answers).toEqual(Array(2).fill({ __typename: 'Party', id: a.id }));
    expect([await codeOf(shanxiSteward, a.id, b.id), await codeOf(shuozhouSteward, b.id, a.id)]).toEqual(['ALREADY_DISMISSED', 'ALREADY_DISMISSED']);
  });
});
