import { discretionRules, marketProcedure, order, penaltyLaw, procuratorateRules, environmentRules, timelyTransfer } from './basis.js';
import { advise, copy, tell, type TransferRow } from './row.js';
import { afterDispatch, ofTheAgency, onMainLine } from './state.codes.js';

const headsDecision = ['CREDENTIAL', 'E_SEAL', 'SIGNED_PAPER'] as const;
const beforeDispatch = ['CRIME_SUSPECTED', 'TASK_FORCE_FORMED', 'AWAITING_HEAD', 'NOT_APPROVED', 'APPROVED'] as const;

/** 行政执法机关: from the lead to the dispatch. */
export const agencyRows: readonly TransferRow[] = [
  { id: '1', step: 'openCase', from: ['LEAD_REGISTERED'], to: 'INVESTIGATING', by: ['AGENCY'], requires: ['TWO_OFFICERS'],
    stops: ['penalty.case_opening'], starts: ['penalty.decision'], late: 'MARKED', basis: penaltyLaw(42, 54), confidence: 'V' },
  { id: '1x', step: 'close', from: ['LEAD_REGISTERED'], to: 'CLOSED', by: ['AGENCY'], requires: ['REASON_CODE', 'ADMINISTRATIVE_OUTCOME'],
    drops: ['penalty.case_opening'], basis: [], confidence: 'D' },
  { id: '2', step: 'suspectCrime', from: ['INVESTIGATING'], to: 'CRIME_SUSPECTED', by: ['AGENCY', 'LEGAL_REVIEW', 'SYSTEM', 'JUSTICE_BUREAU', 'PROCURATORATE_CRIMINAL'],
    requires: ['RULE_AND_FACTS_KEPT'], starts: ['transfer.taskforce'], copies: [advise('JUSTICE_BUREAU')], basis: order(3, 5), confidence: 'V' },
  { id: '2a', step: 'adviseTransfer', from: ['INVESTIGATING', 'CRIME_SUSPECTED', 'TASK_FORCE_FORMED', 'AWAITING_HEAD', 'APPROVED'], by: ['PROCURATORATE_CRIMINAL'], documents: ['D22'],
    starts: ['supervise.opinion_transfer'], copies: [tell('AGENCY')], basis: [...procuratorateRules(557), ...environmentRules(14)], confidence: 'V' },
  { id: '2d', step: 'answerOpinion', from: ['INVESTIGATING', 'CRIME_SUSPECTED', 'NOT_APPROVED', 'CLOSED'], by: ['AGENCY'], documents: ['D29'],
    requires: ['STILL_OWED'], stops: ['supervise.opinion_transfer'], late: 'MARKED', copies: [tell('PROCURATORATE_CRIMINAL')], basis: environmentRules(14), confidence: 'D' },
  { id: '2b', step: 'clearSuspicion', from: ['CRIME_SUSPECTED', 'TASK_FORCE_FORMED'], to: 'INVESTIGATING', by: ['LEGAL_REVIEW'], requires: ['REASONS_ON_RECORD', 'DEPUTY_IN_CHARGE_AGREES', 'NO_REPORT_MADE'],
    drops: ['transfer.taskforce'], copies: [advise('JUSTICE_BUREAU'), advise('PROCURATORATE_CRIMINAL')], basis: [], confidence: 'D' },
  { id: '2c', step: 'endFinding', from: ['CRIME_SUSPECTED', 'TASK_FORCE_FORMED', 'AWAITING_HEAD', 'APPROVED'], to: 'INVESTIGATING', by: ['AGENCY_HEAD'], proofs: headsDecision, requires: ['FINDING_ENDED_OTHERWISE'],
    drops: ['transfer.taskforce', 'transfer.decision', 'transfer.dispatch'], copies: [advise('PROCURATORATE_CRIMINAL')], basis: [], confidence: 'D' },
  { id: '3', step: 'appointTaskForce', from: ['CRIME_SUSPECTED'], to: 'TASK_FORCE_FORMED', by: ['AGENCY'], requires: ['TWO_OFFICERS'],
    stops: ['transfer.taskforce'], late: 'MARKED', basis: order([5, 1]), confidence: 'V' },
  { id: '4', step: 'submitReport', from: ['TASK_FORCE_FORMED'], to: 'AWAITING_HEAD', by: ['TASK_FORCE'], documents: ['D01'],
    starts: ['transfer.decision'], basis: order([5, 2]), confidence: 'V' },
  { id: '5a', step: 'approve', from: ['AWAITING_HEAD'], to: 'APPROVED', by: ['AGENCY_HEAD'], proofs: headsDecision, documents: ['D02'],
    stops: ['transfer.decision'], starts: ['transfer.dispatch'], late: 'MARKED', basis: order([5, 2]), confidence: 'V' },
  { id: '5b', step: 'disapprove', from: ['AWAITING_HEAD'], to: 'NOT_APPROVED', by: ['AGENCY_HEAD'], proofs: headsDecision, documents: ['D02'], requires: ['REASONS_ON_RECORD'],
    stops: ['transfer.decision'], late: 'MARKED', copies: [advise('JUSTICE_BUREAU'), advise('PROCURATORATE_CRIMINAL')], basis: order([5, 2]), confidence: 'V' },
  { id: '5c', step: 'sendOnTheSpot', from: ['INVESTIGATING', 'CRIME_SUSPECTED'], to: 'SENT', by: ['AGENCY'], requires: ['STANDARD_PLAINLY_REACHED', 'HEAD_TOLD_BY_TELEPHONE'],
    starts: ['police.receipt', 'env.platform_entry', 'transfer.copy_proc', 'transfer.seized_goods', 'platform.papers_on_the_spot'], stops: ['supervise.opinion_transfer'], drops: ['transfer.taskforce'], late: 'MARKED',
    copies: [copy('PROCURATORATE_CRIMINAL')], basis: timelyTransfer(1), confidence: 'M_MED' },
  { id: '5d', step: 'sendPapers', from: afterDispatch, by: ['AGENCY'], documents: ['D03', 'D04'], expected: ['D05', 'D06', 'D07', 'D08', 'D09', 'D10'],
    requires: ['SENT_ON_THE_SPOT'], stops: ['platform.papers_on_the_spot'], late: 'MARKED', copies: [tell('POLICE'), copy('PROCURATORATE_CRIMINAL')], basis: [], confidence: 'D' },
  { id: '6', step: 'reopen', from: ['NOT_APPROVED'], to: 'TASK_FORCE_FORMED', by: ['GOVERNMENT'], requires: ['ORDER_ON_RECORD'], copies: [tell('AGENCY')], basis: order(16), confidence: 'V' },
  { id: '6a', step: 'reopen', from: ['NOT_APPROVED'], to: 'TASK_FORCE_FORMED', by: ['PROCURATORATE_CRIMINAL'], documents: ['D22'],
    starts: ['supervise.opinion_transfer'], copies: [tell('AGENCY')], basis: [...procuratorateRules(557), ...environmentRules(14)], confidence: 'V' },
  { id: '6b', step: 'reopen', from: ['NOT_APPROVED'], to: 'TASK_FORCE_FORMED', by: ['AGENCY'], requires: ['NEW_FACTS'], basis: order(3), confidence: 'D' },
  { id: '6c', step: 'handleAdministratively', from: ['NOT_APPROVED'], to: 'INVESTIGATING', by: ['AGENCY'], basis: order([5, 2]), confidence: 'D' },
  { id: '6d', step: 'orderTransfer', from: beforeDispatch, by: ['GOVERNMENT'], requires: ['ORDER_ON_RECORD'], copies: [tell('AGENCY')], basis: order(16), confidence: 'V' },
  { id: '7', step: 'send', from: ['APPROVED'], to: 'SENT', by: ['AGENCY'], documents: ['D03', 'D04'], expected: ['D05', 'D06', 'D07', 'D08', 'D09', 'D10'],
    stops: ['transfer.dispatch', 'supervise.opinion_transfer'], starts: ['police.receipt', 'env.platform_entry', 'transfer.copy_proc', 'transfer.seized_goods'], late: 'MARKED',
    copies: [copy('PROCURATORATE_CRIMINAL')], basis: [...order([5, 2], 6), ...environmentRules(6), ...timelyTransfer(1)], confidence: 'Vq' },
  { id: '45', step: 'superviseCase', from: ofTheAgency, by: ['JUSTICE_BUREAU'], documents: ['D35'], requires: ['TWO_OFFICERS', 'ORDER_ON_RECORD'], starts: ['sj.notice_reply'], copies: [tell('AGENCY')], basis: discretionRules(15), confidence: 'V' },
  { id: '45a', step: 'superviseCase', from: ofTheAgency, by: ['DEPARTMENT_SUPERVISION', 'GOVERNMENT'], documents: ['D34'], requires: ['ORDER_ON_RECORD'], copies: [tell('AGENCY')], basis: environmentRules(31), confidence: 'D' },
  { id: '45b', step: 'superviseCase', from: beforeDispatch, by: ['SUPERVISORY_COMMISSION'], documents: ['D34'], requires: ['ORDER_ON_RECORD'], copies: [tell('AGENCY')], basis: order(14), confidence: 'D' },
  { id: '45c', step: 'answerSupervision', from: onMainLine, by: ['AGENCY'], documents: ['D29'], requires: ['STILL_OWED'], stops: ['sj.notice_reply'], late: 'MARKED', copies: [tell('JUSTICE_BUREAU')], basis: discretionRules(15), confidence: 'V' },
  { id: '44a', step: 'close', from: ['INVESTIGATING'], to: 'CLOSED', by: ['AGENCY'], requires: ['REASON_CODE', 'ADMINISTRATIVE_OUTCOME'],
    basis: marketProcedure(77), confidence: 'D' },
];
