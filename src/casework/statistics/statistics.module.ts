import type { Module } from '../../platform/module.js';
import { StatisticsResolver } from './statistics.resolver.js';

export const statisticsModule: Module = { name: 'statistics', entities: [], resolvers: [StatisticsResolver] };
