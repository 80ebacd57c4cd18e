/** 数据齐全性: number series, and records of others without a match; questions with ready answers (docs/completeness.md). */
export { CompletenessKind, CompletenessState } from './completeness.codes.js';
export { completenessQuestionList } from './completeness.lists.js';
export { completenessModule } from './completeness.module.js';
export { Completeness } from './completeness.service.js';
