import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aPerson, aReport, submit, type ReportGiven } from '../../support/reports.js';

interface CaseSeen {
  revision: number; title: string | null; status: string; closedAt: string | null; illegalGains: string | null;
  gaps: { field: string; code: string }[];
  parties: { role: string; nameAsReported: string; party: { name: string } }[];
  decisions: { id: string; decisionNumber: string | null; fineAmount: string }[];
  steps: { kind: string; takenAt: string; note: string | null }[]; environment: Record<string, { value: unknown } | null>;
}

const caseQuery = `query ($id: ID!) { enforcementCase(id: $id) {
  revision title status closedAt illegalGains gaps { field code }
  parties { role nameAsReported party { name } } decisions { id decisionNumber fineAmount } steps { kind takenAt note }
  environment { medium { value } hazardousWasteTonnes { value } } } }`;

interface EventGiven { type: string; aggregateNumber: number; payload: Record<string, Record<string, string>> }
/** An event's type, number within the case and, of a decision's, the decision. */
type EventSeen = [type: string, number: number, decisionId: string | undefined];

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

const caseOf = async (id: string): Promise<CaseSeen> =>
  (await test.ask<{ enforcementCase: CaseSeen }>('youyu-env-handler', caseQuery, { id })).enforcementCase;

async function eventsOf(id: string): Promise<EventSeen[]> {
  await test.position();
  const query = `query ($id: ID!) { events(first: 100, where: { aggregateId: $id }) { nodes { type aggregateNumber payload } } }`;
  const { events } = await test.ask<{ events: { nodes: EventGiven[] } }>('youyu-env-handler', query, { id });
  const decisionOf = (payload: EventGiven['payload']): string | undefined => Object.values(payload).find((part) => part['decisionId'])?.['decisionId'];
  return events.nodes.map(({ type, aggregateNumber, payload }) => [type, aggregateNumber, decisionOf(payload)]);
}

/** The rows that stand now, or in a revision: case, decisions, steps, facts, and the links to parties; audiences apart. */
const imageOf = (rows: string, links: string): string => `${rows} || jsonb_build_object('parties', (
  select coalesce(jsonb_agg(to_jsonb(link) - 'audience' - 'identity_party_id' - 'revision' order by link.ordinal), '[]') from ${links}))`;

const currentOf = async (id: string): Promise<object> => (await test.hub.database.sql<{ image: object }>(`
  select ${imageOf(`jsonb_build_object('factsTable', 'environment.facts', 'case', to_jsonb(held) - 'audience' - 'shared_with',
    'decisions', (select coalesce(jsonb_agg(to_jsonb(d) - 'audience' order by ordinal), '[]') from casework.penalty_decision d where enforcement_case_id = held.id),
    'steps', (select coalesce(jsonb_agg(to_jsonb(s) - 'audience' order by taken_at, ordinal), '[]') from casework.case_step s where enforcement_case_id = held.id),
    'officers', (select coalesce(jsonb_agg(to_jsonb(o) - 'audience' order by ordinal), '[]') from casework.case_officer o where enforcement_case_id = held.id),
    'facts', (select jsonb_strip_nulls(to_jsonb(f) - 'audience') from environment.facts f where f.id = held.id))`,
  'casework.case_party as link where link.enforcement_case_id = held.id')} as image
  from casework.enforcement_case as held where held.id = $1`, [id]))[0]!.image;

const revisionsOf = (id: string): Promise<{ revision: number; image: { case: { title: string; status: string } } }[]> => test.hub.database.sql(`
  select revision, ${imageOf('rows', 'casework.case_revision_party as link where link.enforcement_case_id = held.enforcement_case_id and link.revision = held.revision')} as image
  from casework.case_revision as held where enforcement_case_id = $1 order by revision`, [id]);

let batch = 0;
/** Sends one row under a key of its own; gives the row's outcome and the case. */
async function report(row: ReportGiven): Promise<{ outcome: string; id: string }> {
  const { rows } = await submit(test, `corrections-${batch += 1}`, [row]);
  return { outcome: rows[0]!.outcome, id: rows[0]!.enforcementCase!.id };
}

