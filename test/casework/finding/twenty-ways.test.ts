import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aReport, submit, type ReportGiven } from '../../support/reports.js';
import { aCase, aDraft, aReview, change, close, decide, done, draft, draftOf, opine, refusal, type DraftSeen } from '../../support/reviews.js';
import { papers, refusal as stepRefusal, transferOf } from '../../support/transfers.js';

const handler = 'youyu-env-handler';
const head = 'youyu-env-head';
let test: TestHub;
let now = new Date('2026-11-02T09:00:00+08:00');
beforeAll(async () => { test = await aHub({ now: () => now }); });
afterAll(() => test.close());

/** A case that meets E338.2, undisposed. */
interface Found { readonly key: string; readonly report: ReportGiven; readonly caseId: string; readonly partyId: string; readonly partyIds: string[]; readonly findingId: string; readonly transferId: string }
let serial = 0;

async function aFinding(parties = 1): Promise<Found> {
  serial += 1;
  const key = `W${serial}`;
  const report = aReport(key, { parties: Array.from({ length: parties }, (_, index) => aCompany(700 + serial * 3 + index)), facts: { hazardousWasteTonnes: { value: '5', unit: '吨' } } });
  const { caseId, partyId, partyIds } = await aCase(test, key, report);
  const [finding] = await test.hub.database.sql<{ id: string; transfer: string }>('select id, transfer_id as transfer from casework.finding where enforcement_case_id = $1 order by party_id = $2 desc', [caseId, partyId]);
  return { key, report, caseId, partyId, partyIds, findingId: finding!.id, transferId: finding!.transfer };
}
const stateOf = async ({ caseId }: Found): Promise<string[]> =>
  (await test.hub.database.sql<{ state: string }>('select state from casework.finding where enforcement_case_id = $1', [caseId])).map(({ state }) => state);
const again = (found: Found, changes: Partial<ReportGiven>): Promise<unknown> => submit(test, randomUUID(), [{ ...found.report, ...changes }]);
const drafted = (found: Found, changes: Record<string, unknown> = {}): Promise<DraftSeen> => done<DraftSeen>(draft(test, { caseId: found.caseId, ...aDraft([found.partyId], { circumstances: [], ...changes }) }));
const code = async (answer: Promise<{ code: string }>): Promise<string> => (await answer).code;
const fined = async (found: Found, changes: Record<string, unknown> = {}): Promise<string> => code(refusal(decide(test, await drafted(found, changes))));
const pausedBy = async (found: Found, kind: 'CONSULT' | 'OBJECT'): Promise<void> => {
  const [other] = await test.hub.database.sql<{ id: string }>(`select id from registry.organ where name = '右玉县公安局'`);
  const [{ revision }] = await test.hub.database.sql<{ revision: number }>('select revision from casework.finding where id = $1', [found.findingId]) as [{ revision: number }];
  const input = { findingId: found.findingId, step: kind, reasons: '虚构理由', consultedId: other!.id, expectedRevision: revision, clientKey: randomUUID() };
  await test.ask(handler, 'mutation ($input: FindingStepInput!) { takeFindingStep(input: $input) { __typename } }', { input });
};
const revisionOf = async ({ caseId }: Found): Promise<number> => (await test.hub.database.sql<{ revision: number }>('select revision from casework.enforcement_case where id = $1', [caseId]))[0]!.revision;
const step = (found: Found, as: string, name: string, content: Record<string, unknown> = {}): Promise<string> => code(stepRefusal(test, as, found.transferId, name, content));

