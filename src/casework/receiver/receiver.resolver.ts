import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { Day } from '../../platform/model/index.js';
import { byId, type Row } from '../../platform/reader/index.js';
import { tidied } from '../intake/index.js';
import { EndTransferRouteInput, ReceiverProposal, RecordTransferRouteInput, TransferRouteConnection, TransferRouteRefused, TransferRouteResult, TransferRoutesArguments } from './receiver.types.js';
import { Refused } from './refused.js';
import type { TransferRoutes } from './routes.service.js';
import { TransferRoute } from './transfer-route.entity.js';
import { transferRouteList } from './transfer-route.lists.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly transferRoutes: TransferRoutes }
}

type Answer = Promise<Row | TransferRouteRefused | null>;

@Resolver()
export class ReceiverResolver {
  @Query(() => ReceiverProposal, { nullable: true, description: '受理机关建议: who would receive a transfer of this agency on a day, and why; null for the public.' })
  async transferReceiver(
    @Arg('organId', () => ID, { description: '移送机关: the agency.' }) organId: string,
    @Arg('crimeCodes', () => [String], { description: '罪名代码: the crimes suspected, the main one first.' }) crimeCodes: string[],
    @Arg('divisionCode', () => String, { nullable: true, description: '行政区划代码: where the act was done; the agency’s own when left out.' }) divisionCode: string | null,
    @Arg('on', () => Day, { nullable: true, description: '日期: on this day; today when left out.' }) on: string | null,
    @Ctx() { actor, transferRoutes }: Context,
  ): Promise<ReceiverProposal | null> {
    if (actor.organ === null) return null;
    const { found: { policeId, procuratorateId, courtId, agreement, ...said }, organs } = await transferRoutes.propose(organId, crimeCodes, divisionCode, on);
    const organOf = (id: string | null) => (id === null ? null : organs.get(id) ?? null);
    return Object.assign(new ReceiverProposal(), { ...said, police: organOf(policeId), procuratorate: organOf(procuratorateId), court: organOf(courtId), routeId: agreement?.id ?? null });
  }

  @Query(() => TransferRouteConnection, { nullable: true, description: '移送受理约定列表: agreements on who receives transfers, latest recorded first; organs of state see all.' })
  transferRoutes(@Args(() => TransferRoutesArguments) _args: TransferRoutesArguments, @Ctx() { actor, reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row> {
    return reader.page(info, actor.sight, transferRouteList);
  }

  @Mutation(() => TransferRouteResult, { nullable: true, description: '登记移送受理约定: by the justice bureau or procuratorate of the agency’s division.' })
  recordTransferRoute(@Arg('input', () => RecordTransferRouteInput, { description: '登记: what was agreed.' }) input: RecordTransferRouteInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.transferRoutes.record(worded(input), context.actor));
  }

  @Mutation(() => TransferRouteResult, { nullable: true, description: '终止移送受理约定: sets its last day.' })
  endTransferRoute(@Arg('input', () => EndTransferRouteInput, { description: '终止: which, and when.' }) input: EndTransferRouteInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Answer {
    return answered(context, info, () => context.transferRoutes.end(input, context.actor));
  }
}

/** The agreement read again, as whoever changed it may see it; or why nothing was changed. */
async function answered({ actor, reader }: Context, info: GraphQLResolveInfo, change: () => Promise<string>): Answer {
  try {
    return await reader.one(info, actor.sight, TransferRoute, byId(await change()));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Object.assign(new TransferRouteRefused(), { code: error.code, message: error.message });
  }
}

/** The most characters of each text; our own limit, not the law's. */
const mostCharacters = 300;

/** The input as it can be kept, members left out being absent; throws BAD_USER_INPUT where a text is blank or too long. */
function worded(input: RecordTransferRouteInput): RecordTransferRouteInput {
  for (const field of ['agreementNumber', 'issuer', 'clientKey'] as const) {
    const text = tidied(input[field]);
    if (text.trim() === '') throw badInput(field, `${field} 为空；请填写后重新提交`);
    if ([...text].length > mostCharacters) throw badInput(field, `${field} 超过 ${mostCharacters} 个字符；请缩短后重新提交`);
  }
  return tidied({ ...input });
}
