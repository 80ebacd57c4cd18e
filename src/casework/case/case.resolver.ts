import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { AsOf, boundaryAsked } from '../../platform/graphql/as-of.js';
import type { Context } from '../../platform/graphql/context.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { Organ } from '../../registry/organ/index.js';
import { Party } from '../../registry/party/index.js';
import { CaseOfficer } from './case-officer.entity.js';
import { CaseParty } from './case-party.entity.js';
import { CaseStep } from './case-step.entity.js';
import { EnforcementCase } from './case.entity.js';
import { caseList } from './case.lists.js';
import { CaseConnection, CasesArguments } from './case.types.js';
import { PenaltyDecision } from './decision.entity.js';

/** Fields that the reader joins; the resolver only declares them. */
const joined = (): never => { throw new Error('This field is answered by the reader'); };

@Resolver(() => EnforcementCase)
export class CaseResolver {
  @Query(() => EnforcementCase, { nullable: true, description: '案件: one case, or null when there is none that the asker may see, or was none yet.' })
  enforcementCase(
    @Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string,
    @Arg('asOf', () => AsOf, { nullable: true, description: '截至: the case with its parties, decisions, steps, officers and facts as the hub knew them, by today’s rights; now when left out.' }) asOf: AsOf | null,
    @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return context.reader.one(info, context.actor.sight, EnforcementCase, byId(id), boundaryAsked(asOf, context));
  }

  @Query(() => PenaltyDecision, { nullable: true, description: '处罚决定: one decision, or null when there is none that the asker may see.' })
  penaltyDecision(@Arg('id', () => ID, { description: '标识: the hub’s identifier.' }) id: string, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    return reader.one(info, actor.sight, PenaltyDecision, byId(id));
  }

  @Query(() => CaseConnection, { description: '案件列表: cases that the asker may see, latest first.' })
  enforcementCases(@Args(() => CasesArguments) _args: CasesArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, caseList);
  }

  @FieldResolver(() => [CaseParty], { description: '案件当事人: parties with their roles.' })
  parties(): CaseParty[] { return joined(); }

  @FieldResolver(() => [PenaltyDecision], { description: '行政处罚决定: decisions that the asker may see.' })
  decisions(): PenaltyDecision[] { return joined(); }

  @FieldResolver(() => [CaseStep], { description: '程序步骤: steps in order of time.' })
  steps(): CaseStep[] { return joined(); }

  @FieldResolver(() => [CaseOfficer], { description: '办案人员: officers who handle the case; for its insiders.' })
  officers(): CaseOfficer[] { return joined(); }
}

@Resolver(() => Party)
export class PartyCasesResolver {
  @FieldResolver(() => CaseConnection, { nullable: true, description: '案件: cases in which the party stands, of all departments, by the asker’s rights.' })
  cases(@Args(() => CasesArguments) _args: CasesArguments): object { return joined(); }
}

@Resolver(() => Organ)
export class OrganCasesResolver {
  @FieldResolver(() => CaseConnection, { nullable: true, description: '案件: cases that this organ handles, by the asker’s rights.' })
  cases(@Args(() => CasesArguments) _args: CasesArguments): object { return joined(); }
}
