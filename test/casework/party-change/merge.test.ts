import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { change, historyOf, partyIn, reportOf, seen, shanxiSteward, shanyinBranch, shuozhouSteward } from '../../support/party-changes.js';
import { aCompany, aDecision } from '../../support/reports.js';

const county = 'youyu-env-handler';
const city = 'shuozhou-procuratorate';

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

/** One enterprise under two records: by its code in a case of Youyu, by a former name alone in a case of Shanyin, in which a decision may be published. */
async function twoRecords(number: number, published = false) {
  const known = aCompany(number);
  const named = { ...known, name: `山阴县试验旧名${number}厂（虚构）`, unifiedSocialCreditCode: null };
  const decisions = published ? [aDecision(`朔环罚字〔2026〕9${number}号`, { publishedOn: '2026-10-16' })] : [];
  const caseA = await reportOf(test, `merge-a-${number}`, [known]);
  const caseB = await reportOf(test, `merge-b-${number}`, [named], { organ: shanyinBranch, status: 'DECIDED', decisions });
  return { known, named, caseA, caseB, a: await partyIn(test, caseA), b: await partyIn(test, caseB) };
}

const merge = (a: string, b: string, identity = shanxiSteward) => change(test, 'mergeParties', { survivorId: a, absorbedId: b }, identity);

describe('two records that were merged (R-092)', () => {
  it('are one, by either identifier, with the cases and the names that each asker may see', async () => {
    const { known, named, caseA, caseB, a, b } = await twoRecords(501);
    expect(await seen(test, shuozhouSteward, b)).toEqual({ id: b, name: named.name, aliases: [], cases: [caseB] });
    expect((await merge(a, b, shuozhouSteward)).party).toBe(a);

    const whole = { id: a, name: known.name, aliases: [named.name], cases: [caseA, caseB].sort() };
    for (const identity of [shuozhouSteward, shanxiSteward, city]) {
      expect(await seen(test, identity, a)).toEqual(whole);
      expect(await seen(test, identity, b)).toEqual(whole);
    }
    // The county sees its own case alone; that there is another, and under what name, it does not learn.
    const own = { id: a, name: known.name, aliases: [], cases: [caseA] };
    expect([await seen(test, county, a), await seen(test, county, b)]).toEqual([own, own]);
    expect([await seen(test, null, a), await seen(test, null, b)]).toEqual([null, null]);
    const query = 'query ($code: String!) { party(unifiedSocialCreditCode: $code) { id } }';
    expect(await test.ask(city, query, { code: known.unifiedSocialCreditCode })).toEqual({ party: { id: a } });
    expect(await test.ask<object>(city, 'query ($id: ID!) { enforcementCase(id: $id) { revision parties { nameAsReported party { id } } } }', { id: caseB }))
      .toEqual({ enforcementCase: { revision: 2, parties: [{ nameAsReported: named.name, party: { id: a } }] } });
  });

  it('are seen by the public while a decision of either is published, and by it no further', async () => {
    const { caseB, a, b } = await twoRecords(502, true);
    await merge(a, b);
    expect(await seen(test, null, b)).toMatchObject({ id: a, aliases: ['—'], cases: [caseB] });
    expect(await historyOf(test, null, a)).toEqual([]);
  });

  it('stay one for what is reported later, in a new case and in a correction', async () => {
    const { named, caseA, caseB, a, b } = await twoRecords(503);
    await merge(a, b);
    const other = { ...named, name: `${named.name}二车间` };
    const later = await reportOf(test, 'merge-c-503', [named], { organ: shanyinBranch });
    expect(await reportOf(test, 'merge-b-503', [named, other], { organ: shanyinBranch, title: '更正' })).toBe(caseB);
    expect(await seen(test, city, a)).toMatchObject({ cases: [caseA, caseB, later].sort(), aliases: [named.name] });
    expect(await seen(test, city, b)).toMatchObject({ id: a });
  });

  it('each keep their own name where nobody merged them, and lose it with the last case that uses it', async () => {
    const { known, named, caseB, a, b } = await twoRecords(504);
    await merge(a, b);
    await reportOf(test, 'merge-b-504', [known], { organ: shanyinBranch });
    expect(await seen(test, city, a)).toMatchObject({ aliases: [], name: known.name });
    expect((await seen(test, city, a))!.cases).toContain(caseB);
    expect(named.name).not.toBe(known.name);
  });
});

