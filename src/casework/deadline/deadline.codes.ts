import { codeTable } from '../../platform/model/index.js';

/** 期限状态. */
export enum DeadlineState { RUNNING = 'RUNNING', PAUSED = 'PAUSED', FULFILLED = 'FULFILLED', DROPPED = 'DROPPED' }

codeTable('DeadlineState', DeadlineState, '期限状态: how a deadline stands; overdue is no state, what is owed remains owed.', {
  RUNNING: '计时中: it runs, or has ended with what it is for still owed.',
  PAUSED: '已中止: it is not counted for now.',
  FULFILLED: '已办结: what it runs for was done, in time or late.',
  DROPPED: '已终止: it no longer matters.',
});

/** 提示阶段. */
export enum DeadlinePhaseKind { DUE_SOON = 'DUE_SOON', DUE = 'DUE', OVERDUE = 'OVERDUE' }

codeTable('DeadlinePhaseKind', DeadlinePhaseKind, '提示阶段: how near its end a deadline is; each is told once for each end.', {
  DUE_SOON: '临期: a third of the period is left, or four hours where that is more (平台提示).',
  DUE: '届满日: the last day has begun, or of a period of hours the last hour (平台提示).',
  OVERDUE: '逾期: the end has passed.',
});
