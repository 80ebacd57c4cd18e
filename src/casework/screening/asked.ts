import { decimal, type Range } from '../../kernel/index.js';
import { flag, meaningsOf } from '../../platform/model/index.js';
import type { DomainCode } from '../../registry/organ/index.js';
import { FactBound, kindOf, type FactFacts, type FactSource } from '../case/index.js';
import { statedFact, type StatedFact } from '../domain/index.js';
import { excesses } from '../threshold/index.js';
import type { Circumstances } from './circumstances.js';
import { withImplied } from './implied.js';
import { nearestTo } from './nearest.js';
import { conductWords, greatestCounts, notCompared } from './report-words.js';
import type { LoadedRule, RuleSet } from './rule-set.js';
import { converted, isKnownUnit, readNumber, readSpan, unitNames, type WrittenNumber } from './units.js';
import { plain, type Vocabulary } from './vocabulary.js';

/** A fact as somebody asks about it: by public key, by alias, or by its Chinese term. */
export interface AskedFact { readonly key: string; readonly value: string; readonly unit?: string; readonly bound?: FactBound; readonly source?: FactSource }

/** 未能识别: what was asked that the hub cannot read, and what it may have been meant for. */
export interface AskedFlaw { readonly field: string; readonly code: string; readonly message: string; readonly nearest: string | null }

export interface AskedRead { readonly facts: ReadonlyMap<string, StatedFact>; readonly penalties: number | null; readonly flaws: readonly AskedFlaw[]; readonly vague: ReadonlySet<string>; /** Rows that are asked about by crime or number. */ readonly named: readonly string[];
  /** What no standard reads, or what says nothing to the hub: told, and not compared. */ readonly unread: readonly AskedFlaw[] }

/** The count of earlier penalties, which the hub counts itself where it knows the party. */
const penaltyKeys: ReadonlySet<string> = new Set(['prior_penalty', 'priorPenalty', 'priorPenaltyCount', '受过行政处罚', '行政处罚次数', '受过行政处罚次数', '既往行政处罚次数']);

/** 二年内受过二次行政处罚, said in a circumstance; not where anything before it in the clause denies: rather not counted than counted wrongly. */
const penalised = /(?:^|[，,。；;])(?:(?!未|没有|无)[^，,。；;])*?([一二两三四五六七八九十\d]+次)(?:以上)?的?行政处罚/u;

/** 地类 says which of the areas an alias means. */
const landKeys: ReadonlySet<string> = new Set(['land_class', 'landClass', '地类', '土地类别']);

interface Asked { readonly domain: DomainCode; readonly facts: readonly AskedFact[]; readonly circumstances: readonly string[] }

/** The words in which facts are asked about. */
export interface Words { readonly vocabulary: Vocabulary; readonly circumstances: Circumstances }

/** Reads what is asked about. A name that several facts bear stands for those that the rows read which something else concerns; where nothing else does, for all of them, and it is `vague` which is meant. */
export function readAsked({ domain, facts, circumstances }: Asked, words: Words, rules: RuleSet): AskedRead {
  const reading: Reading = { domain, ...words, stated: new Map(), crimesNamed: new Set(), flaws: [], unread: [], several: [], lands: facts.filter(({ key }) => landKeys.has(key.trim())).map(({ value }) => plain(value)), penalties: null };
  for (const [index, word] of circumstances.entries()) readCircumstance(word.trim(), `circumstances[${index}]`, reading);
  for (const [index, fact] of facts.entries()) {
    const [key, field] = [fact.key.trim(), `facts[${index}]`];
    if (landKeys.has(key)) continue;
    if (penaltyKeys.has(key)) reading.penalties = timesIn(fact.value);
    else if (conductWords.has(key)) fact.value.split(/[，；;,。]/).filter((word) => word.trim() !== '').forEach((word) => { readCircumstance(word.trim(), `${field}.value`, reading); });
    else readFact(fact, field, reading);
  }
  const vague = settleSeveral(reading, rules);
  const { stated, crimesNamed, flaws, unread, penalties } = reading;
  const named = rules.ids.filter((id) => crimesNamed.has(rules.latest(id).rule.crime) || crimesNamed.has(id));
  // What an amount means that may mean several things is not told by itself.
  const told = withImplied(new Map([...stated].filter(([key]) => !vague.has(key))));
  return { facts: new Map([...told, ...stated]), penalties, flaws, vague, named, unread };
}

