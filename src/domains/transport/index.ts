import { domainModule } from '../../casework/domain/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { transportCauses } from './transport.catalogue.js';
import { checkTransportFacts } from './transport.check.js';
import { TransportFacts } from './transport.facts.js';

/** 交通运输: facts, causes of action and intake of transport cases. */
export const { domain, modules } = domainModule({
  code: DomainCode.TRANSPORT,
  name: 'transport',
  term: '交通运输',
  facts: TransportFacts,
  causes: transportCauses,
  check: checkTransportFacts,
  filters: [
    { fact: 'plateNumber' }, { fact: 'vehicleType' }, { fact: 'dangerousGoodsClass' }, { fact: 'overMassKilograms', atLeast: true },
    { fact: 'overMassPercent', atLeast: true },
  ],
});

export * from './transport.catalogue.js';
export * from './transport.facts.js';
