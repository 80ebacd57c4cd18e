import {
  AmountFact, CountFact, FactBound, factsOf, FactSource, FlagFact, QuantityFact, type CaseFacts, type Domain, type FactFacts, type PenaltyKind,
} from '../../src/casework/case/index.js';
import type { FactName } from '../../src/casework/domain/index.js';
import type { Seeded } from '../demo/seeded.js';

/** How a fact of an invented case is drawn: between two numbers, among words or codes, or simply yes. */
type Range = readonly [low: number, high: number];
type Drawn = Range | readonly string[] | true;

/** What cases of one cause look like. */
export interface Scheme<F = CaseFacts> {
  /** The act in a few words, as titles and 违法行为类型 have it. */
  readonly act: string;
  readonly facts: Readonly<Partial<Record<FactName<F>, Drawn>>>;
  /** A fine alone where nothing is said. */
  readonly kinds?: readonly PenaltyKind[];
  /** How many in a hundred are natural persons; 5 where nothing is said. */
  readonly persons?: number;
  /** The law that decisions cite for acts before the catalogue's provisions began. */
  readonly earlierLaw?: string;
}

/** The schemes of a domain, one for every cause of its catalogue. */
export type Schemes<Cause extends string, F> = Readonly<Record<Cause, Scheme<F>>>;

/** A fact as a report states it. */
export interface StatedFact { readonly value: string | number | boolean; readonly bound?: FactBound; readonly source?: FactSource; readonly unit?: string }
export type StatedFacts = Readonly<Record<string, StatedFact>>;

/** A scheme whose facts know their kinds and units. */
export interface ReadyScheme extends Omit<Scheme, 'facts'> { readonly facts: readonly (readonly [fact: FactFacts, drawn: Drawn])[] }

/** Joins a domain's schemes with what its facts say of themselves; throws where a scheme names no fact of the domain. */
export function readySchemes({ facts: owner, code }: Domain, schemes: Readonly<Record<string, Scheme>>): ReadonlyMap<string, ReadyScheme> {
  const known = new Map(factsOf(owner).map((fact) => [fact.field, fact]));
  return new Map(Object.entries(schemes).map(([cause, scheme]) => {
    const facts = Object.entries<Drawn>(scheme.facts).map(([field, drawn]) => {
      const fact = known.get(field);
      if (!fact) throw new Error(`${code} has no fact ${field}`);
      return [fact, drawn] as const;
    });
    return [cause, { ...scheme, facts }];
  }));
}

/** One value in ten of those that are measured or counted is known only within a bound. */
const PERCENT_BOUNDED = 10;
const bounds = [FactBound.MIN, FactBound.MAX, FactBound.APPROX];
const numeric: readonly unknown[] = [AmountFact, QuantityFact, CountFact];

/** Draws the facts of one case. */
export function drawFacts({ facts }: ReadyScheme, seed: Seeded): StatedFacts {
  return Object.fromEntries(facts.map(([fact, drawn]) => [fact.field, drawFact(fact, drawn, seed)]));
}

function drawFact(fact: FactFacts, drawn: Drawn, seed: Seeded): StatedFact {
  const isNumeric = numeric.includes(fact.of);
  const isBounded = isNumeric && seed.chance(PERCENT_BOUNDED);
  return {
    value: valueOf(fact, drawn, seed),
    ...(isBounded ? { bound: seed.pick(bounds) } : {}),
    ...(fact.of === QuantityFact ? { source: FactSource.MEASURED } : {}),
    ...(fact.unit === null ? {} : { unit: fact.unit }),
  };
}

function valueOf({ of }: FactFacts, drawn: Drawn, seed: Seeded): string | number | boolean {
  if (drawn === true || of === FlagFact) return true;
  if (!isRange(drawn)) return seed.pick(drawn);
  const [low, high] = drawn;
  if (of === CountFact) return seed.whole(low, high);
  if (of === AmountFact) return `${seed.whole(low, high)}.00`;
  return (seed.whole(low * 10, high * 10) / 10).toFixed(1);
}

const isRange = (drawn: Range | readonly string[]): drawn is Range => typeof drawn[0] === 'number';

/** Facts in the words of a record: 货值金额8200.00元、数量（重量）120.0千克. */
export function inWords({ facts }: ReadyScheme, stated: StatedFacts): string {
  return facts.flatMap(([{ field, term, unit }]) => (unit === null ? [] : [`${term}${String(stated[field]!.value)}${unit}`])).join('、');
}
