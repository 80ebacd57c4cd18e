import { Embeddable } from '@mikro-orm/decorators/legacy';
import { Field, InputType, ObjectType } from 'type-graphql';
import { choice, codeTable, decimal, flag, money, Part, Spread, text, whole, type FieldClass, type Kind } from '../../platform/model/index.js';

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
}

const factsByOwner = new Map<unknown, FactFacts[]>();

/** 要素: one fact of a domain. L2 unless said otherwise: facts are case-bound (`information-model.md`, Case.facts). */
export function Fact(of: new () => FactValue, facts: { term: string; unit?: string; meaning: string; keys?: readonly string[]; fieldClass?: FieldClass }): PropertyDecorator {
  return (target, key) => {
    const unit = facts.unit ?? null;
    const description = `${facts.term}${unit ? `（${unit}）` : ''}: ${facts.meaning}`;
    Spread(facts.fieldClass ?? 'L2', () => of, description, unit ? { unit } : {})(target, key);
    const known = factsByOwner.get(target.constructor) ?? [];
    known.push({ field: String(key), term: facts.term, unit, meaning: facts.meaning, keys: facts.keys ?? [], of });
    factsByOwner.set(target.constructor, known);
  };
}

/** The facts of one domain, in the order in which its class declares them. */
export function factsOf(owner: object): readonly FactFacts[] {
  return factsByOwner.get(owner) ?? [];
}
