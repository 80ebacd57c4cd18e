/** 生态环境: facts, causes of action and intake of environmental cases. */
export * from './environment.catalogue.js';
export * from './environment.check.js';
export * from './environment.codes.js';
export * from './environment.domain.js';
export * from './environment.facts.js';
export * from './environment.module.js';
