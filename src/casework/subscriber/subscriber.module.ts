import type { Module } from '../../platform/module.js';
import { subscriberReturned, subscriberSilent } from './subscriber.events.js';
import { SubscribersResolver } from './subscriber.resolver.js';
import { AcknowledgeRefused } from './subscriber.types.js';

export const subscriberModule: Module = {
  name: 'subscriber', entities: [], events: [subscriberSilent, subscriberReturned], resolvers: [SubscribersResolver], orphanedTypes: [AcknowledgeRefused],
};
