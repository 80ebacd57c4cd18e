import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Party } from '../../registry/party/index.js';

@InputType()
abstract class ChangeInput {
  @Field(() => String, { description: '理由: why, in words.' }) reason!: string;
  @Field(() => String, { description: '请求键: the same key with the same content is the same change, so it can be sent again.' }) clientKey!: string;
}

@InputType('MergePartiesInput', { description: '当事人归并: two records that are of one party.' })
export class MergePartiesInput extends ChangeInput {
  @Field(() => ID, { description: '保留方: the party that stays.' }) survivorId!: string;
  @Field(() => ID, { description: '被归并方: the party that is absorbed by it.' }) absorbedId!: string;
  @Field(() => String, { description: '依据材料: what shows that the two are one.' }) evidence!: string;
}

@InputType('SplitPartyInput', { description: '当事人拆分: cases of a party that are another party’s.' })
export class SplitPartyInput extends ChangeInput {
  @Field(() => ID, { description: '当事人: the party to split.' }) partyId!: string;
  @Field(() => [ID], { description: '案件: the cases that are another party’s, some of those of the party.' }) caseIds!: string[];
  @Field(() => String, { nullable: true, description: '名称: name of the other party; as the first of the cases reports it when left out.' }) name?: string;
  @Field(() => String, { description: '依据材料: what shows that they are not one.' }) evidence!: string;
}

@InputType('DismissMergeCandidateInput', { description: '不予归并: two records that are alike and are of two parties.' })
export class DismissMergeCandidateInput extends ChangeInput {
  @Field(() => ID, { description: '当事人: one of the two, in either order.' }) partyId!: string;
  @Field(() => ID, { description: '另一方: the other.' }) otherId!: string;
}

@InputType('UndoPartyChangeInput', { description: '撤销身份变更: a merge, a split or a dismissal to take back.' })
export class UndoPartyChangeInput extends ChangeInput {
  @Field(() => ID, { description: '身份变更: the change.' }) changeId!: string;
}

@ObjectType('PartyChangeRefused', { implements: Refusal, description: '不予变更: why the records were left as they are, and what can be done next.' })
export class PartyChangeRefused extends Refusal {}

export const PartyChangeResult = createUnionType({
  name: 'PartyChangeResult',
  description: '变更结果: the party as it is now (of a split the new one, of an undo the one that the change was about, of a dismissal the first of the two), or why nothing was changed.',
  types: () => [Party, PartyChangeRefused] as const,
  resolveType: (value) => (value instanceof PartyChangeRefused ? PartyChangeRefused : Party),
});
