/** 实时订阅: what happens, told to whoever may know it, in order and without a gap (docs/subscriptions.md). */
export * from './channel.js';
export * from './subscribers.js';
