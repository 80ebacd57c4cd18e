import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { id, Kept } from '../../platform/model/index.js';

/** In this case the identity as reported is another party. A row holds until a change ends it. */
@Entity({ schema: 'registry', tableName: 'party_split' })
@Index({
  name: 'party_split_now',
  expression: 'create unique index "party_split_now" on "registry"."party_split" (party_id, enforcement_case_id) where ended_by_id is null',
})
export class PartySplit {
  /** The identity as reported. */
  @Kept(id, { primary: true }) partyId!: string;
  @Kept(id, { primary: true }) enforcementCaseId!: string;
  @Kept(id) toPartyId!: string;
  /** The split by which it is so. */
  @Kept(id) changeId!: string;
  /** The change that wrote the row: the split, or the undo that brought it back. */
  @Kept(id, { primary: true }) writtenById!: string;
  @Kept(id, { nullable: true }) endedById?: string;
}
