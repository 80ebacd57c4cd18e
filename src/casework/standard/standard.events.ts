import { eventKind, type EventKind } from '../../platform/log/index.js';

const kind = (type: string, meaning: string): EventKind => eventKind({ type: `standard.${type}`, version: 1, fieldClass: 'L1', meaning, upCasts: {} });

/** 起草. */
export const standardDrafted = kind('draft', '起草移送标准变更: a row of the standards, or a version of one, was drafted.');
/** 签署. */
export const standardSigned = kind('sign', '签署移送标准变更: a person signed; with the second signature it is compared.');
/** 撤回. */
export const standardWithdrawn = kind('withdraw', '撤回移送标准变更: it was taken back before it was in force.');

export const standardEvents: readonly EventKind[] = [standardDrafted, standardSigned, standardWithdrawn];
