import type { Module } from '../../platform/module.js';
import { findingMoved } from './finding.channels.js';
import { Finding, FindingStep } from './finding.entity.js';
import { findingEvents } from './finding.events.js';
import { findingList, findingRelations } from './finding.lists.js';
import { FindingResolver, FindingsOfCaseResolver } from './finding.resolver.js';
import { FindingRefused } from './finding.types.js';

export const findingModule: Module = {
  name: 'finding', entities: [Finding, FindingStep], relations: findingRelations, lists: [findingList], events: findingEvents, channels: [findingMoved], resolvers: [FindingResolver, FindingsOfCaseResolver], orphanedTypes: [FindingRefused],
};
