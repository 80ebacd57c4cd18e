import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import type { Row } from '../../platform/reader/index.js';
import { Party, partyById } from '../../registry/party/index.js';
import { tidied } from '../intake/index.js';
import type { PartyChanges } from './party-change.service.js';
import { DismissMergeCandidateInput, MergePartiesInput, PartyChangeRefused, PartyChangeResult, SplitPartyInput, UndoPartyChangeInput } from './party-change.types.js';
import { Refused } from './refused.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly partyChanges: PartyChanges }
}

type Answer = Promise<Row | PartyChangeRefused | null>;

@Resolver()
export class PartyChangesResolver {
  @Mutation(() => PartyChangeResult, { nullable: true, description: '归并当事人: makes two records of one party one, across departments; can be undone.' })
  mergeParties(@Arg('input', () => MergePartiesInput, { description: '归并: which two, and why.' }) input: MergePartiesInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.partyChanges.merge(worded(input), context.actor));
  }

  @Mutation(() => PartyChangeResult, { nullable: true, description: '拆分当事人: makes some cases of a party those of a party of its own; can be undone.' })
  splitParty(@Arg('input', () => SplitPartyInput, { description: '拆分: which cases, and why.' }) input: SplitPartyInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.partyChanges.split(worded(input), context.actor));
  }

  @Mutation(() => PartyChangeResult, { nullable: true, description: '不予归并: says that two records are of two parties, so that they are not proposed as one again; can be undone.' })
  dismissMergeCandidate(
    @Arg('input', () => DismissMergeCandidateInput, { description: '不予归并: which two, and why.' }) input: DismissMergeCandidateInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Answer {
    return answered(context, info, () => context.partyChanges.dismiss(worded(input), context.actor));
  }

  @Mutation(() => PartyChangeResult, { nullable: true, description: '撤销身份变更: takes a merge, a split or a dismissal back; null when no case of the party is left that the asker may see.' })
  undoPartyChange(@Arg('input', () => UndoPartyChangeInput, { description: '撤销: which change, and why.' }) input: UndoPartyChangeInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.partyChanges.undo(worded(input), context.actor));
  }
}

/** The party read again, as whoever changed it may see it; or why nothing was changed. */
async function answered({ actor, reader }: Context, info: GraphQLResolveInfo, change: () => Promise<string>): Answer {
  try {
    return await reader.one(info, actor.sight, Party, partyById(await change()));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Object.assign(new PartyChangeRefused(), { code: error.code, message: error.message });
  }
}

/** The most characters of each text; our own limits, not the law's. */
const mostCharacters = { clientKey: 200, name: 200, reason: 2_000, evidence: 2_000 };

/** The input as it can be kept; throws BAD_USER_INPUT where a text is blank or too long. */
function worded<T extends object>(input: T): T {
  const given = new Map<string, unknown>(Object.entries(input));
  for (const [field, most] of Object.entries(mostCharacters)) {
    const value = given.get(field);
    if (typeof value !== 'string') continue;
    const text = tidied(value);
    if (text.trim() === '') throw badInput(field, `${field} 为空；请填写后重新提交`);
    if ([...text].length > most) throw badInput(field, `${field} 超过 ${most} 个字符；请缩短后重新提交`);
  }
  return tidied({ ...input });
}
