import { Extensions, Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { Day, Decimal } from '../../platform/model/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { LeadKind } from './lead.codes.js';

const optional = { nullable: true } as const;

@InputType('LeadsWhere', { description: '监督线索筛选条件: all that are given must hold.' })
export class LeadsWhere {
  @Field(() => DomainCode, { ...optional, description: '执法领域: field of one of the cases.' }) domain?: DomainCode;
  @Field(() => ID, { ...optional, description: '办案机关: organ of one of the cases.' }) organId?: string;
  @Field(() => ID, { ...optional, description: '当事人: the party.' }) partyId?: string;
  @Field(() => ID, { ...optional, description: '移送标准: the row.' }) ruleId?: string;
  @Field(() => Boolean, { ...optional, description: '历史数据: with cases taken in as history; left out of the list otherwise.' }) historic?: boolean;
}

@ObjectType('LeadRow', { description: '线索所涉案件: a case that a lead rests on.' })
export class LeadRow {
  @Field(() => ID, { description: '案件: identifier, see `enforcementCase`.' }) caseId!: string;
  @Field(() => ID, { description: '移送标准比对: identifier of the comparison, see `screening`.' }) screeningId!: string;
  @Field(() => ID, { description: '办案机关: identifier.' }) organId!: string;
  @Field(() => String, { description: '办案机关名称: its name.' }) organName!: string;
  @Field(() => DomainCode, { description: '执法领域: field.' }) domain!: DomainCode;
  @Field(() => Day, { ...optional, description: '行为终了日: by which standards were chosen.' }) actEndedOn!: string | null;
  @Field(() => Float, { ...optional, description: '与标准的比例: 1 is at the line; empty where no number is compared.' }) ratio!: number | null;
}

@ObjectType('Lead', { description: '监督线索: what a list found, why, and the cases it rests on; a lead, never a verdict, and never about an official. 仅供审查参考，不作为认定依据.' })
export class Lead {
  @Field(() => ID, { description: '标识: of the lead, the same as long as its latest comparison stands.' }) id!: string;
  @Field(() => LeadKind, { description: '监督线索类别: what was looked for.' }) kind!: LeadKind;
  @Field(() => ID, { ...optional, description: '当事人: identifier, see `party`; empty where the record names none.' }) partyId!: string | null;
  @Field(() => ID, { description: '移送标准: the row.' }) ruleId!: string;
  @Field(() => String, { description: '标准: what it asks.' }) standard!: string;
  @Field(() => String, { ...optional, description: '要素: public key of the figure.' }) fact!: string | null;
  @Field(() => Decimal, { ...optional, description: '数额标准: the line, in the unit of the fact.' }) line!: string | null;
  @Field(() => Float, { ...optional, description: '合计比例: of the figures of all rows to the line.' }) ratio!: number | null;
  @Field(() => String, { description: '说明: why it is on the list, and what it does not say.' }) explanation!: string;
  @Extensions({ rows: 5 })
  @Field(() => [LeadRow], { description: '所涉案件: those that the asker sees whole, latest first.' }) rows!: LeadRow[];
  @Field(() => String, { description: '游标: give it as `after` to read on behind this one.' }) cursor!: string;
}
