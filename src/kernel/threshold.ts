/**
 * 移送标准比对 as a pure function: a rule is data, the facts of an act are values with bounds, and the answer is one of five words.
 * The words are ordered; all of several conditions give the least of their answers, any of them the greatest.
 */

/** 比对结果, from the least to the greatest: not met; facts missing; at the near factor or above; a person has to give an opinion; met. Never “crime”. */
export const screeningResults = ['NONE', 'UNKNOWN', 'NEAR', 'FLAG', 'MEETS'] as const;
export type ScreeningAnswer = (typeof screeningResults)[number];

/** One fact under the keys that the fields of enforcement give it; several keys are one thing under several names. */
export type FactKeys = string | readonly string[];

/** 适用条件: what a rule asks; plain data, so that a rule can be written down, stored and signed. Numbers are decimal strings in the unit of the fact. */
export type Condition =
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] }
  | NumberCondition
  | { readonly sum: readonly { readonly fact: FactKeys; readonly times?: string }[]; readonly atLeast: string }
  | ValueCondition
  | { readonly prior: PriorPenalties }
  | { readonly person: Condition; readonly unit: Condition }
  /** So much of every line within, as 标准（二）第八十一条 has it: 80 stands for 80 %. */
  | { readonly percent: string; readonly of: Condition }
  /** One of these rules is met by the same facts. */
  | { readonly anyRule: readonly string[] }
  /** None of these rules is met. */
  | { readonly noRule: readonly string[] };

/** A number reaches a line; `readAs` is the lower line of a text that is read in two ways, and between the two the answer is FLAG. */
export interface NumberCondition { readonly fact: FactKeys; readonly atLeast?: string; readonly below?: string; readonly readAs?: string }

/**
 * A yes-or-no or a code: yes, or one of these. `opinion` is what only an opinion settles: FLAG until one is given, and while it is only declared.
 * `context` says what something is and never by itself that the rule is concerned.
 */
export interface ValueCondition { readonly fact: FactKeys; readonly is: boolean | readonly string[]; readonly opinion?: true; readonly context?: true }

/** 既往行政处罚: so many penalties of one topic, by whatever organ; the window runs from the day the first took effect to the day of the new act, and has no end where `months` is null. */
export interface PriorPenalties { readonly topic: string; readonly count: number; readonly months: number | null; readonly orConvicted?: true }

/** A stated number as the range it leaves open; null is an open end. Scaled by `scale`. */
export interface Range { readonly least: bigint | null; readonly most: bigint | null }

export type Stated = { readonly range: Range } | { readonly value: boolean | string; readonly isEstablished: boolean };

export interface Evidence {
  readonly facts: ReadonlyMap<string, Stated>;
  /** Whether the party is a unit; null where it is not known. */
  readonly isUnit: boolean | null;
  /** How many penalties count; null where the identity is too weak to count any. */
  readonly priors: (asked: PriorPenalties) => number | null;
  /** Whether whoever states the facts is asked for this one; under that key it is named as missing. */
  readonly isAsked: (key: string) => boolean;
  /** What another rule answers to the same evidence. */
  readonly ruleAnswer: (id: string) => ScreeningAnswer;
}

/** How far a number is from its line: 1 is at the line. Given for the number that came nearest. */
export interface Distance { readonly fact: string; readonly ratio: number; readonly line: string }

export interface Judged {
  readonly answer: ScreeningAnswer;
  readonly missing: readonly string[];
  readonly used: readonly string[];
  readonly distance: Distance | null;
  /** Whether something else than a number is missing: what was done, or by whom. */
  readonly lacksConduct: boolean;
}

export type Judge = (evidence: Evidence) => Judged;

const digits = 6;
/** Numbers are compared as whole multiples of a millionth. */
const scale = 10n ** BigInt(digits);

/** A decimal in millionths, exact; further places are cut off. Throws RangeError for what is no decimal. */
export function scaled(decimal: string): bigint {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!parts) throw new RangeError(`no decimal: ${decimal}`);
  const [, sign, whole, fraction = ''] = parts;
  const value = BigInt(whole! + fraction.slice(0, digits).padEnd(digits, '0'));
  return sign ? -value : value;
}

const rank: Readonly<Record<ScreeningAnswer, number>> = { NONE: 0, UNKNOWN: 1, NEAR: 2, FLAG: 3, MEETS: 4 };

/** The lighter of two answers (从旧兼从轻). */
export const lighter = (one: ScreeningAnswer, other: ScreeningAnswer): ScreeningAnswer => (rank[one] <= rank[other] ? one : other);
/** The graver of two answers. */
export const graver = (one: ScreeningAnswer, other: ScreeningAnswer): ScreeningAnswer => (rank[one] >= rank[other] ? one : other);

const plain = (answer: ScreeningAnswer, more: Partial<Judged> = {}): Judged => ({ answer, missing: [], used: [], distance: null, lacksConduct: false, ...more });

