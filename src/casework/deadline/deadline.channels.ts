import { channel } from '../../platform/subscriptions/index.js';
import { deadlineEvents } from './deadline.events.js';

/** 期限变动. */
export const deadlineMoved = channel({
  name: 'deadlineMoved', payload: 'DeadlineMoved', description: '期限变动: a deadline was set running, paused, extended, counted again or ended, or comes near its end or has passed it.',
  kinds: deadlineEvents,
  shows: { deadline: { type: 'Deadline', description: '办理期限: the deadline, as the subscriber may see it now.', query: 'deadline', idOf: ({ aggregateId }) => aggregateId } },
});
