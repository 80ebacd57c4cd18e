import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, flag, id, Identity, instant, Kept, Points, records, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { EnforcementCase } from '../case/index.js';
import { PenaltyDraft, ReviewReason } from './draft.entity.js';
import { ReviewItemResult, ReviewOutcome, ReviewResult, ReviewRoute, ReviewSubject, SuspectedCrime } from './review.codes.js';

const optional = { nullable: true } as const;

@Entity({ schema: 'casework', tableName: 'legal_review' })
@Index({ name: 'legal_review_of_draft', expression: 'create index "legal_review_of_draft" on "casework"."legal_review" (draft_id, listed_at, id)' })
@Index({ name: 'legal_review_of_case', expression: 'create index "legal_review_of_case" on "casework"."legal_review" (enforcement_case_id, listed_at, id)' })
@Index({ name: 'legal_review_by_organ', expression: 'create index "legal_review_by_organ" on "casework"."legal_review" (organ_id, listed_at, id)' })
@ObjectType('LegalReview', { description: '法制审核: the review of one draft decision before it is made, with its written opinion (行政处罚法第五十八条).' })
export class LegalReview {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => PenaltyDraft, '决定稿: the draft.') draft!: PenaltyDraft;
  @Points('L1', () => EnforcementCase, '案件: the case.') enforcementCase!: EnforcementCase;
  @Points('L1', () => Organ, '办案机关: the agency whose case it is.') organ!: Organ;
  @Shown('L1', text, '送审稿摘要: digest of the draft that was submitted; the opinion is of no other.') draftDigest!: string;
  @Shown('L1', records(() => ReviewReason), '审核理由: why it has to be reviewed; none where it was submitted all the same.') reasons!: ReviewReason[];
  @Shown('L2', texts, '送审材料: materials that were submitted.') materials!: string[];
  @Shown('L2', text, '送审人: who submitted it.') askedBy!: string;
  @Shown('L1', instant, '送审时间: when it was submitted.') listedAt!: string;
  @Shown('L1', choice(ReviewResult), '审核结论: empty while the opinion is pending.', optional) result?: ReviewResult;
  @Shown('L2', text, '审核意见: the written opinion.', optional) opinion?: string;
  @Shown('L2', choice(SuspectedCrime), '是否涉嫌犯罪: the answer.', optional) suspectedCrime?: SuspectedCrime;
  @Shown('L2', text, '涉嫌犯罪与否的理由: the reasons.', optional) suspectedCrimeReasons?: string;
  @Shown('L2', texts, '移送: identifiers of the transfers that a YES began or joined.') transferIds!: string[];
  @Points('L1', () => Organ, '审核机关: organ of whoever gave the opinion.', optional) reviewerOrgan?: Organ;
  @Shown('L2', text, '审核人: who gave the opinion.', optional) reviewedBy?: string;
  @Kept(text, optional) reviewerSubject?: string;
  @Shown('L2', text, '审核人员编号: number of the reviewer in the register of officers.', optional) reviewerCode?: string;
  @Shown('L1', instant, '审核时间: when the opinion was given.', optional) answeredAt?: string;
  @Shown('L1', flag, '已失效: the draft was changed since; a pass no longer counts.') isVoid!: boolean;
  @Shown('L1', choice(ReviewRoute), '协调途径: to whom a disagreement was taken.', optional) route?: ReviewRoute;
  @Shown('L2', text, '不同意见: why the opinion is not agreed to.', optional) routeReasons?: string;
  @Shown('L1', instant, '提请协调时间: when it was taken there.', optional) routedAt?: string;
  @Shown('L1', choice(ReviewOutcome), '协调结果: what became of it.', optional) outcome?: ReviewOutcome;
  @Shown('L2', text, '协调结果说明: by whom and why.', optional) outcomeReasons?: string;
  @Shown('L1', instant, '协调时间: when it was settled.', optional) settledAt?: string;
  @Kept(texts) audience!: string[];
}

@Entity({ schema: 'casework', tableName: 'review_item' })
@Index({ name: 'review_item_of', expression: 'create unique index "review_item_of" on "casework"."review_item" (review_id, ordinal)' })
@ObjectType('ReviewItem', { description: '审核事项结论: what the review found of one item.' })
export class ReviewItem {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => LegalReview, '法制审核: the review.') review!: LegalReview;
  @Shown('L1', whole, '顺序: place on the list, from 1.') ordinal!: number;
  @Shown('L1', choice(ReviewSubject), '审核事项: which.') subject!: ReviewSubject;
  @Shown('L2', choice(ReviewItemResult), '结论: what was found.') result!: ReviewItemResult;
  @Shown('L2', text, '说明: note; never blank.') note!: string;
  @Kept(texts) audience!: string[];
}
