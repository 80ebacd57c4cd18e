import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, id, Identity, instant, Kept, Past, Shown, text, texts, whole } from '../../platform/model/index.js';
import { IdentityStrength, PartyKind } from './party.codes.js';
import { pastOfParty } from './party-past.js';

const organisations = `$.kind <> 'NATURAL_PERSON'`;

@Entity({ schema: 'registry', tableName: 'party' })
@Index({ name: 'party_name_bigrams', expression: 'create index "party_name_bigrams" on "registry"."party" using gin (name_bigrams)' })
@Index({
  name: 'party_by_core',
  expression: `create index "party_by_core" on "registry"."party" (name_core, name_place, id) where name_core is not null and name_place <> ''`,
})
@Index({ name: 'party_with_doubtful_code', expression: 'create index "party_with_doubtful_code" on "registry"."party" (id) where near_codes is not null' })
@Index({
  name: 'party_with_doubtful_id',
  expression: `create index "party_with_doubtful_id" on "registry"."party" (resident_id_number, name_key, id) where kind = 'NATURAL_PERSON' and identity_strength = 'WEAK' and resident_id_number is not null`,
})
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
  /** What the name is searched by (docs/search.md): all pairs of characters, and of an organisation's name what tells it apart, and its place. */
  @Kept(texts, { nullable: true }) nameBigrams?: string[];
  @Kept(text, { nullable: true }) nameCore?: string;
  @Kept(text, { nullable: true }) namePlace?: string;
  /** Valid codes that a doubtful one may have been meant for; null where there is no doubtful code. */
  @Kept(texts, { nullable: true }) nearCodes?: string[];
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
