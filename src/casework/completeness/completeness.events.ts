import { eventKind, type EventKind } from '../../platform/log/index.js';

const kind = (step: string, meaning: string): EventKind => eventKind({ type: `completeness.${step}`, version: 1, fieldClass: 'L1', meaning, upCasts: {} });

/** 编号规则登记. */
export const seriesStated = kind('stateSeries', '编号规则登记: an organ stated how it numbers its cases or decisions.');
/** 询问. */
export const questionAsked = kind('ask', '齐全性询问: a record may be missing.');
/** 变更. */
export const questionChanged = kind('change', '询问范围变更: other numbers of the series are missing now.');
/** 说明. */
export const questionAnswered = kind('answer', '齐全性说明: the organ answered.');
/** 补报. */
export const questionSettled = kind('settle', '已补报: the record has arrived.');
/** 不再询问. */
export const questionWithdrawn = kind('withdraw', '不再询问: by the rule of the series as it stands, nothing is missing.');

export const questionEvents: readonly EventKind[] = [questionAsked, questionChanged, questionAnswered, questionSettled, questionWithdrawn];
