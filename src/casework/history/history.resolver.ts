import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { isCivilDay } from '../../kernel/index.js';
import { badInput } from '../../platform/graphql/errors.js';
import { Day } from '../../platform/model/index.js';
import { PenaltyTopic } from '../threshold/index.js';
import type { HistoryDesk } from './history.service.js';
import { PartyHistoryResult, type PartyHistory, type PartyHistoryRefused } from './history.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly history: HistoryDesk }
}

/** A hundred years: our own limit. */
const mostMonths = 1_200;

@Resolver()
export class HistoryResolver {
  @Query(() => PartyHistoryResult, { nullable: true, description: '既往情况: earlier penalties and acts not dealt with of a party, of one topic, across departments; every look is kept with its purpose.' })
  partyHistory(
    @Arg('partyId', () => ID, { description: '当事人: identifier.' }) partyId: string,
    @Arg('topic', () => PenaltyTopic, { description: '处罚事由: what the penalties were for.' }) topic: PenaltyTopic,
    @Arg('on', () => Day, { nullable: true, description: '行为日: first day of the act from which to look back; today when left out.' }) on: string | null | undefined,
    @Arg('months', () => Int, { nullable: true, description: '期间（月）: window from the effect of the first penalty; no end when left out.' }) months: number | null | undefined,
    @Arg('purpose', () => String, { nullable: true, description: '查询事由: why one looks; as the request header X-Purpose states it when left out.' }) purpose: string | null | undefined,
    @Ctx() { actor, history }: Context,
  ): Promise<PartyHistory | PartyHistoryRefused> {
    if (typeof months === 'number' && (months < 1 || months > mostMonths)) throw badInput('months', `months 应为1至${mostMonths}之间的整数，所填为 ${months}；不限期间的请不填`);
    if (typeof on === 'string' && !isCivilDay(on)) throw badInput('on', `on “${on}”不是存在的日期；请改正`);
    return history.look({ partyId, topic, on: on ?? null, months: months ?? null, purpose: purpose ?? null }, actor);
  }
}
