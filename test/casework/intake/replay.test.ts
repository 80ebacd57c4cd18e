import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aPerson, aReport, submit, youyuBranch, type DecisionGiven, type ReportGiven } from '../../support/reports.js';

/** A day of the calendar, or one that is none and so is kept in the batch alone. */
const day = fc.constantFrom('2026-09-30', '2026-10-16', '2026-11-02', '2026-02-31', '0000-01-01');
const noDays = new Set(['2026-02-31', '0000-01-01']);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const amount = fc.constantFrom('0.00', '100.50', '90000.00', '-1.00');

const decision = fc.record({ number: maybe(fc.nat(2)), fineAmount: maybe(amount), decidedOn: maybe(day), publishedOn: maybe(day),
  annulledOn: maybe(day) });
const row = fc.record({
  key: fc.nat(3), title: maybe(fc.constantFrom('甲', '乙')), status: fc.constantFrom('OPENED', 'DECIDED', 'CLOSED'),
  caseOpenedAt: maybe(fc.constantFrom('2026-09-21T09:00:00+08:00', '2026-02-31T09:00:00Z')), actTo: maybe(day), amountInvolved: maybe(amount),
  parties: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
  decisions: fc.uniqueArray(decision, { maxLength: 2, selector: ({ number }) => number ?? {} }),
  notes: fc.array(maybe(fc.constantFrom('说明一', '说明二')), { maxLength: 2 }),
  tonnes: maybe(fc.constantFrom('3.2', '0.5')), unit: maybe(fc.constantFrom('吨', '千克')), medium: maybe(fc.constantFrom('WATER', 'AIR')),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const stated = <T extends object>(members: T): T => Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined)) as T;
const parties = [aCompany(41), aCompany(42), aPerson('王演示'), aPerson('李样本', { role: 'VICTIM' })];

function reportOf({ key, parties: chosen, decisions, notes, tonnes, unit, medium, ...rest }: Row, run: number): ReportGiven {
  const { title: _title, caseOpenedAt: _opened, actTo: _to, amountInvolved: _amount, ...base } = aReport(`replay-${run}-${key}`);
  return stated({
    ...base, ...rest, parties: chosen.map((index) => parties[index]!),
    decisions: decisions.map(({ number, ...one }) =>
      stated<DecisionGiven>({ ...aDecision(number === undefined ? undefined : `朔环罚字〔2026〕${run}${key}${number}号`),
      fineAmount: undefined as never, decidedOn: undefined as never, ...one as object })),
    steps: notes.map((note) => stated({ kind: 'INSPECTED', takenAt: '2026-09-22T09:00:00+08:00', note: note! })),
    facts: stated({ ...(tonnes === undefined ? {} : { hazardousWasteTonnes: stated({ value: tonnes, unit: unit! }) }),
      ...(medium === undefined ? {} : { medium: { value: medium } }) }),
  }) as ReportGiven;
}

const dayKept = (given: string | undefined): string | null => (given === undefined || noDays.has(given) ? null : given);
const amountKept = (given: string | undefined): string | null => (given === undefined || given.startsWith('-') ? null : given);

/** What the current rows must say, worked out from a body by the page on intake alone. */
function currentRowsOf(body: ReportGiven): object {
  const opened = body.caseOpenedAt?.startsWith('2026-02-31') ? undefined : body.caseOpenedAt;
  const tonnes = body.facts?.['hazardousWasteTonnes'];
  return {
    title: body.title ?? null, caseNumber: body.caseNumber ?? null, status: body.status,
    opened: opened === undefined ? null : '2026-09-21T09:00:00+08:00', actTo: dayKept(body.actTo),
    amountInvolved: amountKept(body.amountInvolved), violation: body.violation,
    parties: body.parties.map(({ role, name }, index) => [index + 1, role, name]),
    decisions: body.decisions.map((one, index) =>
      [index + 1, one.decisionNumber ?? null, amountKept(one.fineAmount), dayKept(one.decidedOn), dayKept(one.publishedOn),
      dayKept(one.annulledOn ?? undefined), one.annulledOn === undefined]),
    steps: body.steps.map(({ kind, note }, index) => [index + 1, kind, note ?? null]),
    facts: [tonnes?.unit === '千克' ? null : (tonnes?.value ?? null), body.facts?.['medium']?.value ?? null],
    audience: audienceOf(body).toSorted(),
  };
}

