import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Day, Decimal, JsonObject } from '../../platform/model/index.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { ScreeningAnswer } from '../screening/index.js';
import { ThresholdRoute, ThresholdTier } from '../threshold/index.js';
import { StandardState } from './standard.codes.js';
import { Standard } from './standard.entity.js';
import { StandardTurns } from './standard.values.js';

const optional = { nullable: true } as const;

enum StandardOrder { DRAFTED_AT_DESC = 'DRAFTED_AT_DESC' }

registerEnumType(StandardOrder, { name: 'StandardOrder', description: '标准变更排序: order of a list of changes of the standards.', valuesConfig: { DRAFTED_AT_DESC: { description: '起草时间由近到远: latest first.' } } });

@InputType('StandardWhere', { description: '标准变更筛选条件: all that are given must hold.' })
class StandardWhere {
  @Field(() => ID, { ...optional, description: '标准编号: of this row.' }) ruleId?: string;
  @Field(() => StandardState, { ...optional, description: '状态: in this state.' }) state?: StandardState;
}

@ArgsType()
export class StandardsArguments extends PageArguments {
  @Field(() => StandardWhere, { ...optional, description: '筛选条件: filters.' }) where?: StandardWhere;
  @Field(() => StandardOrder, { ...optional, description: '排序: latest first when left out.' }) orderBy?: StandardOrder;
}

@InputType('DraftStandardInput', { description: '起草移送标准变更: a new row, or a new version of one; the version before ends the day before it begins.' })
export class DraftStandardInput {
  @Field(() => ID, { description: '标准编号: of a row there is, or a new one.' }) ruleId!: string;
  @Field(() => ID, { description: '罪名代码: as in `crimes`; never a crime of officials.' }) crimeCode!: string;
  @Field(() => String, { description: '标准内容: what it asks, with every figure.' }) wording!: string;
  @Field(() => ThresholdTier, { description: '档次: the tier of punishment that it stands for.' }) tier!: ThresholdTier;
  @Field(() => [DomainCode], { description: '执法领域: fields whose cases are compared with it.' }) domains!: DomainCode[];
  @Field(() => ThresholdRoute, { description: '办理路径: where a case that meets it goes.' }) route!: ThresholdRoute;
  @Field(() => JsonObject, { description: '条件: what is asked, as data (docs/standards.md).' }) condition!: object;
  @Field(() => JsonObject, { ...optional, description: '分领域条件: { "URBAN": condition } for fields whose facts have another shape.' }) otherwise?: object;
  @Field(() => [String], { ...optional, description: '累计要素: facts of acts not yet dealt with that are added up.' }) sumFacts?: string[];
  @Field(() => Int, { ...optional, description: '累计期间（月）: window; none when left out.' }) sumMonths?: number;
  @Field(() => Decimal, { ...optional, description: '接近系数: 0.8 when left out.' }) nearFactor?: string;
  @Field(() => Boolean, { ...optional, description: '合理嫌疑: whether the number need not be reached.' }) suspicionSuffices?: boolean;
  @Field(() => Day, { description: '适用起始日: first day of the act to which it applies.' }) validFrom!: string;
  @Field(() => Day, { ...optional, description: '适用终止日: last day, where it has an end of its own.' }) validTo?: string;
  @Field(() => [String], { description: '依据: provisions, as cited.' }) basis!: string[];
  @Field(() => String, { description: '依据原文: the text of the provisions; the hub keeps it with its digest.' }) provisions!: string;
  @Field(() => String, { description: '核验标记: V where the text was read, Vq where it is quoted officially; M_HIGH, M_MED, M_LOW, D advise only.' }) mark!: string;
  @Field(() => String, { ...optional, description: '说明: note.' }) note?: string;
  @Field(() => String, { ...optional, description: '认定途径: who can settle a technical fact of it, and by what paper.' }) settledBy?: string;
  @Field(() => String, { description: '请求键: the same key with the same content is the same draft, so it can be sent again.' }) clientKey!: string;
}

