import { channel } from '../../platform/subscriptions/index.js';
import { reviewEvents } from './review.events.js';

/** 法制审核变动. */
export const reviewMoved = channel({
  name: 'reviewMoved', payload: 'ReviewMoved', description: '法制审核变动: a decision was drafted, changed, submitted for review, given an opinion on, or made.',
  kinds: reviewEvents,
  shows: { draft: { type: 'PenaltyDraft', description: '决定稿: the draft, as the subscriber may see it now.', query: 'penaltyDraft', idOf: ({ aggregateId }) => aggregateId } },
});
