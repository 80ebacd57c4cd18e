import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { id, Identity, instant, Kept, Past, Points, Shown, text, texts } from '../../platform/model/index.js';
import { Party } from './party.entity.js';
import { pastOfAlias } from './party-past.js';

@Entity({ schema: 'registry', tableName: 'party_alias' })
@Unique({ properties: ['party', 'nameKey'] })
@Index({ name: 'party_alias_of', expression: 'create index "party_alias_of" on "registry"."party_alias" (party_id, recorded_at, id)' })
@Index({ name: 'party_alias_name_bigrams', expression: 'create index "party_alias_name_bigrams" on "registry"."party_alias" using gin (name_bigrams)' })
@ObjectType('PartyAlias', { description: '曾用名或别名: another name under which the same party was reported.' })
@Past(pastOfAlias)
export class PartyAlias {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L0', () => Party, '当事人: the party.') party!: Party;
  @Shown('L2', text, '名称: the other name.') name!: string;
  @Kept(text) nameKey!: string;
  @Kept(texts, { nullable: true }) nameBigrams?: string[];
  @Kept(text, { nullable: true }) nameCore?: string;
  @Kept(texts) audience!: string[];
  /** The event that brought the name and the case of which it told; both empty for names met before this was kept. */
  @Kept(id, { nullable: true }) eventId?: string;
  @Kept(id, { nullable: true }) eventOf?: string;
  @Shown('L1', instant, '入库时间: when the hub first met the name.') recordedAt!: string;
}
