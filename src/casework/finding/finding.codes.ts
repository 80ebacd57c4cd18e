import { codeTable } from '../../platform/model/index.js';

/** 线索状态. */
export enum FindingState {
  UNDISPOSED = 'UNDISPOSED', CONSULTED = 'CONSULTED', OBJECTED = 'OBJECTED', TRANSFERRED = 'TRANSFERRED', NOT_TRANSFERRED = 'NOT_TRANSFERRED', ENDED_OTHERWISE = 'ENDED_OTHERWISE', NOT_SUSPECTED = 'NOT_SUSPECTED',
}

codeTable('FindingState', FindingState, '线索状态: how an agency has answered for a case that meets a standard.', {
  UNDISPOSED: '待办理: neither transferred nor decided not to be; a fine on this party for this act waits (国务院令第310号第十一条).',
  CONSULTED: '会商中: paused while another organ is consulted, until a day; the fine still waits.',
  OBJECTED: '筛查规则异议成立: paused, since two persons of another organ uphold an objection to the standard, until a day; the fine still waits.',
  TRANSFERRED: '已移送: sent to the police.',
  NOT_TRANSFERRED: '不移送: decided with reasons, by whoever may decide it.',
  ENDED_OTHERWISE: '另行终结: police have filed it or a court has judged it already, prosecution is time-barred, or the party is no more; with proof.',
  NOT_SUSPECTED: '未见合理嫌疑: of intellectual property, the agency answered that there is no reasonable suspicion; shown to the procuratorate.',
});

/** States in which the agency still owes its answer. */
export const owed: readonly FindingState[] = [FindingState.UNDISPOSED, FindingState.CONSULTED, FindingState.OBJECTED];

/** 平台提示期限: the answer to a finding. */
export const ANSWER = 'platform.finding_answer';

/** 线索办理步骤, beside those of the transfer. */
export enum FindingStepKind {
  CONSULT = 'CONSULT', RESUME = 'RESUME', OBJECT = 'OBJECT', UPHOLD_OBJECTION = 'UPHOLD_OBJECTION', REJECT_OBJECTION = 'REJECT_OBJECTION', FIND_SOUND = 'FIND_SOUND', FIND_UNSOUND = 'FIND_UNSOUND',
  ANSWER_SUSPECTED = 'ANSWER_SUSPECTED', ANSWER_NOT_SUSPECTED = 'ANSWER_NOT_SUSPECTED',
}

codeTable('FindingStepKind', FindingStepKind, '线索办理步骤: what may be done with a finding beside transferring it or deciding not to, which are steps of its transfer.', {
  CONSULT: '会商: the agency consults another organ; the answer is paused.',
  RESUME: '恢复办理: the pause has done its work.',
  OBJECT: '提出筛查规则异议: the agency objects to the standard as it was compared.',
  UPHOLD_OBJECTION: '异议成立: a person of another organ upholds the objection; the second one pauses the answer.',
  REJECT_OBJECTION: '异议不成立: a person of another organ rejects it.',
  FIND_SOUND: '抽查认为理由成立: a decision not to transfer that was drawn for review is sound.',
  ANSWER_SUSPECTED: '答复有合理嫌疑: of intellectual property; by `answerSuspicion` alone.',
  ANSWER_NOT_SUSPECTED: '答复未见合理嫌疑: of intellectual property; by `answerSuspicion` alone.',
  FIND_UNSOUND: '抽查认为理由不成立: it is not; the procuratorate may advise the transfer.',
});
