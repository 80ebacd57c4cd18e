import { eventKind, type EventKind } from '../../platform/log/index.js';
import type { FindingState, FindingStepKind } from './finding.codes.js';

const kind = (type: string, meaning: string): EventKind => eventKind({ type: `finding.${type}`, version: 1, fieldClass: 'L1', meaning, upCasts: {} });

/** 提示线索. */
export const findingOpened = kind('open', '提示涉罪线索: an act meets a standard of transfer.');
/** 再次提示. */
export const findingWidened = kind('widen', '再次提示: the same act meets a further standard of the crime, or does so again after it was answered.');
/** 逾期未答复. */
export const findingAlerted = kind('alert', '逾期未答复: the time to answer, of the hub’s own setting, has passed.');
/** 审核意见不一致. */
export const findingContradicted = kind('contradict', '审核意见不一致: the legal review says that no crime is suspected.');
/** 抽查. */
export const findingSampled = kind('sample', '抽查不移送决定: it was drawn for review.');
/** 期满恢复. */
export const findingResumed = kind('lapse', '暂停期满: the pause has ended, and the answer is owed again.');

/** What the state became by a step of the transfer. */
export const findingMovedTo: Readonly<Record<FindingState, EventKind>> = {
  UNDISPOSED: kind('reopen', '重新待办理: the decision not to transfer was taken back.'), CONSULTED: kind('consult', '会商: the answer is paused.'), OBJECTED: kind('pauseForObjection', '异议成立: the answer is paused.'),
  TRANSFERRED: kind('transfer', '已移送: sent to the police.'), NOT_TRANSFERRED: kind('decline', '不移送: decided with reasons.'), ENDED_OTHERWISE: kind('end', '另行终结: ended with proof.'),
  NOT_SUSPECTED: kind('answerNo', '未见合理嫌疑: the agency’s answer.'),
};

/** Steps that leave the state as it is. */
export const findingStepTold: Readonly<Partial<Record<FindingStepKind, EventKind>>> = {
  OBJECT: kind('object', '提出异议: the agency objects to the standard.'), UPHOLD_OBJECTION: kind('uphold', '一人认为异议成立: one person of another organ upholds it.'), REJECT_OBJECTION: kind('reject', '异议不成立: it was rejected.'),
  RESUME: kind('resume', '恢复办理: the answer is owed again.'), FIND_SOUND: kind('findSound', '抽查认为理由成立: sound.'), FIND_UNSOUND: kind('findUnsound', '抽查认为理由不成立: not sound.'),
};

export const findingEvents: readonly EventKind[] = [
  findingOpened, findingWidened, findingAlerted, findingContradicted, findingSampled, findingResumed, ...Object.values(findingMovedTo), ...Object.values(findingStepTold),
];