function readFact(fact: AskedFact, field: string, reading: Reading): void {
  const { domain, vocabulary, flaws, unread, several, stated, lands } = reading;
  const key = fact.key.trim();
  const of = ofLand(vocabulary.factsNamed(key, domain), lands);
  if (of.length > 1) several.push({ fact, field, of });
  else if (of.length === 1) flaws.push(...state(fact, of[0]!, field, stated));
  else if (notCompared.has(key)) unread.push({ field: `${field}.key`, code: 'NOT_COMPARED', nearest: null, message: `没有移送标准以“${key}”为要素，未作比对` });
  else flaws.push(unknownKey(key, field, vocabulary));
}

/** States facts of which a name bears several: those that are concerned, else all of them; gives the keys of which it is open whether they are meant. */
function settleSeveral({ several, stated, crimesNamed, flaws }: Reading, rules: RuleSet): ReadonlySet<string> {
  const vague = new Set<string>();
  const concerned = several.length === 0 ? [] : concernedBy(rules, stated, crimesNamed);
  const ofTheirCrimes = rules.ids.map((id) => rules.latest(id)).filter(({ rule }) => concerned.some((one) => one.rule.crime === rule.crime));
  const own = new Set(stated.keys());
  for (const { fact, field, of: all } of several) {
    // What is stated under its own name is not meant again by a wider one.
    const left = all.filter((one) => (!own.has(one.field) || greatestCounts.has(one.field)) && !('code' in readValue(fact, one, field)));
    const of = left.length > 0 ? left : all;
    const paired = of.filter((one) => excesses.some(({ limit, measured }) => limit === one.field && stated.has(measured)));
    const meant = of.length === 1 ? of : paired.length > 0 ? paired : [concerned, ofTheirCrimes].map((by) => of.filter((one) => by.some(({ touching }) => touching.has(one.field)))).find((some) => some.length > 0) ?? [];
    for (const one of meant.length > 0 ? meant : of) {
      flaws.push(...state(fact, one, field, stated));
      if (meant.length === 0) vague.add(one.field);
    }
  }
  return vague;
}

/** Of several areas those of the class of land that is stated. */
function ofLand(of: readonly FactFacts[], lands: readonly string[]): readonly FactFacts[] {
  const meant = of.filter(({ term }) => lands.some((land) => plain(term).includes(land)));
  return of.length > 1 && meant.length > 0 ? meant : of;
}

function concernedBy(rules: RuleSet, stated: ReadonlyMap<string, StatedFact>, crimesNamed: ReadonlySet<string>): LoadedRule[] {
  const touched = new Set(rules.touchedBy(stated.keys(), null));
  return rules.ids.filter((id) => touched.has(id) || crimesNamed.has(rules.latest(id).rule.crime) || crimesNamed.has(id)).map((id) => rules.latest(id));
}

function unknownKey(key: string, field: string, vocabulary: Vocabulary): AskedFlaw {
  const nearest = vocabulary.nearestKey(key);
  return { field: `${field}.key`, code: 'UNKNOWN_FACT', nearest, message: `没有“${key}”这一要素${nearest === null ? '' : `，是否为“${nearest}”`}；要素见 docs/fact-keys.md 或者各领域要素类型` };
}

