import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aReport, submit, type ReportGiven } from '../../support/reports.js';
import { papers, sent, take, transferOf, type TransferSeen } from '../../support/transfers.js';

const handler = 'youyu-env-handler';
const procuratorate = 'youyu-procuratorate';

interface FindingSeen {
  id: string; crimeCode: string; ruleIds: string[]; state: string; answerDueAt: string | null; alertedAt: string | null; pausedUntil: string | null; revision: number; isContradicted: boolean; historic: boolean;
  transfer: { id: string; state: string } | null; steps: { kind: string; organ: { name: string } | null }[];
}
const fields = 'id crimeCode ruleIds state answerDueAt alertedAt pausedUntil revision isContradicted historic transfer { id state } steps { kind organ { name } }';

let test: TestHub;
let now = new Date('2026-11-02T09:00:00+08:00');
beforeAll(async () => { test = await aHub({ now: () => now }); });
afterAll(() => test.close());

let key = 0;
const report = (changes: Partial<ReportGiven> = {}): ReportGiven => {
  key += 1;
  return aReport(`F${key}`, { parties: [aCompany(500 + key)], facts: { hazardousWasteTonnes: { value: '5', unit: '吨' } }, ...changes });
};
/** Sends the case and gives its id. */
async function filed(one: ReportGiven, historic = false): Promise<string> {
  return (await submit(test, randomUUID(), [one], { historic })).rows[0]!.enforcementCase!.id;
}
async function findingsOf(caseId: string, identity = procuratorate): Promise<FindingSeen[]> {
  return (await test.ask<{ findings: { nodes: FindingSeen[] } }>(identity, `query ($caseId: ID!) { findings(first: 9, where: { caseId: $caseId }) { nodes { ${fields} } } }`, { caseId })).findings.nodes;
}
async function step(identity: string, finding: FindingSeen, kind: string, more: Record<string, unknown> = {}): Promise<FindingSeen & { __typename: string; code?: string }> {
  const input = { findingId: finding.id, step: kind, reasons: '虚构理由', expectedRevision: finding.revision, clientKey: randomUUID(), ...more };
  return (await test.ask<{ takeFindingStep: FindingSeen & { __typename: string; code?: string } }>(identity, `mutation ($input: FindingStepInput!) { takeFindingStep(input: $input) { __typename ... on Finding { ${fields} } ... on FindingRefused { code message } } }`, { input })).takeFindingStep;
}
const only = async (caseId: string): Promise<FindingSeen> => (await findingsOf(caseId))[0]!;

describe('a case that meets a standard of transfer', () => {
  it('opens a finding as it comes in, marks the suspicion and holds the fine; the procuratorate sees it at once (R-062, R-064)', async () => {
    const caseId = await filed(report());
    const [finding, ...rest] = await findingsOf(caseId);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ crimeCode: '338', ruleIds: ['E338.2'], state: 'UNDISPOSED', alertedAt: null, historic: false, transfer: { state: 'CRIME_SUSPECTED' } });
    const transfer = (await transferOf(test, procuratorate, finding!.transfer!.id))!;
    expect(transfer.tracks.map(({ state, fileState, crimeCode }) => [state, fileState, crimeCode])).toEqual([['CRIME_SUSPECTED', 'FILE_HELD', '338']]);
    expect(transfer.steps[0]).toMatchObject({ step: 'suspectCrime', actingAs: 'SYSTEM', stated: [expect.stringMatching(/E338\.2/)] });
    expect(finding!.answerDueAt).toBe('2026-11-09T23:59:59.999+08:00');
  });

  it('opens none where it does not, or where the row is only advisory', async () => {
    expect(await findingsOf(await filed(report({ facts: { hazardousWasteTonnes: { value: '2.9', unit: '吨' } } })))).toEqual([]);
  });

  it('opens none a second time when the case is sent again, is widened by what is new, and stays when the facts are lowered', async () => {
    const one = report();
    const caseId = await filed(one);
    await filed({ ...one, facts: { hazardousWasteTonnes: { value: '120', unit: '吨' } } });
    expect(await findingsOf(caseId)).toMatchObject([{ ruleIds: ['E338.2', 'E338.s'], state: 'UNDISPOSED', revision: 2 }]);
    await filed({ ...one, facts: { hazardousWasteTonnes: { value: '1', unit: '吨' } } });
    expect(await findingsOf(caseId)).toMatchObject([{ ruleIds: ['E338.2', 'E338.s'], state: 'UNDISPOSED' }]);
  });

  it('is fined all the same where the fine is reported: taken in, and marked 移送处理前已作处罚', async () => {
    const caseId = await filed(report({ status: 'DECIDED', decisions: [aDecision(`朔环罚〔2026〕9${key}号`)] }));
    const { transfer } = await only(caseId);
    const seen = (await transferOf(test, procuratorate, transfer!.id))!;
    expect(seen.steps.map((one) => one.step)).toEqual(['suspectCrime', 'reportPenalty']);
    const { deadlines } = await test.ask<{ deadlines: { nodes: { state: string }[] } }>(procuratorate, `{ deadlines(first: 1, where: { subjectId: "${seen.id}", clockIds: ["transfer.penalised_first"] }) { nodes { state } } }`);
    expect([seen.tracks[0]!.fileState, deadlines.nodes]).toEqual(['FILE_HELD', [{ state: 'RUNNING' }]]);
  });

  it('shows a case taken in as history apart: found, and no period and no transfer begun', async () => {
    const caseId = await filed(report({ actFrom: '2025-05-01', actTo: '2025-05-01' }), true);
    expect(await findingsOf(caseId)).toMatchObject([{ historic: true, answerDueAt: null, transfer: null, state: 'UNDISPOSED' }]);
  });
});

