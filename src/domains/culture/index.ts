import { domainModule } from '../../casework/domain/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { cultureCauses } from './culture.catalogue.js';
import { CultureFacts } from './culture.facts.js';

/** 文化市场: facts, causes of action and intake of cases of the cultural market. */
export const { domain, modules } = domainModule({
  code: DomainCode.CULTURE,
  name: 'culture',
  term: '文化市场',
  facts: CultureFacts,
  causes: cultureCauses,
  filters: [
    { fact: 'performanceFault' }, { fact: 'infringedRight' }, { fact: 'protectedSiteLevel' }, { fact: 'minorCount', atLeast: true },
    { fact: 'administrativeTurnoverAmount', atLeast: true },
  ],
});

export * from './culture.catalogue.js';
export * from './culture.facts.js';
