import { eventKind, type EventKind } from '../../platform/log/index.js';

const kind = (step: string, meaning: string): EventKind => eventKind({ type: `filing.${step}`, version: 1, fieldClass: 'L1', meaning, upCasts: {} });

/** 备案义务. */
export const filingOpened = kind('open', '备案义务: the hub found that a decision is a major one and has to be filed.');
/** 报备. */
export const penaltyFiled = kind('file', '报备: a major penalty was filed.');
/** 备案审查. */
export const filingReviewed = kind('review', '备案审查: the filing office reviewed a major penalty.');
/** 无须备案. */
export const filingVoided = kind('void', '无须备案: the decision is no longer in force, or the case states it no more, before it was filed.');

export const filingEvents: readonly EventKind[] = [filingOpened, penaltyFiled, filingReviewed, filingVoided];
