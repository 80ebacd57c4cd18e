import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factsOf } from '../../../src/casework/case/index.js';
import { conditionFlaws } from '../../../src/casework/standard/condition.js';
import { thresholds } from '../../../src/casework/threshold/index.js';
import { contentOf } from '../../../src/modules.js';

const { domains } = await contentOf();
const ids = new Set(thresholds.map(({ id }) => id));
const wordsOf = (codes: readonly string[]) => {
  const facts = Map.groupBy(domains.filter(({ code }) => codes.includes(code)).flatMap((domain) => factsOf(domain.facts)), ({ field }) => field);
  return { factsOf: (key: string) => facts.get(key) ?? [], isRule: (id: string) => ids.has(id) };
};

it('takes every condition that the rows of the program are made of', () => {
  const every = wordsOf(domains.map(({ code }) => code));
  const compared = thresholds.filter(({ notLoaded }) => notLoaded === undefined);
  const flaws = compared.flatMap(({ id, condition, otherwise = {} }) => [condition, ...Object.values(otherwise)].flatMap((one) => conditionFlaws(one, id, every)));
  expect(flaws).toEqual([]);
  expect(compared.length).toBeGreaterThan(90);
});

it('answers of whatever JSON holds, and never throws', () => {
  const words = wordsOf(['ENVIRONMENT']);
  const members = ['allOf', 'anyOf', 'sum', 'prior', 'percent', 'of', 'person', 'unit', 'anyRule', 'noRule', 'fact', 'is', 'atLeast', 'below', 'readAs', 'topic', 'count', 'months'];
  const given = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.constantFrom('hazardousWasteTonnes', 'substanceClass', '3', 'ANY'), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...members), tie('value'), { maxKeys: 4 })),
  })).value;
  fc.assert(fc.property(given, (one) => {
    for (const flaw of conditionFlaws(one, 'condition', words)) expect(flaw.field.startsWith('condition')).toBe(true);
  }), { numRuns: 500 });
});
