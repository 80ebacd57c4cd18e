import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { answering, executionOver, type Execution } from '../graphql/answer.js';
import type { Context } from '../graphql/context.js';
import { failure, formatErrors, refused } from '../graphql/errors.js';
import { limits, type Limits } from '../graphql/limits.js';
import { bearerOf, purposeOf } from './credentials.js';
import { statuses } from './statuses.js';

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  /** Executes what was admitted; over `schema`, in this process, when left out. */
  readonly execution?: Execution | undefined;
  /** Limits of every document; by the asker when left out. */
  readonly limits?: Limits;
  /** The context of a request: bearer token and purpose as the request states them. */
  readonly contextOf: (token: string | null, purpose: string | null) => Promise<Context>;
  readonly log: Logger;
}

/** Serves /graphql. Gives what stops it. */
export async function serveGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<() => Promise<void>> {
  const apollo = apolloOf(app, options);
  await apollo.start();
  // Of bodies only JSON is read: what a page of another site can send without asking the browser is not.
  app.removeContentTypeParser('text/plain');
  app.route({
    method: ['GET', 'POST'], url: '/graphql',
    onRequest: refuseCrossSite,
    handler: fastifyApolloHandler(apollo, { context: (request) => options.contextOf(bearerOf(request), purposeOf(request)) }),
    errorHandler: answerError(options.log),
  });
  return () => apollo.stop();
}

function apolloOf(app: FastifyInstance, { schema, execution, limits: same, log }: GraphqlOptions): ApolloServer<Context> {
  const answer = answering(schema, execution ?? executionOver(schema), same);
  return new ApolloServer<Context>({
    // Apollo reads requests, parses and keeps documents, and writes answers; whether and how to execute is decided behind this door.
    gateway: {
      onSchemaLoadOrUpdate: (tell) => { tell({ apiSchema: schema, coreSupergraphSdl: '' }); return () => {}; },
      load: () => Promise.resolve({
        executor: ({ document, request, context }) =>
          answer({ document, operationName: request.operationName ?? null, variables: request.variables ?? {}, contextValue: context as unknown as Context }),
      }),
      stop: () => Promise.resolve(),
    },
    // `admit` validates, after it has looked at the limits.
    dangerouslyDisableValidation: true,
    parseOptions: { maxLexicalTokens: (same ?? limits.toOrgans).tokens },
    // Nothing comes by itself with a browser's request, no cookie and no password: there is nothing to forge.
    csrfPrevention: false,
    persistedQueries: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: formatErrors(log),
    // Where the time went is for our own gateway to ask.
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginCacheControlDisabled(), same ? ApolloServerPluginInlineTrace() : ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginLandingPageDisabled(), statuses],
    logger: log,
  });
}

/** 跨站请求: a page of another site neither asks nor leads here. */
export function refuseCrossSite(request: FastifyRequest, reply: FastifyReply, proceed: () => void): void {
  if (request.headers['sec-fetch-site'] !== 'cross-site') proceed();
  else answerOf(request, reply, 403, '接口不接受其他网站的页面发起的请求；请由本机构系统直接调用，或使用 /graphiql', { code: 'CROSS_SITE_REFUSED' });
}

/** Errors that come before GraphQL: of the body, its type, its size. */
function answerError(log: Logger): (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void {
  return (error, request, reply) => {
    const status = error.statusCode ?? 500;
    const { message, extensions } = status >= 500 ? failure(log, error) : status === 413 ? tooLarge(request) : unreadable(status);
    answerOf(request, reply, status, message, extensions);
  };
}

interface Told { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }

function tooLarge({ routeOptions, headers }: FastifyRequest): Told {
  const { message, extensions: { http: _http, ...extensions } } = refused('bodyBytes', routeOptions.bodyLimit, Number(headers['content-length'] ?? Infinity))!;
  return { message, extensions };
}

function unreadable(status: number): Told {
  const message = status === 415 ? '请求体须为 JSON；请以 content-type: application/json 发送' : '请求体不是有效的 JSON；请核对后重新发送';
  return { message, extensions: { code: 'BAD_REQUEST' } };
}

function answerOf({ headers: { accept } }: FastifyRequest, reply: FastifyReply, status: number, message: string, extensions: Told['extensions']): void {
  const type = accept?.includes('application/graphql-response+json') ? 'application/graphql-response+json' : 'application/json';
  void reply.code(status).type(`${type}; charset=utf-8`).send({ errors: [{ message, extensions }] });
}
