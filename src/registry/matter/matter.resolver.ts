import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, InputType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { Day } from '../../platform/model/index.js';
import { connectionOf, PageArguments, type List, type Row } from '../../platform/reader/index.js';
import { DomainCode } from '../organ/index.js';
import { ActType, Matter } from './matter.entity.js';

/** 执法事项目录: public, in the order of codes. */
export const matterList: List = {
  name: 'matters',
  node: Matter,
  key: { column: 'code', type: 'text' },
  filters: {
    domain: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.domain = ${bind(value, 'text')}` },
    actType: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.act_type = ${bind(value, 'text')}` },
    code: { fieldClass: 'L0', sql: (row, bind, value) => `${row}.code = ${bind(value, 'text')}` },
    validOn: { fieldClass: 'L0', sql: (row, bind, value) => `${bind(value, 'date')} between coalesce(${row}.valid_from, '-infinity') and coalesce(${row}.valid_to, 'infinity')` },
  },
  orders: { CODE_ASC: { descending: false } },
  walks: [{ at: ['code', 'id'] }],
};

const optional = { nullable: true } as const;
const MatterConnection = connectionOf(Matter, 'Matter', '执法事项');

@InputType('MatterWhere', { description: '事项筛选条件: all that are given must hold.' })
class MatterWhere {
  @Field(() => DomainCode, { ...optional, description: '执法领域: field of enforcement.' }) domain?: DomainCode;
  @Field(() => ActType, { ...optional, description: '行政执法类别: kind of act.' }) actType?: ActType;
  @Field(() => String, { ...optional, description: '事项编码: code, all its versions.' }) code?: string;
  @Field(() => Day, { ...optional, description: '有效日: version in force on this day.' }) validOn?: string;
}

@ArgsType()
class MattersArguments extends PageArguments {
  @Field(() => MatterWhere, { ...optional, description: '筛选条件: filters.' }) where?: MatterWhere;
}

@Resolver(() => Matter)
export class MatterResolver {
  @Query(() => MatterConnection, { description: '执法事项目录: versions of matters in the order of their codes.' })
  matters(@Args(() => MattersArguments) _args: MattersArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, matterList);
  }
}
