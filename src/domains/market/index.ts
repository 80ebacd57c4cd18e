import { domainModule } from '../../casework/domain/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { marketCauses } from './market.catalogue.js';
import { checkMarketFacts } from './market.check.js';
import { MarketFacts } from './market.facts.js';

/** 市场监管: facts, causes of action and intake of cases of market supervision. */
export * from './market.catalogue.js';
export * from './market.facts.js';
export const { domain, modules } = domainModule({
  code: DomainCode.MARKET, name: 'market', term: '市场监管', facts: MarketFacts, causes: marketCauses, check: checkMarketFacts,
  filters: [{ fact: 'productClass' }, { fact: 'goodsValueAmount', atLeast: true }, { fact: 'salesAmount', atLeast: true }],
});
