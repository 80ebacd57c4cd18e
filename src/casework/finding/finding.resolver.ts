import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { EnforcementCase } from '../case/index.js';
import { Finding, FindingStep } from './finding.entity.js';
import { findingList } from './finding.lists.js';
import type { Findings } from './finding.service.js';
import { AnswerSuspicionInput, FindingConnection, FindingRefused, FindingResult, FindingsArguments, FindingStepInput, SampleInput } from './finding.types.js';
import { Refused } from './refused.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly findings: Findings }
}

type Answer = Promise<Row | FindingRefused | null>;

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => Finding, { nullable: true, description: '涉罪线索: one finding, or null when there is none that the asker may see.' })
  finding(@Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, Finding, byId(id));
  }

  @Query(() => FindingConnection, { nullable: true, description: '涉罪线索列表: findings that the asker may see, latest first; `suspectedUntransferred` gives 疑似应移未移线索. Leads for review, never verdicts.' })
  findings(@Args(() => FindingsArguments) _args: FindingsArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, findingList);
  }

  @Mutation(() => FindingResult, { nullable: true, description: '线索办理: consult, object, judge an objection, go on, or review a decision not to transfer. Transferring, or deciding not to, are steps of the finding’s transfer.' })
  takeFindingStep(@Arg('input', () => FindingStepInput, { description: '步骤: what is done.' }) input: FindingStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.findings.step(input, context.actor));
  }

  @Mutation(() => FindingResult, { nullable: true, description: '合理嫌疑答复: of intellectual property, by the agency whose case it is; a yes opens a finding.' })
  answerSuspicion(@Arg('input', () => AnswerSuspicionInput, { description: '答复: of which row, and why.' }) input: AnswerSuspicionInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.findings.answer(input, context.actor));
  }

  @Mutation(() => Int, { nullable: true, description: '抽查不移送决定: draws at random, for the procuratorate and the justice bureau; gives how many were drawn.' })
  async sampleNonTransfers(@Arg('input', () => SampleInput, { description: '范围: from when to when, and how many.' }) input: SampleInput, @Ctx() { actor, findings }: Context): Promise<number> {
    try {
      return await findings.sample(input, actor);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      throw badInput('input', error.message);
    }
  }

  @FieldResolver(() => [FindingStep], { nullable: true, description: '线索办理记录: what was done with it, in order.' })
  steps(): FindingStep[] { throw new Error('This field is answered by the reader'); }
}

@Resolver(() => EnforcementCase)
export class FindingsOfCaseResolver {
  @FieldResolver(() => [Finding], { nullable: true, description: '涉罪线索: findings of the case.' })
  findings(): Finding[] { throw new Error('This field is answered by the reader'); }
}

/** The finding read again, as whoever took the step may see it; or why nothing was done. */
async function answered({ actor, reader }: Context, info: GraphQLResolveInfo, take: () => Promise<string>): Answer {
  try {
    return await reader.one(info, actor.sight, Finding, byId(await take()));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Object.assign(new FindingRefused(), { code: error.code, message: error.message, revision: error.revision });
  }
}
