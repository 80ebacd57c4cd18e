import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCompany, aDecision, anIdentityNumber, aPerson, aReport, submit, type PartyGiven, type ReportGiven } from '../../support/reports.js';
import { aClockedHub, cursorFor, placeOf, type AsOf, type Clocked } from './world.js';

interface DecisionDrawn { number: number; fine: number; published: boolean; annulled: boolean }
interface PartyDrawn { who: number; otherName: boolean; role: string }
interface Drawn {
  key: number; status: string; title: string; day: number; decisions: DecisionDrawn[]; parties: PartyDrawn[]; steps: number; officers: number[]; tonnes: string | null;
}

const companies = [1, 2, 3];
const roles = ['PUNISHED', 'SUSPECT', 'VICTIM', 'RESPONSIBLE_PERSON'];
const drawn: fc.Arbitrary<Drawn> = fc.record({
  key: fc.integer({ min: 1, max: 2 }), status: fc.constantFrom('OPENED', 'INVESTIGATED', 'DECIDED', 'CLOSED'), title: fc.constantFrom('甲', '乙'),
  day: fc.integer({ min: 1, max: 3 }), steps: fc.integer({ min: 0, max: 2 }), tonnes: fc.constantFrom(null, '1.5', '2.5'),
  officers: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
  decisions: fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 2 }), fine: fc.integer({ min: 1, max: 2 }), published: fc.boolean(), annulled: fc.boolean() }),
    { selector: ({ number }) => number, maxLength: 2 }),
  // Nobody is named in what is set aside; 0 is a person.
  parties: fc.array(fc.record({ who: fc.constantFrom(0, ...companies), otherName: fc.boolean(), role: fc.constantFrom(...roles) }), { maxLength: 3 }),
});

/** Batches of one or two cases, so that a report is new, a correction, the same again or set aside. */
const batches = fc.array(fc.array(drawn, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 });

function partyOf({ who, otherName, role }: PartyDrawn, run: number): PartyGiven {
  if (who === 0) return aPerson(otherName ? '李某虚构' : '王某虚构', { role, residentIdNumber: anIdentityNumber(run) });
  const company = aCompany(run * 10 + who, { role });
  return otherName ? { ...company, name: `${company.name}旧称` } : company;
}

function reportOf(one: Drawn, run: number): ReportGiven {
  return aReport(`asof-${run}-${one.key}`, {
    status: one.status, title: one.title, caseOpenedAt: `2026-09-0${one.day}T09:00:00+08:00`, parties: one.parties.map((party) => partyOf(party, run)),
    decisions: one.decisions.map(({ number, fine, published, annulled }) => aDecision(`朔环罚字〔2026〕${run}${one.key}${number}号`, {
      fineAmount: `${fine}0000.00`, ...(published ? { publishedOn: '2026-10-16' } : {}), ...(annulled ? { annulledOn: '2026-11-01', annulmentReason: '复议撤销' } : {}),
    })),
    officers: one.officers.map((number) => ({ role: number === 1 ? 'LEAD' : 'ASSISTANT', name: `试验员${number}（虚构）`, certificateNumber: `XN0106239-${number}` })),
    steps: Array.from({ length: one.steps }, (_, index) => ({ kind: 'INSPECTED', takenAt: `2026-09-1${index}T09:00:00+08:00`, note: `第${index}次` })),
    facts: { medium: { value: 'WATER' }, ...(one.tonnes === null ? {} : { hazardousWasteTonnes: { value: one.tonnes, unit: '吨' } }) },
  });
}

/** The last batch of a run: everyone under each of their names, so that whoever stood in a case then is seen by its insiders now. */
const everyone = (run: number): ReportGiven => aReport(`asof-${run}-all`, {
  parties: [0, ...companies].flatMap((who) => [false, true].map((otherName) => partyOf({ who, otherName, role: 'SUSPECT' }, run))),
});

const caseFields = `sourceKey caseNumber title status revision listedAt recordedAt caseOpenedAt actFrom amountInvolved historic gaps { field code } organ { name } matter { code }
  decisions { decisionNumber fineAmount inForce publishedOn annulledOn annulmentReason content ordinal recordedAt kinds organ { name } withheld { field } }
  steps { kind takenAt note } officers { role ordinal nameAsReported certificateNumber } environment { medium { value } hazardousWasteTonnes { value source } } withheld { field }`;
const partyFields = 'name kind unifiedSocialCreditCode residentIdNumber recordedAt';
const fields = `fragment OfCase on EnforcementCase { ${caseFields}
    parties { role nameAsReported ordinal party { ${partyFields} cases(first: 5) { total { text } nodes { sourceKey revision } } } } }
  fragment OfParty on Party { ${partyFields} cases { total { count } nodes { ${caseFields} parties { role party { name } } } }
    first: cases(first: 1, orderBy: OPENED_AT_ASC) { pageInfo { hasNextPage } nodes { sourceKey } }
    decided: cases(where: { status: DECIDED, listedFrom: "2026-09-02T00:00:00+08:00" }) { total { text } edges { node { sourceKey decisions { decisionNumber } } } } }`;

