import { decimal, scaled, type Range } from '../../kernel/index.js';
import { FactBound, FactSource } from '../case/index.js';
import type { StatedFact, StatedFacts } from '../domain/index.js';
import { excesses, implied, sums } from '../threshold/index.js';

/** The facts with what they say by their own definition, and with totals and multiples that follow from them; what is stated is never changed. */
export function withImplied(facts: StatedFacts): StatedFacts {
  const all = new Map(facts);
  for (const { fact, of } of sums) put(all, fact, sumOf(of.map((key) => rangeOf(facts.get(key)))));
  for (const { fact, measured, limit } of excesses) put(all, fact, excessOf(rangeOf(facts.get(measured)), rangeOf(facts.get(limit))));
  for (const { facts: keys, states } of implied) {
    if (!keys.some((key) => (rangeOf(all.get(key))?.least ?? 0n) > 0n)) continue;
    for (const [key, value] of Object.entries(states)) if (!all.has(key)) all.set(key, saidAs(value));
  }
  return all;
}

function put(all: Map<string, StatedFact>, key: string, range: Range | null): void {
  const number = range?.least ?? range?.most ?? null;
  if (range === null || number === null || all.has(key)) return;
  const bound = range.least === range.most ? FactBound.EXACT : range.least === null ? FactBound.MAX : FactBound.MIN;
  all.set(key, { range, said: { value: decimal(number), bound, source: FactSource.COMPUTED } });
}

const rangeOf = (fact: StatedFact | undefined): Range | null => (fact !== undefined && 'range' in fact ? fact.range : null);

/** At least the parts that are stated; no more only where all of them are. */
function sumOf(parts: readonly (Range | null)[]): Range | null {
  const stated = parts.filter((part) => part !== null);
  if (stated.length === 0) return null;
  const most = stated.length < parts.length || stated.some((part) => part.most === null) ? null : stated.reduce((sum, part) => sum + part.most!, 0n);
  return { least: stated.reduce((sum, { least }) => sum + (least ?? 0n), 0n), most };
}

function excessOf(measured: Range | null, limit: Range | null): Range | null {
  const by = limit?.least ?? null;
  if (measured === null || by === null || by !== limit?.most || by === 0n) return null;
  const over = (end: bigint | null): bigint | null => (end === null ? null : ((end - by) * scaled('1')) / by);
  const range = { least: over(measured.least), most: over(measured.most) };
  return (range.most ?? range.least ?? 0n) < 0n ? { least: 0n, most: 0n } : range;
}

const saidAs = (value: string | true): StatedFact => ({ value, isEstablished: false, said: { value: String(value), bound: FactBound.EXACT, source: FactSource.COMPUTED } });
