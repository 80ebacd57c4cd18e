import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countPriors, openActsOf, penaltiesOf } from '../../../src/casework/history/index.js';
import { addDays, addMonths, type CivilDay } from '../../../src/kernel/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { change, reportOf, sendChange, shanxiSteward, shanyinBranch } from '../../support/party-changes.js';
import { aCompany, aDecision, type PartyGiven, type ReportGiven } from '../../support/reports.js';

/** What one report of a case says, as far as it matters to the counters; a later one with the same key corrects it. */
interface Said {
  readonly key: number;
  readonly status: 'OPENED' | 'DECIDED' | 'CLOSED';
  readonly parties: readonly { readonly who: number; readonly role: 'PUNISHED' | 'SUSPECT' | 'VICTIM' }[];
  readonly decided: number | null;
  readonly kinds: readonly string[];
  readonly isAnnulled: boolean;
  readonly servedAfter: number | null;
  readonly isToxic: boolean;
}
type Step = { readonly do: 'REPORT'; readonly said: Said } | { readonly do: 'MERGE' | 'SPLIT' | 'UNDO'; readonly which: number };

const said: fc.Arbitrary<Said> = fc.record({
  key: fc.nat(4), status: fc.constantFrom('OPENED', 'DECIDED', 'CLOSED'), decided: fc.option(fc.nat(900), { freq: 4 }), isAnnulled: fc.nat(4).map((one) => one === 0),
  kinds: fc.constantFrom(['FINE'], ['WARNING'], ['FINE'], []), servedAfter: fc.option(fc.integer({ min: -3, max: 30 })), isToxic: fc.boolean(),
  parties: fc.uniqueArray(fc.record({ who: fc.nat(3), role: fc.constantFrom('PUNISHED', 'PUNISHED', 'PUNISHED', 'SUSPECT', 'VICTIM') }), { minLength: 1, maxLength: 3, selector: ({ who }) => who }),
});
const report: fc.Arbitrary<Step> = said.map((one) => ({ do: 'REPORT', said: one }));
const steps = fc.array(fc.oneof({ weight: 5, arbitrary: report }, fc.record({ do: fc.constantFrom('MERGE', 'MERGE', 'SPLIT', 'UNDO'), which: fc.nat(9) })), { minLength: 5, maxLength: 14 });

const first = '2024-03-01';
const day = (offset: number): CivilDay => addDays(first, offset);

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

/** A report is compared with the standards as it comes in, so that a history takes a while: a third of them where time is short. */
const many = (runs: number): number => (process.env['TESTS'] ? runs : runs / 3);

let runs = 0;
/** Three companies with a number, and one that is known by its name alone. */
function companyOf(run: number, { who, role }: Said['parties'][number]): PartyGiven {
  const company = aCompany(20_000 + run * 10 + who, { role });
  return who === 3 ? { ...company, unifiedSocialCreditCode: null } : company;
}

function sendSaid(run: number, one: Said): Promise<string> {
  const { key, status, decided, kinds, isAnnulled, servedAfter, isToxic, parties } = one;
  const decisions = decided === null ? [] : [aDecision(`朔环罚字〔2026〕${run}${key}号`, {
    kinds: [...kinds], decidedOn: day(decided), content: '决定内容见附件', ...(isAnnulled ? { annulledOn: '2026-10-20' } : {}), fineAmount: kinds.includes('FINE') ? '100.00' : '0.00',
  })];
  const changes: Partial<ReportGiven> = {
    status, decisions, causeOfAction: 'EE02', actFrom: day(0), actTo: day(0), facts: isToxic ? { substanceClass: { value: 'TOXIC' } } : {},
    steps: decided === null || servedAfter === null ? [] : [{ kind: 'SERVED', takenAt: `${day(decided + servedAfter)}T00:30:00+08:00` }],
  };
  return reportOf(test, `history-${run}-${key}`, parties.map((party) => companyOf(run, party)), { ...changes, ...(key % 2 === 1 ? { organ: shanyinBranch } : {}) });
}

/** One party's share of what cases say. */
interface Counted { readonly caseKey: number; readonly effectiveOn: CivilDay; readonly isToxic: boolean }

const effectOf = ({ decided, servedAfter }: Said): CivilDay => day(decided! + Math.max(0, servedAfter ?? 0));
const isPenalty = ({ decided, kinds, isAnnulled }: Said): boolean => decided !== null && kinds.length > 0 && !isAnnulled;
const isInForce = ({ decided, isAnnulled }: Said): boolean => decided !== null && !isAnnulled;
const isOpen = (one: Said): boolean => !isInForce(one) && (one.status === 'OPENED' || (one.status === 'DECIDED' && one.decided !== null));

const linked = (run: number): Promise<{ key: number; ordinal: number; party: string; isStrong: boolean }[]> => test.hub.database.sql(
  `select split_part(c.source_key, '-', 3)::int as key, l.ordinal, l.party_id as party, p.identity_strength = 'STRONG' as "isStrong" from casework.case_party l
   join casework.enforcement_case c on c.id = l.enforcement_case_id join registry.party p on p.id = l.party_id where c.source_key like $1 order by 1, 2`, [`history-${run}-%`]);

