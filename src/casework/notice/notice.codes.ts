import { codeTable } from '../../platform/model/index.js';
import { kinds } from './notice-kinds.js';

/** 提醒种类, as declared in notice-kinds.ts. */
export const NoticeKind = Object.fromEntries(Object.keys(kinds).map((code) => [code, code])) as { readonly [K in keyof typeof kinds]: K };
export type NoticeKind = keyof typeof kinds;

codeTable('NoticeKind', NoticeKind, '提醒种类: what a notice is about.', Object.fromEntries(Object.entries(kinds).map(([code, { meaning }]) => [code, meaning])) as Record<NoticeKind, string>);

/** 送达方式. */
export enum ContactMeans { SMS = 'SMS', WECOM = 'WECOM', DINGTALK = 'DINGTALK', MAIL = 'MAIL' }

codeTable('ContactMeans', ContactMeans, '送达方式: by which means people are reached.', {
  SMS: '政务短信: short message to a mobile telephone.',
  WECOM: '政务微信: message to a user of 政务微信 or 企业微信.',
  DINGTALK: '钉钉: message that calls a user of 钉钉.',
  MAIL: '电子邮件: plain mail.',
});

/** 送达状态. */
export enum NoticeDeliveryState { WAITING = 'WAITING', SENT = 'SENT', FAILED = 'FAILED' }

codeTable('NoticeDeliveryState', NoticeDeliveryState, '送达状态: how far a notice has come on its way to one contact point.', {
  WAITING: '待发送: not sent yet, or to be tried again.',
  SENT: '已发送: the gateway took it; whether somebody read it is not known.',
  FAILED: '发送失败: given up; see why, mend it and send it again.',
});
