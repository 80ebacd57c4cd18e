import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { pageSize, requireSight, type Row } from '../../platform/reader/index.js';
import { isSteward } from '../organ/index.js';
import { MergeCandidate } from './merge-candidate.entity.js';
import { mergeCandidates, placeOf } from './merge-candidates.js';
import { search, soughtBy } from './party-search.js';
import { Party } from './party.entity.js';

declare module '../../platform/graphql/context.js' {
  interface Context {
    /** Names of places, as names of parties begin with them. */
    readonly places: () => Promise<ReadonlySet<string>>;
  }
}

/** The most that a ranked search gives: what stands further down is found by a better text, not by reading on. */
const most = 50;
/** The longest text, in characters: no name is longer. */
const longest = 200;

@Resolver()
export class PartySearchResolver {
  @Query(() => [Party], { description: '当事人检索: parties by their names, the likeliest first; a name that the asker may not read finds nothing.' })
  async searchParties(
    @Arg('text', () => String, { description: '检索词: a name or a part of one, two characters at least; width, case, traditional characters and punctuation make no difference.' }) text: string,
    @Arg('first', () => Int, { nullable: true, description: '条数: parties wanted, 1 to 50; 20 when left out.' }) first: number | null,
    @Ctx() { actor, reader, places }: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<(Row | null)[]> {
    requireSight(actor.sight);
    const size = sizeOf(first);
    if ([...text].length > longest) throw badInput('text', `text 超过 ${longest} 个字符；请缩短后重新检索`);
    const sought = soughtBy(text, await places());
    if (sought === null) throw badInput('text', `text 至少应有两个字（标点、空格及“（虚构）”一类标注不计），收到“${text}”；请补足后重新检索`);
    return reader.found(info, actor.sight, Party, search(sought, size));
  }

  @Query(() => [MergeCandidate], { description: '归并建议: records that may be of one party, the likeliest first, for data stewards of justice bureaux; empty for everyone else.' })
  async mergeCandidates(
    @Arg('first', () => Int, { nullable: true, description: '条数: pairs wanted, 1 to 50; 20 when left out.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '起始游标: `cursor` of the last pair.' }) after: string | null,
    @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<(Row | null)[]> {
    requireSight(actor.sight);
    const size = sizeOf(first);
    const place = after === null ? null : placeOf(after);
    return isSteward(actor) ? reader.found(info, actor.sight, MergeCandidate, mergeCandidates(size, place)) : [];
  }
}

function sizeOf(first: number | null): number {
  const size = first ?? pageSize.usual;
  if (size < 1 || size > most) throw badInput('first', `first 应为 1 至 ${most}，收到 ${size}；请改正后重新检索`);
  return size;
}
