/** Thrown within a step, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: keyof typeof reasons, readonly revision: number | null = null) {
    super(reasons[code]);
  }
}

/** Why nothing is done, and what can be done next. */
const reasons = {
  NOT_YOURS: '编号规则、齐全性说明由行政执法机关的承办人员（HANDLER）、负责人（HEAD）或者业务系统（SYSTEM）为本机关办理；请由其办理',
  NOT_A_SOURCE: '外部记录由国家机关报送；公安法院记录限公安机关、人民检察院、人民法院报送；请由其办理',
  BAD_PREFIX: '机关代字（prefix）、字样（office）不能组成文号；请按“晋市监处罚〔2026〕广州办1号”的写法，prefix 填“晋市监处罚”，office 填“广州办”，没有字样的不填',
  BAD_BEGINNING: '起始序号（firstSerial）应为 0 至 99999999，起始年份（sinceYear）应为 1949 年至明年；请核对',
  CLIENT_KEY_TAKEN: '该请求键已用于另一内容；请换用新的请求键',
  EMPTY_BATCH: '批次内没有记录；请至少填写一条后重新报送',
  BATCH_TOO_LARGE: '一个批次最多 1000 条；请拆分后分批报送',
  NO_SUCH_QUESTION: '没有该齐全性疑问；请使用查询结果中的 id 原值',
  REVISION_CHANGED: '该疑问已有变化；请重新读取后再办理',
  SETTLED: '该疑问已经补报或者不再询问，无须说明',
  ANSWER_DOES_NOT_FIT: '该说明不适用于这一种类的疑问；缺号可以说明作废、未启用、用于其他文书、待报送、限定知悉，其他疑问可以说明待报送、限定知悉、已归集、非本机关办理、来源有误，公安法院有而无案的还可以说明未立案',
  CASE_MISSING: '说明“已归集”须写明本机关的案件（caseId）；请补填',
  BAD_PART: '起止序号（serialFrom、serialTo）须在所问范围之内，先后有序，且只用于缺号；全部说明的不必填写',
} as const;
