import type { StatuteEntry } from '../../src/registry/statute/index.js';
import { criminalStatutes } from './statutes/criminal.js';
import { environmentStatutes } from './statutes/environment.js';
import { penaltyStatutes } from './statutes/penalty.js';
import { sectorStatutes } from './statutes/sector.js';
import { transferStatutes } from './statutes/transfer.js';

/** 法律规范: every instrument that the hub's clocks, rules and catalogues cite, in each version, with the days that were verified and no others. */
export const statutes: readonly StatuteEntry[] = [
  ...penaltyStatutes,
  ...transferStatutes,
  ...sectorStatutes,
  ...criminalStatutes,
  ...environmentStatutes,
];
