import type { Module } from '../../platform/module.js';
import { accountabilityMoved } from './accountability.channels.js';
import { AccountabilityCase, AccountabilitySheet, AccountabilityStatement } from './accountability.entity.js';
import { accountabilityEvents } from './accountability.events.js';
import { accountabilityList, accountabilityRelations } from './accountability.lists.js';
import { AccountabilityOfCaseResolver, AccountabilityOfFindingResolver, AccountabilityResolver } from './accountability.resolver.js';
import { AccountabilityRefused } from './accountability.types.js';

export const accountabilityModule: Module = {
  name: 'accountability', entities: [AccountabilityCase, AccountabilityStatement, AccountabilitySheet], relations: accountabilityRelations, lists: [accountabilityList], events: accountabilityEvents, channels: [accountabilityMoved],
  resolvers: [AccountabilityResolver, AccountabilityOfCaseResolver, AccountabilityOfFindingResolver], orphanedTypes: [AccountabilityRefused],
};
