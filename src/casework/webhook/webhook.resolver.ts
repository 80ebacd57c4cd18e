import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/graphql/context.js';
import { badInput } from '../../platform/graphql/errors.js';
import { policyOf, toldOf } from '../../platform/log/index.js';
import { isUuid, pageSize, requireSight } from '../../platform/reader/index.js';
import { tidied } from '../intake/index.js';
import type { LogEvent } from '../journal/index.js';
import { Refused } from './refused.js';
import { deliveriesShown, webhooksShown, type DeliveryShown } from './shown.js';
import { DeliveryState } from './webhook.codes.js';
import type { Webhooks } from './webhook.service.js';
import {
  ChangeWebhookInput, CreateWebhookInput, WebhookDeliveryPage, WebhookPage, WebhookRefused, WebhookReplay, WebhookReplayResult, WebhookResult, WebhookSecret, WebhookSecretResult, type Webhook,
  type WebhookDelivery,
} from './webhook.types.js';

declare module '../../platform/graphql/context.js' {
  interface Context { readonly webhooks: Webhooks }
}

const idOfWebhook = { description: '标识: the webhook.' };
const pageAfter = { nullable: true, description: '起始游标: `endCursor` of the page before; from the newest when left out.' };
const pageFirst = { nullable: true, description: '每页条数: how many are wanted, 1 to 100; 20 when left out.' };

@Resolver()
export class WebhooksResolver {
  @Query(() => WebhookPage, { description: '事件推送: webhooks of the asker’s organ, newest first; to an administrator of the platform all of them, without what they are sent.' })
  async webhooks(@Arg('first', () => Int, pageFirst) first: number | undefined, @Arg('after', () => ID, pageAfter) after: string | undefined, @Ctx() { actor, webhooks }: Context): Promise<WebhookPage> {
    requireSight(actor.sight);
    return pageOf(first, after, (count) => webhooksShown(webhooks.parts.database.sql, actor, { after, count }));
  }

  @Query(() => WebhookDeliveryPage, { description: '送达记录: what a webhook of the asker’s organ was sent or is to be sent, newest first.' })
  async webhookDeliveries(
    @Arg('webhookId', () => ID, idOfWebhook) webhookId: string,
    @Arg('state', () => DeliveryState, { nullable: true, description: '送达状态: only those in this state.' }) state: DeliveryState | undefined,
    @Arg('first', () => Int, pageFirst) first: number | undefined,
    @Arg('after', () => ID, pageAfter) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<WebhookDeliveryPage> {
    requireSight(context.actor.sight);
    const { nodes, pageInfo } = await pageOf(first, after, (count) => deliveriesShown(context.webhooks.parts.database.sql, context.actor, { webhookId, state, after, count }));
    return { nodes: withEvents(nodes, context), pageInfo };
  }

  @Mutation(() => WebhookSecretResult, { description: '新建事件推送: has a receiver called with the events of a channel; answers the secret, this once.' })
  createWebhook(@Arg('input', () => CreateWebhookInput, { description: '事件推送: whom to call with what.' }) given: CreateWebhookInput, @Ctx() context: Context): Promise<WebhookSecret | WebhookRefused> {
    return answered(async () => {
      const { id, secret } = await context.webhooks.create({ ...given, name: nameOf(given.name) }, context.actor);
      return Object.assign(new WebhookSecret(), { webhook: await webhookShown(context, id), secret });
    });
  }

  @Mutation(() => WebhookResult, { description: '变更事件推送: another address or filter, a pause, or its end.' })
  changeWebhook(@Arg('input', () => ChangeWebhookInput, { description: '变更: what is to be different.' }) input: ChangeWebhookInput, @Ctx() context: Context): Promise<Webhook | WebhookRefused> {
    return answered(async () => webhookShown(context, await context.webhooks.change(input, context.actor)));
  }

  @Mutation(() => WebhookSecretResult, { description: '更换推送密钥: answers a new secret, this once; the old one signs too for 24 hours.' })
  rotateWebhookSecret(@Arg('id', () => ID, idOfWebhook) webhookId: string, @Ctx() context: Context): Promise<WebhookSecret | WebhookRefused> {
    return answered(async () => {
      const { id, secret } = await context.webhooks.rotate(webhookId, context.actor);
      return Object.assign(new WebhookSecret(), { webhook: await webhookShown(context, id), secret });
    });
  }

  @Mutation(() => WebhookResult, { description: '终止事件推送: nothing is sent any more, what waits included; its history stays.' })
  endWebhook(@Arg('id', () => ID, idOfWebhook) id: string, @Ctx() context: Context): Promise<Webhook | WebhookRefused> {
    return answered(async () => webhookShown(context, await context.webhooks.end(id, context.actor)));
  }

  @Mutation(() => WebhookReplayResult, { description: '重发: sends a delivery that waits no longer once more, with the same `webhook-id`.' })
  replayDelivery(@Arg('id', () => ID, { description: '送达记录: the delivery.' }) id: string, @Ctx() context: Context): Promise<WebhookReplay | WebhookRefused> {
    return answered(async () => replayShown(context, await context.webhooks.replay(id, context.actor)));
  }

  @Mutation(() => WebhookReplayResult, { description: '重发全部死信: sends all dead letters of a webhook once more.' })
  replayDeadDeliveries(@Arg('webhookId', () => ID, idOfWebhook) webhookId: string, @Ctx() context: Context): Promise<WebhookReplay | WebhookRefused> {
    return answered(async () => replayShown(context, await context.webhooks.replayDead(webhookId, context.actor)));
  }
}

async function answered<T>(change: () => Promise<T>): Promise<T | WebhookRefused> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Object.assign(new WebhookRefused(), { code: error.code, message: error.message });
  }
}

