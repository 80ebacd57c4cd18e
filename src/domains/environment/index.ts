/** 子图 environment 生态环境: facts, causes of action and intake of environmental cases. */
import { environmentModule } from './environment.module.js';

export * from './environment.catalogue.js';
export * from './environment.check.js';
export * from './environment.codes.js';
export { environment, environment as domain } from './environment.domain.js';
export * from './environment.facts.js';

export const modules = [environmentModule] as const;
