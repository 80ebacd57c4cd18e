import type { Module } from '../../platform/module.js';
import { deadlineMoved } from './deadline.channels.js';
import { Deadline, DeadlinePhase } from './deadline.entity.js';
import { deadlineEvents } from './deadline.events.js';
import { deadlineList, deadlineRelations } from './deadline.lists.js';
import { DeadlineResolver } from './deadline.resolver.js';
import { DeadlineRefused } from './deadline.types.js';

export const deadlineModule: Module = {
  name: 'deadline',
  entities: [Deadline, DeadlinePhase],
  relations: deadlineRelations,
  lists: [deadlineList],
  events: deadlineEvents,
  channels: [deadlineMoved],
  resolvers: [DeadlineResolver],
  orphanedTypes: [DeadlineRefused],
};
