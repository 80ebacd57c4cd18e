/** 领域: what is the same for every field of enforcement: its facts’ check, its intake, its list, its place in the graph. */
export * from './domain.module.js';
export * from './fact-check.js';
export * from './fact-relations.js';
export * from './stated-facts.js';