describe('a finding ends', () => {
  const transferFor = async (): Promise<{ caseId: string; transfer: TransferSeen }> => {
    const caseId = await filed(report());
    return { caseId, transfer: (await transferOf(test, handler, (await only(caseId)).transfer!.id))! };
  };

  it('transferred', async () => {
    const { caseId, transfer } = await transferFor();
    await sent(test, transfer);
    expect(await only(caseId)).toMatchObject({ state: 'TRANSFERRED', transfer: { state: 'SENT' } });
  });

  it('not transferred by the head’s decision with reasons, and owed again when it is reopened', async () => {
    const { caseId, transfer } = await transferFor();
    await take(test, handler, transfer.id, 'appointTaskForce', { officers: ['1', '2'] });
    await take(test, handler, transfer.id, 'submitReport', { papers: papers('D01') });
    await take(test, 'youyu-env-head', transfer.id, 'disapprove', { papers: papers('D02'), reasons: '虚构理由' });
    expect(await only(caseId)).toMatchObject({ state: 'NOT_TRANSFERRED' });
    await take(test, procuratorate, transfer.id, 'reopen', { papers: papers('D22') });
    expect(await only(caseId)).toMatchObject({ state: 'UNDISPOSED', alertedAt: null });
  });

  it('with proof that it ended otherwise', async () => {
    const { caseId, transfer } = await transferFor();
    await take(test, 'youyu-env-head', transfer.id, 'endFinding', { affirms: ['FINDING_ENDED_OTHERWISE'], reasons: '公安机关已就同一事实立案（虚构）', papers: papers('D14') });
    expect(await only(caseId)).toMatchObject({ state: 'ENDED_OTHERWISE' });
  });
});

describe('a finding pauses', () => {
  it('while another organ is consulted, and is owed again after', async () => {
    const caseId = await filed(report());
    const consulted = (await test.hub.database.sql<{ id: string }>(`select id from registry.organ where name = '右玉县公安局'`))[0]!.id;
    expect(await step(procuratorate, await only(caseId), 'CONSULT', { consultedId: consulted })).toMatchObject({ code: 'NO_CAPACITY' });
    const paused = await step(handler, await only(caseId), 'CONSULT', { consultedId: consulted });
    expect(paused).toMatchObject({ state: 'CONSULTED', answerDueAt: null, steps: [{ kind: 'CONSULT' }] });
    expect(paused.pausedUntil).toBe('2026-11-09T09:00:00+08:00');
    now = new Date('2026-11-09T09:00:01+08:00');
    await test.hub.findings.takeDue();
    expect(await only(caseId)).toMatchObject({ state: 'UNDISPOSED', pausedUntil: null });
    now = new Date('2026-11-02T09:00:00+08:00');
  });

  it('when two persons of another organ uphold an objection to the standard, each for himself', async () => {
    const caseId = await filed(report());
    await step(handler, await only(caseId), 'OBJECT');
    expect(await step(procuratorate, await only(caseId), 'UPHOLD_OBJECTION')).toMatchObject({ state: 'UNDISPOSED' });
    expect(await step(procuratorate, await only(caseId), 'UPHOLD_OBJECTION')).toMatchObject({ code: 'SAME_PERSON' });
    expect(await step(handler, await only(caseId), 'UPHOLD_OBJECTION')).toMatchObject({ code: 'NO_CAPACITY' });
  });

  it('alerts the procuratorate once when the time to answer has passed, and lists it as 疑似应移未移', async () => {
    const caseId = await filed(report());
    now = new Date('2026-11-10T00:00:00+08:00');
    while ((await test.hub.findings.takeDue()) > 0);
    const alerted = await only(caseId);
    expect(alerted.alertedAt).toBe('2026-11-10T00:00:00+08:00');
    expect(await test.hub.findings.takeDue()).toBe(0);
    const { findings } = await test.ask<{ findings: { nodes: { id: string }[] } }>(procuratorate, '{ findings(first: 50, where: { suspectedUntransferred: true }) { nodes { id } } }');
    expect(findings.nodes.map(({ id }) => id)).toContain(alerted.id);
    now = new Date('2026-11-02T09:00:00+08:00');
  });
});
