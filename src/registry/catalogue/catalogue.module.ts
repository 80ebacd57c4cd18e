import type { Module } from '../../platform/module.js';
import { CatalogueResolver } from './catalogue.resolver.js';

export const catalogueModule: Module = { name: 'catalogue', entities: [], resolvers: [CatalogueResolver] };
