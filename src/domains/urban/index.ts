import { domainModule } from '../../casework/domain/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { urbanCauses } from './urban.catalogue.js';
import { checkUrbanFacts } from './urban.check.js';
import { UrbanFacts } from './urban.facts.js';

/** 城市管理: facts, causes of action and intake of cases of urban management. */
export const { domain, modules } = domainModule({
  code: DomainCode.URBAN,
  name: 'urban',
  term: '城市管理',
  facts: UrbanFacts,
  causes: urbanCauses,
  check: checkUrbanFacts,
  filters: [
    { fact: 'wasteKind' }, { fact: 'vendorType' }, { fact: 'worksCostAmount', atLeast: true }, { fact: 'solidWasteTonnes', atLeast: true },
  ],
});

export * from './urban.catalogue.js';
export * from './urban.facts.js';
