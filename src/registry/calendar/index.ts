/** 工作日历: the State Council's notices of holidays, by version. */
export * from './calendar-file.js';
export * from './calendar.module.js';
export { calendarOf, enterNotices, noticesHeld, publishNotices } from './calendar.register.js';
