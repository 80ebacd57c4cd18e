import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, id, Identity, instant, Kept, Past, Shown, text, texts, whole } from '../../platform/model/index.js';
import { IdentityStrength, PartyKind } from './party.codes.js';
import { pastOfParty } from './party-past.js';

const organisations = `$.kind <> 'NATURAL_PERSON'`;

@Entity({ schema: 'registry', tableName: 'party' })
@ObjectType('Party', { description: '当事人: one record for one person or organisation across all departments (R-092).' })
@Past(pastOfParty)
export class Party {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Shown('L0', choice(PartyKind), '当事人类别: kind of party.') kind!: PartyKind;
  @Index({ properties: ['nameKey'] }) @Shown('L2', text, '名称: name; of a natural person only the first character is shown to those outside the case.', {
    openWhen: organisations,
    mask: `left(@, 1) || '*'`,
  }) name!: string;
  /** The name as compared: half width, no spaces, one kind of bracket. */
  @Kept(text) nameKey!: string;
  @Index({ properties: ['unifiedSocialCreditCode'] }) @Shown('L0', text, '统一社会信用代码: unified social credit code, or an older register number.', { nullable: true }) unifiedSocialCreditCode?: string;
  @Shown('L3', text, '公民身份号码: resident identity number.', { nullable: true }) residentIdNumber?: string;
  @Shown('L0', choice(IdentityStrength), '身份强度: how surely the records under this party are of one party.') identityStrength!: IdentityStrength;
  /** What makes the party one: its code, a keyed digest of its identity number, or, weakly, its name within one organ or case. */
  @Unique() @Kept(text) identityKey!: string;
  /** Scope keys of every case the party stands in. */
  @Kept(texts) audience!: string[];
  /** Number of the party's last event in the log. */
  @Kept(whole, { default: '1' }) revision!: number;
  @Shown('L1', instant, '入库时间: when the hub first recorded the party.') recordedAt!: string;
}
