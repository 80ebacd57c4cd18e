import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { choice, choices, id, Identity, instant, Kept, money, Points, records, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { EnforcementCase, LegalBasisCited, PenaltyKind } from '../case/index.js';
import { DraftState, ReviewTrigger } from './review.codes.js';

const optional = { nullable: true } as const;

@ObjectType('ReviewReason', { description: '审核理由: why the draft has to be reviewed, with what in the case or the list says so.' })
export class ReviewReason {
  @Field(() => ReviewTrigger, { description: '审核情形: which.' }) trigger!: ReviewTrigger;
  @Field(() => String, { description: '依据: provision, or the list with what of it is met.' }) says!: string;
}

@Entity({ schema: 'casework', tableName: 'penalty_draft' })
@Index({ name: 'penalty_draft_of_case', expression: 'create index "penalty_draft_of_case" on "casework"."penalty_draft" (enforcement_case_id, drafted_at, id)' })
@ObjectType('PenaltyDraft', { description: '行政处罚决定稿: a decision as it is drafted, reviewed and made by; its digest says which content was reviewed.' })
export class PenaltyDraft {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => EnforcementCase, '案件: the case.') enforcementCase!: EnforcementCase;
  @Points('L1', () => Organ, '办案机关: the agency whose case it is.') organ!: Organ;
  @Shown('L1', choice(DraftState), '状态: where it stands.') state!: DraftState;
  @Shown('L1', text, '稿件摘要: SHA-256 of its content in canonical form; another content has another.') digest!: string;
  @Shown('L1', whole, '版本: number of the current revision, counted from 1; a step asks for it.') revision!: number;
  /** Identities that the case names; what they are today the relation says. */
  @Kept(texts) identityPartyIds!: string[];
  @Shown('L2', choices(PenaltyKind), '处罚种类: kinds of penalty.') kinds!: PenaltyKind[];
  @Shown('L2', money, '罚款金额（元）: fine.', optional) fineAmount?: string;
  @Shown('L2', money, '没收违法所得（元）: confiscated gains.', optional) confiscatedGainsAmount?: string;
  @Shown('L2', money, '没收非法财物价值（元）: value of confiscated property.', optional) confiscatedGoodsAmount?: string;
  @Shown('L2', text, '处罚内容: content of the decision.') content!: string;
  @Shown('L2', records(() => LegalBasisCited), '处罚依据: provisions cited.') basis!: LegalBasisCited[];
  @Shown('L2', choices(ReviewTrigger), '所述审核情形: reasons for review that whoever drafted it states.') circumstances!: ReviewTrigger[];
  @Shown('L1', records(() => ReviewReason), '须审核的理由: why it has to be reviewed before the decision, as found when it was drafted; none where it need not be.') reasons!: ReviewReason[];
  @Shown('L2', text, '起草人: who drafted it last.') draftedBy!: string;
  @Shown('L1', instant, '起草时间: when it was first drafted.') draftedAt!: string;
  @Shown('L2', text, '决定人: who made the decision by it.', optional) decidedBy?: string;
  @Shown('L1', instant, '决定时间: when the decision was made.', optional) decidedAt?: string;
  @Shown('L2', text, '突破暂缓的依据: legal ground on which a fine was decided while it was held.', optional) legalGround?: string;
  @Shown('L1', instant, '入库时间: when the hub recorded the current revision.') recordedAt!: string;
  @Kept(text, optional) numberNormalised?: string;
  /** Subjects of the tokens of all who drafted or changed it. */
  @Kept(texts) writers!: string[];
  @Kept(whole) eventNumber!: number;
  @Kept(texts) audience!: string[];
}

/** 办理请求: the same key of the same person with the same content is the same step. */
@Entity({ schema: 'casework', tableName: 'review_request' })
export class ReviewRequest {
  @Kept(text, { primary: true }) takenBy!: string;
  @Kept(text, { primary: true }) clientKey!: string;
  @Kept(text) requestDigest!: string;
  @Kept(id) answerId!: string;
}
