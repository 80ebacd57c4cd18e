import type { Module } from '../../platform/module.js';
import { Organ } from '../organ/index.js';
import { Certificate, Officer } from './officer.entity.js';
import { officerList, officersOfOrgan } from './officer.lists.js';
import { officerChanged, officerRegistered } from './officer.register.js';
import { OfficerResolver, OrganOfficersResolver } from './officer.resolver.js';

const ofOfficer = (parent: string, child: string): string => `${child}.officer_id = ${parent}.id`;

export const officerModule: Module = {
  name: 'officer',
  entities: [Officer, Certificate],
  relations: [
    { how: 'many', of: Officer, field: 'certificates', to: Certificate, on: (parent, child) => `${ofOfficer(parent, child)} and ${child}.current`, orderBy: ['number', 'issuer'] },
    { how: 'many', of: Officer, field: 'certificateHistory', to: Certificate, on: ofOfficer, orderBy: ['number', 'issuer', 'version'] },
    { how: 'page', of: Organ, field: 'officers', list: officersOfOrgan, on: (parent, walked) => `${walked}.organ_id = ${parent}.id` },
  ],
  lists: [officerList],
  events: [officerRegistered, officerChanged],
  resolvers: [OfficerResolver, OrganOfficersResolver],
};
