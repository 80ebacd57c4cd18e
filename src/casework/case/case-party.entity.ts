import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, id, Identity, instant, Kept, Past, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Party } from '../../registry/party/index.js';
import { PartyRole } from './case.codes.js';
import { EnforcementCase } from './case.entity.js';
import { pastOfLink } from './case-past.js';

@Entity({ schema: 'casework', tableName: 'case_party' })
@Index({ name: 'case_party_of_case', expression: 'create index "case_party_of_case" on "casework"."case_party" (enforcement_case_id, ordinal)' })
@Index({ name: 'case_party_by_party', expression: 'create index "case_party_by_party" on "casework"."case_party" (party_id, listed_at, enforcement_case_id)' })
@ObjectType('CaseParty', { description: '案件当事人: a party in its role in one case.' })
@Past(pastOfLink)
export class CaseParty {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L0', () => EnforcementCase, '案件: the case.') enforcementCase!: EnforcementCase;
  @Points('L0', () => Party, '当事人: the party.') party!: Party;
  /** The identity that the report names; `party` is what it is in this case today (docs/parties.md). */
  @Kept(id) identityPartyId!: string;
  @Shown('L0', choice(PartyRole), '当事人角色: what the party is in the case.') role!: PartyRole;
  @Shown('L2', text, '原始名称: name as the report writes it.', { nullable: true }) nameAsReported?: string;
  @Shown('L0', whole, '顺序: place in the report, from 1.') ordinal!: number;
  /** The case's, repeated so that a party's cases page from this table alone. */
  @Kept(instant) listedAt!: string;
  @Kept(texts) audience!: string[];
}
