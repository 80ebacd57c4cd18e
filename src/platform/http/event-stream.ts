import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { failure } from '../graphql/errors.js';
import { askedFor, type Asked, type Delivery, type Frame, type Request, type Session, type Sink } from '../subscriptions/index.js';
import { bearerOf, purposeOf } from './credentials.js';
import { refuseCrossSite } from './graphql-route.js';
import type { SubscriptionOptions } from './subscription-options.js';

/** Comments keep proxies from taking a quiet stream for a dead one, in milliseconds. */
const commentEvery = 12_000;
/** How long a browser waits before it connects again, in milliseconds. */
const againAfter = 1_000;

/** 实时订阅（SSE）: the "distinct connections" form of GraphQL over server-sent events. Gives what ends all streams. */
export function serveEventStream(app: FastifyInstance, options: SubscriptionOptions): () => void {
  const open = new Set<ServerResponse>();
  app.route<{ Body: Request | null; Querystring: Record<string, string | undefined> }>({
    method: ['GET', 'POST'], url: '/graphql/stream', onRequest: refuseCrossSite,
    handler: async (request, reply) => {
      try {
        const asked = request.method === 'GET' ? inAddress(request.query) : request.body ?? {};
        const session = await options.desk.sessions.open(bearerOf(request), purposeOf(request));
        const context = await session.context();
        const admitted = askedFor(options.schema, asked, context);
        if ('errors' in admitted) return await refuse(reply, admitted.errors, options);
        if (admitted.operation.operation !== 'subscription') return await answerOnce(reply, await options.answer({ ...admitted, contextValue: context }), options);
        return await stream(request, reply, session, admitted, options, open);
      } catch (error) {
        return error instanceof GraphQLError ? refuse(reply, [error], options) : reply.code(503).send({ errors: [failure(options.log, error)] });
      }
    },
  });
  return () => { for (const response of open) response.destroy(); };
}

function inAddress({ query, operationName, variables }: Readonly<Record<string, string | undefined>>): Request {
  try {
    return { query, operationName, variables: variables === undefined ? null : JSON.parse(variables) as unknown };
  } catch {
    return { query, operationName, variables };
  }
}

function refuse(reply: FastifyReply, errors: readonly GraphQLError[], { tell }: SubscriptionOptions): FastifyReply {
  const status = (errors[0]?.extensions['http'] as { status?: number } | undefined)?.status ?? 400;
  return reply.code(status).send({ errors: errors.map(tell) });
}

/** A query or mutation is one message and its end. */
function answerOnce(reply: FastifyReply, { data, errors }: ExecutionResult, { tell }: SubscriptionOptions): FastifyReply {
  const result = { ...(errors ? { errors: errors.map(tell) } : {}), ...(data === undefined ? {} : { data }) };
  return reply.type('text/event-stream; charset=utf-8').send(`${messageOf('next', JSON.stringify(result))}${messageOf('complete', '')}`);
}

const messageOf = (event: string, data: string, id?: string): string => `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`;

/** Resolves when the client has taken what was written, or is gone. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (response.writableEnded || response.destroyed || !response.writableNeedDrain) { resolve(); return; }
    const over = (): void => {
      response.off('drain', over).off('close', over);
      resolve();
    };
    response.on('drain', over).on('close', over);
  });
}

async function stream(request: FastifyRequest, reply: FastifyReply, session: Session, asked: Asked, options: SubscriptionOptions, open: Set<ServerResponse>): Promise<FastifyReply> {
  const last = request.headers['last-event-id'];
  const after = typeof last === 'string' && last !== '' ? last : null;
  const response = reply.raw;
  const waiting: string[] = [];
  let isOpen = false;
  const write = (text: string): boolean => {
    if (isOpen) return !response.destroyed && !response.writableEnded && response.write(text);
    waiting.push(text);
    return true;
  };
  const sink: Sink = {
    send: ({ payload, cursor }: Frame) => write(messageOf('next', payload, cursor)),
    drained: () => drained(response),
    end: (error) => {
      // A stream that breaks off is asked for again, with a new token; one that ends is over, with or without `complete`.
      if (error === null) response.destroy();
      else response.end(`${messageOf('next', JSON.stringify({ errors: [options.tell(error)] }))}${messageOf('complete', '')}`);
    },
  };
  const delivery: Delivery = await options.desk.open(session, asked, sink, after);
  reply.hijack();
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'keep-alive' });
  isOpen = true;
  response.write(`retry: ${againAfter}\n\n${waiting.join('')}`);
  open.add(response);
  const comment = setInterval(() => { if (!response.writableNeedDrain) response.write(':\n\n'); }, commentEvery).unref();
  response.on('close', () => {
    clearInterval(comment);
    open.delete(response);
    delivery.stop();
  });
  if (response.destroyed) delivery.stop();
  return reply;
}
