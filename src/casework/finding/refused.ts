/** Why nothing is done with a finding, and what can be done next. */
const reasons = {
  NO_SUCH_FINDING: '没有这条线索，或者不在可见范围内；请核对标识',
  NO_CAPACITY: '本机关或者本角色不能办理该步骤；会商、异议由办案机关提出，异议由其他机关审核，抽查由检察机关、司法行政部门办理',
  REVISION_CHANGED: '线索已有新的办理情况；请重新读取后再办理',
  NOT_NOW: '线索的现状不能办理该步骤；待办理的可以会商或者提出异议，暂停的可以恢复，抽取的不移送决定可以抽查',
  OBJECTION_NEEDED: '没有待审核的异议；请由办案机关先提出异议',
  SAME_PERSON: '异议须由另一机关的两名人员分别审核；请由同一机关的另一名人员审核',
  OTHER_ORGAN: '异议的两名审核人员须属同一机关；请由首名审核人员所在机关审核',
  REASONS_MISSING: '须写明理由；请补填后再办理',
  CONSULTED_MISSING: '须写明会商机关，且不能是本机关；请补填 consultedId',
  CLIENT_KEY_TAKEN: '该请求键已用于另一步骤；请换用新的请求键',
  NOT_ASKED: '该比对没有就这一标准询问是否有合理嫌疑，或者已有新的比对；请重新读取',
  BAD_SAMPLE: '抽查范围不成立：起止日期须有先后，数量为1至50',
} as const;

export type RefusalCode = keyof typeof reasons;

/** Thrown within a step, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: RefusalCode, readonly revision: number | null = null) {
    super(reasons[code]);
  }
}
