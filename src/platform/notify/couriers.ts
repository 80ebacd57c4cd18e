import type { Config } from '../config.js';
import type { Courier } from './courier.js';
import { httpCourier, styles } from './http-courier.js';
import { mailCourier } from './mail-courier.js';

/** 送达方式: a means of reaching people, and the settings that set it up. */
export const meansSettings = { SMS: 'NOTIFY_SMS_URL', WECOM: 'NOTIFY_WECOM_URL', DINGTALK: 'NOTIFY_DINGTALK_URL', MAIL: 'NOTIFY_MAIL_URL、NOTIFY_MAIL_FROM' } as const;

export type Means = keyof typeof meansSettings;

/** The couriers of the means that are set up. */
export type Couriers = ReadonlyMap<Means, Courier>;

/** Couriers for what the settings name. */
export function couriersOf({ sms, wecom, dingtalk, mail }: Config['notify']): Couriers {
  const couriers = new Map<Means, Courier>();
  if (sms) couriers.set('SMS', httpCourier(sms, styles.SMS));
  if (wecom) couriers.set('WECOM', httpCourier(wecom, styles.WECOM));
  if (dingtalk) couriers.set('DINGTALK', httpCourier(dingtalk, styles.DINGTALK));
  if (mail) couriers.set('MAIL', mailCourier(mail));
  return couriers;
}
