/** 事件推送: events posted to those who asked to be called (docs/webhooks.md). */
export * from './envelope.js';
export * from './guard.js';
export * from './post.js';
export * from './schedule.js';
export * from './sign.js';
