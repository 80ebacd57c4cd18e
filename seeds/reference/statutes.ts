import type { StatuteEntry } from '../../src/registry/statute/index.js';
import { agricultureStatutes } from './statutes/agriculture.js';
import { criminalStatutes } from './statutes/criminal.js';
import { cultureStatutes } from './statutes/culture.js';
import { environmentStatutes } from './statutes/environment.js';
import { interpretationStatutes } from './statutes/interpretations.js';
import { marketStatutes } from './statutes/market.js';
import { penaltyStatutes } from './statutes/penalty.js';
import { sectorStatutes } from './statutes/sector.js';
import { transferStatutes } from './statutes/transfer.js';
import { transportStatutes } from './statutes/transport.js';
import { urbanStatutes } from './statutes/urban.js';

/** 法律规范: every instrument that the hub's clocks, rules and catalogues cite, in each version, with the days that were verified and no others. */
export const statutes: readonly StatuteEntry[] = [
  ...penaltyStatutes,
  ...transferStatutes,
  ...sectorStatutes,
  ...criminalStatutes,
  ...interpretationStatutes,
  ...environmentStatutes,
  ...marketStatutes,
  ...transportStatutes,
  ...cultureStatutes,
  ...agricultureStatutes,
  ...urbanStatutes,
];
