import { environmentRules, order, penaltyLaw, policeRules, procedureLaw, procuratorateRules } from './basis.js';
import { advise, copyInEnvironment, tell, type TransferRow } from './row.js';
import { afterFiling, afterNotFiling } from './state.codes.js';

/** One of them runs, by the police line of the crime and by what was approved. */
export const filingClocks = [
  'filing.decision', 'filing.decision.env_verify', 'filing.decision.env_complex', 'filing.decision.econ', 'filing.decision.econ_complex', 'filing.decision.econ_special',
  'filing.review.general_verify', 'filing.review.general_complex',
] as const;
const toldAndCopied = [tell('AGENCY'), copyInEnvironment('PROCURATORATE_CRIMINAL')];
const filing = { documents: ['D14'], stops: filingClocks, late: 'MARKED', starts: ['filing.notify', 'env.platform_entry'], copies: toldAndCopied } as const;
const filingBasis = [...order(8), ...policeRules(178, 180), ...environmentRules(9)];

/** 公安机关: from the receipt to the decision, the hand-over and the investigation. */
export const policeRows: readonly TransferRow[] = [
  { id: '8', step: 'receive', from: ['SENT'], to: 'RECEIVED', by: ['POLICE'], documents: ['D11'],
    stops: ['police.receipt'], starts: ['police.supplement_notice', 'police.forward', 'police.return_not_police', ...filingClocks], late: 'MARKED',
    copies: [tell('AGENCY')], basis: [...order(7), ...policeRules(180)], confidence: 'V' },
  { id: '9', step: 'askForSupplement', from: ['RECEIVED'], to: 'AWAITING_SUPPLEMENT', by: ['POLICE'], documents: ['D12'],
    stops: ['police.supplement_notice'], drops: ['police.forward', 'police.return_not_police'], starts: ['police.supplement'], late: 'MARKED', copies: [tell('AGENCY')], basis: [...policeRules(180), ...environmentRules(8)], confidence: 'V' },
  { id: '10', step: 'supplement', from: ['AWAITING_SUPPLEMENT'], to: 'UNDER_REVIEW', by: ['AGENCY'], requires: ['MATERIALS_OR_STATEMENT'],
    stops: ['police.supplement'], late: 'MARKED', copies: [tell('POLICE')], basis: [...policeRules(180), ...environmentRules(8)], confidence: 'V' },
  { id: '10a', step: 'beginReview', from: ['AWAITING_SUPPLEMENT'], to: 'UNDER_REVIEW', by: ['POLICE'], basis: [...policeRules(180), ...environmentRules(8)], confidence: 'D' },
  { id: '10b', step: 'beginReview', from: ['AWAITING_SUPPLEMENT'], to: 'UNDER_REVIEW', by: ['SYSTEM'], requires: ['SUPPLEMENT_OVERDUE'], basis: [], confidence: 'D' },
  { id: '10c', step: 'supplement', from: ['UNDER_REVIEW', 'UNDER_SUPERVISION', 'REASONS_DEMANDED', 'ORDERED_TO_FILE', 'UNDER_CORRECTION'], by: ['AGENCY'], requires: ['STILL_OWED', 'MATERIALS_OR_STATEMENT'],
    stops: ['police.supplement'], late: 'MARKED', copies: [tell('POLICE')], basis: [], confidence: 'D' },
  { id: '11', step: 'forward', from: ['RECEIVED'], to: 'FORWARDED', by: ['POLICE'], documents: ['D13'],
    stops: ['police.forward'], drops: ['police.supplement_notice', 'police.return_not_police', ...filingClocks], late: 'MARKED', copies: toldAndCopied, basis: [...order(7), ...environmentRules(9)], confidence: 'V' },
  { id: '11a', step: 'receive', from: ['FORWARDED'], to: 'RECEIVED', by: ['POLICE'], documents: ['D11'],
    starts: ['police.supplement_notice', 'police.forward', 'police.return_not_police', ...filingClocks], copies: [tell('AGENCY')], basis: order(7), confidence: 'D' },
  { id: '12', step: 'returnAsNotPolice', from: ['RECEIVED'], to: 'RETURNED_TO_AGENCY', by: ['POLICE'], requires: ['REASONS_ON_RECORD', 'COMPETENT_ORGAN_NAMED'],
    stops: ['police.return_not_police'], drops: ['police.supplement_notice', 'police.forward', ...filingClocks], late: 'MARKED', copies: toldAndCopied, basis: [...policeRules(180), ...environmentRules(9)], confidence: 'V' },
  { id: '13', step: 'handleAdministratively', from: ['RETURNED_TO_AGENCY'], to: 'INVESTIGATING', by: ['AGENCY'], basis: order(7), confidence: 'V' },
  { id: '13a', step: 'refer', from: ['RETURNED_TO_AGENCY'], to: 'REFERRED', by: ['AGENCY'], expected: ['D32'], basis: order(19), confidence: 'V' },
  { id: '13b', step: 'handleAdministratively', from: ['REFERRED'], to: 'INVESTIGATING', by: ['AGENCY'], basis: [], confidence: 'D' },
  { id: '14', step: 'beginReview', from: ['RECEIVED'], to: 'UNDER_REVIEW', by: ['POLICE'], drops: ['police.supplement_notice', 'police.forward', 'police.return_not_police'], basis: filingBasis, confidence: 'V' },
  { id: '14a', step: 'beginReview', from: ['RECEIVED'], to: 'UNDER_REVIEW', by: ['SYSTEM'], requires: ['DAY_OF_RECEIPT_PASSED'], drops: ['police.supplement_notice', 'police.forward', 'police.return_not_police'], basis: [], confidence: 'D' },
  { id: '15', step: 'decideToFile', from: ['UNDER_REVIEW'], to: 'FILED', by: ['POLICE'], requires: ['POLICE_HEAD_APPROVES'], ...filing, drops: ['police.supplement'], basis: filingBasis, confidence: 'V' },
  { id: '15a', step: 'serveDecision', from: ['FILED', ...afterFiling], by: ['POLICE'], documents: ['D14'],
    requires: ['STILL_OWED'], stops: ['filing.notify'], starts: ['filing.handover'], late: 'MARKED', copies: toldAndCopied, basis: [...order(8), ...environmentRules(9)], confidence: 'V' },
  { id: '16', step: 'decideNotToFile', from: ['UNDER_REVIEW'], to: 'NOT_FILED', by: ['POLICE'], documents: ['D15'], requires: ['REASONS_ON_RECORD', 'FILE_RETURNED'],
    stops: filingClocks, drops: ['police.supplement'], late: 'MARKED', starts: ['filing.notify', 'env.platform_entry'], copies: toldAndCopied, basis: filingBasis, confidence: 'V' },
  { id: '16a', step: 'serveDecision', from: ['NOT_FILED'], by: ['POLICE'], documents: ['D15'],
    requires: ['STILL_OWED'], stops: ['filing.notify'], starts: ['reconsider.request'], late: 'MARKED', copies: toldAndCopied, basis: [...order(8), ...environmentRules(9)], confidence: 'V' },
  { id: '16b', step: 'serveDecision', from: afterNotFiling, by: ['POLICE'], documents: ['D15'],
    requires: ['STILL_OWED'], stops: ['filing.notify'], late: 'MARKED', copies: toldAndCopied, basis: order(8), confidence: 'D' },
  { id: '17a', step: 'orderDecision', from: ['SENT', 'RECEIVED', 'AWAITING_SUPPLEMENT', 'FORWARDED', 'UNDER_REVIEW'], by: ['GOVERNMENT'], requires: ['ORDER_ON_RECORD'], copies: [tell('POLICE')], basis: order(17), confidence: 'V' },
  { id: '18', step: 'requestReconsideration', from: ['NOT_FILED'], to: 'UNDER_RECONSIDERATION', by: ['AGENCY'], documents: ['D17'],
    stops: ['reconsider.request'], starts: ['reconsider.decide'], late: 'LOST', copies: [tell('POLICE'), advise('PROCURATORATE_CRIMINAL')], basis: [...order([9, 1]), ...policeRules(181), ...environmentRules(11)], confidence: 'V' },
  { id: '19', step: 'decideToFile', from: ['UNDER_RECONSIDERATION'], to: 'FILED', by: ['POLICE'], ...filing, documents: ['D14', 'D17'],
    stops: ['reconsider.decide'], basis: [...order([9, 2]), ...policeRules(181), ...environmentRules(11)], confidence: 'V' },
  { id: '19a', step: 'upholdDecision', from: ['UNDER_RECONSIDERATION'], to: 'NOT_FILED_UPHELD', by: ['POLICE'], documents: ['D17'],
    stops: ['reconsider.decide'], starts: ['supervise.suggest', 'env.platform_entry'], late: 'MARKED', copies: toldAndCopied, basis: [...order([9, 2]), ...policeRules(181), ...environmentRules(11)], confidence: 'V' },
  { id: '24b', step: 'urge', from: ['UNDER_INVESTIGATION'], by: ['PROCURATORATE_CRIMINAL'], documents: ['D21'], requires: ['THREE_MONTHS_SINCE_FILING'], copies: [tell('POLICE')], basis: procuratorateRules(564), confidence: 'V' },
  { id: '24c', step: 'reportProgress', from: ['UNDER_INVESTIGATION'], by: ['POLICE'], requires: ['STILL_OWED'], stops: ['supervise.urge'], late: 'MARKED', copies: [tell('PROCURATORATE_CRIMINAL')], basis: procuratorateRules(564), confidence: 'V' },
  { id: '26', step: 'handleAdministratively', from: ['SUPERVISION_CLOSED', 'NOT_FILED', 'NOT_FILED_UPHELD'], to: 'INVESTIGATING', by: ['AGENCY'],
    starts: ['filing.followup_admin'], drops: ['reconsider.request', 'supervise.suggest'], basis: order(10), confidence: 'V' },
  { id: '27', step: 'handOver', from: ['FILED'], to: 'UNDER_INVESTIGATION', by: ['AGENCY', 'POLICE'], documents: ['D16'],
    stops: ['filing.handover'], late: 'MARKED', basis: [...order(12), ...environmentRules(10)], confidence: 'V' },
  { id: '27a', step: 'beginInvestigation', from: ['FILED'], to: 'UNDER_INVESTIGATION', by: ['POLICE'], basis: [], confidence: 'D' },
  { id: '27b', step: 'handOver', from: afterFiling, by: ['AGENCY', 'POLICE'], documents: ['D16'],
    requires: ['STILL_OWED'], stops: ['filing.handover'], late: 'MARKED', basis: order(12), confidence: 'D' },
  { id: '28', step: 'withdraw', from: ['UNDER_INVESTIGATION', 'SENT_BACK'], to: 'WITHDRAWN', by: ['POLICE'], documents: ['D23'], requires: ['ADMINISTRATIVE_LIABILITY'],
    starts: ['reverse.police_to_agency', 'env.platform_entry'], drops: ['supervise.urge', 'filing.handover', 'crim.supplement', 'env.supp_investigation'], copies: toldAndCopied, basis: [...order(13), ...policeRules(186), ...environmentRules(17)], confidence: 'V' },
  { id: '28a', step: 'withdraw', from: ['UNDER_INVESTIGATION', 'SENT_BACK'], to: 'WITHDRAWN', by: ['POLICE'], documents: ['D23'], requires: ['NO_ADMINISTRATIVE_LIABILITY'],
    starts: ['env.platform_entry'], drops: ['supervise.urge', 'filing.handover', 'crim.supplement', 'env.supp_investigation'], copies: toldAndCopied, basis: policeRules(186), confidence: 'V' },
  { id: '28b', step: 'returnForPenalty', from: ['WITHDRAWN'], to: 'AGENCY_HANDLING', by: ['POLICE'], requires: ['FILE_RETURNED'],
    stops: ['reverse.police_to_agency'], late: 'MARKED', copies: toldAndCopied, basis: [...order(13), ...penaltyLaw(27), ...environmentRules(17)], confidence: 'V' },
  { id: '29', step: 'forward', from: ['UNDER_INVESTIGATION'], to: 'SENT_ON_AFTER_FILING', by: ['POLICE'], documents: ['D13'], starts: ['police.relay_notice'], copies: [tell('AGENCY')], basis: policeRules(184), confidence: 'V' },
  { id: '29a', step: 'tellOfForwarding', from: ['SENT_ON_AFTER_FILING', ...afterFiling], by: ['POLICE'], requires: ['STILL_OWED'], stops: ['police.relay_notice'], late: 'MARKED', copies: [tell('AGENCY')], basis: policeRules(184), confidence: 'V' },
  { id: '29b', step: 'takeOver', from: ['SENT_ON_AFTER_FILING'], to: 'UNDER_INVESTIGATION', by: ['POLICE'], basis: policeRules(184), confidence: 'D' },
  { id: '30', step: 'sendForProsecution', from: ['UNDER_INVESTIGATION'], to: 'UNDER_PROSECUTION_REVIEW', by: ['POLICE'], documents: ['D24'],
    starts: ['crim.prosecution_review', 'env.platform_entry'], drops: ['supervise.urge'], copies: [advise('AGENCY')], basis: procedureLaw(172), confidence: 'V' },
];
