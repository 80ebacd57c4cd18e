/** 案件: the enforcement case, its parties, decisions and steps, and what a domain's facts are made of. */
export * from './case.codes.js';
export * from './case.entity.js';
export * from './case.lists.js';
export * from './case.module.js';
export * from './case.policy.js';
export * from './case.types.js';
export * from './case.values.js';
export * from './case-facts.entity.js';
export * from './case-officer.entity.js';
export * from './case-party.entity.js';
export * from './case-revision.entity.js';
export * from './case-revisions.js';
export * from './case-step.entity.js';
export * from './cause.js';
export * from './decision.entity.js';
export type * from './domain.js';
export * from './fact.codes.js';
export * from './fact.js';
