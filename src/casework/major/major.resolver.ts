import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { tidied } from '../intake/index.js';
import { majorListList } from './major.lists.js';
import type { MajorLists } from './major.service.js';
import { MajorListConnection, MajorListRefused, MajorListResult, MajorListsArguments, RecordMajorListInput } from './major.types.js';
import { MajorList } from './major-list.entity.js';
import { Refused } from './refused.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly majorLists: MajorLists }
}

@Resolver()
export class MajorListResolver {
  @Query(() => MajorListConnection, { nullable: true, description: '重大执法决定目录清单: versions of organs’ lists, latest recorded first.' })
  majorLists(@Args(() => MajorListsArguments) _args: MajorListsArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, majorListList);
  }

  @Mutation(() => MajorListResult, { nullable: true, description: '登记重大执法决定目录清单: the next version of one’s own organ’s list; the version before ends the day before it.' })
  async recordMajorList(
    @Arg('input', () => RecordMajorListInput, { description: '登记: the figures of the document.' }) input: RecordMajorListInput, @Ctx() { actor, majorLists, reader }: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<Row | MajorListRefused | null> {
    try {
      return await reader.one(info, actor.sight, MajorList, byId(await majorLists.record(worded(input), actor)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return Object.assign(new MajorListRefused(), { code: error.code, message: error.message });
    }
  }
}

/** The most characters of each text; our own limit, not the law's. */
const mostCharacters = 300;

/** The input as it can be kept; throws BAD_USER_INPUT where a text is blank or too long, or an amount is below zero. */
function worded(input: RecordMajorListInput): RecordMajorListInput {
  for (const field of ['documentNumber', 'title', 'clientKey'] as const) {
    if (tidied(input[field]).trim() === '') throw badInput(field, `${field} 为空；请填写后重新提交`);
    if ([...input[field]].length > mostCharacters) throw badInput(field, `${field} 超过 ${mostCharacters} 个字符；请缩短后重新提交`);
  }
  for (const field of ['organisationFineFrom', 'personFineFrom', 'confiscationFrom'] as const) {
    if (input[field]?.startsWith('-')) throw badInput(field, `${field} 为负数；请填写不小于零的金额`);
  }
  return tidied({ ...input });
}
