import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, day, id, Identity, Kept, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { PaperStanding } from './handling.codes.js';
import { TransferStepTaken } from './taken.entity.js';
import { TransferDocument } from './transfer.codes.js';
import { Transfer } from './transfer.entity.js';

@Entity({ schema: 'casework', tableName: 'transfer_paper' })
@Index({ name: 'transfer_paper_of', expression: 'create unique index "transfer_paper_of" on "casework"."transfer_paper" (transfer_id, ordinal)' })
@Index({ name: 'transfer_paper_of_step', expression: 'create index "transfer_paper_of_step" on "casework"."transfer_paper" (step_id, ordinal)' })
@ObjectType('TransferPaper', { description: '文书（凭证）: a paper of a transfer by its kind, number, day, issuer and digest; the bytes are kept elsewhere.' })
export class TransferPaper {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Transfer, '移送: the transfer.') transfer!: Transfer;
  @Points('L1', () => TransferStepTaken, '办理记录: the step it came with.') step!: TransferStepTaken;
  @Shown('L1', whole, '序号: number within the transfer, from 1.') ordinal!: number;
  @Shown('L1', choice(TransferDocument), '文书种类: kind of paper.') kind!: TransferDocument;
  @Shown('L1', choice(PaperStanding), '附送情况: attached, declared 无 or 待补.') standing!: PaperStanding;
  @Shown('L1', text, '文号: its number, as the issuer’s register gives it.', { nullable: true }) number?: string;
  @Shown('L1', day, '日期: its day.', { nullable: true }) issuedOn?: string;
  @Points('L1', () => Organ, '制作机关: the organ that made it.', { nullable: true }) issuer?: Organ;
  @Shown('L1', text, '摘要: SHA-256 of the bytes, in hexadecimal.', { nullable: true }) digest?: string;
  @Shown('L2', text, '存放位置: where the bytes are kept, in the words of whoever attached it.', { nullable: true }) reference?: string;
  @Kept(texts) audience!: string[];
}
