import type { Module } from '../../platform/module.js';
import { HistoryResolver } from './history.resolver.js';

export const historyModule: Module = { name: 'history', entities: [], resolvers: [HistoryResolver] };
