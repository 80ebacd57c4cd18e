/** Thrown within a change, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: keyof typeof reasons) {
    super(reasons[code]);
  }
}

/** Why the lists are left as they are, and what can be done next. */
const reasons = {
  NOT_A_RECORDER: '目录清单由行政执法机关的法制审核人员（LEGAL_REVIEWER）或者负责人（HEAD）、司法行政部门的监督人员（SUPERVISOR）、人民政府（LEADER）为本机关登记；请由其办理',
  NOTHING_LISTED: '目录没有列明任何金额起点、处罚种类、领域或者层级；请按文件填写至少一项',
  EARLIER_THAN_BEFORE: '生效日期（validFrom）不晚于本机关现行版本的生效日期；请核对日期',
  CLIENT_KEY_TAKEN: '该请求键已用于另一内容的登记；请换用新的请求键重新办理',
};
