import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameKey } from '../../../src/kernel/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { change, reportOf, sendChange, shanxiSteward, shanyinBranch, type Refused } from '../../support/party-changes.js';
import { aCompany, aDecision, type PartyGiven } from '../../support/reports.js';

type Step = { do: 'REPORT'; key: number; parties: { who: number; otherName: boolean; role: string }[]; published: boolean }
  | { do: 'MERGE'; a: number; b: number } | { do: 'SPLIT'; party: number; cases: number } | { do: 'UNDO'; which: number };

const report = fc.record({
  do: fc.constant('REPORT' as const), key: fc.nat(3), published: fc.boolean(),
  parties: fc.array(fc.record({ who: fc.nat(4), otherName: fc.boolean(), role: fc.constantFrom('PUNISHED', 'VICTIM') }), { minLength: 1, maxLength: 3 }),
});
const steps: fc.Arbitrary<Step[]> = fc.tuple(fc.array(report, { minLength: 3, maxLength: 5 }), fc.array(fc.oneof(
  { weight: 2, arbitrary: report }, { weight: 4, arbitrary: fc.record({ do: fc.constant('MERGE' as const), a: fc.nat(9), b: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('SPLIT' as const), party: fc.nat(9), cases: fc.integer({ min: 1, max: 7 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('UNDO' as const), which: fc.nat(9) }) },
), { minLength: 3, maxLength: 9 })).map(([first, rest]) => [...first, ...rest]);

/** Three that have no number, under two organs for the odd cases: five names, as many weak identities for each organ. */
function partyOf(run: number, { who, otherName, role }: { who: number; otherName: boolean; role: string }): PartyGiven {
  const company = aCompany(10_000 + run * 10 + who, { role });
  // The first has a number, and so may have another name.
  if (who === 0) return otherName ? { ...company, name: `${company.name}旧称` } : company;
  return { ...company, unifiedSocialCreditCode: null };
}

let test: TestHub;
/** A second hub, in which nobody ever merges or splits. */
let plain: TestHub;
beforeAll(async () => { [test, plain] = await Promise.all([aHub(), aHub()]); });
afterAll(() => Promise.all([test.close(), plain.close()]));

function sendReport(hub: TestHub, run: number, step: Step & { do: 'REPORT' }): Promise<string> {
  const decisions = step.published ? [aDecision(`朔环罚字〔2026〕${run}${step.key}号`, { publishedOn: '2026-10-16' })] : [];
  return reportOf(hub, `random-${run}-${step.key}`, step.parties.map((party) => partyOf(run, party)), { decisions, ...(step.key % 2 === 1 ? { organ: shanyinBranch } : {}) });
}

interface LinkHeld { key: string; caseId: string; ordinal: number; party: string; identity: string; name: string; audience: string[] }

const linksOf = ({ hub }: TestHub, run: number): Promise<LinkHeld[]> => hub.database.sql<LinkHeld>(
  `select c.source_key as key, c.id as "caseId", l.ordinal, l.party_id as party, l.identity_party_id as identity, l.name_as_reported as name, l.audience
   from casework.case_party l join casework.enforcement_case c on c.id = l.enforcement_case_id where c.source_key like $1 order by c.source_key, l.ordinal`, [`random-${run}-%`]);

/** What was done, in order: the absorbed joins the survivor; the links that were split off are the new party's. */
interface Done { id: string; kind: 'MERGE' | 'SPLIT'; party: string; other: string; pairs: string[] }

/** The party that an identity is in a case: every change that stands, one after the other. */
function naively(done: readonly Done[], { identity, caseId }: Pick<LinkHeld, 'identity' | 'caseId'>): string {
  let current = identity;
  for (const { kind, party, other, pairs } of done) {
    if (kind === 'MERGE' ? current === other : pairs.includes(`${identity} ${caseId}`)) current = kind === 'MERGE' ? party : other;
  }
  return current;
}

/** Whoever sees a link to a party sees the party, and the name it is given there if that is not its own; nobody else does. */
async function expectAudiencesToFollow({ hub }: TestHub, links: readonly LinkHeld[], parties: readonly string[]): Promise<void> {
  const union = (of: readonly LinkHeld[]): string[] => [...new Set(of.flatMap(({ audience }) => audience))].sort();
  const rows = await hub.database.sql<{ id: string; nameKey: string; audience: string[]; aliases: { key: string; audience: string[] }[] | null }>(
    `select p.id, p.name_key as "nameKey", p.audience, (select json_agg(json_build_object('key', a.name_key, 'audience', a.audience))
       from registry.party_alias a where a.party_id = p.id and a.audience <> '{}') as aliases from registry.party p where p.id = any($1::uuid[])`, [parties]);
  for (const { id, nameKey: own, audience, aliases } of rows) {
    const mine = links.filter(({ party }) => party === id);
    const names = Map.groupBy(mine.filter(({ name }) => nameKey(name) !== own), ({ name }) => nameKey(name));
    expect([id, [...audience].sort()]).toEqual([id, union(mine)]);
    expect(Object.fromEntries((aliases ?? []).map((alias) => [alias.key, alias.audience.toSorted()]))).toEqual(Object.fromEntries([...names].map(([key, of]) => [key, union(of)])));
  }
}

/** Links, parties and other names of a run, without what differs from hub to hub: identifiers and moments. */
const stateOf = ({ hub }: TestHub, run: number): Promise<object[]> => hub.database.sql(
  `select c.source_key as key, l.ordinal, l.name_as_reported as named, l.audience, p.identity_key as party, p.name, array(select unnest(p.audience) order by 1) as seen,
     (select json_agg(json_build_array(a.name, array(select unnest(a.audience) order by 1)) order by a.name_key) from registry.party_alias a where a.party_id = p.id and a.audience <> '{}') as aliases
   from casework.case_party l join casework.enforcement_case c on c.id = l.enforcement_case_id join registry.party p on p.id = l.party_id
   where c.source_key like $1 order by c.source_key, l.ordinal`, [`random-${run}-%`]);

describe('whatever is merged, split, undone and reported, in whatever order', () => {
  let runs = 10;

  it('every link names what the changes that stand make of its identity, audiences and names follow, and undone to the last nothing is left of it', async () => {
    await fc.assert(fc.asyncProperty(steps, async (drawn) => {
      const run = runs += 1;
      const done: Done[] = [];
      const parties = new Set<string>();
      for (const step of drawn) {
        const links = await linksOf(test, run);
        const now = [...new Set(links.map(({ party }) => party))].sort();
        if (step.do === 'REPORT') await Promise.all([sendReport(test, run, step), sendReport(plain, run, step)]);
        if (step.do === 'MERGE') await merged(now[step.a % now.length]!, now[step.b % now.length]!, done);
        if (step.do === 'SPLIT') await split(now[step.party % now.length]!, step.cases, links, done);
        if (step.do === 'UNDO' && done.length > 0) await undone(step.which % done.length, done);
        const after = await linksOf(test, run);
        after.forEach(({ party, identity }) => parties.add(party).add(identity));
        expect(after.map((link) => [link.key, link.ordinal, link.party])).toEqual(after.map((link) => [link.key, link.ordinal, naively(done, link)]));
        await expectAudiencesToFollow(test, after, [...parties]);
      }
      while (done.length > 0) await change(test, 'undoPartyChange', { changeId: done.pop()!.id });
      expect(await stateOf(test, run)).toEqual(await stateOf(plain, run));
      await expectAudiencesToFollow(test, await linksOf(test, run), [...parties]);
    }), { numRuns: 6, endOnFailure: true });
  }, 120_000);

  async function merged(a: string, b: string, done: Done[]): Promise<void> {
    const answer = await sendChange(test, shanxiSteward, 'mergeParties', { survivorId: a, absorbedId: b });
    if (answer?.__typename !== 'Party') expect(['SAME_PARTY', 'WEAKER_WOULD_STAY']).toContain((answer as Refused).code);
    else done.push({ id: await lastChange(), kind: 'MERGE', party: a, other: b, pairs: [] });
  }

  /** `cases` says by its bits which of the party's cases are split off. */
  async function split(party: string, cases: number, links: readonly LinkHeld[], done: Done[]): Promise<void> {
    const own = [...new Set(links.filter((link) => link.party === party).map(({ caseId }) => caseId))];
    const caseIds = own.filter((_, index) => (cases >> index) & 1);
    if (caseIds.length === 0 || caseIds.length === own.length) return;
    const made = await change(test, 'splitParty', { partyId: party, caseIds });
    const pairs = links.filter((link) => link.party === party && caseIds.includes(link.caseId)).map(({ identity, caseId }) => `${identity} ${caseId}`);
    done.push({ id: made.id, kind: 'SPLIT', party, other: made.party, pairs });
  }

  async function undone(which: number, done: Done[]): Promise<void> {
    const answer = await sendChange(test, shanxiSteward, 'undoPartyChange', { changeId: done[which]!.id });
    if (answer === null || answer.__typename === 'Party') done.splice(which, 1);
    else expect(answer.code).toBe('NOT_UNDOABLE_NOW');
  }

  const lastChange = async (): Promise<string> => (await test.hub.database.sql<{ id: string }>('select id from registry.party_change order by number desc limit 1'))[0]!.id;
});
