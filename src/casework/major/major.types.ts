import { ArgsType, createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Day, Money } from '../../platform/model/index.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { DomainCode, GovernmentLevel } from '../../registry/organ/index.js';
import { PenaltyKind } from '../case/index.js';
import { MajorListPurpose } from './major.codes.js';
import { MajorList } from './major-list.entity.js';

const optional = { nullable: true } as const;

@InputType('MajorListWhere', { description: '目录筛选条件: all that are given must hold.' })
class MajorListWhere {
  @Field(() => ID, { ...optional, description: '公布机关: of this organ.' }) organId?: string;
  @Field(() => MajorListPurpose, { ...optional, description: '用途: for this.' }) purpose?: MajorListPurpose;
  @Field(() => Day, { ...optional, description: '有效日: holds on this day.' }) validOn?: string;
}

@ArgsType()
export class MajorListsArguments extends PageArguments {
  @Field(() => MajorListWhere, { ...optional, description: '筛选条件: filters.' }) where?: MajorListWhere;
}

@InputType('RecordMajorListInput', { description: '登记重大执法决定目录清单: the next version of the organ’s own list, with the figures of its document.' })
export class RecordMajorListInput {
  @Field(() => MajorListPurpose, { description: '用途: what it is for.' }) purpose!: MajorListPurpose;
  @Field(() => String, { description: '文号: number of the document.' }) documentNumber!: string;
  @Field(() => String, { description: '名称: title of the document.' }) title!: string;
  @Field(() => Day, { description: '生效日期: first day; later than that of the version before, which ends the day before.' }) validFrom!: string;
  @Field(() => Money, { ...optional, description: '对单位罚款起点（元）: a fine of so much or more on an organisation.' }) organisationFineFrom?: string;
  @Field(() => Money, { ...optional, description: '对个人罚款起点（元）: a fine of so much or more on a natural person.' }) personFineFrom?: string;
  @Field(() => Money, { ...optional, description: '没收起点（元）: confiscations of so much or more.' }) confiscationFrom?: string;
  @Field(() => [PenaltyKind], { description: '处罚种类: these kinds, whatever the amount.' }) kinds!: PenaltyKind[];
  @Field(() => [DomainCode], { description: '执法领域: only in these fields; in all when empty.' }) domains!: DomainCode[];
  @Field(() => [GovernmentLevel], { description: '机关层级: only of organs of these levels; of all when empty.' }) levels!: GovernmentLevel[];
  @Field(() => String, { description: '请求键: the same key with the same content is the same version, so it can be sent again.' }) clientKey!: string;
}

@ObjectType('MajorListRefused', { implements: Refusal, description: '不予登记: why the lists were left as they are, and what can be done next.' })
export class MajorListRefused extends Refusal {}

export const MajorListResult = createUnionType({
  name: 'MajorListResult', description: '目录登记结果: the list, or why nothing was changed.', types: () => [MajorList, MajorListRefused] as const,
  resolveType: (value) => (value instanceof MajorListRefused ? MajorListRefused : MajorList),
});

export const MajorListConnection = connectionOf(MajorList, 'MajorList', '重大执法决定目录清单');
