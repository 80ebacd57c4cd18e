import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoToken } from '../../../src/commands/serve.js';
import { anOfficer, enter } from '../../support/officers.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, aReport, organCode, submit, youyuBranch } from '../../support/reports.js';
import { allMet, aCase, aDraft, aReview, change, close, decide, done, draft, draftOf, escalate, opine, refusal, submitDraft, type DraftSeen, type ReviewSeen } from '../../support/reviews.js';
import { start, transferOf } from '../../support/transfers.js';

interface CaseSeen { status: string; revision: number; closedAt: string | null; decisions: { decisionNumber: string; fineAmount: string | null; inForce: boolean; content: string | null }[]; steps: { kind: string }[]; transfers: { nodes: { id: string }[] } }

describe('legal review', () => {
  let test: TestHub;
  beforeAll(async () => { test = await aHub(); });
  afterAll(() => test.close());

  const caseOf = async (id: string, as = 'youyu-env-handler'): Promise<CaseSeen> => (await test.ask<{ enforcementCase: CaseSeen }>(
    as, `{ enforcementCase(id: "${id}") { status revision closedAt decisions { decisionNumber fineAmount inForce content } steps { kind } transfers { nodes { id } } } }`,
  )).enforcementCase;
  const sql = <T extends object>(text: string, values: unknown[] = []): Promise<T[]> => test.hub.database.sql<T>(text, values);

  it('no decision is made without a pass of that very draft (行政处罚法第五十八条, R-051)', async () => {
    const { caseId, partyId } = await aCase(test, 'R-1');
    const drafted = await done<DraftSeen>(draft(test, { caseId, ...aDraft([partyId]) }));
    expect(drafted.reasons).toEqual([{ trigger: 'COMPLEX', says: '《行政处罚法》第五十八条第一款第三项' }]);
    const unreviewed = await refusal(decide(test, drafted));
    expect(unreviewed).toMatchObject({ code: 'NOT_REVIEWED', basis: [{ lawName: '行政处罚法', article: '第五十八条第一款' }], reviewReasons: [{ trigger: 'COMPLEX' }] });
    const review = await done<ReviewSeen>(submitDraft(test, drafted));
    expect((await refusal(decide(test, await draftOf(test, drafted.id)))).code).toBe('NOT_REVIEWED');
    await done(opine(test, review));
    // A change after the pass voids it.
    const passed = await draftOf(test, drafted.id);
    const changed = await done<DraftSeen>(change(test, { draftId: passed.id, expectedRevision: passed.revision, ...aDraft([partyId], { fineAmount: '30000.00' }) }));
    expect(changed).toMatchObject({ state: 'DRAFTED', reviews: [{ isVoid: true, result: 'PASS' }] });
    expect((await refusal(decide(test, changed))).code).toBe('NOT_REVIEWED');
    const again = await done<ReviewSeen>(submitDraft(test, changed));
    await done(opine(test, again));
    const decided = await done<DraftSeen>(decide(test, await draftOf(test, drafted.id), { decisionNumber: '右环罚〔2026〕R1号' }));
    expect(decided).toMatchObject({ state: 'DECIDED', decision: { decisionNumber: '右环罚〔2026〕R1号', fineAmount: '30000.00', inForce: true } });
    expect(await caseOf(caseId)).toMatchObject({ status: 'DECIDED', revision: 2, decisions: [{ decisionNumber: '右环罚〔2026〕R1号' }], steps: [{ kind: 'OPENED' }, { kind: 'DECIDED' }] });
    // As a report's would be: told, counted by the log, open to other departments.
    expect(await caseOf(caseId, 'youyu-market-handler')).toMatchObject({ decisions: [{ decisionNumber: '右环罚〔2026〕R1号' }] });
    const told = await sql<{ type: string }>('select type from log.event where aggregate_id = $1 order by seq', [caseId]);
    expect(told.map(({ type }) => type)).toEqual(['case.report', 'case.correct', 'decision.make']);
    expect((await refusal(decide(test, decided))).code).toBe('ALREADY_DECIDED');
  });

  it('a decision made here stands beside what the organ’s system reports: sent again unchanged it changes nothing, corrected it stays, stated it is as stated', async () => {
    const { caseId, partyId } = await aCase(test, 'R-2');
    const drafted = await done<DraftSeen>(draft(test, { caseId, ...aDraft([partyId], { circumstances: [] }) }));
    await done(decide(test, drafted, { decisionNumber: '右环罚〔2026〕R2号' }));
    expect((await submit(test, 'R-2b', [aReport('R-2')])).rows[0]!.outcome).toBe('UNCHANGED');
    expect((await submit(test, 'R-2c', [aReport('R-2', { violationFacts: '更正（虚构）' })])).rows[0]!.outcome).toBe('SUPERSEDED');
    expect(await caseOf(caseId)).toMatchObject({ status: 'DECIDED', revision: 3, decisions: [{ decisionNumber: '右环罚〔2026〕R2号', inForce: true }] });
    await submit(test, 'R-2d', [aReport('R-2', { status: 'DECIDED', decisions: [aDecision('右环罚〔2026〕R2号', { annulledOn: '2026-11-20', annulmentReason: '误作（虚构）' })] })]);
    expect(await caseOf(caseId)).toMatchObject({ decisions: [{ decisionNumber: '右环罚〔2026〕R2号', inForce: false }] });
    expect((await caseOf(caseId)).decisions).toHaveLength(1);
    const other = await aCase(test, 'R-2x');
    const second = await done<DraftSeen>(draft(test, { caseId: other.caseId, ...aDraft([other.partyId], { circumstances: [] }) }));
    expect((await refusal(decide(test, second, { decisionNumber: '右环罚〔2026〕R2号' }))).code).toBe('NOT_ADDED');
    expect(await draftOf(test, second.id)).toMatchObject({ state: 'DRAFTED', decision: null });
  });

  it('the opinion is of another person than the drafter, qualified, item by item, on the draft that was read (R-053, R-054, R-056)', async () => {
    const { review, draft: submitted } = await aReview(test, await aCase(test, 'R-3'));
    const told = { result: 'PROBLEMS' };
    expect((await refusal(opine(test, review, told, 'youyu-env-handler'))).code).toBe('NOT_YOURS');
    expect((await refusal(opine(test, review, told, 'shuozhou-market-handler'))).code).toBe('NO_SUCH_REVIEW');
    expect((await refusal(opine(test, { ...review, draftDigest: '0'.repeat(64) }))).code).toBe('DRAFT_CHANGED');
    expect((await refusal(opine(test, review, { reviewerCode: 'no-such' }))).code).toBe('NO_SUCH_REVIEWER');
    const [{ code }] = await sql<{ code: string }>(`select code from registry.officer where legal_qualification is null and organ_id = (select organ_id from casework.legal_review where id = $1) limit 1`, [review.id]) as [{ code: string }];
    expect(await refusal(opine(test, review, { reviewerCode: code }))).toMatchObject({ code: 'NOT_QUALIFIED', basis: [{ lawName: '行政处罚法', article: '第五十八条第二款' }] });
    expect((await refusal(opine(test, review, { items: allMet.slice(1) }))).code).toBe('ITEMS_INCOMPLETE');
    expect((await refusal(opine(test, review, { items: allMet.map((item, index) => (index === 2 ? { ...item, note: ' ' } : item)) }))).code).toBe('ITEMS_INCOMPLETE');
    expect((await refusal(opine(test, review, { items: allMet.map((item, index) => (index === 2 ? { ...item, result: 'PROBLEM' } : item)) }))).code).toBe('PASS_WITH_PROBLEMS');
    const { actor } = await test.hub.contextOf(await demoToken(test.hub, 'youyu-env-legal'), null);
    await sql('update casework.penalty_draft set writers = writers || $2::text where id = $1', [submitted.id, actor.subject]);
    expect((await refusal(opine(test, review))).code).toBe('SAME_PERSON');
    await sql('update casework.penalty_draft set writers = array_remove(writers, $2::text) where id = $1', [submitted.id, actor.subject]);
    expect(await done<ReviewSeen>(opine(test, review))).toMatchObject({ result: 'PASS', suspectedCrime: 'NO', transferIds: [] });
    expect((await refusal(opine(test, review))).code).toBe('ANSWERED');
    expect((await draftOf(test, submitted.id)).reviews[0]!.items).toHaveLength(7);
  });

  it('a YES marks the suspicion with the opinion, and the fine is held from then on; other penalties never are (R-053, R-062)', async () => {
    const { caseId, partyId } = await aCase(test, 'R-4', { parties: [aCompany(41), aCompany(42)] });
    const { review, draft: submitted } = await aReview(test, { caseId, partyId });
    const yes = await done<ReviewSeen>(opine(test, review, { suspectedCrime: 'YES', suspectedCrimeReasons: 'E338.2：危险废物三吨以上', suspects: [{ partyId, crimeCode: '338' }] }));
    const transfer = (await transferOf(test, 'youyu-env-handler', yes.transferIds[0]!))!;
    expect(transfer).toMatchObject({ state: 'CRIME_SUSPECTED', tracks: [{ crimeCode: '338', fileState: 'FILE_HELD' }], steps: [{ step: 'suspectCrime', actingAs: 'LEGAL_REVIEW' }] });
    const held = await refusal(decide(test, await draftOf(test, submitted.id)));
    expect(held).toMatchObject({ code: 'FINE_HELD', basis: [{ article: '第十一条' }, { lawName: '行政处罚法', article: '第二十七条' }], holds: [{ partyId, transferId: transfer.id, ruleText: 'E338.2：危险废物三吨以上' }] });
    expect(await refusal(close(test, { caseId, expectedRevision: 1 }))).toMatchObject({ code: 'UNDISPOSED', holds: [{ transferId: transfer.id }] });
    // A warning to the same party, and a fine of the other, go on.
    const warning = await done<DraftSeen>(draft(test, { caseId, ...aDraft([partyId], { kinds: ['WARNING', 'STOP_BUSINESS'], fineAmount: null, circumstances: [] }) }));
    await done(decide(test, warning));
    const { enforcementCase } = await test.ask<{ enforcementCase: { parties: { party: { id: string } }[] } }>('youyu-env-handler', `{ enforcementCase(id: "${caseId}") { parties { party { id } } } }`);
    const otherFine = await done<DraftSeen>(draft(test, { caseId, ...aDraft([enforcementCase.parties[1]!.party.id], { circumstances: [] }) }));
    await done(decide(test, otherFine));
    expect((await transferOf(test, 'youyu-env-handler', transfer.id))!.steps.map(({ step }) => step)).toEqual(['suspectCrime']);
    // On a legal ground the fine is decided, and the procuratorate is told with it.
    const despite = await done<DraftSeen>(decide(test, await draftOf(test, submitted.id), { legalGround: '移送前依法已作出的处罚决定（虚构）', decisionNumber: '右环罚〔2026〕R4号' }));
    expect(despite).toMatchObject({ state: 'DECIDED', legalGround: '移送前依法已作出的处罚决定（虚构）' });
    const after = (await transferOf(test, 'youyu-procuratorate', transfer.id))!;
    expect(after.steps.at(-1)).toMatchObject({ step: 'penalise', stated: expect.arrayContaining([expect.stringContaining('移送前依法')]) });
    expect(await sql(`select text from delivery.notice n join registry.organ o on o.id = n.organ_id where n.kind = 'FINE_DESPITE_HOLD' and o.kind = 'PROCURATORATE'`)).toEqual([{ text: expect.stringContaining(transfer.number) }]);
  });

  it('a YES joins a transfer that is under way, and a case is closed once nothing is undisposed', async () => {
    const { caseId, partyId } = await aCase(test, 'R-5');
    const begun = await start(test, 'youyu-env-handler', { kind: 'CRIMINAL', caseId, rule: 'E338.2：危险废物三吨以上', suspects: [{ partyId, crimeCode: '338' }] });
    const { review } = await aReview(test, { caseId, partyId });
    expect((await done<ReviewSeen>(opine(test, review, { suspectedCrime: 'YES', suspects: [{ partyId, crimeCode: '338' }] }))).transferIds).toEqual([(begun as { id: string }).id]);
    expect((await caseOf(caseId)).transfers.nodes).toHaveLength(1);
    const free = await aCase(test, 'R-5b');
    expect((await refusal(close(test, { caseId: free.caseId, expectedRevision: 9 }))).revision).toBe(1);
    expect(await done(close(test, { caseId: free.caseId, expectedRevision: 1 }))).toMatchObject({ status: 'CLOSED', revision: 2 });
    expect((await refusal(close(test, { caseId: free.caseId, expectedRevision: 2 }))).code).toBe('CASE_CLOSED');
  });

  it('a disagreement is taken further and settled on record, and never takes the place of a pass (R-055)', async () => {
    const { review, draft: submitted } = await aReview(test, await aCase(test, 'R-6'));
    await done(opine(test, review, { result: 'PROBLEMS', opinion: '裁量说理不足', items: allMet.map((item, index) => (index === 4 ? { ...item, result: 'PROBLEM' } : item)) }));
    const objected = await draftOf(test, submitted.id);
    expect(objected.state).toBe('OBJECTED');
    expect((await refusal(submitDraft(test, objected))).code).toBe('NOT_TO_BE_SUBMITTED');
    expect((await refusal(escalate(test, { reviewId: review.id, outcome: 'REVIEW_AGAIN', reasons: '未提请即有结果' }))).code).toBe('NOT_OBJECTED');
    await done(escalate(test, { reviewId: review.id, route: 'COLLECTIVE_DISCUSSION', reasons: '认为裁量适当（虚构）' }));
    await done(escalate(test, { reviewId: review.id, outcome: 'REVIEW_AGAIN', reasons: '经集体讨论，重新审核（虚构）' }));
    expect((await refusal(decide(test, await draftOf(test, submitted.id)))).code).toBe('NOT_REVIEWED');
    const again = await done<ReviewSeen>(submitDraft(test, await draftOf(test, submitted.id)));
    await done(opine(test, again));
    await done(decide(test, await draftOf(test, submitted.id)));
  });

  it('the hub finds itself that a hearing was held, and what the organ’s own list says; amounts are the list’s (R-052)', async () => {
    const { caseId, partyId } = await aCase(test, 'R-7', { steps: [{ kind: 'HEARING_HELD', takenAt: '2026-10-09T09:00:00+08:00' }] });
    const heard = await done<DraftSeen>(draft(test, { caseId, ...aDraft([partyId], { circumstances: [] }) }));
    expect(heard.reasons.map(({ trigger }) => trigger)).toEqual(['HEARING_HELD']);
    const other = await aCase(test, 'R-7b');
    const before = await done<DraftSeen>(draft(test, { caseId: other.caseId, ...aDraft([other.partyId], { circumstances: [], fineAmount: '50000.00' }) }));
    expect(before.reasons).toEqual([]);
    const list = { purpose: 'LEGAL_REVIEW', documentNumber: '朔环发〔2026〕1号（虚构）', title: '重大执法决定法制审核目录（虚构）', validFrom: '2026-01-01', organisationFineFrom: '50000.00', kinds: [], domains: [], levels: [], clientKey: 'list-1' };
    const { recordMajorList } = await test.ask<{ recordMajorList: { __typename: string; version: number } }>('youyu-env-legal', 'mutation ($input: RecordMajorListInput!) { recordMajorList(input: $input) { __typename ... on MajorList { version } } }', { input: list });
    expect(recordMajorList).toEqual({ __typename: 'MajorList', version: 1 });
    expect(await refusal(decide(test, before))).toMatchObject({ code: 'NOT_REVIEWED', reviewReasons: [{ trigger: 'LISTED', says: expect.stringContaining('50000.00') }] });
    const below = await done<DraftSeen>(draft(test, { caseId: other.caseId, ...aDraft([other.partyId], { circumstances: [], fineAmount: '49999.99' }) }));
    expect(below.reasons).toEqual([]);
  });

  it('is seen by the agency’s line and whoever supervises it, and by nobody else', async () => {
    const { caseId, partyId } = await aCase(test, 'R-8');
    const { draft: submitted, review } = await aReview(test, { caseId, partyId });
    for (const [as, sees] of [['shuozhou-env-legal', true], ['youyu-procuratorate', true], ['youyu-market-handler', false], ['youyu-police', false], [null, false]] as const) {
      const seen = await test.ask<{ penaltyDraft: { content: string | null } | null; legalReview: object | null; legalReviews: { nodes: { id: string }[] } }>(
        as, `{ penaltyDraft(id: "${submitted.id}") { content } legalReview(id: "${review.id}") { id } legalReviews(where: { caseId: "${caseId}" }) { nodes { id } } }`,
      );
      expect({ as, draft: seen.penaltyDraft?.content ?? null, review: seen.legalReview !== null, listed: seen.legalReviews.nodes.length }).toEqual({ as, draft: sees ? '罚款人民币20000.00元' : null, review: sees, listed: sees ? 1 : 0 });
    }
  });

  it('the clock of the review runs from the submission to the opinion where the field’s rules give it a length, and is dropped when the draft is changed', async () => {
    const { rows } = await submit(test, 'R-9', [{ ...aReport('R-9'), organCode: organCode('右玉县市场监督管理局'), matterCode: 'MS01', causeOfAction: 'MS01' }], { as: 'youyu-market-handler', domain: 'market' });
    const caseId = rows[0]!.enforcementCase!.id;
    const { enforcementCase } = await test.ask<{ enforcementCase: { parties: { party: { id: string } }[] } }>('youyu-market-handler', `{ enforcementCase(id: "${caseId}") { parties { party { id } } } }`);
    const partyId = enforcementCase.parties[0]!.party.id;
    const drafted = await done<DraftSeen>(draft(test, { caseId, ...aDraft([partyId]) }, 'youyu-market-handler'));
    const review = await done<ReviewSeen>(submitDraft(test, drafted, {}, 'youyu-market-handler'));
    const clocks = async () => (await test.ask<{ deadlines: { nodes: object[] } }>('youyu-market-handler', `{ deadlines(where: { subjectId: "${review.id}" }) { nodes { clockId state owner terms { length written } owedBy { name } } } }`)).deadlines.nodes;
    expect(await clocks()).toEqual([{ clockId: 'penalty.legal_review', state: 'RUNNING', owner: 'LEGAL_REVIEW', terms: [{ length: 10, written: 'WORKING_DAY' }], owedBy: { name: '右玉县市场监督管理局' } }]);
    const { revision } = await draftOf(test, drafted.id, 'youyu-market-handler');
    await done(change(test, { draftId: drafted.id, expectedRevision: revision, ...aDraft([partyId], { fineAmount: '1.00' }) }, 'youyu-market-handler'));
    expect(await clocks()).toMatchObject([{ state: 'DROPPED' }]);
    // No rule of the environment gives it a length: nothing runs that could never end.
    const environment = await aReview(test, await aCase(test, 'R-9b'));
    expect(await sql('select from casework.deadline where subject_id = $1', [environment.review.id])).toEqual([]);
  });

  it('reviewers are counted against officers, and fewer than five in a hundred is flagged (R-056)', async () => {
    const [{ id }] = await sql<{ id: string }>(`select id from registry.organ where code = $1`, [organCode(youyuBranch)]) as [{ id: string }];
    const ratio = async (as: string | null) => (await test.ask<{ reviewerRatio: object | null }>(as, `{ reviewerRatio(organId: "${id}") { reviewers officers isBelow } }`)).reviewerRatio;
    expect(await ratio('youyu-procuratorate')).toEqual({ reviewers: 1, officers: 3, isBelow: false });
    expect(await ratio(null)).toBeNull();
    await enter(test, ...Array.from({ length: 17 }, (_, index) => anOfficer(index + 1)));
    expect(await ratio('youyu-procuratorate')).toEqual({ reviewers: 1, officers: 20, isBelow: false });
    await enter(test, anOfficer(18));
    expect(await ratio('youyu-procuratorate')).toEqual({ reviewers: 1, officers: 21, isBelow: true });
  });
});
