/** 统计: figures for dashboards, from roll-ups folded from the log. */
export * from './consumer.js';
export { fold, rebuild } from './fold.js';
export { measures } from './measures.js';
export * from './statistics.codes.js';
export * from './statistics.module.js';
export { StatisticsDesk } from './statistics.service.js';
