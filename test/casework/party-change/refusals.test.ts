import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { aKey, change, datongBureau, historyOf, partyIn, reportOf, seen, sendChange, shanxiSteward, shuozhouSteward, type Refused } from '../../support/party-changes.js';
import { aCompany, anIdentityNumber, aPerson, countsOf, type PartyGiven } from '../../support/reports.js';

const nobody = '01a20000-0000-7000-8000-000000000000';

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

let serial = 700;
const withoutCode = (): PartyGiven => ({ ...aCompany(serial += 1), name: `试验无码${serial}厂（虚构）`, unifiedSocialCreditCode: null });
/** A case of a party of its own; gives both. */
async function aParty(given: PartyGiven, organ?: string): Promise<{ caseId: string; id: string }> {
  const caseId = await reportOf(test, `refusal-${serial += 1}`, [given], organ === undefined ? {} : { organ, divisionCode: '140200' });
  return { caseId, id: await partyIn(test, caseId) };
}

/** The code with which a change is refused; nothing at all is then different. */
async function refusal(mutation: Parameters<typeof sendChange>[2], input: object, identity: string | null = shanxiSteward): Promise<string> {
  const state = (): Promise<object> => Promise.all([countsOf(test), test.hub.database.sql('select count(*) from registry.party_change')]);
  const before = await state();
  const answer = await sendChange(test, identity, mutation, input);
  expect(answer?.__typename).toBe('PartyChangeRefused');
  expect(await state()).toEqual(before);
  return (answer as Refused).code;
}

describe('a change of parties is refused', () => {
  it('to whoever is not a data steward of a justice bureau, whatever it sees', async () => {
    const [a, b] = [await aParty(aCompany(701)), await aParty(withoutCode())];
    const input = { survivorId: a.id, absorbedId: b.id };
    for (const identity of [null, 'youyu-env-handler', 'shanxi-env-system', 'shuozhou-procuratorate', 'shanxi-justice', 'shanxi-leader']) {
      expect([identity, await refusal('mergeParties', input, identity)]).toEqual([identity, 'NOT_A_STEWARD']);
    }
    expect(await refusal('splitParty', { partyId: a.id, caseIds: [a.caseId] }, 'shanxi-justice')).toBe('NOT_A_STEWARD');
    expect(await refusal('undoPartyChange', { changeId: nobody }, null)).toBe('NOT_A_STEWARD');
  });

  it('where one of the cases is outside the steward’s division, until a steward of the whole makes it', async () => {
    const known = aCompany(702);
    const here = await aParty(known);
    const there = await aParty(withoutCode(), datongBureau);
    await aParty(known, datongBureau);
    const other = await aParty(withoutCode());
    // Of Shuozhou's: it sees a case of each party, but not all of them.
    expect(await refusal('mergeParties', { survivorId: here.id, absorbedId: other.id }, shuozhouSteward)).toBe('NOT_A_STEWARD');
    const { id } = await change(test, 'mergeParties', { survivorId: here.id, absorbedId: there.id });
    // That change moved a case of Datong alone: for Shuozhou it is none.
    expect(await historyOf(test, shuozhouSteward, here.id)).toEqual([]);
    expect(await refusal('undoPartyChange', { changeId: id }, shuozhouSteward)).toBe('NOTHING_VISIBLE');
    const second = await change(test, 'mergeParties', { survivorId: here.id, absorbedId: other.id });
    // A case of its own moved: it is told, and may take it back.
    expect((await historyOf(test, shuozhouSteward, here.id)).map(({ id: one }) => one)).toEqual([second.id]);
    await change(test, 'undoPartyChange', { changeId: second.id }, shuozhouSteward);
  });

  it('of what the asker does not see, with the same words as of what is not there', async () => {
    const [here, there] = [await aParty(aCompany(703)), await aParty(withoutCode(), datongBureau)];
    const answers = [];
    for (const absorbedId of [there.id, nobody, 'no-identifier']) {
      answers.push(await sendChange(test, shuozhouSteward, 'mergeParties', { survivorId: here.id, absorbedId }));
      answers.push(await sendChange(test, shuozhouSteward, 'splitParty', { partyId: absorbedId, caseIds: [there.caseId] }));
      answers.push(await sendChange(test, shuozhouSteward, 'undoPartyChange', { changeId: absorbedId }));
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'NOTHING_VISIBLE' });
    for (const caseId of [there.caseId, nobody, 'no-identifier']) expect(await refusal('splitParty', { partyId: here.id, caseIds: [caseId] }, shuozhouSteward)).toBe('CASES_NOT_OF_PARTY');
  });

  it('of one party with itself, and of one that was absorbed already', async () => {
    const [a, b, c] = [await aParty(aCompany(704)), await aParty(withoutCode()), await aParty(withoutCode())];
    expect(await refusal('mergeParties', { survivorId: a.id, absorbedId: a.id })).toBe('SAME_PARTY');
    await change(test, 'mergeParties', { survivorId: a.id, absorbedId: b.id });
    expect(await refusal('mergeParties', { survivorId: a.id, absorbedId: b.id })).toBe('SAME_PARTY');
    expect(await refusal('mergeParties', { survivorId: b.id, absorbedId: c.id })).toBe('ALREADY_ABSORBED');
    expect(await refusal('mergeParties', { survivorId: a.id, absorbedId: b.id.toUpperCase() })).toBe('SAME_PARTY');
    expect(await refusal('splitParty', { partyId: b.id, caseIds: [b.caseId] })).toBe('ALREADY_ABSORBED');
  });

  it('of two with different valid numbers, directly or under a record that one absorbed; of a person with an organisation', async () => {
    const [a, b, weak] = [await aParty(aCompany(705)), await aParty(aCompany(706)), await aParty(withoutCode())];
    expect(await refusal('mergeParties', { survivorId: a.id, absorbedId: b.id })).toBe('DIFFERENT_NUMBERS');
    expect(await refusal('mergeParties', { survivorId: weak.id, absorbedId: b.id })).toBe('WEAKER_WOULD_STAY');
    await change(test, 'mergeParties', { survivorId: b.id, absorbedId: weak.id });
    expect(await refusal('mergeParties', { survivorId: a.id, absorbedId: b.id })).toBe('DIFFERENT_NUMBERS');
    const [wang, li, unnumbered] = [
      await aParty(aPerson('王演示', { residentIdNumber: anIdentityNumber(801) })), await aParty(aPerson('李演示', { residentIdNumber: anIdentityNumber(802) })), await aParty(aPerson('王演示')),
    ];
    expect(await refusal('mergeParties', { survivorId: wang.id, absorbedId: li.id })).toBe('DIFFERENT_NUMBERS');
    expect(await refusal('mergeParties', { survivorId: a.id, absorbedId: unnumbered.id })).toBe('DIFFERENT_KIND_OF_PARTY');
    await change(test, 'mergeParties', { survivorId: wang.id, absorbedId: unnumbered.id });
    expect(await seen(test, shanxiSteward, unnumbered.id)).toMatchObject({ id: wang.id });
  });

  it('of a split that would leave nothing, and of an undo that others rest on, that was made, or of an undo', async () => {
    const [a, b, c] = [await aParty(aCompany(707)), await aParty(withoutCode()), await aParty(aCompany(708, { unifiedSocialCreditCode: null }))];
    expect(await refusal('splitParty', { partyId: a.id, caseIds: [a.caseId] })).toBe('NO_CASE_WOULD_STAY');
    const first = await change(test, 'mergeParties', { survivorId: a.id, absorbedId: b.id });
    // Another merger into the same survivor does not rest on the first, what is done with the survivor as a whole does.
    const beside = await change(test, 'mergeParties', { survivorId: a.id, absorbedId: c.id });
    const split = await change(test, 'splitParty', { partyId: a.id, caseIds: [b.caseId] });
    const [again] = [await change(test, 'mergeParties', { survivorId: a.id, absorbedId: split.party })];
    expect(await refusal('undoPartyChange', { changeId: first.id })).toBe('NOT_UNDOABLE_NOW');
    expect(await refusal('undoPartyChange', { changeId: split.id })).toBe('NOT_UNDOABLE_NOW');
    const undo = await change(test, 'undoPartyChange', { changeId: again.id });
    expect(await refusal('undoPartyChange', { changeId: again.id })).toBe('ALREADY_UNDONE');
    expect(await refusal('undoPartyChange', { changeId: undo.id })).toBe('UNDO_IS_FINAL');
    await change(test, 'undoPartyChange', { changeId: split.id });
    await change(test, 'undoPartyChange', { changeId: first.id });
    expect(await seen(test, shanxiSteward, a.id)).toMatchObject({ cases: [a.caseId, c.caseId].sort() });
    await change(test, 'undoPartyChange', { changeId: beside.id });
  });
});