interface Reading extends Words {
  readonly domain: DomainCode;
  readonly stated: Map<string, StatedFact>;
  readonly crimesNamed: Set<string>;
  readonly flaws: AskedFlaw[];
  readonly unread: AskedFlaw[];
  readonly several: { fact: AskedFact; field: string; of: readonly FactFacts[] }[];
  readonly lands: readonly string[];
  penalties: number | null;
}

const timesIn = (text: string): number => Number(readNumber(text)?.number ?? 0n) / 1e6;

/** `暗管`, `HIDDEN_PIPE`, `shoddyProduct`, `closedSeason=false`, a sentence that names them, or the crime that is thought of: `217`, `侵犯著作权罪`, `I217.1`. What says nothing to the hub is told, and refuses nothing. */
function readCircumstance(word: string, field: string, reading: Reading): void {
  const { domain, vocabulary, circumstances, stated, crimesNamed, flaws, unread } = reading;
  const times = penalised.exec(word)?.[1];
  if (times !== undefined) reading.penalties = timesIn(times);
  const [key = '', value] = word.split(/[=＝]/, 2).map((part) => part.trim());
  if (value !== undefined) {
    const of = vocabulary.factsNamed(key, domain);
    flaws.push(...(of.length === 0 ? [unknownKey(key, field, vocabulary)] : of.flatMap((fact) => state({ key, value }, fact, field, stated))));
    return;
  }
  const { states, named } = circumstances.read(word, domain);
  named.forEach((one) => { crimesNamed.add(one); });
  for (const { fact, value: said } of states) {
    const held = stated.get(fact.field);
    // Of several values of one code table the first is compared, and the rest told.
    if (held !== undefined && 'value' in held && held.value !== said && kindOf(fact) !== flag) unread.push({ field, code: 'ONE_OF_SEVERAL', nearest: null, message: `“${word}”：${fact.term}已有所填，先填的作比对；可以分别比对` });
    else flaws.push(...state({ key, value: said }, fact, field, stated));
  }
  if (states.length > 0 || named.length > 0 || times !== undefined) return;
  const nearest = vocabulary.nearestCircumstance(key);
  unread.push({ field, code: 'UNKNOWN_CIRCUMSTANCE', nearest, message: `“${key}”没有对应的要素，未作比对${nearest === null ? '' : `；是否为“${nearest}”`}；可以填是非要素或者代码表取值的名称` });
}

function state(asked: AskedFact, fact: FactFacts, field: string, stated: Map<string, StatedFact>): AskedFlaw[] {
  const read = readValue(asked, fact, field);
  if ('code' in read) return [read];
  const held = stated.get(fact.field);
  const joined = held === undefined ? read : greatestCounts.has(fact.field) ? greaterOf(held, read) : bothOf(held, read);
  if (joined === null) return [{ field, code: 'CONTRADICTS', nearest: null, message: `${fact.term}（${fact.field}）前后不一致；同一要素只填一次，或者分别填下限和上限` }];
  stated.set(fact.field, joined);
  return [];
}

/** A lower and an upper bound of one number make a range; two values that differ contradict each other. */
function bothOf(one: StatedFact, other: StatedFact): StatedFact | null {
  if (!('range' in one) || !('range' in other)) return 'value' in one && 'value' in other && one.value === other.value ? other : null;
  const least = greatest(one.range.least, other.range.least);
  const most = smallest(one.range.most, other.range.most);
  return least !== null && most !== null && least > most ? null : { said: other.said, range: { least, most } satisfies Range };
}

/** Of two multiples of a group the greater. */
const greaterOf = (one: StatedFact, other: StatedFact): StatedFact => ('range' in one && 'range' in other && (one.range.least ?? one.range.most ?? 0n) > (other.range.least ?? other.range.most ?? 0n) ? one : other);

const greatest = (one: bigint | null, other: bigint | null): bigint | null => (one === null ? other : other === null || one > other ? one : other);
const smallest = (one: bigint | null, other: bigint | null): bigint | null => (one === null ? other : other === null || one < other ? one : other);

