import { addMonths, lighter, type CivilDay, type Evidence, type Judged, type PriorPenalties, type Range, type ScreeningAnswer, type Stated } from '../../kernel/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import type { StatedFacts } from '../domain/index.js';
import type { LoadedRule, RuleSet } from './rule-set.js';

/** 行为: what one party did in one case, with what the hub knows of the party. */
export interface Act {
  /** The field whose rows are compared; null for the rows of all. */
  readonly domain: DomainCode | null;
  /** Last day of the act; it chooses the rules. Null where nothing tells. */
  readonly on: CivilDay | null;
  readonly facts: StatedFacts;
  readonly isUnit: boolean | null;
  /** Full years at the act; null where not known, or for a unit. */
  readonly ageAtAct: number | null;
  /** Earlier penalties that count; null where the identity is too weak to count any. */
  readonly priors: (asked: PriorPenalties) => number | null;
  /** Whether the field states facts under this key. */
  readonly isAsked: (key: string) => boolean;
  /** Acts of the party in other cases that nobody has dealt with, this one not among them. */
  readonly openActs: readonly { readonly caseId: string; readonly on: CivilDay | null; readonly facts: StatedFacts }[];
}

export type LegReason = 'RULE_OF_DAY_NOT_LOADED' | 'DAY_OF_ACT_UNKNOWN' | 'NO_RULE_TODAY';

/** The answer under the rules of one day. */
export interface Leg { readonly answer: ScreeningAnswer; readonly reason: LegReason | null; readonly version: LoadedRule | null }

/** 比对提示 beside the answer. */
export type ComparisonNote = 'SUSPICION_SUFFICES' | 'UNDER_SIXTEEN' | 'LIGHTER_RULE_OF_TODAY';

/** 比对结果 of one row for one party and act. */
export interface Comparison {
  readonly ruleId: string;
  /** The version that governs; where none is loaded for the day, that of today. */
  readonly version: LoadedRule;
  readonly answer: ScreeningAnswer;
  readonly ofTheDay: Leg;
  readonly today: Leg;
  readonly missing: readonly string[];
  readonly used: readonly string[];
  readonly distance: Judged['distance'];
  /** 未经处理累计: cases whose acts were added, where only together the answer is reached. */
  readonly addedCaseIds: readonly string[];
  readonly notes: readonly ComparisonNote[];
}

/** 刑法第十七条第一款: who has not reached sixteen answers only for what its second and third paragraphs name. */
const ageOfResponsibility = 16;

/** Compares an act with every row that its facts concern, under the rules of its last day and of today; the lighter governs (刑法第十二条). `named` are rows that are asked about besides. */
export function compare(act: Act, rules: RuleSet, today: CivilDay, named: readonly string[] = []): Comparison[] {
  return [...new Set([...rules.touchedBy(act.facts.keys(), act.domain), ...named])].map((id) => compareOne(id, act, rules, today));
}

interface Found { readonly leg: Leg; readonly judged: Judged | null; readonly added: readonly string[] }

/** Compares an act with one row. */
export function compareOne(id: string, act: Act, rules: RuleSet, today: CivilDay): Comparison {
  const now = judgedOn(id, act, rules, today);
  const then = legOfTheDay(id, act, rules, { today, now });
  const governs = lighter(then.leg.answer, now.leg.answer) === then.leg.answer ? then : now;
  const shown = [governs, now].find(({ judged }) => judged !== null) ?? then;
  const version = shown.leg.version ?? rules.latest(id);
  const { answer, notes } = weighed(governs, version, act);
  const isLighter = governs === now && then.leg.reason === null && then.leg.answer !== now.leg.answer;
  const { missing = [], used = [], distance = null }: Partial<Judged> = shown.judged ?? {};
  return {
    ruleId: id, version, answer, ofTheDay: then.leg, today: now.leg, notes: isLighter ? [...notes, 'LIGHTER_RULE_OF_TODAY'] : notes,
    missing: act.on === null ? [...missing, DAY_OF_ACT] : missing, used, distance, addedCaseIds: shown.added,
  };
}

/** Named as missing where nothing tells the last day of the act. */
export const DAY_OF_ACT = 'actEndedOn';

function legOfTheDay(id: string, act: Act, rules: RuleSet, { today, now }: { today: CivilDay; now: Found }): Found {
  if (act.on === null) return without('DAY_OF_ACT_UNKNOWN');
  const then = act.on === today ? now : judgedOn(id, act, rules, act.on);
  return then.leg.reason === null ? then : without('RULE_OF_DAY_NOT_LOADED');
}

