import { GraphQLError } from 'graphql';
import type pg from 'pg';
import type { Logger } from 'pino';
import { inTransaction, sqlOver, type Sql } from '../../platform/database/index.js';
import { endOfLog, eventsAfter, LoneWorker, policyOf, type LoneWorkerOptions, type Seen } from '../../platform/log/index.js';
import type { Sight } from '../../platform/reader/index.js';
import { messageOf } from '../../platform/system-reason.js';
import { cloudEventOf, patience, post, signedHeaders } from '../../platform/webhooks/index.js';
import { keep, type Answered, type Became } from './outcome.js';
import { dueOf, plan, type Due } from './plan.js';
import type { WebhookParts } from './webhook.service.js';
import { pauseWebhook, secretsOf, typesOf, workingWebhooks, type Working } from './working.js';

/** A dead letter, for whoever is to be told of it. */
export interface Dead { readonly webhookId: string; readonly webhookName: string; readonly organId: string; readonly deliveryId: string; readonly failure: string }

export interface WebhookWorkerOptions extends LoneWorkerOptions {
  readonly log: Logger;
  /** Told of each dead letter once it is kept; what it throws is told in the log. */
  readonly onDead?: (dead: Dead) => Promise<void> | void;
  /** From 0 to below 1; spreads the attempts. */
  readonly random?: () => number;
  /** Milliseconds until an answer must have begun. */
  readonly patience?: number;
}

/** Requests to one webhook that are under way at once. */
const mostUnderWay = 8;

/** How long to rest when nothing is told and no request ends, in milliseconds. */
const lookEvery = 500;

/** How long requests under way are waited for when the hub stops, in milliseconds; what has not ended by then is sent again. */
const grace = 2_000;

/** 推送: plans and sends what webhooks are to get, in one process at a time. Only the requests themselves run beside each other: all that is kept is kept in turns. */
export class WebhookWorker extends LoneWorker {
  /** Objects with a request under way, or ended and not yet kept, by webhook. */
  private readonly underWay = new Map<string, Set<string>>();
  private readonly requests = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private answered: Answered[] = [];
  private readonly log: Logger;
  private readonly random: () => number;

  constructor(private readonly parts: WebhookParts, private readonly wishes: WebhookWorkerOptions) {
    super({ name: 'xianjie webhooks', lock: [0x686f6f6b, 1], channel: 'log_appended' }, wishes);
    this.log = wishes.log;
    this.random = wishes.random ?? Math.random;
  }

  protected override async begin(): Promise<void> {}

  protected override async turn(client: pg.Client): Promise<number> {
    const sql = sqlOver(client);
    await this.settle(client);
    const end = await endOfLog(sql);
    let isMore = false;
    for (const webhook of await workingWebhooks(sql, this.parts.now())) isMore = await this.serveOne(client, sql, webhook, end) || isMore;
    return isMore ? 0 : lookEvery;
  }

  protected override async finish(client: pg.Client): Promise<void> {
    const ended = Promise.allSettled(this.requests);
    await Promise.race([ended, new Promise((done) => { setTimeout(done, grace).unref(); })]);
    await this.settle(client).finally(() => { this.stopping.abort(); });
    await ended;
  }

  /** Keeps what came of the requests that ended, and tells of it. */
  private async settle(client: pg.Client): Promise<void> {
    const taken = [...this.answered];
    if (taken.length === 0) return;
    const became = await inTransaction(client, async (sql) => {
      const each: Became[] = [];
      for (const one of taken) each.push(await keep(sql, one, this.random));
      return each;
    });
    this.answered = this.answered.slice(taken.length);
    for (const [index, one] of taken.entries()) {
      this.underWay.get(one.webhook.id)!.delete(one.delivery.aggregateId);
      await this.tell(one, became[index]!);
    }
  }

  /** Plans for one webhook and sends what is due; whoever cannot be served is paused. Gives whether there may be more to do at once. */
  private async serveOne(client: pg.Client, sql: Sql, webhook: Working, end: bigint): Promise<boolean> {
    const sending = await this.sendingOf(webhook);
    if (typeof sending === 'string') {
      await pauseWebhook(sql, webhook.id, sending, this.parts.now());
      this.log.warn({ webhook: webhook.id, reason: sending }, 'a webhook was paused');
      return false;
    }
    const asked = await this.parts.filterOf(webhook.where);
    const filter = { ...asked, types: asked.types?.length === 0 ? [] : sending.types };
    const isMore = await plan(client, webhook, sending.sight, filter, end, this.parts.now());
    return await this.send(sql, webhook, sending) || isMore;
  }

