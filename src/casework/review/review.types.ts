import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Instant, Money } from '../../platform/model/index.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { EnforcementCase, LegalBasisCited, PenaltyKind } from '../case/index.js';
import { PenaltyDraft, ReviewReason } from './draft.entity.js';
import { LegalReview } from './legal-review.entity.js';
import { ReviewItemResult, ReviewOutcome, ReviewResult, ReviewRoute, ReviewSubject, ReviewTrigger, SuspectedCrime } from './review.codes.js';

const optional = { nullable: true } as const;
const keyMeaning = '请求键: the same key with the same content is the same step, so it can be sent again.';
const revisionMeaning = '依据的版本: `revision` of the draft that this was decided on; another one is refused.';

/** What a draft says; all of it is under its digest, save the reasons for review. */
@InputType()
export abstract class DraftContent {
  @Field(() => [ID], { description: '当事人: parties of the case that it punishes, at least one.' }) partyIds!: string[];
  @Field(() => [PenaltyKind], { description: '处罚种类: kinds of penalty, at least one.' }) kinds!: PenaltyKind[];
  @Field(() => Money, { ...optional, description: '罚款金额（元）: fine.' }) fineAmount?: string;
  @Field(() => Money, { ...optional, description: '没收违法所得（元）: confiscated gains.' }) confiscatedGainsAmount?: string;
  @Field(() => Money, { ...optional, description: '没收非法财物价值（元）: value of confiscated property.' }) confiscatedGoodsAmount?: string;
  @Field(() => String, { description: '处罚内容: content of the decision.' }) content!: string;
  @Field(() => [LegalBasisCited], { description: '处罚依据: provisions cited, at least one.' }) basis!: LegalBasisCited[];
  @Field(() => [ReviewTrigger], { description: '审核情形: reasons for review that the hub cannot find itself.' }) circumstances!: ReviewTrigger[];
  @Field(() => String, { description: keyMeaning }) clientKey!: string;
}

@InputType('DraftDecisionInput', { description: '拟处罚决定: a draft decision in a case.' })
export class DraftDecisionInput extends DraftContent {
  @Field(() => ID, { description: '案件: the case.' }) caseId!: string;
}

@InputType('ChangeDraftInput', { description: '修改决定稿: the whole of it anew; another content voids a pass.' })
export class ChangeDraftInput extends DraftContent {
  @Field(() => ID, { description: '决定稿: which.' }) draftId!: string;
  @Field(() => Int, { description: revisionMeaning }) expectedRevision!: number;
}

@InputType('SubmitForReviewInput', { description: '送审: a draft is submitted for legal review.' })
export class SubmitForReviewInput {
  @Field(() => ID, { description: '决定稿: which.' }) draftId!: string;
  @Field(() => Int, { description: revisionMeaning }) expectedRevision!: number;
  @Field(() => [String], { description: '送审材料: names of the materials submitted.' }) materials!: string[];
  @Field(() => String, { description: keyMeaning }) clientKey!: string;
}

@InputType('ReviewItemInput', { description: '审核事项结论: what was found of one item.' })
export class ReviewItemInput {
  @Field(() => ReviewSubject, { description: '审核事项: which.' }) subject!: ReviewSubject;
  @Field(() => ReviewItemResult, { description: '结论: what was found.' }) result!: ReviewItemResult;
  @Field(() => String, { description: '说明: note; not blank.' }) note!: string;
}

@InputType('ReviewSuspectInput', { description: '涉嫌当事人: a party of the draft that is suspected, and of what.' })
export class ReviewSuspectInput {
  @Field(() => ID, { description: '当事人: the party.' }) partyId!: string;
  @Field(() => String, { ...optional, description: '罪名代码: code of the crime, see `crimes`.' }) crimeCode?: string;
}

@InputType('GiveReviewOpinionInput', { description: '出具审核意见: the written opinion on one submitted draft.' })
export class GiveReviewOpinionInput {
  @Field(() => ID, { description: '法制审核: which.' }) reviewId!: string;
  @Field(() => String, { description: '所审稿件摘要: digest of the draft that was read; another one is refused.' }) draftDigest!: string;
  @Field(() => ReviewResult, { description: '审核结论: what it comes to.' }) result!: ReviewResult;
  @Field(() => String, { description: '审核意见: in words.' }) opinion!: string;
  @Field(() => [ReviewItemInput], { description: '审核事项结论: each item once.' }) items!: ReviewItemInput[];
  @Field(() => SuspectedCrime, { description: '是否涉嫌犯罪: the answer.' }) suspectedCrime!: SuspectedCrime;
  @Field(() => String, { description: '涉嫌犯罪与否的理由: the reasons; a YES states rule and facts.' }) suspectedCrimeReasons!: string;
  @Field(() => [ReviewSuspectInput], { ...optional, description: '涉嫌当事人: with a YES who is suspected of what; all parties of the draft when left out.' }) suspects?: ReviewSuspectInput[];
  @Field(() => String, { description: '审核人员编号: number of the reviewer in the register of officers.' }) reviewerCode!: string;
  @Field(() => String, { description: keyMeaning }) clientKey!: string;
}