interface PartySeen { cases: { total: { count: number } } }

/** Everything that is known of a run's cases and companies: now, or as of a boundary. */
async function answers(test: Clocked, actor: string, run: number, ids: ReadonlyMap<string, string>, asOf: AsOf | null): Promise<unknown[]> {
  const cases = [1, 2].flatMap((key) => ids.get(`asof-${run}-${key}`) ?? []).map((id, at) => `case${at}: enforcementCase(id: "${id}", asOf: $asOf) { ...OfCase }`);
  const parties = companies.map((who) => `party${who}: party(unifiedSocialCreditCode: "${codeOf(run, who)}", asOf: $asOf) { ...OfParty }`);
  const found = await test.ask(actor, `query ($asOf: AsOf) { ${cases.join(' ')} ${parties.join(' ')} } ${cases.length > 0 ? fields : fields.slice(fields.indexOf('fragment OfParty'))}`, { asOf });
  // Who stands in no case is seen by nobody now, and by those who see it today as of then.
  return Object.values(found).filter((one) => one !== null && (one as Partial<PartySeen>).cases?.total.count !== 0);
}

const codeOf = (run: number, who: number): string => aCompany(run * 10 + who).unifiedSocialCreditCode!;

/** Other names of the companies, as one who sees them all is told. */
async function aliasesThen(test: Clocked, run: number, asOf: AsOf): Promise<unknown[]> {
  const parties = companies.map((who) => `party${who}: party(unifiedSocialCreditCode: "${codeOf(run, who)}", asOf: $asOf) { aliases { name recordedAt } }`);
  const found = await test.ask<Record<string, { aliases: unknown[] } | null>>('shanxi-env-system', `query ($asOf: AsOf) { ${parties.join(' ')} }`, { asOf });
  return Object.values(found).map((party) => party?.aliases ?? []);
}

/** The same from the rows, whoever may see them. */
const aliasesHeld = (test: Clocked, run: number): Promise<unknown[]> => Promise.all(companies.map((who) => test.hub.database.sql(
  `select a.name, to_json(a.recorded_at)#>>'{}' as "recordedAt" from registry.party_alias a join registry.party p on p.id = a.party_id
   where p.unified_social_credit_code = $1 order by a.recorded_at, a.id`, [codeOf(run, who)],
)));

const actors = ['shanxi-env-system', 'youyu-env-handler', 'shuozhou-procuratorate', 'shanxi-leader'];
/** Batches come this far apart. */
const apart = 10_000;

describe('asOf (R-037)', () => {
  let whole: Clocked;
  let replayed: Clocked;
  beforeAll(async () => { [whole, replayed] = await Promise.all([aClockedHub(), aClockedHub()]); });
  afterAll(() => Promise.all([whole.close(), replayed.close()]));

  let runs = 100;

  it('answers what a hub says now that took in only what had been accepted by then, to everyone whose rights are the same', async () => {
    await fc.assert(fc.asyncProperty(batches, fc.integer({ min: 0, max: apart - 1 }), fc.constantFrom(...actors), async (sent, later, actor) => {
      const run = runs += 1;
      const begin = Date.parse('2026-11-21T10:00:00+08:00') + run * 1_000_000;
      const send = async (test: Clocked, index: number, cases: ReportGiven[]): Promise<[string, string][]> => {
        test.at(new Date(begin + index * apart));
        const { rows } = await submit(test, `asof-${run}-${index}`, cases);
        return rows.flatMap(({ sourceKey, enforcementCase }) => (enforcementCase ? [[sourceKey, enforcementCase.id] as [string, string]] : []));
      };
      const reports = sent.map((batch) => batch.map((one) => reportOf(one, run)));
      const places = [await placeOf(whole)];
      const ids = new Map<string, string>();
      for (const [index, cases] of [...reports, [everyone(run)]].entries()) {
        (await send(whole, index, cases)).forEach(([key, id]) => ids.set(key, id));
        places.push(await placeOf(whole));
      }
      const known = new Map<string, string>();
      for (const [index, place] of places.slice(0, -1).entries()) {
        if (index > 0) (await send(replayed, index - 1, reports[index - 1]!)).forEach(([key, id]) => known.set(key, id));
        const now = await answers(replayed, actor, run, known, null);
        const instant = new Date(begin + (index - 1) * apart + later).toISOString();
        const aliases = await aliasesHeld(replayed, run);
        for (const [asOf, ofSystem] of [
          [{ instant }, { instant }],
          [{ cursor: await cursorFor(whole, actor, place) }, { cursor: await cursorFor(whole, 'shanxi-env-system', place) }],
        ] as const) {
          expect({ index, asOf, found: await answers(whole, actor, run, ids, asOf) }).toEqual({ index, asOf, found: now });
          expect({ index, asOf, aliases: await aliasesThen(whole, run, ofSystem) }).toEqual({ index, asOf, aliases });
        }
      }
    }), { numRuns: 5, endOnFailure: true });
  }, 90_000);
});
