import { environmentRules, penaltyLaw, procedureLaw, reverseGuide } from './basis.js';
import { advise, tell, type TransferRow } from './row.js';
import { afterDispatch, afterNonProsecution, judged } from './state.codes.js';
import type { TransferStep } from './step.codes.js';

const verdicts: Readonly<Record<(typeof judged)[number], TransferStep>> = { CONVICTED: 'convict', EXEMPTED: 'exempt', ACQUITTED: 'acquit', TERMINATED: 'endTrial' };
const judgmentClocks = ['crim.judgment_service', 'crim.judgment_to_agency'];

/** 审查起诉、审判: shown, not led: the criminal side reports what it did. */
export const prosecutionRows: readonly TransferRow[] = [
  { id: '31', step: 'sendBack', from: ['UNDER_PROSECUTION_REVIEW'], to: 'SENT_BACK', by: ['PROCURATORATE_CRIMINAL'], requires: ['QUESTIONS_LISTED', 'SENT_BACK_LESS_THAN_TWICE'],
    drops: ['crim.prosecution_review'], starts: ['crim.supplement', 'env.supp_investigation'], copies: [tell('POLICE')], basis: [...procedureLaw(175), ...environmentRules(19)], confidence: 'V' },
  { id: '31a', step: 'sendForProsecution', from: ['SENT_BACK'], to: 'UNDER_PROSECUTION_REVIEW', by: ['POLICE'], documents: ['D24'],
    stops: ['crim.supplement', 'env.supp_investigation'], starts: ['crim.prosecution_review'], late: 'MARKED', basis: procedureLaw(175), confidence: 'V' },
  { id: '32', step: 'indict', from: ['UNDER_PROSECUTION_REVIEW'], to: 'INDICTED', by: ['PROCURATORATE_CRIMINAL'], documents: ['D25'],
    stops: ['crim.prosecution_review'], starts: ['env.platform_entry'], late: 'MARKED', basis: procedureLaw(172), confidence: 'V' },
  { id: '33', step: 'decideNotToProsecute', from: ['UNDER_PROSECUTION_REVIEW'], to: 'NOT_PROSECUTED', by: ['PROCURATORATE_CRIMINAL'], documents: ['D26'], requires: ['KIND_OF_NON_PROSECUTION'],
    stops: ['crim.prosecution_review'], starts: ['reverse.nonpros_inform', 'reverse.internal', 'reverse.opinion', 'env.platform_entry'], late: 'MARKED',
    copies: [tell('AGENCY')], basis: [...procedureLaw(177), ...environmentRules(18)], confidence: 'V' },
  { id: '33a', step: 'tellOfNonProsecution', from: afterNonProsecution, by: ['PROCURATORATE_CRIMINAL'], documents: ['D26'],
    requires: ['STILL_OWED'], stops: ['reverse.nonpros_inform'], late: 'MARKED', copies: [tell('AGENCY')], basis: environmentRules(18), confidence: 'V' },
  { id: '35b', step: 'revokeNonProsecution', from: ['NOT_PROSECUTED', 'UNDER_REVERSE_REVIEW', 'REVERSE_REVIEW_SUSPENDED', 'OPINION_SENT'], to: 'UNDER_PROSECUTION_REVIEW', by: ['PROCURATORATE_CRIMINAL'], requires: ['NON_PROSECUTION_REVOKED'],
    drops: ['reverse.nonpros_inform', 'reverse.internal', 'reverse.review', 'reverse.opinion', 'reverse.reply'], starts: ['crim.prosecution_review'], copies: [tell('AGENCY'), tell('PROCURATORATE_ADMINISTRATIVE')], basis: reverseGuide(13), confidence: 'D' },
  { id: '41', step: 'openTrial', from: ['INDICTED'], to: 'ON_TRIAL', by: ['COURT'], starts: ['crim.trial_first'], basis: procedureLaw(208), confidence: 'V' },
  ...judged.map((to, at): TransferRow => ({
    id: `41${'abcd'.charAt(at)}`, step: verdicts[to], from: ['ON_TRIAL'], to, by: ['COURT'], documents: ['D30'],
    stops: ['crim.trial_first'], starts: [...judgmentClocks, 'env.platform_entry'], late: 'MARKED', copies: [tell('PROCURATORATE_CRIMINAL')], basis: [...procedureLaw(202, 208), ...environmentRules(34)], confidence: 'V',
  })),
  { id: '41s', step: 'serveJudgment', from: [...judged, 'AGENCY_HANDLING', 'CLOSED'], by: ['COURT', 'PROCURATORATE_CRIMINAL'], documents: ['D30'], requires: ['STILL_OWED'], stops: judgmentClocks, late: 'MARKED',
    copies: [tell('AGENCY')], basis: [...procedureLaw(202), ...penaltyLaw(27), ...environmentRules(34)], confidence: 'V' },
  { id: '41t', step: 'openAppeal', from: judged, to: 'ON_TRIAL', by: ['COURT'], requires: ['JUDGMENT_NOT_YET_EFFECTIVE'], basis: [], confidence: 'D' },
  { id: '41u', step: 'openRetrial', from: [...judged, 'AGENCY_HANDLING', 'CLOSED'], to: 'ON_TRIAL', by: ['COURT'], requires: ['RETRIAL_ORDERED'], copies: [advise('AGENCY')], basis: [], confidence: 'D' },
  { id: '42', step: 'returnAfterJudgment', from: ['CONVICTED', 'EXEMPTED', 'ACQUITTED'], to: 'AGENCY_HANDLING', by: ['COURT', 'PROCURATORATE_CRIMINAL'], documents: ['D30'], requires: ['JUDGMENT_EFFECTIVE'],
    copies: [tell('AGENCY'), advise('JUSTICE_BUREAU')], basis: penaltyLaw(27, 35), confidence: 'V' },
  { id: '42a', step: 'returnAfterJudgment', from: ['TERMINATED'], to: 'AGENCY_HANDLING', by: ['COURT', 'PROCURATORATE_CRIMINAL'], documents: ['D30'], requires: ['JUDGMENT_EFFECTIVE'],
    copies: [tell('AGENCY'), advise('JUSTICE_BUREAU')], basis: penaltyLaw(27), confidence: 'D' },
  { id: '44b', step: 'close', from: judged, to: 'CLOSED', by: ['AGENCY'], requires: ['REASON_CODE', 'ADMINISTRATIVE_OUTCOME', 'JUDGMENT_EFFECTIVE'], basis: [], confidence: 'D' },
  { id: '44c', step: 'close', from: ['WITHDRAWN'], to: 'CLOSED', by: ['AGENCY'], requires: ['REASON_CODE', 'ADMINISTRATIVE_OUTCOME', 'NO_ADMINISTRATIVE_LIABILITY'], drops: ['reverse.police_to_agency'], basis: [], confidence: 'D' },
  { id: '43p', step: 'enterOnPlatform', from: afterDispatch, by: ['AGENCY', 'POLICE', 'PROCURATORATE_CRIMINAL', 'PROCURATORATE_ADMINISTRATIVE', 'COURT'], requires: ['STILL_OWED'], stops: ['env.platform_entry'], late: 'MARKED', basis: environmentRules(33, 34), confidence: 'V' },
];
