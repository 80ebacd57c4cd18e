/** 移送标准变更: rows of the standards as data in the database, drafted, back-tested, signed and dated (docs/standards.md). */
export { signedStandards } from './rows.js';
export { StandardDesk } from './standard.service.js';
export { standardModule } from './standard.module.js';
