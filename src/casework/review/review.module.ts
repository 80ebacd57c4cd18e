import type { Module } from '../../platform/module.js';
import { PenaltyDraft, ReviewRequest } from './draft.entity.js';
import { LegalReview, ReviewItem } from './legal-review.entity.js';
import { reviewMoved } from './review.channels.js';
import { reviewEvents } from './review.events.js';
import { legalReviewList, reviewRelations } from './review.lists.js';
import { CaseReviewsResolver, DraftResolver, LegalReviewResolver } from './review.resolver.js';
import { ReviewRefused } from './review.types.js';

export const reviewModule: Module = {
  name: 'review',
  entities: [PenaltyDraft, ReviewRequest, LegalReview, ReviewItem],
  relations: reviewRelations,
  lists: [legalReviewList],
  events: reviewEvents,
  channels: [reviewMoved],
  resolvers: [DraftResolver, LegalReviewResolver, CaseReviewsResolver],
  orphanedTypes: [ReviewRefused],
};
