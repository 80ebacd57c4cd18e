import type { TestHub } from '../../support/hub.js';
import { done, signedStandard, stepOf } from '../../support/standards.js';

/** Every kind of event of a change of the standards, with nothing left out of it that it can say; its first day lies ahead, so that nothing is compared with it. */
export async function wholeStandards(test: TestHub): Promise<void> {
  const signed = await signedStandard(test, {
    ruleId: 'X338.sample', otherwise: { URBAN: { fact: 'hazardousWasteTonnes', atLeast: '2' } }, domains: ['ENVIRONMENT', 'URBAN'], sumFacts: ['hazardousWasteTonnes'], sumMonths: 12, nearFactor: '0.9', suspicionSuffices: false,
    validFrom: '2098-01-01', validTo: '2099-12-31', note: '示例说明（虚构）', settledBy: '示例认定途径（虚构）',
  });
  await done(stepOf(test, 'withdrawStandard', signed, 'shanxi-justice'));
}
