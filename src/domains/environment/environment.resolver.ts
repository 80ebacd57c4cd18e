import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';
import { CaseConnection, EnforcementCase } from '../../casework/case/index.js';
import { submitCases, SubmitCasesResult, type Report } from '../../casework/intake/index.js';
import type { Context } from '../../platform/graphql/context.js';
import type { Row } from '../../platform/reader/index.js';
import { environment } from './environment.domain.js';
import { EnvironmentFacts } from './environment.facts.js';
import { environmentCaseList } from './environment.lists.js';
import { EnvironmentCasesArguments, SubmitEnvironmentCasesInput } from './environment.types.js';

@Resolver(() => EnforcementCase)
export class EnvironmentResolver {
  @Query(() => CaseConnection, { description: '生态环境案件列表: cases filtered by the facts of the environment.' })
  environmentCases(@Args(() => EnvironmentCasesArguments) _args: EnvironmentCasesArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, environmentCaseList);
  }

  @Mutation(() => SubmitCasesResult, { description: '生态环境案件报送: takes in cases that the organ has handled in its own system; every row gets its outcome.' })
  submitEnvironmentCases(@Arg('input', () => SubmitEnvironmentCasesInput, { description: '批次: the batch.' }) input: SubmitEnvironmentCasesInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): ReturnType<typeof submitCases> {
    return submitCases(environment, { ...input, reports: input.cases as unknown as Report[] }, context, info);
  }

  @FieldResolver(() => EnvironmentFacts, { nullable: true, description: '生态环境要素: facts of the case; null for a case of another domain.' })
  environment(): EnvironmentFacts { throw new Error('This field is answered by the reader'); }
}
