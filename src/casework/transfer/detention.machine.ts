import { detentionRules } from './basis.js';
import { copy, tell, type TransferRow } from './row.js';

/** 行政拘留移送: a referral for administrative detention; the days are working days. */
export const detentionRows: readonly TransferRow[] = [
  { id: 'DT1', step: 'sendForDetention', from: ['DETENTION_RESOLVED'], to: 'DETENTION_SENT', by: ['AGENCY'], documents: ['D33'], stops: ['env.detention.transfer'], late: 'MARKED', copies: [tell('POLICE')], basis: detentionRules(12), confidence: 'V' },
  { id: 'DT2', step: 'acceptForDetention', from: ['DETENTION_SENT'], to: 'DETENTION_ACCEPTED', by: ['POLICE'], starts: ['env.detention.decide', 'env.detention.return'], copies: [tell('AGENCY')], basis: detentionRules(13), confidence: 'V' },
  { id: 'DT3', step: 'decideDetention', from: ['DETENTION_ACCEPTED'], to: 'DETENTION_DECIDED', by: ['POLICE'], stops: ['env.detention.decide'], drops: ['env.detention.return'], starts: ['env.detention.copy'], late: 'MARKED',
    copies: [copy('AGENCY')], basis: detentionRules(13), confidence: 'V' },
  { id: 'DT4', step: 'copyDetention', from: ['DETENTION_DECIDED'], by: ['POLICE'], requires: ['STILL_OWED'], stops: ['env.detention.copy'], late: 'MARKED', copies: [copy('AGENCY')], basis: detentionRules(14), confidence: 'V' },
  { id: 'DT5', step: 'returnDetention', from: ['DETENTION_ACCEPTED'], to: 'DETENTION_RETURNED', by: ['POLICE'], requires: ['REASONS_ON_RECORD'], stops: ['env.detention.return'], drops: ['env.detention.decide'], late: 'MARKED',
    copies: [tell('AGENCY')], basis: detentionRules(15), confidence: 'V' },
];
