/** 子图 registry: what exists without cases. */
import type { Module } from '../platform/module.js';
import { calendarModule } from './calendar/index.js';
import { catalogueModule } from './catalogue/index.js';
import { matterModule } from './matter/index.js';
import { officerModule } from './officer/index.js';
import { organModule } from './organ/index.js';
import { partyModule } from './party/index.js';
import { statuteModule } from './statute/index.js';
import { timeModule } from './time/index.js';

export const modules: readonly Module[] = [organModule, officerModule, partyModule, statuteModule, matterModule, calendarModule, catalogueModule, timeModule];
