import { addDays, canBind, factsRead, judgeOf, type CivilDay, type Judge } from '../../kernel/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import type { ThresholdRule } from '../threshold/index.js';

/** A version of a row that is compared, with its condition made ready. */
export interface LoadedRule {
  readonly rule: ThresholdRule;
  /** As cases of a field are asked; of no field in particular, in the words of the standard. */
  readonly judgeIn: (domain: DomainCode | null) => Judge;
  /** Facts that concern the row, not merely classify. */
  readonly touching: ReadonlySet<string>;
  /** Whether a case that meets it has to be answered: its text was read, and its route is transfer. */
  readonly isBinding: boolean;
  /** Whether earlier penalties or other acts of the party can change its answer. */
  readonly readsOthers: boolean;
  /** Last day of the act to which it applies; null where it has no end. */
  readonly lastDay: CivilDay | null;
}

/** 规则集: the rows that are compared on one state of law, found by fact and by day. */
export class RuleSet {
  private readonly versions = new Map<string, LoadedRule[]>();
  private readonly byFact = new Map<string, Set<string>>();

  /** Rows that are not loaded are left out; a later version of a row ends the one before it. */
  constructor(rules: readonly ThresholdRule[]) {
    const compared = rules.filter(({ notLoaded }) => notLoaded === undefined).toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : one.validFrom > other.validFrom ? 1 : 0));
    for (const rule of compared) {
      const next = compared.find(({ id, validFrom }) => id === rule.id && validFrom > rule.validFrom);
      const loaded = load(rule, next === undefined ? null : addDays(next.validFrom, -1));
      this.versions.set(rule.id, [...(this.versions.get(rule.id) ?? []), loaded]);
      for (const fact of loaded.touching) this.byFact.set(fact, (this.byFact.get(fact) ?? new Set()).add(rule.id));
    }
  }

  /** Identifiers of the rows, in the order of the register, that these facts concern; of one field, or of all. */
  touchedBy(facts: Iterable<string>, domain: DomainCode | null): string[] {
    const ids = new Set<string>();
    for (const fact of facts) for (const id of this.byFact.get(fact) ?? []) ids.add(id);
    return [...ids].filter((id) => domain === null || this.latest(id).rule.domains.includes(domain));
  }

  /** The version of a row for acts of this day; undefined where none is loaded. */
  versionOn(id: string, day: CivilDay): LoadedRule | undefined {
    return this.versions.get(id)?.find(({ rule, lastDay }) => rule.validFrom <= day && (lastDay === null || day <= lastDay));
  }

  /** The last version of a row. Throws RangeError for a row that is not compared. */
  latest(id: string): LoadedRule {
    const last = this.versions.get(id)?.at(-1);
    if (!last) throw new RangeError(`no such rule: ${id}`);
    return last;
  }

  has(id: string): boolean {
    return this.versions.has(id);
  }

  get ids(): readonly string[] {
    return [...this.versions.keys()];
  }
}

function load(rule: ThresholdRule, endedBy: CivilDay | null): LoadedRule {
  const ends = [rule.validTo ?? null, endedBy].filter((day) => day !== null).toSorted();
  const conditions = [rule.condition, ...Object.values(rule.otherwise ?? {})];
  const general = judgeOf(rule.condition, rule.nearFactor);
  const others = new Map<string, Judge>(Object.entries(rule.otherwise ?? {}).map(([domain, condition]) => [domain, judgeOf(condition, rule.nearFactor)]));
  return {
    rule, judgeIn: (domain) => (domain === null ? general : others.get(domain) ?? general), touching: new Set(conditions.flatMap((condition) => factsRead(condition, false))),
    isBinding: canBind(rule.confidence) && rule.route === 'TRANSFER', lastDay: ends[0] ?? null,
    readsOthers: rule.cumulative !== undefined || JSON.stringify(conditions).includes('"prior"'),
  };
}
