import { channel } from '../../platform/subscriptions/index.js';
import { openEvents } from './accountability.events.js';

/** 责任追究变动. */
export const accountabilityMoved = channel({
  name: 'accountabilityMoved', payload: 'AccountabilityMoved', description: '责任追究变动: an organ was found to have broken a rule, or something was decided or said of it since; no person is told of.',
  kinds: openEvents,
  shows: { accountabilityCase: { type: 'AccountabilityCase', description: '责任追究记录: the record, as the subscriber may see it now.', query: 'accountability', idOf: ({ aggregateId }) => aggregateId } },
});
