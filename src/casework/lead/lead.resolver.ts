import { Arg, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { LeadKind } from './lead.codes.js';
import type { Leads } from './lead.service.js';
import { Lead, LeadsWhere } from './lead.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly leads: Leads }
}

@Resolver()
export class LeadResolver {
  @Extensions({ rows: 20 })
  @Query(() => [Lead], { nullable: true, description: '监督线索: leads of one kind with their explanation and cases, latest first, for procuratorates, justice bureaux and the head of an organ over its own line; empty for everyone else. 仅供审查参考，不作为认定依据.' })
  leads(
    @Arg('kind', () => LeadKind, { description: '监督线索类别: what to look for.' }) kind: LeadKind,
    @Arg('where', () => LeadsWhere, { nullable: true, description: '筛选条件: which leads.' }) where: LeadsWhere | null | undefined,
    @Arg('first', () => Int, { nullable: true, description: '条数: leads wanted, 1 to 100; 20 when left out.' }) first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: '起始游标: `cursor` of the last lead.' }) after: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Lead[]> {
    return context.leads.list(kind, where ?? {}, { first: first ?? null, after: after ?? null }, context.actor);
  }
}
