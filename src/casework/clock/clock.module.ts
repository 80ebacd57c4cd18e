import type { Module } from '../../platform/module.js';
import { ClocksResolver } from './clock.resolver.js';

export const clockModule: Module = { name: 'clock', entities: [], resolvers: [ClocksResolver] };
