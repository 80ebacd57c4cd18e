/** Thrown within a step, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: keyof typeof reasons, readonly revision: number | null = null) {
    super(reasons[code]);
  }
}

/** Why nothing is done, and what can be done next. */
const reasons = {
  NO_SUCH_FILING: '没有该备案事项；请使用查询结果中的 id 原值',
  NOT_YOURS: '报备由办案机关（HANDLER、HEAD）办理，备案审查由所在行政区划的司法行政部门（SUPERVISOR）办理；垂直管理机关的上级机关（LEGAL_REVIEWER）也可以审查；请由其办理',
  REVISION_CHANGED: '所依据的版本不是当前版本；请重新读取后再办理',
  NOT_OWED: '该备案事项已经报备，或者无须备案',
  NOT_FILED: '该备案事项尚未报备，或者已经审查；请在报备后审查，一次为限',
};
