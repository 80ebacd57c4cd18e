import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GatewayExecutionResult, GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { complain } from '../complaint.js';
import { formatErrors } from '../graphql/errors.js';
import type { Context } from '../graphql/context.js';
import { messageOf } from '../system-reason.js';
import { serveExplorer } from './explorer.js';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly maxBodyBytes: number;
  readonly schema: GraphQLSchema;
  /** Answers operations; left out, the schema's own resolvers do. */
  readonly execution?: Execution | undefined;
  /** The context of a request: bearer token and purpose as the request states them. */
  readonly contextOf: (token: string | null, purpose: string | null) => Promise<Context>;
  /** Throws, with a reason for the operator, while the hub cannot answer. */
  readonly requireReady: () => Promise<void>;
  readonly log: Logger;
}

/** Answers one operation that was found valid. */
export type Execution = (operation: { document: DocumentNode; operationName: string | null; variables: Record<string, unknown>; contextValue: Context }) => Promise<ExecutionResult>;

export interface Served { readonly url: string; readonly app: FastifyInstance; close(): Promise<void> }

/** Serves /graphql, /graphiql, /health and /ready; `extend` adds routes before the port opens. A taken port is a Complaint. */
export async function serveHttp(options: ServerOptions, extend: (app: FastifyInstance) => void = () => {}): Promise<Served> {
  const app = fastify({ bodyLimit: options.maxBodyBytes, forceCloseConnections: true });
  const apollo = new ApolloServer<Context>({
    ...(options.execution ? { gateway: through(options.schema, options.execution) } : { schema: options.schema }),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: formatErrors(options.log),
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    logger: options.log,
  });
  await apollo.start();
  app.get('/health', () => ({ status: 'ok', name: '衔接 Xianjie', time: new Date().toISOString() }));
  app.get('/ready', (_request, reply) => options.requireReady().then(() => ({ status: 'ready' }), (error: unknown) => reply.code(503).send({ status: 'not ready', reason: messageOf(error) })));
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler: fastifyApolloHandler(apollo, { context: (request) => options.contextOf(bearerOf(request), purposeOf(request)) }) });
  serveExplorer(app);
  extend(app);
  return { url: await listen(app, options), app, close: async () => { await app.close(); await apollo.stop(); } };
}

/** Apollo hands operations over to whatever stands behind this interface of its own. */
function through(schema: GraphQLSchema, execution: Execution): GatewayInterface {
  const executor: GatewayExecutor = ({ document, operationName, request, context }) =>
    execution({ document, operationName, variables: request.variables ?? {}, contextValue: context as Context }) as Promise<GatewayExecutionResult>;
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (tell) => { tell({ apiSchema: schema, coreSupergraphSdl: '' }); return () => {}; },
    stop: () => Promise.resolve(),
  };
}

async function listen(app: FastifyInstance, { host, port }: ServerOptions): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') return complain(`端口 ${port} 已被占用：请停止占用它的程序，或用 PORT=<其他端口> 启动`, `Port ${port} is taken: stop what holds it, or start with PORT=<another>`);
    if (code === 'EACCES') return complain(`无权监听端口 ${port}：请改用 1024 以上的端口（PORT）`, `Not allowed to listen on port ${port}: use one above 1023 (PORT)`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return complain(`无法监听地址 ${host}：请检查 HOST`, `The address ${host} cannot be listened on: check HOST`);
    throw error;
  }
}

function bearerOf({ headers: { authorization } }: FastifyRequest): string | null {
  return authorization?.match(/^Bearer +(\S+) *$/i)?.[1] ?? (authorization ? '' : null);
}

/** 查询事由, percent-encoded in a header since headers are ASCII. */
function purposeOf({ headers }: FastifyRequest): string | null {
  const stated = headers['x-purpose'];
  if (typeof stated !== 'string' || stated === '') return null;
  try {
    return decodeURIComponent(stated);
  } catch {
    return stated;
  }
}
