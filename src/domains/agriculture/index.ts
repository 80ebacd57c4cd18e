import { domainModule } from '../../casework/domain/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { agricultureCauses } from './agriculture.catalogue.js';
import { checkAgricultureFacts } from './agriculture.check.js';
import { AgricultureFacts } from './agriculture.facts.js';

/** 农业农村: facts, causes of action and intake of cases of agriculture. */
export const { domain, modules } = domainModule({
  code: DomainCode.AGRICULTURE,
  name: 'agriculture',
  term: '农业农村',
  facts: AgricultureFacts,
  causes: agricultureCauses,
  check: checkAgricultureFacts,
  filters: [
    { fact: 'productKind' }, { fact: 'fishingMethod' }, { fact: 'goodsValueAmount', atLeast: true }, { fact: 'catchKilograms', atLeast: true },
  ],
});

export * from './agriculture.catalogue.js';
export * from './agriculture.facts.js';
