/** 数据齐全性: number series, and records of others without a match; questions with ready answers (docs/completeness.md). */
export { completenessModule } from './completeness.module.js';
export { Completeness } from './completeness.service.js';