  /** As whom and with what it is sent now; or why it cannot be. */
  private async sendingOf(webhook: Working): Promise<Sending | string> {
    const channel = this.parts.channels.get(webhook.channel);
    if (!channel) return `没有频道“${webhook.channel}”`;
    const secrets = opened(() => secretsOf(this.parts.keys, webhook));
    if (typeof secrets === 'string') return secrets;
    try {
      const { sight } = await this.parts.actors.actorOf(webhook.claims, null);
      return { sight, types: typesOf(channel, webhook.where), secrets };
    } catch (error) {
      // That the organ cannot act is so until somebody changes it; that the database did not answer is not.
      if (error instanceof GraphQLError) return error.message;
      throw error;
    }
  }

  /** Begins the requests that are due, each with what may be seen of its event now. Gives whether one was withdrawn, so that the next of its object can go. */
  private async send(sql: Sql, webhook: Working, sending: Sending): Promise<boolean> {
    const busy = this.underWay.get(webhook.id) ?? new Set();
    this.underWay.set(webhook.id, busy);
    if (webhook.isResting || busy.size >= mostUnderWay) return false;
    const due = await dueOf(sql, webhook.id, [...busy], mostUnderWay - busy.size, this.parts.now());
    if (due.length === 0) return false;
    const seen = await eventsAfter(sql, sending.sight, 0n, due.length, { positions: due.map(({ position }) => BigInt(position)) });
    const events = new Map(seen.map((event) => [event.position.toString(), event]));
    const withdrawn = due.filter(({ position }) => !events.has(position)).map(({ id }) => id);
    if (withdrawn.length > 0) {
      await sql(`update webhook.delivery set state = 'WITHDRAWN', last_error = '该事件对本机关已不可见' where id = any($1::uuid[]) and state = 'PENDING'`, [withdrawn]);
    }
    for (const delivery of due) {
      const event = events.get(delivery.position);
      if (event) this.request(webhook, sending, delivery, event);
    }
    return withdrawn.length > 0;
  }

  private request(webhook: Working, { sight, secrets }: Sending, delivery: Due, event: Seen): void {
    const { seal, kinds, guard, now } = this.parts;
    const body = cloudEventOf(event, kinds.get(event.type)!, seal.seal(event.position, policyOf(sight)));
    const headers = signedHeaders(event.id, now(), body, secrets);
    this.underWay.get(webhook.id)!.add(delivery.aggregateId);
    const signal = AbortSignal.any([AbortSignal.timeout(this.wishes.patience ?? patience), this.stopping.signal]);
    const request = post(webhook.url, body, headers, guard, signal).then((answer) => {
      this.requests.delete(request);
      this.answered.push({ webhook, delivery, answer, at: now() });
      this.wake();
    });
    this.requests.add(request);
  }

  /** The operator learns which webhook fares how, and nothing of what it is sent or where to. */
  private async tell({ webhook, delivery, answer }: Answered, became: Became): Promise<void> {
    const about = { webhook: webhook.id, delivery: delivery.id, attempt: delivery.attempts + 1, status: answer.status, receipt: answer.receipt, reason: answer.failure };
    if (became === 'DELIVERED') this.log.debug(about, 'a webhook took an event');
    if (became === 'WAITS') this.log[delivery.attempts === 0 ? 'warn' : 'debug'](about, 'an attempt at a webhook failed and is made again');
    if (became === 'ENDED') this.log.warn(about, 'a webhook was ended by its receiver');
    if (became !== 'DEAD') return;
    this.log.warn(about, 'a delivery to a webhook is a dead letter');
    try {
      await this.wishes.onDead?.({ webhookId: webhook.id, webhookName: webhook.name, organId: webhook.organId, deliveryId: delivery.id, failure: answer.failure! });
    } catch (error) {
      this.log.warn({ delivery: delivery.id, reason: messageOf(error) }, 'nobody could be told of a dead letter');
    }
  }
}

/** As whom, of what, and signed with what a webhook is sent. */
interface Sending { readonly sight: Sight; readonly types: readonly string[]; readonly secrets: readonly string[] }

/** What is opened, or why it cannot be. */
function opened<T>(open: () => T): T | string {
  try {
    return open();
  } catch (error) {
    return messageOf(error);
  }
}
