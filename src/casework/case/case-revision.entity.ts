import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { choice, id, instant, jsonObject, Kept, text, whole } from '../../platform/model/index.js';
import { PartyRole } from './case.codes.js';

/** What the hub knew of a case from one accepted report to the next; written once, never changed. */
@Entity({ schema: 'casework', tableName: 'case_revision' })
@Index({
  name: 'case_revision_of_party_event',
  expression: 'create index "case_revision_of_party_event" on "casework"."case_revision" (event_id) where event_of is not null',
})
export class CaseRevision {
  @Kept(id, { primary: true }) enforcementCaseId!: string;
  @Kept(whole, { primary: true }) revision!: number;
  @Kept(instant) recordedAt!: string;
  /** The event that made it, and the party of which that told where it did not tell of the case: parties were merged or split. */
  @Kept(id) eventId!: string;
  @Kept(id, { nullable: true }) eventOf?: string;
  /** The rows as they stood: `case`, `decisions`, `steps`, `facts` with the name of their table, without audiences, since rights are as of now. Null where the hub did not keep them yet. */
  @Kept(jsonObject, { nullable: true }) rows?: object;
}

/** A party in its role in one revision of a case: beside the other rows, because a party's cases are looked for by the party. */
@Entity({ schema: 'casework', tableName: 'case_revision_party' })
@Index({
  name: 'case_revision_party_by_party',
  expression: 'create index "case_revision_party_by_party" on "casework"."case_revision_party" (party_id, enforcement_case_id, revision)',
})
export class CaseRevisionParty {
  @Kept(id, { primary: true }) enforcementCaseId!: string;
  @Kept(whole, { primary: true }) revision!: number;
  /** Of the link, as `case_party` had it. */
  @Kept(id, { primary: true }) id!: string;
  @Kept(id) partyId!: string;
  @Kept(choice(PartyRole)) role!: PartyRole;
  @Kept(text, { nullable: true }) nameAsReported?: string;
  @Kept(whole) ordinal!: number;
  @Kept(instant) listedAt!: string;
}
