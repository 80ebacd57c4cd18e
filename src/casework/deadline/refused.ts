/** Thrown within a change, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: RefusalCode, message: string) {
    super(message);
  }
}

type RefusalCode = keyof typeof reasons;

/** Why a deadline is left as it is, and what can be done next; `{…}` is said of the deadline. */
const reasons = {
  NOTHING_VISIBLE: '没有该办理期限；请使用查询结果中的 id 原值',
  NOT_YOURS: '该期限由“{organ}”负责，只能由该机关登记延长；请由该机关办理',
  HAS_ENDED: '该期限已办结或者已终止，不能延长；如需更正，请更正相应步骤',
  PERIOD_ENDED: '批准文书的日期 {issuedOn} 晚于期限届满日 {lastDay}，已届满的期限不能延长；请核对文书日期，确已逾期的，请尽快办理',
  NOT_ALLOWED: '依据 {basis}，该期限不能延长为“{asked}”；{allowed}',
  CLIENT_KEY_TAKEN: '该请求键已用于另一内容的延长；请换用新的请求键重新办理',
};

/** A refusal by its code, with what is said of the deadline. */
export function refused(code: RefusalCode, said: Readonly<Record<string, string>> = {}): Refused {
  return new Refused(code, reasons[code].replace(/\{(\w+)\}/g, (_place, name: string) => said[name] ?? ''));
}
