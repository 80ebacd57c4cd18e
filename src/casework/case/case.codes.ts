import { codeTable } from '../../platform/model/index.js';

/** 办理状态: where an enforcement case stands, as its organ reports it. */
export enum CaseStatus { OPENED = 'OPENED', INVESTIGATED = 'INVESTIGATED', DECIDED = 'DECIDED', CLOSED = 'CLOSED', WITHDRAWN = 'WITHDRAWN' }

codeTable('CaseStatus', CaseStatus, '办理状态: where the case stands, as its organ reports it.', {
  OPENED: '已立案: opened, investigation under way.',
  INVESTIGATED: '调查终结: investigation ended, decision pending.',
  DECIDED: '已作决定: a decision has been made.',
  CLOSED: '已结案: closed.',
  WITHDRAWN: '已撤案: opened in error or withdrawn.',
});

/** 案件来源: how the case came to the organ. */
export enum CaseSource {
  INSPECTION = 'INSPECTION', COMPLAINT = 'COMPLAINT', ASSIGNED = 'ASSIGNED', TRANSFERRED_IN = 'TRANSFERRED_IN', MONITORING = 'MONITORING', MEDIA = 'MEDIA', OTHER = 'OTHER',
}

codeTable('CaseSource', CaseSource, '案件来源: how the case came to the organ.', {
  INSPECTION: '监督检查: found in an inspection.',
  COMPLAINT: '投诉举报: from a complaint or a report.',
  ASSIGNED: '上级交办: assigned by a superior organ.',
  TRANSFERRED_IN: '其他机关移送: sent by another organ.',
  MONITORING: '监测监控: from monitoring data.',
  MEDIA: '媒体披露: from the media.',
  OTHER: '其他: otherwise.',
});

/** 未载明事项: what a case can be looked for by not stating it. */
export enum CaseLack { MATTER = 'MATTER', ORGAN_LEVEL = 'ORGAN_LEVEL' }

codeTable('CaseLack', CaseLack, '未载明事项: what a case does not state.', {
  MATTER: '未载明执法事项: no matter of the catalogue.',
  ORGAN_LEVEL: '机关层级不明: its organ is one whose level is not known.',
});

/** 当事人角色 in the case. */
export enum PartyRole { PUNISHED = 'PUNISHED', SUSPECT = 'SUSPECT', RESPONSIBLE_PERSON = 'RESPONSIBLE_PERSON', VICTIM = 'VICTIM', THIRD_PARTY = 'THIRD_PARTY' }

codeTable('PartyRole', PartyRole, '当事人角色: what the party is in the case.', {
  PUNISHED: '行政相对人: the party dealt with or punished.',
  SUSPECT: '涉嫌违法当事人: party under investigation.',
  RESPONSIBLE_PERSON: '责任人员: person directly in charge or directly responsible.',
  VICTIM: '受害人: injured party.',
  THIRD_PARTY: '第三人: third party.',
});

/** 处罚种类: one value for each item of 行政处罚法 art 9 as `law/identifiers.md` §5 lists them. */
export enum PenaltyKind {
  WARNING = 'WARNING', PUBLIC_CRITICISM = 'PUBLIC_CRITICISM', FINE = 'FINE', CONFISCATE_GAINS = 'CONFISCATE_GAINS', CONFISCATE_GOODS = 'CONFISCATE_GOODS',
  SUSPEND_LICENCE = 'SUSPEND_LICENCE', DOWNGRADE_QUALIFICATION = 'DOWNGRADE_QUALIFICATION', REVOKE_LICENCE = 'REVOKE_LICENCE',
  RESTRICT_BUSINESS = 'RESTRICT_BUSINESS', STOP_BUSINESS = 'STOP_BUSINESS', CLOSE_BUSINESS = 'CLOSE_BUSINESS', RESTRICT_PRACTICE = 'RESTRICT_PRACTICE',
  DETENTION = 'DETENTION', OTHER = 'OTHER',
}

codeTable('PenaltyKind', PenaltyKind, '处罚种类: kinds of penalty, 行政处罚法第九条.', {
  WARNING: '警告: warning.',
  PUBLIC_CRITICISM: '通报批评: public criticism.',
  FINE: '罚款: fine.',
  CONFISCATE_GAINS: '没收违法所得: confiscation of illegal gains.',
  CONFISCATE_GOODS: '没收非法财物: confiscation of illegal property.',
  SUSPEND_LICENCE: '暂扣许可证件: suspension of a licence.',
  DOWNGRADE_QUALIFICATION: '降低资质等级: lowering of a qualification.',
  REVOKE_LICENCE: '吊销许可证件: revocation of a licence.',
  RESTRICT_BUSINESS: '限制开展生产经营活动: restriction of business.',
  STOP_BUSINESS: '责令停产停业: order to stop production or business.',
  CLOSE_BUSINESS: '责令关闭: order to close.',
  RESTRICT_PRACTICE: '限制从业: restriction of practice.',
  DETENTION: '行政拘留: administrative detention.',
  OTHER: '其他: other penalty set by law or administrative regulation.',
});

/** 程序步骤: what was done in the case, as reported. */
export enum CaseStepKind {
  OPENED = 'OPENED', INSPECTED = 'INSPECTED', SAMPLED = 'SAMPLED', SEIZED = 'SEIZED', QUESTIONED = 'QUESTIONED', CORRECTION_ORDERED = 'CORRECTION_ORDERED',
  INVESTIGATION_ENDED = 'INVESTIGATION_ENDED', NOTICE_GIVEN = 'NOTICE_GIVEN', DEFENCE_HEARD = 'DEFENCE_HEARD', HEARING_HELD = 'HEARING_HELD',
  LEGALLY_REVIEWED = 'LEGALLY_REVIEWED', DISCUSSED = 'DISCUSSED', DECIDED = 'DECIDED', SERVED = 'SERVED', PAID = 'PAID', CLOSED = 'CLOSED',
}

codeTable('CaseStepKind', CaseStepKind, '程序步骤: a step of the administrative procedure.', {
  OPENED: '立案: case opened.',
  INSPECTED: '现场检查: inspection on the spot.',
  SAMPLED: '抽样取证: samples taken.',
  SEIZED: '查封、扣押: sealing or seizure.',
  QUESTIONED: '询问: questioning.',
  CORRECTION_ORDERED: '责令改正: order to correct; not a penalty.',
  INVESTIGATION_ENDED: '调查终结: investigation ended.',
  NOTICE_GIVEN: '处罚告知: notice of the intended penalty.',
  DEFENCE_HEARD: '陈述申辩: statement of defence.',
  HEARING_HELD: '听证: hearing.',
  LEGALLY_REVIEWED: '法制审核: legal review.',
  DISCUSSED: '集体讨论: collective discussion.',
  DECIDED: '作出决定: decision made.',
  SERVED: '送达: decision served.',
  PAID: '缴纳罚款: fine paid.',
  CLOSED: '结案: case closed.',
});
