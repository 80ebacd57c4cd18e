import { codeTable } from '../../platform/model/index.js';

/** 责任追究事项种类; further kinds are added here. */
export enum AccountabilityKind { NON_TRANSFER = 'NON_TRANSFER' }

codeTable('AccountabilityKind', AccountabilityKind, '责任追究事项种类: what an organ is held to account for.', {
  NON_TRANSFER: '有案不移: a case that should have been transferred was withheld.',
});

/**
 * 处理结果, each a term that the texts carry: 责令限期移送、责令改正、通报 are what 国务院令第310号第十五条至第十七条 give a government and a superior organ; 依纪依法追究责任 is
 * the term of 三项制度实施方案, and covers the sanctions of those articles; 尽职免责 is that of 综合执法改革 and 朔州三年行动. That something was sent to a discipline organ
 * is no outcome: the organ concerned may not learn of it.
 */
export enum AccountabilityOutcome {
  ORDERED_TO_TRANSFER = 'ORDERED_TO_TRANSFER', ORDERED_TO_CORRECT = 'ORDERED_TO_CORRECT', CIRCULATED = 'CIRCULATED', DISCIPLINED = 'DISCIPLINED', EXEMPTED = 'EXEMPTED', NOTHING_FOUND = 'NOTHING_FOUND',
}

codeTable('AccountabilityOutcome', AccountabilityOutcome, '处理结果: what was decided on the organ, as others than the hub decided it.', {
  ORDERED_TO_TRANSFER: '责令限期移送: ordered to transfer by a day (国务院令第310号第十五条至第十七条).',
  ORDERED_TO_CORRECT: '责令改正: ordered to put it right (the same articles).',
  CIRCULATED: '通报: made known in a circular (the same articles).',
  DISCIPLINED: '依纪依法追究责任: persons were sanctioned; who they are, and how, is not said here.',
  EXEMPTED: '尽职免责: the duty had been done with due care; nobody is held to account.',
  NOTHING_FOUND: '未发现问题: looked at again, nothing had been withheld.',
});
