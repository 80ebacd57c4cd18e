import type { Module } from '../../platform/module.js';
import { completenessMoved } from './completeness.channels.js';
import { questionEvents, seriesStated } from './completeness.events.js';
import { completenessQuestionList, numberSeriesList } from './completeness.lists.js';
import { CompletenessResolver } from './completeness.resolver.js';
import { CompletenessRefused } from './completeness.types.js';
import { NumberSeries } from './number-series.entity.js';
import { CompletenessQuestion } from './question.entity.js';
import { Sighting } from './sighting.entity.js';

export const completenessModule: Module = {
  name: 'completeness', entities: [NumberSeries, Sighting, CompletenessQuestion], lists: [completenessQuestionList, numberSeriesList], events: [seriesStated, ...questionEvents], channels: [completenessMoved], resolvers: [CompletenessResolver],
  orphanedTypes: [CompletenessRefused],
};
