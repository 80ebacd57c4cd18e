import { tableOf } from './table.js';

/** 移送类别. */
export const TransferKind = tableOf('TransferKind', '移送类别: what is transferred, and by which machine it moves.', {
  CRIMINAL: '涉嫌犯罪案件移送: a suspected crime, to the police.',
  DETENTION: '行政拘留移送: a referral for administrative detention, which is no transfer of a crime.',
  ADMINISTRATIVE: '案件移送函: a case or lead to the agency that is competent, across departments, regions or levels.',
});
export type TransferKind = keyof typeof TransferKind;

/** 办理方式. */
export const TransferDoor = tableOf('TransferDoor', '办理方式: by which door a step came in.', {
  STEP: '在线办理: taken in the hub; it had to be open.',
  REPORT: '事后报送: a report of what was done elsewhere; always accepted, gaps named.',
  ON_BEHALF: '代为登记: entered by another organ that holds the paper; unconfirmed until its own organ confirms.',
  SYSTEM: '平台办理: taken by the hub when time has passed.',
});
export type TransferDoor = keyof typeof TransferDoor;

/** 附送情况. */
export const PaperStanding = tableOf('PaperStanding', '附送情况: whether a paper is there.', {
  ATTACHED: '已附: attached.',
  NONE: '无: declared not to exist.',
  TO_FOLLOW: '待补: declared to follow.',
});
export type PaperStanding = keyof typeof PaperStanding;

/** 复核情况. */
export const ProposalStanding = tableOf('ProposalStanding', '复核情况: what became of what one person entered and another has to confirm.', {
  WAITING: '待复核: nobody has judged it yet.',
  CONFIRMED: '已复核: confirmed, and taken.',
  REJECTED: '未通过复核: rejected; enter it again where needed.',
});
export type ProposalStanding = keyof typeof ProposalStanding;

/** 不起诉种类, 刑事诉讼法第一百七十七条、第一百七十五条第四款、第二百八十二条. */
export const NonProsecutionKind = tableOf('NonProsecutionKind', '不起诉种类: on which ground it was decided not to prosecute; the agency’s duty of evidence differs.', {
  STATUTORY: '法定不起诉: no crime, or no liability by law.',
  DISCRETIONARY: '酌定不起诉: minor, no punishment needed.',
  INSUFFICIENT_EVIDENCE: '存疑不起诉: evidence is insufficient.',
  CONDITIONAL: '附条件不起诉: on conditions, for minors.',
});
export type NonProsecutionKind = keyof typeof NonProsecutionKind;

/** 原因代码. */
export const TransferReason = tableOf('TransferReason', '原因代码: why a step was taken or a track closed; of the criminal side after filing all that is shown.', {
  NO_CRIMINAL_FACTS: '没有犯罪事实: there are no criminal facts.',
  MANIFESTLY_MINOR: '情节显著轻微: manifestly minor, no criminal liability is needed.',
  NOT_LIABLE: '依法不追究刑事责任: liability is excluded by law.',
  INSUFFICIENT_EVIDENCE: '证据不足: evidence is insufficient.',
  NOT_COMPETENT: '不属管辖: another organ is competent.',
  MERGED: '并案办理: joined with another case.',
  ALREADY_HANDLED: '已经办理: the same facts were filed or judged elsewhere.',
  TIME_BARRED: '已过时效: prosecution or penalty is time-barred.',
  SUBJECT_GONE: '当事人死亡或者终止: the person died, or the organisation was dissolved.',
  PENALISED: '已作行政处理: the administrative outcome stands.',
  JUDGED: '已经裁判: judged with effect.',
  ENTERED_IN_ERROR: '误录: entered in error.',
  OTHER: '其他: otherwise; see the reasons.',
});
export type TransferReason = keyof typeof TransferReason;
