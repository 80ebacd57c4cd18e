import type { Module } from '../../platform/module.js';
import { ThresholdsResolver } from './threshold.resolver.js';

export const thresholdModule: Module = { name: 'threshold', entities: [], resolvers: [ThresholdsResolver] };
