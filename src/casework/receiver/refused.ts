/** Thrown within a change, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: RefusalCode, message: string) {
    super(message);
  }
}

type RefusalCode = keyof typeof reasons;

/** Why the agreements are left as they are, and what can be done next. */
const reasons = {
  NOT_A_RECORDER: '移送受理约定由移送机关所在行政区划的司法行政部门（SUPERVISOR）或者人民检察院（LIAISON）登记、终止；请商请其办理',
  NOTHING_VISIBLE: '没有该移送受理约定；请使用查询结果中的 id 原值',
  NOT_AN_AGENCY: '移送机关（organId）不是名录中现行有效的行政执法机关；请核对机关标识',
  NOT_POLICE: '受理公安机关（policeId）不是名录中现行有效的公安机关；请核对机关标识',
  NOT_A_PROCURATORATE: '监督检察院（procuratorateId）不是名录中现行有效的人民检察院；请核对机关标识',
  NO_SUCH_CRIME: '罪名登记中没有该罪名代码（crimeCode）；请从 crimes 中选取，或者留空表示所有罪名',
  NO_SUCH_DIVISION: '没有该行政区划代码（divisionCode）；请核对，或者留空表示不限地域',
  ENDS_BEFORE_IT_BEGINS: '失效日期（validTo）早于生效日期（validFrom）；请改正日期',
  OVERLAPS: '该机关、罪名、行政区划在同一期间已有移送受理约定；请先终止原约定，或者调整生效日期',
  ENDED_ALREADY: '该约定已定于更早的日期失效，不能延后；如需继续，请登记新的约定',
  CLIENT_KEY_TAKEN: '该请求键已用于另一内容的登记；请换用新的请求键重新办理',
};

/** A refusal by its code. */
export const refused = (code: RefusalCode): Refused => new Refused(code, reasons[code]);
