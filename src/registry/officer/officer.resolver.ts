import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { Day } from '../../platform/model/index.js';
import { byId, connectionOf, PageArguments, type Row } from '../../platform/reader/index.js';
import { Organ } from '../organ/index.js';
import { Certificate, Officer } from './officer.entity.js';
import { officerList } from './officer.lists.js';

const optional = { nullable: true } as const;
const OfficerConnection = connectionOf(Officer, 'Officer', '行政执法人员');

/** Fields that the reader joins; the resolver only declares them. */
const joined = (): never => { throw new Error('This field is answered by the reader'); };

@InputType('OfficerWhere', { description: '执法人员筛选条件: all that are given must hold.' })
class OfficerWhere {
  @Field(() => ID, { ...optional, description: '所属执法主体: exactly this organ.' }) organId?: string;
  @Field(() => String, { ...optional, description: '证件编号: holds or held a certificate of this number.' }) certificateNumber?: string;
  @Field(() => Day, { ...optional, description: '有效日: some certificate is valid on this day.' }) validOn?: string;
}

@ArgsType()
class OfficersArguments extends PageArguments {
  @Field(() => OfficerWhere, { ...optional, description: '筛选条件: filters.' }) where?: OfficerWhere;
}

@Resolver(() => Officer)
export class OfficerResolver {
  @Query(() => Officer, { nullable: true, description: '执法人员: one officer.' })
  officer(@Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, Officer, byId(id));
  }

  @Query(() => OfficerConnection, { description: '执法人员名录: officers in the order of their names.' })
  officers(@Args(() => OfficersArguments) _args: OfficersArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, officerList);
  }

  @FieldResolver(() => [Certificate], { description: '执法证件: certificates as they now stand.' })
  certificates(): Certificate[] { return joined(); }

  @FieldResolver(() => [Certificate], { description: '执法证件历次版本: every version of every certificate, by number, earliest first.' })
  certificateHistory(): Certificate[] { return joined(); }
}

@Resolver(() => Organ)
export class OrganOfficersResolver {
  @FieldResolver(() => OfficerConnection, { nullable: true, description: '执法人员: officers that belong to this organ.' })
  officers(@Args(() => OfficersArguments) _args: OfficersArguments): object { return joined(); }
}
