import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { EnforcementCase } from '../case/index.js';
import { Finding } from '../finding/index.js';
import { tidied } from '../intake/index.js';
import { AccountabilityCase, AccountabilitySheet, AccountabilityStatement } from './accountability.entity.js';
import { accountabilityList } from './accountability.lists.js';
import type { Accountabilities } from './accountability.service.js';
import { AccountabilityArguments, AccountabilityCaseConnection, AccountabilityRefused, AccountabilityResult, RecordAccountabilityInput, StateAccountabilityInput } from './accountability.types.js';
import { Refused } from './refused.js';
import { sheetsIn } from './sheets.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly accountabilities: Accountabilities }
}

type Answer = Promise<Row | AccountabilityRefused | null>;

/** Fields that the reader joins; the resolver only declares them. */
const joined = (): never => { throw new Error('This field is answered by the reader'); };

@Resolver(() => AccountabilityCase)
export class AccountabilityResolver {
  @Query(() => AccountabilityCase, { nullable: true, description: '责任追究记录: one record, or null when there is none that the asker may see; it names no person.' })
  accountability(@Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, AccountabilityCase, byId(id));
  }

  @Query(() => AccountabilityCaseConnection, { nullable: true, description: '责任追究记录列表: records that the asker may see, latest first; `total` counts them. It names no person and is filtered by none.' })
  accountabilityCases(@Args(() => AccountabilityArguments) _args: AccountabilityArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, accountabilityList);
  }

  @Query(() => [AccountabilitySheet], {
    nullable: true, description: '限定知悉单: persons of one record, its reference to the discipline organ and the answer, in order, for the organ that recorded it, the procuratorates over the agency and that discipline organ; empty for everyone else. Every look is kept with its purpose.',
  })
  async accountabilitySheets(
    @Arg('id', () => ID, { description: '责任追究记录: which.' }) id: string,
    @Arg('purpose', () => String, { nullable: true, description: '查询事由: why one looks; as the request header X-Purpose states it when left out.' }) purpose: string | null | undefined,
    @Ctx() { actor, reader, accountabilities }: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    const sight = await accountabilities.look(id, purpose ?? null, actor);
    return sight === null ? [] : reader.found(info, sight, AccountabilitySheet, sheetsIn(id));
  }

  @Mutation(() => AccountabilityResult, { nullable: true, description: '登记责任追究记录: what the justice bureau or the procuratorate over an agency found of it.' })
  recordAccountability(@Arg('input', () => RecordAccountabilityInput, { description: '登记: of which case, and what.' }) input: RecordAccountabilityInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.accountabilities.record(worded(input, true), context.actor));
  }

  @Mutation(() => AccountabilityResult, { nullable: true, description: '补充责任追究记录: what was decided or said since; what was said before stays.' })
  stateAccountability(@Arg('input', () => StateAccountabilityInput, { description: '补充: to which record, and what.' }) input: StateAccountabilityInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.accountabilities.state(worded(input, false), context.actor));
  }

  @FieldResolver(() => [AccountabilityStatement], { nullable: true, description: '陈述: what was stated, in order.' })
  statements(): AccountabilityStatement[] { return joined(); }
}

@Resolver(() => EnforcementCase)
export class AccountabilityOfCaseResolver {
  @FieldResolver(() => [AccountabilityCase], { nullable: true, description: '责任追究记录: records about how the case was handled; for its insiders.' })
  accountabilityCases(): AccountabilityCase[] { return joined(); }
}

@Resolver(() => Finding)
export class AccountabilityOfFindingResolver {
  @FieldResolver(() => [AccountabilityCase], { nullable: true, description: '责任追究记录: records about how the finding was answered.' })
  accountabilityCases(): AccountabilityCase[] { return joined(); }
}

/** The most characters of a text; our own limit, not the law's. */
const mostCharacters = 2_000;

/** The input as it can be kept; throws BAD_USER_INPUT where a text is too long, or what was found is not said. */
function worded<T extends RecordAccountabilityInput | StateAccountabilityInput>(input: T, isWordsNeeded: boolean): T {
  const kept = tidied({ ...input });
  const provision = 'provision' in kept ? kept.provision : undefined;
  if (isWordsNeeded && kept.words === undefined) throw badInput('words', 'words 为空；请填写后重新提交');
  for (const [field, text] of [['words', kept.words], ['provision', provision]] as const) {
    if (text !== undefined && [...text].length > mostCharacters) throw badInput(field, `${field} 超过 ${mostCharacters} 个字符；请缩短后重新提交`);
  }
  return kept;
}

/** The record read again, as whoever stated it may see it; or why nothing was recorded. */
async function answered({ actor, reader }: Context, info: GraphQLResolveInfo, work: () => Promise<string>): Answer {
  try {
    return await reader.one(info, actor.sight, AccountabilityCase, byId(await work()));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Object.assign(new AccountabilityRefused(), { code: error.code, message: error.message, field: error.field, revision: error.revision });
  }
}
