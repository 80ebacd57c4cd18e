import type { Module } from '../../platform/module.js';
import { Statute, StatuteArticle } from './statute.entity.js';
import { statuteEntered, statuteExtended } from './statute.register.js';
import { statuteList, StatuteResolver } from './statute.resolver.js';

export const statuteModule: Module = {
  name: 'statute',
  entities: [Statute, StatuteArticle],
  relations: [{ how: 'many', of: Statute, field: 'articles', to: StatuteArticle, on: (parent, child) => `${child}.statute_id = ${parent}.id`, orderBy: ['ordinal'], usual: 20 }],
  lists: [statuteList],
  events: [statuteEntered, statuteExtended],
  resolvers: [StatuteResolver],
};
