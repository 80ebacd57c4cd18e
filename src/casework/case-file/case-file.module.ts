import type { Module } from '../../platform/module.js';
import { EnforcementCase } from '../case/index.js';
import { CaseFile } from './case-file.entity.js';
import { CaseFileResolver } from './case-file.resolver.js';
import { catalogueList } from './catalogue.lists.js';

export const caseFileModule: Module = {
  name: 'case-file',
  entities: [CaseFile],
  relations: [{ how: 'one', of: EnforcementCase, field: 'file', to: CaseFile, on: (parent, child) => `${child}.id = ${parent}.id` }],
  lists: [catalogueList],
  resolvers: [CaseFileResolver],
};
