import type { FastifyInstance } from 'fastify';
import type { Hub } from '../hub.js';
import { answering, executionOver } from '../platform/graphql/answer.js';
import { telling } from '../platform/graphql/errors.js';
import { serveSubscriptions, type GraphqlOptions } from '../platform/http/index.js';
import { Tail } from '../platform/log/index.js';
import { Desk } from '../platform/subscriptions/index.js';

/** Subscriptions, read from the log by this process and answered by whatever answers its questions. */
export function serveLive(app: FastifyInstance, { schema, execution = executionOver(schema), contextOf, log }: GraphqlOptions, hub: Hub): void {
  const tail = new Tail({ url: hub.database.url, onFailure: (error) => log.warn({ reason: error.message }, 'the reader of the log met a failure and goes on') });
  const { kinds, channels, seal, subscribers, filterOf, database: { sql } } = hub;
  const tell = telling(log);
  const desk = new Desk({ schema, execution, contextOf, log, kinds, channels, seal, subscribers, filterOf, sql, tail, tell });
  tail.start();
  serveSubscriptions(app, { schema, desk, answer: answering(schema, execution), tell, log });
  app.addHook('onClose', async () => {
    await desk.stop();
    await tail.stop();
  });
}
