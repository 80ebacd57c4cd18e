import { eventKind } from '../../platform/log/index.js';

/** 订阅方失联: told to the organ of the name alone. */
export const subscriberSilent = eventKind({
  type: 'subscriber.silence', version: 1, fieldClass: 'L1', meaning: '订阅方失联: a named subscriber has not taken what waits for it.', upCasts: {},
});

/** 订阅方恢复: told to the organ of the name alone. */
export const subscriberReturned = eventKind({ type: 'subscriber.return', version: 1, fieldClass: 'L1', meaning: '订阅方恢复: a named subscriber that was silent takes events again.', upCasts: {} });
