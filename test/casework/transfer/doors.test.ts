import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventsAfter } from '../../../src/platform/log/index.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { sightAs, typesOf } from '../../support/following.js';
import { aReport, aDecision, submit } from '../../support/reports.js';
import { ask, aPaper, aSuspicion, judge, openSteps, papers, refusal, sent, start, take, transferFields, transferOf, type StepRefusedSeen, type TransferSeen } from '../../support/transfers.js';

const handler = 'youyu-env-handler';
const police = 'youyu-police';

describe('the doors of a transfer (R-030, R-063, R-069)', () => {
  let test: TestHub;
  let other: TestHub;
  let now = new Date('2026-11-02T09:00:00+08:00');
  beforeAll(async () => {
    test = await aHub({ now: () => now });
    other = await aHub({ url: test.url, now: () => now });
  });
  afterAll(async () => { await other.close(); await test.close(); });

  const underReview = async (key: string): Promise<TransferSeen> => {
    const { id } = await sent(test, await aSuspicion(test, key));
    await take(test, police, id, 'receive', { papers: papers('D11') });
    return take(test, police, id, 'beginReview');
  };

  it('let one of two steps that contradict each other win, and refuse the other clearly, over two processes', async () => {
    for (const key of ['C1', 'C2', 'C3', 'C4']) {
      const { id, revision } = await underReview(key);
      const answers = await Promise.all([
        ask(test, police, id, 'decideToFile', { expectedRevision: revision, papers: papers('D14'), affirms: ['POLICE_HEAD_APPROVES'] }),
        ask(other, police, id, 'decideNotToFile', { expectedRevision: revision, papers: papers('D15'), affirms: ['FILE_RETURNED'], reasons: '证据不足' }),
      ]);
      const [won, lost] = [answers.filter(({ __typename }) => __typename === 'Transfer'), answers.filter(({ __typename }) => __typename !== 'Transfer') as StepRefusedSeen[]];
      expect([won.length, lost.length, lost[0]?.code]).toEqual([1, 1, 'REVISION_CHANGED']);
      expect(lost[0]).toMatchObject({ revision: revision + 1, message: expect.stringMatching(/请重新读取/) });
      const steps = (await transferOf(test, police, id))!.steps.filter(({ step }) => step === 'decideToFile' || step === 'decideNotToFile');
      expect(steps).toHaveLength(1);
    }
  });

  it('take the same request once, however often and from wherever it is sent, and refuse its key for another', async () => {
    const { id, revision } = await aSuspicion(test, 'K1');
    const request = { expectedRevision: revision, clientKey: randomUUID(), officers: ['1', '2'] };
    const answers = await Promise.all([test, other, test, other].map((hub) => ask(hub, handler, id, 'appointTaskForce', request)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(4).fill('Transfer'));
    expect((await transferOf(test, handler, id))!.steps.map(({ step }) => step)).toEqual(['suspectCrime', 'appointTaskForce']);
    expect(await refusal(test, handler, id, 'appointTaskForce', { ...request, officers: ['1', '3'] })).toMatchObject({ code: 'CLIENT_KEY_TAKEN' });
  });

  it('refuse a dispatch without letter and report, naming them and the article, while the 24 hours run on; no other paper holds it up', async () => {
    const { id } = await aSuspicion(test, 'D1');
    await take(test, handler, id, 'appointTaskForce', { officers: ['1', '2'] });
    await take(test, handler, id, 'submitReport', { papers: papers('D01') });
    await take(test, 'youyu-env-head', id, 'approve', { papers: papers('D02') });
    const refused = await refusal(test, handler, id, 'send', { papers: [aPaper('D03', { standing: 'TO_FOLLOW' })] });
    expect(refused).toMatchObject({ code: 'INCOMPLETE', documents: ['D03', 'D04'], basis: expect.arrayContaining([expect.objectContaining({ article: '第六条' })]) });
    expect(refused.message).toMatch(/涉嫌犯罪案件移送书.*案件调查报告.*期限不因此停止/);
    const dispatch = `{ deadlines(first: 5, where: { subjectId: "${id}", clockIds: ["transfer.dispatch"] }) { nodes { state isLate dueAt force } } }`;
    expect(await test.ask(handler, dispatch)).toEqual({ deadlines: { nodes: [{ state: 'RUNNING', isLate: false, dueAt: '2026-11-03T09:00:00+08:00', force: 'STATUTORY' }] } });
    now = new Date('2026-11-03T09:00:01+08:00');
    const gone = await take(test, handler, id, 'send', { papers: papers('D03', 'D04') });
    expect(gone.steps.at(-1)).toMatchObject({ late: ['transfer.dispatch'], missing: ['D05', 'D06', 'D07', 'D08', 'D09', 'D10'] });
    expect(gone.copies.filter(({ how }) => how === 'COPY')).toMatchObject([{ toActor: 'PROCURATORATE_CRIMINAL', state: 'COPY_SENT', toOrgan: { name: '右玉县人民检察院' } }]);
  });

  it('prove the head’s decision: by the head’s own token, or by paper that one person enters and another confirms', async () => {
    const { id } = await aSuspicion(test, 'H1');
    await take(test, handler, id, 'appointTaskForce', { officers: ['1', '2'] });
    await take(test, handler, id, 'submitReport', { papers: papers('D01') });
    expect(await refusal(test, handler, id, 'approve', { papers: papers('D02') })).toMatchObject({ code: 'NOT_YOURS', by: ['AGENCY_HEAD'] });
    expect(await refusal(test, handler, id, 'approve', { papers: papers('D02'), proof: 'CREDENTIAL' })).toMatchObject({ code: 'NOT_YOURS' });
    const onPaper = { proof: 'SIGNED_PAPER', occurredAt: '2026-11-03T08:00:00+08:00' };
    expect(await refusal(test, handler, id, 'approve', { ...onPaper, papers: [{ kind: 'D02' }] })).toMatchObject({ code: 'PAPER_NEEDED' });
    const entered = await take(test, handler, id, 'approve', { ...onPaper, papers: papers('D02') });
    expect(entered).toMatchObject({ state: 'AWAITING_HEAD', proposals: [{ step: 'approve', standing: 'WAITING' }] });
    const [proposal] = entered.proposals;
    expect(await judge(test, handler, proposal!.id, true)).toMatchObject({ code: 'SAME_PERSON' });
    expect(await judge(test, 'shuozhou-market-handler', proposal!.id, true)).toMatchObject({ code: 'NO_SUCH_TRANSFER' });
    const confirmed = await judge(test, 'youyu-env-second', proposal!.id, true);
    expect(confirmed).toMatchObject({ state: 'APPROVED', steps: expect.arrayContaining([expect.objectContaining({ step: 'approve', proof: 'SIGNED_PAPER', occurredAt: '2026-11-03T08:00:00+08:00' })]) });
    expect(await judge(test, 'youyu-env-head', proposal!.id, true)).toMatchObject({ code: 'ALREADY_JUDGED' });
  });

  it('open transfer and case to the police with the dispatch and not before, the agency’s own steps never; another department sees neither', async () => {
    const begun = await aSuspicion(test, 'R1');
    const seenBy = (identity: string | null) => transferOf(test, identity, begun.id);
    const caseSeen = async (identity: string) => (await test.ask<{ enforcementCase: { parties: { party: { name: string } }[]; amountInvolved: string } | null }>(
      identity, `{ enforcementCase(id: "${begun.enforcementCase!.id}") { amountInvolved parties { party { name } } } }`)).enforcementCase;
    expect([await seenBy(police), await caseSeen(police), await openSteps(test, police, begun.id)]).toEqual([null, null, []]);
    expect((await seenBy('youyu-procuratorate'))!.state).toBe('CRIME_SUSPECTED');
    await sent(test, begun);
    const seen = await seenBy(police);
    expect(seen).toMatchObject({ state: 'SENT', enforcementCase: { id: begun.enforcementCase!.id }, tracks: [{ suspect: { name: '右玉县试验化工1有限公司（虚构）' } }] });
    expect(seen!.steps.map(({ step }) => step)).toEqual(['send']);
    expect(new Set(seen!.papers.map(({ kind }) => kind))).toEqual(new Set(['D03', 'D04', 'D05']));
    expect(await caseSeen(police)).toMatchObject({ amountInvolved: '52000.00', parties: [{ party: { name: '右玉县试验化工1有限公司（虚构）' } }] });
    // A correction of the case does not take from the police what was sent to them.
    await submit(test, 'R1-again', [aReport('R1', { amountInvolved: '61000.00', decisions: [] })]);
    expect(await caseSeen(police)).toMatchObject({ amountInvolved: '61000.00' });
    for (const identity of ['shuozhou-market-handler', 'youyu-market-handler', null]) {
      expect(await seenBy(identity)).toBeNull();
      const { transfers } = await test.ask<{ transfers: { total: { count: number } } }>(identity, `{ transfers(where: { caseId: "${begun.enforcementCase!.id}" }) { total { count } } }`);
      expect(transfers.total.count).toBe(0);
    }
  });

  it('tell each event to those who may see it, in the order of the steps: the police from the dispatch on', async () => {
    const { id } = await sent(test, await aSuspicion(test, 'E1'));
    await test.position();
    const told = async (identity: string): Promise<string[]> =>
      (await eventsAfter(test.hub.database.sql, await sightAs(test, identity), 0n, 10_000, { types: typesOf(test, 'transferMoved'), aggregateId: id })).map(({ type }) => type);
    expect(await told(handler)).toEqual(['transfer.start', 'transfer.suspectCrime', 'transfer.appointTaskForce', 'transfer.submitReport', 'transfer.approve', 'transfer.send']);
    expect(await told(police)).toEqual(['transfer.send']);
    expect(await told('youyu-procuratorate')).toHaveLength(6);
    expect(await told('shuozhou-market-handler')).toEqual([]);
  });

  it('keep of the criminal side after filing status, date, number and reason code, and no word of it', async () => {
    const { id } = await underReview('Q1');
    await take(test, police, id, 'decideToFile', { papers: papers('D14'), affirms: ['POLICE_HEAD_APPROVES'] });
    await take(test, police, id, 'beginInvestigation', { reasons: '侦查计划' });
    const added = await take(test, police, id, 'addSuspect', { suspects: [{ crimeCode: '338' }, {}] });
    expect(added.tracks.map(({ suspectLabel, suspect }) => [suspectLabel, suspect?.name ?? null])).toEqual([['当事人1', '右玉县试验化工1有限公司（虚构）'], ['其他人员1', null], ['其他人员2', null]]);
    const withdrawn = await take(test, police, id, 'withdraw', { subjectIds: [added.tracks[1]!.id], papers: papers('D23'), reasonCode: 'MANIFESTLY_MINOR', reasons: '讯问笔录所载情形', affirms: ['NO_ADMINISTRATIVE_LIABILITY'] });
    expect(withdrawn.steps.at(-1)).toMatchObject({ step: 'withdraw', reasons: null, stated: [], gaps: [{ code: 'NOT_KEPT' }] });
    expect(withdrawn.tracks.map(({ state }) => state)).toEqual(['UNDER_INVESTIGATION', 'WITHDRAWN', 'UNDER_INVESTIGATION']);
    const rows = await test.hub.database.sql(`select from log.part join log.event on event.id = part.event_id where event.aggregate_id = $1 and part.payload::text ~ '侦查计划|讯问笔录'
      union all select from casework.transfer_step_taken where transfer_id = $1 and (reasons ~ '侦查计划|讯问笔录' or stated::text ~ '侦查计划|讯问笔录')`, [id]);
    expect(rows).toEqual([]);
  });

  it('take in a fine that is reported while it is held, mark it, and start the ten days from it; the same fine as a step is refused with its article', async () => {
    const { id } = await aSuspicion(test, 'F1');
    expect(await refusal(test, handler, id, 'penalise', { papers: papers('D09'), isFine: true, fineAmount: '20000.00' })).toMatchObject({ code: 'INCOMPLETE', guards: ['GROUND_OF_OVERRIDE'] });
    await submit(test, 'F1-fined', [aReport('F1', { status: 'DECIDED', decisions: [aDecision('右环罚〔2026〕901号', { decidedOn: '2026-11-01' })] })]);
    const marked = (await transferOf(test, handler, id))!;
    expect(marked.steps.at(-1)).toMatchObject({ step: 'reportPenalty', actingAs: 'SYSTEM', door: 'SYSTEM', occurredAt: '2026-11-01T00:00:00+08:00' });
    expect(marked.tracks).toMatchObject([{ state: 'CRIME_SUSPECTED', fileState: 'FILE_HELD' }]);
    expect(await test.ask(handler, `{ deadlines(first: 5, where: { subjectId: "${id}", clockIds: ["transfer.penalised_first"] }) { nodes { state dueAt } } }`))
      .toEqual({ deadlines: { nodes: [{ state: 'RUNNING', dueAt: '2026-11-11T23:59:59.999+08:00' }] } });
    await submit(test, 'F1-again', [aReport('F1', { status: 'DECIDED', title: '更正', decisions: [aDecision('右环罚〔2026〕901号', { decidedOn: '2026-11-01' })] })]);
    expect((await transferOf(test, handler, id))!.steps).toHaveLength(marked.steps.length);
  });

  it('answer bad input with the field and the reason, and keep nothing of it', async () => {
    const { id, revision } = await aSuspicion(test, 'B1');
    const wrong = await test.answer(handler, `mutation ($input: TakeTransferStepInput!) { takeTransferStep(input: $input) { ... on Transfer { ${transferFields} } } }`, {
      input: { transferId: id, step: 'appointTaskForce', expectedRevision: revision, clientKey: 'b1', papers: [{ kind: 'D01', digest: 'abc' }] },
    });
    expect(wrong.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'papers[0].digest' } }]);
    expect((await transferOf(test, handler, id))!.revision).toBe(revision);
    expect(await refusal(test, handler, randomUUID(), 'send')).toMatchObject({ code: 'NO_SUCH_TRANSFER' });
    // What is done in the hub is done when the hub records it.
    expect(await refusal(test, handler, id, 'appointTaskForce', { officers: ['1', '2'], occurredAt: '2026-11-01T09:00:00+08:00' })).toMatchObject({ code: 'MOMENT_IS_NOW' });
  });

  it('let the procuratorate begin what no agency has sent, with the name of whom it concerns for those who may know it; a step that moves nothing is for tracks in several states', async () => {
    const [agency] = await test.hub.database.sql<{ id: string }>(`select id from registry.organ where name = '朔州市生态环境局右玉分局'`);
    const suspects = [{ name: '张示例（虚构）', crimeCode: '338' }, { name: '王示例（虚构）', crimeCode: '338' }];
    const begun = await start(test, 'youyu-procuratorate', { kind: 'CRIMINAL', agencyId: agency!.id, domain: 'ENVIRONMENT', suspects }) as TransferSeen;
    expect(begun).toMatchObject({ state: 'LEAD_REGISTERED', enforcementCase: null, tracks: [{ suspectName: '张示例（虚构）' }, { suspectName: '王示例（虚构）' }] });
    expect((await transferOf(test, handler, begun.id))!.tracks[0]!.suspectName).toBe('张示例（虚构）');
    expect([await transferOf(test, 'youyu-market-handler', begun.id), (await transferOf(test, 'shuozhou-leader', begun.id))!.tracks[0]!.suspectName]).toEqual([null, null]);
    await test.hub.database.sql(`update casework.transfer_track set state = 'INVESTIGATING' where id = $1`, [begun.tracks[0]!.id]);
    await test.hub.database.sql(`update casework.transfer_track set state = 'CRIME_SUSPECTED' where id = $1`, [begun.tracks[1]!.id]);
    const advised = await take(test, 'youyu-procuratorate', begun.id, 'adviseTransfer', { papers: papers('D22') });
    expect(advised.tracks.map(({ state }) => state)).toEqual(['INVESTIGATING', 'CRIME_SUSPECTED']);
  });

  it('begin one transfer for one party and crime of a case, however many ask at once', async () => {
    const receipt = await submit(test, 'U1', [aReport('U1')]);
    const input = () => ({ kind: 'CRIMINAL', caseId: receipt.rows[0]!.enforcementCase!.id, rule: 'E338.2' });
    const answers = await Promise.all([test, other, test, other].map((hub) => start(hub, handler, input())));
    expect(answers.map((answer) => (answer.__typename === 'Transfer' ? 'begun' : answer.code)).sort()).toEqual(['ALREADY_UNDER_WAY', 'ALREADY_UNDER_WAY', 'ALREADY_UNDER_WAY', 'begun']);
  });
});
