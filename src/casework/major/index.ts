/** 重大执法决定目录清单: which decisions are major, by lists that organs record (docs/legal-review.md, docs/major-filing.md). */
export { listedOn, listsFor, type ListInForce } from './lists-in-force.js';
export { MajorListPurpose } from './major.codes.js';
export { majorModule } from './major.module.js';
export { MajorLists } from './major.service.js';
