import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, flag, id, Identity, instant, jsonObject, Kept, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { ProposalStanding } from './handling.codes.js';
import { TransferState } from './state.codes.js';
import { TransferStep } from './step.codes.js';
import { TransferStepTaken } from './taken.entity.js';
import { TransferActor, TransferCopyKind, TransferProof } from './transfer.codes.js';
import { Transfer } from './transfer.entity.js';

@Entity({ schema: 'casework', tableName: 'seized_item' })
@Index({ name: 'seized_item_of', expression: 'create unique index "seized_item_of" on "casework"."seized_item" (transfer_id, ordinal)' })
@ObjectType('SeizedItem', { description: '涉案物品: a thing that was seized, and in whose custody it is.' })
export class SeizedItem {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Transfer, '移送: the transfer.') transfer!: Transfer;
  @Shown('L1', whole, '序号: number on the list, from 1.') ordinal!: number;
  @Shown('L2', text, '名称: what it is.') name!: string;
  @Shown('L2', text, '数量: how much, with its unit.', { nullable: true }) quantity?: string;
  @Shown('L2', text, '特征: what it is known by.', { nullable: true }) features?: string;
  @Shown('L2', text, '存放地: where it is.', { nullable: true }) location?: string;
  @Shown('L1', choice(TransferState), '状态: in whose custody.') state!: TransferState;
  @Shown('L1', instant, '进入状态时间: since when.') enteredAt!: string;
  @Kept(texts) audience!: string[];
}

@Entity({ schema: 'casework', tableName: 'transfer_copy' })
@Index({ name: 'transfer_copy_of', expression: 'create unique index "transfer_copy_of" on "casework"."transfer_copy" (transfer_id, ordinal)' })
@Index({ name: 'transfer_copy_of_step', expression: 'create index "transfer_copy_of_step" on "casework"."transfer_copy" (step_id, ordinal)' })
@ObjectType('TransferCopy', { description: '告知与抄送: who else was told of a step, or got a copy of its paper; the hub makes it with the step.' })
export class TransferCopy {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Transfer, '移送: the transfer.') transfer!: Transfer;
  @Points('L1', () => TransferStepTaken, '办理记录: the step it tells of.') step!: TransferStepTaken;
  @Shown('L1', whole, '序号: number within the transfer, from 1.') ordinal!: number;
  @Shown('L1', choice(TransferActor), '对象: in which capacity.') toActor!: TransferActor;
  @Points('L1', () => Organ, '接收机关: which organ; empty where none is known.', { nullable: true }) toOrgan?: Organ;
  @Shown('L1', choice(TransferCopyKind), '方式: told, or given a copy.') how!: keyof typeof TransferCopyKind;
  @Shown('L1', flag, '是否建议: no provision asks for it; the hub advises it.') isAdvised!: boolean;
  @Shown('L1', choice(TransferState), '状态: sent, or its receipt acknowledged.') state!: TransferState;
  @Shown('L1', instant, '送出时间: when the hub sent it.') sentAt!: string;
  @Shown('L1', instant, '签收时间: when its receipt was acknowledged by a person.', { nullable: true }) acknowledgedAt?: string;
  @Kept(texts) audience!: string[];
}

@Entity({ schema: 'casework', tableName: 'transfer_proposal' })
@Index({ name: 'transfer_proposal_of', expression: 'create index "transfer_proposal_of" on "casework"."transfer_proposal" (transfer_id, entered_at, id)' })
@ObjectType('TransferProposal', { description: '待复核办理: a step on signed paper or seal, entered by one person; it takes effect when another confirms it.' })
export class TransferProposal {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Transfer, '移送: the transfer.') transfer!: Transfer;
  @Shown('L1', choice(TransferStep), '办理步骤: what is to be taken.') step!: TransferStep;
  @Shown('L1', choice(TransferProof), '证明方式: what proves it.') proof!: TransferProof;
  @Shown('L1', instant, '办理时间: when it was done, as the paper says.') occurredAt!: string;
  @Shown('L1', instant, '登记时间: when it was entered.') enteredAt!: string;
  @Shown('L1', choice(ProposalStanding), '复核情况: waiting, confirmed or rejected.') standing!: ProposalStanding;
  @Kept(jsonObject) input!: object;
  @Kept(text) enteredBy!: string;
  @Kept(text, { nullable: true }) judgedBy?: string;
  @Kept(texts) audience!: string[];
}

/** 办理请求: the same key of the same person with the same content is the same step. */
@Entity({ schema: 'casework', tableName: 'transfer_request' })
export class TransferRequest {
  @Kept(text, { primary: true }) takenBy!: string;
  @Kept(text, { primary: true }) clientKey!: string;
  @Kept(text) requestDigest!: string;
  @Kept(id) transferId!: string;
}