/** How a rule is compared: `near` is the share of a line from which a number is near it, `portion` the share of every line that is asked. */
interface Lines { readonly near: bigint; readonly portion: bigint }

/** Makes a condition into a function; `nearFactor` such as 0.8. Throws RangeError for a line that is no decimal. */
export function judgeOf(condition: Condition, nearFactor = '0.8'): Judge {
  return compile(condition, { near: scaled(nearFactor), portion: scale });
}

function compile(condition: Condition, lines: Lines): Judge {
  if ('allOf' in condition) return combined(condition.allOf.map((one) => compile(one, lines)), lighter);
  if ('anyOf' in condition) return combined(condition.anyOf.map((one) => compile(one, lines)), graver);
  if ('sum' in condition) return sumJudge(condition.sum, condition.atLeast, lines);
  if ('prior' in condition) return priorJudge(condition.prior);
  if ('percent' in condition) return compile(condition.of, { ...lines, portion: (lines.portion * scaled(condition.percent)) / scaled('100') });
  if ('person' in condition) return kindJudge(compile(condition.person, lines), compile(condition.unit, lines));
  if ('anyRule' in condition) return ({ ruleAnswer }) => plain(condition.anyRule.map(ruleAnswer).reduce(graver, 'NONE'));
  if ('noRule' in condition) return ({ ruleAnswer }) => plain(condition.noRule.map(ruleAnswer).includes('MEETS') ? 'NONE' : 'MEETS');
  return 'is' in condition ? valueJudge(condition) : numberJudge(condition, lines);
}

function combined(judges: readonly Judge[], of: typeof lighter): Judge {
  return (evidence) => {
    const all = judges.map((judge) => judge(evidence));
    const answer = all.map((one) => one.answer).reduce(of);
    return {
      answer, missing: answer === 'MEETS' || answer === 'NONE' ? [] : unique(all.flatMap(({ missing }) => missing)),
      used: unique(all.flatMap(({ used }) => used)), distance: nearest(all), lacksConduct: all.some(({ lacksConduct }) => lacksConduct),
    };
  };
}

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];

const nearest = (all: readonly Judged[]): Distance | null =>
  all.reduce<Distance | null>((best, { distance }) => (distance && (best === null || distance.ratio > best.ratio) ? distance : best), null);

const keysOf = (fact: FactKeys): readonly string[] => (typeof fact === 'string' ? [fact] : fact);

/** The fact under the first of its keys that states it. */
function statedOf({ facts, isAsked }: Evidence, fact: FactKeys): [key: string, stated: Stated | undefined] {
  const keys = keysOf(fact);
  const key = keys.find((one) => facts.has(one)) ?? keys.find(isAsked) ?? keys[0]!;
  return [key, facts.get(key)];
}

function valueJudge({ fact, is, opinion }: ValueCondition): Judge {
  return (evidence) => {
    const [key, stated] = statedOf(evidence, fact);
    if (stated === undefined || !('value' in stated)) return plain(opinion ? 'FLAG' : 'UNKNOWN', { missing: [key], lacksConduct: true });
    const holds = typeof is === 'boolean' ? stated.value === is : is.includes(String(stated.value));
    if (!holds) return plain('NONE', { used: [key] });
    return opinion && !stated.isEstablished ? plain('FLAG', { used: [key], missing: [key] }) : plain('MEETS', { used: [key] });
  };
}

function numberJudge({ fact, atLeast, below, readAs }: NumberCondition, { near, portion }: Lines): Judge {
  const share = (line: string): bigint => (scaled(line) * portion) / scale;
  const line = atLeast === undefined ? null : share(atLeast);
  const lower = readAs === undefined ? line : share(readAs);
  const top = below === undefined ? null : scaled(below);
  const nearLine = lower === null ? null : (lower * near) / scale;
  return (evidence) => {
    const [key, stated] = statedOf(evidence, fact);
    if (stated === undefined || !('range' in stated)) return plain('UNKNOWN', { missing: [key] });
    const { range } = stated;
    const distance = line === null ? null : distanceOf(key, range, line);
    const [answer, isOpen] = worse(top === null ? ['MEETS', false] : underTop(range, top), reaches(range, { line, lower, nearLine }));
    return plain(answer, { used: [key], missing: isOpen ? [key] : [], distance });
  };
}

type Placed = readonly [answer: ScreeningAnswer, isOpen: boolean];
const worse = (one: Placed, other: Placed): Placed => (lighter(one[0], other[0]) === one[0] ? one : other);

/** Surely at the line or above it, surely below, or open on both sides of it. */
function reaches({ least, most }: Range, { line, lower, nearLine }: { line: bigint | null; lower: bigint | null; nearLine: bigint | null }): Placed {
  if (line === null || lower === null || nearLine === null) return ['MEETS', false];
  if (least !== null && least >= line) return ['MEETS', false];
  if (least !== null && least >= lower) return ['FLAG', most === null || most > least];
  if (most === null || (most >= lower && most !== least)) return ['UNKNOWN', true];
  return least === most && most >= nearLine ? ['NEAR', false] : ['NONE', false];
}

