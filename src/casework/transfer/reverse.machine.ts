import { environmentCrimes, linkingRules, penaltyLaw, procedureLaw, reverseGuide } from './basis.js';
import { advise, copy, tell, type TransferRow } from './row.js';

const toAgency = { from: ['OPINION_SENT'], to: 'AGENCY_HANDLING', by: ['AGENCY'] } as const;
const closing = { step: 'close', to: 'CLOSED', by: ['AGENCY'], requires: ['REASON_CODE', 'ADMINISTRATIVE_OUTCOME'] } as const;

/** 反向衔接: from non-prosecution back to the agency, and its answer. */
export const reverseRows: readonly TransferRow[] = [
  { id: '34', step: 'handToAdministrativeSection', from: ['NOT_PROSECUTED'], to: 'UNDER_REVERSE_REVIEW', by: ['PROCURATORATE_CRIMINAL'],
    stops: ['reverse.internal'], starts: ['reverse.review'], late: 'MARKED', basis: reverseGuide(12), confidence: 'Vq' },
  { id: '35', step: 'suspendReview', from: ['UNDER_REVERSE_REVIEW'], to: 'REVERSE_REVIEW_SUSPENDED', by: ['PROCURATORATE_ADMINISTRATIVE'], documents: ['D28'], requires: ['NON_PROSECUTION_CONTESTED'],
    pauses: ['reverse.review'], basis: reverseGuide(13), confidence: 'V' },
  { id: '35a', step: 'resumeReview', from: ['REVERSE_REVIEW_SUSPENDED'], to: 'UNDER_REVERSE_REVIEW', by: ['PROCURATORATE_ADMINISTRATIVE'], resumes: ['reverse.review'], basis: reverseGuide(13), confidence: 'D' },
  { id: '36', step: 'endReview', from: ['UNDER_REVERSE_REVIEW'], to: 'NO_PENALTY_NEEDED', by: ['PROCURATORATE_ADMINISTRATIVE'], documents: ['D28'],
    stops: ['reverse.review'], drops: ['reverse.opinion'], late: 'MARKED', copies: [advise('AGENCY')], basis: reverseGuide(15), confidence: 'V' },
  { id: '37', step: 'sendOpinion', from: ['UNDER_REVERSE_REVIEW'], to: 'OPINION_SENT', by: ['PROCURATORATE_ADMINISTRATIVE'], documents: ['D26', 'D27'],
    stops: ['reverse.review', 'reverse.opinion'], starts: ['reverse.reply'], late: 'MARKED',
    copies: [tell('AGENCY'), copy('JUSTICE_BUREAU'), { ...copy('GOVERNMENT'), only: 'VERTICAL' }], basis: [...procedureLaw([177, 3]), ...linkingRules(7, 8), ...reverseGuide(14)], confidence: 'M_HIGH' },
  { id: '38', step: 'acceptOpinion', ...toAgency, starts: ['reverse.result_env', 'penalty.decision'], basis: penaltyLaw(27), confidence: 'V' },
  { id: '38a', step: 'acceptOpinion', ...toAgency, from: ['ESCALATED'], starts: ['reverse.result_env', 'penalty.decision'], basis: penaltyLaw(27), confidence: 'D' },
  { id: '39', step: 'reply', from: ['AGENCY_HANDLING'], to: 'REPLIED', by: ['AGENCY'], documents: ['D29'], requires: ['DECISION_OR_REASONS_AGAINST'],
    stops: ['reverse.reply', 'reverse.result_env'], late: 'MARKED', copies: [tell('PROCURATORATE_ADMINISTRATIVE'), { ...tell('COURT'), only: 'ENVIRONMENT' }],
    basis: [...procedureLaw([177, 3]), ...environmentCrimes(12)], confidence: 'V' },
  { id: '39a', step: 'reply', from: ['OPINION_SENT', 'ESCALATED'], to: 'REPLIED', by: ['AGENCY'], documents: ['D29'], requires: ['DECISION_OR_REASONS_AGAINST'],
    stops: ['reverse.reply', 'reverse.result_env'], late: 'MARKED', copies: [tell('PROCURATORATE_ADMINISTRATIVE')], basis: procedureLaw([177, 3]), confidence: 'D' },
  { id: '40', step: 'escalate', from: ['OPINION_SENT', 'AGENCY_HANDLING'], to: 'ESCALATED', by: ['SYSTEM', 'PROCURATORATE_ADMINISTRATIVE'], requires: ['REPLY_OVERDUE_OR_REFUSED'],
    copies: [tell('JUSTICE_BUREAU'), tell('GOVERNMENT')], basis: linkingRules(11), confidence: 'M_HIGH' },
  { id: '44d', ...closing, from: ['REPLIED'], basis: [], confidence: 'D' },
  { id: '44e', ...closing, from: ['NO_PENALTY_NEEDED'], basis: [], confidence: 'D' },
  { id: '44f', ...closing, from: ['AGENCY_HANDLING'], requires: ['REASON_CODE', 'ADMINISTRATIVE_OUTCOME', 'NO_REPLY_OWED'], drops: ['reverse.reply', 'reverse.result_env'], basis: [], confidence: 'D' },
];
