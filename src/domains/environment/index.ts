import { domainModule } from '../../casework/domain/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { environmentCauses } from './environment.catalogue.js';
import { checkEnvironmentFacts } from './environment.check.js';
import { EnvironmentFacts } from './environment.facts.js';

/** 生态环境: facts, causes of action and intake of environmental cases. */
export const { domain, modules } = domainModule({
  code: DomainCode.ENVIRONMENT,
  name: 'environment',
  term: '生态环境',
  facts: EnvironmentFacts,
  causes: environmentCauses,
  check: checkEnvironmentFacts,
  filters: [
    { fact: 'medium' }, { fact: 'keyUnit' }, { fact: 'hazardousWasteTonnes', atLeast: true }, { fact: 'excessMultiple', atLeast: true },
  ],
});

export * from './environment.catalogue.js';
export * from './environment.facts.js';
