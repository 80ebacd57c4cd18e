import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Notices } from '../../../src/casework/notice/index.js';
import { sweepDeadlines } from '../../../src/casework/deadline/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { aDecision, aReport, submit, type DecisionGiven, type ReportGiven } from '../../support/reports.js';
import { aCase, aDraft, decide, done, draft, type DraftSeen } from '../../support/reviews.js';

interface FilingSeen { id: string; state: string; reasons: string[]; decidedOn: string; dueOn: string; isMissed: boolean; isLate: boolean; revision: number; documentNumber: string | null; office: { name: string } | null; superior: { name: string } | null; decision: { decisionNumber: string } | null; result: string | null }

const fields = 'id state reasons decidedOn dueOn isMissed isLate revision documentNumber office { name } superior { name } decision { decisionNumber } result';

describe('filing of major penalties', () => {
  let test: TestHub;
  let now = new Date('2026-11-22T10:00:00+08:00');
  beforeAll(async () => { test = await aHub({ now: () => now }); });
  afterAll(() => test.close());

  const filingsOf = async (caseId: string, as = 'youyu-env-handler'): Promise<FilingSeen[]> =>
    (await test.ask<{ penaltyFilings: { nodes: FilingSeen[] } }>(as, `{ penaltyFilings(where: { caseId: "${caseId}" }) { nodes { ${fields} } } }`)).penaltyFilings.nodes;
  const reported = async (key: string, decision: Partial<DecisionGiven>, options: { historic?: boolean; batch?: string } & Partial<ReportGiven> = {}): Promise<string> => {
    const { historic = false, batch = key, ...changes } = options;
    const receipt = await submit(test, batch, [aReport(key, { status: 'DECIDED', decisions: [aDecision(`右环罚〔2026〕${key}号`, { decidedOn: '2026-11-20', ...decision })], ...changes })], { historic });
    return receipt.rows[0]!.enforcementCase!.id;
  };
  const take = async (name: string, as: string, input: object): Promise<Record<string, unknown>> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return (await test.ask<Record<string, Record<string, unknown>>>(as, `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on PenaltyFiling { ${fields} } ... on FilingRefused { code revision } } }`, { input }))[name]!;
  };

  it('is opened by the hub for what is major by kind, whichever way it was recorded, and for nothing else (R-105)', async () => {
    const stop = await reported('F-1', { kinds: ['FINE', 'STOP_BUSINESS'] });
    expect(await filingsOf(stop)).toMatchObject([{ state: 'OWED', reasons: ['责令停产停业'], decidedOn: '2026-11-20', dueOn: '2026-12-05', isMissed: false, decision: { decisionNumber: '右环罚〔2026〕F-1号' }, office: { name: expect.stringContaining('司法局') } }]);
    expect(await filingsOf(await reported('F-2', { kinds: ['REVOKE_LICENCE'] }))).toMatchObject([{ reasons: ['吊销许可证件'] }]);
    // A large fine is what a list says it is: without one no figure makes it major.
    expect(await filingsOf(await reported('F-3', { kinds: ['FINE'], fineAmount: '99999999.00' }))).toEqual([]);
    for (const [key, content, count] of [['F-4', '行政拘留十五日', 1], ['F-5', '行政拘留 10 日', 1], ['F-6', '行政拘留五日', 0], ['F-7', '行政拘留', 0]] as const) {
      expect({ content, count: (await filingsOf(await reported(key, { kinds: ['DETENTION'], content }))).length }).toEqual({ content, count });
    }
    expect(await filingsOf(await reported('F-8', { kinds: ['STOP_BUSINESS'] }, { historic: true }))).toEqual([]);
    const { caseId, partyId } = await aCase(test, 'F-9');
    const drafted = await done<DraftSeen>(draft(test, { caseId, ...aDraft([partyId], { kinds: ['STOP_BUSINESS'], fineAmount: null, circumstances: [] }) }));
    await done(decide(test, drafted));
    expect(await filingsOf(caseId)).toMatchObject([{ state: 'OWED', decidedOn: '2026-11-22' }]);
  });

  it('a correction that makes a decision major opens it, sent again it is one duty, an annulment ends it, its restoration opens it anew', async () => {
    const caseId = await reported('F-10', { kinds: ['FINE'] });
    expect(await filingsOf(caseId)).toEqual([]);
    await reported('F-10', { kinds: ['FINE', 'REVOKE_LICENCE'] }, { batch: 'F-10b' });
    await reported('F-10', { kinds: ['FINE', 'REVOKE_LICENCE'] }, { batch: 'F-10c', violationFacts: '更正（虚构）' });
    expect(await filingsOf(caseId)).toMatchObject([{ state: 'OWED' }]);
    await reported('F-10', { kinds: ['FINE', 'REVOKE_LICENCE'], annulledOn: '2026-11-21' }, { batch: 'F-10d' });
    expect(await filingsOf(caseId)).toMatchObject([{ state: 'VOID', revision: 2 }]);
    await reported('F-10', { kinds: ['FINE', 'REVOKE_LICENCE'] }, { batch: 'F-10e' });
    expect(await filingsOf(caseId)).toMatchObject([{ state: 'OWED', revision: 3 }]);
    const told = await test.hub.database.sql<{ type: string }>(`select type from log.event where aggregate_id = $1 order by seq`, [(await filingsOf(caseId))[0]!.id]);
    expect(told.map(({ type }) => type)).toEqual(['filing.open', 'filing.void', 'filing.open']);
  });

  it('is filed by the agency, late where the period has passed, and reviewed by the justice bureau; what nobody filed is found overdue by the sweep', async () => {
    const [first] = await filingsOf(await reported('F-11', { kinds: ['STOP_BUSINESS'] }));
    const [second] = await filingsOf(await reported('F-12', { kinds: ['STOP_BUSINESS'] }));
    const input = { filingId: first!.id, expectedRevision: 1, documentNumber: '右环备〔2026〕1号' };
    expect(await take('fileMajorPenalty', 'youyu-market-handler', input)).toMatchObject({ code: 'NO_SUCH_FILING' });
    expect(await take('fileMajorPenalty', 'shanxi-justice', input)).toMatchObject({ code: 'NOT_YOURS' });
    expect(await take('reviewFiling', 'shanxi-justice', { filingId: first!.id, expectedRevision: 1, result: 'REGULAR', opinion: '同意' })).toMatchObject({ code: 'NOT_FILED' });
    expect(await take('fileMajorPenalty', 'youyu-env-handler', input)).toMatchObject({ state: 'FILED', isLate: false, documentNumber: '右环备〔2026〕1号' });
    expect(await take('fileMajorPenalty', 'youyu-env-handler', input)).toMatchObject({ code: 'REVISION_CHANGED', revision: 2 });
    expect(await take('reviewFiling', 'youyu-env-handler', { filingId: first!.id, expectedRevision: 2, result: 'REGULAR', opinion: '同意' })).toMatchObject({ code: 'NOT_YOURS' });
    expect(await take('reviewFiling', 'shanxi-justice', { filingId: first!.id, expectedRevision: 2, result: 'QUESTIONED', opinion: '请说明裁量理由（虚构）' })).toMatchObject({ state: 'REVIEWED', result: 'QUESTIONED' });
    now = new Date('2026-12-06T00:00:01+08:00');
    await sweepDeadlines({ database: test.hub.database, notices: new Notices(test.hub.database, new Set(), () => now), now: () => now });
    const overdue = await test.hub.database.sql<{ id: string }>(`select subject_id as id from log.event where type = 'deadline.overdue' and subject_id = any($1::uuid[])`, [[first!.id, second!.id]]);
    expect(overdue).toEqual([{ id: second!.id }]);
    const listed = await test.ask<{ penaltyFilings: { nodes: { id: string }[] } }>('shanxi-justice', '{ penaltyFilings(first: 100, where: { state: OWED, dueBefore: "2026-12-06" }) { nodes { id } } }');
    expect(listed.penaltyFilings.nodes.map(({ id }) => id)).toContain(second!.id);
    expect(await take('fileMajorPenalty', 'youyu-env-head', { filingId: second!.id, expectedRevision: 1, documentNumber: '右环备〔2026〕2号' })).toMatchObject({ state: 'FILED', isLate: true });
    expect(await filingsOf(await reported('F-13', { kinds: ['STOP_BUSINESS'], decidedOn: '2026-11-20' }))).toMatchObject([{ isMissed: true }]);
  });

  it('what is large is the list’s to say: one that is recorded later finds what was decided under it', async () => {
    const under = await reported('F-14', { kinds: ['FINE'], fineAmount: '100000.00', decidedOn: '2026-12-01' });
    const below = await reported('F-15', { kinds: ['FINE'], fineAmount: '99999.99', decidedOn: '2026-12-01' });
    const before = await reported('F-16', { kinds: ['FINE'], fineAmount: '100000.00', decidedOn: '2026-11-30' });
    const list = { purpose: 'MAJOR_FILING', documentNumber: '晋司发〔2026〕1号（虚构）', title: '重大行政处罚备案标准（虚构）', validFrom: '2026-12-01', organisationFineFrom: '100000.00', kinds: [], domains: [], levels: [], clientKey: 'filing-list' };
    await test.ask('shanxi-justice', 'mutation ($input: RecordMajorListInput!) { recordMajorList(input: $input) { __typename ... on MajorList { id } } }', { input: list });
    expect(await filingsOf(under)).toMatchObject([{ reasons: ['罚款 100000.00 元，达到目录所列 100000.00 元（重大行政处罚备案标准（虚构），晋司发〔2026〕1号（虚构））'] }]);
    expect([await filingsOf(below), await filingsOf(before)]).toEqual([[], []]);
    expect(await filingsOf(await reported('F-17', { kinds: ['FINE'], fineAmount: '200000.00', decidedOn: '2026-12-02' }))).toHaveLength(1);
  });
});
