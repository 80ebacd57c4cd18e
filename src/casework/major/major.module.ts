import type { Module } from '../../platform/module.js';
import { majorListRecorded } from './major.events.js';
import { majorListList } from './major.lists.js';
import { MajorListResolver } from './major.resolver.js';
import { MajorListRefused } from './major.types.js';
import { MajorList } from './major-list.entity.js';

export const majorModule: Module = {
  name: 'major', entities: [MajorList], lists: [majorListList], events: [majorListRecorded], resolvers: [MajorListResolver], orphanedTypes: [MajorListRefused],
};
