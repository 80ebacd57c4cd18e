import { describe, expect, it } from '@jest/globals';
import { factsOf, kindOf, type FactFacts } from '../../../src/casework/case/index.js';
import { crimes } from '../../../src/casework/crime/index.js';
import { circumstanceWords } from '../../../src/casework/screening/report-circumstances.js';
import { factWords, greatestCounts } from '../../../src/casework/screening/report-words.js';
import { thresholds } from '../../../src/casework/threshold/index.js';
import { contentOf } from '../../../src/modules.js';
import { flag, meaningsOf } from '../../../src/platform/model/index.js';

const { domains } = await contentOf();
const factsByKey: ReadonlyMap<string, readonly FactFacts[]> = Map.groupBy(domains.flatMap(({ facts }) => factsOf(facts)), ({ field }) => field);
const isValueOf = (fact: FactFacts, value: string): boolean => (kindOf(fact) === flag ? value === 'true' : value in (meaningsOf(kindOf(fact).type() as object) ?? {}));

describe('the words of reports (R-064)', () => {
  it('stand for facts that the fields have', () => {
    expect([...Object.keys(factWords), ...greatestCounts].filter((key) => !factsByKey.has(key))).toEqual([]);
  });

  it('state values that a field with the fact has; a field that lists its values otherwise is not spoken of', () => {
    const wrong = circumstanceWords.flatMap(({ words, states = {} }) => Object.entries(states).filter(([key, value]) => !(factsByKey.get(key) ?? []).some((fact) => isValueOf(fact, value))).map(([key, value]) => `${words}: ${key}=${value}`));
    expect(wrong).toEqual([]);
  });

  it('name crimes of the register and rows of the standards', () => {
    const known = new Set([...crimes.map(({ code }) => code), ...thresholds.map(({ id }) => id)]);
    expect(circumstanceWords.flatMap(({ named = [] }) => named).filter((one) => !known.has(one))).toEqual([]);
  });

  it('say one thing each', () => {
    const words = circumstanceWords.flatMap((one) => one.words.split(' '));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});
