import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, choices, flag, id, Identity, instant, Kept, Points, records, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { DataGap } from '../case/index.js';
import { TransferDoor, TransferReason } from './handling.codes.js';
import { TransferState } from './state.codes.js';
import { TransferGuard, TransferStep } from './step.codes.js';
import { TransferActor, TransferDocument, TransferProof } from './transfer.codes.js';
import { Transfer } from './transfer.entity.js';

@Entity({ schema: 'casework', tableName: 'transfer_step_taken' })
@Index({ name: 'transfer_step_taken_of', expression: 'create unique index "transfer_step_taken_of" on "casework"."transfer_step_taken" (transfer_id, ordinal)' })
@ObjectType('TransferStepTaken', { description: '办理记录: a step as it was taken; never changed afterwards, save that it may be confirmed.' })
export class TransferStepTaken {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Transfer, '移送: the transfer.') transfer!: Transfer;
  @Shown('L1', whole, '序号: number within the transfer, from 1.') ordinal!: number;
  @Shown('L1', choice(TransferStep), '办理步骤: what was done.') step!: TransferStep;
  @Shown('L1', text, '行号: row of the machine under which it was taken, see `transferSteps`; empty where no row allows it.', { nullable: true }) rowCode?: string;
  @Shown('L1', choice(TransferState), '起始状态: from where.', { nullable: true }) fromState?: TransferState;
  @Shown('L1', choice(TransferState), '到达状态: to where; the same where it stays.', { nullable: true }) toState?: TransferState;
  @Shown('L1', texts, '办理线: ids of the tracks, or items, that it was taken for.') subjectIds!: string[];
  @Shown('L1', choice(TransferActor), '办理主体: in which capacity.') actingAs!: TransferActor;
  @Points('L1', () => Organ, '办理机关: whose step it is; empty where the hub took it.', { nullable: true }) organ?: Organ;
  @Points('L1', () => Organ, '登记机关: who entered it, where that is another organ (代为登记) or the hub.', { nullable: true }) enteredByOrgan?: Organ;
  @Shown('L1', choice(TransferDoor), '办理方式: taken in the hub, reported, entered on behalf, or by the hub itself.') door!: TransferDoor;
  @Shown('L1', choice(TransferProof), '证明方式: how a decision of the head is proved.', { nullable: true }) proof?: TransferProof;
  @Shown('L1', instant, '办理时间: when it was done.') occurredAt!: string;
  @Shown('L1', instant, '入库时间: when the hub recorded it.') recordedAt!: string;
  @Shown('L1', texts, '逾期: clocks that it fulfils after their end.') late!: string[];
  @Shown('L1', choices(TransferDocument), '未附文书: papers neither attached nor declared.') missing!: TransferDocument[];
  @Shown('L1', records(() => DataGap), '缺项: what a reported step lacks of what the law asks for; it is accepted all the same.') gaps!: DataGap[];
  @Shown('L1', choices(TransferGuard), '确认事项: what whoever took it affirmed.') affirmed!: TransferGuard[];
  @Shown('L1', choice(TransferReason), '原因代码: code of the reason.', { nullable: true }) reasonCode?: TransferReason;
  @Shown('L2', text, '理由: reasons in words; of the criminal side after filing there are none.', { nullable: true }) reasons?: string;
  @Shown('L2', texts, '所载事项: officers named, order, organ named as competent and the like, as stated.') stated!: string[];
  @Shown('L1', flag, '待确认: entered on behalf of an organ that has not confirmed it.') isUnconfirmed!: boolean;
  @Shown('L1', instant, '确认时间: when the organ confirmed it.', { nullable: true }) confirmedAt?: string;
  /** Subject of the token. */
  @Kept(text) takenBy!: string;
  @Kept(texts) audience!: string[];
}
