/** Why nothing is recorded: the field that it is about, and what can be done next. */
const reasons = {
  NO_SUCH_CASE: ['caseId', '没有该案件，或者不在可见范围内；请核对 caseId'],
  NO_SUCH_FINDING: ['findingId', '没有这条线索，或者不在可见范围内；请核对 findingId'],
  NO_SUCH_RECORD: ['accountabilityId', '没有这条责任追究记录，或者不在可见范围内；请使用查询结果中的 id 原值'],
  GROUND_MISSING: ['caseId', '未写明案件；请填写 caseId 或者 findingId'],
  CASE_DIFFERS: ['caseId', 'caseId 不是该线索（findingId）的案件；请核对后只填其一'],
  NOT_YOURS: ['caseId', '责任追究记录由对该机关所在行政区划有监督职责的司法行政部门（SUPERVISOR）或者人民检察院（LIAISON、PROSECUTOR_CRIMINAL、PROSECUTOR_ADMINISTRATIVE）登记；请由其办理'],
  NOT_RECORDER: ['accountabilityId', '补充由登记该记录的机关办理；受理移送的监察机关（LIAISON）只补充答复（reply）；请由其办理'],
  REVISION_CHANGED: ['expectedRevision', '该记录已有新的陈述；请重新读取后再办理'],
  RULE_MISSING: ['clockId', '未写明违反的规定；请填写 clockId 或者 provision'],
  UNKNOWN_CLOCK: ['clockId', '办案期限登记中没有该期限；请使用 clocks 查询结果中的 id 原值，或者改填 provision'],
  NOTHING_SAID: ['words', '没有可补充的内容；请填写说明、处理结果、相关责任人员、移送或者答复'],
  OUTCOME_INCOMPLETE: ['outcomeOn', '处理结果（outcome）和处理日期（outcomeOn）应当同时填写；请补填'],
  NOT_YET: ['outcomeOn', '处理日期、移送日期、答复日期应为存在的日期，且不晚于今天；请核对'],
  PERSON_INCOMPLETE: ['persons', '相关责任人员须写明职务和姓名，各不超过 100 个字符，至多 50 人；请补填或者改正'],
  NAME_IN_WORDS: ['words', '说明或者违反的规定中写有相关责任人员的姓名；姓名只填在 persons 中，请改用职务'],
  REFERRAL_INCOMPLETE: ['referral', '移送纪检监察机关须写明机关（organId 或者 organName）、移送文号和日期；请补填'],
  NOT_DISCIPLINE_ORGAN: ['referral.organId', '机关名录中没有这个监察机关；请核对 organId，名录未收录的改填 organName'],
  REFERRAL_MISSING: ['reply', '尚未登记移送纪检监察机关，不能登记答复；请先填写 referral'],
  REPLY_INCOMPLETE: ['reply', '答复须写明内容，不超过 2000 个字符；请补填或者缩短'],
  CLIENT_KEY_TAKEN: ['clientKey', '该请求键已用于另一内容；请换用新的请求键'],
} as const;

/** Thrown within a statement, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  readonly field: string;

  constructor(readonly code: keyof typeof reasons, readonly revision: number | null = null) {
    super(reasons[code][1]);
    this.field = reasons[code][0];
  }
}