/** Ways to fine, or to end the case, without answering; each is refused. */
const steps: readonly (readonly [way: string, refusedWith: string, take: (found: Found) => Promise<string>, parties?: number])[] = [
  ['罚款', 'FINE_HELD', (found) => fined(found)],
  ['罚款并警告', 'FINE_HELD', (found) => fined(found, { kinds: ['WARNING', 'FINE'] })],
  ['罚款并没收', 'FINE_HELD', (found) => fined(found, { kinds: ['FINE', 'CONFISCATE_GAINS'], confiscatedGainsAmount: '100.00' })],
  ['罚款并责令停产停业', 'FINE_HELD', (found) => fined(found, { kinds: ['STOP_BUSINESS', 'FINE'] })],
  ['以一元罚款', 'FINE_HELD', (found) => fined(found, { fineAmount: '1.00' })],
  ['对两名当事人一并罚款', 'FINE_HELD', async (found) => code(refusal(decide(test, await done<DraftSeen>(draft(test, { caseId: found.caseId, ...aDraft(found.partyIds, { circumstances: [] }) }))))), 2],
  ['先拟警告，再改为罚款', 'FINE_HELD', async (found) => {
    const warning = await drafted(found, { kinds: ['WARNING'], fineAmount: null });
    const changed = await done<DraftSeen>(change(test, { draftId: warning.id, expectedRevision: warning.revision, ...aDraft([found.partyId], { circumstances: [] }) }));
    return code(refusal(decide(test, changed)));
  }],
  ['法制审核通过后罚款', 'FINE_HELD', async (found) => {
    const { review, draft: submitted } = await aReview(test, found);
    await done(opine(test, review));
    return code(refusal(decide(test, await draftOf(test, submitted.id))));
  }],
  ['会商期间罚款', 'FINE_HELD', async (found) => { await pausedBy(found, 'CONSULT'); return fined(found); }],
  ['提出异议后罚款', 'FINE_HELD', async (found) => { await pausedBy(found, 'OBJECT'); return fined(found); }],
  ['更正要素低于标准后罚款', 'FINE_HELD', async (found) => { await again(found, { facts: { hazardousWasteTonnes: { value: '1', unit: '吨' } } }); return fined(found); }],
  ['删去要素后罚款', 'FINE_HELD', async (found) => { await again(found, { facts: {} }); return fined(found); }],
  ['逾期未答复后罚款', 'FINE_HELD', async (found) => {
    now = new Date('2026-11-20T09:00:00+08:00');
    try { await test.hub.findings.takeDue(); return await fined(found); } finally { now = new Date('2026-11-02T09:00:00+08:00'); }
  }],
  ['结案', 'UNDISPOSED', async (found) => code(refusal(close(test, { caseId: found.caseId, expectedRevision: await revisionOf(found) })))],
  ['会商期间结案', 'UNDISPOSED', async (found) => { await pausedBy(found, 'CONSULT'); return code(refusal(close(test, { caseId: found.caseId, expectedRevision: await revisionOf(found) }))); }],
  ['警告后结案', 'UNDISPOSED', async (found) => {
    await done(decide(test, await drafted(found, { kinds: ['WARNING'], fineAmount: null })));
    return code(refusal(close(test, { caseId: found.caseId, expectedRevision: await revisionOf(found) })));
  }],
  ['在移送中结案', 'NOT_OPEN', (found) => step(found, handler, 'close', { reasonCode: 'INSUFFICIENT_EVIDENCE' })],
  ['不经法制审核和分管负责人撤销涉嫌标记', 'NOT_YOURS', (found) => step(found, handler, 'clearSuspicion', { reasons: '虚构理由' })],
  ['不经报告由承办人不批准移送', 'NOT_OPEN', (found) => step(found, handler, 'disapprove', { papers: papers('D02'), reasons: '虚构理由' })],
  ['无凭证另行终结', 'INCOMPLETE', (found) => step(found, head, 'endFinding', { reasons: '虚构理由' })],
  ['以其他处罚之名罚款', 'INCOMPLETE', (found) => step(found, handler, 'penaliseOtherwise', { papers: papers('D09'), isFine: true, fineAmount: '100.00' })],
  ['不写明法定理由的罚款步骤', 'INCOMPLETE', (found) => step(found, handler, 'penalise', { papers: papers('D09'), isFine: true, fineAmount: '100.00' })],
];

const decided = (found: Found, changes: Parameters<typeof aDecision>[1] = {}): Partial<ReportGiven> => ({ status: 'DECIDED', decisions: [aDecision(`右环罚〔2026〕${found.key}号`, changes)] });