const webhookShown = async ({ actor, webhooks }: Context, id: string): Promise<Webhook> => (await webhooksShown(webhooks.parts.database.sql, actor, { id, count: 1 }))[0]!;

const replayShown = async (context: Context, { id, replayed }: { id: string; replayed: number }): Promise<WebhookReplay> =>
  Object.assign(new WebhookReplay(), { webhook: await webhookShown(context, id), replayed });

/** A name as it can be kept. */
function nameOf(given: string): string {
  const name = tidied(given).trim();
  if (name === '' || [...name].length > 100) throw badInput('name', `name 应为 1 至 100 个字符，收到 ${[...name].length} 个`);
  return name;
}

interface Page<T> { readonly nodes: T[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } }

/** An argument left out is undefined, and null where null was sent. */
async function pageOf<T extends { readonly id: string }>(first: number | null | undefined, after: string | null | undefined, read: (count: number) => Promise<T[]>): Promise<Page<T>> {
  const size = first ?? pageSize.usual;
  if (size < 1 || size > pageSize.most) throw badInput('first', `first 应为 1 至 ${pageSize.most}，收到 ${size}`);
  if (after && !isUuid(after)) throw badInput('after', 'after 不是本列表的游标；请使用上一页的 endCursor，或去掉 after');
  const rows = await read(size + 1);
  const nodes = rows.slice(0, size);
  return { nodes, pageInfo: { hasNextPage: rows.length > size, endCursor: nodes.at(-1)?.id ?? after ?? null } };
}

/** Deliveries with their events as the asker may see them now: read in one go, where one of them is asked for. */
function withEvents(rows: readonly DeliveryShown[], { actor, journal, seal }: Context): WebhookDelivery[] {
  const policy = policyOf(actor.sight);
  let read: Promise<ReadonlyMap<string, LogEvent>> | undefined;
  const events = async (): Promise<ReadonlyMap<string, LogEvent>> => {
    const seen = await journal.after(actor.sight, 0n, rows.length, { positions: rows.map(({ position }) => BigInt(position)) });
    return new Map(seen.map((event) => [event.id, toldOf(event, journal.kinds, seal.seal(event.position, policy))]));
  };
  // GraphQL takes a promise where the value is to stand; a page without rows asks for none.
  return rows.map((row) => ({ ...row, get event() { return (read ??= events()).then((all) => all.get(row.eventId) ?? null) as unknown as LogEvent | null; } }));
}
