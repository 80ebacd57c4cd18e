import type { Module } from '../../platform/module.js';
import { AdministrativeDivision } from '../division/index.js';
import { Organ } from './organ.entity.js';
import { organList } from './organ.lists.js';
import { organRegistered } from './organ.register.js';
import { OrganResolver } from './organ.resolver.js';

export const organModule: Module = { name: 'organ', entities: [AdministrativeDivision, Organ], lists: [organList], events: [organRegistered], resolvers: [OrganResolver] };
