import { ArgsType, createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Day } from '../../platform/model/index.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { ReceiverReason } from './receiver.codes.js';
import { TransferRoute } from './transfer-route.entity.js';

const optional = { nullable: true } as const;

@ObjectType('ProposedOrgan', { description: '拟受理机关: an organ of the register that is proposed.' })
export class ProposedOrgan {
  @Field(() => ID, { description: '标识: the hub’s identifier.' }) id!: string;
  @Field(() => String, { description: '机关代码: code.' }) code!: string;
  @Field(() => String, { description: '名称: full name.' }) name!: string;
}

@ObjectType('ReceiverProposal', { description: '受理机关建议: who would receive a transfer, and why; it binds nobody.' })
export class ReceiverProposal {
  @Field(() => ProposedOrgan, { ...optional, description: '受理公安机关: police.' }) police!: ProposedOrgan | null;
  @Field(() => ProposedOrgan, { ...optional, description: '监督检察院: procuratorate of the same level and division as the police, unless an agreement names another.' }) procuratorate!: ProposedOrgan | null;
  @Field(() => ProposedOrgan, { ...optional, description: '审判法院: court of the same level and division as the police.' }) court!: ProposedOrgan | null;
  @Field(() => ReceiverReason, { description: '确定依据: why.' }) reason!: ReceiverReason;
  @Field(() => [String], { description: '依据: provisions, or the agreement.' }) basis!: readonly string[];
  @Field(() => String, { ...optional, description: '核验标记: V where the text was read, M_… from memory, D the hub’s own reading; empty for an agreement.' }) mark!: string | null;
  @Field(() => Boolean, { description: '仅供参考: the rule that it rests on has not been verified, or is the hub’s reading.' }) isAdvisory!: boolean;
  @Field(() => ID, { ...optional, description: '移送受理约定: the agreement that it follows.' }) routeId!: string | null;
  @Field(() => String, { ...optional, description: '缺项: what is missing, and what to do; empty where nothing is.' }) missing!: string | null;
}

@InputType('TransferRouteWhere', { description: '移送受理约定筛选条件: all that are given must hold.' })
class TransferRouteWhere {
  @Field(() => ID, { ...optional, description: '移送机关: of this agency.' }) organId?: string;
  @Field(() => Day, { ...optional, description: '有效日: holds on this day.' }) validOn?: string;
}

@ArgsType()
export class TransferRoutesArguments extends PageArguments {
  @Field(() => TransferRouteWhere, { ...optional, description: '筛选条件: filters.' }) where?: TransferRouteWhere;
}

@InputType('RecordTransferRouteInput', { description: '登记移送受理约定: what was agreed, by which document.' })
export class RecordTransferRouteInput {
  @Field(() => ID, { description: '移送机关: the agency.' }) organId!: string;
  @Field(() => String, { ...optional, description: '罪名代码: for this crime alone; for all when left out.' }) crimeCode?: string;
  @Field(() => String, { ...optional, description: '行政区划代码: for acts inside this division alone; for all when left out.' }) divisionCode?: string;
  @Field(() => ID, { description: '受理公安机关: the police.' }) policeId!: string;
  @Field(() => ID, { description: '监督检察院: the procuratorate.' }) procuratorateId!: string;
  @Field(() => String, { description: '约定文号: number of the document.' }) agreementNumber!: string;
  @Field(() => String, { description: '约定机关: who issued it.' }) issuer!: string;
  @Field(() => Day, { description: '约定日期: its date.' }) agreedOn!: string;
  @Field(() => Day, { description: '生效日期: first day.' }) validFrom!: string;
  @Field(() => Day, { ...optional, description: '失效日期: last day; until it is ended when left out.' }) validTo?: string;
  @Field(() => String, { description: '请求键: the same key with the same content is the same agreement, so it can be sent again.' }) clientKey!: string;
}

@InputType('EndTransferRouteInput', { description: '终止移送受理约定: which, and its last day; sent again it changes nothing.' })
export class EndTransferRouteInput {
  @Field(() => ID, { description: '移送受理约定: which.' }) id!: string;
  @Field(() => Day, { description: '失效日期: last day on which it holds.' }) validTo!: string;
}

@ObjectType('TransferRouteRefused', { implements: Refusal, description: '不予登记: why the agreements were left as they are, and what can be done next.' })
export class TransferRouteRefused extends Refusal {}

export const TransferRouteResult = createUnionType({
  name: 'TransferRouteResult', description: '移送受理约定办理结果: the agreement, or why nothing was changed.', types: () => [TransferRoute, TransferRouteRefused] as const,
  resolveType: (value) => (value instanceof TransferRouteRefused ? TransferRouteRefused : TransferRoute),
});

export const TransferRouteConnection = connectionOf(TransferRoute, 'TransferRoute', '移送受理约定');
