/** 案卷、执法台账、执法案件目录: files against a standard, and what is counted and listed from records (docs/case-file.md). */
export { caseFileModule } from './case-file.module.js';
export { Ledgers } from './ledger.service.js';
