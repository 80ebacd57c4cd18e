import type { Module } from '../../platform/module.js';
import { mergeDismissed, partyChangeUndone, partiesMerged, partySplit } from './party-change.events.js';
import { PartyChangesResolver } from './party-change.resolver.js';
import { PartyChangeRefused } from './party-change.types.js';

export const partyChangeModule: Module = {
  name: 'party-change',
  entities: [],
  events: [partiesMerged, partySplit, mergeDismissed, partyChangeUndone],
  resolvers: [PartyChangesResolver],
  orphanedTypes: [PartyChangeRefused],
};
