import type { Module } from '../../platform/module.js';
import { Screening } from './screening.entity.js';
import { screeningList, screeningRelations } from './screening.lists.js';
import { ScreeningResolver } from './screening.resolver.js';
import { ScreenRefused } from './screening.types.js';

export const screeningModule: Module = {
  name: 'screening', entities: [Screening], relations: screeningRelations, lists: [screeningList], resolvers: [ScreeningResolver], orphanedTypes: [ScreenRefused],
};