describe('the history of a record', () => {
  it('names every change, who made it and why, and whether it was undone; to insiders of the cases that moved', async () => {
    const { known, named, a, b } = await twoRecords(511);
    const third = await twoRecords(512);
    const first = await merge(a, b, shuozhouSteward);
    const second = await merge(third.a, third.b);
    await change(test, 'undoPartyChange', { changeId: second.id, reason: '误归并（虚构）' });

    const told = { kind: 'MERGE', partyName: known.name, otherName: named.name, reason: '核对后确认（虚构）' };
    for (const identity of [shuozhouSteward, city]) expect(await historyOf(test, identity, b)).toEqual([{ ...told, id: first.id, isUndone: false }]);
    expect(await historyOf(test, county, a)).toEqual([]);
    expect((await historyOf(test, city, third.b)).map(({ kind, isUndone, reason }) => [kind, isUndone, reason]))
      .toEqual([['MERGE', true, '核对后确认（虚构）'], ['UNDO', false, '误归并（虚构）']]);
    // A leader reads that it was, and of an organisation its name, never why.
    expect(await historyOf(test, 'shuozhou-leader', a)).toEqual([{ ...told, id: first.id, reason: null, isUndone: false }]);
    const query = 'query ($id: ID!) { party(id: $id) { changes { changedBy changedAt undoes { id } party { id } other { id } } } }';
    const { party } = await test.ask<{ party: { changes: { undoes: object | null; party: object | null; other: object | null }[] } }>(city, query, { id: third.a });
    expect(party.changes.map(({ undoes, party: one, other }) => ({ undoes, one, other })))
      .toEqual([{ undoes: null, one: { id: third.a }, other: { id: third.b } }, { undoes: { id: second.id }, one: { id: third.a }, other: { id: third.b } }]);
  });

  it('is told in the log to the same, with identifiers alone, numbered within the party', async () => {
    const { a, b } = await twoRecords(513);
    const { id } = await merge(a, b);
    await test.position();
    const query = 'query ($id: ID!) { events(first: 100, where: { aggregateId: $id }) { nodes { type aggregateNumber payload } } }';
    const eventsOf = async (identity: string | null): Promise<object[]> => (await test.ask<{ events: { nodes: object[] } }>(identity, query, { id: a })).events.nodes;
    expect(await eventsOf(city)).toEqual([
      { type: 'party.register', aggregateNumber: 1, payload: { L2: { partyId: a } } },
      { type: 'party.merge', aggregateNumber: 2, payload: { L2: { changeId: id, survivorId: a, absorbedId: b } } },
    ]);
    expect((await eventsOf(county)).map((event) => (event as { type: string }).type)).toEqual(['party.register']);
    expect(await eventsOf('shuozhou-market-handler')).toEqual([]);
    const [event] = await test.hub.database.sql<{ organs: string[] }>(
      `select organs from log.event where type = 'party.merge' and aggregate_id = $1`, [a]);
    const [organ] = await test.hub.database.sql<{ key: string }>('select lineage[1] as key from registry.organ where name = $1', [shanyinBranch]);
    expect(event!.organs).toEqual([organ!.key]);
    // A report of the party afterwards leaves it so.
    await reportOf(test, 'merge-a-513', [aCompany(513)], { title: '更正' });
    expect((await eventsOf(county)).map((one) => (one as { type: string }).type)).toEqual(['party.register']);
  });
});
