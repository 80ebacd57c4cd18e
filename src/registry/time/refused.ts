/** Thrown within a move, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: RefusalCode, message: string) {
    super(message);
  }
}

type RefusalCode = keyof typeof reasons;

/** Why the time is left as it is, and what can be done next. */
const reasons = {
  NOT_A_DEMONSTRATION: '只有演示环境可以拨动时间；正式环境的时间以系统时钟为准，请在演示环境中操作',
  NOT_AN_ADMINISTRATOR: '拨动演示时间须由平台管理员（ADMINISTRATOR）办理；请改用平台管理员的演示账号',
  ONE_OF_BOTH: '目标时间（to）与拨动时长（hours、days）应填且只填其一；请改正后重新提交',
  NEVER_BACK: '演示时间只能向前拨：日志中已记录的时间不能倒退；请填写晚于当前平台时间的时间，或者删除数据目录重新开始演示',
  TOO_FAR: '演示时间最多可比真实时间提前 10 年；请填写较近的时间',
  CLIENT_KEY_TAKEN: '该请求键已用于另一次拨动；请换用新的请求键重新办理',
};

/** A refusal by its code. */
export const refused = (code: RefusalCode): Refused => new Refused(code, reasons[code]);
