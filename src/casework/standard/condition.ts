import { scaled } from '../../kernel/index.js';
import { decimal, flag, meaningsOf, money, text, whole, type Kind } from '../../platform/model/index.js';
import { kindOf, type FactFacts } from '../case/index.js';
import { PenaltyTopic } from '../threshold/index.js';

/** 条件问题: what of a condition cannot be compared, and where. */
export interface ConditionFlaw { readonly field: string; readonly code: string; readonly message: string }

/** What a condition may speak of: facts of its fields by public key, and rows that are compared. */
export interface ConditionWords { readonly factsOf: (key: string) => readonly FactFacts[]; readonly isRule: (id: string) => boolean }

type Members = Readonly<Record<string, unknown>>;

/** How deep conditions may lie in one another; our own limit, not the law's. */
const deepest = 12;

/** What stands in the way of comparing this; nothing where it is a well-formed `Condition`. Total: it takes whatever JSON holds. */
export function conditionFlaws(given: unknown, field: string, words: ConditionWords, depth = 0): ConditionFlaw[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [flaw(field, 'NOT_A_CONDITION', '应为一个条件对象')];
  if (depth > deepest) return [flaw(field, 'TOO_DEEP', `条件嵌套超过 ${deepest} 层`)];
  const members = given as Members;
  const form = forms.find(({ by }) => Object.hasOwn(members, by));
  if (!form) return [flaw(field, 'NOT_A_CONDITION', `应含 ${forms.map(({ by }) => by).join('、')} 之一`)];
  const more = Object.keys(members).filter((name) => !form.may.includes(name)).map((name) => flaw(`${field}.${name}`, 'UNKNOWN_MEMBER', `“${form.by}”条件没有这一项；可以有 ${form.may.join('、')}`));
  return [...more, ...form.flaws(members, field, words, depth)];
}

const flaw = (field: string, code: string, message: string): ConditionFlaw => ({ field, code, message: `${field}：${message}` });

interface Form { readonly by: string; readonly may: readonly string[]; readonly flaws: (members: Members, field: string, words: ConditionWords, depth: number) => ConditionFlaw[] }

/** Each form of condition, known by the member that no other form before it has. */
const forms: readonly Form[] = [
  ...['allOf', 'anyOf'].map((by): Form => ({ by, may: [by], flaws: (members, field, words, depth) => listFlaws(members[by], `${field}.${by}`, (one, at) => conditionFlaws(one, at, words, depth + 1)) })),
  {
    by: 'sum', may: ['sum', 'atLeast'],
    flaws: ({ sum, atLeast }, field, words) => [...listFlaws(sum, `${field}.sum`, (one, at) => termFlaws(one, at, words)), ...decimalFlaws(atLeast, `${field}.atLeast`)],
  },
  { by: 'prior', may: ['prior'], flaws: ({ prior }, field) => priorFlaws(prior, `${field}.prior`) },
  {
    by: 'percent', may: ['percent', 'of'],
    flaws: ({ percent, of }, field, words, depth) => [...decimalFlaws(percent, `${field}.percent`), ...conditionFlaws(of, `${field}.of`, words, depth + 1)],
  },
  ...['person', 'unit'].map((by): Form => ({
    by, may: ['person', 'unit'],
    flaws: ({ person, unit }, field, words, depth) => [...conditionFlaws(person, `${field}.person`, words, depth + 1), ...conditionFlaws(unit, `${field}.unit`, words, depth + 1)],
  })),
  ...['anyRule', 'noRule'].map((by): Form => ({ by, may: [by], flaws: (members, field, words) => listFlaws(members[by], `${field}.${by}`, (one, at) => ruleFlaws(one, at, words)) })),
  { by: 'is', may: ['fact', 'is', 'opinion', 'context'], flaws: valueFlaws },
  { by: 'fact', may: ['fact', 'atLeast', 'below', 'readAs'], flaws: numberFlaws },
];

function listFlaws(given: unknown, field: string, of: (one: unknown, field: string) => ConditionFlaw[]): ConditionFlaw[] {
  if (!Array.isArray(given) || given.length === 0) return [flaw(field, 'EMPTY_LIST', '应为至少有一项的列表')];
  return given.flatMap((one, index) => of(one, `${field}[${index}]`));
}

const ruleFlaws = (given: unknown, field: string, { isRule }: ConditionWords): ConditionFlaw[] =>
  (typeof given === 'string' && isRule(given) ? [] : [flaw(field, 'UNKNOWN_RULE', '没有这一移送标准；编号见 thresholds')]);

function decimalFlaws(given: unknown, field: string): ConditionFlaw[] {
  try {
    if (typeof given === 'string' && scaled(given) > 0n) return [];
  } catch {
    // Said below.
  }
  return [flaw(field, 'NOT_A_NUMBER', '应为大于零的十进制数，写成文字，如 "3" 或者 "0.77"')];
}

