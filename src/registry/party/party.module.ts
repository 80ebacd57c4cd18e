import type { Module } from '../../platform/module.js';
import { PartyAlias } from './party-alias.entity.js';
import { Party } from './party.entity.js';
import { PartyResolver } from './party.resolver.js';

export const partyModule: Module = {
  name: 'party',
  entities: [Party, PartyAlias],
  relations: [{ how: 'many', of: Party, field: 'aliases', to: PartyAlias, on: (parent, child) => `${child}.party_id = ${parent}.id`, orderBy: ['recorded_at', 'id'] }],
  resolvers: [PartyResolver],
};