@InputType('StandardStepInput', { description: '办理移送标准变更: signing it, or taking it back.' })
export class StandardStepInput {
  @Field(() => ID, { description: '标准变更: which.' }) id!: string;
  @Field(() => Int, { description: '版本: the revision that the asker saw.' }) expectedRevision!: number;
}

@InputType('BackTestStandardInput', { description: '回测: compares a draft with the cases of its fields, page by page until the last.' })
export class BackTestStandardInput {
  @Field(() => ID, { description: '标准变更: which.' }) id!: string;
  @Field(() => Day, { description: '起: cases opened on this day or later.' }) from!: string;
  @Field(() => Day, { description: '止: cases opened on this day or earlier.' }) to!: string;
  @Field(() => String, { ...optional, description: '起始游标: the previous page’s endCursor; left out, the back-test begins anew.' }) after?: string;
}

@ObjectType('StandardFlaw', { description: '草案问题: what of a draft cannot be compared.' })
export class StandardFlaw {
  @Field(() => String, { description: '位置: path of the member.' }) field!: string;
  @Field(() => String, { description: '代码: code of the flaw.' }) code!: string;
  @Field(() => String, { description: '说明: what is wrong.' }) message!: string;
}

@ObjectType('StandardRefused', { implements: Refusal, description: '不予办理: why the standards were left as they are, and what can be done next.' })
export class StandardRefused extends Refusal {
  @Field(() => [StandardFlaw], { description: '草案问题: each of them; none where nothing is wrong with the draft itself.' }) flaws!: readonly StandardFlaw[];
  @Field(() => Int, { ...optional, description: '现版本: the revision to answer with, where it has changed.' }) revision!: number | null;
}

@ObjectType('TurnedCase', { description: '变动案件: an act whose answer turns.' })
export class TurnedCase {
  @Field(() => ID, { description: '案件: identifier, see `enforcementCase`.' }) caseId!: string;
  @Field(() => ID, { ...optional, description: '当事人: identifier, see `party`; empty where the record names none.' }) partyId!: string | null;
  @Field(() => ScreeningAnswer, { description: '原结果: under the standards in force.' }) from!: ScreeningAnswer;
  @Field(() => ScreeningAnswer, { description: '新结果: with the draft.' }) to!: ScreeningAnswer;
}

@ObjectType('StandardBackTest', { description: '回测结果: how far it has come, what turns in all so far, and which cases of this page. 仅供审查参考，不作为认定依据.' })
export class StandardBackTest {
  @Field(() => ID, { description: '标准变更: of which draft.' }) id!: string;
  @Field(() => Int, { description: '案件数: compared so far.' }) cases!: number;
  @Field(() => [StandardTurns], { description: '变动: how many answers turn so far, from which to which.' }) turns!: readonly StandardTurns[];
  @Field(() => [TurnedCase], { description: '变动案件: those of this page that the asker may see.' }) turned!: readonly TurnedCase[];
  @Field(() => String, { ...optional, description: '游标: give it as `after` to go on; empty where the back-test has come to its end.' }) endCursor!: string | null;
}

export const StandardResult = createUnionType({
  name: 'StandardResult', description: '标准变更办理结果: the draft as it is now, or why nothing was done.', types: () => [Standard, StandardRefused] as const,
  resolveType: (value) => (value instanceof StandardRefused ? StandardRefused : Standard),
});

export const StandardBackTestResult = createUnionType({
  name: 'StandardBackTestResult', description: '标准变更回测结果: a page of the back-test, or why it was not made.', types: () => [StandardBackTest, StandardRefused] as const,
  resolveType: (value) => (value instanceof StandardRefused ? StandardRefused : StandardBackTest),
});

export const StandardConnection = connectionOf(Standard, 'Standard', '移送标准变更');
