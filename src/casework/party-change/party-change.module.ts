import type { Module } from '../../platform/module.js';
import { partyChangeUndone, partiesMerged, partySplit } from './party-change.events.js';
import { PartyChangesResolver } from './party-change.resolver.js';
import { PartyChangeRefused } from './party-change.types.js';

export const partyChangeModule: Module = {
  name: 'party-change',
  entities: [],
  events: [partiesMerged, partySplit, partyChangeUndone],
  resolvers: [PartyChangesResolver],
  orphanedTypes: [PartyChangeRefused],
};