describe('a row sent again with another body', () => {
  it('is a correction: revision 2 stands, the rows of revision 1 are kept as they were, and the current rows are those of the new body alone', async () => {
    const first = aReport('corrected-1', {
      parties: [aCompany(11), aPerson('王演示')], facts: { medium: { value: 'WATER' }, hazardousWasteTonnes: { value: '2.1', unit: '吨' } },
      steps: [{ kind: 'OPENED', takenAt: '2026-09-21T09:00:00+08:00', note: '立案' }, { kind: 'INSPECTED', takenAt: '2026-09-22T09:00:00+08:00' }],
    });
    const second = aReport('corrected-1', {
      title: '更正后的标题', status: 'CLOSED', closedAt: '2026-11-02T17:00:00+08:00', illegalGains: '300.00', parties: [aCompany(12)],
      decisions: [aDecision('朔环罚字〔2026〕101号')], steps: [{ kind: 'CLOSED', takenAt: '2026-11-02T17:00:00+08:00', note: '结案' }],
      facts: { medium: { value: 'SOLID_WASTE' } },
    });
    const { id } = await report(first);
    const images = [await currentOf(id)];
    expect(await report(second)).toEqual({ outcome: 'SUPERSEDED', id });
    images.push(await currentOf(id));

    const { decisions, ...now } = await caseOf(id);
    expect(now).toEqual({
      revision: 2, title: '更正后的标题', status: 'CLOSED', closedAt: '2026-11-02T17:00:00+08:00', illegalGains: '300.00', gaps: [],
      parties: [{ role: 'PUNISHED', nameAsReported: aCompany(12).name, party: { name: aCompany(12).name } }],
      steps: [{ kind: 'CLOSED', takenAt: '2026-11-02T17:00:00+08:00', note: '结案' }],
      environment: { medium: { value: 'SOLID_WASTE' }, hazardousWasteTonnes: null },
    });
    expect(decisions.map(({ decisionNumber }) => decisionNumber)).toEqual(['朔环罚字〔2026〕101号']);
    expect(await revisionsOf(id)).toEqual(images.map((image, index) => ({ revision: index + 1, image })));
    expect(await eventsOf(id)).toEqual([['case.report', 1, undefined], ['case.correct', 2, undefined], ['decision.make', 3, decisions[0]!.id]]);
  });

  it('keeps a decision’s id by its number, however the number is written, and tells only the decision that is new', async () => {
    const [a, b, c] = ['朔环罚字〔2026〕111号', '朔环罚字〔2026〕112号', '朔环罚字〔2026〕113号'];
    const { id } = await report(aReport('numbered-1', { status: 'DECIDED', decisions: [aDecision(a), aDecision(b)] }));
    const before = new Map((await caseOf(id)).decisions.map((decision) => [decision.decisionNumber, decision.id]));

    await report(aReport('numbered-1', { status: 'DECIDED',
      decisions: [aDecision(c), aDecision('朔环罚字[2026] 112 号', { fineAmount: '90000.00' }), aDecision(a)] }));
    const { decisions } = await caseOf(id);
    expect(decisions.map(({ decisionNumber, fineAmount }) => [decisionNumber, fineAmount]))
      .toEqual([[c, '100000.00'], ['朔环罚字[2026] 112 号', '90000.00'], [a, '100000.00']]);
    expect(decisions[1]!.id).toBe(before.get(b));
    expect(decisions[2]!.id).toBe(before.get(a));
    expect(await eventsOf(id)).toEqual([
      ['case.report', 1, undefined], ['decision.make', 2, before.get(a)], ['decision.make', 3, before.get(b)],
      ['case.correct', 4, undefined], ['decision.make', 5, decisions[0]!.id],
    ]);
  });

  it('keeps the id of a decision without a number by its place, until it is given one', async () => {
    const { id } = await report(aReport('unnumbered-1', { status: 'DECIDED', decisions: [aDecision(undefined)] }));
    const [first] = (await caseOf(id)).decisions;
    await report(aReport('unnumbered-1', { status: 'DECIDED', title: '更正', decisions: [aDecision(undefined)] }));
    expect((await caseOf(id)).decisions[0]!.id).toBe(first!.id);
  });

  it('tells a publication and an annulment once, and nothing of what stays as it was', async () => {
    const decision = aDecision('朔环罚字〔2026〕121号');
    const states: Partial<typeof decision>[] = [{}, { publishedOn: '2026-10-16' }, { publishedOn: '2026-10-16', fineAmount: '90000.00' },
      { publishedOn: '2026-10-16', annulledOn: '2026-11-01', annulmentReason: '复议撤销' },
      { publishedOn: '2026-10-16', annulledOn: '2026-11-01', annulmentReason: '行政复议撤销' }];
    let id = '';
    for (const state of states) ({ id } = await report(aReport('published-1', { status: 'DECIDED', decisions: [{ ...decision, ...state }] })));
    expect((await eventsOf(id)).map(([type, number]) => `${number} ${type}`)).toEqual([
      '1 case.report', '2 decision.make', '3 case.correct', '4 decision.publish', '5 case.correct', '6 case.correct', '7 decision.annul',
      '8 decision.withdraw', '9 case.correct',
    ]);
  });

  it('is as much a correction when it returns to an earlier body', async () => {
    const [a, b] = [aReport('back-1'), aReport('back-1', { status: 'INVESTIGATED' })];
    const { id } = await report(a);
    expect((await report(b)).outcome).toBe('SUPERSEDED');
    expect((await report(a)).outcome).toBe('SUPERSEDED');
    expect((await report(a)).outcome).toBe('UNCHANGED');
    expect((await revisionsOf(id)).map(({ image }) => image.case.status)).toEqual([a, b, a].map(({ status }) => status));
  });

  it('frees the numbers that it no longer states, for the next batch', async () => {
    const number = '朔环罚字〔2026〕131号';
    await report(aReport('freed-1', { caseNumber: '右环立〔2026〕8001号', status: 'DECIDED', decisions: [aDecision(number)] }));
    await report(aReport('freed-1', { caseNumber: '右环立〔2026〕8002号', decisions: [] }));
    expect((await report(aReport('freed-2', { caseNumber: '右环立〔2026〕8001号', status: 'DECIDED', decisions: [aDecision(number)] }))).outcome)
      .toBe('ACCEPTED');
  });

  it('names its gaps anew: what was missing and has come is no gap any more', async () => {
    const { caseOpenedAt: _opened, ...late } = aReport('gaps-1');
    const { id } = await report({ ...late, causeOfAction: 'EE99' });
    expect((await caseOf(id)).gaps).toEqual([{ field: 'causeOfAction', code: 'UNKNOWN_CAUSE' },
      { field: 'caseOpenedAt', code: 'MISSING' }].map((gap) => expect.objectContaining(gap)));
    await report(aReport('gaps-1'));
    expect((await caseOf(id)).gaps).toEqual([]);
  });
});
