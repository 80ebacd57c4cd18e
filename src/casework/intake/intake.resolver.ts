import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { byId, PageArguments, type Row } from '../../platform/reader/index.js';
import { submissionList } from './intake.lists.js';
import { SubmissionConnection } from './intake.types.js';
import { Submission, SubmissionRow } from './submission.entity.js';

@InputType('SubmissionWhere', { description: '批次筛选条件: filters of the list of batches.' })
class SubmissionWhere {
  @Field(() => String, { nullable: true, description: '来源系统: system that sent the batch.' }) sourceSystem?: string;
}

@ArgsType()
class SubmissionsArguments extends PageArguments {
  @Field(() => SubmissionWhere, { nullable: true, description: '筛选条件: filters.' }) where?: SubmissionWhere;
}

@Resolver(() => Submission)
export class IntakeResolver {
  @Query(() => Submission, { nullable: true, description: '报送批次: one batch with the outcome of each row.' })
  submission(@Arg('id', () => ID, { description: '标识: the receipt’s number.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, Submission, byId(id));
  }

  @Query(() => SubmissionConnection, { description: '报送批次列表: batches of the asker’s own line, latest first.' })
  submissions(@Args(() => SubmissionsArguments) _args: SubmissionsArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, submissionList);
  }

  @FieldResolver(() => [SubmissionRow], { description: '报送行: every row with its outcome, in the order of the batch.' })
  rows(): SubmissionRow[] { throw new Error('This field is answered by the reader'); }
}
