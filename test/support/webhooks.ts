import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { WebhookWorker, type WebhookWorkerOptions } from '../../src/casework/webhook/index.js';
import { aHub, type TestHub } from './hub.js';

/** A request as a receiver was sent it. */
export interface Received { readonly id: string; readonly path: string; readonly headers: Record<string, string>; readonly body: string; readonly event: CloudEventSeen }
export interface CloudEventSeen {
  id: string; type: string; subject: string; sequence: string; partitionkey: string;
  data: { cursor: string; aggregateId: string; aggregateNumber: number; payload: Record<string, Record<string, unknown>> };
}

/** How a receiver answers: a status, with headers; by breaking the connection off; a promise is waited for. */
export type Answering = (request: Received) => Reply | Promise<Reply>;
type Reply = number | 'CUT' | readonly [status: number, headers: Record<string, string>];

/** Somebody who is called. */
export interface Receiver { readonly url: string; readonly received: Received[]; answer: Answering; close(): Promise<void> }

export async function aReceiver(answer: Answering = () => 204): Promise<Receiver> {
  const received: Received[] = [];
  const server = http.createServer((request, response) => {
    void text(request).then(async (body) => {
      const headers = request.headers as Record<string, string>;
      const one: Received = { id: headers['webhook-id']!, path: request.url!, headers, body, event: JSON.parse(body) as CloudEventSeen };
      received.push(one);
      const reply = await receiver.answer(one);
      if (reply === 'CUT') return request.socket.destroy();
      const [status, more] = typeof reply === 'number' ? [reply, {}] : reply;
      return response.writeHead(status, more).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hub`, received, answer,
    close: async () => { server.closeAllConnections(); server.close(); await once(server, 'close'); },
  };
  return receiver;
}

/** A hub whose webhooks may lead to this machine. */
export const aCallingHub = (options: { now?: () => Date; url?: string } = {}): Promise<TestHub> => aHub({ ...options, webhookPrivateTargets: ['127.0.0.0/8'] });

/** The worker of webhooks over a test's hub, running. What it tells its operator is collected. */
export function calling(test: TestHub, options: Partial<WebhookWorkerOptions> = {}): { readonly worker: WebhookWorker; readonly told: string[]; stop(): Promise<void> } {
  const told: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => { told.push(line); } });
  const worker = new WebhookWorker(test.hub.webhooks.parts, { url: test.url, log, onFailure: (error) => { told.push(`FAILED ${error.message}`); }, random: () => 0, ...options });
  worker.start();
  return { worker, told, stop: () => worker.stop() };
}

export interface WebhookSeen {
  id: string; organName: string; name: string; url: string | null; state: string; stateReason: string | null; failedAttempts: number; failuresInRow: number; lastStatus: number | null; lastError: string | null;
  isBehind: boolean; pendingCount: number | null; deadCount: number | null; roles: string[] | null; where: object | null; lastDeliveredAt: string | null; oldSecretUntil: string | null;
}
export const webhookFields = `id organName name url state stateReason failedAttempts failuresInRow lastStatus lastError isBehind pendingCount deadCount roles where lastDeliveredAt oldSecretUntil`;

export interface DeliverySeen {
  id: string; eventId: string; state: string; attempts: number; replays: number; lastStatus: number | null; lastError: string | null; receiptId: string | null; nextAt: string | null; aggregateId: string;
  event: { type: string; payload: object } | null;
}

export interface RefusedSeen { code: string; message: string }

const documents = {
  createWebhook: ['CreateWebhookInput!', 'input', `... on WebhookSecret { secret webhook { ${webhookFields} } }`],
  changeWebhook: ['ChangeWebhookInput!', 'input', `... on Webhook { ${webhookFields} }`],
  rotateWebhookSecret: ['ID!', 'id', `... on WebhookSecret { secret webhook { ${webhookFields} } }`],
  endWebhook: ['ID!', 'id', `... on Webhook { ${webhookFields} }`],
  replayDelivery: ['ID!', 'id', `... on WebhookReplay { replayed webhook { ${webhookFields} } }`],
  replayDeadDeliveries: ['ID!', 'webhookId', `... on WebhookReplay { replayed webhook { ${webhookFields} } }`],
} as const;

/** Sends a mutation about webhooks and gives what came of it. */
export async function tellHub<T = RefusedSeen>(test: TestHub, identity: string | null, mutation: keyof typeof documents, value: unknown): Promise<T> {
  const [type, name, fields] = documents[mutation];
  const answer = await test.ask<Record<string, T>>(identity, `mutation ($value: ${type}) { ${mutation}(${name}: $value) { ${fields} ... on Refusal { code message } } }`, { value });
  return answer[mutation]!;
}

let serial = 0;
/** A webhook of the county branch, unless another identity is named; gives its id and secret. */
export async function aWebhook(test: TestHub, url: string, input: object = {}, identity = 'youyu-env-handler'): Promise<{ id: string; secret: string }> {
  const made = await tellHub<{ secret: string; webhook: WebhookSeen } & Partial<RefusedSeen>>(test, identity, 'createWebhook', { name: `webhook-${serial += 1}`, url, channel: 'caseMoved', ...input });
  if (made.code !== undefined) throw new Error(made.message);
  return { id: made.webhook.id, secret: made.secret };
}

export async function webhooksOf(test: TestHub, identity: string | null): Promise<WebhookSeen[]> {
  return (await test.ask<{ webhooks: { nodes: WebhookSeen[] } }>(identity, `{ webhooks(first: 100) { nodes { ${webhookFields} } } }`)).webhooks.nodes;
}

export async function deliveriesOf(test: TestHub, webhookId: string, state: string | null = null, identity = 'youyu-env-handler'): Promise<DeliverySeen[]> {
  const document = `query ($webhookId: ID!, $state: DeliveryState) { webhookDeliveries(webhookId: $webhookId, state: $state, first: 100) {
    nodes { id eventId state attempts replays lastStatus lastError receiptId nextAt aggregateId event { type payload } } } }`;
  return (await test.ask<{ webhookDeliveries: { nodes: DeliverySeen[] } }>(identity, document, { webhookId, state })).webhookDeliveries.nodes;
}

/** Waits until what is asked for is so, and has the worker look meanwhile. */
export async function until(test: TestHub, holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wake(test);
}

/** Has the worker take a turn now. */
export const wake = ({ hub }: TestHub): Promise<unknown> => hub.database.sql(`select pg_notify('log_appended', '')`);
