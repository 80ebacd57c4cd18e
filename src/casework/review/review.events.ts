import { eventKind, type EventKind } from '../../platform/log/index.js';

const kind = (type: string, meaning: string): EventKind => eventKind({ type, version: 1, fieldClass: 'L1', meaning, upCasts: {} });

/** 拟稿. */
export const draftCreated = kind('draft.create', '拟处罚决定: a decision was drafted.');
/** 改稿. */
export const draftChanged = kind('draft.change', '修改决定稿: a draft was changed; with another content a pass counts no longer.');
/** 送审. */
export const reviewSubmitted = kind('review.submit', '送审: a draft was submitted for legal review.');
/** 审核意见. */
export const opinionGiven = kind('review.giveOpinion', '出具审核意见: the written opinion on a draft was given, with the answer whether a crime is suspected.');
/** 协调. */
export const reviewEscalated = kind('review.escalate', '提请协调: a disagreement over an opinion was taken further, or settled.');
/** 按稿决定. */
export const draftDecided = kind('draft.decide', '作出处罚决定: the decision was made by a draft.');

export const reviewEvents: readonly EventKind[] = [draftCreated, draftChanged, reviewSubmitted, opinionGiven, reviewEscalated, draftDecided];
