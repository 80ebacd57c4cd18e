import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { change, partyIn, reportOf } from '../../support/party-changes.js';
import { aCompany } from '../../support/reports.js';
import { aClockedHub, cursorFor, placeOf, type AsOf, type Clocked } from '../as-of/world.js';

const city = 'shuozhou-procuratorate';
const begin = Date.parse('2026-11-21T10:00:00+08:00');

let test: Clocked;
beforeAll(async () => { test = await aClockedHub(); });
afterAll(() => test.close());

interface Seen { party: { id: string; aliases: { name: string }[]; cases: { nodes: { id: string }[] }; changes: { kind: string; undoneBy: object | null }[] } | null }

/** A party as of a boundary, in one line. */
async function then(id: string, asOf: AsOf): Promise<object | null> {
  const query = `query ($id: ID!, $asOf: AsOf) { party(id: $id, asOf: $asOf) {
    id aliases { name } cases { nodes { id } } changes { kind undoneBy { id } } } }`;
  const { party } = await test.ask<Seen>(city, query, { id, asOf });
  return party && {
    id: party.id, aliases: party.aliases.map(({ name }) => name), cases: party.cases.nodes.map((node) => node.id).sort(),
    changes: party.changes.map(({ kind, undoneBy }) => `${kind}${undoneBy ? ' undone' : ''}`),
  };
}

describe('a party as of an earlier moment, or place in the log', () => {
  it('is itself before a merger, its survivor from then on, and itself again after the undo, with the names and cases of the time', async () => {
    const [known, named] = [aCompany(801), { ...aCompany(801), name: '试验旧名801厂（虚构）', unifiedSocialCreditCode: null }];
    const [caseA, caseB] = [await reportOf(test, 'then-a', [known]), await reportOf(test, 'then-b', [named])];
    const [a, b] = [await partyIn(test, caseA), await partyIn(test, caseB)];
    const moments: AsOf[][] = [];
    const pass = async (minutes: number): Promise<void> => {
      moments.push([{ instant: new Date(begin + minutes * 60_000 - 1).toISOString() }, { cursor: await cursorFor(test, city, await placeOf(test)) }]);
      test.at(new Date(begin + minutes * 60_000));
    };
    await pass(1);
    const { id } = await change(test, 'mergeParties', { survivorId: a, absorbedId: b });
    await pass(2);
    await change(test, 'undoPartyChange', { changeId: id });
    await pass(3);

    const apart = (changes: string[]) => [
      { id: a, aliases: [], cases: [caseA], changes }, { id: b, aliases: [], cases: [caseB], changes },
    ];
    const one = { id: a, aliases: [named.name], cases: [caseA, caseB].sort(), changes: ['MERGE'] };
    const expected = [apart([]), [one, one], apart(['MERGE undone', 'UNDO'])];
    for (const [index, boundaries] of moments.entries()) {
      for (const asOf of boundaries) expect({ asOf, seen: [await then(a, asOf), await then(b, asOf)] }).toEqual({ asOf, seen: expected[index] });
    }
    const byCode = 'query ($code: String!, $asOf: AsOf) { party(unifiedSocialCreditCode: $code, asOf: $asOf) { id } }';
    expect(await test.ask(city, byCode, { code: known.unifiedSocialCreditCode, asOf: moments[1]![0] })).toEqual({ party: { id: a } });
  });

  it('is named in its case as it was before it was absorbed, and as the survivor from then on', async () => {
    const cases = [await reportOf(test, 'named-a', [aCompany(802)]), await reportOf(test, 'named-b', [{ ...aCompany(802), unifiedSocialCreditCode: null }])];
    const [a, b] = [await partyIn(test, cases[0]!), await partyIn(test, cases[1]!)];
    test.at(new Date(begin + 600_000));
    await change(test, 'mergeParties', { survivorId: a, absorbedId: b });
    const query = 'query ($id: ID!, $asOf: AsOf) { enforcementCase(id: $id, asOf: $asOf) { parties { party { id name } } } }';
    const at = (seconds: number) => test.ask(city, query, { id: cases[1], asOf: { instant: new Date(begin + seconds * 1_000).toISOString() } });
    const named = (id: string) => ({ enforcementCase: { parties: [{ party: { id, name: aCompany(802).name } }] } });
    expect([await at(599), await at(600)]).toEqual([named(b), named(a)]);
  });
});
