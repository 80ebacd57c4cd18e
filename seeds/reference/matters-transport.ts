import { PenaltyKind } from '../../src/casework/case/index.js';
import { transportCauses } from '../../src/domains/transport/index.js';
import { mattersOf } from './matters-of.js';

const { WARNING, FINE, REVOKE_LICENCE, STOP_BUSINESS, RESTRICT_PRACTICE } = PenaltyKind;

/** 交通运输执法事项, with the kinds that the range of each cause speaks of; that a driver barred is 限制从业 is this catalogue's reading. */
export const transportMatters = mattersOf('TRANSPORT', transportCauses, {
  TR01: [FINE],
  TR02: [FINE],
  TR03: [FINE],
  TR04: [WARNING, FINE],
  TR05: [REVOKE_LICENCE, STOP_BUSINESS, RESTRICT_PRACTICE],
  TR06: [FINE],
  TR07: [FINE],
  TR08: [FINE],
  TR09: [FINE],
  TR10: [FINE],
  TR11: [FINE],
  TR12: [FINE],
});
