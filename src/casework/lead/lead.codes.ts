import { codeTable } from '../../platform/model/index.js';

/** 监督线索类别. */
export enum LeadKind { SPLITTING = 'SPLITTING', LOWERED = 'LOWERED', NEAR_LINE = 'NEAR_LINE' }

codeTable('LeadKind', LeadKind, '监督线索类别: what a list looks for; a lead, never a verdict.', {
  SPLITTING: '化整为零（疑似）: several cases of one party, by one organ or several, whose figures reach a line together that none reaches alone.',
  LOWERED: '降格处理（疑似）: a case that met a standard of transfer, was decided by penalty, and was not transferred.',
  NEAR_LINE: '临界数额案件: a case decided by penalty whose figure lies from nine tenths of a line up to it.',
});
