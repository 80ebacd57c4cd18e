import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { EnforcementCase } from '../case/index.js';
import { BackTest, BackTestArguments } from './back-test.types.js';
import { Screening } from './screening.entity.js';
import { screeningList } from './screening.lists.js';
import type { Screenings } from './screening.service.js';
import { ScreeningConnection, ScreeningsArguments } from './screening-list.types.js';
import { ScreenInput, ScreenResult, type ScreenRefused, type ScreeningReport } from './screening.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly screenings: Screenings }
}

@Resolver(() => EnforcementCase)
export class ScreeningResolver {
  @Query(() => ScreenResult, { nullable: true, description: '移送标准试比对: compares facts that are not filed with the standards, stores nothing; public, but for what the hub knows of a party. 仅供审查参考，不作为认定依据.' })
  screen(@Arg('input', () => ScreenInput, { description: '要素: what is known of the act.' }) input: ScreenInput, @Ctx() { actor, screenings }: Context): Promise<ScreeningReport | ScreenRefused> {
    return screenings.ask(input, actor);
  }

  @Query(() => BackTest, { nullable: true, description: '本机关回测: the asker’s own organ’s cases, history among them, against the standards of today, page by page; nothing is kept. Null for whoever is of no organ.' })
  backTest(@Args(() => BackTestArguments) input: BackTestArguments, @Ctx() { actor, screenings }: Context): Promise<BackTest | null> {
    return screenings.backTest(input, actor);
  }

  @Query(() => Screening, { nullable: true, description: '移送标准比对: one comparison, or null when there is none that the asker may see.' })
  screening(@Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, Screening, byId(id));
  }

  @Query(() => ScreeningConnection, { nullable: true, description: '移送标准比对列表: comparisons of cases that the asker sees whole, latest first.' })
  screenings(@Args(() => ScreeningsArguments) _args: ScreeningsArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, screeningList);
  }

  @FieldResolver(() => [Screening], { nullable: true, description: '移送标准比对: the latest, one for each party that was dealt with or is under investigation.', name: 'screenings' })
  screeningsOfCase(): Screening[] { throw new Error('This field is answered by the reader'); }
}
