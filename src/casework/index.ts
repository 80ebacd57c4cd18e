/** 子图 casework: procedure, the same for every domain. */
import type { Module } from '../platform/module.js';
import { accountabilityModule } from './accountability/index.js';
import { caseModule } from './case/index.js';
import { caseFileModule } from './case-file/index.js';
import { clockModule } from './clock/index.js';
import { completenessModule } from './completeness/index.js';
import { crimeModule } from './crime/index.js';
import { deadlineModule } from './deadline/index.js';
import { filingModule } from './filing/index.js';
import { findingModule } from './finding/index.js';
import { historyModule } from './history/index.js';
import { intakeModule } from './intake/index.js';
import { journalModule } from './journal/index.js';
import { leadModule } from './lead/index.js';
import { majorModule } from './major/index.js';
import { noticeModule } from './notice/index.js';
import { partyChangeModule } from './party-change/index.js';
import { receiverModule } from './receiver/index.js';
import { reviewModule } from './review/index.js';
import { screeningModule } from './screening/index.js';
import { standardModule } from './standard/index.js';
import { statisticsModule } from './statistics/index.js';
import { subscriberModule } from './subscriber/index.js';
import { thresholdModule } from './threshold/index.js';
import { transferModule } from './transfer/index.js';
import { webhookModule } from './webhook/index.js';

export const modules: readonly Module[] = [caseModule, intakeModule, partyChangeModule, statisticsModule, journalModule, subscriberModule, noticeModule, webhookModule, clockModule, crimeModule, receiverModule, transferModule, deadlineModule, screeningModule, thresholdModule, findingModule, historyModule, majorModule, reviewModule, leadModule, filingModule, completenessModule, standardModule, accountabilityModule, caseFileModule];
