import { codeTable } from '../../platform/model/index.js';

/** 编号对象. */
export enum NumberedRecord { CASE = 'CASE', DECISION = 'DECISION' }

codeTable('NumberedRecord', NumberedRecord, '编号对象: what a series numbers.', {
  CASE: '立案号: cases.',
  DECISION: '文号: decisions of penalty.',
});

/** 齐全性疑问种类. */
export enum CompletenessKind {
  NUMBER_GAP = 'NUMBER_GAP', PUBLISHED_ABSENT = 'PUBLISHED_ABSENT', PAID_ABSENT = 'PAID_ABSENT', CRIMINAL_SIDE_ABSENT = 'CRIMINAL_SIDE_ABSENT',
}

codeTable('CompletenessKind', CompletenessKind, '齐全性疑问种类: what makes the hub ask whether a record is missing.', {
  NUMBER_GAP: '缺号: numbers of a series are missing before its latest.',
  PUBLISHED_ABSENT: '已公示未归集: a decision was published that the hub does not hold.',
  PAID_ABSENT: '已缴款未归集: a fine was paid of which the hub holds no decision.',
  CRIMINAL_SIDE_ABSENT: '公安法院有而无案: police, procuratorate or court have a matter of which the hub holds no case.',
});

/** 齐全性疑问状态. */
export enum CompletenessState { OPEN = 'OPEN', ANSWERED = 'ANSWERED', SETTLED_BY_ARRIVAL = 'SETTLED_BY_ARRIVAL', WITHDRAWN = 'WITHDRAWN' }

codeTable('CompletenessState', CompletenessState, '齐全性疑问状态: how a question stands.', {
  OPEN: '待说明: asked, and not answered.',
  ANSWERED: '已说明: the organ has answered.',
  SETTLED_BY_ARRIVAL: '已补报: the record has arrived.',
  WITHDRAWN: '不再询问: the rule of the series was restated, or the latest number is another now.',
});

/** 齐全性说明. */
export enum CompletenessAnswer {
  VOIDED = 'VOIDED', NOT_USED = 'NOT_USED', OTHER_BUSINESS = 'OTHER_BUSINESS', TO_BE_REPORTED = 'TO_BE_REPORTED', CONFIDENTIAL = 'CONFIDENTIAL',
  HELD_OTHERWISE = 'HELD_OTHERWISE', NOT_OURS = 'NOT_OURS', SOURCE_WRONG = 'SOURCE_WRONG', NO_CASE_OPENED = 'NO_CASE_OPENED',
}

codeTable('CompletenessAnswer', CompletenessAnswer, '齐全性说明: ready answers of an organ that is asked for a record.', {
  VOIDED: '作废: the number was voided.',
  NOT_USED: '未启用: the number was skipped.',
  OTHER_BUSINESS: '用于其他文书: the number was given to a paper of another kind.',
  TO_BE_REPORTED: '待报送: the record exists and will be reported.',
  CONFIDENTIAL: '限定知悉: the record is known to named persons only.',
  HELD_OTHERWISE: '已归集: the hub holds it under another number.',
  NOT_OURS: '非本机关办理: it is no matter of this organ.',
  SOURCE_WRONG: '来源有误: what the source shows is wrong.',
  NO_CASE_OPENED: '未立案: the organ knows of the matter and has opened no case.',
});

const { VOIDED, NOT_USED, OTHER_BUSINESS, TO_BE_REPORTED, CONFIDENTIAL, HELD_OTHERWISE, NOT_OURS, SOURCE_WRONG, NO_CASE_OPENED } = CompletenessAnswer;
const ofSightings = [TO_BE_REPORTED, CONFIDENTIAL, HELD_OTHERWISE, NOT_OURS, SOURCE_WRONG];

/** Which answers fit which question. */
export const answersTo: Readonly<Record<CompletenessKind, readonly CompletenessAnswer[]>> = {
  NUMBER_GAP: [VOIDED, NOT_USED, OTHER_BUSINESS, TO_BE_REPORTED, CONFIDENTIAL], PUBLISHED_ABSENT: ofSightings, PAID_ABSENT: ofSightings, CRIMINAL_SIDE_ABSENT: [...ofSightings, NO_CASE_OPENED],
};

/** 外部记录种类. */
export enum SightingKind { PUBLISHED_DECISION = 'PUBLISHED_DECISION', PAID_FINE = 'PAID_FINE', CRIMINAL_SIDE = 'CRIMINAL_SIDE' }

codeTable('SightingKind', SightingKind, '外部记录种类: what somebody else’s record shows.', {
  PUBLISHED_DECISION: '公示的处罚决定: a decision that was published.',
  PAID_FINE: '缴纳的罚款: a fine that was paid.',
  CRIMINAL_SIDE: '公安法院记录: a record of police, procuratorate or court that names an administrative case, or an agency alone.',
});

/** What is asked where a sighting has no match. */
export const questionOf: Readonly<Record<SightingKind, CompletenessKind>> = {
  PUBLISHED_DECISION: CompletenessKind.PUBLISHED_ABSENT, PAID_FINE: CompletenessKind.PAID_ABSENT, CRIMINAL_SIDE: CompletenessKind.CRIMINAL_SIDE_ABSENT,
};

/** 外部记录接收结果. */
export enum SightingOutcome { RECORDED = 'RECORDED', UNCHANGED = 'UNCHANGED', SET_ASIDE = 'SET_ASIDE' }

codeTable('SightingOutcome', SightingOutcome, '外部记录接收结果: what became of one record. Whether the hub holds a match is not said: it may be none of the sender’s business.', {
  RECORDED: '已接收: kept and compared.',
  UNCHANGED: '无变化: the hub has exactly this.',
  SET_ASIDE: '问题数据（待更正）: not taken in; mend it and send it again.',
});
