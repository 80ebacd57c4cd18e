import { PenaltyKind } from '../../src/casework/case/index.js';
import { agricultureCauses } from '../../src/domains/agriculture/index.js';
import type { MatterEntry } from '../../src/registry/matter/index.js';
import { mattersOf } from './matters-of.js';

const { FINE, REVOKE_LICENCE, RESTRICT_PRACTICE, DETENTION } = PenaltyKind;

const matters = mattersOf('AGRICULTURE', agricultureCauses, {
  AG01: [FINE, REVOKE_LICENCE],
  AG02: [FINE],
  AG03: [FINE, DETENTION],
  AG04: [FINE, RESTRICT_PRACTICE],
  AG05: [FINE, RESTRICT_PRACTICE],
  AG06: [FINE],
  AG07: [FINE, RESTRICT_PRACTICE],
  AG08: [FINE, DETENTION],
  AG09: [FINE, DETENTION],
  AG10: [FINE],
  AG11: [],
});

/** What 农药管理条例 alone is taken to say of AG03 before the Code: its fines, not the detention. */
const AG03_BEFORE_CODE: Pick<MatterEntry, 'penaltyKinds' | 'limits'> = { penaltyKinds: [FINE], limits: '单位50,000–100,000元；个人10,000元以下' };

/** 农业农村执法事项, with the kinds that the range of each cause speaks of; that 禁业 is 限制从业 is this catalogue's reading. */
export const agricultureMatters: readonly MatterEntry[] = matters.map((matter) =>
  (matter.code === 'AG03' && matter.version === 1 ? { ...matter, ...AG03_BEFORE_CODE } : matter));
