import { eventKind, type UpCast } from '../../platform/log/index.js';

/** Until version 2 a report named no officers; they stand in the part of class L2, beside the parties. */
const withoutOfficers: UpCast = (payload) => ('parties' in payload ? { ...payload, officers: [] } : payload);

/** 案件报送: a case became known to the hub. L2: that an investigation is open is for insiders alone. */
export const caseReported = eventKind({ type: 'case.report', version: 2, fieldClass: 'L2', meaning: '案件报送: a case was reported for the first time.', upCasts: { 1: withoutOfficers } });

/** 案件更正: a later report replaces what the hub held. */
export const caseCorrected = eventKind({ type: 'case.correct', version: 2, fieldClass: 'L2', meaning: '案件更正: a case was reported anew; the earlier revision is kept.', upCasts: { 1: withoutOfficers } });

/** 案件共享: those to whom a transfer sends the case see it from now on; L2, as what it is about. */
export const caseShared = eventKind({ type: 'case.share', version: 1, fieldClass: 'L2', meaning: '案件共享: the case was opened to an organ to which it was sent.', upCasts: {} });

/** 作出处罚决定: open to every organ of state while the decision is in force. */
export const decisionMade = eventKind({ type: 'decision.make', version: 1, fieldClass: 'L1', meaning: '作出处罚决定: a decision became known to the hub.', upCasts: {} });

/** 处罚决定公开. */
export const decisionPublished = eventKind({ type: 'decision.publish', version: 1, fieldClass: 'L0', meaning: '处罚决定公开: a decision was published.', upCasts: {} });

/** 处罚决定撤销. */
export const decisionAnnulled = eventKind({ type: 'decision.annul', version: 1, fieldClass: 'L1', meaning: '处罚决定撤销: a decision was annulled.', upCasts: {} });

/**
 * 处罚决定撤回: told to those who saw the decision and see it no longer: it was annulled, is no longer published, or the case states it no more.
 * 行政处罚法第四十八条第二款 has a published decision withdrawn and the reason made public when it is changed or annulled.
 */
export const decisionWithdrawn = eventKind({
  type: 'decision.withdraw', version: 1, fieldClass: 'L0', meaning: '处罚决定撤回: a decision is no longer open to those who are told this.', upCasts: {},
});

/** 处罚决定恢复: its annulment was reported in error; told to those who see it again. */
export const decisionRestored = eventKind({ type: 'decision.restore', version: 1, fieldClass: 'L0', meaning: '处罚决定恢复: a decision is in force after all.', upCasts: {} });

/** 当事人登记: a party became known to the hub. */
export const partyRegistered = eventKind({ type: 'party.register', version: 1, fieldClass: 'L2', meaning: '当事人登记: a party became known to the hub.', upCasts: {} });
