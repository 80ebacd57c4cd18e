import { Extensions, Field, ID, Int, InputType, ObjectType } from 'type-graphql';
import { Day } from '../../platform/model/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { ClockCase, ClockForce, ClockLine, ClockOwner, ClockStanding, ClockUnit } from './clock.codes.js';

const optional = { nullable: true } as const;

@ObjectType('ClockTerm', { description: '期限长度: a length of a clock; several are alternatives, or an extension of the one before.' })
export class ClockTerm {
  @Field(() => Int, { description: '数值: how long.' }) length!: number;
  @Field(() => ClockUnit, { description: '条文所写单位: unit as the instrument writes it.' }) written!: ClockUnit;
  @Field(() => ClockUnit, { ...optional, description: '计算单位: unit as it is counted; empty where no rule of counting is established for the instrument.' }) unit!: ClockUnit | null;
  @Field(() => Boolean, { ...optional, description: '起算日不计入: whether the day (of hours, the hour) of the trigger is left out.' }) startExcluded!: boolean | null;
  @Field(() => Boolean, { ...optional, description: '遇节假日顺延: whether an end on a day off moves to the next working day.' }) rollForward!: boolean | null;
  @Field(() => String, { ...optional, description: '计算说明: what the text leaves open of its counting, and how the hub reads it; empty where it leaves nothing open.' }) reading!: string | null;
  @Field(() => String, { description: '依据文件: name of the instrument that states it.' }) source!: string;
  @Field(() => ClockForce, { description: '期限效力: force of that instrument.' }) force!: ClockForce;
  @Field(() => String, { ...optional, description: '适用情形: for which cases it is.' }) when!: string | null;
  @Field(() => DomainCode, { ...optional, description: '适用领域: the field for whose cases it stands; empty where it stands for all that have none of their own.' }) domain!: DomainCode | null;
  @Field(() => ClockCase, { ...optional, description: '限定情形: the case for which alone it stands; empty for the length that runs at first and for extensions.' }) only!: ClockCase | null;
  @Field(() => Boolean, { description: '是否延长: whether it is added to the one before.' }) isExtension!: boolean;
  @Field(() => String, { ...optional, description: '批准文书: what it needs to hold.' }) approval!: string | null;
}

@ObjectType('Clock', { description: '办案期限: a period of the law, as data: what starts it, who owes what, how long, and whether it binds.' })
export class Clock {
  @Field(() => ID, { description: '标识: name of the rule, the same for ever.' }) id!: string;
  @Field(() => ClockLine, { description: '期限类别: procedure.' }) line!: ClockLine;
  @Field(() => [ClockOwner], { description: '责任主体: who owes it; none where it is nobody’s duty.' }) owners!: readonly ClockOwner[];
  @Field(() => String, { description: '起算事由: what starts it.' }) trigger!: string;
  @Field(() => String, { description: '起算事由（英文）: what starts it, in English.' }) triggerInEnglish!: string;
  @Field(() => String, { description: '期限: the limit in words.' }) limit!: string;
  @Extensions({ rows: 2 })
  @Field(() => [ClockTerm], { description: '期限长度: its lengths; none where the text states none.' }) terms!: readonly ClockTerm[];
  @Field(() => String, { ...optional, description: '不计入期间: what is not counted.' }) pauses!: string | null;
  @Field(() => String, { ...optional, description: '终止事由: what ends it.' }) ends!: string | null;
  @Field(() => String, { ...optional, description: '逾期后果: what its breach starts.' }) breach!: string | null;
  @Field(() => String, { ...optional, description: '抄送: who gets a copy.' }) copies!: string | null;
  @Field(() => String, { ...optional, description: '说明: note.' }) note!: string | null;
  @Field(() => [String], { description: '依据: provisions, as cited.' }) basis!: readonly string[];
  @Field(() => Day, { ...optional, description: '施行日期: first day in force of its first instrument; empty where it has not been verified.' }) validFrom!: string | null;
  @Field(() => Day, { ...optional, description: '失效日期: last day in force.' }) validTo!: string | null;
  @Field(() => String, { description: '核验标记: V or Vq where the text was read, M_… from memory, D the hub’s own; the weakest of the row.' }) mark!: string;
  @Field(() => ClockForce, { description: '期限效力: of its first length, or of its first provision.' }) force!: ClockForce;
  @Field(() => ClockStanding, { description: '载入情况: whether the hub counts it.' }) standing!: ClockStanding;
  @Field(() => String, { ...optional, description: '未载入原因: why it is not loaded; empty where it is.' }) reason!: string | null;
}

@InputType('ClockWhere', { description: '办案期限筛选条件: all that are given must hold.' })
export class ClockWhere {
  @Field(() => [ID], { ...optional, description: '标识: names of rules.' }) ids?: string[];
  @Field(() => ClockLine, { ...optional, description: '期限类别: procedure.' }) line?: ClockLine;
  @Field(() => ClockOwner, { ...optional, description: '责任主体: who owes it, alone or with others.' }) owner?: ClockOwner;
  @Field(() => ClockForce, { ...optional, description: '期限效力: force.' }) force?: ClockForce;
  @Field(() => ClockStanding, { ...optional, description: '载入情况: standing.' }) standing?: ClockStanding;
}
