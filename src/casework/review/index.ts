/** 法制审核: drafts, reviews and the step of deciding (docs/legal-review.md). */
export { holdsOfTransfers } from './hold.js';
export { reviewModule } from './review.module.js';
export { LegalReviews } from './review.service.js';
