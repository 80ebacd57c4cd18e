import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { Instant } from '../../platform/model/index.js';
import { PageArguments } from '../../platform/reader/index.js';
import { CaseOrder, factsOf, kindOf, textMeaning, titleOf, type Domain, type FactFilter } from '../case/index.js';
import { CaseReport } from '../intake/index.js';
import { filterName } from './domain.lists.js';

const optional = { nullable: true } as const;

/** What one domain's fields take in. */
export interface DomainInputs { readonly batch: new () => SubmitBatch; readonly list: new () => PageArguments }

/** A batch without its cases. */
@InputType()
export abstract class SubmitBatch {
  @Field(() => String, { description: '来源系统: name of the sending system, the same for ever.' }) sourceSystem!: string;
  @Field(() => String, { description: '批次键: unique in the source system; sent again with the same body it answers the same receipt.' }) key!: string;
  @Field(() => Boolean, { ...optional, description: '历史数据: cases of the past, which start no clock.' }) historic?: boolean;
  cases!: CaseReport[];
}

/** Filters that every domain's list has. */
@InputType()
abstract class FactsWhere {
  @Field(() => ID, { ...optional, description: '办案机关及下级: this organ and everything below it in its line.' }) underOrganId?: string;
  @Field(() => String, { ...optional, description: '行政区划: code of a division; everything inside it.' }) divisionCode?: string;
  @Field(() => String, { ...optional, description: textMeaning }) text?: string;
  @Field(() => Instant, { ...optional, description: '起: listed at this moment or later.' }) listedFrom?: string;
  @Field(() => Instant, { ...optional, description: '止: listed before this moment.' }) listedBefore?: string;
}

/** Makes the inputs of one domain: `<X>CaseInput`, `Submit<X>CasesInput`, `<X>CaseWhere`, and the arguments of its list. */
export function inputsOf({ name, term, facts, filters }: Pick<Domain, 'name' | 'term' | 'facts' | 'filters'>): DomainInputs {
  const title = titled(name);
  @InputType(`${title}CaseInput`, { description: `${term}案件报送: a case with its facts.` })
  class CaseInput extends CaseReport {
    @Field(() => facts, { ...optional, description: `${term}要素: facts of the case; left out is not no.` }) facts?: object;
  }
  @InputType(`Submit${title}CasesInput`, { description: `${term}案件批量报送: up to 1,000 cases under one key.` })
  class SubmitInput extends SubmitBatch {
    @Field(() => [CaseInput], { description: '案件: the cases.' }) override cases!: CaseInput[];
  }
  @InputType(`${title}CaseWhere`, { description: `${term}案件筛选条件: all that are given must hold; a condition on a field you may not read matches nothing.` })
  class CaseWhere extends FactsWhere {}
  for (const filter of filters) filterField(facts, filter)(CaseWhere.prototype, filterName(filter));
  @ArgsType()
  class CasesArguments extends PageArguments {
    @Field(() => CaseWhere, { ...optional, description: '筛选条件: filters.' }) where?: CaseWhere;
    @Field(() => CaseOrder, { ...optional, description: '排序方式: latest first when left out.' }) orderBy?: CaseOrder;
  }
  return { batch: SubmitInput, list: CasesArguments };
}

/** The name as types have it: `Environment`. */
export const titled = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}`;

function filterField(facts: Domain['facts'], { fact, atLeast }: FactFilter): PropertyDecorator {
  const known = factsOf(facts).find(({ field }) => field === fact)!;
  const description = `${titleOf(known)}: ${atLeast ? 'at least so much is stated.' : known.meaning}`;
  return Field(kindOf(known).type as () => typeof String, { ...optional, description });
}
