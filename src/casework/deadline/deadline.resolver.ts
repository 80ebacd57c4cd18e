import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { Deadline, DeadlinePhase } from './deadline.entity.js';
import { deadlineList } from './deadline.lists.js';
import type { Deadlines } from './deadline.service.js';
import { DeadlineConnection, DeadlineRefused, DeadlineResult, DeadlinesArguments, ExtendDeadlineInput } from './deadline.types.js';
import { Refused } from './refused.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly deadlines: Deadlines }
}

@Resolver(() => Deadline)
export class DeadlineResolver {
  @Query(() => Deadline, { nullable: true, description: '办理期限: one deadline, or null when there is none that the asker may see.' })
  deadline(@Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, Deadline, byId(id));
  }

  @Query(() => DeadlineConnection, { description: '办理期限列表: deadlines that the asker may see, by their ends, earliest first; those without an end come last.' })
  deadlines(@Args(() => DeadlinesArguments) _args: DeadlinesArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, deadlineList);
  }

  @Mutation(() => DeadlineResult, { nullable: true, description: '延长期限: to a longer period that the register allows, on an approving document; for the organ that owes it.' })
  async extendDeadline(
    @Arg('input', () => ExtendDeadlineInput, { description: '延长: which deadline, to what, on which document.' }) input: ExtendDeadlineInput, @Ctx() { actor, reader, deadlines }: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<Row | DeadlineRefused | null> {
    try {
      return await reader.one(info, actor.sight, Deadline, byId(await deadlines.extend(input, actor)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return Object.assign(new DeadlineRefused(), { code: error.code, message: error.message });
    }
  }

  @FieldResolver(() => [DeadlinePhase], { description: '期限提示: phases that were told of it, in order.' })
  phases(): DeadlinePhase[] { throw new Error('This field is answered by the reader'); }
}
