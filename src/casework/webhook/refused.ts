/** Thrown within a change, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: RefusalCode, message: string) {
    super(message);
  }
}

type RefusalCode = keyof typeof reasons | 'CHANNEL_UNKNOWN' | 'TARGET_NOT_ALLOWED';

/** The most webhooks of one organ that have not ended; our own figure. */
export const mostWebhooks = 20;

/** Why nothing was changed, and what can be done next. */
const reasons = {
  NOT_AN_ORGAN: '事件推送属于机关；请携带机关的令牌办理',
  NOTHING_VISIBLE: '本机关没有该事件推送或送达记录；请使用查询结果中的 id 原值',
  NAME_TAKEN: '本机关已有同名的事件推送；请换用其他名称，或先终止原有的',
  TOO_MANY: `本机关的事件推送已达 ${mostWebhooks} 个；请先终止不用的`,
  NOTHING_OF_CHANNEL: '筛选条件所列的事件类型都不属于该频道；请去掉 types，或换用其他频道',
  ENDED: '该事件推送已经终止；请另行新建',
  STILL_WAITING: '该事件尚在等待送达，无需重发；请稍后查看送达状态',
};

/** A refusal by its code. */
export const refused = (code: keyof typeof reasons): Refused => new Refused(code, reasons[code]);
export const unknownChannel = (given: string, known: readonly string[]): Refused => new Refused('CHANNEL_UNKNOWN', `没有频道“${given}”；现有频道：${known.join('、')}`);
export const notAllowed = (complaint: string): Refused => new Refused('TARGET_NOT_ALLOWED', `接收地址不可用：${complaint}`);
