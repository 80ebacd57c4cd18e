import type { Module } from '../../platform/module.js';
import { timeMoved } from './time.events.js';
import { TimeResolver } from './time.resolver.js';
import { TimeRefused } from './time.types.js';

export const timeModule: Module = { name: 'time', entities: [], events: [timeMoved], resolvers: [TimeResolver], orphanedTypes: [TimeRefused] };
