import { environmentRules, order, policeRules, procedureLaw, procuratorateRules } from './basis.js';
import { filingClocks } from './police.machine.js';
import { advise, copy, tell, type TransferRow } from './row.js';

const suggested = { step: 'suggestSupervision', to: 'UNDER_SUPERVISION', by: ['AGENCY'], documents: ['D18'], copies: [advise('JUSTICE_BUREAU')] } as const;
const filed = { step: 'decideToFile', to: 'FILED', by: ['POLICE'], documents: ['D14'], late: 'MARKED', drops: ['police.supplement'], copies: [tell('AGENCY'), copy('PROCURATORATE_CRIMINAL')] } as const;
/** What the police owe before they have decided: the receipt too, which they may not refuse. */
const undecided = [...filingClocks, 'reconsider.decide', 'police.receipt'] as const;
const asked = ['supervise.explain', 'supervise.overdue_explain'] as const;
const opened = { step: 'openSupervision', to: 'UNDER_SUPERVISION', by: ['PROCURATORATE_CRIMINAL'], basis: procedureLaw(113) } as const;

/** 立案监督: what the procuratorate does about a decision not to file, and about none. */
export const supervisionRows: readonly TransferRow[] = [
  { id: '20', ...suggested, from: ['NOT_FILED'], drops: ['reconsider.request'],
    basis: [...order([9, 1]), ...procuratorateRules(557), ...environmentRules(13)], confidence: 'V' },
  { id: '20a', ...suggested, from: ['NOT_FILED_UPHELD'], stops: ['supervise.suggest'], late: 'MARKED', basis: [...order([9, 2]), ...environmentRules(13)], confidence: 'V' },
  { id: '20b', ...suggested, from: ['WITHDRAWN'], drops: ['reverse.police_to_agency'], basis: environmentRules(13), confidence: 'V' },
  { id: '20c', ...suggested, from: ['UNDER_REVIEW'], requires: ['FILING_OVERDUE'], basis: procuratorateRules(562), confidence: 'V' },
  { id: '20d', ...suggested, from: ['UNDER_RECONSIDERATION'], requires: ['RECONSIDERATION_OVERDUE'], basis: order([9, 2]), confidence: 'D' },
  { id: '20g', ...suggested, from: ['SENT', 'FORWARDED'], requires: ['DELIVERY_ON_RECORD'], basis: [...order(7, 17), ...procuratorateRules(557)], confidence: 'D' },
  { id: '20e', ...opened, from: ['NOT_FILED', 'NOT_FILED_UPHELD', 'WITHDRAWN'], drops: ['reconsider.request', 'supervise.suggest', 'reverse.police_to_agency'], copies: [tell('AGENCY')], confidence: 'V' },
  { id: '20f', ...opened, from: ['UNDER_REVIEW'], requires: ['FILING_OVERDUE'], copies: [tell('AGENCY')], confidence: 'D' },
  { id: '20h', ...opened, from: ['SENT', 'FORWARDED'], requires: ['DELIVERY_ON_RECORD'], copies: [tell('AGENCY')], confidence: 'D' },
  { id: '21', step: 'demandReasons', from: ['UNDER_SUPERVISION'], to: 'REASONS_DEMANDED', by: ['PROCURATORATE_CRIMINAL'], documents: ['D19'], requires: ['DECIDED_NOT_TO_FILE'],
    starts: ['supervise.explain'], copies: [tell('POLICE')], basis: procuratorateRules(559, 560), confidence: 'V' },
  { id: '21a', step: 'demandReasons', from: ['UNDER_SUPERVISION'], to: 'REASONS_DEMANDED', by: ['PROCURATORATE_CRIMINAL'], documents: ['D19'], requires: ['FILING_OVERDUE'],
    starts: ['supervise.overdue_explain'], copies: [tell('POLICE')], basis: procuratorateRules(562), confidence: 'V' },
  { id: '21h', step: 'demandReasons', from: ['UNDER_SUPERVISION'], to: 'REASONS_DEMANDED', by: ['PROCURATORATE_CRIMINAL'], documents: ['D19'], requires: ['NO_RECEIPT_GIVEN'],
    starts: ['supervise.overdue_explain'], copies: [tell('POLICE')], basis: procuratorateRules(559, 562), confidence: 'D' },
  { id: '21b', step: 'endSupervision', from: ['UNDER_SUPERVISION'], to: 'SUPERVISION_CLOSED', by: ['PROCURATORATE_CRIMINAL'], requires: ['REASONS_ON_RECORD', 'DECIDED_NOT_TO_FILE'],
    drops: [...undecided, 'police.supplement'], starts: ['supervise.inform_agency'], copies: [tell('AGENCY')], basis: [], confidence: 'D' },
  { id: '21c', ...filed, from: ['UNDER_SUPERVISION'], stops: undecided, starts: ['filing.notify', 'env.platform_entry'], basis: order(8), confidence: 'D' },
  { id: '21d', step: 'decideNotToFile', from: ['UNDER_SUPERVISION', 'REASONS_DEMANDED'], by: ['POLICE'], documents: ['D15'], requires: ['STILL_OWED', 'REASONS_ON_RECORD'],
    stops: undecided, late: 'MARKED', copies: [tell('AGENCY'), copy('PROCURATORATE_CRIMINAL')], basis: order(8), confidence: 'D' },
  { id: '21e', step: 'explain', from: ['REASONS_DEMANDED', 'UNDER_CORRECTION'], by: ['POLICE'], documents: ['D19'],
    requires: ['STILL_OWED'], stops: asked, late: 'MARKED', copies: [tell('PROCURATORATE_CRIMINAL')], basis: [...procuratorateRules(560, 562), ...policeRules(182)], confidence: 'V' },
  { id: '21f', ...filed, from: ['REASONS_DEMANDED'], stops: [...asked, ...undecided], starts: ['filing.notify', 'env.platform_entry'],
    basis: procuratorateRules(562), confidence: 'V' },
  { id: '21g', step: 'demandCorrection', from: ['REASONS_DEMANDED'], to: 'UNDER_CORRECTION', by: ['PROCURATORATE_CRIMINAL'], documents: ['D21'], requires: ['EXPLANATION_OVERDUE'],
    copies: [tell('POLICE')], basis: procuratorateRules(562), confidence: 'V' },
  { id: '22', step: 'acceptReasons', from: ['REASONS_DEMANDED'], to: 'SUPERVISION_CLOSED', by: ['PROCURATORATE_CRIMINAL'], requires: ['REASONS_RECEIVED'],
    drops: [...asked, ...undecided, 'police.supplement'], starts: ['supervise.inform_agency'], copies: [tell('AGENCY')], basis: procuratorateRules(561), confidence: 'V' },
  { id: '22a', step: 'tellOfReasons', from: ['SUPERVISION_CLOSED', 'INVESTIGATING', 'CLOSED'], by: ['PROCURATORATE_CRIMINAL'], requires: ['STILL_OWED'], stops: ['supervise.inform_agency'], late: 'MARKED',
    copies: [tell('AGENCY')], basis: procuratorateRules(561), confidence: 'V' },
  { id: '23', step: 'orderToFile', from: ['REASONS_DEMANDED', 'UNDER_CORRECTION'], to: 'ORDERED_TO_FILE', by: ['PROCURATORATE_CRIMINAL'], documents: ['D20'], requires: ['CHIEF_PROCURATOR_DECIDES', 'FILING_CONDITIONS_MET'],
    drops: [...asked, ...undecided], starts: ['supervise.file'], copies: [tell('POLICE')], basis: procuratorateRules(562, 563), confidence: 'V' },
  { id: '24', ...filed, from: ['ORDERED_TO_FILE'], stops: ['supervise.file'], starts: ['filing.notify', 'supervise.urge', 'env.platform_entry'], basis: [...procuratorateRules(564), ...policeRules(182)], confidence: 'V' },
  { id: '24a', ...filed, from: ['UNDER_CORRECTION'], stops: ['supervise.file', ...asked, ...undecided], starts: ['filing.notify', 'supervise.urge', 'env.platform_entry'],
    basis: procuratorateRules(564), confidence: 'D' },
  { id: '25', step: 'demandCorrection', from: ['ORDERED_TO_FILE'], to: 'UNDER_CORRECTION', by: ['PROCURATORATE_CRIMINAL'], documents: ['D21'], requires: ['ORDER_TO_FILE_OVERDUE'],
    copies: [tell('POLICE'), tell('GOVERNMENT')], basis: procuratorateRules(564), confidence: 'V' },
  { id: '25a', step: 'askUpperProcuratorate', from: ['UNDER_CORRECTION'], by: ['PROCURATORATE_CRIMINAL'], requires: ['CORRECTION_WITHOUT_EFFECT'], basis: procuratorateRules(564), confidence: 'V' },
  { id: '25b', step: 'revokeOrder', from: ['ORDERED_TO_FILE', 'UNDER_CORRECTION'], to: 'SUPERVISION_CLOSED', by: ['PROCURATORATE_CRIMINAL'], requires: ['CHIEF_PROCURATOR_DECIDES', 'REASONS_ON_RECORD'],
    drops: ['supervise.file', ...asked, ...undecided, 'police.supplement'], starts: ['supervise.inform_agency'], copies: [tell('AGENCY'), tell('POLICE')], basis: [], confidence: 'D' },
];
