import { EnforcementCase, factsOf } from '../../casework/case/index.js';
import { Submission } from '../../casework/intake/index.js';
import type { Module } from '../../platform/module.js';
import { EnvironmentFacts } from './environment.facts.js';
import { EnvironmentResolver } from './environment.resolver.js';

export const environmentModule: Module = {
  name: 'environment',
  entities: [EnvironmentFacts],
  borrowed: [EnforcementCase, Submission],
  embeddables: [...new Set(factsOf(EnvironmentFacts).map((fact) => fact.of))],
  relations: [{ how: 'one', of: EnforcementCase, field: 'environment', to: EnvironmentFacts, on: (parent, child) => `${child}.id = ${parent}.id` }],
  resolvers: [EnvironmentResolver],
};
