/** 具名订阅方: standing subscriptions of organs, what they acknowledge, and whether they have fallen silent (docs/subscriptions.md). */
export * from './subscriber.module.js';
export { SubscriberDesk } from './subscriber.service.js';
export { SubscriberWatch } from './subscriber-watch.js';
export { Silences, type Silence } from './silences.js';
