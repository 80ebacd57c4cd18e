import { caseModule } from './casework/case/index.js';
import { intakeModule } from './casework/intake/index.js';
import { journalModule } from './casework/journal/index.js';
import * as culture from './domains/culture/index.js';
import * as environment from './domains/environment/index.js';
import * as transport from './domains/transport/index.js';
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
  journalModule,
  ...environment.modules,
  ...transport.modules,
  ...culture.modules,
];

/** 领域 that bring cases. */
export const domains: readonly Domain[] = [environment.domain, transport.domain, culture.domain];
