import { codeTable } from '../../platform/model/index.js';

/** 备案状态. */
export enum FilingState { OWED = 'OWED', FILED = 'FILED', REVIEWED = 'REVIEWED', VOID = 'VOID' }

codeTable('FilingState', FilingState, '备案状态: where the filing of a major penalty stands.', {
  OWED: '待报备: owed, and not filed yet.',
  FILED: '已报备: filed, not reviewed yet.',
  REVIEWED: '已审查: the filing office has reviewed it.',
  VOID: '无须备案: the decision is no longer in force, or the case states it no more.',
});

/** 备案审查结论. */
export enum FilingResult { REGULAR = 'REGULAR', QUESTIONED = 'QUESTIONED' }

codeTable('FilingResult', FilingResult, '备案审查结论: what the filing office found.', {
  REGULAR: '未发现问题: nothing to question.',
  QUESTIONED: '提出审查意见: questioned; the organ is to look into it.',
});
