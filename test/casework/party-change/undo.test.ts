import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { change, partyIn, reportOf, seen, shanyinBranch } from '../../support/party-changes.js';
import { aCompany, type PartyGiven } from '../../support/reports.js';

const city = 'shuozhou-procuratorate';

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

const withoutCode = (number: number, name: string): PartyGiven => ({ ...aCompany(number), name, unifiedSocialCreditCode: null });

describe('a merger taken back', () => {
  it('gives each record its cases and names again, with what was reported of it meanwhile', async () => {
    const [known, named] = [aCompany(601), withoutCode(601, '试验旧名601厂（虚构）')];
    const caseA = await reportOf(test, 'undo-a-1', [known]);
    const caseB = await reportOf(test, 'undo-b-1', [named], { organ: shanyinBranch });
    const [a, b] = [await partyIn(test, caseA), await partyIn(test, caseB)];
    const merged = await change(test, 'mergeParties', { survivorId: a, absorbedId: b });
    const later = await reportOf(test, 'undo-c-1', [named], { organ: shanyinBranch });
    expect(await change(test, 'undoPartyChange', { changeId: merged.id })).toMatchObject({ party: a });
    expect(await seen(test, city, a)).toEqual({ id: a, name: known.name, aliases: [], cases: [caseA] });
    expect(await seen(test, city, b)).toEqual({ id: b, name: named.name, aliases: [], cases: [caseB, later].sort() });
    expect(await seen(test, 'youyu-env-handler', b)).toBeNull();
  });

  it('leaves an earlier merger of the absorbed as it was', async () => {
    const cases = [];
    for (const number of [611, 612, 613]) cases.push(await reportOf(test, `undo-${number}`, [withoutCode(number, `试验${number}厂（虚构）`)]));
    const [a, b, c] = (await Promise.all(cases.map((id) => partyIn(test, id)))) as [string, string, string];
    const first = await change(test, 'mergeParties', { survivorId: a, absorbedId: b });
    const second = await change(test, 'mergeParties', { survivorId: c, absorbedId: a });
    expect((await seen(test, city, b))!.id).toBe(c);
    await change(test, 'undoPartyChange', { changeId: second.id });
    expect([(await seen(test, city, b))!.id, (await seen(test, city, c))!.cases]).toEqual([a, [cases[2]]]);
    await change(test, 'undoPartyChange', { changeId: first.id });
    expect((await seen(test, city, b))!.cases).toEqual([cases[1]]);
  });
});

describe('a split', () => {
  it('gives some cases to a record of its own, by the name that they report; corrections keep it, and an undo brings them back', async () => {
    const [known, other] = [aCompany(621), aCompany(621, { name: '右玉县另一家621厂（虚构）' })];
    const stays = await reportOf(test, 'split-a-1', [known]);
    const goes = await reportOf(test, 'split-b-1', [other]);
    const party = await partyIn(test, stays);
    expect(await seen(test, city, party)).toMatchObject({ aliases: [other.name], cases: [stays, goes].sort() });

    const split = await change(test, 'splitParty', { partyId: party, caseIds: [goes] });
    expect(await seen(test, city, party)).toEqual({ id: party, name: known.name, aliases: [], cases: [stays] });
    expect(await seen(test, city, split.party)).toEqual({ id: split.party, name: other.name, aliases: [], cases: [goes] });
    const query = 'query ($id: ID!) { party(id: $id) { kind identityStrength unifiedSocialCreditCode } }';
    expect(await test.ask(city, query, { id: split.party })).toEqual({ party: { kind: 'LEGAL_PERSON', identityStrength: 'WEAK', unifiedSocialCreditCode: null } });

    await reportOf(test, 'split-b-1', [{ ...other, name: `${other.name}（新名）` }]);
    const later = await reportOf(test, 'split-c-1', [known]);
    expect(await seen(test, city, split.party)).toMatchObject({ aliases: [`${other.name}（新名）`], cases: [goes] });
    expect(await seen(test, city, party)).toMatchObject({ aliases: [], cases: [stays, later].sort() });

    await change(test, 'undoPartyChange', { changeId: split.id });
    expect(await seen(test, city, split.party)).toBeNull();
    expect(await seen(test, city, party)).toMatchObject({ aliases: [`${other.name}（新名）`], cases: [stays, goes, later].sort() });
  });

  it('gives the new record the name that is stated', async () => {
    const ids = [await reportOf(test, 'split-a-2', [aCompany(622)]), await reportOf(test, 'split-b-2', [aCompany(622)])];
    const split = await change(test, 'splitParty', { partyId: await partyIn(test, ids[0]!), caseIds: [ids[1]], name: '右玉县更名后622厂（虚构）' });
    expect(await seen(test, city, split.party)).toMatchObject({ name: '右玉县更名后622厂（虚构）', aliases: [aCompany(622).name] });
  });
});

describe('every change', () => {
  it('is a revision of each case that it moved, and of no other, with the event that made it', async () => {
    const caseA = await reportOf(test, 'revised-a', [aCompany(631)]);
    const caseB = await reportOf(test, 'revised-b', [withoutCode(631, '试验旧名631厂（虚构）')]);
    const [a, b] = [await partyIn(test, caseA), await partyIn(test, caseB)];
    const merged = await change(test, 'mergeParties', { survivorId: a, absorbedId: b });
    await change(test, 'undoPartyChange', { changeId: merged.id });
    const revisions = `select r.revision, e.type, p.party_id as party from casework.case_revision r join log.event e on e.id = r.event_id
      join casework.case_revision_party p on p.enforcement_case_id = r.enforcement_case_id and p.revision = r.revision
      where r.enforcement_case_id = $1 order by r.revision`;
    expect(await test.hub.database.sql(revisions, [caseB])).toEqual([
      { revision: 1, type: 'case.report', party: b }, { revision: 2, type: 'party.merge', party: a }, { revision: 3, type: 'party.undo', party: b },
    ]);
    expect(await test.hub.database.sql(revisions, [caseA])).toEqual([{ revision: 1, type: 'case.report', party: a }]);
    // The next correction counts on.
    await reportOf(test, 'revised-b', [withoutCode(631, '试验旧名631厂（虚构）')], { title: '更正' });
    expect(await test.ask(city, 'query ($id: ID!) { enforcementCase(id: $id) { revision } }', { id: caseB })).toEqual({ enforcementCase: { revision: 4 } });
  });
});
