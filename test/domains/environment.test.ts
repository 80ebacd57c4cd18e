import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { factsOf, kindOf } from '../../src/casework/case/index.js';
import { domain, EnvironmentFacts } from '../../src/domains/environment/index.js';
import { decimal, flag, money, text, whole, type Kind } from '../../src/platform/model/index.js';
import { aHub, type TestHub } from '../support/hub.js';
import { aCaseOf, codesOf, gapsOf, reported, stated, type CaseSeen, type FactsGiven } from './facts-given.js';

let test: TestHub;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

const seenOf = async (key: string, facts: FactsGiven): Promise<CaseSeen> => (await reported(test, domain, [aCaseOf(domain, key, facts)]))[0]!;

describe('facts of the environment', () => {
  it('are of every kind that facts can have', () => {
    const facts = factsOf(EnvironmentFacts);
    const kinds = new Set<Kind | 'choice'>(facts.map((fact) => (codesOf(fact).length > 0 ? 'choice' : kindOf(fact))));
    expect(kinds).toEqual(new Set([decimal, money, whole, flag, text, 'choice']));
    expect(facts.length).toBeGreaterThan(80);
  });

  it('are kept where they disagree, and the disagreement is a gap', async () => {
    const seen = await seenOf('multiple', { measuredMgPerLitre: { value: '150' }, limitMgPerLitre: { value: '50' }, excessMultiple: { value: '3' } });
    expect(gapsOf(seen)).toEqual([['facts.excessMultiple', 'MULTIPLE_DISAGREES', '3']]);
    expect(stated(seen)['excessMultiple']).toMatchObject({ value: '3', unit: '倍' });
  });

  it('are none where a text is blank', async () => {
    const seen = await seenOf('blank', { wasteName: { value: ' ' } });
    expect(gapsOf(seen)).toEqual([['facts.wasteName', 'VALUE_MISSING', null]]);
    expect(stated(seen)).toEqual({});
  });
});
