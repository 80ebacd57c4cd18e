/** 执法事项: the versioned catalogue of matters. */
export * from './matter.entity.js';
export type * from './matter.entry.js';
export * from './matter.module.js';
export * from './matter.register.js';
