import { codeTable } from '../../platform/model/index.js';

/** 推送状态 of a webhook. */
export enum WebhookState { ACTIVE = 'ACTIVE', PAUSED = 'PAUSED', ENDED = 'ENDED' }

codeTable('WebhookState', WebhookState, '推送状态: whether a webhook is sent anything.', {
  ACTIVE: '推送中: events are sent.',
  PAUSED: '已暂停: nothing is sent until it is resumed; it goes on where it stopped.',
  ENDED: '已终止: nothing is sent any more.',
});

/** 送达状态 of one event to one webhook. */
export enum DeliveryState { PENDING = 'PENDING', DELIVERED = 'DELIVERED', DEAD = 'DEAD', WITHDRAWN = 'WITHDRAWN' }

codeTable('DeliveryState', DeliveryState, '送达状态: what became of an event that a webhook is to be sent.', {
  PENDING: '待送达: waits for its first or next attempt.',
  DELIVERED: '已送达: the receiver took it.',
  DEAD: '死信: every attempt failed; it can be replayed.',
  WITHDRAWN: '已撤回: it was not sent, because its event is no longer visible or the webhook ended.',
});
