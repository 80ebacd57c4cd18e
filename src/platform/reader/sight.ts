import { fieldClasses, type FieldClass } from '../model/index.js';

/** 范围键: rows that carry the key in their audience are visible to its holder, their fields up to the class. */
export interface Scope {
  readonly key: string;
  readonly upTo: FieldClass;
}

/** What an actor may see: the few scope keys that rows are marked with. Everyone holds at least one. */
export interface Sight {
  readonly scopes: readonly Scope[];
  /** Said in `withheld`: why a field of this class is not shown to this actor. */
  readonly reasonFor: (fieldClass: FieldClass) => { readonly reason: string; readonly howToAsk: string };
}

const rank = (fieldClass: FieldClass): number => fieldClasses.indexOf(fieldClass);

/** Thrown when a read has no actor: a programming fault, never an answer. */
export class NoActor extends Error {
  constructor() {
    super('A read was attempted without an actor; every read states on whose behalf it is made.');
  }
}

export function requireSight(sight: Sight | undefined | null): Sight {
  if (!sight || sight.scopes.length === 0) throw new NoActor();
  return sight;
}

/** The keys under which this actor sees fields of a class. */
export function keysFor(sight: Sight, fieldClass: FieldClass): string[] {
  return sight.scopes.filter((scope) => rank(scope.upTo) >= rank(fieldClass)).map((scope) => scope.key);
}

/** The highest class any of the actor's keys reaches among those a row carries; -1 when the row is invisible. */
export function reach(sight: Sight, audience: readonly string[]): number {
  return Math.max(-1, ...sight.scopes.filter((scope) => audience.includes(scope.key)).map((scope) => rank(scope.upTo)));
}

/** Whether a field of the class is shown on a row that carries these keys. */
export function reaches(sight: Sight, audience: readonly string[], fieldClass: FieldClass): boolean {
  return reach(sight, audience) >= rank(fieldClass);
}
