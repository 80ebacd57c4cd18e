/** 办案期限登记: the clocks of the law as data. */
export * from './clock.codes.js';
export type * from './clock.js';
export { citationOf, lengthsIn } from './clock.js';
export * from './clock.module.js';
export * from './clock.register.js';
export { sources, type Source, type SourceCode } from './instruments.js';
