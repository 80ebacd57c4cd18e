import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Day, Instant } from '../../platform/model/index.js';
import { ClockUnit } from '../clock/index.js';

const optional = { nullable: true } as const;

@ObjectType('DeadlineTerm', { description: '适用期限长度: a length that a deadline is counted by; the first is its own, the others extend it.' })
export class DeadlineTerm {
  @Field(() => ID, { description: '期限标识: clock of the register whose length it is.' }) clockId!: string;
  @Field(() => Int, { description: '数值: how long.' }) length!: number;
  @Field(() => ClockUnit, { description: '条文所写单位: unit as the instrument writes it.' }) written!: ClockUnit;
  @Field(() => ClockUnit, { ...optional, description: '计算单位: unit as it is counted; empty where no rule of counting is established.' }) unit!: ClockUnit | null;
  @Field(() => Boolean, { description: '起算日不计入: whether the day (of hours, the hour) of the start is left out.' }) startExcluded!: boolean;
  @Field(() => Boolean, { description: '遇节假日顺延: whether an end on a day off moves to the next working day.' }) rollForward!: boolean;
  @Field(() => Boolean, { description: '在押不顺延: a person is held, so the end does not move (刑事诉讼法第一百零五条第四款).' }) custody!: boolean;
  @Field(() => String, { description: '依据文件: name of the instrument that states it.' }) source!: string;
  @Field(() => String, { ...optional, description: '适用情形: for which cases the instrument states it.' }) when!: string | null;
  @Field(() => String, { ...optional, description: '计算说明: what the text leaves open of its counting, and how the hub reads it.' }) reading!: string | null;
}

@ObjectType('DeadlinePause', { description: '中止期间: a time that is not counted.' })
export class DeadlinePause {
  @Field(() => Instant, { description: '中止时间: when it began.' }) from!: string;
  @Field(() => Instant, { ...optional, description: '恢复时间: when it ended; empty while it lasts.' }) until!: string | null;
}

@ObjectType('DeadlineExtension', { description: '期限延长: a longer period, with the document that approves it.' })
export class DeadlineExtension {
  @Field(() => ID, { description: '期限标识: clock of the register whose length was taken.' }) clockId!: string;
  @Field(() => Int, { description: '数值: how long.' }) length!: number;
  @Field(() => ClockUnit, { description: '条文所写单位: unit as the instrument writes it.' }) written!: ClockUnit;
  @Field(() => Boolean, { description: '是否再延长: added to what ran before; else it took its place, counted from the same start.' }) isAdded!: boolean;
  @Field(() => String, { description: '批准文号: number of the approving document.' }) number!: string;
  @Field(() => Day, { description: '批准日期: its date.' }) issuedOn!: string;
  @Field(() => String, { description: '批准机关: who issued it.' }) issuer!: string;
  @Field(() => String, { description: '文书摘要值: SHA-256 of the document, in hexadecimal.' }) digest!: string;
  @Field(() => String, { description: '登记人: subject of the token it was entered with.' }) by!: string;
  @Field(() => Instant, { description: '登记时间: when it was entered.' }) at!: string;
}
