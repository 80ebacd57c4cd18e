import { channel } from '../../platform/subscriptions/index.js';
import { filingEvents } from './filing.events.js';

/** 备案变动. */
export const filingMoved = channel({
  name: 'filingMoved', payload: 'FilingMoved', description: '备案变动: the filing of a major penalty is owed, was made, reviewed, or is owed no more.',
  kinds: filingEvents,
  shows: { filing: { type: 'PenaltyFiling', description: '备案事项: the filing, as the subscriber may see it now.', query: 'penaltyFiling', idOf: ({ aggregateId }) => aggregateId } },
});
