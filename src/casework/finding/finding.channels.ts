import { channel } from '../../platform/subscriptions/index.js';
import { findingEvents } from './finding.events.js';

/** 线索变动. */
export const findingMoved = channel({
  name: 'findingMoved', payload: 'FindingMoved', description: '线索变动: an act was found to meet a standard, or the finding was answered, paused or not answered in time.',
  kinds: findingEvents,
  shows: { finding: { type: 'Finding', description: '涉罪线索: the finding, as the subscriber may see it now.', query: 'finding', idOf: ({ aggregateId }) => aggregateId } },
});