/** The same as reports of what was done elsewhere: each is taken in; a fine is marked, and nothing is answered by it. */
const reports: readonly (readonly [way: string, isFine: boolean, changes: (found: Found) => Partial<ReportGiven>])[] = [
  ['罚款', true, (found) => decided(found)],
  ['罚款并警告', true, (found) => decided(found, { kinds: ['WARNING', 'FINE'] })],
  ['罚款并没收', true, (found) => decided(found, { kinds: ['FINE', 'CONFISCATE_GAINS'], confiscatedGainsAmount: '100.00' })],
  ['罚款并责令停产停业', true, (found) => decided(found, { kinds: ['STOP_BUSINESS', 'FINE'] })],
  ['一元罚款', true, (found) => decided(found, { fineAmount: '1.00' })],
  ['未列罚款种类而有罚款数额', true, (found) => decided(found, { kinds: ['OTHER'] })],
  ['罚款并结案', true, (found) => ({ ...decided(found), status: 'CLOSED', closedAt: '2026-10-20T09:00:00+08:00' })],
  ['罚款并更正要素低于标准', true, (found) => ({ ...decided(found), facts: { hazardousWasteTonnes: { value: '1', unit: '吨' } } })],
  ['罚款并删去要素', true, (found) => ({ ...decided(found), facts: {} })],
  ['罚款并已公示', true, (found) => decided(found, { publishedOn: '2026-10-12', publishedAtUrl: 'https://example.invalid/1' })],
  ['两项罚款决定', true, (found) => ({ status: 'DECIDED', decisions: [aDecision(`右环罚〔2026〕${found.key}一号`), aDecision(`右环罚〔2026〕${found.key}二号`)] })],
  ['罚款决定无文号', true, () => ({ status: 'DECIDED', decisions: [aDecision(undefined)] })],
  ['罚款决定无日期', true, (found) => ({ status: 'DECIDED', decisions: [{ kinds: ['FINE'], fineAmount: '500.00', basis: [], decisionNumber: `右环罚〔2026〕${found.key}号` }] })],
  ['已缴款', true, (found) => ({ ...decided(found), steps: [{ kind: 'PAID', takenAt: '2026-10-20T09:00:00+08:00' }] })],
  ['警告', false, (found) => decided(found, { kinds: ['WARNING'], fineAmount: '0.00' })],
  ['责令停产停业', false, (found) => ({ status: 'DECIDED', decisions: [{ kinds: ['STOP_BUSINESS'], basis: [], decisionNumber: `右环罚〔2026〕${found.key}号`, decidedOn: '2026-10-09' }] })],
  ['已撤销的罚款', false, (found) => decided(found, { annulledOn: '2026-10-20', annulmentReason: '复议撤销（虚构）' })],
  ['结案', false, () => ({ status: 'CLOSED', closedAt: '2026-10-20T09:00:00+08:00' })],
  ['撤案', false, () => ({ status: 'WITHDRAWN' })],
  ['更正要素低于标准', false, () => ({ facts: { hazardousWasteTonnes: { value: '0.5', unit: '吨' } } })],
];

describe('while a finding is undisposed (R-062)', () => {
  it.each(steps.map(([way, expected, take, parties = 1]) => [way, expected, take, parties] as const))('a step is refused: %s', async (_way, expected, take, parties) => {
    const found = await aFinding(parties);
    expect(await take(found)).toBe(expected);
    expect(await stateOf(found)).not.toContain('NOT_TRANSFERRED');
    expect((await transferOf(test, handler, found.transferId))!.tracks[0]!.fileState).toBe('FILE_HELD');
  });

  it.each(reports)('a report is taken in: %s', async (_way, isFine, changes) => {
    const found = await aFinding();
    await again(found, changes(found));
    expect(await stateOf(found)).toEqual(['UNDISPOSED']);
    const { steps: taken } = (await transferOf(test, handler, found.transferId))!;
    expect(taken.some((one) => one.step === 'reportPenalty')).toBe(isFine);
  });
});
