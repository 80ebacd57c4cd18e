import type { Domain } from '../../casework/case/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { environmentCauses } from './environment.catalogue.js';
import { checkEnvironmentFacts } from './environment.check.js';
import { EnvironmentFacts } from './environment.facts.js';

const causes = new Set<string>(environmentCauses.map(({ code }) => code));

/** 生态环境 as casework knows it. */
export const environment: Domain = {
  code: DomainCode.ENVIRONMENT,
  facts: EnvironmentFacts,
  factsTable: 'environment.facts',
  checkFacts: checkEnvironmentFacts,
  knowsCause: (code) => causes.has(code),
};