@InputType('EscalateReviewInput', { description: '提请协调: a disagreement over an opinion, first the route, then the outcome.' })
export class EscalateReviewInput {
  @Field(() => ID, { description: '法制审核: which.' }) reviewId!: string;
  @Field(() => ReviewRoute, { ...optional, description: '协调途径: to whom it is taken; with the first.' }) route?: ReviewRoute;
  @Field(() => ReviewOutcome, { ...optional, description: '协调结果: what became of it; with the second.' }) outcome?: ReviewOutcome;
  @Field(() => String, { description: '理由: why the opinion is not agreed to, or by whom and why it was settled so.' }) reasons!: string;
  @Field(() => String, { description: keyMeaning }) clientKey!: string;
}

@InputType('MakeDecisionInput', { description: '作出处罚决定: the decision by a draft.' })
export class MakeDecisionInput {
  @Field(() => ID, { description: '决定稿: which.' }) draftId!: string;
  @Field(() => Int, { description: revisionMeaning }) expectedRevision!: number;
  @Field(() => String, { description: '决定书文号: its number, from the organ’s own register.' }) decisionNumber!: string;
  @Field(() => String, { ...optional, description: '突破暂缓的依据: the legal ground on which a fine is decided while it is held; the procuratorate is told at once.' }) legalGround?: string;
  @Field(() => String, { description: keyMeaning }) clientKey!: string;
}

@InputType('CloseCaseInput', { description: '结案: a case is closed.' })
export class CloseCaseInput {
  @Field(() => ID, { description: '案件: which.' }) caseId!: string;
  @Field(() => Int, { description: '依据的版本: `revision` of the case that this was decided on; another one is refused.' }) expectedRevision!: number;
  @Field(() => String, { description: '结案理由: why it is closed.' }) reasons!: string;
  @Field(() => String, { description: keyMeaning }) clientKey!: string;
}

@ObjectType('FineHeld', { description: '暂缓处罚: why a fine may not be decided yet, or a case not be closed: a suspected crime is undisposed.' })
export class FineHeld {
  @Field(() => ID, { ...optional, description: '当事人: against whom; empty where the suspicion names nobody.' }) partyId!: string | null;
  @Field(() => ID, { ...optional, description: '移送: the transfer in which it is marked.' }) transferId!: string | null;
  @Field(() => String, { description: '规则: the rule or standard.' }) ruleText!: string;
  @Field(() => [LegalBasisCited], { description: '依据: provisions that hold it.' }) basis!: readonly LegalBasisCited[];
}

@ObjectType('ReviewRefused', { implements: Refusal, description: '不予办理: why the step was not taken, on what provisions, and what can be done next.' })
export class ReviewRefused extends Refusal {
  @Field(() => [LegalBasisCited], { description: '法律依据: provisions that say so.' }) basis!: readonly LegalBasisCited[];
  @Field(() => [ReviewReason], { description: '须审核的理由: where a review is missing.' }) reviewReasons!: readonly ReviewReason[];
  @Field(() => [FineHeld], { description: '暂缓处罚: where a suspected crime stands in the way.' }) holds!: readonly FineHeld[];
  @Field(() => Int, { ...optional, description: '当前版本: where another revision was expected.' }) revision!: number | null;
}

const resultOf = <T extends object>(name: string, description: string, type: new () => T) => createUnionType({
  name, description, types: () => [type, ReviewRefused] as const, resolveType: (value) => (value instanceof ReviewRefused ? ReviewRefused : type),
});

export const DraftResult = resultOf('DraftResult', '决定稿办理结果: the draft as it is now, or why nothing was done.', PenaltyDraft);
export const LegalReviewResult = resultOf('LegalReviewResult', '法制审核办理结果: the review as it is now, or why nothing was done.', LegalReview);
export const CloseCaseResult = resultOf('CloseCaseResult', '结案结果: the case as it is now, or why it was not closed.', EnforcementCase);

/** 排序方式. */
export enum LegalReviewOrder { ASKED_AT_DESC = 'ASKED_AT_DESC', ASKED_AT_ASC = 'ASKED_AT_ASC' }

registerEnumType(LegalReviewOrder, {
  name: 'LegalReviewOrder', description: '排序方式: by the moment of submission.',
  valuesConfig: { ASKED_AT_DESC: { description: '由近及远: latest first.' }, ASKED_AT_ASC: { description: '由远及近: earliest first.' } },
});

@InputType('LegalReviewWhere', { description: '法制审核筛选条件: all that are given must hold.' })
class LegalReviewWhere {
  @Field(() => ID, { ...optional, description: '办案机关: of this agency’s cases.' }) organId?: string;
  @Field(() => ID, { ...optional, description: '案件: of this case.' }) caseId?: string;
  @Field(() => ReviewResult, { ...optional, description: '审核结论: with this result.' }) result?: ReviewResult;
  @Field(() => SuspectedCrime, { ...optional, description: '是否涉嫌犯罪: with this answer.' }) suspectedCrime?: SuspectedCrime;
  @Field(() => Boolean, { ...optional, description: '待出意见: whether the opinion is pending, the draft not having been changed since.' }) isPending?: boolean;
  @Field(() => Instant, { ...optional, description: '起: submitted at this moment or later.' }) listedFrom?: string;
  @Field(() => Instant, { ...optional, description: '止: submitted before this moment.' }) listedBefore?: string;
}

@ArgsType()
export class LegalReviewsArguments extends PageArguments {
  @Field(() => LegalReviewWhere, { ...optional, description: '筛选条件: filters.' }) where?: LegalReviewWhere;
  @Field(() => LegalReviewOrder, { ...optional, description: '排序方式: latest first when left out.' }) orderBy?: LegalReviewOrder;
}

export const LegalReviewConnection = connectionOf(LegalReview, 'LegalReview', '法制审核');
