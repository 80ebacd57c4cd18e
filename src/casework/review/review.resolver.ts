import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import type { Owner } from '../../platform/model/index.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { CaseParty, EnforcementCase, PenaltyDecision } from '../case/index.js';
import { PenaltyDraft } from './draft.entity.js';
import { worded } from './input.js';
import { LegalReview, ReviewItem } from './legal-review.entity.js';
import { Refused } from './refused.js';
import { legalReviewList } from './review.lists.js';
import { ReviewerRatio } from './reviewer-ratio.js';
import type { LegalReviews } from './review.service.js';
import {
  ChangeDraftInput, CloseCaseInput, CloseCaseResult, DraftDecisionInput, DraftResult, EscalateReviewInput, GiveReviewOpinionInput, LegalReviewConnection, LegalReviewResult, LegalReviewsArguments,
  MakeDecisionInput, ReviewRefused, SubmitForReviewInput,
} from './review.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly legalReviews: LegalReviews }
}

/** Fields that the reader joins; the resolver only declares them. */
const joined = (): never => { throw new Error('This field is answered by the reader'); };

type Answer = Promise<Row | ReviewRefused | null>;

@Resolver(() => PenaltyDraft)
export class DraftResolver {
  @Query(() => PenaltyDraft, { nullable: true, description: '决定稿: one draft decision, or null when there is none that the asker may see.' })
  penaltyDraft(@Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, PenaltyDraft, byId(id));
  }

  @Mutation(() => DraftResult, { nullable: true, description: '拟处罚决定: drafts a decision in a case of one’s own organ.' })
  draftDecision(@Arg('input', () => DraftDecisionInput, { description: '决定稿: what it says.' }) input: DraftDecisionInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, PenaltyDraft, () => context.legalReviews.draft(worded(input), context.actor));
  }

  @Mutation(() => DraftResult, { nullable: true, description: '修改决定稿: the whole draft anew; with another content a pass counts no longer.' })
  changeDraft(@Arg('input', () => ChangeDraftInput, { description: '决定稿: which, and what it says now.' }) input: ChangeDraftInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, PenaltyDraft, () => context.legalReviews.change(worded(input), context.actor));
  }

  @Mutation(() => DraftResult, { nullable: true, description: '作出处罚决定: makes the decision by a draft; refused where a review is needed and has not passed this very draft, and for a fine while a suspected crime is undisposed.' })
  makeDecision(@Arg('input', () => MakeDecisionInput, { description: '决定: by which draft, under which number.' }) input: MakeDecisionInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, PenaltyDraft, () => context.legalReviews.decide(worded(input), context.actor));
  }

  @FieldResolver(() => [CaseParty], { nullable: true, description: '当事人: parties of the case that it punishes.' })
  parties(): CaseParty[] { return joined(); }

  @FieldResolver(() => [LegalReview], { nullable: true, description: '法制审核: reviews of the draft, in the order of submission.' })
  reviews(): LegalReview[] { return joined(); }

  @FieldResolver(() => PenaltyDecision, { nullable: true, description: '处罚决定: the decision that was made by it.' })
  decision(): PenaltyDecision { return joined(); }
}

@Resolver(() => LegalReview)
export class LegalReviewResolver {
  @Query(() => LegalReview, { nullable: true, description: '法制审核: one review, or null when there is none that the asker may see.' })
  legalReview(@Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, LegalReview, byId(id));
  }

  @Query(() => LegalReviewConnection, { nullable: true, description: '法制审核台账: reviews that the asker may see, latest submitted first.' })
  legalReviews(@Args(() => LegalReviewsArguments) _args: LegalReviewsArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, legalReviewList);
  }

  @Query(() => ReviewerRatio, { nullable: true, description: '法制审核人员配比: reviewers of an organ to its officers, flagged below five in a hundred; null where the register has no officer of it, and for the public.' })
  reviewerRatio(@Arg('organId', () => ID, { description: '机关: which.' }) organId: string, @Ctx() { actor, legalReviews }: Context): Promise<ReviewerRatio | null> {
    return actor.organ === null ? Promise.resolve(null) : legalReviews.ratio(organId);
  }

  @Mutation(() => LegalReviewResult, { nullable: true, description: '送审: submits a draft for legal review.' })
  submitForReview(@Arg('input', () => SubmitForReviewInput, { description: '送审: which draft, with which materials.' }) input: SubmitForReviewInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, LegalReview, () => context.legalReviews.submit(worded(input), context.actor));
  }

  @Mutation(() => LegalReviewResult, { nullable: true, description: '出具审核意见: gives the opinion on a submitted draft, and answers with reasons whether a crime is suspected; a YES marks the suspicion at once.' })
  giveReviewOpinion(@Arg('input', () => GiveReviewOpinionInput, { description: '审核意见: on which draft, and what.' }) input: GiveReviewOpinionInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, LegalReview, () => context.legalReviews.giveOpinion(worded(input), context.actor));
  }

  @Mutation(() => LegalReviewResult, { nullable: true, description: '提请协调: records to whom a disagreement over an opinion is taken, and what became of it.' })
  escalateReview(@Arg('input', () => EscalateReviewInput, { description: '协调: route, then outcome.' }) input: EscalateReviewInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, LegalReview, () => context.legalReviews.escalate(worded(input), context.actor));
  }

  @FieldResolver(() => [ReviewItem], { nullable: true, description: '审核事项结论: what was found, item by item.' })
  items(): ReviewItem[] { return joined(); }
}

@Resolver(() => EnforcementCase)
export class CaseReviewsResolver {
  @Mutation(() => CloseCaseResult, { nullable: true, description: '结案: closes a case of one’s own organ; refused while a suspected crime of it is undisposed.' })
  closeCase(@Arg('input', () => CloseCaseInput, { description: '结案: which, and why.' }) input: CloseCaseInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, EnforcementCase, () => context.legalReviews.close(worded(input), context.actor));
  }

  @FieldResolver(() => [PenaltyDraft], { nullable: true, description: '决定稿: draft decisions of the case; for its insiders.' })
  drafts(): PenaltyDraft[] { return joined(); }

  @FieldResolver(() => [LegalReview], { nullable: true, description: '法制审核: reviews of the case’s drafts; for its insiders.' })
  reviews(): LegalReview[] { return joined(); }
}

/** What the step concerns read again, as whoever took it may see it; or why it was not taken. */
async function answered({ actor, reader }: Context, info: GraphQLResolveInfo, of: Owner, work: () => Promise<string>): Answer {
  try {
    return await reader.one(info, actor.sight, of, byId(await work()));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Object.assign(new ReviewRefused(), error.shown());
  }
}
