import { PenaltyKind } from '../../src/casework/case/index.js';
import { cultureCauses } from '../../src/domains/culture/index.js';
import { mattersOf } from './matters-of.js';

const { FINE, REVOKE_LICENCE, STOP_BUSINESS } = PenaltyKind;

/** 文化市场执法事项, with the kinds that the range of each cause speaks of; that 停业整顿 is 责令停产停业 is this catalogue's reading. */
export const cultureMatters = mattersOf('CULTURE', cultureCauses, {
  CU01: [FINE, REVOKE_LICENCE],
  CU02: [FINE, REVOKE_LICENCE],
  CU03: [FINE, STOP_BUSINESS],
  CU04: [FINE, STOP_BUSINESS],
  CU05: [FINE, STOP_BUSINESS, REVOKE_LICENCE],
  CU06: [FINE],
  CU07: [FINE, REVOKE_LICENCE],
  CU08: [FINE],
  CU09: [FINE, STOP_BUSINESS],
  CU10: [FINE],
  CU11: [FINE],
});
