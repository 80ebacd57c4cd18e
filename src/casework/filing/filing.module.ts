import type { Module } from '../../platform/module.js';
import { filingMoved } from './filing.channels.js';
import { PenaltyFiling } from './filing.entity.js';
import { filingEvents } from './filing.events.js';
import { filingRelations, penaltyFilingList } from './filing.lists.js';
import { CaseFilingsResolver, FilingResolver } from './filing.resolver.js';
import { FilingRefused } from './filing.types.js';

export const filingModule: Module = {
  name: 'filing', entities: [PenaltyFiling], relations: filingRelations, lists: [penaltyFilingList], events: filingEvents, channels: [filingMoved], resolvers: [FilingResolver, CaseFilingsResolver],
  orphanedTypes: [FilingRefused],
};
