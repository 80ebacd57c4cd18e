/** 移送标准登记: the standards of prosecution as data, and what else earlier penalties lead to. */
export { excesses, implied, sums } from './implied.js';
export type { ThresholdRule } from './rule.js';
export { repeatRows } from './administrative-repeats.js';
export * from './threshold.codes.js';
export * from './threshold.module.js';
export * from './threshold.register.js';
export * from './topic.js';
