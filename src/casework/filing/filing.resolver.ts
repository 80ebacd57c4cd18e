import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { EnforcementCase, PenaltyDecision } from '../case/index.js';
import { PenaltyFiling } from './filing.entity.js';
import { penaltyFilingList } from './filing.lists.js';
import type { Filings } from './filing.service.js';
import { FileMajorPenaltyInput, FilingRefused, FilingResultOrRefusal, PenaltyFilingConnection, PenaltyFilingsArguments, ReviewFilingInput } from './filing.types.js';
import { Refused } from './refused.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly filings: Filings }
}

/** Fields that the reader joins; the resolver only declares them. */
const joined = (): never => { throw new Error('This field is answered by the reader'); };

type Answer = Promise<Row | FilingRefused | null>;

@Resolver(() => PenaltyFiling)
export class FilingResolver {
  @Query(() => PenaltyFiling, { nullable: true, description: '备案事项: one filing, or null when there is none that the asker may see.' })
  penaltyFiling(@Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, PenaltyFiling, byId(id));
  }

  @Query(() => PenaltyFilingConnection, { nullable: true, description: '重大行政处罚备案台账: filings that the asker may see, latest opened first.' })
  penaltyFilings(@Args(() => PenaltyFilingsArguments) _args: PenaltyFilingsArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, penaltyFilingList);
  }

  @Mutation(() => FilingResultOrRefusal, { nullable: true, description: '报备: files a major penalty of one’s own organ; after the period it is taken all the same, and marked late.' })
  fileMajorPenalty(@Arg('input', () => FileMajorPenaltyInput, { description: '报备: which, by which report.' }) input: FileMajorPenaltyInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.filings.file(worded(input, 'documentNumber', input.documentNumber), context.actor));
  }

  @Mutation(() => FilingResultOrRefusal, { nullable: true, description: '备案审查: records what the filing office found.' })
  reviewFiling(@Arg('input', () => ReviewFilingInput, { description: '审查: of which, and what.' }) input: ReviewFilingInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.filings.review(worded(input, 'opinion', input.opinion), context.actor));
  }

  @FieldResolver(() => PenaltyDecision, { nullable: true, description: '处罚决定: the decision to be filed.' })
  decision(): PenaltyDecision { return joined(); }
}

@Resolver(() => EnforcementCase)
export class CaseFilingsResolver {
  @FieldResolver(() => [PenaltyFiling], { nullable: true, description: '重大行政处罚备案: filings of the case’s decisions; for its insiders.' })
  filings(): PenaltyFiling[] { return joined(); }
}

/** The most characters of a text; our own limit, not the law's. */
const mostCharacters = 2_000;

function worded<T>(input: T, field: string, text: string): T {
  if (text.trim() === '') throw badInput(field, `${field} 为空；请填写后重新提交`);
  if ([...text].length > mostCharacters) throw badInput(field, `${field} 超过 ${mostCharacters} 个字符；请缩短后重新提交`);
  return input;
}

/** The filing read again, as whoever took the step may see it; or why it was not taken. */
async function answered({ actor, reader }: Context, info: GraphQLResolveInfo, work: () => Promise<string>): Answer {
  try {
    return await reader.one(info, actor.sight, PenaltyFiling, byId(await work()));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Object.assign(new FilingRefused(), { code: error.code, message: error.message, revision: error.revision });
  }
}
