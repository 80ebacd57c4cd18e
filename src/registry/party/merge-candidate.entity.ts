import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { choice, Points, records, Shown, text, whole } from '../../platform/model/index.js';
import { CandidateReason, CandidateVerdict } from './party.codes.js';
import { Party } from './party.entity.js';

@ObjectType('MergeReason', { description: '归并理由: why two records may be of one party, or cannot be.' })
export class MergeReason {
  @Field(() => CandidateReason, { description: '代码: kind of reason.' }) code!: CandidateReason;
  @Field(() => String, { description: '说明: the reason in words.' }) message!: string;
}

/** Found when it is asked for (merge-candidates.ts), kept nowhere: the ORM is told of an expression so that it makes no table. */
@Entity({ expression: 'select' })
@ObjectType('MergeCandidate', { description: '归并建议: two records that may be of one party; the hub proposes, a data steward decides.' })
export class MergeCandidate {
  @Points('L0', () => Party, '保留方: the record that would stay: the one with a valid number, else the earlier.') party!: Party;
  @Points('L0', () => Party, '被归并方: the record that would be absorbed.') other!: Party;
  @Shown('L0', choice(CandidateVerdict), '结论: proposed, or in conflict.') verdict!: CandidateVerdict;
  @Shown('L0', whole, '分值: 0 to 100, the higher the likelier; weights of our own. 0 for a conflict.') score!: number;
  @Shown('L0', records(() => MergeReason), '理由: each that holds.') reasons!: MergeReason[];
  @Shown('L0', text, '游标: give the last one as `after` to read on.') cursor!: string;
}
