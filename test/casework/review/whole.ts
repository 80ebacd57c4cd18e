import type { TestHub } from '../../support/hub.js';
import { aDecision, aReport, submit } from '../../support/reports.js';
import { aCase, aDraft, aReview, change, decide, done, draftOf, escalate, opine, submitDraft, type DraftSeen, type ReviewSeen } from '../../support/reviews.js';

/** Every kind of event of lists, drafts, reviews and filings, with nothing left out of it that it can say. */
export async function wholeReviews(test: TestHub): Promise<void> {
  const list = {
    purpose: 'LEGAL_REVIEW', documentNumber: '样发〔2026〕1号（虚构）', title: '样本目录（虚构）', validFrom: '2026-01-01', organisationFineFrom: '10000.00', personFineFrom: '5000.00', confiscationFrom: '10000.00', kinds: ['STOP_BUSINESS'],
    domains: ['ENVIRONMENT'], levels: ['COUNTY'], clientKey: 'sample',
  };
  await test.ask('youyu-env-legal', 'mutation ($input: RecordMajorListInput!) { recordMajorList(input: $input) { ... on MajorList { id } } }', { input: list });
  const amounts = { confiscatedGainsAmount: '100.00', confiscatedGoodsAmount: '200.00' };
  const held = await aCase(test, 'SAMPLE-R');
  const { draft, review } = await aReview(test, held, amounts);
  await done(opine(test, review, { result: 'PROBLEMS', opinion: '示例意见（虚构）' }));
  await done(escalate(test, { reviewId: review.id, route: 'SUPERIOR', reasons: '示例理由（虚构）' }));
  await done(escalate(test, { reviewId: review.id, outcome: 'REVIEW_AGAIN', reasons: '示例结果（虚构）' }));
  const again = await done<ReviewSeen>(submitDraft(test, await draftOf(test, draft.id)));
  await done(opine(test, again));
  const changed = await draftOf(test, draft.id);
  await done(change(test, { draftId: draft.id, expectedRevision: changed.revision, ...aDraft([held.partyId], { kinds: ['FINE', 'STOP_BUSINESS'], ...amounts }) }));
  const last = await done<ReviewSeen>(submitDraft(test, await draftOf(test, draft.id)));
  await done(opine(test, last, { suspectedCrime: 'YES', suspects: [{ partyId: held.partyId, crimeCode: '338' }] }));
  await done<DraftSeen>(decide(test, await draftOf(test, draft.id), { legalGround: '示例依据（虚构）', decisionNumber: '样环罚字〔2026〕9号' }));
  await filings(test, held.caseId);
}

async function filings(test: TestHub, caseId: string): Promise<void> {
  const { penaltyFilings: { nodes: [filing] } } = await test.ask<{ penaltyFilings: { nodes: { id: string }[] } }>('youyu-env-handler', `{ penaltyFilings(where: { caseId: "${caseId}" }) { nodes { id } } }`);
  await test.ask('youyu-env-handler', 'mutation ($input: FileMajorPenaltyInput!) { fileMajorPenalty(input: $input) { ... on PenaltyFiling { id } } }', { input: { filingId: filing!.id, expectedRevision: 1, documentNumber: '样备〔2026〕1号' } });
  await test.ask('shanxi-justice', 'mutation ($input: ReviewFilingInput!) { reviewFiling(input: $input) { ... on PenaltyFiling { id } } }', { input: { filingId: filing!.id, expectedRevision: 2, result: 'REGULAR', opinion: '示例意见（虚构）' } });
  const major = aDecision('样环罚字〔2026〕10号', { kinds: ['STOP_BUSINESS'] });
  await submit(test, 'SAMPLE-F', [aReport('SAMPLE-F', { decisions: [major] })]);
  await submit(test, 'SAMPLE-F2', [aReport('SAMPLE-F', { decisions: [{ ...major, annulledOn: '2026-11-20' }] })]);
}
