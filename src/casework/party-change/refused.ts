/** Thrown within a change, so that nothing of it is kept; the resolver answers with it. */
export class Refused extends Error {
  constructor(readonly code: RefusalCode, message: string) {
    super(message);
  }
}

type RefusalCode = keyof typeof reasons;

/** Why parties are left as they are, and what can be done next. */
const reasons = {
  NOT_A_STEWARD: '归并、拆分当事人或者认定不予归并，须由司法行政部门的数据管理员（DATA_STEWARD）办理，且所涉案件须全部在其行政区划之内；请报请上一级司法行政部门办理',
  NOTHING_VISIBLE: '没有该当事人或身份变更；请使用查询结果中的 id 原值',
  SAME_PARTY: '两者已是同一当事人；如归并有误，请撤销该次归并',
  ALREADY_ABSORBED: '该当事人已归入另一当事人；请改用后者的 id 重新办理',
  DIFFERENT_KIND_OF_PARTY: '自然人与单位不是同一当事人，不能归并；当事人类别报错的，请由报送机关更正案件',
  DIFFERENT_NUMBERS: '两者各有有效且不同的统一社会信用代码（或公民身份号码），依法是两个当事人，不能归并；号码报错的，请由报送机关更正案件',
  WEAKER_WOULD_STAY: '被归并方有有效的证照号码而保留方没有；请以有号码的一方为保留方重新办理',
  CASES_NOT_OF_PARTY: '所列案件中有的不是该当事人的案件；请从该当事人的 cases 中选取',
  NO_CASE_WOULD_STAY: '所列案件是该当事人的全部案件，拆分后原记录将无案件；请留下至少一件',
  ALREADY_DISMISSED: '已认定两者不是同一当事人，无需再次认定；如认定有误，请撤销该项变更',
  UNDO_IS_FINAL: '撤销本身不能再撤销；如需恢复，请重新归并或拆分',
  ALREADY_UNDONE: '该变更已被撤销，无需再次撤销',
  NOT_UNDOABLE_NOW: '其后又有以该变更结果为基础的变更，现不能撤销；请按时间由近及远先撤销后者',
  CLIENT_KEY_TAKEN: '该请求键已用于另一内容的变更；请换用新的请求键重新办理',
};

/** A refusal by its code. */
export const refused = (code: RefusalCode): Refused => new Refused(code, reasons[code]);
