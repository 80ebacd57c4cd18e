import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { id, Kept } from '../../platform/model/index.js';

/** An identity that was absorbed, and under which it stands: always one that stands under none itself. A row holds until a change ends it. */
@Entity({ schema: 'registry', tableName: 'party_standing' })
@Index({
  name: 'party_standing_now',
  expression: 'create unique index "party_standing_now" on "registry"."party_standing" (party_id) where ended_by_id is null',
})
@Index({
  name: 'party_standing_under',
  expression: 'create index "party_standing_under" on "registry"."party_standing" (survivor_id) where ended_by_id is null',
})
export class PartyStanding {
  @Kept(id, { primary: true }) partyId!: string;
  @Kept(id) survivorId!: string;
  /** The merge by which it stands there. */
  @Kept(id) changeId!: string;
  /** The change that wrote the row: the merge, or the undo that brought it back. */
  @Kept(id, { primary: true }) writtenById!: string;
  @Kept(id, { nullable: true }) endedById?: string;
}
