/** 提醒: short texts to organs about what they should look at (docs/notices.md). */
export { dailySheet, type DailySheet } from './daily-sheet.js';
export * from './notice.module.js';
export { Notices } from './notice.service.js';
export * from './notice-worker.js';
