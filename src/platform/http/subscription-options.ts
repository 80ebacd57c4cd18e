import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { answering } from '../graphql/answer.js';
import type { Desk } from '../subscriptions/index.js';

/** What both transports of subscriptions work with. */
export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly desk: Desk;
  /** Answers what is asked once. */
  readonly answer: ReturnType<typeof answering>;
  /** An error as a client is told of it. */
  readonly tell: (error: GraphQLError) => GraphQLFormattedError;
  readonly log: Logger;
}
