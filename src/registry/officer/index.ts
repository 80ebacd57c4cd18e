/** 执法人员: the register of officers, their certificates, and on which days these are valid. */
export * from './certificate-validity.js';
export * from './known-certificates.js';
export * from './officer.codes.js';
export * from './officer.entity.js';
export type * from './officer.entry.js';
export * from './officer-file.js';
export * from './officer.lists.js';
export * from './officer.module.js';
export * from './officer.register.js';