let insiders: string[];

function audienceOf({ decisions }: ReportGiven): string[] {
  const inForce = decisions.filter(({ annulledOn }) => annulledOn === undefined);
  return [...insiders, ...(inForce.length > 0 ? ['d'] : []), ...(inForce.some(({ publishedOn }) => dayKept(publishedOn) !== null) ? ['p'] : [])];
}

const currentRows = `
  select c.source_key as key, json_build_object(
    'title', title, 'caseNumber', case_number, 'status', status, 'opened', case_opened_at, 'actTo', act_to, 'amountInvolved',
      amount_involved::text, 'violation', violation,
    'parties', (select coalesce(json_agg(json_build_array(ordinal, role, name_as_reported) order by ordinal), '[]')
      from casework.case_party p where p.enforcement_case_id = c.id),
    'decisions', (select coalesce(json_agg(json_build_array(ordinal, decision_number, fine_amount::text, decided_on, published_on,
      annulled_on, in_force) order by ordinal), '[]') from casework.penalty_decision d where d.enforcement_case_id = c.id),
    'steps', (select coalesce(json_agg(json_build_array(ordinal, kind, note) order by ordinal), '[]') from casework.case_step s
      where s.enforcement_case_id = c.id),
    'facts', (select json_build_array(trim_scale(hazardous_waste_tonnes_value)::text, medium_value) from environment.facts f
      where f.id = c.id and f.audience = c.audience and f.listed_at = c.listed_at),
    'audience', (select json_agg(key order by key) from unnest(c.audience) as key)) as rows
  from casework.enforcement_case c where c.source_key like $1 order by c.source_key`;

const brokenHistories = `
  select c.source_key as key from casework.enforcement_case c
  where c.source_key like $1 and (
    c.revision <> (select count(*) from casework.case_revision r where r.enforcement_case_id = c.id)
    or exists (select from (select revision, recorded_at, event_id, row_number() over (order by revision) as place,
      lag(recorded_at) over (order by revision) as before
        from casework.case_revision r where r.enforcement_case_id = c.id) r
      left join log.event e on e.id = r.event_id and e.aggregate_id = c.id left join log.part p on p.event_id = e.id and p.class = 'L1'
      where r.revision <> r.place or r.recorded_at < r.before or (p.payload->>'revision')::int is distinct from r.revision
        or e.type is distinct from case when r.revision = 1 then 'case.report' else 'case.correct' end))`;

let test: TestHub;
beforeAll(async () => {
  test = await aHub();
  const [organ] = await test.hub.database.sql<{ lineage: string[] }>('select lineage from registry.organ where name = $1', [youyuBranch]);
  insiders = [...organ!.lineage, 'v14', 'v1406', 'v140623'];
});
afterAll(() => test.close());

describe('whatever was accepted, in whatever order', () => {
  let runs = 100;

  it('the current rows are those of the last body, and the revisions run from 1 without a hole, each with its event', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(row, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }), async (batches) => {
      const run = runs += 1;
      const last = new Map<string, ReportGiven>();
      for (const [index, batch] of batches.entries()) {
        const cases = batch.map((one) => reportOf(one, run));
        const { rows } = await submit(test, `replay-${run}-${index}`, cases);
        for (const { ordinal, outcome, sourceKey } of rows) if (outcome !== 'SET_ASIDE') last.set(sourceKey, cases[ordinal - 1]!);
      }
      const held = await test.hub.database.sql<{ key: string; rows: object }>(currentRows, [`replay-${run}-%`]);
      expect(held.map(({ key }) => key)).toEqual([...last.keys()].sort());
      for (const { key, rows } of held) expect(rows).toEqual(currentRowsOf(last.get(key)!));
      expect(await test.hub.database.sql(brokenHistories, [`replay-${run}-%`])).toEqual([]);
    }), { numRuns: 15 });
  }, 60_000);

  it('the seeded cases too are what their last body says, without a hole', async () => {
    expect(await test.hub.database.sql(brokenHistories, ['%'])).toEqual([]);
  });
});