/** What stands in the tables of the counters, by party: keys of cases, days of effect, topics. */
async function counted(run: number, parties: readonly string[]): Promise<{ penalties: Record<string, Counted[]>; open: Record<string, number[]> }> {
  const keys = new Map((await test.hub.database.sql<{ id: string; key: number }>(
    `select id, split_part(source_key, '-', 3)::int as key from casework.enforcement_case where source_key like $1`, [`history-${run}-%`])).map(({ id, key }) => [id, key]));
  const [penalties, open] = await test.hub.database.transaction(async (sql) => [await penaltiesOf(sql, parties), await openActsOf(sql, parties)] as const);
  return {
    penalties: Object.fromEntries(parties.map((party) => [party, (penalties.get(party) ?? [])
      .map(({ caseId, effectiveOn, topics }) => ({ caseKey: keys.get(caseId)!, effectiveOn, isToxic: topics.has('TOXIC_DISCHARGE' as never) })).sort((a, b) => a.caseKey - b.caseKey)])),
    open: Object.fromEntries(parties.map((party) => [party, (open.get(party) ?? []).map(({ caseId }) => keys.get(caseId)!).sort()])),
  };
}

/** The same from nothing but the last report of each case, and the party that each link names. */
function naively(latest: ReadonlyMap<number, Said>, links: Awaited<ReturnType<typeof linked>>, parties: readonly string[]): Awaited<ReturnType<typeof counted>> {
  const of = <T>(party: string, roles: readonly string[], holds: (one: Said) => boolean, make: (key: number, one: Said) => T): T[] => {
    const keys = links.filter((link) => link.party === party && link.isStrong && roles.includes(latest.get(link.key)!.parties[link.ordinal - 1]!.role)).map(({ key }) => key);
    return [...new Set(keys)].sort().filter((key) => holds(latest.get(key)!)).map((key) => make(key, latest.get(key)!));
  };
  return {
    penalties: Object.fromEntries(parties.map((party) => [party, of(party, ['PUNISHED'], isPenalty, (caseKey, one) => ({ caseKey, effectiveOn: effectOf(one), isToxic: one.isToxic }))])),
    open: Object.fromEntries(parties.map((party) => [party, of(party, ['PUNISHED', 'SUSPECT'], isOpen, (key) => key)])),
  };
}

describe('both counters of a party', () => {
  it('are what the last reports say, whatever was late, corrected, annulled, restored, merged, split or undone (R-044)', async () => {
    await fc.assert(fc.asyncProperty(steps, fc.nat(1200), async (drawn, actAt) => {
      const run = runs += 1;
      const latest = new Map<number, Said>();
      const changes: string[] = [];
      const parties = new Set<string>();
      for (const step of drawn) {
        if (step.do === 'REPORT') {
          await sendSaid(run, step.said);
          latest.set(step.said.key, step.said);
        } else await changed(step, [...parties].sort(), changes);
        (await linked(run)).forEach(({ party }) => parties.add(party));
      }
      const known = [...parties];
      expect(await counted(run, known)).toEqual(naively(latest, await linked(run), known));
      await expectCount(run, known, day(actAt));
    }), { numRuns: many(12) });
  }, 60_000);

  it('do not depend on the order in which cases are reported, nor on what was said of them before', async () => {
    await fc.assert(fc.asyncProperty(fc.array(said, { minLength: 3, maxLength: 8 }), async (drawn) => {
      const latest = new Map(drawn.map((one) => [one.key, one]));
      const [run, other] = [runs += 1, runs += 1];
      for (const one of drawn) await sendSaid(run, one);
      for (const one of [...latest.values()].reverse()) await sendSaid(other, one);
      const shares = async (of: number) => {
        const links = (await linked(of)).map(({ key, ordinal, party }) => [companyOf(0, latest.get(key)!.parties[ordinal - 1]!).name, party] as const);
        const { penalties, open } = await counted(of, links.map(([, party]) => party));
        return Object.fromEntries(links.map(([name, party]) => [name, { penalties: penalties[party], open: open[party] }]));
      };
      expect(await shares(other)).toEqual(await shares(run));
    }), { numRuns: many(6) });
  }, 60_000);

  async function changed(step: Exclude<Step, { do: 'REPORT' }>, parties: readonly string[], changes: string[]): Promise<void> {
    if (parties.length === 0) return;
    const party = parties[step.which % parties.length]!;
    const lastChange = async (): Promise<string> => (await test.hub.database.sql<{ id: string }>('select id from registry.party_change order by number desc limit 1'))[0]!.id;
    if (step.do === 'MERGE') {
      const answer = await sendChange(test, shanxiSteward, 'mergeParties', { survivorId: party, absorbedId: parties[(step.which + 1) % parties.length]! });
      if (answer?.__typename === 'Party') changes.push(await lastChange());
    }
    if (step.do === 'SPLIT') {
      const cases = await test.hub.database.sql<{ id: string }>('select distinct enforcement_case_id as id from casework.case_party where party_id = $1 order by 1', [party]);
      if (cases.length > 1) changes.push((await change(test, 'splitParty', { partyId: party, caseIds: [cases[0]!.id] })).id);
    }
    if (step.do === 'UNDO' && changes.length > 0) await sendChange(test, shanxiSteward, 'undoPartyChange', { changeId: changes.pop()! });
  }

  /** The count for an act, in the law's words: the first that is in its window, and those that took effect from then to the act. */
  async function expectCount(run: number, parties: readonly string[], act: CivilDay): Promise<void> {
    const records = await test.hub.database.transaction((sql) => penaltiesOf(sql, parties));
    const { penalties } = await counted(run, parties);
    for (const party of parties) {
      const days = penalties[party]!.filter(({ isToxic }) => isToxic).map(({ effectiveOn }) => effectiveOn);
      const begin = days.filter((one) => one <= act && act <= addMonths(one, 24)).sort()[0];
      const expected = begin === undefined ? 0 : days.filter((one) => begin <= one && one <= act).length;
      expect(countPriors(records.get(party) ?? [], { topic: 'TOXIC_DISCHARGE', count: 2, months: 24 }, { caseId: null, from: act, to: null })).toBe(expected);
    }
  }
});
