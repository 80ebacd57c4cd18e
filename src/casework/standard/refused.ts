import type { ConditionFlaw } from './condition.js';

/** Why the standards are left as they are, and what can be done next. */
const reasons = {
  NO_CAPACITY: '移送标准由省级司法行政部门的监督人员（SUPERVISOR）、省级人民检察院的联络员（LIAISON）、省级行政执法机关的法制审核人员（LEGAL_REVIEWER）起草和签署；请由其办理',
  NO_SUCH_STANDARD: '没有这份标准变更，或者不在可见范围内；请核对标识',
  NOT_WELL_FORMED: '草案有不能比对的内容；请按所列问题改正后重新起草',
  OVERLAPS: '该标准已有同一起始日的版本，或者终止日与后一版本重叠；请核对 validFrom、validTo',
  REVISION_CHANGED: '该变更已有新的办理情况；请重新读取后再办理',
  NOT_A_DRAFT: '该变更已签署或者已撤回；如需改动，请另行起草新的版本',
  NOT_BACK_TESTED: '该草案尚未就全部既往案件完成回测，或者回测后该标准已有变更；请以 backTestStandard 从最早的案件回测至今，至终页后再行签署',
  SAME_PERSON: '起草人不能签署，同一人不能签署两次；请由另一人签署',
  SUPERVISION_MISSING: '两名签署人中至少一名应属司法行政部门或者人民检察院；请由其签署',
  IN_FORCE: '该标准已经施行，不能撤回；如需改动，请另行起草新的版本',
  CURSOR_STALE: '游标不是该草案上一页回测给出的，或者起止日期已改；请使用上一页的 endCursor，或者去掉 after 从头回测',
  BAD_PERIOD: '回测的起止日期须有先后；请核对 from、to',
  CLIENT_KEY_TAKEN: '该请求键已用于另一草案；请换用新的请求键重新办理',
} as const;

export type RefusalCode = keyof typeof reasons;

/** Thrown within a step, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: RefusalCode, readonly more: { readonly flaws?: readonly ConditionFlaw[]; readonly revision?: number } = {}) {
    super(reasons[code]);
  }
}
