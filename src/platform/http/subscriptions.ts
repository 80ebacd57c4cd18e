import type { FastifyInstance } from 'fastify';
import { serveEventStream } from './event-stream.js';
import type { SubscriptionOptions } from './subscription-options.js';
import { serveSockets } from './subscription-socket.js';

/** 实时订阅: over WebSockets at /graphql and as server-sent events at /graphql/stream (docs/subscriptions.md). */
export function serveSubscriptions(app: FastifyInstance, options: SubscriptionOptions): void {
  const endings = [serveSockets(app, options), serveEventStream(app, options)];
  app.addHook('preClose', (done) => {
    for (const end of endings) end();
    done();
  });
}
