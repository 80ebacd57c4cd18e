import { channel } from '../../platform/subscriptions/index.js';
import { transferEvents } from './transfer.events.js';

/** 移送变动. */
export const transferMoved = channel({
  name: 'transferMoved', payload: 'TransferMoved', description: '移送变动: a step was taken with a transfer, or something was entered or confirmed.',
  kinds: transferEvents,
  shows: { transfer: { type: 'Transfer', description: '移送: the transfer, as the subscriber may see it now.', query: 'transfer', idOf: ({ aggregateId }) => aggregateId } },
});
