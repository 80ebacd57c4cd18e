import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Day, Money } from '../../platform/model/index.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { CompletenessAnswer, CompletenessKind, CompletenessState, NumberedRecord, SightingKind, SightingOutcome } from './completeness.codes.js';
import { NumberSeries } from './number-series.entity.js';
import { CompletenessQuestion } from './question.entity.js';

const optional = { nullable: true } as const;

/** 排序方式. */
export enum CompletenessOrder { ASKED_AT_DESC = 'ASKED_AT_DESC' }

registerEnumType(CompletenessOrder, { name: 'CompletenessOrder', description: '排序方式: by the moment at which the hub asked.', valuesConfig: { ASKED_AT_DESC: { description: '由近及远: latest first.' } } });

@InputType('CompletenessWhere', { description: '齐全性疑问筛选条件: all that are given must hold.' })
class CompletenessWhere {
  @Field(() => CompletenessKind, { ...optional, description: '种类: of this kind.' }) kind?: CompletenessKind;
  @Field(() => CompletenessState, { ...optional, description: '状态: as they stand.' }) state?: CompletenessState;
  @Field(() => ID, { ...optional, description: '机关: asked of this organ.' }) organId?: string;
  @Field(() => CompletenessAnswer, { ...optional, description: '说明: answered so.' }) answer?: CompletenessAnswer;
}

@ArgsType()
export class CompletenessArguments extends PageArguments {
  @Field(() => CompletenessWhere, { ...optional, description: '筛选条件: filters.' }) where?: CompletenessWhere;
  @Field(() => CompletenessOrder, { ...optional, description: '排序方式: latest first when left out.' }) orderBy?: CompletenessOrder;
}

@InputType('NumberSeriesWhere', { description: '编号规则筛选条件: all that are given must hold.' })
class NumberSeriesWhere {
  @Field(() => NumberedRecord, { ...optional, description: '编号对象: of these.' }) numbered?: NumberedRecord;
  @Field(() => ID, { ...optional, description: '机关: of this organ.' }) organId?: string;
}

@ArgsType()
export class NumberSeriesArguments extends PageArguments {
  @Field(() => NumberSeriesWhere, { ...optional, description: '筛选条件: filters.' }) where?: NumberSeriesWhere;
}

const keyMeaning = '请求键: the same key with the same content is the same request, so it can be sent again.';

@InputType('RecordNumberSeriesInput', { description: '登记编号规则: how one’s own organ numbers; the next version of the series where it was stated before.' })
export class RecordNumberSeriesInput {
  @Field(() => NumberedRecord, { description: '编号对象: what is numbered.' }) numbered!: NumberedRecord;
  @Field(() => String, { description: '机关代字: all that stands before the year, 文种 included: 晋市监处罚.' }) prefix!: string;
  @Field(() => String, { ...optional, description: '字样: what stands between year and serial number, where anything does.' }) office?: string;
  @Field(() => Boolean, { description: '按年编号: whether the serial number begins anew each year.' }) restartsYearly!: boolean;
  @Field(() => Int, { description: '起始序号: the first serial number.' }) firstSerial!: number;
  @Field(() => Int, { description: '起始年份: numbers of this year and later are counted by this version.' }) sinceYear!: number;
  @Field(() => String, { description: keyMeaning }) clientKey!: string;
}

@InputType('SightingInput', { description: '外部记录: what one record shows.' })
export class SightingInput {
  @Field(() => String, { description: '来源主键: key of the record at its source.' }) sourceKey!: string;
  @Field(() => SightingKind, { description: '种类: what it shows.' }) kind!: SightingKind;
  @Field(() => String, { ...optional, description: '机关代码: of the agency that it names.' }) organCode?: string;
  @Field(() => String, { ...optional, description: '机关名称: the agency’s full name, where there is no code.' }) organName?: string;
  @Field(() => String, { ...optional, description: '编号: 文号 of the decision; of a record of the criminal side also 立案号, or none.' }) number?: string;
  @Field(() => Day, { ...optional, description: '日期: day of publishing, payment or record.' }) seenOn?: string;
  @Field(() => Money, { ...optional, description: '金额（元）: amount paid.' }) amount?: string;
  @Field(() => String, { ...optional, description: '网址: where it was seen.' }) url?: string;
}

@InputType('RecordSightingsInput', { description: '报送外部记录: a batch of up to 1,000 records of one source.' })
export class RecordSightingsInput {
  @Field(() => String, { description: '来源: site or system; its keys are the sending organ’s own.' }) source!: string;
  @Field(() => [SightingInput], { description: '记录: the records.' }) sightings!: SightingInput[];
}

@InputType('AnswerCompletenessInput', { description: '齐全性说明: the answer of the organ that was asked; it may be given anew.' })
export class AnswerCompletenessInput {
  @Field(() => ID, { description: '齐全性疑问: which.' }) questionId!: string;
  @Field(() => CompletenessAnswer, { description: '说明: one that fits the kind.' }) answer!: CompletenessAnswer;
  @Field(() => String, { description: '理由: in words.' }) reasons!: string;
  @Field(() => Int, { ...optional, description: '起始序号: of missing numbers, where the answer is of some of them; the others are asked anew.' }) serialFrom?: number;
  @Field(() => Int, { ...optional, description: '截止序号: the last of them.' }) serialTo?: number;
  @Field(() => ID, { ...optional, description: '案件: which one holds the record, with HELD_OTHERWISE.' }) caseId?: string;
  @Field(() => Int, { description: '版本: `revision` that the asker saw; another one is refused.' }) expectedRevision!: number;
}

@ObjectType('SightingReceived', { description: '外部记录接收结果: of one record, in the order sent.' })
export class SightingReceived {
  @Field(() => String, { description: '来源主键: key of the record.' }) sourceKey!: string;
  @Field(() => SightingOutcome, { description: '结果: what became of it.' }) outcome!: SightingOutcome;
  @Field(() => String, { ...optional, description: '问题: why it was not taken in, and what to do.' }) message!: string | null;
}

@ObjectType('SightingReceipt', { description: '外部记录回执: what became of a batch.' })
export class SightingReceipt {
  @Field(() => [SightingReceived], { description: '结果: of each record.' }) rows!: SightingReceived[];
}

@ObjectType('CompletenessRefused', { implements: Refusal, description: '不予办理: why nothing was done, and what can be done next.' })
export class CompletenessRefused extends Refusal {
  @Field(() => Int, { ...optional, description: '现版本: the revision to answer with, where it has changed.' }) revision!: number | null;
}

const orRefused = <T extends object>(name: string, description: string, answer: new () => T) => createUnionType({
  name, description, types: () => [answer, CompletenessRefused] as const, resolveType: (value) => (value instanceof CompletenessRefused ? CompletenessRefused : answer),
});

export const NumberSeriesResult = orRefused('NumberSeriesResult', '编号规则登记结果: the rule, or why it was not recorded.', NumberSeries);
export const SightingsResult = orRefused('SightingsResult', '外部记录报送结果: the receipt, or why nothing was taken in.', SightingReceipt);
export const CompletenessResult = orRefused('CompletenessResult', '齐全性说明结果: the question as it is now, or why nothing was done.', CompletenessQuestion);
export const CompletenessQuestionConnection = connectionOf(CompletenessQuestion, 'CompletenessQuestion', '齐全性疑问');
export const NumberSeriesConnection = connectionOf(NumberSeries, 'NumberSeries', '编号规则');
