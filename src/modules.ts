import { caseModule } from './casework/case/index.js';
import { intakeModule } from './casework/intake/index.js';
import { journalModule } from './casework/journal/index.js';
import { partyChangeModule } from './casework/party-change/index.js';
import { environment, environmentModule } from './domains/environment/index.js';
import type { Domain } from './casework/case/index.js';
import type { Module } from './platform/module.js';
import { matterModule } from './registry/matter/index.js';
import { organModule } from './registry/organ/index.js';
import { partyModule } from './registry/party/index.js';
import { statuteModule } from './registry/statute/index.js';

/** The hub's table of contents. */
export const modules: readonly Module[] = [
  organModule,
  partyModule,
  statuteModule,
  matterModule,
  caseModule,
  intakeModule,
  partyChangeModule,
  journalModule,
  environmentModule,
];

/** 领域 that bring cases. */
export const domains: readonly Domain[] = [environment];
