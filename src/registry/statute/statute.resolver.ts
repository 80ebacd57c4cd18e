import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, InputType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { Day } from '../../platform/model/index.js';
import { connectionOf, PageArguments, type List, type Row } from '../../platform/reader/index.js';
import { Statute, StatuteArticle, StatuteKind } from './statute.entity.js';

/** 法律规范库: public, in the order of codes. */
export const statuteList: List = {
  name: 'statutes',
  node: Statute,
  key: { column: 'code', type: 'text' },
  filters: {
    kind: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.kind = ${bind(value, 'text')}` },
    code: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.code = ${bind(value, 'text')}` },
    validOn: { fieldClass: 'L0', sql: (row, bind, value) => `${bind(value, 'date')} between coalesce(${row}.valid_from, '-infinity') and coalesce(${row}.valid_to, 'infinity')` },
  },
  orders: { CODE_ASC: { descending: false } },
  walks: [{ at: ['code', 'id'] }],
};

const optional = { nullable: true } as const;
const StatuteConnection = connectionOf(Statute, 'Statute', '法律规范');

@InputType('StatuteWhere', { description: '法律规范筛选条件: all that are given must hold.' })
class StatuteWhere {
  @Field(() => StatuteKind, { ...optional, description: '效力位阶: rank.' }) kind?: StatuteKind;
  @Field(() => String, { ...optional, description: '代号: code, all its versions.' }) code?: string;
  @Field(() => Day, { ...optional, description: '有效日: version in force on this day.' }) validOn?: string;
}

@ArgsType()
class StatutesArguments extends PageArguments {
  @Field(() => StatuteWhere, { ...optional, description: '筛选条件: filters.' }) where?: StatuteWhere;
}

@Resolver(() => Statute)
export class StatuteResolver {
  @Query(() => StatuteConnection, { description: '法律规范库: instruments in the order of their codes.' })
  statutes(@Args(() => StatutesArguments) _args: StatutesArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, statuteList);
  }

  @FieldResolver(() => [StatuteArticle], { description: '条文: its articles that the hub cites.' })
  articles(): StatuteArticle[] { throw new Error('This field is answered by the reader'); }
}
