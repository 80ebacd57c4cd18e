import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { day, id, Identity, instant, Kept, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { AdministrativeDivision } from '../../registry/division/index.js';
import { Organ } from '../../registry/organ/index.js';

@Entity({ schema: 'casework', tableName: 'transfer_route' })
@Index({ name: 'transfer_route_listed', expression: 'create index "transfer_route_listed" on "casework"."transfer_route" (recorded_at, id)' })
@Index({ properties: ['organ'] })
@Unique({ properties: ['recordedBy', 'clientKey'] })
@ObjectType('TransferRoute', { description: '移送受理约定: to which police an agency transfers by agreement, where that is not the police of its own level; shown to organs of state.' })
export class TransferRoute {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => Organ, '移送机关: the agency that transfers.') organ!: Organ;
  @Shown('L1', text, '罪名代码: the crime that it is for; empty for every crime.', { nullable: true }) crimeCode?: string;
  @Points('L1', () => AdministrativeDivision, '行政区划: the acts inside it that it is for; empty for those everywhere.', { nullable: true }) division?: AdministrativeDivision;
  @Points('L1', () => Organ, '受理公安机关: the police that receive.') police!: Organ;
  @Points('L1', () => Organ, '监督检察院: the procuratorate that gets the copy and supervises.') procuratorate!: Organ;
  @Shown('L1', text, '约定文号: number of the document.') agreementNumber!: string;
  @Shown('L1', text, '约定机关: who issued it.') issuer!: string;
  @Shown('L1', day, '约定日期: its date.') agreedOn!: string;
  @Shown('L1', day, '生效日期: first day on which it holds.') validFrom!: string;
  @Shown('L1', day, '失效日期: last day on which it holds.', { nullable: true }) validTo?: string;
  @Shown('L1', text, '登记人: subject of the token it was recorded with.') recordedBy!: string;
  @Shown('L1', instant, '登记时间: when it was recorded.') recordedAt!: string;
  @Kept(text) clientKey!: string;
  @Kept(text) requestDigest!: string;
  @Kept(whole, { default: '1' }) revision!: number;
  @Kept(texts) audience!: string[];
}
