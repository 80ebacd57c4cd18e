import type { Module } from '../../platform/module.js';
import { Standard } from './standard.entity.js';
import { standardEvents } from './standard.events.js';
import { standardList } from './standard.lists.js';
import { StandardResolver } from './standard.resolver.js';
import { StandardRefused } from './standard.types.js';

export const standardModule: Module = { name: 'standard', entities: [Standard], lists: [standardList], events: standardEvents, resolvers: [StandardResolver], orphanedTypes: [StandardRefused] };
