import type { FastifyInstance } from 'fastify';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { answering } from '../graphql/answer.js';
import type { Desk } from '../subscriptions/index.js';
import { serveEventStream } from './event-stream.js';
import { serveSockets } from './subscription-socket.js';

export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly desk: Desk;
  /** Answers what is asked once. */
  readonly answer: ReturnType<typeof answering>;
  /** An error as a client is told of it. */
  readonly tell: (error: GraphQLError) => GraphQLFormattedError;
  readonly log: Logger;
}

/** 实时订阅: over WebSockets at /graphql and as server-sent events at /graphql/stream (docs/subscriptions.md). */
export function serveSubscriptions(app: FastifyInstance, options: SubscriptionOptions): void {
  const endings = [serveSockets(app, options), serveEventStream(app, options)];
  app.addHook('preClose', (done) => {
    for (const end of endings) end();
    done();
  });
}
