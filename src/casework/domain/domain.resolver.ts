import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import type { Module } from '../../platform/module.js';
import type { Row } from '../../platform/reader/index.js';
import { CaseConnection, EnforcementCase, type Domain } from '../case/index.js';
import { submitCases, SubmitCasesResult } from '../intake/index.js';
import { titled, type DomainInputs, type SubmitBatch } from './domain.types.js';

/** Makes the fields of one domain: `<x>Cases`, `submit<X>Cases`, and `EnforcementCase.<x>`. */
export function resolverOf(domain: Domain, inputs: DomainInputs): Module['resolvers'][number] {
  const { name, term, facts, list } = domain;
  @Resolver(() => EnforcementCase)
  class DomainResolver {
    @Query(() => CaseConnection, { name: list.name, description: `${term}案件列表: cases, filtered by the facts of the domain.` })
    cases(@Args(() => inputs.list) _args: object, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
      return reader.page(info, actor.sight, list);
    }

    @Mutation(() => SubmitCasesResult, {
      name: `submit${titled(name)}Cases`, description: `${term}案件报送: takes in cases that the organ has handled in its own system; every row gets its outcome.`,
    })
    submit(@Arg('input', () => inputs.batch, { description: '批次: the batch.' }) input: SubmitBatch, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): ReturnType<typeof submitCases> {
      return submitCases(domain, { ...input, reports: input.cases }, context, info);
    }

    // The method has the field's name, since TypeGraphQL finds the fields of a type by their methods.
    @FieldResolver(() => facts, { nullable: true, description: `${term}要素: facts of the case; null for a case of another domain.` })
    [name](): object { throw new Error('This field is answered by the reader'); }
  }
  return DomainResolver;
}