const without = (reason: LegReason): Found => ({ leg: { answer: reason === 'NO_RULE_TODAY' ? 'NONE' : 'UNKNOWN', reason, version: null }, judged: null, added: [] });

/** An amount that need not be reached asks for an answer; who is under age may not be answerable. */
function weighed({ leg, judged }: Found, { rule }: LoadedRule, { ageAtAct }: Act): { answer: ScreeningAnswer; notes: ComparisonNote[] } {
  const mayBeSuspected = rule.suspicionSuffices === true && judged !== null && !judged.lacksConduct && (leg.answer === 'UNKNOWN' || leg.answer === 'NEAR');
  const isUnderAge = ageAtAct !== null && ageAtAct < ageOfResponsibility;
  const raised = mayBeSuspected && leg.answer === 'UNKNOWN' ? 'FLAG' : leg.answer;
  return {
    answer: isUnderAge && raised === 'MEETS' ? 'FLAG' : raised,
    notes: [...(mayBeSuspected ? ['SUSPICION_SUFFICES' as const] : []), ...(isUnderAge ? ['UNDER_SIXTEEN' as const] : [])],
  };
}

/** The act under the rules of one day: by itself, and, where the row adds up what nobody has dealt with, together with that. */
function judgedOn(id: string, act: Act, rules: RuleSet, day: CivilDay): Found {
  const version = rules.versionOn(id, day);
  if (!version) return without('NO_RULE_TODAY');
  const alone = version.judgeIn(act.domain)(evidenceOf(act, act.facts, rules, day));
  const found: Found = { leg: { answer: alone.answer, reason: null, version }, judged: alone, added: [] };
  const sum = version.rule.cumulative === undefined || alone.answer === 'MEETS' ? null : addedUp(act, version.rule.cumulative);
  if (sum === null) return found;
  const together = version.judgeIn(act.domain)(evidenceOf(act, sum.facts, rules, day));
  return lighter(together.answer, alone.answer) === together.answer ? found : { leg: { answer: together.answer, reason: null, version }, judged: together, added: sum.caseIds };
}

function evidenceOf(act: Act, facts: ReadonlyMap<string, Stated>, rules: RuleSet, day: CivilDay): Evidence {
  const asked = new Set<string>();
  const evidence: Evidence = {
    facts, isUnit: act.isUnit, priors: act.priors, isAsked: act.isAsked,
    ruleAnswer: (other) => {
      // A row that leads back to itself says nothing new.
      if (asked.has(other)) return 'NONE';
      asked.add(other);
      const answer = rules.versionOn(other, day)?.judgeIn(act.domain)(evidence).answer ?? 'UNKNOWN';
      asked.delete(other);
      return answer;
    },
  };
  return evidence;
}

/** The facts of the act with those of other acts not yet dealt with added, within the window that ends with this act; null where nothing is added. */
function addedUp({ on, facts, openActs }: Act, { facts: keys, months }: NonNullable<LoadedRule['rule']['cumulative']>): { facts: ReadonlyMap<string, Stated>; caseIds: string[] } | null {
  const since = months === null || on === null ? null : addMonths(on, -months);
  const within = openActs.filter((other) => (on === null || other.on === null ? months === null : other.on <= on && (since === null || other.on >= since)));
  const adding = within.filter((other) => keys.some((key) => rangeOf(other.facts.get(key)) !== null));
  if (adding.length === 0) return null;
  const sums = keys.flatMap((key) => {
    const ranges = [facts, ...adding.map((other) => other.facts)].map((one) => rangeOf(one.get(key))).filter((range) => range !== null);
    return ranges.length === 0 ? [] : [[key, { range: ranges.reduce(sumOf) }] as const];
  });
  return { facts: new Map<string, Stated>([...facts, ...sums]), caseIds: adding.map(({ caseId }) => caseId) };
}

const rangeOf = (stated: Stated | undefined): Range | null => (stated !== undefined && 'range' in stated ? stated.range : null);

/** What is at least so much is at least its sum; a top that one of them lacks, the sum lacks. */
const sumOf = (one: Range, other: Range): Range => ({
  least: one.least === null && other.least === null ? null : (one.least ?? 0n) + (other.least ?? 0n),
  most: one.most === null || other.most === null ? null : one.most + other.most,
});