const wholeFlaws = (given: unknown, field: string): ConditionFlaw[] => (Number.isInteger(given) && (given as number) > 0 && (given as number) <= 1_200 ? [] : [flaw(field, 'NOT_A_COUNT', '应为大于零的整数')]);
const yesFlaws = (given: unknown, field: string): ConditionFlaw[] => (given === undefined || given === true ? [] : [flaw(field, 'NOT_A_YES', '只能为 true，或者不填')]);

/** 要素: under each of its keys, of a kind that can be compared so. */
function factFlaws(given: unknown, field: string, { factsOf }: ConditionWords, isNumber: boolean): ConditionFlaw[] {
  const each = (key: unknown, at: string): ConditionFlaw[] => {
    const facts = typeof key === 'string' ? factsOf(key) : [];
    if (facts.length === 0) return [flaw(at, 'UNKNOWN_FACT', `所列执法领域没有“${String(key)}”这一要素；要素见 docs/fact-keys.md`)];
    return facts.some((fact) => isNumeric(fact) === isNumber) ? [] : [flaw(at, 'OTHER_KIND', isNumber ? `“${String(key)}”不是数值` : `“${String(key)}”是数值，应以 atLeast 比较`)];
  };
  return Array.isArray(given) ? listFlaws(given, field, each) : each(given, field);
}

const numeric: ReadonlySet<Kind> = new Set([decimal, money, whole]);
const isNumeric = (fact: FactFacts): boolean => numeric.has(kindOf(fact));

const keysOf = (given: unknown): string[] => (Array.isArray(given) ? given : [given]).filter((key) => typeof key === 'string');

function termFlaws(given: unknown, field: string, words: ConditionWords): ConditionFlaw[] {
  if (typeof given !== 'object' || given === null) return [flaw(field, 'NOT_A_TERM', '应为 { fact, times }')];
  const { fact, times, ...rest } = given as Members;
  const more = Object.keys(rest).map((name) => flaw(`${field}.${name}`, 'UNKNOWN_MEMBER', '加总的一项只有 fact、times'));
  return [...more, ...factFlaws(fact, `${field}.fact`, words, true), ...(times === undefined ? [] : decimalFlaws(times, `${field}.times`))];
}

function priorFlaws(given: unknown, field: string): ConditionFlaw[] {
  if (typeof given !== 'object' || given === null) return [flaw(field, 'NOT_PENALTIES', '应为 { topic, count, months, orConvicted }')];
  const { topic, count, months, orConvicted, ...rest } = given as Members;
  return [
    ...Object.keys(rest).map((name) => flaw(`${field}.${name}`, 'UNKNOWN_MEMBER', '既往处罚条件只有 topic、count、months、orConvicted')),
    ...(typeof topic === 'string' && Object.hasOwn(PenaltyTopic, topic) ? [] : [flaw(`${field}.topic`, 'UNKNOWN_TOPIC', '没有这一处罚事由；取值见 PenaltyTopic')]),
    ...wholeFlaws(count, `${field}.count`), ...(months === null ? [] : wholeFlaws(months, `${field}.months`)), ...yesFlaws(orConvicted, `${field}.orConvicted`),
  ];
}

function valueFlaws({ fact, is, opinion, context }: Members, field: string, words: ConditionWords): ConditionFlaw[] {
  const facts = keysOf(fact).flatMap((key) => words.factsOf(key));
  const values = typeof is === 'boolean' ? [] : listFlaws(is, `${field}.is`, (code, at) => (facts.length === 0 || facts.some((one) => takes(one, code)) ? [] : [flaw(at, 'UNKNOWN_VALUE', `“${String(code)}”不是该要素的取值`)]));
  const named = factFlaws(fact, `${field}.fact`, words, false);
  const asked = typeof is === 'boolean' && named.length === 0 && !facts.some((one) => kindOf(one) === flag) ? [flaw(`${field}.is`, 'OTHER_KIND', '该要素不是是非要素；请列出取值')] : [];
  return [...named, ...values, ...asked, ...yesFlaws(opinion, `${field}.opinion`), ...yesFlaws(context, `${field}.context`)];
}

/** Whether the fact can have this value; the word `true` is a yes, where one field says by a code what another says by yes or no. */
function takes(fact: FactFacts, code: unknown): boolean {
  const kind = kindOf(fact);
  if (typeof code !== 'string') return false;
  return kind === flag ? code === 'true' || code === 'false' : kind === text || Object.hasOwn(meaningsOf(kind.type() as object) ?? {}, code);
}

function numberFlaws({ fact, atLeast, below, readAs }: Members, field: string, words: ConditionWords): ConditionFlaw[] {
  const lines = Object.entries({ atLeast, below, readAs }).filter(([, line]) => line !== undefined);
  const none = atLeast === undefined && below === undefined ? [flaw(field, 'NO_LINE', '应填写 atLeast 或者 below')] : [];
  const alone = readAs !== undefined && atLeast === undefined ? [flaw(`${field}.readAs`, 'NO_LINE', '另一读法的标准须与 atLeast 同填')] : [];
  return [...factFlaws(fact, `${field}.fact`, words, true), ...none, ...alone, ...lines.flatMap(([name, line]) => decimalFlaws(line, `${field}.${name}`))];
}