describe('a change sent again', () => {
  it('under its key is the same change with the same answer; with other content it is refused', async () => {
    const [a, b] = [await aParty(aCompany(709)), await aParty(withoutCode())];
    const input = { survivorId: a.id, absorbedId: b.id, clientKey: aKey() };
    const answers = await Promise.all([1, 2, 3].map(() => sendChange(test, shanxiSteward, 'mergeParties', input)));
    expect(answers).toEqual(Array(3).fill({ __typename: 'Party', id: a.id }));
    expect(await historyOf(test, shanxiSteward, a.id)).toHaveLength(1);
    expect(await refusal('mergeParties', { ...input, reason: '另一理由（虚构）' })).toBe('CLIENT_KEY_TAKEN');
    const more = await reportOf(test, 'again-1', [aCompany(709)]);
    const split = { partyId: a.id, caseIds: [more], clientKey: aKey() };
    const made = await sendChange(test, shanxiSteward, 'splitParty', split);
    expect(await sendChange(test, shanxiSteward, 'splitParty', split)).toEqual(made);
    expect(made).not.toMatchObject({ id: a.id });
  });

  it('needs words that can be kept', async () => {
    const { id } = await aParty(aCompany(710));
    for (const [field, text] of [['reason', ' '], ['evidence', '\u0000'], ['clientKey', ''], ['clientKey', '键'.repeat(201)], ['reason', '字'.repeat(2_001)]] as const) {
      await expect(sendChange(test, shanxiSteward, 'mergeParties', { survivorId: id, absorbedId: id, [field]: text })).rejects.toThrow(new RegExp(`^${field} (为空|超过)`));
    }
  });
});
