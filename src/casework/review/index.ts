/** 法制审核: drafts, reviews and the step of deciding (docs/legal-review.md). */
export { holdsOfTransfers, type Holds } from './hold.js';
export { reviewModule } from './review.module.js';
export { LegalReviews } from './review.service.js';
export type { Answer } from './reviewing.js';
