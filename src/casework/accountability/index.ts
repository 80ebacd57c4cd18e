/** 责任追究: what whoever supervises an agency states of a case that was not transferred (docs/accountability.md). */
export { accountabilityModule } from './accountability.module.js';
export { Accountabilities } from './accountability.service.js';
