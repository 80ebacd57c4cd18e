import { tableOf } from './table.js';

/** 流转区域. */
export const TransferRegion = tableOf('TransferRegion', '流转区域: the parallel courses of one transfer; each has states of its own.', {
  MAIN: '主线: from the lead to the close; from filing on one for each suspect and crime.',
  ITEMS: '涉案物品: what was seized, and in whose custody it is.',
  ADMINISTRATIVE_FILE: '行政卷宗: the administrative case beside the criminal road, and its outcome.',
  COPIES: '抄送: one copy to an organ that supervises.',
  DETENTION: '行政拘留移送: a referral for administrative detention, which is no transfer of a crime.',
  REFERRAL: '行政机关之间移送: a case or lead referred to the agency that is competent: across departments, regions or levels.',
});
export type TransferRegion = keyof typeof TransferRegion;

/** 办理主体. */
export const TransferActor = tableOf('TransferActor', '办理主体: who takes a step.', {
  AGENCY: '行政执法机关: the agency that handles the case.',
  RECEIVING_AGENCY: '受移送机关: the agency to which another refers a case.',
  AGENCY_HEAD: '主要负责人: the head of the agency, 正职负责人 or 主持工作的负责人, and nobody else.',
  TASK_FORCE: '专案组: two or more officers appointed for the case.',
  LEGAL_REVIEW: '法制审核机构: the agency’s unit for legal review.',
  POLICE: '公安机关: the police of the same level, or to whom the case was sent on.',
  PROCURATORATE_CRIMINAL: '检察机关（刑事检察）: its criminal section, for supervision of filing and prosecution.',
  PROCURATORATE_ADMINISTRATIVE: '检察机关（行政检察）: its administrative section, for the way back to the agency.',
  COURT: '人民法院: the court.',
  JUSTICE_BUREAU: '司法行政部门: which supervises administrative enforcement.',
  DEPARTMENT_SUPERVISION: '部门监督机构: the department’s own body of supervision.',
  SUPERVISORY_COMMISSION: '监察机关: for offences in office.',
  GOVERNMENT: '本级政府或者上级机关: which may order what is not done.',
  SYSTEM: '平台: the hub itself, with another step or when time has passed.',
});
export type TransferActor = keyof typeof TransferActor;

/** 证明方式. */
export const TransferProof = tableOf('TransferProof', '证明方式: how a decision of the head is proved; the weaker proof is shown, not refused.', {
  CREDENTIAL: '本人凭证: the head’s own credential.',
  E_SEAL: '电子签章: electronic seal or signature.',
  SIGNED_PAPER: '签字纸件: signed paper, entered by one person and confirmed by another.',
});
export type TransferProof = keyof typeof TransferProof;

/** 条件成立方式. */
export const TransferGuardHow = tableOf('TransferGuardHow', '条件成立方式: how a condition of a step is established.', {
  COMPUTED: '平台判断: the hub finds it in deadlines, states and earlier steps.',
  STATED: '须载明: its content comes with the step, and is kept.',
  AFFIRMED: '须确认: whoever takes the step says so, and answers for it.',
});
export type TransferGuardHow = keyof typeof TransferGuardHow;

/** 逾期后果. */
export const TransferLateness = tableOf('TransferLateness', '逾期后果: what becomes of a step after the end of the clock that it fulfils.', {
  MARKED: '照办并标注逾期: it is still to be done, and is marked late.',
  LOST: '逾期丧失: the right to take it has ended.',
});

/** 告知方式. */
export const TransferCopyKind = tableOf('TransferCopyKind', '告知方式: how somebody else learns of a step.', {
  NOTIFY: '书面告知: told in writing.',
  COPY: '抄送: gets a copy of the paper.',
});

/** 告知适用情形. */
export const TransferCopyCase = tableOf('TransferCopyCase', '告知适用情形: the kind of case for which a provision asks that somebody be told.', {
  ENVIRONMENT: '生态环境案件: a case of ecology and environment.',
  VERTICAL: '垂直管理机关案件: a case of an agency under vertical management, whose superior is told.',
});
export type TransferCopyCase = keyof typeof TransferCopyCase;

/** 文书种类. */
export const TransferDocument = tableOf('TransferDocument', '文书种类: the papers of a transfer.', {
  D01: '涉嫌犯罪案件移送报告: report of the task force to the head.',
  D02: '移送（不移送）审批: decision of the head, with reasons where it is no.',
  D03: '涉嫌犯罪案件移送书: letter of transfer, with the stub of its receipt.',
  D04: '案件调查报告: report of the investigation.',
  D05: '涉案物品清单: list of seized items and the papers of the measures.',
  D06: '检验报告或者鉴定意见: findings of a qualified body.',
  D07: '现场笔录、询问笔录等: records of scene and questioning.',
  D08: '现场照片、录音录像及清单: photographs and recordings, with their list.',
  D09: '行政处罚决定书: penalty decision, where there is one.',
  D10: '查封、扣押物品移送告知书: tells the party that seized items went with the case.',
  D11: '接受案件回执: receipt of the police.',
  D12: '补正通知: what the police find missing.',
  D13: '移送案件通知书: the police send the case on to other police.',
  D14: '立案决定书、立案通知书: decision to file.',
  D15: '不予立案通知书: decision not to file, with reasons and the file.',
  D16: '物品材料交接清单: list of what is handed over, signed by both.',
  D17: '复议申请书、复议决定书: request for reconsideration, and the answer.',
  D18: '立案监督建议书: suggestion that the procuratorate supervise the filing.',
  D19: '要求说明不立案理由通知书、不立案理由说明书: demand for reasons, and the reasons.',
  D20: '通知立案书: order of the procuratorate to file.',
  D21: '纠正违法通知书、立案监督案件催办函: demand to mend, or to make haste.',
  D22: '检察意见（建议移送）: opinion that a case be transferred.',
  D23: '撤销案件决定书: the police withdraw the case.',
  D24: '起诉意见书、批捕或者不批捕决定: the police send the case for prosecution.',
  D25: '起诉书: indictment.',
  D26: '不起诉决定书: decision not to prosecute, of one of its kinds.',
  D27: '检察意见书（行政处罚）: opinion that a penalty be imposed.',
  D28: '终结审查决定书、中止审查决定书: the review of the way back ends or pauses.',
  D29: '书面回复: the agency’s reply, with its decision.',
  D30: '判决书、裁定书: judgment or ruling.',
  D31: '案件（线索）移送函: letter from one agency to another.',
  D32: '问题线索移送函: letter on offences in office.',
  D33: '移送行政拘留案件书: letter of referral for administrative detention.',
  D34: '案情通报、咨询函、会议纪要、督办通知: the other letters between organs.',
  D35: '行政执法监督通知书、意见书: notice of the justice bureau.',
});
export type TransferDocument = keyof typeof TransferDocument;
