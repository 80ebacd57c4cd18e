import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, InputType, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { Day } from '../../platform/model/index.js';
import { byId, connectionOf, PageArguments, type Row } from '../../platform/reader/index.js';
import { DomainCode, GovernmentLevel, OrganKind } from './organ.codes.js';
import { Organ } from './organ.entity.js';
import { organList } from './organ.lists.js';

const optional = { nullable: true } as const;
const OrganConnection = connectionOf(Organ, 'Organ', '机关');

@InputType('OrganWhere', { description: '机关筛选条件: all that are given must hold.' })
class OrganWhere {
  @Field(() => OrganKind, { ...optional, description: '机关类别: kind of organ.' }) kind?: OrganKind;
  @Field(() => GovernmentLevel, { ...optional, description: '层级: level of government.' }) level?: GovernmentLevel;
  @Field(() => DomainCode, { ...optional, description: '执法领域: has this field of enforcement.' }) domain?: DomainCode;
  @Field(() => String, { ...optional, description: '行政区划: code of a division; everything inside it.' }) divisionCode?: string;
  @Field(() => ID, { ...optional, description: '某机关及下级: this organ and everything below it in its line.' }) underOrganId?: string;
  @Field(() => String, { ...optional, description: '名称包含: part of the name.' }) name?: string;
  @Field(() => Day, { ...optional, description: '有效日: valid on this day.' }) validOn?: string;
}

@ArgsType()
class OrgansArguments extends PageArguments {
  @Field(() => OrganWhere, { ...optional, description: '筛选条件: filters.' }) where?: OrganWhere;
}

@ObjectType('ScopeHeld', { description: '可见范围: rows the asker sees, and up to which class of field.' })
class ScopeHeld {
  @Field(() => String, { description: '范围: whose rows.' }) meaning!: string;
  @Field(() => String, { description: '字段级别上限: highest class of field shown on them.' }) upTo!: string;
}

@ObjectType('Me', { description: '当前身份: on whose behalf the request is answered.' })
class Me {
  @Field(() => Boolean, { description: '是否公众: true without a token.' }) isPublic!: boolean;
  @Field(() => String, { ...optional, description: '主体: subject of the token.' }) subject?: string | null;
  @Field(() => String, { ...optional, description: '姓名或账号名称: name in the token.' }) name?: string | null;
  @Field(() => String, { ...optional, description: '机关代码: code of the organ.' }) organCode?: string | null;
  @Field(() => String, { ...optional, description: '机关名称: name of the organ.' }) organName?: string | null;
  @Field(() => [String], { description: '角色: roles of the token.' }) roles!: readonly string[];
  @Field(() => String, { ...optional, description: '查询事由: purpose stated in the request header X-Purpose.' }) purpose?: string | null;
  @Field(() => [ScopeHeld], { description: '可见范围: what the asker may see.' }) scopes!: ScopeHeld[];
}

const meanings: Readonly<Record<string, string>> = {
  o: '本机关及下级机关办理的案件', v: '本行政区划内各机关办理的案件', d: '各机关现行有效的处罚决定', p: '已公开的处罚决定',
};

@Resolver(() => Organ)
export class OrganResolver {
  @Query(() => Me, { description: '当前身份: who is asking, and what they may see.' })
  me(@Ctx() { actor }: Context): Me {
    return {
      isPublic: actor.organ === null, subject: actor.subject, name: actor.name, organCode: actor.organ?.code ?? null, organName: actor.organ?.name ?? null,
      roles: actor.roles, purpose: actor.purpose, scopes: actor.sight.scopes.map(({ key, upTo }) => ({ meaning: meanings[key.charAt(0)]!, upTo })),
    };
  }

  @Query(() => Organ, { nullable: true, description: '机关: one organ, by its identifier or by its code.' })
  organ(
    @Arg('id', () => ID, { ...optional, description: '标识: the hub’s identifier.' }) id: string | null,
    @Arg('code', () => String, { ...optional, description: '机关代码: code of the organ.' }) code: string | null,
    @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    if (id) return reader.one(info, actor.sight, Organ, byId(id));
    if (code) return reader.one(info, actor.sight, Organ, (row, bind) => `${row}.code = ${bind(code, 'text')}`);
    throw new GraphQLError('请填写 id 或 code 之一', { extensions: { code: 'BAD_USER_INPUT', field: 'id' } });
  }

  @Query(() => OrganConnection, { description: '机关名录: organs in the order of their codes.' })
  organs(@Args(() => OrgansArguments) _args: OrgansArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, organList);
  }
}
