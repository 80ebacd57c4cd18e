import { PenaltyKind } from '../../src/casework/case/index.js';
import { urbanCauses } from '../../src/domains/urban/index.js';
import type { MatterEntry } from '../../src/registry/matter/index.js';
import { mattersOf } from './matters-of.js';

const { FINE, CONFISCATE_GOODS, CLOSE_BUSINESS } = PenaltyKind;

const matters = mattersOf('URBAN', urbanCauses, {
  UM01: [FINE, CONFISCATE_GOODS],
  UM02: [],
  UM03: [FINE],
  UM04: [FINE],
  UM05: [FINE],
  UM06: [FINE],
  UM07: [FINE, CLOSE_BUSINESS],
  UM08: [FINE],
  UM09: [FINE],
  UM10: [FINE],
  UM11: [FINE],
  UM12: [FINE],
});

/** What is said of one matter otherwise than of all: villages are the township's, and before the Code the rule on construction waste stood alone. */
function ofItself(matter: MatterEntry): MatterEntry {
  if (matter.code === 'UM02') return { ...matter, levels: ['TOWNSHIP'] };
  if (matter.code === 'UM05' && matter.version === 1) return { ...matter, limits: '罚款200–100,000元' };
  return matter;
}

/** 城市管理执法事项, with the kinds that the range of each cause speaks of; local rules carry the amounts where the range says so. */
export const urbanMatters: readonly MatterEntry[] = matters.map(ofItself);
