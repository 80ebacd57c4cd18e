/** 事件日志: the log as the API answers it. */
export * from './journal.module.js';
export { filterOf } from './event-filter.js';
export { EventWhere, LogEvent } from './journal.types.js';
