import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Instant } from '../../platform/model/index.js';
import { connectionOf, PageArguments } from '../../platform/reader/index.js';
import { DomainCode } from '../../registry/organ/index.js';
import { TransferKind } from './handling.codes.js';
import { TransferState } from './state.codes.js';
import { Transfer } from './transfer.entity.js';

/** 排序方式. */
export enum TransferOrder { LISTED_AT_DESC = 'LISTED_AT_DESC', LISTED_AT_ASC = 'LISTED_AT_ASC' }

registerEnumType(TransferOrder, {
  name: 'TransferOrder', description: '排序方式: by the moment at which it began.',
  valuesConfig: { LISTED_AT_DESC: { description: '由近及远: latest first.' }, LISTED_AT_ASC: { description: '由远及近: earliest first.' } },
});

const optional = { nullable: true } as const;

@InputType('TransferWhere', { description: '移送筛选条件: all that are given must hold.' })
export class TransferWhere {
  @Field(() => TransferKind, { ...optional, description: '移送类别: what is transferred.' }) kind?: TransferKind;
  @Field(() => DomainCode, { ...optional, description: '执法领域: field of enforcement.' }) domain?: DomainCode;
  @Field(() => ID, { ...optional, description: '案件: of this case.' }) caseId?: string;
  @Field(() => ID, { ...optional, description: '移送机关: of this agency.' }) agencyId?: string;
  @Field(() => ID, { ...optional, description: '接收机关: sent to this organ.' }) receiverId?: string;
  @Field(() => TransferState, { ...optional, description: '状态: all tracks stand here.' }) state?: TransferState;
  @Field(() => TransferState, { ...optional, description: '办理线状态: at least one track stands here.' }) trackState?: TransferState;
  @Field(() => Boolean, { ...optional, description: '是否办结: all tracks closed, or not.' }) isClosed?: boolean;
  @Field(() => Boolean, { ...optional, description: '历史数据: taken in as history, or not.' }) historic?: boolean;
  @Field(() => Instant, { ...optional, description: '起: begun at this moment or later.' }) listedFrom?: string;
  @Field(() => Instant, { ...optional, description: '止: begun before this moment.' }) listedBefore?: string;
}

@ArgsType()
export class TransfersArguments extends PageArguments {
  @Field(() => TransferWhere, { ...optional, description: '筛选条件: filters.' }) where?: TransferWhere;
  @Field(() => TransferOrder, { ...optional, description: '排序方式: latest first when left out.' }) orderBy?: TransferOrder;
}

export const TransferConnection = connectionOf(Transfer, 'Transfer', '移送');
