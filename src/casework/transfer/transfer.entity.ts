import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, flag, id, Identity, instant, Kept, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { DomainCode, Organ } from '../../registry/organ/index.js';
import { EnforcementCase } from '../case/index.js';
import { PoliceLine } from '../crime/index.js';
import { TransferKind } from './handling.codes.js';
import { TransferState } from './state.codes.js';

@Entity({ schema: 'casework', tableName: 'transfer' })
@Index({ name: 'transfer_of_case', expression: 'create index "transfer_of_case" on "casework"."transfer" (enforcement_case_id, listed_at, id)' })
@Index({ name: 'transfer_by_kind', expression: 'create index "transfer_by_kind" on "casework"."transfer" (kind, listed_at, id)' })
@Index({ name: 'transfer_by_agency', expression: 'create index "transfer_by_agency" on "casework"."transfer" (agency_id, listed_at, id)' })
@Index({ name: 'transfer_by_receiver', expression: 'create index "transfer_by_receiver" on "casework"."transfer" (receiver_id, listed_at, id)' })
@Index({ name: 'transfer_by_state', expression: 'create index "transfer_by_state" on "casework"."transfer" (state, listed_at, id)' })
@ObjectType('Transfer', { description: '案件移送: a case on its way from one organ to another and back: a suspected crime, a referral for detention, or a case of another agency.' })
export class Transfer {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Unique() @Shown('L1', text, '移送编号: the hub’s number, known to all who take part; its last character is a check digit. It is no 文号.') number!: string;
  @Shown('L1', choice(TransferKind), '移送类别: what is transferred, and by which machine it moves.') kind!: TransferKind;
  @Points('L1', () => EnforcementCase, '案件: the case; empty for a lead, and where the criminal side began it.', { nullable: true }) enforcementCase?: EnforcementCase;
  @Shown('L1', choice(DomainCode), '执法领域: field of enforcement.') domain!: DomainCode;
  @Points('L1', () => Organ, '移送机关: the agency whose case it is, and to which it may come back.') agency!: Organ;
  @Points('L1', () => Organ, '接收机关: the police, or the agency, to whom it was sent.', { nullable: true }) receiver?: Organ;
  @Points('L1', () => Organ, '监督检察院: the procuratorate that supervises.', { nullable: true }) procuratorate?: Organ;
  @Points('L1', () => Organ, '人民法院: the court.', { nullable: true }) court?: Organ;
  @Shown('L1', choice(PoliceLine), '警种: by which the time for filing is chosen; the police say which when they receive.') policeLine!: PoliceLine;
  @Shown('L1', choice(TransferState), '状态: where all of its tracks stand; empty where they stand apart.', { nullable: true }) state?: TransferState;
  @Shown('L1', text, '移送书文号: number of the letter, as the sender’s register gives it.', { nullable: true }) letterNumber?: string;
  @Shown('L1', flag, '现场移送: sent on the spot; papers follow.') onTheSpot!: boolean;
  @Shown('L1', instant, '移送时间: when it was dispatched.', { nullable: true }) sentAt?: string;
  @Shown('L1', instant, '签收时间: when it was received.', { nullable: true }) receivedAt?: string;
  @Shown('L1', instant, '办结时间: when the last track was closed.', { nullable: true }) closedAt?: string;
  @Shown('L1', text, '接收机关确定理由: why this receiver: the rule or agreement, or the sender’s own reason.', { nullable: true }) receiverReason?: string;
  @Shown('L1', flag, '历史数据: taken in as history; starts no clock.') historic!: boolean;
  @Shown('L1', whole, '版本: number of the current revision, counted from 1; a step asks for it.') revision!: number;
  @Shown('L1', instant, '列表时间: when it began; lists are ordered by it.') listedAt!: string;
  @Shown('L1', instant, '入库时间: when the hub recorded the current revision.') recordedAt!: string;
  @Kept(whole) eventNumber!: number;
  @Kept(texts) audience!: string[];
}
