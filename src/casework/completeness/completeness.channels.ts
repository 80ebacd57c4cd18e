import { channel } from '../../platform/subscriptions/index.js';
import { questionEvents } from './completeness.events.js';

/** 齐全性疑问变动. */
export const completenessMoved = channel({
  name: 'completenessMoved', payload: 'CompletenessMoved', description: '齐全性疑问变动: a record may be missing, or the question was answered or settled by itself.',
  kinds: questionEvents,
  shows: { question: { type: 'CompletenessQuestion', description: '齐全性疑问: the question, as the subscriber may see it now.', query: 'completenessQuestion', idOf: ({ aggregateId }) => aggregateId } },
});
