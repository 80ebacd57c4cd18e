import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { isCivilDay } from '../../kernel/index.js';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { Day } from '../../platform/model/index.js';
import { requireSight, type Row } from '../../platform/reader/index.js';
import { CaseConnection, EnforcementCase } from '../case/index.js';
import { CaseFile } from './case-file.entity.js';
import { catalogueList } from './catalogue.lists.js';
import { CatalogueArguments } from './catalogue.types.js';
import type { Ledgers } from './ledger.service.js';
import { Ledger } from './ledger.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly ledgers: Ledgers }
}

@Resolver(() => EnforcementCase)
export class CaseFileResolver {
  @FieldResolver(() => CaseFile, { nullable: true, description: '案卷: its file against the standard; for insiders of the case.' })
  file(): CaseFile { throw new Error('This field is answered by the reader'); }

  @Query(() => CaseConnection, { nullable: true, description: '执法案件目录: cases that the asker may see as a catalogue has them, earliest first; usually those of one organ and year.' })
  caseCatalogue(@Args(() => CatalogueArguments) _args: CatalogueArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, catalogueList);
  }

  @Query(() => Ledger, { nullable: true, description: '执法台账: what an organ handled in a time, for the organ, its superiors and those who supervise its division; null for everyone else.' })
  ledger(
    @Arg('organId', () => ID, { description: '机关: whose.' }) organId: string,
    @Arg('from', () => Day, { description: '起始日: from this day on.' }) from: string,
    @Arg('before', () => Day, { description: '截止日: up to this day, which is not counted.' }) before: string,
    @Ctx() context: Context,
  ): Promise<Ledger | null> {
    requireSight(context.actor.sight);
    for (const [name, day] of [['from', from], ['before', before]] as const) if (!isCivilDay(day)) throw badInput(name, `${name} 不是存在的日期：${day}；请改正后重新查询`);
    if (before <= from) throw badInput('before', `before 应当晚于 from：${before} 不晚于 ${from}；请改正后重新查询`);
    return context.ledgers.of(organId, { from, before }, context);
  }
}
