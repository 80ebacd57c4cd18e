import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, flag, id, Identity, instant, Kept, money, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Party } from '../../registry/party/index.js';
import { NonProsecutionKind, TransferReason } from './handling.codes.js';
import { TransferState } from './state.codes.js';
import { Transfer } from './transfer.entity.js';

@Entity({ schema: 'casework', tableName: 'transfer_track' })
@Index({ name: 'transfer_track_of', expression: 'create unique index "transfer_track_of" on "casework"."transfer_track" (transfer_id, ordinal)' })
@Index({ name: 'transfer_track_by_state', expression: 'create index "transfer_track_by_state" on "casework"."transfer_track" (state)' })
@Index({ name: 'transfer_track_by_suspect', expression: 'create index "transfer_track_by_suspect" on "casework"."transfer_track" (suspect_id)' })
@ObjectType('TransferTrack', { description: '办理线: one suspect and one crime; from filing on each goes its own way.' })
export class TransferTrack {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Transfer, '移送: the transfer.') transfer!: Transfer;
  @Shown('L1', whole, '顺序: place in the transfer, from 1.') ordinal!: number;
  @Points('L2', () => Party, '当事人: the party concerned; empty for one whom the police added.', { nullable: true }) suspect?: Party;
  /** The identity that the case names; `suspect` is what it is today (docs/parties.md). */
  @Kept(id, { nullable: true }) identityPartyId?: string;
  @Shown('L2', text, '姓名或者名称: as whoever began it states it, where no case names the party.', { nullable: true }) suspectName?: string;
  @Shown('L1', text, '称谓: what the party is called before and after filing; whom the police added are 其他人员 1, 2 and so on.') suspectLabel!: string;
  @Shown('L2', text, '罪名代码: code of the crime, see `crimes`; empty where none is stated.', { nullable: true }) crimeCode?: string;
  @Shown('L1', choice(TransferState), '状态: where it stands on the main line.') state!: TransferState;
  @Shown('L1', instant, '进入状态时间: since when.') enteredAt!: string;
  @Shown('L1', choice(TransferState), '行政卷宗状态: where the administrative file of this party and act stands; its end is the one administrative outcome.', { nullable: true }) fileState?: TransferState;
  @Shown('L1', choice(NonProsecutionKind), '不起诉种类: kind of non-prosecution, where there was one.', { nullable: true }) nonProsecutionKind?: NonProsecutionKind;
  @Shown('L1', flag, '已判处罚金: a court imposed a fine; no new one for the same act.') finedByCourt!: boolean;
  @Shown('L1', money, '罚金金额（元）: fine of the court.', { nullable: true }) courtFineAmount?: string;
  @Shown('L1', money, '已缴罚款（元）: administrative fine decided before, which is credited against a fine of the court.', { nullable: true }) earlierFineAmount?: string;
  @Shown('L1', choice(TransferReason), '办结原因: why it was closed.', { nullable: true }) closingReason?: TransferReason;
  @Kept(texts) audience!: string[];
}
