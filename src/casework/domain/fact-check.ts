import { GraphQLScalarType } from 'graphql';
import { isCivilDay, readMoney, type Money } from '../../kernel/index.js';
import { decimal, instant, money, whole, type Kind } from '../../platform/model/index.js';
import { FactBound, factsOf, kindOf, type CaseFacts, type FactFacts, type FactForm, type FactIssue, type FactValue } from '../case/index.js';

/** The name of a fact of a domain. */
export type FactName<F> = Exclude<keyof F, keyof CaseFacts> & string;

/** Facts as a report states them; what is absent or null was not stated. */
export type FactsReport<F> = Stated<FactName<F>>;

type Stated<Name extends string> = Readonly<Partial<Record<Name, FactValue | null | undefined>>>;

/** 要素存疑: the value is kept and marked; the case is accepted. */
export type FactDoubt = FactIssue & { readonly severity: 'WARNING' };

const numeric: ReadonlySet<Kind> = new Set([decimal, money, whole]);

/** What is wrong with reported facts, field by field, first as any domain's facts are checked and then, of those that can be kept, as the domain does; none of it turns the case away. */
export function checkFacts<F>(owner: new () => F, facts: FactsReport<F>, own: (kept: FactsReport<F>) => readonly FactDoubt[] = () => []): FactIssue[] {
  const stated: Stated<string> = facts;
  const known = factsOf(owner).filter(({ field }) => !isMissing(stated[field]));
  const each = known.flatMap((fact) => checkFact(fact, stated[fact.field]!));
  const aside = new Set(each.filter(({ severity }) => severity === 'SET_ASIDE').map(({ field }) => field));
  const kept = Object.fromEntries(known.filter(({ field }) => !aside.has(field)).map(({ field }) => [field, stated[field]]));
  return [...each, ...own(kept as FactsReport<F>)];
}

/** Whether one value can be kept at all under its field, and whether it has the field's form. */
function checkFact(fact: FactFacts, sent: FactValue): FactIssue[] {
  const unit = checkUnit(fact, sent);
  return unit?.severity === 'SET_ASIDE' ? [unit] : [unit, checkValue(fact, sent)].filter((issue) => issue !== null);
}

/** A value in another unit is another value: kept under this field it would be read wrongly by every threshold. */
function checkUnit(fact: FactFacts, sent: FactValue): FactIssue | null {
  if (isMissing(sent.value) || isMissing(sent.unit) || sent.unit === fact.unit) return null;
  if (fact.unit === null) return found(fact, sent, 'WARNING', 'UNIT_NOT_NEEDED', `没有计量单位，报送的“${sent.unit}”未予记载；请删去单位`);
  return found(fact, sent, 'SET_ASIDE', 'UNIT', `应以“${fact.unit}”计，报送的单位是“${sent.unit}”；请换算为“${fact.unit}”后重新报送`);
}

function checkValue(fact: FactFacts, sent: FactValue): FactIssue | null {
  if (isMissing(sent.value)) return found(fact, sent, 'SET_ASIDE', 'VALUE_MISSING', '只有界限、来源或者单位，没有值；请补填值，没有的请留空整项');
  const kind = kindOf(fact);
  if (!isStorable(kind, sent.value)) {
    return found(fact, sent, 'SET_ASIDE', 'NOT_STORABLE', `的值“${written(sent.value)}”无法按本项的形式记载；请对照字段说明改填后重新报送`);
  }
  if (numeric.has(kind) && !mayBeNegative(fact) && Number(sent.value) < 0) {
    return found(fact, sent, 'SET_ASIDE', 'NEGATIVE', `的值“${written(sent.value)}”为负数；请核对后填写不小于零的数`);
  }
  const form = fact.form && forms[fact.form];
  return form && !form.holds(sent.value) ? found(fact, sent, 'WARNING', form.code, `“${written(sent.value)}”${form.message}`) : null;
}

function found(fact: FactFacts, { value }: FactValue, severity: FactIssue['severity'], code: string, message: string): FactIssue {
  return { field: fact.field, code, message: `${named(fact)}${message}`, severity, value: writtenOrNull(value) };
}

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

interface Form { readonly code: string; readonly message: string; readonly holds: (value: unknown) => boolean; readonly mayBeNegative?: true }

const coordinate = (most: number): Form => ({
  code: 'COORDINATE_RANGE', message: `超出−${most}至${most}度；请核对，勿将经度和纬度互换`, holds: (value) => Math.abs(Number(value)) <= most, mayBeNegative: true,
});

const forms: Record<FactForm, Form> = {
  MOMENT: { code: 'MOMENT_FORM', message: '不是“2026-11-21T09:30:00+08:00”的写法或者日期不存在；请改正', holds: isMoment },
  DAY: { code: 'DAY_FORM', message: '不是“2026-11-21”的写法或者日期不存在；请改正', holds: (value) => isCivilDay(String(value)) },
  LATITUDE: coordinate(90),
  LONGITUDE: coordinate(180),
};

const mayBeNegative = (fact: FactFacts): boolean => fact.mayBeNegative || (fact.form !== null && forms[fact.form].mayBeNegative === true);

/** Whether a value is a moment, ISO 8601 with offset, on a day that exists. */
export function isMoment(value: unknown): boolean {
  return isStorable(instant, value) && isCivilDay(String(value).slice(0, 10)) && !Number.isNaN(Date.parse(String(value)));
}

function isStorable(kind: Kind, value: unknown): boolean {
  const type = kind.type();
  if (type === Boolean) return typeof value === 'boolean';
  if (type === String) return typeof value === 'string' && !value.includes('\0');
  if (type instanceof GraphQLScalarType) return reads(type, value);
  return Object.values(type as object).includes(value);
}

function reads(scalar: GraphQLScalarType, value: unknown): boolean {
  try {
    scalar.parseValue(value);
    return true;
  } catch {
    return false;
  }
}

/** A doubt that a domain's own check has of a fact. */
export function doubt<Name extends string>(facts: Stated<Name>, field: Name, code: string, message: string): FactDoubt {
  return { field, code, message, severity: 'WARNING', value: writtenOrNull(facts[field]?.value) };
}

/** What messages call a fact: 超标倍数（excessMultiple）. */
export function nameOf<F>(owner: new () => F, field: FactName<F>): string {
  return named(factsOf(owner).find((fact) => fact.field === field)!);
}

const named = ({ term, field }: FactFacts): string => `${term}（${field}）`;

/** The value where it is stated as exact, else null: a bound cannot be compared with another value. */
export function exact(fact: FactValue | null | undefined): unknown {
  return fact && (fact.bound ?? FactBound.EXACT) === FactBound.EXACT ? fact.value : null;
}

/** An amount that is stated as exact, in yuan; else null. */
export function yuan(fact: FactValue | null | undefined): Money | null {
  const value = exact(fact);
  const read = value === null ? null : readMoney(written(value));
  return read?.ok ? read.value : null;
}

/** A value as messages repeat it. */
export function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const writtenOrNull = (value: unknown): string | null => (isMissing(value) ? null : written(value));
