import { agricultureProcedure, housingProcedure, marketProcedure } from './basis.js';
import { tell, type TransferRow } from './row.js';

const dispute = [...marketProcedure(13, 16), ...agricultureProcedure(16), ...housingProcedure(6)];
const receiver = { by: ['RECEIVING_AGENCY'], copies: [tell('AGENCY')] } as const;
const answered = { ...receiver, stops: ['platform.referral_answer'], late: 'MARKED' } as const;

/** 案件移送函: from agency to agency, across departments, regions and levels. Who disputes it goes to the common superior, and never refers it on. */
export const referralRows: readonly TransferRow[] = [
  { id: 'AR1', step: 'sendReferral', from: ['REFERRAL_RESOLVED'], to: 'REFERRAL_SENT', by: ['AGENCY'], documents: ['D31'], expected: ['D05', 'D06', 'D07', 'D08'],
    stops: ['platform.referral_dispatch'], starts: ['platform.referral_answer'], late: 'MARKED', copies: [tell('RECEIVING_AGENCY')], basis: marketProcedure(14), confidence: 'V' },
  { id: 'AR2', step: 'receiveReferral', from: ['REFERRAL_SENT'], to: 'REFERRAL_RECEIVED', ...receiver, basis: [], confidence: 'D' },
  { id: 'AR3', step: 'acceptReferral', from: ['REFERRAL_RECEIVED'], to: 'REFERRAL_ACCEPTED', ...answered, basis: marketProcedure(14), confidence: 'V' },
  { id: 'AR3a', step: 'acceptReferral', from: ['REFERRAL_REFUSED'], to: 'REFERRAL_ACCEPTED', ...receiver, stops: ['penalty.jurisdiction_dispute'], late: 'MARKED', basis: marketProcedure(13), confidence: 'V' },
  { id: 'AR4', step: 'refuseReferral', from: ['REFERRAL_RECEIVED'], to: 'REFERRAL_REFUSED', ...answered, requires: ['REASONS_ON_RECORD', 'COMPETENT_ORGAN_NAMED'], starts: ['penalty.jurisdiction_dispute'],
    basis: marketProcedure(14), confidence: 'D' },
  { id: 'AR5', step: 'disputeReferral', from: ['REFERRAL_REFUSED'], to: 'REFERRAL_DISPUTED', by: ['RECEIVING_AGENCY', 'AGENCY'], stops: ['penalty.jurisdiction_dispute'], late: 'MARKED',
    copies: [tell('GOVERNMENT'), tell('AGENCY'), tell('RECEIVING_AGENCY')], basis: [...marketProcedure(14), ...dispute], confidence: 'V' },
  { id: 'AR5a', step: 'disputeReferral', from: ['REFERRAL_SENT', 'REFERRAL_RECEIVED'], to: 'REFERRAL_DISPUTED', by: ['AGENCY'], requires: ['REFERRAL_ANSWER_OVERDUE'], drops: ['platform.referral_answer'],
    copies: [tell('GOVERNMENT'), tell('RECEIVING_AGENCY')], basis: dispute, confidence: 'D' },
  { id: 'AR6', step: 'assignReferral', from: ['REFERRAL_DISPUTED'], to: 'REFERRAL_ASSIGNED', by: ['GOVERNMENT'], requires: ['COMPETENT_ORGAN_NAMED'], copies: [tell('AGENCY'), tell('RECEIVING_AGENCY')], basis: dispute, confidence: 'V' },
  { id: 'AR7', step: 'withdrawReferral', from: ['REFERRAL_RESOLVED', 'REFERRAL_SENT', 'REFERRAL_RECEIVED', 'REFERRAL_REFUSED', 'REFERRAL_DISPUTED'], to: 'REFERRAL_WITHDRAWN', by: ['AGENCY'], requires: ['REASONS_ON_RECORD'],
    drops: ['platform.referral_dispatch', 'platform.referral_answer', 'penalty.jurisdiction_dispute'], copies: [tell('RECEIVING_AGENCY')], basis: [], confidence: 'D' },
];
