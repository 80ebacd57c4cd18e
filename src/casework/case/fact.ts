import { Embeddable } from '@mikro-orm/decorators/legacy';
import { Field, InputType, ObjectType } from 'type-graphql';
import { choice, codeTable, columnsOf, decimal, flag, money, Part, Spread, text, whole, type FieldClass, type Kind } from '../../platform/model/index.js';

/** 数值界限: how a stated value stands to the true one; thresholds and courts care. */
export enum FactBound { EXACT = 'EXACT', APPROX = 'APPROX', MIN = 'MIN', MAX = 'MAX' }

/** 事实来源: how a value was established. */
export enum FactSource { DECLARED = 'DECLARED', MEASURED = 'MEASURED', APPRAISED = 'APPRAISED', COMPUTED = 'COMPUTED' }

codeTable('FactBound', FactBound, '数值界限: how the stated value stands to the true one.', {
  EXACT: '准确值: the value itself.',
  APPROX: '约数: about this value.',
  MIN: '下限: at least this value.',
  MAX: '上限: at most this value.',
});

codeTable('FactSource', FactSource, '事实来源: how the value was established.', {
  DECLARED: '陈述申报: stated by a person or a paper.',
  MEASURED: '现场测量: measured or monitored.',
  APPRAISED: '检验鉴定: established by an inspection report or an expert opinion.',
  COMPUTED: '推算: derived from other facts.',
});

interface FactValue { value: unknown; bound?: FactBound | null; source?: FactSource | null; unit?: string | null }

/** Makes one kind of fact: a value with its bound and source, stored, shown and taken in by one class. */
function factOf(name: string, term: string, kind: Kind): new () => FactValue {
  @Embeddable()
  @ObjectType(name, { description: `${term}: a fact with its bound and its source.` })
  @InputType(`${name}Input`, { description: `${term}: a fact with its bound (EXACT when left out) and its source (DECLARED when left out).` })
  class Fact implements FactValue {
    // Named before the decorators read it: the ORM knows a class by its name.
    static { Object.defineProperty(this, 'name', { value: name }); }
    @Part(kind, '值: the value, in the unit that the field states.') value!: unknown;
    @Part(choice(FactBound), '界限: how the value stands to the true one.') bound?: FactBound;
    @Part(choice(FactSource), '来源: how the value was established.') source?: FactSource;
    @Field(() => String, { nullable: true, description: '单位: the unit of the value; sent in, it must be the unit of the field.' }) unit?: string;
  }
  return Fact;
}

/** 数量: an exact decimal. */
export const QuantityFact = factOf('QuantityFact', '数量事实', decimal);
/** 金额: yuan. */
export const AmountFact = factOf('AmountFact', '金额事实', money);
/** 次数、人数: a whole number. */
export const CountFact = factOf('CountFact', '计数事实', whole);
/** 是否: yes or no. */
export const FlagFact = factOf('FlagFact', '是非事实', flag);
/** 文字或代码: a code or short text. */
export const TextFact = factOf('TextFact', '文字事实', text);
/** 代码表取值: one value of a code table; `name` is the GraphQL type. */
export const choiceFact = (name: string, term: string, codes: object): new () => FactValue => factOf(name, term, choice(codes));

export type { FactValue };

/** What a fact's field says beside its value: Chinese term, meaning, unit, and the key under which threshold rows name it. */
export interface FactFacts {
  readonly field: string;
  readonly term: string;
  readonly unit: string | null;
  readonly meaning: string;
  /** Aliases of `law/thresholds.md` §1.1 (`haz_waste_t`), where the fact answers one. */
  readonly keys: readonly string[];
  readonly of: new () => FactValue;
  readonly form: FactForm | null;
  readonly mayBeNegative: boolean;
}

/** 书写形式: a form that intake checks. Moments and days are texts, since a report may state what no clock or calendar has. */
export type FactForm = 'MOMENT' | 'DAY' | 'LATITUDE' | 'LONGITUDE';

/** What a domain says of a fact; a number is not below zero unless it is said to be. */
export interface FactTold {
  readonly term: string;
  readonly unit?: string;
  readonly meaning: string;
  readonly keys?: readonly string[];
  readonly fieldClass?: FieldClass;
  readonly form?: FactForm;
  readonly mayBeNegative?: true;
}

const factsByOwner = new Map<unknown, FactFacts[]>();

/** 要素: one fact of a domain. L2 unless said otherwise: facts are case-bound (`information-model.md`, Case.facts). */
export function Fact(of: new () => FactValue, told: FactTold): PropertyDecorator {
  return (target, key) => {
    const { term, meaning, unit = null, keys = [], form = null, mayBeNegative = false } = told;
    Spread(told.fieldClass ?? 'L2', () => of, `${titleOf({ term, unit })}: ${meaning}`, unit ? { unit } : {})(target, key);
    const known = factsByOwner.get(target.constructor) ?? [];
    known.push({ field: String(key), term, unit, meaning, keys, of, form, mayBeNegative });
    factsByOwner.set(target.constructor, known);
  };
}

/** The Chinese term of a fact, with its unit where it has one. */
export function titleOf({ term, unit }: Pick<FactFacts, 'term' | 'unit'>): string {
  return unit ? `${term}（${unit}）` : term;
}

/** The kind of a fact's value. */
export function kindOf({ of }: FactFacts): Kind {
  return columnsOf(of).get('value')!.kind!;
}

/** The facts of one domain, in the order in which its class declares them. */
export function factsOf(owner: object): readonly FactFacts[] {
  return factsByOwner.get(owner) ?? [];
}
