/**
 * Who sees a case. A row's audience is a handful of scope keys, kept with the row; an actor holds a few keys, each up to a field
 * class (docs/rights.md). The keys:
 *
 * - `o<number>`  the organ and every superior in its line: own department;
 * - `v<stem>`    every division that contains the organ's: procuratorate, justice bureau and leaders of that division;
 * - `d`          every organ of state: decisions in force, never that an investigation is open;
 * - `p`          everyone: published, and the decision not annulled.
 */

/** What the audience of a row depends on. */
export interface Standing {
  /** Scope keys of the organ and its superiors (`Organ.lineage`). */
  readonly lineage: readonly string[];
  /** Stem of the division, or null where none is known. */
  readonly division: string | null;
}

export interface DecisionStanding { readonly isInForce: boolean; readonly publishedOn: string | null }

/** Own line and the supervision of the division: everything of the case. */
export function insiders({ lineage, division }: Standing): string[] {
  return [...lineage, ...stemsOf(division).map((stem) => `v${stem}`)];
}

/** A decision in force is open to every organ of state, and once published to everyone. */
export function audienceOfDecision(standing: Standing, decision: DecisionStanding): string[] {
  return [...insiders(standing), ...outsiders(decision)];
}

/** Who else sees a decision than the insiders of its case. */
export function outsiders({ isInForce, publishedOn }: DecisionStanding): string[] {
  return [...(isInForce ? ['d'] : []), ...(isInForce && publishedOn !== null ? ['p'] : [])];
}

/** A case is seen by whoever sees one of its decisions, and by its insiders. */
export function audienceOfCase(standing: Standing, decisions: readonly DecisionStanding[]): string[] {
  return [...new Set([...insiders(standing), ...decisions.flatMap((decision) => audienceOfDecision(standing, decision))])];
}

/** The stems that contain a stem, from the province down to itself: 14, 1406, 140623. */
function stemsOf(stem: string | null): string[] {
  if (stem === null) return [];
  return [2, 4, 6, 9].filter((length) => length <= stem.length).map((length) => stem.slice(0, length));
}
