/** 实时订阅: what happens, told to whoever may know it, in order and without a gap (docs/subscriptions.md). */
export * from './asked.js';
export * from './channel.js';
export type { Delivery, Sink } from './delivery.js';
export * from './desk.js';
export * from './errors.js';
export { withChannels } from './fields.js';
export type { Frame } from './frame.js';
export type { Session } from './sessions.js';
export { Socket } from './socket.js';
export * from './subscribers.js';
export { untilEnded } from './until-ended.js';
