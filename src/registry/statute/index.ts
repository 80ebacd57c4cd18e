/** 法律规范: instruments and their articles, with validity. */
export * from './statute.entity.js';
export type * from './statute.entry.js';
export * from './statute.module.js';
export * from './statute.register.js';
