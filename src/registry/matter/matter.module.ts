import type { Module } from '../../platform/module.js';
import { Matter } from './matter.entity.js';
import { matterPublished } from './matter.register.js';
import { matterList, MatterResolver } from './matter.resolver.js';

export const matterModule: Module = { name: 'matter', entities: [Matter], lists: [matterList], events: [matterPublished], resolvers: [MatterResolver] };
