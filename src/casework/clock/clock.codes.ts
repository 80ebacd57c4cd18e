import { codeTable } from '../../platform/model/index.js';

/** 期限类别. */
export enum ClockLine {
  TRANSFER = 'TRANSFER', FILING = 'FILING', FILING_SUPERVISION = 'FILING_SUPERVISION', REVERSE = 'REVERSE', SECTOR = 'SECTOR', CRIMINAL = 'CRIMINAL', PENALTY = 'PENALTY',
  COMPULSION = 'COMPULSION', REMEDY = 'REMEDY', DISCLOSURE = 'DISCLOSURE', SUPERVISION = 'SUPERVISION', LOOK_BACK = 'LOOK_BACK',
}

export const lineTerms: Readonly<Record<ClockLine, string>> = {
  TRANSFER: '移送: from the agency to the police.',
  FILING: '受理立案: the police take the case in and decide.',
  FILING_SUPERVISION: '复议和立案监督: against a decision not to file.',
  REVERSE: '反向移送、反向衔接: from the criminal side back to the agency.',
  SECTOR: '领域衔接: of one field, and the shared platform.',
  CRIMINAL: '刑事诉讼: of criminal procedure, for display.',
  PENALTY: '行政处罚: of penalty procedure.',
  COMPULSION: '行政强制: of compulsory measures and execution.',
  REMEDY: '当事人救济: reconsideration and suit.',
  DISCLOSURE: '公示和信用: publication and its end.',
  SUPERVISION: '执法监督和人员管理: supervision, filing for the record, personnel.',
  LOOK_BACK: '回溯期间: how far back earlier penalties count.',
};

codeTable('ClockLine', ClockLine, '期限类别: which procedure a clock belongs to.', lineTerms);

/** 责任主体. */
export enum ClockOwner {
  AGENCY = 'AGENCY', RECEIVING_AGENCY = 'RECEIVING_AGENCY', AGENCY_HEAD = 'AGENCY_HEAD', OFFICERS = 'OFFICERS', LEGAL_REVIEW = 'LEGAL_REVIEW', CONSULTED = 'CONSULTED', DECIDING_ORGAN = 'DECIDING_ORGAN', POLICE = 'POLICE',
  PROCURATORATE = 'PROCURATORATE', COURT = 'COURT', RECONSIDERATION_ORGAN = 'RECONSIDERATION_ORGAN', JUSTICE = 'JUSTICE', GOVERNMENT = 'GOVERNMENT', BANK = 'BANK', PARTY = 'PARTY', COMPLAINANT = 'COMPLAINANT',
}

export const ownerTerms: Readonly<Record<ClockOwner, string>> = {
  AGENCY: '行政执法机关: enforcement agency.',
  RECEIVING_AGENCY: '受移送机关: agency to which another refers a case.',
  AGENCY_HEAD: '主要负责人: head of the agency, or who presides (正职负责人或主持工作的负责人).',
  OFFICERS: '执法人员: the officers of the case.',
  LEGAL_REVIEW: '法制审核机构: unit of legal review.',
  CONSULTED: '被咨询机关: organ that was asked for its opinion.',
  DECIDING_ORGAN: '作出决定的机关: whichever organ decided.',
  POLICE: '公安机关: police.',
  PROCURATORATE: '人民检察院: procuratorate.',
  COURT: '人民法院: court.',
  RECONSIDERATION_ORGAN: '行政复议机关: organ of reconsideration.',
  JUSTICE: '司法行政部门: justice bureau, organ of supervision over enforcement.',
  GOVERNMENT: '人民政府: people’s government.',
  BANK: '代收银行: bank that takes fines.',
  PARTY: '当事人: party.',
  COMPLAINANT: '控告人: private complainant.',
};

codeTable('ClockOwner', ClockOwner, '责任主体: who owes what the clock runs for.', ownerTerms);

/** 期限效力. */
export enum ClockForce { STATUTORY = 'STATUTORY', RULE = 'RULE', AGREED = 'AGREED', PLATFORM = 'PLATFORM' }

export const forceTerms: Readonly<Record<ClockForce, string>> = {
  STATUTORY: '法定期限: of a law, a regulation or a judicial interpretation.',
  RULE: '规章、规范性文件期限: of a rule or a normative document.',
  AGREED: '约定期限: agreed between organs.',
  PLATFORM: '平台提示期限: the hub’s own, binds nobody.',
};

codeTable('ClockForce', ClockForce, '期限效力: what kind of source a period has.', forceTerms);

/** 载入情况. */
export enum ClockStanding { LOADED = 'LOADED', ADVISORY = 'ADVISORY', NOT_LOADED = 'NOT_LOADED' }

export const standingTerms: Readonly<Record<ClockStanding, string>> = {
  LOADED: '已载入: may bind; it can be counted.',
  ADVISORY: '仅供参考: shown, and binds nobody.',
  NOT_LOADED: '未载入: not counted.',
};

codeTable('ClockStanding', ClockStanding, '载入情况: what the hub does with a clock.', standingTerms);

/** 期限单位 as a text writes it, and as it is counted. */
export enum ClockUnit { HOUR = 'HOUR', DAY = 'DAY', CALENDAR_DAY = 'CALENDAR_DAY', WORKING_DAY = 'WORKING_DAY', MONTH = 'MONTH', YEAR = 'YEAR' }

export const unitTerms: Readonly<Record<ClockUnit, string>> = {
  HOUR: '小时: hours, through nights and holidays.',
  DAY: '日: as written; the instrument says how it is counted.',
  CALENDAR_DAY: '自然日: calendar days.',
  WORKING_DAY: '工作日: working days.',
  MONTH: '月: months.',
  YEAR: '年: years.',
};

codeTable('ClockUnit', ClockUnit, '期限单位: what a period is measured in.', unitTerms);

/** 限定情形 of a length. */
export enum ClockCase {
  AT_THE_LATEST = 'AT_THE_LATEST', NOTICE_OF_NON_FILING = 'NOTICE_OF_NON_FILING', FAST_TRACK = 'FAST_TRACK', IN_COURT = 'IN_COURT', TOURISM = 'TOURISM', EARLIER_RULE = 'EARLIER_RULE',
}

codeTable('ClockCase', ClockCase, '限定情形: the case for which alone a length stands; it is not the length that runs at first.', {
  AT_THE_LATEST: '至迟: the outer limit behind the first length.',
  NOTICE_OF_NON_FILING: '不予立案通知书: where the notice is one of not filing.',
  FAST_TRACK: '速裁程序: fast-track procedure.',
  IN_COURT: '当庭宣判: judgment announced in court.',
  TOURISM: '旅游案件: of the field of culture, tourism alone.',
  EARLIER_RULE: '旧办法: of a rule that is no longer in force.',
});