const yes: ReadonlySet<string> = new Set(['true', '是', '有', 'yes', '1', 'y', '已']);
const no: ReadonlySet<string> = new Set(['false', '否', '无', 'no', '0', 'n', '没有', '未']);

function readValue(asked: AskedFact, fact: FactFacts, field: string): StatedFact | AskedFlaw {
  const { value, bound, source } = asked;
  const kind = kindOf(fact);
  const named = `${fact.term}（${fact.field}）`;
  if (kind === flag) {
    const said = value.trim().toLowerCase();
    if (yes.has(said) || no.has(said)) return statedFact(fact, yes.has(said), bound, source);
    return { field: `${field}.value`, code: 'NOT_YES_OR_NO', nearest: 'true', message: `${named}只能填是或者否（true 或者 false），收到“${value}”` };
  }
  const codes = meaningsOf(kind.type() as object);
  if (codes !== undefined) {
    const code = Object.keys(codes).find((one) => one === value.trim() || codes[one]!.split(':', 1)[0]!.split(/[、，；]/).includes(value.trim()) || codes[one]!.startsWith(`${value.trim()}:`));
    if (code !== undefined) return statedFact(fact, code, bound, source);
    const nearest = nearestTo(value, Object.entries(codes).flatMap(([one, meaning]) => [one, meaning.split(':', 1)[0]!]));
    return { field: `${field}.value`, code: 'UNKNOWN_CODE', nearest, message: `${named}没有“${value}”这一取值${nearest === null ? '' : `，是否为“${nearest}”`}；可填：${Object.keys(codes).join('、')}` };
  }
  return kind.type() === String ? statedFact(fact, value, bound, source) : readAmount(asked, fact, field);
}

/** A number in the unit of its fact, whatever unit of the same measure it was stated in; a span is its two ends. */
function readAmount(asked: Omit<AskedFact, 'key'>, fact: FactFacts, field: string): StatedFact | AskedFlaw {
  const span = readSpan(asked.value);
  if (span) {
    const [from, to] = span.map((end) => placed(end, { ...asked, bound: end.bound! }, fact, field));
    return 'code' in from! ? from : 'code' in to! ? to : bothOf(from!, to!) ?? notANumber(asked, fact, field);
  }
  const read = readNumber(asked.value);
  return read === null ? notANumber(asked, fact, field) : placed(read, asked, fact, field);
}

const notANumber = ({ value }: Pick<AskedFact, 'value'>, fact: FactFacts, field: string): AskedFlaw =>
  ({ field: `${field}.value`, code: 'NOT_A_NUMBER', nearest: null, message: `${fact.term}（${fact.field}）应填数，收到“${value}”；可以写“12.5”“14万余元”“约3吨”“3000至4000”，界限也可以填在 bound` });

function placed(read: WrittenNumber, { unit, bound, source }: Omit<AskedFact, 'key'>, fact: FactFacts, field: string): StatedFact | AskedFlaw {
  const written = unit?.trim() || read.unit;
  const number = converted(read.number, written, fact.unit);
  if (number === null) return unknownUnit(written ?? '', fact, field);
  const stated = statedFact(fact, decimal(number), bound ?? read.bound ?? FactBound.EXACT, source);
  return read.isLess && 'range' in stated && stated.range.most !== null ? { ...stated, range: { ...stated.range, most: stated.range.most - 1n } } : stated;
}

function unknownUnit(written: string, { term, field: key, unit }: FactFacts, field: string): AskedFlaw {
  const nearest = isKnownUnit(written) ? unit : nearestTo(written, unitNames) ?? unit;
  return { field: `${field}.unit`, code: 'UNKNOWN_UNIT', nearest, message: `${term}（${key}）以“${unit ?? '个'}”计，单位“${written}”不能换算${nearest === null ? '' : `，是否为“${nearest}”`}` };
}
