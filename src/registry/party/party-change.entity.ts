import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, id, Identity, instant, Kept, Past, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { PartyChangeKind } from './party.codes.js';
import { Party } from './party.entity.js';
import { pastOfChange } from './party-past.js';

/** As open as the party's own name. */
const asNamed = { openWhen: `$.party_kind <> 'NATURAL_PERSON'`, mask: `left(@, 1) || '*'` };

/** Written once, never changed: an undo is a row of its own. */
@Entity({ schema: 'registry', tableName: 'party_change' })
@Unique({ properties: ['changedBy', 'clientKey'] })
@Index({ name: 'party_change_of', expression: 'create index "party_change_of" on "registry"."party_change" (party_id, number)' })
@Index({ name: 'party_change_of_other', expression: 'create index "party_change_of_other" on "registry"."party_change" (other_id, number)' })
@Index({ name: 'party_change_by_event', expression: 'create index "party_change_by_event" on "registry"."party_change" (event_id)' })
@Index({ name: 'party_change_undoes', expression: 'create unique index "party_change_undoes" on "registry"."party_change" (undoes_id) where undoes_id is not null' })
@ObjectType('PartyChange', { description: '身份变更: a merge or split of party records, the finding that two are not one, or the undoing of either (R-092); told to insiders of the cases that it moved, a finding to insiders of both parties.' })
@Past(pastOfChange)
export class PartyChange {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  /** Place among all changes: they are made one at a time. */
  @Unique() @Kept(whole) number!: number;
  @Shown('L1', choice(PartyChangeKind), '身份变更类别: what was done.') kind!: PartyChangeKind;
  @Points('L1', () => Party, '当事人: the party that stays, that was split, or that was found not to be the other; empty where the asker sees no case of it.') party!: Party;
  @Points('L1', () => Party, '另一方: the party that was absorbed, that came of the split, or that was found to be another; empty while it is absorbed.') other!: Party;
  @Kept(text) partyKind!: string;
  @Shown('L2', text, '当事人名称: name of the party at the time.', asNamed) partyName!: string;
  @Shown('L2', text, '另一方名称: name of the other party at the time.', asNamed) otherName!: string;
  @Points('L1', () => PartyChange, '所撤销的变更: the change that this one takes back.', { nullable: true }) undoes?: PartyChange;
  @Shown('L2', text, '理由: why.') reason!: string;
  @Shown('L2', text, '依据材料: what shows it; empty for an undo, and for a finding that two are not one.', { nullable: true }) evidence?: string;
  @Shown('L1', text, '办理人: subject of the token.') changedBy!: string;
  @Shown('L1', instant, '办理时间: when.') changedAt!: string;
  /** The event that tells it. */
  @Kept(id) eventId!: string;
  /** What the request is known by when it is sent again, and SHA-256 of what it said. */
  @Kept(text) clientKey!: string;
  @Kept(text) requestDigest!: string;
  /** Insiders of the cases moved; of an undo also those who were told of what it takes back. */
  @Kept(texts) audience!: string[];
}
