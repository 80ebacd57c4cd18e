import { FactBound, FactSource } from '../case/index.js';
import type { StatedFact, StatedFacts } from '../domain/index.js';
import { implied } from '../threshold/index.js';

/** The facts with what they say by their own definition; what is stated is never changed. */
export function withImplied(facts: StatedFacts): StatedFacts {
  const all = new Map(facts);
  for (const { facts: keys, states } of implied) {
    if (!keys.some((key) => isAboveZero(facts.get(key)))) continue;
    for (const [key, value] of Object.entries(states)) if (!all.has(key)) all.set(key, saidAs(value));
  }
  return all;
}

const isAboveZero = (fact: StatedFact | undefined): boolean => fact !== undefined && 'range' in fact && fact.range.least !== null && fact.range.least > 0n;

const saidAs = (value: string | true): StatedFact => ({ value, isEstablished: false, said: { value: String(value), bound: FactBound.EXACT, source: FactSource.COMPUTED } });