/** Below a top: only what surely reaches it is out, unless nothing but the top is asked. */
function underTop({ least, most }: Range, top: bigint): Placed {
  if (least !== null && least >= top) return ['NONE', false];
  return most !== null && most < top ? ['MEETS', false] : least === null ? ['UNKNOWN', true] : ['MEETS', false];
}

function distanceOf(fact: string, { least, most }: Range, line: bigint): Distance | null {
  const value = least ?? most;
  return value === null || line === 0n ? null : { fact, ratio: Number((value * 10_000n) / line) / 10_000, line: decimal(line) };
}

/** Millionths as a decimal without idle zeros. */
export function decimal(value: bigint): string {
  const text = String(value < 0n ? -value : value).padStart(digits + 1, '0');
  const fraction = text.slice(-digits).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${text.slice(0, -digits)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A weighted sum; what is not stated is missing, and adds nothing to what the sum surely reaches. */
function sumJudge(terms: readonly { readonly fact: FactKeys; readonly times?: string }[], atLeast: string, { near, portion }: Lines): Judge {
  const weighted = terms.map(({ fact, times = '1' }) => ({ fact, times: scaled(times) }));
  const line = (scaled(atLeast) * portion) / scale;
  return (evidence) => {
    const found = weighted.map(({ fact, times }) => ({ times, of: statedOf(evidence, fact) }));
    const missing = found.flatMap(({ of: [key, stated] }) => (stated === undefined || !('range' in stated) ? [key] : []));
    const used = found.flatMap(({ of: [key, stated] }) => (stated === undefined ? [] : [key]));
    if (used.length === 0) return plain('UNKNOWN', { missing });
    const total = (end: keyof Range): bigint | null => found.reduce<bigint | null>((sum, { times, of: [, stated] }) => {
      const value = stated !== undefined && 'range' in stated ? stated.range[end] : null;
      if (value === null) return end === 'least' ? sum : null;
      return sum === null ? null : sum + (value * times) / scale;
    }, 0n);
    const range: Range = { least: total('least'), most: missing.length > 0 ? null : total('most') };
    const [answer, isOpen] = reaches(range, { line, lower: line, nearLine: (line * near) / scale });
    return plain(answer, { used, missing: answer === 'MEETS' ? [] : isOpen && missing.length === 0 ? used : missing, distance: distanceOf(used[0]!, range, line) });
  };
}

/** The evidence key under which the count of earlier penalties is named as missing: the identity of the party is too weak to count. */
export const PARTY_IDENTITY = 'partyIdentity';
/** Named as missing where a rule has other lines for units and the kind of the party is not known. */
export const PARTY_KIND = 'partyKind';

function priorJudge(asked: PriorPenalties): Judge {
  const key = `priorPenalties.${asked.topic}`;
  return ({ priors }) => {
    const count = priors(asked);
    if (count === null) return plain('UNKNOWN', { missing: [PARTY_IDENTITY], lacksConduct: true });
    return plain(count >= asked.count ? 'MEETS' : 'NONE', { used: count > 0 ? [key] : [] });
  };
}

/** Other lines for units: where the kind is not known, an answer that both give stands. */
function kindJudge(person: Judge, unit: Judge): Judge {
  return (evidence) => {
    if (evidence.isUnit !== null) return (evidence.isUnit ? unit : person)(evidence);
    const [one, other] = [person(evidence), unit(evidence)];
    return one.answer === other.answer ? one : { ...one, answer: lighter('UNKNOWN', graver(one.answer, other.answer)), missing: unique([...one.missing, PARTY_KIND]) };
  };
}

/** Every fact that a condition reads; without `context` facts where only what concerns the rule is asked. */
export function factsRead(condition: Condition, withContext = true): string[] {
  if ('allOf' in condition) return unique(condition.allOf.flatMap((one) => factsRead(one, withContext)));
  if ('anyOf' in condition) return unique(condition.anyOf.flatMap((one) => factsRead(one, withContext)));
  if ('sum' in condition) return unique(condition.sum.flatMap(({ fact }) => keysOf(fact)));
  if ('percent' in condition) return factsRead(condition.of, withContext);
  if ('person' in condition) return unique([...factsRead(condition.person, withContext), ...factsRead(condition.unit, withContext)]);
  if ('fact' in condition) return 'is' in condition && condition.context && !withContext ? [] : [...keysOf(condition.fact)];
  return [];
}

/** Every topic of earlier penalties that a condition counts. */
export function topicsRead(condition: Condition): string[] {
  if ('allOf' in condition) return unique(condition.allOf.flatMap(topicsRead));
  if ('anyOf' in condition) return unique(condition.anyOf.flatMap(topicsRead));
  if ('percent' in condition) return topicsRead(condition.of);
  if ('person' in condition) return unique([...topicsRead(condition.person), ...topicsRead(condition.unit)]);
  return 'prior' in condition ? [condition.prior.topic] : [];
}
