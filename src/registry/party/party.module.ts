import type { Module } from '../../platform/module.js';
import { PartyAlias } from './party-alias.entity.js';
import { PartyChange } from './party-change.entity.js';
import { PartySplit } from './party-split.entity.js';
import { PartyStanding } from './party-standing.entity.js';
import { MergeCandidate } from './merge-candidate.entity.js';
import { PartySearchResolver } from './party-search.resolver.js';
import { Party } from './party.entity.js';
import { PartyChangeResolver, PartyResolver } from './party.resolver.js';
import { identitiesOf } from './standing.js';

/** Changes of the party, and of every party that is part of it today. */
const concerns = (parent: string, child: string): string =>
  `(${child}.party_id = any(${identitiesOf(`${parent}.id`)}) or ${child}.other_id = any(${identitiesOf(`${parent}.id`)}))`;

export const partyModule: Module = {
  name: 'party',
  entities: [Party, PartyAlias, PartyChange, PartyStanding, PartySplit, MergeCandidate],
  relations: [
    { how: 'many', of: Party, field: 'aliases', to: PartyAlias, on: (parent, child) => `${child}.party_id = ${parent}.id`, orderBy: ['recorded_at', 'id'] },
    { how: 'many', of: Party, field: 'changes', to: PartyChange, on: concerns, orderBy: ['number'] },
    { how: 'one', of: PartyChange, field: 'undoneBy', to: PartyChange, on: (parent, child) => `${child}.undoes_id = ${parent}.id` },
  ],
  resolvers: [PartyResolver, PartyChangeResolver, PartySearchResolver],
};
