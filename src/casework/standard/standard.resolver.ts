import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { tidied } from '../intake/index.js';
import { Refused } from './refused.js';
import { Standard } from './standard.entity.js';
import { standardList } from './standard.lists.js';
import type { StandardDesk } from './standard.service.js';
import {
  BackTestStandardInput, DraftStandardInput, StandardBackTestResult, StandardConnection, StandardFlaw, StandardRefused, StandardResult, StandardsArguments, StandardStepInput, type StandardBackTest,
} from './standard.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly standards: StandardDesk }
}

type Answer = Promise<Row | StandardRefused | null>;

@Resolver()
export class StandardResolver {
  @Query(() => Standard, { nullable: true, description: '移送标准变更: one change of the standards, or null when there is none that the asker may see.' })
  standard(@Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, Standard, byId(id));
  }

  @Query(() => StandardConnection, { nullable: true, description: '移送标准变更列表: changes of the standards, for organs of state, latest first.' })
  standards(@Args(() => StandardsArguments) _args: StandardsArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, standardList);
  }

  @Mutation(() => StandardResult, { nullable: true, description: '起草移送标准变更: a new row, or a new version of one; it is compared once it was back-tested and two persons have signed.' })
  draftStandard(@Arg('input', () => DraftStandardInput, { description: '草案: the row as data, with its basis.' }) input: DraftStandardInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.standards.draft(worded(input), context.actor));
  }

  @Mutation(() => StandardResult, { nullable: true, description: '签署移送标准变更: by two persons, none of whom drafted it; with the second it is compared.' })
  signStandard(@Arg('input', () => StandardStepInput, { description: '变更: which.' }) input: StandardStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.standards.sign(input, context.actor));
  }

  @Mutation(() => StandardResult, { nullable: true, description: '撤回移送标准变更: a draft, or what was signed and whose first day has not come.' })
  withdrawStandard(@Arg('input', () => StandardStepInput, { description: '变更: which.' }) input: StandardStepInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.standards.withdraw(input, context.actor));
  }

  @Mutation(() => StandardBackTestResult, { nullable: true, description: '回测移送标准变更: how many answers would turn, and which; nothing is kept but the summary with the draft. A page at a time, until endCursor is empty.' })
  async backTestStandard(@Arg('input', () => BackTestStandardInput, { description: '回测: which draft, over which cases.' }) input: BackTestStandardInput, @Ctx() { actor, standards }: Context): Promise<StandardBackTest | StandardRefused> {
    try {
      return await standards.backTest(input, actor);
    } catch (error) {
      return refusal(error);
    }
  }
}

const blank = { ruleId: '', crimeCode: '', wording: '', provisions: '', mark: '', clientKey: '' };

/** Texts that have to be there are blank, not absent. Nothing of a condition is tidied: an empty window of earlier penalties says that there is none. */
const worded = ({ condition, otherwise, ...rest }: DraftStandardInput): DraftStandardInput => ({ ...blank, ...tidied(rest), condition, ...(otherwise && { otherwise }) });

async function answered({ actor, reader }: Context, info: GraphQLResolveInfo, take: () => Promise<string>): Answer {
  try {
    return await reader.one(info, actor.sight, Standard, byId(await take()));
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): StandardRefused {
  if (!(error instanceof Refused)) throw error;
  const { code, message, more: { flaws = [], revision = null } } = error;
  return Object.assign(new StandardRefused(), { code, message, revision, flaws: flaws.map((one) => Object.assign(new StandardFlaw(), one)) });
}
