import type { Module } from '../../platform/module.js';
import { CrimesResolver } from './crime.resolver.js';

export const crimeModule: Module = { name: 'crime', entities: [], resolvers: [CrimesResolver] };
