/** 平台时间: what time it is, and how a demonstration is moved forward. */
export * from './time.module.js';
export * from './time.service.js';
